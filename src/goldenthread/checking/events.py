"""Acts and events that have one date, and are given another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from goldenthread.model import Severity, When
from goldenthread.wording import find_whens, read_when

from .acts import YEARS_OF_ACTS
from .days import surely_after
from .passages import Passage
from .rule import Observation, described_rule
from .saying import listed, quote, sentence
from .view import PlanView

_ACT = re.compile(
    r"\b(?P<title>(?:(?:[A-Z][\w’'-]+|and|of|\([A-Z][^)]{2,40}\))\s+){1,8}Act),?\s+(?P<year>(?:19|20)\d\d)\b"
)
# Other parliaments pass Acts of the same name.
_BRITISH = re.compile(r"£|\bNHS\b|\bEngland\b|\bWales\b|\bWestminster\b")
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:the\s+)?(?i:spring|summer|autumn|winter)(?:\s+of)?)"
)
_WHEN = rf"(?P<when>{_MONTHS},?\s+(?:19|20)\d\d)"
_HAPPENED = re.compile(
    rf"\b(?P<what>[A-Z][\w’'-]+\s+(?:Review|Inspection|Inquiry|Audit|Assessment|Challenge|Referendum))"
    rf"(?:\s+[Rr]eport)?\s*(?:\(|,|\b(?:in|of|dated|held in|took place in)\b)\s*(?:(?:in|dated)\s+)?{_WHEN}"
)
_OPENS = re.compile(rf"^In\s+{_WHEN}")
# What comes back every so often has a date each time.
_RECURS = re.compile(
    r"\b(?:Annual|Yearly|Quarterly|Monthly|Weekly|Regular|Best|Service|Performance|Budget)\b"
)
_SOON = timedelta(days=2 * 365)
"""Two inspections lie further apart than this; one inspection given two dates does not."""


def acts(plan: PlanView) -> Iterator[Observation]:
    if not any(_BRITISH.search(one.text) for one in plan.passages):
        return
    cited: dict[tuple[str, int], list[Passage]] = defaultdict(list)
    for passage in plan.passages:
        for found in _ACT.finditer(passage.text):
            title = re.sub(r"^(?:The|Under|In|See|And|and|of)\s+", "", " ".join(found["title"].split()))
            if title in YEARS_OF_ACTS and int(found["year"]) not in YEARS_OF_ACTS[title]:
                cited[title, int(found["year"])].append(passage)
    for (title, year), passages in cited.items():
        years = listed(map(str, YEARS_OF_ACTS[title]))
        said = f"the text cites the {title} {year}; Acts of that name are of {years}"
        yield _observed(said, passages)


def happenings(plan: PlanView) -> Iterator[Observation]:
    dated: dict[str, list[tuple[When, Passage]]] = defaultdict(list)
    for passage in plan.passages:
        for found in _HAPPENED.finditer(passage.text):
            if not _RECURS.search(found["what"]):
                dated[" ".join(found["what"].split())].append((read_when(found["when"]), passage))
    for what, named in dated.items():
        pairs = [*named, *_told_otherwise(plan, what)]
        # A report names its one event on every page; each date is compared once.
        different = {(when.earliest, when.latest): when for when, _ in pairs}
        odd = [pair for pair in pairs if any(_differ(pair[0], other) for other in different.values())]
        if odd:
            raws = listed(dict.fromkeys(quote(when.raw) for when, _ in odd))
            passages = list(dict.fromkeys(passage for _, passage in odd))
            yield _observed(f"the {what} is given different dates: {raws}", passages)


def _told_otherwise(plan: PlanView, what: str) -> Iterator[tuple[When, Passage]]:
    """ "In the autumn of 2002 the service was the subject of a joint review": one date, one event."""
    named = re.compile(rf"\b{re.escape(what)}\b", re.IGNORECASE)
    for passage in plan.passages:
        for one in passage.sentences:
            opening = _OPENS.match(re.sub(r"^[\d.]+\s+", "", one))
            if opening and named.search(one) and len(find_whens(one)) == 1:
                yield read_when(opening["when"]), passage


def _differ(one: When, other: When) -> bool:
    if not one.is_dated or not other.is_dated or not (surely_after(one, other) or surely_after(other, one)):
        return False
    days = [day for when in (one, other) for day in (when.earliest, when.latest) if day]
    return max(days) - min(days) <= _SOON


def _observed(said: str, passages: Sequence[Passage]) -> Observation:
    first = passages[0]
    spots = dict.fromkeys(one.place for one in passages if one.place)
    return Observation(
        message=sentence(said),
        place=first.place,
        about=tuple(dict.fromkeys(one.entry.id for one in passages)),
        also=tuple(one for one in spots if one != first.place),
    )


RULES = (
    described_rule(
        happenings,
        "CONFLICT-4",
        "One event, two dates",
        Severity.WARNING,
        looks_for=(
            "A named review, inspection, inquiry, audit or the like that the text dates differently in "
            "different places, within two years. What recurs (an annual review) is left out."
        ),
        advice="Find out which date is right, or name the two events so that they can be told apart.",
    ),
    described_rule(
        acts,
        "CONFLICT-5",
        "Act with a year it does not have",
        Severity.WARNING,
        looks_for=(
            "An Act of Parliament cited with a year in which no Act of that name was passed, in a plan "
            "that is British by its words. Acts whose names have had many years are left out."
        ),
        advice="Check the name and the year of the Act.",
    ),
)
