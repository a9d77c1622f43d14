"""From a plan's record and a day to a report: the sections in their order, empty ones left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from goldenthread.model import PlanRecord

from .dates import say_day, say_when
from .judged import Judged, judge
from .report import Block, Cover, Report, Section, Table
from .sections.aims import aims_sections
from .sections.answer import answer_section
from .sections.definitions import definitions_section
from .sections.findings import findings_section
from .sections.indicators import scorecard_section
from .sections.money import money_section
from .sections.objectives import objective_sections, other_work_section
from .sections.others import others_sections
from .sections.priorities import priority_sections
from .sections.risks import risks_section
from .sections.sources import sources_section

_NO_TITLE = "Plan without a title"


def build_report(record: PlanRecord, as_at: date, why: str) -> Report:
    judged = judge(record, as_at)
    sections = tuple(section for section in _sections(judged) if section is not None)
    return Report(cover=_cover(record, as_at, why), as_at=as_at, sections=tuple(_told_apart(sections)))


def _told_apart(sections: Sequence[Section]) -> Iterator[Section]:
    """No two tables share a caption: it is the name by which people and screen readers find them."""
    seen: Counter[str] = Counter()

    def named(block: Block) -> Block:
        if not isinstance(block, Table):
            return block
        seen[block.caption] += 1
        again = seen[block.caption]
        return block if again == 1 else replace(block, caption=f"{block.caption} ({again})")

    for section in sections:
        yield replace(section, blocks=tuple(map(named, section.blocks)))


def _sections(judged: Judged) -> Iterator[Section | None]:
    yield answer_section(judged)
    yield from priority_sections(judged)
    yield from objective_sections(judged)
    yield other_work_section(judged)
    yield scorecard_section(judged)
    yield risks_section(judged)
    yield money_section(judged)
    yield from aims_sections(judged)
    yield from others_sections(judged)
    yield findings_section(judged)
    yield definitions_section(judged)
    yield sources_section(judged)


def _cover(record: PlanRecord, as_at: date, why: str) -> Cover:
    plan = record.plan
    file = plan.place.file if plan.place is not None else ""
    facts = (
        ("Directorate", plan.directorate),
        ("Edition", plan.edition),
        ("Status", plan.status),
        ("Period", say_when(plan.period) if plan.period else None),
        ("As at", f"{say_day(as_at)}: {why}"),
        ("Read from", file),
        ("Next refresh", say_when(plan.next_refresh) if plan.next_refresh else None),
        ("Created by", plan.author),
        ("Contact", plan.contact),
    )
    return Cover(
        title=plan.title or _NO_TITLE,
        council=plan.council or "",
        facts=tuple((term, said) for term, said in facts if said),
    )
