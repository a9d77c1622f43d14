"""A report as tagged PDF: typst makes it and refuses to finish one that breaks PDF/UA-1."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import typst

from goldenthread import __version__
from goldenthread.judging import MARKS

from .charts.drawing import as_png, as_svg
from .dates import say_day
from .glyphs import Fonts, faces, fonts_for, is_all_common, refused_letters, shown_with
from .report import Block, Chart, Report, RowKind, Table

_TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
_STANDARD: Final = "ua-1"
_WIDTH = re.compile(rb'<svg[^>]*\swidth="([\d.]+)"')


def to_pdf(report: Report) -> bytes:
    with tempfile.TemporaryDirectory(prefix="goldenthread-") as folder:
        return _compiled(report, Path(folder))


def _compiled(report: Report, folder: Path) -> bytes:
    charts: list[Chart] = []
    data = json.dumps(_data(report, charts), ensure_ascii=False, sort_keys=True)
    fonts = fonts_for(data)
    (folder / "report.typ").write_bytes(_TEMPLATE.read_bytes())
    for number, chart in enumerate(charts, 1):
        (folder / _chart_name(number, chart)).write_bytes(_picture(chart))
    while True:
        (folder / "report.json").write_text(shown_with(fonts, data), encoding="utf-8")
        try:
            return _typeset(folder, fonts)
        except typst.TypstError as refused:
            # A letter that can be drawn alone may fail beside another. Each round names at least one more.
            more = refused_letters(str(refused)) - fonts.lacking
            if not more:
                raise
            fonts = Fonts(system=fonts.system, lacking=fonts.lacking | more)


def _typeset(folder: Path, fonts: Fonts) -> bytes:
    return typst.compile(
        folder / "report.typ", root=folder, font_paths=faces(system=fonts.system), pdf_standards=_STANDARD
    )


def _data(report: Report, charts: list[Chart]) -> dict[str, Any]:
    language, _, region = report.language.partition("-")
    day = report.as_at
    return {
        "title": report.title,
        "author": report.cover.council or "Golden Thread",
        "date": {"year": day.year, "month": day.month, "day": day.day, "hour": 0, "minute": 0, "second": 0},
        "language": language,
        "region": region,
        "footer": f"{report.title}. As at {say_day(day)}. Made with Golden Thread {__version__}.",
        "cover": asdict(report.cover),
        "sections": [
            {
                "title": one.title,
                "anchor": one.anchor,
                "own_page": one.own_page,
                "wide": one.wide,
                "blocks": [_block(block, charts) for block in one.blocks],
            }
            for one in report.sections
        ],
    }


def _block(block: Block, charts: list[Chart]) -> dict[str, Any]:
    kind = type(block).__name__
    if isinstance(block, Chart):
        charts.append(block)
        return {
            "kind": kind,
            "title": block.title,
            "alternative": block.alternative,
            "file": _chart_name(len(charts), block),
            "width": _width(as_svg(block)),
        }
    data: dict[str, Any] = {"kind": kind, **_with_shapes(asdict(block))}
    return {**data, "rows": _with_anchors(data["rows"])} if isinstance(block, Table) else data


def _with_anchors(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The row of a group is printed again on each page that it reaches, and a place may exist only once.

    So the first row that it heads holds its place for it.
    """
    waiting: list[str] = []
    placed: list[dict[str, Any]] = []
    for row, following in zip(rows, [*rows[1:], None], strict=False):
        waiting += [row["anchor"]] if row["anchor"] else []
        heads = following is not None and (
            following["kind"] != RowKind.GROUP or following["depth"] > row["depth"]
        )
        keeps = row["kind"] == RowKind.GROUP and heads
        placed.append({**row, "anchors": [] if keeps else waiting})
        waiting = waiting if keeps else []
    return placed


def _with_shapes(data: Any) -> Any:
    """A tag's shape follows from its level; the template should not have to know how."""
    if isinstance(data, dict):
        if "cells" in data:
            data = {**data, "letters": max((_letters(cell) for cell in data["cells"]), default=0)}
        if "level" in data and "words" in data:
            return {**data, "shape": MARKS[data["level"]].shape}
        return {name: _with_shapes(one) for name, one in data.items()}
    if isinstance(data, list | tuple):
        return [_with_shapes(one) for one in data]
    return data


def _letters(cell: dict[str, Any]) -> int:
    return sum(len(line["text"]) for line in cell["lines"])


def _width(svg: bytes) -> float:
    found = _WIDTH.search(svg)
    return float(found[1]) if found else 0.0


def _chart_name(number: int, chart: Chart) -> str:
    return f"chart-{number}.{'svg' if _is_vector(chart) else 'png'}"


def _picture(chart: Chart) -> bytes:
    return as_svg(chart) if _is_vector(chart) else as_png(chart)


def _is_vector(chart: Chart) -> bool:
    """In a drawing, typst asks one font alone for each letter; what that font lacks is drawn as pixels."""
    return is_all_common(as_svg(chart).decode())
