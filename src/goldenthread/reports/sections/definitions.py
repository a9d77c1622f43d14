"""Words the plan defines, and the rules that this report judged by, each with its version and source."""

from __future__ import annotations

from goldenthread.judging import (
    DEFAULT_MILESTONE_RULES,
    DEFAULT_RULES,
    MARKS,
    SCORE_AGAINST_TARGET,
    WORST_FIRST,
    Level,
    MilestoneRules,
    Rule,
)
from goldenthread.reports.anchors import anchor_of
from goldenthread.reports.cells import columns, lines, row, text
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Facts, Line, Section, Table
from goldenthread.reports.tags import level_tag

_MEANINGS = {
    Level.OFF_TRACK: (
        "The date passed longer ago than the grace, or the target is missed by more than the tolerance."
    ),
    Level.NEEDS_ATTENTION: (
        "Late within the grace, short of the target within the tolerance, or a risk above the score aimed at."
    ),
    Level.NO_FIGURE: "A figure, a target or a date is missing, so nobody can say.",
    Level.ON_TRACK: "Reported as on track, or the target is met.",
    Level.NOT_DUE: "The date is still ahead and nothing else is reported.",
    Level.COMPLETE: "Recorded as complete. A date that has passed never makes anything complete.",
}


def definitions_section(judged: Judged) -> Section:
    record = judged.record
    blocks: list[Block] = [_marks()]
    rules = _rules(judged)
    if rules.rows:
        blocks.append(rules)
    if record.definitions:
        rows = tuple(
            row(text(one.term), text(one.meaning), text(one.kind), anchor=anchor_of(one))
            for one in record.definitions
        )
        headings = columns(("Term", 2), ("Meaning", 6), ("Kind", 1.5))
        blocks.append(Table(caption="Terms that the plan defines", columns=headings, rows=rows))
    notes = [(one.mark or "note", one.text) for one in record.footnotes]
    agencies = [(one.abbreviation or one.name, one.name) for one in record.agencies]
    if notes or agencies:
        blocks.append(Facts(entries=(*notes, *agencies)))
    return Section(
        title="Definitions and rules used", anchor="definitions", blocks=tuple(blocks), own_page=True
    )


def _marks() -> Table:
    rows = tuple(
        row(lines(Line(tag=level_tag(level))), text(MARKS[level].letter), text(_MEANINGS[level]))
        for level in WORST_FIRST
    )
    headings = columns(("Mark", 2), ("Letter", 1), ("What it means", 7))
    return Table(caption="Marks, the same everywhere", columns=headings, rows=rows)


_RISKS = (
    "A score above the score aimed at needs attention. Risks do not count towards a priority's standing: a "
    "risk stays above its aim until its actions are done."
)


def _rules(judged: Judged) -> Table:
    used: list[tuple[Rule, str]] = []
    if judged.milestones or judged.actions:
        used.append((DEFAULT_MILESTONE_RULES, _milestone_rules(DEFAULT_MILESTONE_RULES)))
    if judged.measures:
        bands = "; ".join(f"{band.verdict}: {MARKS[band.level].word}" for band in DEFAULT_RULES.bands)
        used.append((DEFAULT_RULES, bands))
    if judged.risks:
        used.append((SCORE_AGAINST_TARGET, _RISKS))
    rows = tuple(
        row(text(rule.name), text(rule.version), text(words), text(rule.source)) for rule, words in used
    )
    headings = columns(("Rule", 2), ("Version", 1), ("In short", 4), ("Source", 4))
    return Table(caption="Rules used in this report", columns=headings, rows=rows)


def _milestone_rules(rules: MilestoneRules) -> str:
    grace = f"{rules.grace_days} days of grace after the date"
    return f"{grace}; a slip of more than {rules.slip_months} months is off track"
