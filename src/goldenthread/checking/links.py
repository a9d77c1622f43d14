"""What the plan points to and does not hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from goldenthread.model import Link, Section, Severity

from .passages import Passage
from .rule import Observation, described_rule
from .saying import places, quote, sentence
from .view import PlanView, grouped

_ATTACHED = re.compile(r"\b(?P<what>Appendix|Annex|Annexe|Schedule)\s+(?P<which>\d{1,2}|[A-H]|[ivx]{1,4})\b")
# "Appendix 2 of the Cabinet report" stands in another document.
_ELSEWHERE = re.compile(
    r"^\W*(?:of|in|to) (?:the|that|its|their|our)\b|^\W*\((?:separate|attached separately)"
)


def leading_nowhere(plan: PlanView) -> Iterator[Observation]:
    lost = [one for one in plan.record.links if one.target is None and not _names_itself(plan, one)]
    for (origin, wording), links in grouped(lost, lambda one: (one.origin, one.wording)).items():
        source = plan.by_id.get(origin)
        whose = plan.name(source) if source else "the plan"
        yield Observation(
            message=sentence(f"{whose} refers to {quote(wording)}, which is not in the plan"),
            place=links[0].place or (source.place if source else None),
            about=tuple(dict.fromkeys(one for link in links for one in (link.id, link.origin) if one)),
            also=places(links[1:]),
        )


def _names_itself(plan: PlanView, link: Link) -> bool:
    """ "Item 7, Appendix A" at the head of a page says what this document is."""
    source = plan.by_id.get(link.origin)
    if not isinstance(source, Section):
        return False
    head = re.compile(rf"(?im)^(?:[^.\n]{{0,60}}[,:|\u2013-]\s*)?{re.escape(link.wording.strip())}\W*$")
    return bool(head.search(f"{source.title}\n{source.text}"))


def cited_but_absent(plan: PlanView) -> Iterator[Observation]:
    yield from _attachments(plan)
    for section in plan.record.sections:
        if section.absent:
            yield Observation(
                message=sentence(
                    f"{plan.name(section)} is cited and is not in the document: {quote(section.title)}"
                ),
                place=section.place,
                about=(section.id,),
            )


def _attachments(plan: PlanView) -> Iterator[Observation]:
    """Appendices that the text cites and that no heading, list or absent part of the plan names."""
    titles = "\n".join(_titles(plan))
    cited: dict[str, list[Passage]] = defaultdict(list)
    for passage in plan.passages:
        for found in _ATTACHED.finditer(passage.text):
            if not _ELSEWHERE.match(passage.text[found.end() :]):
                cited[found[0]].append(passage)
    for called, passages in cited.items():
        kind, which = called.split()
        # A line that begins with it is its heading, whatever the reader made of that line.
        is_here = re.compile(rf"(?im)^\W*(?:{kind}|appendi(?:x|ces)|annexe?s?)\W+{re.escape(which)}\b")
        if is_here.search(titles):
            continue
        spots = tuple(dict.fromkeys(one.place for one in passages if one.place))
        yield Observation(
            message=sentence(f"the text cites {quote(called)}, which is not in the document"),
            place=spots[0] if spots else None,
            about=tuple(dict.fromkeys(one.entry.id for one in passages)),
            also=spots[1:],
        )


def _titles(plan: PlanView) -> Iterator[str]:
    record = plan.record
    for section in record.sections:
        yield from (section.ref or "", section.number or "", section.title)
        yield from section.text.splitlines()
    yield from (one.title for one in record.registers)
    yield from (one.title for one in record.documents)
    # Told as references that lead nowhere.
    yield from (one.wording for one in record.links if one.target is None)


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
        looks_for=(
            "A section or appendix that the contents or the text name and the document does not hold. "
            "Each is told once, with every place that cites it."
        ),
        advice="Ask for the missing part and read it together with this one.",
    ),
)
