"""More things to draw a plan with: figures over the years, running text, lists, money and its columns."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.model import (
    Action,
    BudgetLine,
    Indicator,
    LineKind,
    Milestone,
    Outcome,
    Plan,
    Proposal,
    Reading,
    ReadingKind,
    Register,
    RegisterRow,
    Risk,
    Saving,
    Section,
    Seen,
    Statement,
    StatementPrinting,
    Target,
    Written,
)

from .given import OWNERS, PLAN, action, at, rating, when, written


def dated_plan(dated: str | None = "Jun 26", period: str | None = None) -> Plan:
    return replace(PLAN, dated=when(dated), period=when(period))


# --- figures over the years: targets(title, "Q4 26 90%", "Q4 27 85%") -------------------------------------


def over_time(
    title: str, *printed: str, polarity: object = None, breakdowns: bool = False, **others: object
) -> tuple[Indicator | Target | Reading, ...]:
    """ "target Q4 26 90%", "actual Q1 26 12"; with breakdowns the last word of each is its part."""
    name = title.lower().replace(" ", "-")
    figures: list[Target | Reading] = []
    for number, text in enumerate(printed):
        kind, quarter, year, value, *rest = text.split()
        common = {
            "id": f"{name}-{number}",
            "indicator": name,
            "period": when(f"{quarter} {year}"),
            "written": written(value),
            "breakdown": " ".join(rest) or None,
            "place": at(5 + number),
        }
        figures.append(Target(**common) if kind == "target" else Reading(kind=ReadingKind(kind), **common))
    one = Indicator(id=name, title=title, owners=OWNERS, polarity=polarity, place=at(5), **others)
    return (one, *figures)


# --- running text ------------------------------------------------------------------------------------------


def section(number: str, *paragraphs: str, title: str = "Context", absent: bool = False) -> Section:
    """Each paragraph has a place of its own: row 1, row 2, ..."""
    return Section(
        id=f"section-{number}",
        number=number,
        title=title,
        text="\n".join(paragraphs),
        absent=absent,
        place=at(1),
        seen=tuple(Seen(field="text", raw=one, place=at(n)) for n, one in enumerate(paragraphs, 1)),
    )


def statement(*printings: str) -> Statement:
    """ "1.3: Carers have a say", "7.1: Carers have their say"."""
    found = [
        StatementPrinting(ref=ref, text=text.strip(), place=at(int(ref.partition(".")[0])))
        for ref, _, text in (one.partition(":") for one in printings)
    ]
    first = found[0]
    return Statement(
        id=f"statement-{first.ref}",
        ref=first.ref,
        text=first.text,
        place=first.place,
        printings=tuple(found) if len(found) > 1 else (),
    )


# --- work --------------------------------------------------------------------------------------------------


def tracked(
    ref: str,
    status: str | None = None,
    percent: str | None = None,
    rated: str | None = None,
    **others: object,
) -> Action:
    one = action(ref, **others)[0]
    return replace(one, status=status, percent_complete=written(percent), rating=rating(rated))


def step(name: str, action: str, status: str | None = None, completed: str | None = None) -> Milestone:
    return Milestone(
        id=name,
        text=f"Step {name}",
        action=action,
        due=when("Oct 26"),
        status=status,
        completed=when(completed),
        place=at(3),
        seen=(Seen(field="due", raw="Oct 26", place=at(3)),),
    )


def outcome(text: str, due: str | None = "Oct 26", owners: tuple[str, ...] = OWNERS) -> Outcome:
    return Outcome(id=text, text=text, due=when(due), owners=owners, place=at(4))


# --- lists and money ---------------------------------------------------------------------------------------


def register(columns: str, *rows: str, name: str = "boards") -> Register:
    """ "Board | Chair | Meets", "Carers | Councillor | Monthly"."""
    return Register(
        id=name,
        title=name.title(),
        columns=_cells(columns),
        rows=tuple(RegisterRow(cells=_cells(row), place=at(n, table=4)) for n, row in enumerate(rows, 2)),
        place=at(1, table=4),
    )


def _cells(text: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in text.split("|"))


def proposal(
    text: str, *, due: str | None = "Oct 26", cost: str | None = "40", body: str | None = "Cabinet"
) -> Proposal:
    return Proposal(id=text, text=text, due=when(due), cost=written(cost), body=body, place=at(6))


def savings(*rows: str) -> tuple[Saving, ...]:
    """ "Fewer forms | 40": in thousands; "Total" is the total."""
    found = []
    for number, row in enumerate(rows, 2):
        text, amount = _cells(row)
        kind = LineKind.TOTAL if text == "Total" else LineKind.LINE
        value = written(amount, scale=1000)
        found.append(
            Saving(id=f"saving-{number}", text=text, kind=kind, amount=value, place=at(number, table=8))
        )
    return tuple(found)


def table_of_money(columns: str, *rows: str) -> tuple[BudgetLine, ...]:
    """ "Budget | Share %", "Children | 20.7 | 26.8": the name, then an amount for each column."""
    named = _cells(columns)
    found = []
    for number, row in enumerate(rows, 2):
        title, *amounts = _cells(row)
        cells = tuple((column, _amount(column, raw)) for column, raw in zip(named, amounts, strict=True))
        kind = LineKind.TOTAL if title == "Total" else LineKind.LINE
        found.append(
            BudgetLine(id=f"money-{number}", title=title, kind=kind, amounts=cells, place=at(number, table=9))
        )
    return tuple(found)


def _amount(column: str, raw: str) -> Written:
    value = written(raw)
    assert value is not None
    return replace(value, unit="percent") if "%" in column else value


def scored(
    text: str,
    current: str,
    likelihood: str | None = None,
    impact: str | None = None,
    rated: str | None = None,
    original: str | None = None,
    controls: str | None = "Reported each month",
) -> Risk:
    return Risk(
        id=text,
        text=text,
        current_score=written(current),
        likelihood=written(likelihood),
        impact=written(impact),
        original_score=written(original),
        rating=rating(rated),
        controls=controls,
        owners=OWNERS,
        place=at(7),
    )
