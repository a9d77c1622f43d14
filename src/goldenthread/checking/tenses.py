"""What is told as over before it can be, and what is promised for a day already gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from goldenthread.model import Action, Milestone, Severity, When
from goldenthread.wording import find_whens, read_when

from .passages import Passage
from .rule import Observation, described_rule
from .saying import quote, sentence
from .view import PlanView

_YEAR = r"(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?"
_PERIOD = rf"(?P<when>(?:(?:the\s+)?[A-Za-z]+,?\s+(?:of\s+)?)?{_YEAR})"
_OVER = re.compile(
    rf"\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?\w{{3,}}(?:ed|en|un|t|ne)\s+(?:\w+\s+){{0,3}}?"
    rf"(?P<how>during|throughout|in|over)\s+{_PERIOD}",
)
# "The service plan for 2025/26 contained ...", while that year still runs.
_LAST_YEARS_PLAN = re.compile(
    rf"\b[Pp]lan\s+(?:for|of)\s+(?P<when>{_YEAR})\s+"
    r"(?:was|contained|included|set|had|aimed|identified|provided|covered|promised|committed)\b"
)
_PROMISE = re.compile(rf"\b(?:will|is to|are to)\b[^.;:,]{{3,60}}?\b(?:in|by|during)\s+{_PERIOD}(?![\w/-])")
_DECIDES = re.compile(r"\b(?:cabinet|committee|council|executive|board|panel|assembly)\b", re.IGNORECASE)
_WHOLE = ("during", "throughout", "over")


def over_too_soon(plan: PlanView) -> Iterator[Observation]:
    day = _written_by(plan)
    if day is None:
        return
    for passage in _with_years(plan):
        for found in _OVER.finditer(passage.text):
            when = read_when(found["when"])
            whole = found["how"] in _WHOLE and when.latest is not None and when.latest > day
            if whole or (when.earliest is not None and when.earliest > day):
                yield _told(plan, passage, found[0], when, "tells as past what cannot be over yet")
        for found in _LAST_YEARS_PLAN.finditer(passage.text):
            when = read_when(found["when"])
            if when.latest is not None and when.latest > day:
                yield _told(plan, passage, found[0], when, "speaks of a plan as past whose period still runs")


def promised_too_late(plan: PlanView) -> Iterator[Observation]:
    """Milestones and actions are left out: their own dates are judged against the day of the report."""
    day = _written_from(plan)
    if day is None:
        return
    for passage in _with_years(plan):
        if isinstance(passage.entry, (Milestone, Action)):
            continue
        for found in _PROMISE.finditer(passage.text):
            when = read_when(found["when"])
            if when.latest is not None and when.latest < day and len(find_whens(found[0])) == 1:
                yield _told(plan, passage, found[0], when, "promises for a time already past")


def _with_years(plan: PlanView) -> Iterator[Passage]:
    return (one for one in plan.passages if "19" in one.text or "20" in one.text)


def _written_by(plan: PlanView) -> date | None:
    """The last day on which the document can have been written."""
    return max((one.latest for one in _days_of(plan) if one.latest), default=None)


def _days_of(plan: PlanView) -> list[When]:
    """As dated; else the meetings that the document goes to, for which it was written."""
    about = plan.record.plan
    named = [one for one in (about.dated, about.refreshed, about.decided) if one and one.latest]
    meetings = [
        one.when
        for one in plan.record.consultations
        if one.when and one.when.latest and _DECIDES.search(one.forum)
    ]
    return named or meetings


def _written_from(plan: PlanView) -> date | None:
    about = plan.record.plan
    return min((one.earliest for one in (about.dated, about.refreshed) if one and one.earliest), default=None)


def _told(plan: PlanView, passage: Passage, words: str, when: When, why: str) -> Observation:
    dates = ", ".join(one.raw for one in _days_of(plan))
    said = f"{plan.name(passage.entry)} {why}: {quote(words)}, in a plan dated {quote(dates)}"
    return Observation(message=sentence(said), place=passage.place, about=(passage.entry.id,))


RULES = (
    described_rule(
        over_too_soon,
        "TIME-1",
        "Told as past too soon",
        Severity.INFORMATION,
        looks_for=(
            "A sentence that tells as over what happened “during” a period that had not ended, or “in” one "
            "that had not begun, when the plan was dated; and a plan spoken of as past while its period "
            "still runs."
        ),
        advice="Check the date and the tense; perhaps the sentence comes from another year.",
    ),
    described_rule(
        promised_too_late,
        "TIME-2",
        "Promised for a time already past",
        Severity.INFORMATION,
        looks_for="A sentence that says what will be done in or by a time before the day of the plan itself.",
        advice="Say whether it was done; perhaps the sentence comes from an earlier plan.",
    ),
)
