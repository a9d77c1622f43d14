"""Does a figure meet its target? For every kind of target, with the sentence that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from goldenthread.model import Indicator, Kind, Part, Polarity, Reading, ReadingKind, Target, Written

from .aims import Unjudged
from .bands import Case, band_of
from .changes import say_change_read
from .judgement import WORST_FIRST, Judgement, Level
from .questions import Question, case_of, ready
from .rules import DEFAULT_RULES, RuleSet
from .saying import begin, say_date, say_list
from .statuses import LEVEL_OF_STATUS, status_of
from .units import PERCENT, say_gap, say_value, unit_name

_SUBJECTS = {
    ReadingKind.ACTUAL: "",
    ReadingKind.BASELINE: "the baseline of ",
    ReadingKind.FORECAST: "the forecast of ",
    ReadingKind.OUTTURN: "the outturn of ",
}


def judge_attainment(
    indicator: Indicator,
    target: Target | None,
    reading: Reading | None,
    *,
    polarity: Polarity | None = None,
    rules: RuleSet = DEFAULT_RULES,
    baseline: Reading | None = None,
    last_year: Reading | None = None,
) -> Judgement:
    """`polarity` overrides the indicator's own. `baseline` serves targets that ask for a change, `last_year`
    (the same period's figure) rules that compare with it. What cannot be judged fairly has no figure."""
    question = Question(
        indicator=indicator,
        target=target,
        reading=reading,
        polarity=rules.direction or polarity or indicator.polarity,
        rules=rules,
        baseline=baseline,
        last_year=last_year,
    )
    return _judge(question)


def _judge(question: Question) -> Judgement:
    both = ready(question)
    if isinstance(both, Unjudged):
        return _unjudged(question, both)
    target, reading = both
    if Kind.COMPOUND in (target.kind, reading.kind):
        return _judge_parts(question, target, reading)
    if target.kind is Kind.TEXT and reading.kind is Kind.TEXT:
        return _judge_words(question, target, reading)
    case = case_of(question, target, reading)
    if isinstance(case, Unjudged):
        return _unjudged(question, case)
    growing = _still_counting(question, case)
    return _unjudged(question, growing) if growing else _rated(question, case)


def _still_counting(question: Question, case: Case) -> Unjudged | None:
    """A count short of what the whole period asks for, read before the period ends.

    6,001 reviews by December against 9,075 for the year may be on its way or may be late: a count can grow,
    and nothing in a plan says how. A share, a rate, a limit and a met target can be judged at any time.
    """
    measured, ends = _measured_to(question, case.reading), _period_end(question)
    if measured is None or ends is None or measured >= ends:
        return None
    is_share = case.unit is not None and (unit_name(case.unit) == PERCENT or "per " in case.unit.lower())
    if case.is_met or is_share or case.aim.of_change or case.aim.upper is not None:
        return None
    asked = f"the {question.rules.aims_at} of {case.aim.words} by {say_date(ends)}"
    why = f"{_subject(question, case)} by {say_date(measured)} is a count on its way to {asked}"
    return Unjudged(verdict="part of the period", why=why)


def _rated(question: Question, case: Case) -> Judgement:
    band, clauses = band_of(case, question.rules)
    sentence = f"{_main_clause(question, case)}{clauses}{_remarks(question, case)}."
    return _judgement(question, band.level, band.verdict, begin(sentence))


def _main_clause(question: Question, case: Case) -> str:
    subject = _subject(question, case)
    asked = f"the {question.rules.aims_at} of {case.aim.words}"
    if case.is_met:
        return f"{subject} meets {asked}"
    gap = case.aim.gap(case.value)
    if gap == 0:
        return f"{subject} stops at the limit of {asked} without passing it"
    return f"{subject} misses {asked} by {say_gap(gap, case.target, case.unit)}"


def _subject(question: Question, case: Case) -> str:
    if case.aim.of_change:
        return say_change_read(case.value, case.reading)
    kind = question.reading.kind if question.reading else ReadingKind.ACTUAL
    return _SUBJECTS[kind] + say_value(case.value, case.reading, case.unit, against=case.aim.bounds)


def _remarks(question: Question, case: Case) -> str:
    """What a reader must know before trusting the comparison."""
    remarks = []
    marks = dict.fromkeys((*case.target.flags, *case.reading.flags))
    if marks:
        remarks.append(f"the source marks these figures: {say_list(list(marks))}")
    measured, ends = _measured_to(question, case.reading), _period_end(question)
    if measured and ends and measured < ends:
        remarks.append(f"it is measured to {say_date(measured)} and the target runs to {say_date(ends)}")
    return "".join(f"; {remark}" for remark in remarks)


def _measured_to(question: Question, reading: Written) -> date | None:
    when = reading.as_at or (question.reading.period if question.reading else None)
    return when.latest if when else None


def _period_end(question: Question) -> date | None:
    period = question.target.period if question.target else None
    return period.latest if period else None


def _judge_words(question: Question, target: Written, reading: Written) -> Judgement:
    """A promise in words can be reported as kept; anything else in words is for a person to judge."""
    status = status_of(reading.raw)
    level = LEVEL_OF_STATUS.get(status) if status else None
    if status is None or level is None:
        why = f"the target, “{target.raw}”, and the reading, “{reading.raw}”, are in words"
        return _unjudged(question, Unjudged(verdict="target in words", why=why))
    verdict = "met" if level is Level.COMPLETE else status.value
    sentence = f"The target, “{target.raw}”, is reported as “{reading.raw}”."
    return _judgement(question, level, verdict, sentence)


def _judge_parts(question: Question, target: Written, reading: Written) -> Judgement:
    if target.kind is not reading.kind:
        name, split = ("target", target) if target.kind is Kind.COMPOUND else ("reading", reading)
        why = f"only the {name}, “{split.raw}”, is split into parts"
        return _unjudged(question, Unjudged(verdict="parts differ", why=why))
    parts = tuple(_judge_part(question, *pair) for pair in _paired(target.parts, reading.parts))
    if not parts:
        return _unjudged(question, Unjudged(verdict="parts differ", why="no part of it can be read"))
    top = min(parts, key=lambda part: WORST_FIRST.index(part.level))
    said = " ".join(part.sentence for part in parts)
    return replace(_judgement(question, top.level, top.verdict, said), parts=parts)


def _paired(
    targets: Sequence[Part], readings: Sequence[Part]
) -> list[tuple[str, Written | None, Written | None]]:
    """By label; by order only where no part has a label at all."""
    if len(targets) == len(readings) and not any(part.label.strip() for part in (*targets, *readings)):
        pairs = zip(targets, readings, strict=True)
        return [(f"part {count}", one.written, other.written) for count, (one, other) in enumerate(pairs, 1)]
    asked = {part.label.strip(): part.written for part in targets}
    read = {part.label.strip(): part.written for part in readings}
    return [(label, asked.get(label), read.get(label)) for label in dict.fromkeys((*asked, *read))]


def _judge_part(question: Question, label: str, target: Written | None, reading: Written | None) -> Judgement:
    part = replace(
        question,
        target=_target_part(question.target, label, target),
        reading=replace(question.reading, written=reading) if question.reading else None,
        baseline=_reading_part(question.baseline, label),
        last_year=_reading_part(question.last_year, label),
    )
    judged = _judge(part)
    return replace(judged, sentence=f"{label}: {judged.sentence}", inputs=(("part", label), *judged.inputs))


def _target_part(target: Target | None, label: str, written: Written | None) -> Target | None:
    return replace(target, written=written, floor=_labelled(target.floor, label)) if target else None


def _reading_part(reading: Reading | None, label: str) -> Reading | None:
    return replace(reading, written=_labelled(reading.written, label)) if reading else None


def _labelled(written: Written | None, label: str) -> Written | None:
    """A part's own figure; the whole's figure is never held against a part."""
    parts = written.parts if written else ()
    return next((part.written for part in parts if part.label.strip() == label), None)


def _unjudged(question: Question, reason: Unjudged) -> Judgement:
    return _judgement(question, Level.NO_FIGURE, reason.verdict, f"Not judged: {reason.why}.")


def _judgement(question: Question, level: Level, verdict: str, sentence: str) -> Judgement:
    return Judgement(
        about=question.indicator.id,
        level=level,
        verdict=verdict,
        sentence=sentence,
        rule=question.rules.name,
        rule_version=question.rules.version,
        inputs=_inputs(question),
    )


def _inputs(question: Question) -> tuple[tuple[str, str], ...]:
    given = [
        (question.rules.aims_at, _raw(question.target.written if question.target else None)),
        ("reading", _raw(question.reading.written if question.reading else None)),
        ("polarity", str(question.polarity or "not stated")),
    ]
    if question.target and question.target.floor:
        given.append(("floor", _raw(question.target.floor)))
    for name, other in (("baseline", question.baseline), ("last year", question.last_year)):
        if other:
            given.append((name, _raw(other.written)))
    return tuple(given)


def _raw(written: Written | None) -> str:
    return (written.raw.strip() or "blank") if written else "none"
