"""What is asked of a figure, and whether that can be answered at all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from goldenthread.model import Indicator, Kind, Polarity, Reading, Target, Written

from .aims import Aim, Unjudged
from .bands import Case
from .changes import change_read
from .missing import unless_given
from .rules import RuleSet
from .saying import clause_of
from .targets import aim_of
from .units import plain, units_differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """All that was handed over, and what of it is under judgement: a part takes the whole's place."""

    indicator: Indicator
    target: Target | None
    reading: Reading | None
    polarity: Polarity | None
    rules: RuleSet
    baseline: Reading | None
    last_year: Reading | None


def ready(question: Question) -> tuple[Written, Written] | Unjudged:
    """Both values, if they are there and speak of the same thing."""
    if not question.rules.bands:
        return Unjudged(
            verdict="not rated", why=f"the rule “{question.rules.name}” shows figures without rating them"
        )
    target = question.target.written if question.target else None
    reading = question.reading.written if question.reading else None
    missing = unless_given(target, question.rules.aims_at) or unless_given(reading, "reading")
    if missing or target is None or reading is None:
        return missing or Unjudged(verdict="no figure", why="a value is missing")
    return _other_thing(question, target, reading) or (target, reading)


def _other_thing(question: Question, target: Written, reading: Written) -> Unjudged | None:
    pairs = [(target.scope, reading.scope)]
    if question.target and question.reading:
        pairs.append((question.target.breakdown or "the whole", question.reading.breakdown or "the whole"))
    for one, other in pairs:
        if one and other and one.strip().lower() != other.strip().lower():
            return Unjudged(
                verdict="parts differ", why=f"the target is for {one} and the reading for {other}"
            )
    return None


def case_of(question: Question, target: Written, reading: Written) -> Case | Unjudged:
    # The unit of "20% more" is the change's, not the figure's.
    target_unit = None if target.change and target.change.in_percent else target.unit
    unit = target_unit or reading.unit or question.indicator.unit
    if units_differ(target_unit, reading.unit):
        why = f"the target is in {target_unit} and the reading in {reading.unit}"
        return Unjudged(verdict="units differ", why=why)
    start = _number_in(question.baseline, reading.unit)
    aim = aim_of(target, question.polarity, unit=unit, start=start)
    if isinstance(aim, Unjudged):
        return aim
    value = change_read(target, reading, question.indicator.unit) if aim.of_change else _value(reading)
    if isinstance(value, Unjudged):
        return value
    return Case(
        value=value,
        aim=aim,
        reading=reading,
        target=target,
        unit=unit,
        floor=_floor(question, aim, unit),
        last_year=_number_in(question.last_year, unit),
    )


def _value(reading: Written) -> Decimal | Unjudged:
    if reading.problem:
        why = f"the reading, “{reading.raw}”, is unclear: {clause_of(reading.problem)}"
        return Unjudged(verdict="reading unclear", why=why)
    if reading.is_number and reading.value is not None:
        return plain(reading, reading.value)
    if reading.change is not None and reading.change.end is not None:
        return plain(reading, reading.change.end)
    return Unjudged(verdict="reading in words", why=f"the reading, “{reading.raw}”, is not one plain number")


def _number_in(reading: Reading | None, unit: str | None) -> Decimal | None:
    written = reading.written if reading else None
    if written is None or written.problem or not written.is_number or written.value is None:
        return None
    return None if units_differ(written.unit, unit) else plain(written, written.value)


def _floor(question: Question, aim: Aim, unit: str | None) -> Aim | Unjudged | None:
    """The floor asks in the target's own direction."""
    written = question.target.floor if question.target else None
    if written is None or unless_given(written, "floor"):
        return None
    if units_differ(written.unit, unit):
        return Unjudged(verdict="units differ", why=f"it is in {written.unit}")
    if aim.upper is None:
        return aim_of(written, Polarity.HIGHER, unit=unit)
    if aim.lower is None:
        return aim_of(written, Polarity.LOWER, unit=unit)
    if written.kind is not Kind.RANGE:
        return Unjudged(verdict="floor unclear", why="a range needs a floor on either side of it")
    return aim_of(written, Polarity.RANGE, unit=unit)
