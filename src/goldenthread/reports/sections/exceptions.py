"""Everything off track or in need of attention, of every kind, worst first. Nothing red is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goldenthread.judging import WORST_FIRST, Judgement, Level, worst
from goldenthread.model import Action, Entry, Milestone, Objective, Risk, When
from goldenthread.reports.anchors import anchor_of
from goldenthread.reports.cells import columns, due, lines, people, quiet, row, text
from goldenthread.reports.dates import say_when
from goldenthread.reports.judged import ATTENTION, Judged
from goldenthread.reports.measures import Measure
from goldenthread.reports.report import Cell, Line, Row, Table
from goldenthread.reports.risk_names import corporate_name
from goldenthread.reports.tags import entered_tag, level_of, level_tag
from goldenthread.reports.wordings import begin, say_count, say_list, shortened

# Enough to know what is meant. The whole text stands where the link leads.
_LETTERS = 110
# More than this for one and the same reason, and a list would say nothing new.
_TOLD_SINGLY = 5
# "Achieved", "Established": one word beside a date does not say what was.
_WORDS_OF_NOTHING = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exception:
    entry: Entry
    level: Level
    what: str
    kind: str
    why: str
    owners: tuple[str, ...]
    when: Cell
    day: date
    """Among equals, what has been due the longest comes first."""


def exceptions_table(judged: Judged) -> Table | None:
    found = [one for one in _all(judged) if one.level in ATTENTION]
    found.sort(key=lambda one: (WORST_FIRST.index(one.level), one.day))
    if not found:
        return None
    return Table(
        caption="What is off track or needs attention, worst first",
        columns=columns(("What", 3.7), ("Status", 2.4), ("Why", 4.9), ("Who", 2.4), ("When", 2.7)),
        rows=tuple(map(_row, found)),
    )


def unknown_table(judged: Judged) -> Table | None:
    """Nobody knows whether these are bad, so they are told too; many of one reason are told as one."""
    by_reason: dict[str, list[_Exception]] = {}
    for one in _all(judged):
        if one.level is Level.NO_FIGURE:
            by_reason.setdefault(one.why, []).append(one)
    rows = [row for why, found in by_reason.items() for row in _unknown_rows(why, found)]
    if not rows:
        return None
    headings = columns(("What", 4), ("Why", 5), ("Who", 2.4))
    return Table(caption="What cannot be judged yet", columns=headings, rows=tuple(rows))


def _unknown_rows(why: str, found: Sequence[_Exception]) -> Iterator[Row]:
    if len(found) <= _TOLD_SINGLY:
        for one in found:
            yield row(_what(one), text(why), people(one.owners))
        return
    kinds = Counter(type(one.entry).__name__.lower() for one in found)
    counted = begin(say_list([say_count(number, kind) for kind, number in kinds.items()]))
    where = f"each is marked “{level_tag(Level.NO_FIGURE).words}” where it stands"
    yield row(lines(Line(text=counted), quiet(where)), text(why), text("Their owners"))


def _row(one: _Exception) -> Row:
    status = lines(Line(tag=level_tag(one.level)))
    return row(_what(one), status, text(one.why), people(one.owners), one.when)


def _what(one: _Exception) -> Cell:
    return lines(Line(text=shortened(one.what, _LETTERS), href=anchor_of(one.entry)), quiet(one.kind))


def _all(judged: Judged) -> Iterator[_Exception]:
    for milestone in judged.record.milestones:
        yield _of_milestone(milestone, judged)
    for action in judged.record.actions:
        # What a milestone of it already tells is not told again; what is worse about the action itself is.
        alone, parts = judged.own[action.id], judged.actions[action.id].parts
        told = worst(part.level for part in parts)
        if not parts or WORST_FIRST.index(alone.level) < WORST_FIRST.index(told):
            yield _of_action(action, alone, judged)
    for measure in judged.measures.values():
        yield _of_measure(measure, judged)
    for risk in judged.record.risks:
        yield _of_risk(risk, judged)


def _of_milestone(milestone: Milestone, judged: Judged) -> _Exception:
    entries = (judged.find.entries.get(name or "") for name in (milestone.action, milestone.objective))
    above = [one for one in entries if isinstance(one, Action | Objective)]
    owners = milestone.owners or next((one.owners for one in above if one.owners), ())
    ref = next((one.ref for one in above if one.ref), None)
    judgement = judged.milestones[milestone.id]
    return _Exception(
        entry=milestone,
        level=judgement.level,
        what=_told_with_action(milestone, above),
        kind=f"milestone of {ref}" if ref else "milestone",
        why=judgement.sentence,
        owners=owners,
        when=due(milestone.due, judged.as_at),
        day=_day(milestone.due),
    )


def _told_with_action(milestone: Milestone, above: Sequence[Action | Objective]) -> str:
    """A milestone that is hardly more than its date ("April 2002", "Agreed by July") says nothing alone."""
    rest = milestone.text
    for one in milestone.due.each if milestone.due else ():
        rest = rest.replace(one.raw, " ")
    bare = milestone.due is not None and len(re.findall(r"\w+", rest)) <= _WORDS_OF_NOTHING
    return f"{milestone.text.rstrip('. ')}: {above[0].text}" if bare and above else milestone.text


def _of_action(action: Action, judgement: Judgement, judged: Judged) -> _Exception:
    return _Exception(
        entry=action,
        level=judgement.level,
        what=action.text,
        kind=f"action {action.ref or ''}".strip(),
        why=judgement.sentence,
        owners=action.owners,
        when=due(action.end, judged.as_at),
        day=_day(action.end),
    )


def _of_measure(measure: Measure, judged: Judged) -> _Exception:
    indicator = measure.indicator
    return _Exception(
        entry=indicator,
        level=measure.shown,
        what=indicator.title,
        kind="indicator",
        why=" ".join(_whys(measure, judged)),
        owners=indicator.owners or indicator.service_areas,
        when=_measured(measure),
        day=date.max,
    )


def _whys(measure: Measure, judged: Judged) -> Iterator[str]:
    yield measure.attainment.sentence
    if measure.year_end is not None and measure.year_end.level in ATTENTION:
        yield measure.year_end.sentence
    alike: dict[str, list[str]] = {}
    for name, entered in measure.entered:
        if level_of(entered) in ATTENTION and level_of(entered) is not measure.attainment.level:
            alike.setdefault(entered_tag(entered, judged.scheme).words, []).append(name)
    for words, names in alike.items():
        yield f"Entered as {words} ({say_list(names)})."


def _measured(measure: Measure) -> Cell:
    period = next((one.period for one in measure.actuals if one.period is not None), None)
    return lines(Line(text=say_when(period)), quiet("last figure" if period else None))


def _of_risk(risk: Risk, judged: Judged) -> _Exception:
    judgement = judged.risks[risk.id]
    ends = [one.end for one in judged.find.risk_actions.get(risk.id, ()) if one.end and one.end.latest]
    ahead = sorted((one for one in ends if _day(one) >= judged.as_at), key=_day)
    when = due(ahead[0], judged.as_at) if ahead else text(None)
    return _Exception(
        entry=risk,
        level=judgement.level,
        what=risk.text,
        kind=corporate_name(risk).lower() or "risk",
        why=judgement.sentence,
        owners=risk.owners,
        when=lines(*when.lines, quiet("next action ends")) if ahead else when,
        day=date.max,
    )


def _day(when: When | None) -> date:
    return when.latest if when is not None and when.latest is not None else date.max
