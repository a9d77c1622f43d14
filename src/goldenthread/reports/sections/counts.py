"""How many of each kind stand where: the table that no roll-up may replace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from goldenthread.judging import MARKS, WORST_FIRST, Judgement, Level
from goldenthread.reports.cells import row, text
from goldenthread.reports.measures import Measure
from goldenthread.reports.report import Column, Table
from goldenthread.reports.tags import level_tag

Kinds = Sequence[tuple[str, Sequence[Level]]]


def levels_of(judgements: Sequence[Judgement]) -> list[Level]:
    return [one.level for one in judgements]


def levels_of_measures(measures: Sequence[Measure]) -> list[Level]:
    return [one.shown for one in measures]


def say_levels(levels: Sequence[Level]) -> str:
    counted = Counter(levels)
    said = [f"{counted[level]} {MARKS[level].word}" for level in WORST_FIRST if counted[level]]
    return f"Of {len(levels)} actions, milestones and indicators: {', '.join(said)}."


def counts_table(caption: str, kinds: Kinds) -> Table | None:
    """Only the levels that somebody has get a column; a kind of which there is none gets no row."""
    present = [(name, levels) for name, levels in kinds if levels]
    if not present:
        return None
    found = {level for _, levels in present for level in levels}
    shown = [level for level in WORST_FIRST if level in found]
    rows = []
    for name, levels in present:
        counted = Counter(levels)
        numbers = [
            text(str(counted[level]), strong=counted[level] > 0 and level in WORST_FIRST[:2])
            for level in shown
        ]
        rows.append(row(text(name), *numbers, text(str(len(levels)))))
    headings = (level_tag(level) for level in shown)
    return Table(
        caption=caption,
        columns=(
            Column(heading="Kind", weight=1.6),
            *(
                Column(heading=one.words, weight=0.6 + len(one.words) / 10, number=True, tag=one)
                for one in headings
            ),
            Column(heading="All", weight=0.7, number=True),
        ),
        rows=tuple(rows),
    )
