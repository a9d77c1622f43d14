"""A report as one self-contained, accessible page: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from goldenthread import __version__

from .charts.drawing import as_inline_svg
from .dates import say_day
from .report import Block, Chart, Report, Row, RowKind, Table

TEMPLATES = Path(__file__).parent / "templates"


def to_html(report: Report) -> bytes:
    page = _environment().get_template("report.html")
    # The style sheet is ours and holds no text of the plan.
    style = Markup((TEMPLATES / "report.css").read_text(encoding="utf-8"))  # noqa: S704
    return page.render(report=report, style=style, version=__version__, as_at=say_day(report.as_at)).encode()


def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {"widths": widths, "bodies": bodies, "picture": _picture, "name_of": _name_of}
    return found


def widths(table: Table) -> tuple[float, ...]:
    """Each column's share in percent."""
    whole = sum(column.weight for column in table.columns)
    return tuple(round(100 * column.weight / whole, 2) for column in table.columns)


def bodies(table: Table) -> Iterator[list[Row]]:
    """A group and the rows it heads stand in a body of their own, so that its header's scope is that body."""
    body: list[Row] = []
    for row in table.rows:
        if row.kind in (RowKind.GROUP, RowKind.TOTAL) and body:
            yield body
            body = []
        body.append(row)
    if body:
        yield body


def _picture(chart: Chart, name: str) -> Markup:
    return Markup(as_inline_svg(chart, name))  # noqa: S704 - drawn by us; its texts are escaped by the drawer


def _name_of(block: Block) -> str:
    return type(block).__name__
