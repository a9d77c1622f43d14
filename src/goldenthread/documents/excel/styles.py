"""What the styles of a workbook say of a cell: how its number is shown, and whether it is bold."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from .formats import GENERAL, Format, built_in, parse_format

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class CellStyle:
    form: Format = GENERAL
    bold: bool = False


PLAIN = CellStyle()


def read_styles(root: etree._Element | None) -> list[CellStyle]:
    """The cell styles in the order in which cells name them; a workbook may have none."""
    if root is None:
        return []
    codes = {
        integer(found.get("numFmtId")): found.get("formatCode", "")
        for found in root.iterfind(f"{_S}numFmts/{_S}numFmt")
    }
    bold = [_is_bold(font) for font in root.iterfind(f"{_S}fonts/{_S}font")]
    return [_style(found, codes, bold) for found in root.iterfind(f"{_S}cellXfs/{_S}xf")]


def _style(element: etree._Element, codes: dict[int, str], bold: list[bool]) -> CellStyle:
    number, font = integer(element.get("numFmtId")), integer(element.get("fontId"))
    code = codes.get(number) or built_in(number)
    return CellStyle(parse_format(code), bold=0 <= font < len(bold) and bold[font])


def _is_bold(font: etree._Element) -> bool:
    mark = font.find(f"{_S}b")
    return mark is not None and mark.get("val", "1") not in ("0", "false")


def integer(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
