"""Ashdale Council's plan as a record: every kind of entry, rich enough to look real."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal

from goldenthread.model import (
    Achievement,
    Action,
    BudgetLine,
    Change,
    Commitment,
    Consultation,
    Definition,
    Direction,
    DocumentReference,
    EnteredRating,
    Finding,
    Footnote,
    Indicator,
    Kind,
    LineKind,
    Milestone,
    Objective,
    Part,
    Place,
    Plan,
    PlanRecord,
    Polarity,
    Precision,
    Priority,
    Proposal,
    Qualifier,
    Rating,
    Reading,
    ReadingKind,
    Recommendation,
    Register,
    RegisterRow,
    Risk,
    RiskAction,
    RiskEntry,
    Saving,
    Section,
    Severity,
    State,
    Statement,
    Target,
    When,
    Written,
)
from tests.lib import sample_data as data

FILE = "ashdale-plan.docx"
AS_AT = date(2026, 11, 23)

_MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}
_STATES = {
    "tbc": State.TO_BE_CONFIRMED,
    "n/a": State.NOT_AVAILABLE,
    "Awaiting survey": State.AWAITING,
    "Baseline year": State.BASELINE_YEAR,
    "?": State.UNKNOWN,
    "-": State.NIL,
    "": State.BLANK,
}
_RATINGS = {"R": Rating.RED, "A": Rating.AMBER, "G": Rating.GREEN, "N/A": Rating.NOT_RATED}
_RATINGS |= {"GREEN": Rating.GREEN, "AMBER": Rating.AMBER}
_POLARITIES = {"higher": Polarity.HIGHER, "lower": Polarity.LOWER, "range": Polarity.RANGE, "": None}


def when(text: str) -> When:
    if found := re.fullmatch(r"(\d+) (\w{3}) (\d{4})", text):
        day = date(int(found[3]), _MONTHS[found[2]], int(found[1]))
        return When(raw=text, earliest=day, latest=day, precision=Precision.DAY)
    if found := re.fullmatch(r"(\w{3}) (\d{4})", text):
        year, month = int(found[2]), _MONTHS[found[1]]
        last = calendar.monthrange(year, month)[1]
        return When(
            raw=text, earliest=date(year, month, 1), latest=date(year, month, last), precision=Precision.MONTH
        )
    if text == "Ongoing":
        return When(raw=text, qualifier=Qualifier.ONGOING)
    return When(raw=text, problem=None if text == "tbc" else "not a date")


def written(text: str, *, unit: str | None = None, scale: int = 1) -> Written:
    if text in _STATES:
        return Written(raw=text, kind=Kind.NONE, state=_STATES[text], unit=unit, scale=scale)
    if found := re.fullmatch(r"([\d.]+)-([\d.]+)", text):
        return Written(raw=text, kind=Kind.RANGE, lower=Decimal(found[1]), upper=Decimal(found[2]), unit=unit)
    found = re.fullmatch(r"(Max |<)?([\d,]*\.?\d+)(%?)(\+?)", text)
    if not found:
        return Written(raw=text, kind=Kind.TEXT)
    value = Decimal(found[2].replace(",", ""))
    kind, lower, upper = Kind.NUMBER, None, None
    if found[1]:
        kind, upper = (Kind.AT_MOST if found[1] == "Max " else Kind.BELOW), value
    elif found[4]:
        kind, lower = Kind.AT_LEAST, value
    places = len(found[2].partition(".")[2])
    unit = "%" if found[3] else unit
    return Written(
        raw=text, kind=kind, value=value, lower=lower, upper=upper, unit=unit, scale=scale, decimals=places
    )


def rating(text: str) -> EnteredRating | None:
    return EnteredRating(raw=text, rating=_RATINGS.get(text)) if text else None


def at(table: int, row: int, page: int = 1) -> Place:
    return Place(file=FILE, page=page, table=table, row=row + 1)


def owners(text: str) -> tuple[str, ...]:
    return tuple(one for one in text.split("; ") if one)


def _priorities() -> tuple[Priority, ...]:
    return tuple(
        Priority(id=f"priority-{n}", number=str(n), title=title, place=at(1, n))
        for n, title in enumerate(data.PRIORITIES, 1)
    )


def _actions() -> tuple[Action, ...]:
    return tuple(
        Action(
            id=f"action-{ref}",
            ref=ref,
            text=text,
            priority=f"priority-{n}",
            start=when(start),
            end=when(end),
            service_areas=owners(areas),
            owners=owners(who),
            place=at(n + 1, row, page=n + 3),
        )
        for row, (n, ref, text, start, end, areas, who) in enumerate(data.ACTIONS, 1)
    )


def _milestones() -> tuple[Milestone, ...]:
    return tuple(
        Milestone(
            id=f"milestone-{n}",
            text=text,
            action=f"action-{action}",
            due=when(due),
            completed=when(done) if done else None,
            status=status or None,
            place=at(12, n, page=5),
        )
        for n, (action, text, due, done, status) in enumerate(data.MILESTONES, 1)
    )


def _scorecard() -> tuple[list[Indicator], list[Target], list[Reading]]:
    indicators, targets, readings = [], [], []
    for n, (title, unit, target, actual, forecast, *ratings, polarity) in enumerate(data.SCORECARD, 1):
        name, place = f"indicator-{n}", at(20, n, page=12)
        indicators.append(
            Indicator(
                id=name,
                title=title,
                kind="scorecard",
                unit=unit or None,
                polarity=_POLARITIES[polarity],
                place=place,
            )
        )
        targets.append(
            Target(id=f"target-{n}", indicator=name, written=written(target, unit=unit), place=place)
        )
        attainment, direction, overall = map(rating, ratings)
        readings.append(
            Reading(
                id=f"actual-{n}",
                indicator=name,
                kind=ReadingKind.ACTUAL,
                period=when("31 Oct 2026"),
                place=place,
                written=written(actual, unit=unit),
                attainment=attainment,
                direction=direction,
                overall=overall,
            )
        )
        readings.append(
            Reading(
                id=f"forecast-{n}",
                indicator=name,
                kind=ReadingKind.FORECAST,
                period=when("31 Mar 2027"),
                written=written(forecast, unit=unit),
                place=place,
            )
        )
    return indicators, targets, readings


def _compound() -> tuple[Indicator, Target, Reading]:
    """One number aimed at, two counted: the parts keep their letters."""
    place = at(20, len(data.SCORECARD) + 1, page=12)
    parts = tuple(Part(label=label, written=written(text)) for label, text in (("A", "314"), ("B", "934")))
    indicator = Indicator(
        id="indicator-compound",
        title="People trained in safeguarding (A: staff, B: partners)",
        kind="scorecard",
        polarity=Polarity.HIGHER,
        footnotes=("footnote-1",),
        place=place,
    )
    target = Target(id="target-compound", indicator=indicator.id, written=written("400"), place=place)
    both = Written(raw="A 314 B 934", kind=Kind.COMPOUND, parts=parts)
    reading = Reading(
        id="actual-compound",
        indicator=indicator.id,
        written=both,
        attainment=rating("G"),
        direction=rating("G"),
        overall=rating("G"),
        place=place,
        commentary="The target was not split between staff and partners.",
    )
    return indicator, target, reading


def _kpis() -> tuple[list[Indicator], list[Target], list[Reading]]:
    indicators, targets, readings = [], [], []
    for n, (priority, title, frequency, target, actual, area) in enumerate(data.KPIS, 1):
        name, place = f"kpi-{n}", at(21, n, page=priority + 3)
        indicators.append(
            Indicator(
                id=name,
                title=title,
                kind="kpi",
                priority=f"priority-{priority}",
                frequency=frequency,
                service_areas=(area,),
                polarity=Polarity.HIGHER,
                place=place,
            )
        )
        targets.append(Target(id=f"kpi-target-{n}", indicator=name, written=written(target), place=place))
        readings.append(Reading(id=f"kpi-actual-{n}", indicator=name, written=written(actual), place=place))
    return indicators, targets, readings


def _risks() -> tuple[Risk, ...]:
    made = []
    for n, (ref, text, current, target, owner, printed) in enumerate(data.RISKS, 1):
        now, aim = written(str(current)), written(str(target))
        entries = tuple(
            RiskEntry(
                text=text if k == 0 else text.replace("faster than", "more quickly than"),
                priority=f"priority-{p}",
                current_score=now,
                target_score=aim,
                owners=(owner,),
                place=at(30, n, page=p + 3),
            )
            for k, p in enumerate(printed)
        )
        made.append(
            Risk(
                id=f"risk-{n}",
                text=text,
                corporate_ref=ref or None,
                current_score=now,
                target_score=aim,
                owners=(owner,),
                priorities=tuple(f"priority-{p}" for p in printed),
                entries=entries,
                place=at(30, n, page=printed[0] + 3),
            )
        )
    return tuple(made)


def _risk_actions() -> tuple[RiskAction, ...]:
    return tuple(
        RiskAction(
            id=f"risk-action-{n}",
            risk=f"risk-{risk}",
            priority=f"priority-{priority}",
            text=text,
            start=when(start),
            end=when(end),
            owners=(owner,),
            place=at(31, n, page=priority + 3),
        )
        for n, (risk, priority, text, start, end, owner) in enumerate(data.RISK_ACTIONS, 1)
    )


def _budget() -> tuple[BudgetLine, ...]:
    year = When(
        raw="2026/27", earliest=date(2026, 4, 1), latest=date(2027, 3, 31), precision=Precision.FINANCIAL_YEAR
    )
    return tuple(
        BudgetLine(
            id=f"budget-{n}",
            title=title,
            group=group,
            kind=LineKind(kind),
            period=year,
            expenditure=written(out, unit="£", scale=1000),
            income=written(income, unit="£", scale=1000),
            net=written(net, unit="£", scale=1000),
            place=at(40, n, page=15),
        )
        for n, (group, title, kind, out, income, net) in enumerate(data.BUDGET, 1)
    )


def _objectives() -> tuple[Objective, ...]:
    return tuple(
        Objective(
            id=f"equality-{n}",
            number=str(n),
            text=text,
            kind="equality" if which == "directorate" else "corporate equality",
            rating=rating(letter),
            progress=progress or None,
            place=at(41, n, page=16),
        )
        for n, (which, text, letter, progress) in enumerate(data.EQUALITY, 1)
    )


def _findings() -> tuple[Finding, ...]:
    return tuple(
        Finding(
            id=f"finding-{n}",
            code=code,
            severity=Severity(severity),
            message=f"{about}: {message}",
            advice=advice,
            place=at(12, n, page=6),
        )
        for n, (code, severity, about, message, advice) in enumerate(data.FINDINGS, 1)
    )


def _commitments() -> tuple[Commitment, ...]:
    fall = Change(direction=Direction.DECREASE, start=Decimal(101), end=Decimal(85))
    return (
        Commitment(
            id="commitment-1",
            ref="a",
            text="Fewer people wait in hospital for care",
            baseline=written("101"),
            baseline_date=when("1 Apr 2026"),
            target_date=when("30 Sep 2026"),
            target=Written(raw="fall from 101 to 85", kind=Kind.CHANGE, change=fall),
        ),
        Commitment(
            id="commitment-2",
            ref="b",
            text="More short breaks for families",
            baseline=written("55"),
            target=written("80"),
            target_date=when("Mar 2027"),
        ),
        Commitment(id="commitment-3", ref="c", text="Answer letters sooner", target=written("tbc")),
    )


def sample_record() -> PlanRecord:
    """The whole plan."""
    scorecard, kpis = _scorecard(), _kpis()
    one, aim, count = _compound()
    return PlanRecord(
        plan=Plan(
            id="plan",
            title="Adult Social Care Business Plan",
            council="Ashdale Council",
            directorate="Adult Social Care and Health",
            edition="Second plan, refreshed autumn 2026",
            status="Final",
            period=When(
                raw="2026 to 2029",
                earliest=date(2026, 4, 1),
                latest=date(2029, 3, 31),
                precision=Precision.SPAN,
            ),
            refreshed=when("23 Nov 2026"),
            author="Performance and Insight",
            place=Place(file=FILE, page=1),
            contact="Ask for large print, easy read or another language at the town hall.",
        ),
        sections=(
            Section(id="section-1", title="Foreword", number="1", place=Place(file=FILE, page=2)),
            Section(
                id="section-2",
                title="Appendix B: structure chart",
                absent=True,
                place=Place(file=FILE, page=2),
            ),
        ),
        priorities=_priorities(),
        objectives=_objectives(),
        actions=_actions(),
        milestones=_milestones(),
        commitments=_commitments(),
        statements=(
            Statement(
                id="vision-a",
                ref="a",
                kind="vision",
                text="People live the lives they choose, close to those they love.",
            ),
            Statement(id="vision-b", ref="b", kind="vision", text="Help comes early, before a crisis."),
        ),
        indicators=(*scorecard[0], one, *kpis[0]),
        targets=(*scorecard[1], aim, *kpis[1]),
        readings=(*scorecard[2], count, *kpis[2]),
        risks=_risks(),
        risk_actions=_risk_actions(),
        budget_lines=_budget(),
        savings=tuple(
            Saving(id=f"saving-{n}", group=group, text=text, amount=written(amount, unit="£", scale=1000))
            for n, (group, text, amount) in enumerate(data.SAVINGS, 1)
        ),
        proposals=tuple(
            Proposal(id=f"option-{n}", ref=str(n), text=text, kind="budget option")
            for n, text in enumerate(data.PROPOSALS, 1)
        ),
        recommendations=(
            Recommendation(
                id="recommendation-1", ref="1", text="That the Cabinet notes progress.", body="Cabinet"
            ),
        ),
        achievements=tuple(
            Achievement(id=f"achievement-{n}", text=text, priority=f"priority-{p}" if p else None)
            for n, (p, text) in enumerate(data.ACHIEVEMENTS, 1)
        ),
        consultations=tuple(
            Consultation(
                id=f"consultation-{n}", forum=forum, when=when(day) if day else None, audience=audience
            )
            for n, (forum, day, audience) in enumerate(data.CONSULTATIONS, 1)
        ),
        registers=(
            Register(
                id="register-boards",
                title="Partnership boards",
                columns=("For", "Arrangement", "Plans", "Status", "Agencies"),
                rows=tuple(
                    RegisterRow(cells=cells, place=at(50, n, page=18))
                    for n, cells in enumerate(data.BOARDS, 1)
                ),
            ),
        ),
        documents=(DocumentReference(id="document-1", number="1", title="Joint Strategic Needs Assessment"),),
        definitions=tuple(
            Definition(id=f"definition-{n}", term=term, meaning=meaning, kind=kind)
            for n, (term, meaning, kind) in enumerate(data.DEFINITIONS, 1)
        ),
        footnotes=(Footnote(id="footnote-1", mark="*", text="Partners report once a year."),),
        findings=_findings(),
    )
