"""What the plan points to and does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model import Section, Severity

from .rule import Observation, described_rule
from .saying import places, quote, sentence
from .view import PlanView, grouped


def leading_nowhere(plan: PlanView) -> Iterator[Observation]:
    lost = [one for one in plan.record.links if one.target is None]
    for (origin, wording), links in grouped(lost, lambda one: (one.origin, one.wording)).items():
        source = plan.by_id.get(origin)
        whose = plan.name(source) if source else "the plan"
        yield Observation(
            message=sentence(f"{whose} refers to {quote(wording)}, which is not in the plan"),
            place=links[0].place or (source.place if source else None),
            about=tuple(dict.fromkeys(one for link in links for one in (link.id, link.origin) if one)),
            also=places(links[1:]),
        )


def cited_but_absent(plan: PlanView) -> Iterator[Observation]:
    for section in plan.record.sections:
        if section.absent:
            yield Observation(
                message=sentence(
                    f"{plan.name(section)} is cited and is not in the document: {quote(section.title)}"
                ),
                place=section.place,
                about=(section.id,),
            )


def _title(section: Section) -> str:
    """Where the section was named by its number alone."""
    return f": {quote(section.title)}" if section.title and (section.ref or section.number) else ""


RULES = (
    described_rule(
        leading_nowhere,
        "LINK-1",
        "Reference to something that is not in the plan",
        Severity.WARNING,
        looks_for="A reference from one entry to another that the plan does not hold.",
        advice="Correct the reference, or add what it names.",
    ),
    described_rule(
        cited_but_absent,
        "LINK-2",
        "Part cited but not in the document",
        Severity.INFORMATION,
        looks_for="A section or appendix that the contents or the text name and the document does not hold.",
        advice="Ask for the missing part and read it together with this one.",
    ),
)
