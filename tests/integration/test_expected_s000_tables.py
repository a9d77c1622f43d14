"""A service plan saved as text: indicators, targets, notes, budgets and savings, as typed by a person."""

from collections.abc import Iterator
from itertools import chain

from goldenthread.model import Indicator, Kind, PlanRecord, Reading, Target, Written
from tests.lib.expected import listed, number, rows, text_hash, value

_SIZES = {"children": 23, "adults": 29, "learning_disability": 4, "mental_health": 5}
_YEARS = {"1998": "1998-99", "2000": "2000-01", "2001": "2001-02", "2002": "2002-03"}
_CAUTION = {"caution": "*", "unreliable": "#"}


def _numbered(record: PlanRecord) -> Iterator[tuple[str, int, Indicator]]:
    """Each indicator with the group and the place in it that its row was typed under."""
    indicators = iter(record.indicators)
    for group, size in _SIZES.items():
        for order in range(1, size + 1):
            yield group, order, next(indicators)


def test_sixty_one_indicators_with_their_codes_and_parts(s000: PlanRecord) -> None:
    expected = rows("s000/indicators.csv")
    assert len(s000.indicators) == len(expected) == 61
    figures: dict[str, list[Reading | Target]] = {}
    for one in chain(s000.readings, s000.targets):
        figures.setdefault(one.indicator, []).append(one)
    for row, (group, order, one) in zip(expected, _numbered(s000), strict=True):
        parts = dict.fromkeys(each.breakdown for each in figures[one.id] if each.breakdown)
        assert (group, str(order), listed(one.codes)) == (row["group"], row["order"], row["codes"])
        if (group, order) in _PLACED_BY_SENSE:
            continue
        assert text_hash(one.title) == row["title_hash"], one.codes
        assert listed(tuple(text_hash(part) for part in parts)) == row["parts"], one.codes


_PLACED_BY_SENSE = (("adults", 6), ("mental_health", 5))
"""Two readings and a target beside three area labels: NOTES.md says that no part is an honest reading too."""


def test_every_value_is_that_of_its_year_and_part(s000: PlanRecord) -> None:
    found = dict(_values(s000))
    expected = [
        row
        for row in rows("s000/indicator_values.csv")
        if (row["group"], int(row["order"])) not in _PLACED_BY_SENSE
    ]
    keys = {(row["group"], row["order"], row["part"], row["column"]) for row in expected}
    assert set(found) == keys
    for row in expected:
        written = found[row["group"], row["order"], row["part"], row["column"]]
        assert (str(written.kind), str(written.state)) == (row["kind"], row["state"]), row
        assert (written.value, written.lower, written.upper) == tuple(
            number(row[name]) for name in ("value", "lower", "upper")
        ), row
        if row["raw"]:
            assert written.raw.split() == row["raw"].split()


def _values(record: PlanRecord) -> Iterator[tuple[tuple[str, str, str, str], Written]]:
    for group, order, one in _numbered(record):
        if (group, order) in _PLACED_BY_SENSE:
            continue
        own = [each for each in chain(record.readings, record.targets) if each.indicator == one.id]
        labels = list(dict.fromkeys(each.breakdown for each in own if each.breakdown))
        for each in own:
            assert each.written
            assert each.period
            part = str(labels.index(each.breakdown) + 1) if each.breakdown else ""
            year = _YEARS[str(each.period.earliest)[:4]]
            yield (group, str(order), part, year), each.written


def test_two_readings_beside_three_areas_belong_to_no_part_and_are_less_than_sure(s000: PlanRecord) -> None:
    for group, order, one in _numbered(s000):
        if (group, order) not in _PLACED_BY_SENSE:
            continue
        own = [each for each in s000.readings if each.indicator == one.id]
        assert [each.breakdown for each in own] == [None]
        assert own[0].written
        assert own[0].written.kind is Kind.COMPOUND


def test_a_sign_flags_the_targets_and_the_unsure_unit_costs(s000: PlanRecord) -> None:
    for row, (_, _, one) in zip(rows("s000/indicators.csv"), _numbered(s000), strict=True):
        targets = [each.written for each in s000.targets if each.indicator == one.id and each.written]
        readings = [each.written for each in s000.readings if each.indicator == one.id and each.written]
        cautioned = any("caution" in written.flags for written in targets)
        unreliable = any("unreliable" in written.flags for written in readings)
        assert (cautioned, unreliable) == ("*" in row["flags"], "#" in row["footnotes"]), one.codes


def test_every_footnote_and_what_carries_its_sign(s000: PlanRecord) -> None:
    expected = rows("s000/footnotes.csv")
    assert [(f.mark, text_hash(f.text)) for f in s000.footnotes] == [
        (row["mark"], row["text_hash"]) for row in expected
    ]
    groups = {one.id: group for group, _, one in _numbered(s000)}
    marks = {f.id: f.mark for f in s000.footnotes}
    for row, (group, _, one) in zip(rows("s000/indicators.csv"), _numbered(s000), strict=True):
        noted = [marks[each] for each in one.footnotes if marks[each] not in ("1", "2")]
        printed = [row for row in expected if row["group"] == group]
        marks_below = {one["mark"] for one in printed}
        typed = [mark for mark in row["footnotes"].split(" | ") if mark in marks_below]
        assert noted == typed, one.codes
    assert set(groups.values()) == set(_SIZES)


def test_a_table_printed_twice_is_told_and_read_once(s000: PlanRecord) -> None:
    copies = [row for row in rows("s000/duplicates.csv") if row["what"] == "table"]
    (told,) = [f for f in s000.findings if f.code == "READ-5"]
    assert told.place
    lines = (told.also[0].line, told.place.line)
    assert lines == tuple(int(row["first_line"]) for row in copies)


def test_every_budget_line_with_what_it_is_compared_with(s000: PlanRecord) -> None:
    expected = rows("s000/budgets.csv")
    found = []
    for line in s000.budget_lines:
        amounts = {label.casefold(): value(written) for label, written in line.amounts}
        found.append((line.title, str(line.kind), {k: v for k, v in amounts.items() if v is not None}))
    names = (("budget", "budget"), ("ssa", "ssa"), ("difference", "difference"), ("share", "share"))
    assert [(title, kind, sorted(amounts.values())) for title, kind, amounts in found] == [
        (row["line"], row["kind"], sorted(one for name, _ in names if (one := number(row[name])) is not None))
        for row in expected
    ]


def test_every_saving_with_its_group_subtotals_and_total(s000: PlanRecord) -> None:
    expected = rows("s000/savings.csv")
    assert [
        (text_hash(one.text), str(one.kind), value(one.amount), str(one.amount.state) if one.amount else "")
        for one in s000.savings
    ] == [(row["text_hash"], row["kind"], number(row["value"]), row["state"]) for row in expected]
    groups = [(one.group or "", row["group"]) for one, row in zip(s000.savings, expected, strict=True)]
    assert [found for found, _ in groups] == [typed for _, typed in groups]
    assert {one.amount.scale for one in s000.savings if one.amount and one.amount.value is not None} == {1000}
