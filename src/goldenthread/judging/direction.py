"""Direction of travel: is a figure better or worse than an earlier one?

The previous period and the same period last year are two questions, asked one at a time. A short arrow
misleads where the target changes within the year: Havering's reports from 2013 on, and Maidstone's, draw one
only where the quarterly target is constant (democracy.havering.gov.uk/mgAi.aspx?ID=8989).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from goldenthread.model import Polarity, Reading, Written

from .aims import Unjudged
from .judgement import Judgement, Level, Rule
from .missing import unless_given
from .saying import begin, clause_of
from .units import plain, say_gap, say_value, units_differ

DIRECTION_OF_TRAVEL = Rule(
    name="Direction of travel",
    version="1",
    source=(
        "Improved, no change or worse, as East Sussex reports it; the figures as given, without a test for "
        "chance variation."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Move:
    start: Decimal
    end: Decimal
    sentence: str


def judge_direction(now: Reading, before: Reading | None, *, polarity: Polarity | None) -> Judgement:
    """Better or the same is on track, worse needs attention; what is not comparable has no figure."""
    move = _move(now.written, before.written if before else None)
    if isinstance(move, Unjudged):
        level, verdict, sentence = Level.NO_FIGURE, move.verdict, f"not judged: {move.why}"
    else:
        level, verdict, sentence = _judged(move, polarity)
    return Judgement(
        about=now.indicator or now.id,
        level=level,
        verdict=verdict,
        sentence=f"{begin(sentence)}.",
        rule=DIRECTION_OF_TRAVEL.name,
        rule_version=DIRECTION_OF_TRAVEL.version,
        inputs=(
            ("now", now.written.raw if now.written else "none"),
            ("before", before.written.raw if before and before.written else "none"),
            ("polarity", str(polarity or "not stated")),
        ),
    )


def _judged(move: _Move, polarity: Polarity | None) -> tuple[Level, str, str]:
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        verdict = "no change" if move.end == move.start else "higher" if move.end > move.start else "lower"
        why = "nothing says whether higher or lower is better"
        return Level.NO_FIGURE, verdict, f"{move.sentence}; not judged, because {why}"
    if move.end == move.start:
        return Level.ON_TRACK, "no change", move.sentence
    if (move.end > move.start) is (polarity is Polarity.HIGHER):
        return Level.ON_TRACK, "improved", f"{move.sentence}, and {polarity}"
    return Level.NEEDS_ATTENTION, "worse", f"{move.sentence}, and {polarity}"


def _move(now: Written | None, before: Written | None) -> _Move | Unjudged:
    missing = unless_given(now, "reading") or unless_given(before, "earlier reading")
    if missing or now is None or before is None:
        return missing or Unjudged(verdict="no figure", why="a value is missing")
    if now.value is None or before.value is None or not (now.is_number and before.is_number):
        why = f"“{now.raw}” and “{before.raw}” are not two plain numbers"
        return Unjudged(verdict="not comparable", why=why)
    if now.problem or before.problem:
        why = f"a reading is unclear: {clause_of(now.problem or before.problem or '')}"
        return Unjudged(verdict="not comparable", why=why)
    if units_differ(now.unit, before.unit) or (now.scope or "") != (before.scope or ""):
        why = f"“{now.raw}” and “{before.raw}” do not measure the same thing"
        return Unjudged(verdict="not comparable", why=why)
    end, start = plain(now, now.value), plain(before, before.value)
    return _Move(start=start, end=end, sentence=_say(now, before, end, start))


def _say(now: Written, before: Written, end: Decimal, start: Decimal) -> str:
    unit = now.unit or before.unit
    is_now = say_value(end, now, unit, against=[start])
    if end == start:
        return f"{is_now} is the same as before"
    was = say_value(start, before, unit, against=[end])
    return f"{is_now} is {'up' if end > start else 'down'} {say_gap(abs(end - start), now, unit)} from {was}"
