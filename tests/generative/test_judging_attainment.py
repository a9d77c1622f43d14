"""What must hold of every judgement of a figure, whatever the numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from goldenthread.judging import (
    DEFAULT_RULES,
    MET,
    MISSED,
    PUBLISHED,
    WORST_FIRST,
    Band,
    Level,
    NoWorseThanLastYear,
    RuleSet,
    Tolerance,
    Within,
    judge_attainment,
    judge_direction,
)
from goldenthread.model import Indicator, Kind, Part, Polarity, Reading, State, Target, Written

_MIRRORED = {
    Polarity.HIGHER: Polarity.LOWER,
    Polarity.LOWER: Polarity.HIGHER,
    Polarity.RANGE: Polarity.RANGE,
    Polarity.NONE: Polarity.NONE,
    None: None,
}
_MIRRORED_KIND = {
    Kind.AT_LEAST: Kind.AT_MOST,
    Kind.AT_MOST: Kind.AT_LEAST,
    Kind.ABOVE: Kind.BELOW,
    Kind.BELOW: Kind.ABOVE,
}


def _rules(*when) -> RuleSet:
    amber = Band(level=Level.NEEDS_ATTENTION, verdict="near", when=when)
    return RuleSet(name="A test", version="1", source="here", bands=(MET, amber, MISSED))


RULES = (
    DEFAULT_RULES,
    *PUBLISHED,
    _rules(Within(amount=Decimal(5), tolerance=Tolerance.POINTS)),
    _rules(Within(amount=Decimal("2.5"), tolerance=Tolerance.ABSOLUTE)),
    _rules(NoWorseThanLastYear(strictly=True)),
)

# Close together and often on a bound, so that the edges are met as often as the plains.
numbers = st.decimals(-200, 200, places=1)
units = st.sampled_from([None, "percent", "£", "people"])
rules = st.sampled_from(RULES)
one_way = st.sampled_from([Polarity.HIGHER, Polarity.LOWER])
polarities = st.sampled_from(list(_MIRRORED))


def number(value: Decimal, unit: str | None = None) -> Written:
    return Written(raw=str(value), kind=Kind.NUMBER, value=value, unit=unit)


@st.composite
def targets(draw: st.DrawFn) -> Written:
    unit = draw(units)
    kind = draw(st.sampled_from([Kind.NUMBER, Kind.RANGE, *_MIRRORED_KIND]))
    value = draw(numbers)
    if kind is Kind.RANGE:
        width = draw(st.decimals(0, 50, places=1))
        return Written(raw="range", kind=kind, lower=value, upper=value + width, unit=unit)
    return Written(raw="target", kind=kind, value=value, unit=unit)


def judged(
    target: Written,
    value: Written | None,
    polarity: Polarity | None,
    ruleset: RuleSet,
    floor: Written | None = None,
    last_year: Decimal | None = None,
):
    return judge_attainment(
        Indicator(id="i"),
        Target(id="t", written=target, floor=floor),
        Reading(id="r", written=value),
        polarity=polarity,
        rules=ruleset,
        last_year=None if last_year is None else Reading(id="y", written=number(last_year)),
    )


def _rank(level: Level) -> int:
    return WORST_FIRST.index(level)


@given(targets(), numbers, numbers, one_way, rules, st.none() | numbers, st.none() | numbers)
def test_a_better_value_never_gets_a_worse_level(target, one, other, polarity, ruleset, floor, last_year):
    assume(ruleset.direction is None)
    worse, better = sorted((one, other), reverse=polarity is Polarity.LOWER)
    limit = None if floor is None else number(floor, target.unit)
    levels = [
        judged(target, number(value), polarity, ruleset, limit, last_year).level for value in (worse, better)
    ]
    assume(Level.NO_FIGURE not in levels)
    assert _rank(levels[0]) <= _rank(levels[1])


@given(numbers, st.decimals(0, 50, places=1), numbers, st.decimals(0, 50, places=1), rules)
def test_nearer_to_a_range_never_gets_a_worse_level(lower, width, value, step, ruleset):
    target = Written(raw="range", kind=Kind.RANGE, lower=lower, upper=lower + width)
    middle = lower + width / 2
    nearer = min(value + step, middle) if value < middle else max(value - step, middle)
    levels = [judged(target, number(one), Polarity.RANGE, ruleset).level for one in (value, nearer)]
    assert _rank(levels[0]) <= _rank(levels[1])


@given(targets(), numbers, polarities, rules, st.none() | numbers, st.none() | numbers)
def test_flipping_polarity_and_signs_mirrors_the_judgement(
    target, value, polarity, ruleset, floor, last_year
):
    limit = None if floor is None else number(floor, target.unit)
    straight = judged(target, number(value), polarity, ruleset, limit, last_year)
    mirrored = judged(
        _mirror(target),
        number(-value),
        _MIRRORED[polarity],
        ruleset,
        None if limit is None else _mirror(limit),
        None if last_year is None else -last_year,
    )
    assert (straight.level, straight.verdict) == (mirrored.level, mirrored.verdict)


def _mirror(written: Written) -> Written:
    def minus(value: Decimal | None) -> Decimal | None:
        return None if value is None else -value

    return replace(
        written,
        kind=_MIRRORED_KIND.get(written.kind, written.kind),
        value=minus(written.value),
        lower=minus(written.upper),
        upper=minus(written.lower),
    )


@given(targets(), numbers, polarities, st.none() | numbers, st.sampled_from([10, 1000, 1_000_000]))
def test_units_do_not_matter_when_all_scale_together(target, value, polarity, floor, scale):
    limit = None if floor is None else number(floor)
    plain = judged(target, number(value), polarity, DEFAULT_RULES, limit)
    scaled = judged(
        replace(target, scale=scale),
        replace(number(value), scale=scale),
        polarity,
        DEFAULT_RULES,
        None if limit is None else replace(limit, scale=scale),
    )
    multiplied = judged(
        replace(target, scale=scale),
        number(value * scale),
        polarity,
        DEFAULT_RULES,
        None if limit is None else number(limit.value * scale),
    )
    assert plain.level == scaled.level == multiplied.level


missing = st.sampled_from([state for state in State if state is not State.GIVEN]).map(
    lambda state: Written(raw="", kind=Kind.NONE, state=state)
)


@given(targets(), missing | st.none(), polarities, rules)
def test_no_judgement_comes_from_a_missing_value(target, value, polarity, ruleset):
    assert judged(target, value, polarity, ruleset).level is Level.NO_FIGURE


@given(missing, numbers, polarities, rules)
def test_no_judgement_comes_from_a_missing_target(target, value, polarity, ruleset):
    assert judged(target, number(value), polarity, ruleset).level is Level.NO_FIGURE


@given(
    targets(),
    numbers,
    st.permutations(["percent", "£"]) | st.permutations(["percent", "people"]),
    polarities,
    rules,
)
def test_a_percentage_is_never_held_against_anything_else(target, value, pair, polarity, ruleset):
    asked, read = pair
    assert (
        judged(replace(target, unit=asked), number(value, read), polarity, ruleset).verdict == "units differ"
    )


@given(targets(), numbers, polarities, rules, st.none() | numbers)
def test_every_judgement_is_one_line_with_its_figures(target, value, polarity, ruleset, floor):
    limit = None if floor is None else number(floor, target.unit)
    judgement = judged(target, number(value), polarity, ruleset, limit)
    assert judgement.sentence.endswith(".")
    assert "\n" not in judgement.sentence
    assert judgement.sentence[0] in "£-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert "None" not in judgement.sentence


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), numbers, numbers), min_size=1, unique_by=lambda row: row[0])
)
def test_a_compound_is_never_better_than_its_worst_part(parts):
    def compound(values):
        labelled = tuple(Part(label=label, written=written) for label, written in values)
        return Written(raw="parts", kind=Kind.COMPOUND, parts=labelled)

    target = compound((label, Written(raw="t", kind=Kind.AT_LEAST, value=aim)) for label, aim, _ in parts)
    reading = compound((label, number(value)) for label, _, value in parts)
    whole = judged(target, reading, None, DEFAULT_RULES)
    alone = [
        judged(Written(raw="t", kind=Kind.AT_LEAST, value=aim), number(value), None, DEFAULT_RULES).level
        for _, aim, value in parts
    ]
    assert [part.level for part in whole.parts] == alone
    assert whole.level is min(alone, key=_rank)


@given(numbers, numbers, one_way)
def test_improving_one_way_is_worsening_the_other(now, before, polarity):
    later, earlier = Reading(id="a", written=number(now)), Reading(id="b", written=number(before))
    straight = judge_direction(later, earlier, polarity=polarity).verdict
    back = judge_direction(earlier, later, polarity=polarity).verdict
    assert {straight, back} in ({"improved", "worse"}, {"no change"})
