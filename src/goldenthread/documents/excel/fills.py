"""The fills of a workbook's styles, as far as they may tell a status (ISO/IEC 29500-1, 18.8.20, 18.8.19)."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from typing import Final

from lxml import etree

from goldenthread.documents.colours import Tint, colour_of_hex, tint_of, tint_of_hex

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# The order in which cells count the colours of a theme: the first two pairs are swapped.
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
# The palette of Excel 97 from its ninth colour on; the eight before it are its first eight once more.
_FIRST = 8
PALETTE = (
    *("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"),
    *("800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"),
    *("9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"),
    *("000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"),
    *("00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"),
    *("3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"),
    *("003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"),
)


OWN_FILL: Final = Tint("")
"""Of a rule's style that sets no fill: the cell keeps its own."""


def read_fills(root: etree._Element, theme: etree._Element | None) -> list[Tint | None]:
    """For each fill of the style sheet, the status that it may tell."""
    palette, named = _palette(root), _theme_colours(theme)
    patterns = (found.find(f"{_S}patternFill") for found in root.iterfind(f"{_S}fills/{_S}fill"))
    return [
        _tint(pattern.find(f"{_S}fgColor"), palette, named)
        if pattern is not None and pattern.get("patternType") == "solid"
        else None
        for pattern in patterns
    ]


def read_fills_of_rules(root: etree._Element | None, theme: etree._Element | None) -> list[Tint | None]:
    """For each style that a rule may draw, the status that its fill may tell. Its colour is the one that
    stands behind in other fills, and solid is what it is unless it says otherwise (18.8.14)."""
    if root is None:
        return []
    palette, named = _palette(root), _theme_colours(theme)
    found: list[Tint | None] = []
    for style in root.iterfind(f"{_S}dxfs/{_S}dxf"):
        pattern = style.find(f"{_S}fill/{_S}patternFill")
        if pattern is None:
            found.append(OWN_FILL if style.find(f"{_S}fill") is None else None)
        elif pattern.get("patternType", "solid") == "solid":
            found.append(_tint(pattern.find(f"{_S}bgColor"), palette, named))
        else:
            found.append(None)
    return found


def _palette(root: etree._Element) -> list[str]:
    return [found.get("rgb", "") for found in root.iterfind(f"{_S}colors/{_S}indexedColors/{_S}rgbColor")]


def palette_tint(index: int, own: Sequence[str] = ()) -> Tint | None:
    """Of a colour by its number in the palette; `own` is the workbook's from its first colour on."""
    if own:
        return tint_of_hex(own[index]) if index < len(own) else None
    at = index if index < _FIRST else index - _FIRST
    return tint_of_hex(PALETTE[at]) if 0 <= at < len(PALETTE) else None


def _tint(colour: etree._Element | None, palette: Sequence[str], named: Sequence[str]) -> Tint | None:
    if colour is None:
        return None
    if (written := colour.get("rgb")) is not None:
        return _shaded(written, colour.get("tint"))
    if (number := _number(colour.get("theme"))) is not None:
        return _shaded(named[number], colour.get("tint")) if number < len(named) else None
    number = _number(colour.get("indexed"))
    return None if number is None else palette_tint(number, palette)


def _shaded(written: str, tint: str | None) -> Tint | None:
    """A colour made lighter (up to 1) or darker (down to -1) in its luminance (18.8.19)."""
    colour, by = colour_of_hex(written), _part(tint)
    if colour is None or not by:
        return tint_of(colour) if colour else None
    hue, luminance, saturation = colorsys.rgb_to_hls(*colour)
    luminance = luminance * (1 + by) if by < 0 else luminance * (1 - by) + by
    return tint_of(colorsys.hls_to_rgb(hue, luminance, saturation))


def _theme_colours(theme: etree._Element | None) -> list[str]:
    scheme = None if theme is None else theme.find(f".//{_A}clrScheme")
    if scheme is None:
        return []
    return [_scheme_colour(scheme.find(f"{_A}{name}")) for name in _THEME]


def _scheme_colour(found: etree._Element | None) -> str:
    colour = next(iter(found), None) if found is not None else None
    return "" if colour is None else colour.get("lastClr", colour.get("val", ""))


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else None


def _part(text: str | None) -> float:
    try:
        part = float(text or 0)
    except ValueError:
        return 0.0
    return part if -1 <= part <= 1 else 0.0
