"""When the milestones of a priority fall due, and where each stands: one line a milestone, today as a rule.

Shape and word say the status; the colour repeats them. A month is drawn as a bar over the month, because
"June 2026" promises a month and no day. The full texts stand in the chart's table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import altair

from goldenthread.judging import MARKS, Level
from goldenthread.reports.cleaning import plain
from goldenthread.reports.report import Chart, Table
from goldenthread.reports.wordings import shortened

from .drawing import FONT

_WIDTH = 430
_STEP = 22
_LABEL = 320
_LABEL_LETTERS = 48
_INK = "#0b0c0c"

# Paths in a box from -1 to 1, because Vega's own set has no tick.
_SHAPES: Mapping[Level, str] = {
    Level.OFF_TRACK: "M-.8,-.8H.8V.8H-.8Z",
    Level.NEEDS_ATTENTION: "M0,-.95L.95,.8H-.95Z",
    Level.NO_FIGURE: "M-.9,-.18H.9V.18H-.9Z",
    Level.ON_TRACK: "circle",
    Level.NOT_DUE: "circle",
    Level.COMPLETE: "M-.95,.1L-.65,-.2L-.25,.22L.65,-.75L.95,-.45L-.25,.82Z",
}
_FILLS: Mapping[Level, str] = {
    Level.OFF_TRACK: "#942514",
    Level.NEEDS_ATTENTION: "#ffbf2e",
    Level.NO_FIGURE: "#484f53",
    Level.ON_TRACK: "#0f7a46",
    Level.NOT_DUE: "#ffffff",
    Level.COMPLETE: "#0f5c36",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One milestone with a date."""

    label: str
    earliest: date
    latest: date
    level: Level


def timeline(title: str, points: Sequence[Point], *, as_at: date, undated: int, table: Table) -> Chart:
    return Chart(
        title=title,
        alternative=_alternative(points, as_at, undated),
        spec=_spec(points, as_at),
        table=table,
    )


def _alternative(points: Sequence[Point], as_at: date, undated: int) -> str:
    first, last = min(one.latest for one in points), max(one.latest for one in points)
    counted = ", ".join(
        f"{sum(one.level is level for one in points)} {MARKS[level].word}"
        for level in Level
        if any(one.level is level for one in points)
    )
    words = (
        f"{len(points)} dated milestones from {first:%B %Y} to {last:%B %Y}, with a line at {as_at.day} "
        f"{as_at:%B %Y}: {counted}."
    )
    return (
        f"{words} {undated} without a date {'is' if undated == 1 else 'are'} not drawn." if undated else words
    )


def _spec(points: Sequence[Point], as_at: date) -> dict[str, Any]:
    rows = [
        {
            "row": number,
            "start": one.earliest.isoformat(),
            "end": one.latest.isoformat(),
            "status": MARKS[one.level].word,
        }
        for number, one in enumerate(points)
    ]
    data = _data(rows)
    y = altair.Y("row:O", title=None, scale=altair.Scale(paddingInner=0.3), axis=_labels(points))
    x = altair.X(
        "end:T", title=None, scale=altair.Scale(type="utc", nice="month"), axis=_months(points, as_at)
    )
    bars = altair.Chart(data).mark_bar(height=5, color="#cfd3d5").encode(x=_start(), x2="end:T", y=y)
    marks = altair.Chart(data).mark_point(size=95, filled=True, opacity=1, stroke=_INK, strokeWidth=0.8)
    halo = altair.Chart(data).mark_text(
        align="left", dx=10, fontSize=12, color="white", stroke="white", strokeWidth=4
    )
    words = altair.Chart(data).mark_text(align="left", dx=10, fontSize=12, color=_INK)
    layers = altair.layer(
        *_today(as_at),
        bars,
        marks.encode(x=x, y=y, shape=_shape(), fill=_fill()),
        halo.encode(x=x, y=y, text="status:N"),
        words.encode(x=x, y=y, text="status:N"),
    )
    return _configured(layers, len(points))


def _start() -> altair.X:
    return altair.X("start:T")


def _labels(points: Sequence[Point]) -> altair.Axis:
    """The row's number stands on the axis, its words are looked up: two milestones may share a text."""
    words = (
        altair.Undefined if not points else [shortened(plain(one.label), _LABEL_LETTERS) for one in points]
    )
    return altair.Axis(
        labelExpr=f"{_as_expression(words)}[datum.value]",
        labelLimit=_LABEL,
        labelFontSize=12,
        labelColor=_INK,
        labelAlign="left",
        labelPadding=_LABEL,
        domain=False,
        ticks=False,
        grid=True,
        gridColor="#eceeef",
        minExtent=_LABEL,
        maxExtent=_LABEL,
    )


def _as_expression(words: Any) -> str:
    """A list in Vega's expression language; only letters, digits and escapes are left in each text."""
    quoted = ",".join('"' + "".join(_safe(letter) for letter in one) + '"' for one in words)
    return f"[{quoted}]"


def _safe(letter: str) -> str:
    if letter.isascii() and (letter.isalnum() or letter in " .,/()-"):
        return letter
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _months(points: Sequence[Point], as_at: date) -> altair.Axis:
    far = (max(one.latest for one in points) - min(*(one.earliest for one in points), as_at)).days
    return altair.Axis(
        format="%b %Y" if far <= 1200 else "%Y",
        labelFontSize=12,
        labelColor=_INK,
        tickCount=5,
        labelFlush=False,
        grid=True,
        gridColor="#dfe2e4",
        domainColor=_INK,
        tickColor=_INK,
        labelOverlap=True,
    )


def _shape() -> altair.Shape:
    levels = list(Level)
    scale = altair.Scale(domain=[MARKS[one].word for one in levels], range=[_SHAPES[one] for one in levels])
    return altair.Shape("status:N", scale=scale, legend=None)


def _fill() -> altair.Fill:
    levels = list(Level)
    scale = altair.Scale(domain=[MARKS[one].word for one in levels], range=[_FILLS[one] for one in levels])
    return altair.Fill("status:N", scale=scale, legend=None)


def _today(as_at: date) -> tuple[altair.Chart, altair.Chart]:
    data = _data([{"day": as_at.isoformat(), "words": f"{as_at.day} {as_at:%B %Y}"}])
    rule = altair.Chart(data).mark_rule(color=_INK, strokeWidth=1.5, strokeDash=[4, 3]).encode(x="day:T")
    words = altair.Chart(data).mark_text(
        align="center", baseline="bottom", dy=-4, fontSize=12, fontWeight="bold", color=_INK
    )
    return rule, words.encode(x="day:T", y=altair.value(0), text="words:N")


def _data(rows: list[dict[str, Any]]) -> altair.Data:
    return altair.Data(values=rows)  # type: ignore[no-untyped-call]


def _configured(layers: altair.LayerChart | altair.FacetChart, rows: int) -> dict[str, Any]:
    whole = layers.properties(width=_WIDTH, height=max(2, rows) * _STEP, background="white")
    whole = whole.configure(font=FONT, padding={"left": 2, "right": 90, "top": 4, "bottom": 4}, aria=False)
    whole = whole.configure_view(stroke=None)
    # Checking a specification against the schema takes longer than drawing it; a test does that once.
    return dict(whole.to_dict(validate=False))
