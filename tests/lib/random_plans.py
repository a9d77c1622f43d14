"""Random plans in the words of councils."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from tests.lib.random_money import budgets, directorate_budgets, savings
from tests.lib.random_notes import with_notes
from tests.lib.random_words import (
    PLACES,
    POSTS,
    STATUSES,
    dates,
    deeds,
    figures,
    maybe,
    number_of,
    owners,
    prose,
    ratings,
    scores,
    unique_deeds,
)
from tests.lib.said_plans import (
    Action,
    Indicator,
    Milestone,
    Objective,
    Plan,
    Priority,
    Register,
    Risk,
    RiskAction,
    Said,
    Section,
)


@st.composite
def action_lists(draw, prefix: str, texts: list[str], shown: str) -> tuple[Action, ...]:
    """One table's actions, all with the same columns. `shown` is how the tables of a plan show milestones."""
    has = {
        name: draw(st.booleans())
        for name in ("ref", "start", "status", "rating", "percent", "note", "stones")
    }
    kept = []
    for at, text in enumerate(texts, start=1):
        kept.append(
            Action(
                text=text,
                ref=f"{prefix}{at}" if has["ref"] else None,
                start=draw(maybe(dates(), has["start"])),
                end=draw(dates()),
                owners=draw(owners()),
                status=draw(maybe(st.sampled_from(STATUSES), has["status"])),
                rating=draw(maybe(ratings(), has["rating"])),
                percent=draw(maybe(_percents(), has["percent"])),
                note=draw(maybe(prose(), has["note"])),
                milestones=draw(_milestones(shown)) if has["stones"] else (),
            )
        )
    return tuple(kept)


@st.composite
def _milestones(draw, shown: str) -> tuple[Milestone, ...]:
    """A row each, or the items of a cell: beside as many dates, or with their dates in their words."""
    is_row = shown == "row"
    texts = draw(
        st.lists(deeds(bullets=is_row, long=is_row), min_size=1 if is_row else 2, max_size=3, unique=True)
    )
    found = [Milestone(text, draw(dates()), shown) for text in texts]
    if shown != "dated item":
        return tuple(found)
    join = draw(st.sampled_from(["{} ({})", "{} – {}", "{}: {}"]))
    return tuple(replace(one, text=join.format(one.text, one.due.raw)) for one in found)


def _percents() -> st.SearchStrategy[Said]:
    return st.integers(0, 20).map(
        lambda n: Said(f"{n * 5}%", number_of(Decimal(n * 5), "percent"), n * 5 / 100, "0%")
    )


_SHOWN = st.sampled_from(["row", "item", "dated item"])
_PRIORITIES = [
    "Homes that people can afford, heat and keep",
    "A fair start for every child",
    "Safe, connected & greener towns",
    "Live well, age well",
    "Good work – and the skills for it",
]


@st.composite
def priority_lists(draw) -> tuple[Priority, ...]:
    titles = draw(st.lists(st.sampled_from(_PRIORITIES), min_size=1, max_size=3, unique=True))
    shares, shown = draw(_shares(len(titles))), draw(_SHOWN)
    return tuple(
        Priority(str(at), title, draw(action_lists(f"{at}.", texts, shown)))
        for at, (title, texts) in enumerate(zip(titles, shares, strict=True), start=1)
    )


@st.composite
def _shares(draw, count: int) -> list[list[str]]:
    """Different actions for each: the same words in two rows below each other are one action."""
    texts = draw(unique_deeds(count, 2 * count + 1))
    return [texts[at::count] for at in range(count)]


@st.composite
def objective_lists(draw) -> tuple[Objective, ...]:
    texts = draw(
        st.lists(
            st.sampled_from([f"To {t[0].lower()}{t[1:]}" for t in _AIMS]), min_size=1, max_size=3, unique=True
        )
    )
    shares, shown = draw(_shares(len(texts))), draw(_SHOWN)
    # A reference in such a table is that of the action: each row has its own.
    return tuple(
        Objective(text, draw(action_lists(f"{at}.", deeds, shown)))
        for at, (text, deeds) in enumerate(zip(texts, shares, strict=True), start=1)
    )


_AIMS = [
    "Help people to stay in their own homes, safely & well",
    "Reduce the number of families in temporary accommodation",
    "Keep council buildings open, warm and cheap to run",
    "Answer every call (and letter) the first time",
    "Raise £3m a year from grants, fees and partners",
]
_MEASURES = [
    "Adults aged 65+ still at home 91 days after discharge",
    "Affordable homes completed in the year",
    "Average days to re-let a council home",
    "Children in care in three or more placements",
    "Household waste sent for reuse, recycling & composting",
    "Complaints answered within 10 working days",
    'Residents who say they are "well informed" by the council',
    "Working days lost to sickness, per full-time post",
]


@st.composite
def indicator_lists(draw) -> tuple[Indicator, ...]:
    names = ("ref", "previous", "forecast", "rating", "frequency", "owner", "comment")
    has = {name: draw(st.booleans()) for name in names}
    titles = draw(st.lists(st.sampled_from(_MEASURES), min_size=1, max_size=4, unique=True))
    return tuple(
        Indicator(
            title=title,
            ref=f"PI {at:02}" if has["ref"] else None,
            target=draw(st.none() | figures()),
            actual=draw(st.none() | figures()),
            previous=draw(maybe(figures(), has["previous"])),
            forecast=draw(maybe(figures(), has["forecast"])),
            rating=draw(maybe(ratings(), has["rating"])),
            frequency=draw(maybe(st.sampled_from(["Monthly", "Quarterly", "Annual"]), has["frequency"])),
            owners=draw(maybe(owners(), has["owner"])),
            comment=draw(maybe(prose(), has["comment"])),
        )
        for at, title in enumerate(titles, start=1)
    )


_RISKS = [
    "Provider failure leaves people without home care at short notice",
    "The council cannot recruit, or keep, enough social workers",
    "Savings of £4.1m are not delivered; reserves fall below 5%",
    "A cyber attack (ransomware) stops payments & case recording",
    "Flooding damages homes, schools and the A61 – again",
    "Failure to meet the statutory timescales for education, health and care plans",
]


@st.composite
def risk_lists(draw) -> tuple[Risk, ...]:
    has = {name: draw(st.booleans()) for name in ("ref", "matrix", "target", "controls", "actions")}
    texts = draw(st.lists(st.sampled_from(_RISKS), min_size=1, max_size=3, unique=True))
    return tuple(
        Risk(
            text=text,
            ref=f"R{at}" if has["ref"] else None,
            likelihood=draw(maybe(scores(5), has["matrix"])),
            impact=draw(maybe(scores(5), has["matrix"])),
            score=draw(scores(25)),
            target=draw(maybe(scores(25), has["target"])),
            owners=draw(owners()),
            controls=draw(maybe(prose(), has["controls"])),
            actions=tuple(
                RiskAction(deed, draw(dates()))
                for deed in (draw(unique_deeds(1, 2, bullets=False)) if has["actions"] else [])
            ),
        )
        for at, text in enumerate(texts, start=1)
    )


_REGISTERS = [
    ("Contracts register", ("Supplier", "Contract", "Category", "Remarks")),
    ("Partnership bodies", ("Body", "Chair", "Purpose of the body", "Frequency of sessions")),
    ("Library buildings", ("Building", "Ward", "Condition", "Remarks")),
]


@st.composite
def registers(draw) -> Register:
    title, columns = draw(st.sampled_from(_REGISTERS))
    used = columns[: draw(st.integers(3, 4))]
    names = draw(st.lists(st.sampled_from(PLACES), min_size=2, max_size=4, unique=True))
    rows = tuple(
        (f"{name} {used[0].lower()}", draw(st.sampled_from(POSTS)), *(draw(prose(1, 2)) for _ in used[2:]))
        for name in names
    )
    return Register(title, used, rows)


_TITLES = [
    "Introduction",
    "What people told us",
    "National & local policy",
    "How we will pay for it",
    "Next steps",
]


@st.composite
def section_lists(draw) -> tuple[Section, ...]:
    """Numbered titles over paragraphs of sentences, two levels deep."""
    titles = iter(draw(st.permutations(_TITLES)))
    found = []
    for number in range(1, draw(st.integers(1, 2)) + 1):
        parts = [
            Section(f"{number}.{at}", next(titles), draw(_paragraphs()))
            for at in range(1, draw(st.integers(0, 1)) + 1)
        ]
        found.append(Section(str(number), next(titles), draw(_paragraphs()), tuple(parts)))
    return tuple(found)


def _paragraphs() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(prose(2, 4), min_size=1, max_size=3, unique=True).map(tuple)


KINDS = {
    "priorities": priority_lists(),
    "objectives": objective_lists(),
    "indicators": indicator_lists(),
    "risks": risk_lists(),
    "budget": budgets(),
    "directorates": directorate_budgets(),
    "savings": savings(),
    "registers": st.lists(registers(), min_size=1, max_size=2, unique_by=lambda one: one.title).map(tuple),
    "sections": section_lists(),
}
"""A strategy for each part that a plan may have."""

_COUNCILS = ["Ashdale Borough Council", "Westmarch County Council", "Thornley City Council"]


@st.composite
def plans(draw, *kinds: str) -> Plan:
    """A plan of these parts."""
    plan = Plan(
        council=draw(st.sampled_from(_COUNCILS)),
        title=draw(st.sampled_from(["Council Plan", "Corporate Delivery Plan", "Service Plan"])) + " 2025/26",
        **{kind: draw(KINDS[kind]) for kind in kinds},
    )
    return draw(with_notes(plan))
