"""Small plans drawn with a few words each. Dates and values are read here, and not by the product."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goldenthread.model import (
    Action,
    BudgetLine,
    EnteredRating,
    Indicator,
    Kind,
    LineKind,
    Link,
    Milestone,
    Objective,
    Outcome,
    Part,
    Place,
    Plan,
    PlanRecord,
    Precision,
    Priority,
    Proposal,
    Qualifier,
    Rating,
    Reading,
    ReadingKind,
    Register,
    Risk,
    RiskAction,
    RiskEntry,
    Saving,
    Section,
    Seen,
    Severity,
    State,
    Statement,
    Target,
    When,
    Written,
)

PLAN = Plan(id="plan", title="Business plan", place=Place(file="plan.docx", page=1))
OWNERS = ("Head of Care",)


@dataclass(frozen=True)
class Case:
    """What the plan does, and every sentence that the rule must say about it: none for a near-miss."""

    code: str
    story: str
    record: PlanRecord
    said: tuple[str, ...] = ()
    severity: Severity | None = None
    """Where it is milder than the rule's own."""


def plan(*entries: object, about: Plan = PLAN, **named: tuple[object, ...]) -> PlanRecord:
    """A record of these entries, each under its own key."""
    keys = {
        Action: "actions", BudgetLine: "budget_lines", Indicator: "indicators", Link: "links",
        Milestone: "milestones", Objective: "objectives", Outcome: "outcomes", Priority: "priorities",
        Proposal: "proposals", Reading: "readings", Register: "registers", Risk: "risks",
        RiskAction: "risk_actions", Saving: "savings", Section: "sections", Statement: "statements",
        Target: "targets",
    }  # fmt: skip
    found: dict[str, list[object]] = {key: list(some) for key, some in named.items()}
    for one in entries:
        for entry in one if isinstance(one, tuple) else (one,):
            found.setdefault(keys[type(entry)], []).append(entry)
    return PlanRecord(plan=about, **{key: tuple(some) for key, some in found.items()})


def at(row: int, *, table: int = 1) -> Place:
    return Place(file="plan.docx", table=table, row=row)


# --- dates: "Oct 26", "1/10/26", "Q3 26", "Ongoing", and several with ";" --------------------------------

_MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}
_QUALIFIERS = {"Ongoing": Qualifier.ONGOING, "Monthly": Qualifier.EACH}


def when(text: str | None) -> When | None:
    if text is None:
        return None
    if ";" in text:
        parts = tuple(one for piece in text.split(";") if (one := when(piece.strip())))
        days = [day for one in parts for day in (one.earliest, one.latest) if day]
        return When(raw=text, earliest=min(days), latest=max(days), qualifier=Qualifier.SEVERAL, parts=parts)
    if found := re.fullmatch(r"(From )?([A-Z][a-z]{2}) (\d\d)", text):
        qualifier = Qualifier.FROM if found[1] else None
        return _months(text, 2000 + int(found[3]), _MONTHS[found[2]], 1, Precision.MONTH, qualifier)
    if found := re.fullmatch(r"Q([1-4]) (\d\d)", text):
        quarter, year = int(found[1]), 2000 + int(found[2])
        month = 3 * quarter + 1 if quarter < 4 else 1
        return _months(text, year if quarter < 4 else year + 1, month, 3, Precision.QUARTER, None)
    if found := re.fullmatch(r"(\d+)/(\d+)/(\d\d)", text):
        return _day(text, 2000 + int(found[3]), int(found[2]), int(found[1]))
    if text.startswith("See ") or " after " in text:
        return When(raw=text, problem="This holds no date that can be read.")
    return When(raw=text, qualifier=_QUALIFIERS.get(text))


def _months(
    text: str, year: int, month: int, count: int, precision: Precision, qualifier: Qualifier | None
) -> When:
    last = month + count - 1
    latest = date(year, last, calendar.monthrange(year, last)[1])
    return When(
        raw=text, earliest=date(year, month, 1), latest=latest, precision=precision, qualifier=qualifier
    )


def _day(text: str, year: int, month: int, day: int) -> When:
    try:
        found = date(year, month, day)
    except ValueError:
        return When(raw=text, problem=f"There is no {day} {calendar.month_name[month]}.")
    return When(raw=text, earliest=found, latest=found, precision=Precision.DAY)


# --- values: "75%", "<=6", "350..370", "A 3 B 4", "TBC", "12 per 1,000" ----------------------------------

_STATES = {
    "": State.BLANK, "-": State.NIL, "?": State.UNKNOWN,
    "TBC": State.TO_BE_CONFIRMED, "N/A": State.NOT_APPLICABLE,
    "Awaiting survey": State.AWAITING, "Baseline year": State.BASELINE_YEAR, "Annual (survey)": State.SURVEY,
}  # fmt: skip
_LIMITS = {">=": Kind.AT_LEAST, "<=": Kind.AT_MOST, ">": Kind.ABOVE, "<": Kind.BELOW}


def written(text: str | None, *, scale: int = 1) -> Written | None:
    if text is None:
        return None
    if text in _STATES:
        return Written(raw=text, kind=Kind.NONE, state=_STATES[text])
    if found := re.fullmatch(r"([\d.]+)\.\.([\d.]+)", text):
        return Written(raw=text, kind=Kind.RANGE, lower=Decimal(found[1]), upper=Decimal(found[2]))
    if found := re.fullmatch(r"A (\d+) B (\d+)", text):
        parts = [
            Part(label=label, written=written(value))
            for label, value in zip("AB", found.groups(), strict=True)
        ]
        return Written(raw=text, kind=Kind.COMPOUND, parts=tuple(parts))
    if found := re.fullmatch(r"(>=|<=|>|<)?(-?[\d,]*\.?\d+)(%| per [\d,]+| people)?", text):
        return _number(text, found[1], found[2], found[3], scale)
    return Written(raw=text, kind=Kind.TEXT)


def _number(text: str, limit: str | None, digits: str, unit: str | None, scale: int) -> Written:
    value = Decimal(digits.replace(",", ""))
    kind = _LIMITS[limit] if limit else Kind.NUMBER
    return Written(
        raw=text,
        kind=kind,
        value=value,
        lower=value if kind in (Kind.AT_LEAST, Kind.ABOVE) else None,
        upper=value if kind in (Kind.AT_MOST, Kind.BELOW) else None,
        unit={"%": "percent", None: None}.get(unit, (unit or "").strip()),
        scale=scale,
        decimals=len(digits.partition(".")[2]),
    )


# --- work ------------------------------------------------------------------------------------------------


def action(
    ref: str,
    *milestones: str | None,
    start: str | None = "Apr 26",
    end: str | None = "Mar 27",
    owners: tuple[str, ...] = OWNERS,
    objective: str | None = None,
    text: str = "",
    status: str | None = None,
) -> tuple[Action | Milestone, ...]:
    """An action with a milestone for each date: the milestone of "Oct 26" is called "By Oct 26"."""
    one = Action(
        id=ref,
        ref=ref,
        text=text or f"Do what {ref} says",
        objective=objective,
        start=when(start),
        end=when(end),
        owners=owners,
        status=status,
        place=at(2),
    )
    return (one, *(milestone(f"{ref}-{n}", due, action=ref) for n, due in enumerate(milestones, 1)))


def milestone(
    name: str, due: str | None, *, action: str | None = None, rows: int = 1, text: str = "", **others: str
) -> Milestone:
    """`rows`: over how many rows of the column of dates its date is printed; 0 if it stands in the text."""
    pieces = (due or "").split(";") if rows > 1 else [due or ""] * rows
    seen = tuple(Seen(field="due", raw=raw, place=at(3 + n)) for n, raw in enumerate(pieces) if raw)
    return Milestone(
        id=name, text=text or f"By {due}", action=action, due=when(due), place=at(3), seen=seen, **others
    )


def objective(ref: str, text: str = "", **others: object) -> Objective:
    return Objective(id=f"objective-{ref}", ref=ref, text=text or f"Aim of {ref}", place=at(2), **others)


# --- performance -----------------------------------------------------------------------------------------


def indicator(
    title: str,
    *targets: str | None,
    owners: tuple[str, ...] = OWNERS,
    rated: str | None = None,
    polarity: object = None,
    **readings: str | None,
) -> tuple[Indicator | Target | Reading, ...]:
    """Readings by kind: `actual="63"`. The rating stands with the first."""
    name = title.lower().replace(" ", "-")
    one = Indicator(id=name, title=title, owners=owners, polarity=polarity, place=at(5))
    aims = [
        Target(id=f"{name}-target-{n}", indicator=name, written=written(text), place=at(5))
        for n, text in enumerate(targets, 1)
    ]
    reads = [
        Reading(
            id=f"{name}-{kind}",
            indicator=name,
            kind=ReadingKind(kind),
            written=written(text),
            attainment=rating(rated) if n == 0 else None,
            place=at(5),
        )
        for n, (kind, text) in enumerate(readings.items())
    ]
    return (one, *aims, *reads)


def rating(letter: str | None) -> EnteredRating | None:
    known = {"R": Rating.RED, "A": Rating.AMBER, "G": Rating.GREEN, "N/A": Rating.NOT_RATED}
    return EnteredRating(raw=letter, rating=known[letter]) if letter else None


# --- money -----------------------------------------------------------------------------------------------


def budget(*rows: str) -> tuple[BudgetLine, ...]:
    """ "Home care | Care | line | 10 | 2 | 8": title, group, kind, then the three amounts in thousands."""
    return tuple(_budget_line(number, *map(str.strip, row.split("|"))) for number, row in enumerate(rows, 1))


def _budget_line(number: int, title: str, group: str, kind: str, *amounts: str) -> BudgetLine:
    expenditure, income, net = (written(text, scale=1000) for text in amounts)
    return BudgetLine(
        id=f"line-{number}",
        title=title,
        group=group or None,
        kind=LineKind(kind),
        expenditure=expenditure,
        income=income,
        net=net,
        place=at(number, table=9),
    )


# --- risks -----------------------------------------------------------------------------------------------


def risk(*texts: str, current: str = "20", target: str = "12", owners: tuple[str, ...] = OWNERS) -> Risk:
    """One risk, printed once for each text; "text @ 16" scores that printing otherwise."""
    entries = tuple(_entry(text, current, target, owners) for text in texts)
    return Risk(
        id="risk",
        text=entries[0].text,
        current_score=written(current),
        target_score=written(target),
        owners=owners,
        entries=entries,
        place=at(7),
    )


def _entry(text: str, current: str, target: str, owners: tuple[str, ...]) -> RiskEntry:
    words, _, score = text.partition(" @ ")
    return RiskEntry(
        text=words,
        current_score=written(score or current),
        target_score=written(target),
        owners=owners,
        place=at(7),
    )


def risk_action(
    entry: int, text: str, end: str | None = "Mar 27", start: str | None = "Apr 26"
) -> RiskAction:
    return RiskAction(
        id=f"risk-action-{entry}-{len(text)}-{end}",
        risk="risk",
        entry=entry,
        text=text,
        start=when(start),
        end=when(end),
        owners=OWNERS,
        place=at(7 + entry),
    )
