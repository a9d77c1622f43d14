import json
from datetime import date

import altair
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from goldenthread.judging import Level
from goldenthread.reports.cells import columns
from goldenthread.reports.charts import drawing
from goldenthread.reports.charts.drawing import as_inline_svg, as_png, as_svg
from goldenthread.reports.charts.timeline import Point, timeline
from goldenthread.reports.report import Chart, Table

TABLE = Table(caption="T", columns=columns(("A", 1)), rows=())
SVG = "{http://www.w3.org/2000/svg}"


def chart_of(*labels, levels=None):
    levels = levels or [Level.ON_TRACK] * len(labels)
    points = [
        Point(label=label, earliest=date(2026, 1, 1), latest=date(2026, 3, 1 + n), level=level)
        for n, (label, level) in enumerate(zip(labels, levels, strict=True))
    ]
    return timeline("Milestones", points, as_at=date(2026, 2, 1), undated=0, table=TABLE)


def texts(chart):
    return ["".join(one.itertext()) for one in etree.fromstring(as_svg(chart)).iter(f"{SVG}text")]


def test_the_specification_is_valid_vega_lite():
    altair.LayerChart.from_dict(chart_of("one", "two").spec, validate=True)


@pytest.mark.parametrize("level", list(Level))
def test_the_status_of_a_milestone_is_written_beside_its_mark(level):
    assert level.value in texts(chart_of("one", "two", levels=[level, level]))


def test_each_level_is_drawn_in_a_shape_or_fill_of_its_own():
    layers = chart_of("one", "two").spec["layer"]
    marks = next(one["encoding"] for one in layers if "shape" in one["encoding"])
    drawn = set(zip(marks["shape"]["scale"]["range"], marks["fill"]["scale"]["range"], strict=True))
    assert len(drawn) == len(Level)


def test_two_milestones_of_the_same_text_keep_a_line_each():
    assert texts(chart_of("the same", "the same")).count("the same") == 2


def test_the_same_chart_has_the_same_bytes_whatever_was_drawn_before():
    first = as_svg(chart_of("one", "two"))
    as_svg(chart_of("another", "chart"))
    drawing._drawn.cache_clear()
    assert as_svg(chart_of("one", "two")) == first


def test_a_picture_for_word_is_a_png_of_twice_the_size():
    size = etree.fromstring(as_svg(chart_of("one", "two")))
    png = as_png(chart_of("one", "two"))
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20]) == pytest.approx(2 * float(size.get("width")), abs=2)


def test_a_page_hears_title_and_description_in_place_of_the_drawing():
    root = etree.fromstring(as_inline_svg(chart_of("one", "two"), "c1"))
    assert root.get("role") == "img"
    named = [root.find(f".//*[@id='{name}']") for name in root.get("aria-labelledby").split()]
    assert named[0].text == "Milestones"
    assert named[1].text.startswith("2 dated milestones from March 2026 to March 2026")


def test_two_charts_on_a_page_share_no_identifier():
    ids = [
        set(etree.fromstring(as_inline_svg(chart_of("one", "two"), name)).xpath("//@id"))
        for name in ("c1", "c2")
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


@settings(max_examples=15)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), min_size=1, max_size=40))
def test_any_label_is_drawn_as_it_is_written_and_never_as_code(label):
    written = " ".join(label.split())
    found = texts(chart_of(label, "two"))
    assert json.dumps(chart_of(label, "two").spec)
    assert not written or written in [" ".join(one.split()) for one in found]


def clipped(colour):
    """Clipping makes Vega give its parts identifiers, counted on from one chart to the next."""
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": [{"x": 1}]},
        "mark": {"type": "point", "clip": True, "color": colour},
        "encoding": {"x": {"field": "x", "type": "quantitative"}},
    }
    return Chart(title="C", alternative="A", spec=spec, table=TABLE)


def test_the_identifiers_of_each_chart_begin_at_one():
    as_svg(clipped("red"))
    drawn = as_svg(clipped("blue"))
    assert b'id="clip1"' in drawn
    assert b"url(#clip1)" in drawn


def test_identifiers_that_a_chart_refers_to_are_told_apart_on_a_page():
    drawn = as_inline_svg(clipped("blue"), "c7")
    assert 'id="c7-clip1"' in drawn
    assert "url(#c7-clip1)" in drawn
