"""What the styles of a workbook say of a cell: how its number is shown, whether it is bold, its fill."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from goldenthread.documents.colours import Tint

from .fills import read_fills
from .formats import GENERAL, Format, built_in, parse_format

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class CellStyle:
    form: Format = GENERAL
    bold: bool = False
    tint: Tint | None = None


PLAIN = CellStyle()


def read_styles(root: etree._Element | None, theme: etree._Element | None = None) -> list[CellStyle]:
    """The cell styles in the order in which cells name them; a workbook may have none."""
    if root is None:
        return []
    codes = {
        integer(found.get("numFmtId")): found.get("formatCode", "")
        for found in root.iterfind(f"{_S}numFmts/{_S}numFmt")
    }
    bold = [_is_bold(font) for font in root.iterfind(f"{_S}fonts/{_S}font")]
    fills = read_fills(root, theme)
    return [_style(found, codes, bold, fills) for found in root.iterfind(f"{_S}cellXfs/{_S}xf")]


def _style(
    element: etree._Element, codes: dict[int, str], bold: list[bool], fills: list[Tint | None]
) -> CellStyle:
    number, font = integer(element.get("numFmtId")), integer(element.get("fontId"))
    fill = integer(element.get("fillId"))
    code = codes.get(number) or built_in(number)
    return CellStyle(
        parse_format(code),
        bold=0 <= font < len(bold) and bold[font],
        tint=fills[fill] if 0 <= fill < len(fills) else None,
    )


def _is_bold(font: etree._Element) -> bool:
    mark = font.find(f"{_S}b")
    return mark is not None and mark.get("val", "1") not in ("0", "false")


def integer(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
