"""The answer first: one sentence a councillor understands, then the counts, then the exceptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.judging import Level, worst
from goldenthread.model import Severity
from goldenthread.reports.dates import say_day
from goldenthread.reports.judged import ATTENTION, Judged
from goldenthread.reports.report import Block, Bullets, Paragraph, Section
from goldenthread.reports.wordings import begin, say_count, say_list, say_number

from .counts import counts_table, levels_of, levels_of_measures
from .exceptions import exceptions_table, unknown_table

ANSWER = "answer"
_EMPTY = (
    "This plan holds no priorities, actions, indicators or risks, so there is nothing to report yet. If the "
    "document has some, check how it was read: a table is known by the words in its header row."
)


def answer_section(judged: Judged) -> Section:
    blocks: list[Block] = [Paragraph(text=answer_sentence(judged), lead=True)]
    evidence = tuple(map(begin, _evidence(judged)))
    if evidence:
        blocks.append(Bullets(entries=evidence))
    tables = (_counts(judged), exceptions_table(judged), unknown_table(judged))
    blocks += [table for table in tables if table is not None]
    return Section(title="The answer first", anchor=ANSWER, blocks=tuple(blocks))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """A priority, or a section of a plan without priorities, and what stands under it."""

    name: str
    levels: Sequence[Level]

    @property
    def level(self) -> Level:
        return worst(level for level in self.levels if level is not Level.NO_FIGURE)


def answer_sentence(judged: Judged) -> str:
    one, many, standings = _standings(judged)
    if not standings:
        return _without_parents(judged)
    bad = [standing for standing in standings if standing.level in ATTENTION]
    if not bad:
        return _all_well(one, many, len(standings), judged)
    share = begin(f"{say_number(len(bad))} of {say_count(len(standings), one, many)}")
    if len(bad) == 1:
        return f"{share} needs attention: {bad[0].name}. Of its {_tally(bad[0].levels)}."
    off = sum(standing.level is Level.OFF_TRACK for standing in bad)
    top = max(
        bad, key=lambda standing: [sum(level is each for level in standing.levels) for each in ATTENTION]
    )
    return f"{share} need attention{_off(off, len(bad))}. Worst is {top.name}: of its {_tally(top.levels)}."


def _standings(judged: Judged) -> tuple[str, str, list[_Standing]]:
    """Risks are left out: a risk stands above its aim until its actions are done, which is no failure.

    They have a line and rows of their own, so that none is hidden.
    """
    if judged.record.priorities:
        standings = [
            _Standing(
                name=f"priority {priority.number or ''}, “{priority.title}”".replace(" ,", ","),
                levels=judged.levels_of(priority),
            )
            for priority in judged.record.priorities
        ]
        return "priority", "priorities", standings
    sections = [one for one in judged.record.sections if judged.work_of(one)]
    standings = [
        _Standing(name=f"“{judged.find.label(section.id)}”", levels=levels_of(judged.work_of(section)))
        for section in sections
    ]
    return "section", "sections", standings


def _off(off: int, bad: int) -> str:
    if not off:
        return ""
    return f", {'each' if off == bad else f'{say_number(off)} of them'} with something off track"


def _all_well(one: str, many: str, count: int, judged: Judged) -> str:
    """Nothing bad is not the same as all good: much may not be due, or have no figure."""
    who = f"The only {one} does not need" if count == 1 else f"None of {say_count(count, one, many)} needs"
    return (
        f"{who} attention as at {say_day(judged.as_at)}: nothing is reported as late or short of its target."
    )


def _tally(levels: Sequence[Level]) -> str:
    off, attention = (sum(level is one for level in levels) for one in ATTENTION)
    said = [f"{off} {'is' if off == 1 else 'are'} off track"] if off else []
    said += [f"{attention} need{'s' if attention == 1 else ''} attention"] if attention else []
    return f"{len(levels)} actions, milestones and indicators, {say_list(said)}"


def _without_parents(judged: Judged) -> str:
    kinds = (
        ("milestone", levels_of(list(judged.milestones.values()))),
        ("action", levels_of(list(judged.own.values()))),
        ("indicator", levels_of_measures(list(judged.measures.values()))),
        ("risk", levels_of(list(judged.risks.values()))),
    )
    counted = [
        (kind, sum(level in ATTENTION for level in levels), len(levels)) for kind, levels in kinds if levels
    ]
    if not counted:
        return _EMPTY
    said = [f"{say_number(bad)} of {say_count(whole, kind)}" for kind, bad, whole in counted]
    verb = "needs" if [bad for _, bad, _ in counted] == [1] else "need"
    return f"{begin(say_list(said))} {verb} attention as at {say_day(judged.as_at)}."


def _evidence(judged: Judged) -> Iterator[str]:
    apart = [one.shown for one in judged.measures_of(None)] if judged.record.priorities else []
    bad = sum(level in ATTENTION for level in apart)
    if bad:
        verb = "needs" if bad == 1 else "need"
        share = f"{say_number(bad)} of {say_count(len(apart), 'indicator')}"
        yield f"{share} of no single priority {verb} attention."
    unknown = sum(one.shown is Level.NO_FIGURE for one in judged.measures.values())
    if unknown:
        missing = "a figure, a target or a direction is missing"
        yield f"{say_count(unknown, 'indicator')} cannot be judged yet: {missing}."
    high = sum(one.level in ATTENTION for one in judged.risks.values())
    if high:
        verb = "stands" if high == 1 else "stand"
        yield f"{say_number(high)} of {say_count(len(judged.risks), 'risk')} {verb} above the score aimed at."
    found = Counter(one.severity for one in judged.record.findings)
    if found:
        kinds = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFORMATION, "note"))
        said = [say_count(found[severity], word) for severity, word in kinds if found[severity]]
        yield f"checking the plan itself found {say_list(said)}: see “What to check in the plan”."


def _counts(judged: Judged) -> Block | None:
    kinds = (
        ("Milestones", levels_of(list(judged.milestones.values()))),
        ("Actions", levels_of(list(judged.actions.values()))),
        ("Indicators", levels_of_measures(list(judged.measures.values()))),
        ("Risks", levels_of(list(judged.risks.values()))),
    )
    return counts_table("How many stand where", kinds)
