"""Random words, dates and figures as councils print them, each with what it means."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.lib.said_plans import Owners, Said

_VERBS = [
    "Agree",
    "Publish",
    "Review",
    "Extend",
    "Open",
    "Redesign",
    "Let",
    "Complete",
    "Test",
    "Bring together",
]
_THINGS = [
    "the falls-prevention service",
    "a new “front door” for adult social care",
    "the housing & homelessness strategy",
    "£2.4m of disabled facilities grants",
    "the winter-pressures scheme (phase 2)",
    "short breaks, respite and carers’ assessments",
    "the children’s sufficiency statement – second edition",
    "contracts for home care, day services and extra-care housing",
    'the "Ask Once" approach to welfare advice',
    "a workforce plan for social workers/occupational therapists",
    "the 0-19 public health nursing offer",
    "all leisure centres < 25 years old",
]
_TAILS = [
    "",
    "",
    " with the integrated care board",
    " in Ashdale, Thornbury Road and the market towns",
    " (subject to Cabinet approval)",
    " so that residents wait less & are told why",
    ", including the voluntary sector",
    " – within the agreed £350k",
    " to meet the duty in section 42",
    "; consult tenants’ groups",
]
_SENTENCES = [
    "Demand rose by 12% in the year, chiefly among people over 85.",
    "The team has two vacancies; interviews are set for next month.",
    "Residents told us: “we want to be asked once”.",
    "Costs are held at £1.2m, a saving of £85k on the first estimate.",
    "Work is slower than planned because of the supplier’s late delivery, staff turnover and wider scope.",
    "No further decisions are needed from Members.",
    "Feedback from carers & families is good (4 out of 5).",
]
PLACES = ["Northgate", "the Quayside", "Ashdale town centre", "Hill Top", "St Aidan’s", "Millbrook"]
POSTS = [
    "Head of Housing",
    "Head of Commissioning",
    "Director of Public Health",
    "Assistant Director Adult Social Care",
    "Strategic Lead for Prevention",
    "Programme Manager",
    "Service Manager (Reablement)",
    "Principal Social Worker",
    "Chief Executive",
    "Head of Contracts & Purchasing",
    "Safeguarding Adults Board",
]
_JOINTS = ["; ", " / ", "\n", ", "]
_RATINGS = {
    "red": ["Red", "RED", "R", "red", "🔴"],
    "amber": ["Amber", "AMBER", "A", "amber", "🟠"],
    "green": ["Green", "GREEN", "G", "green", "🟢"],
}
STATUSES = ["In progress", "Not started", "On track", "Complete", "Delayed", "On hold"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def prose(least: int = 1, most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_SENTENCES), min_size=least, max_size=most, unique=True).map(" ".join)


@st.composite
def deeds(draw, *, bullets: bool = True, long: bool = True) -> str:
    """What is to be done: a phrase, sometimes with sentences behind it, sometimes with bullets below it."""
    text = f"{draw(st.sampled_from(_VERBS))} {draw(st.sampled_from(_THINGS))}{draw(st.sampled_from(_TAILS))}"
    shape = draw(st.sampled_from(["plain", "plain", "plain", "place", "long", "bullets", "nested"]))
    if shape == "place":
        text += f" for {draw(st.sampled_from(PLACES))}"
    elif shape == "long" and long:
        text += f". {draw(prose(1, 4))}"
    elif shape == "bullets" and bullets:
        items = draw(st.lists(st.sampled_from(_THINGS), min_size=2, max_size=3, unique=True))
        text = "\n".join([f"{text}:", *(f"• {item}" for item in items)])
    elif shape == "nested" and bullets:
        first, second, *inner = draw(st.lists(st.sampled_from(_THINGS), min_size=3, max_size=4, unique=True))
        mark = draw(st.sampled_from(["•", "–", "◦", "o"]))
        items = [f"• {first}", *(f"  {mark} {item}" for item in inner), f"• {second}"]
        text = "\n".join([f"{text}:", *items])
    return text


def unique_deeds(least: int, most: int, *, bullets: bool = True) -> st.SearchStrategy[list[str]]:
    """Told apart by more than punctuation and case, as a plan's own actions are."""
    return st.lists(
        deeds(bullets=bullets),
        min_size=least,
        max_size=most,
        unique_by=lambda text: text.split(".")[0].lower(),
    )


# --- dates ---

_DAY_FORMS = [
    (lambda d: f"{d.day} {_MONTHS[d.month - 1]} {d.year}", "d mmmm yyyy"),
    (lambda d: f"{d.day:02}/{d.month:02}/{d.year}", "dd/mm/yyyy"),
    (lambda d: f"{d.day}/{d.month}/{d.year % 100:02}", "d/m/yy"),
    (lambda d: f"{d.day:02}.{d.month:02}.{d.year % 100:02}", None),
    (lambda d: f"{d.day}-{_MONTHS[d.month - 1][:3]}-{d.year % 100:02}", "d-mmm-yy"),
    (lambda d: f"{d.day}{_ordinal(d.day)} {_MONTHS[d.month - 1]} {d.year}", None),
    (lambda d: f"By {d.day} {_MONTHS[d.month - 1]} {d.year}", None),
]
_MONTH_FORMS = [
    (lambda d: f"{_MONTHS[d.month - 1]} {d.year}", "mmmm yyyy"),
    (lambda d: f"{_MONTHS[d.month - 1][:3]}-{d.year % 100:02}", "mmm-yy"),
    (lambda d: f"{_MONTHS[d.month - 1][:3]} {d.year}", None),
    (lambda d: f"end of {_MONTHS[d.month - 1]} {d.year}", None),
    (lambda d: f"By end {_MONTHS[d.month - 1]} {d.year}", None),
]


def _ordinal(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@st.composite
def dates(draw) -> Said:
    day = draw(st.dates(date(2024, 4, 1), date(2029, 3, 31)))
    shape = draw(st.sampled_from(["day", "day", "day", "month", "quarter", "year", "none"]))
    if shape == "day":
        write, number_format = draw(st.sampled_from(_DAY_FORMS))
        return Said(write(day), (day, day), day if number_format else None, number_format)
    if shape == "month":
        write, number_format = draw(st.sampled_from(_MONTH_FORMS))
        return Said(
            write(day), _month(day.year, day.month), _first(day) if number_format else None, number_format
        )
    start = day.year if day.month >= 4 else day.year - 1
    if shape == "quarter":
        quarter = draw(st.integers(1, 4))
        first = [(start, 4), (start, 7), (start, 10), (start + 1, 1)][quarter - 1]
        span = _month(*first)[0], _month(first[0], first[1] + 2)[1]
        return Said(f"Q{quarter} {start}/{(start + 1) % 100:02}", span)
    if shape == "year":
        return Said(f"{start}/{(start + 1) % 100:02}", (date(start, 4, 1), date(start + 1, 3, 31)))
    return Said(
        draw(st.sampled_from(["Ongoing", "TBC", "tbc", "n/a", "N/A", "Ongoing - reviewed quarterly"])), None
    )


def _first(day: date) -> date:
    return day.replace(day=1)


def _month(year: int, month: int) -> tuple[date, date]:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(following.toordinal() - 1)


# --- figures ---


def number_of(value: Decimal, unit: str | None = None) -> dict[str, Any]:
    return {"kind": "number", "amount": value, "unit": unit}


@st.composite
def figures(draw) -> Said:
    shape = draw(
        st.sampled_from(["percent", "percent", "count", "decimal", "money", "limit", "range", "none"])
    )
    tenths = draw(st.integers(0, 999))
    if shape == "percent":
        points = Decimal(tenths) / 10
        native = float(points / 100), "0.0%"
        return Said(f"{points:.1f}%", number_of(points, "percent"), *native)
    if shape == "count":
        count = draw(st.integers(0, 250_000))
        return Said(f"{count:,}", number_of(Decimal(count)), count, "#,##0")
    if shape == "decimal":
        value = Decimal(tenths) / 10
        return Said(f"{value:.1f}", number_of(value), float(value), "0.0")
    if shape == "money":
        return draw(_money())
    if shape == "limit":
        return draw(_limits())
    if shape == "range":
        low = draw(st.integers(1, 400))
        means = {"kind": "range", "lower": Decimal(low), "upper": Decimal(low + 25), "unit": None}
        return Said(f"{low}-{low + 25}", means)
    states = {"N/A": "not applicable", "n/a": "not applicable", "TBC": "to be confirmed"}
    states |= {"tbc": "to be confirmed", "-": "nil", "No data": "not available"}
    raw = draw(st.sampled_from(sorted(states)))
    return Said(raw, {"kind": "none", "state": states[raw]})


@st.composite
def _money(draw) -> Said:
    thousands = draw(st.integers(1, 9999))
    raw, amount = draw(
        st.sampled_from(
            [
                (f"£{thousands}k", thousands * 1000),
                (f"£{thousands * 1000:,}", thousands * 1000),
                (f"£{Decimal(thousands) / 10}m", thousands * 100_000),
            ]
        )
    )
    return Said(raw, number_of(Decimal(amount), "pounds"))


@st.composite
def _limits(draw) -> Said:
    whole = draw(st.integers(1, 99))
    bound = Decimal(whole)
    forms = [
        (f"<{whole}", "below", "upper", None),
        (f"≥ {whole}%", "at least", "lower", "percent"),
        (f"{whole}+", "at least", "lower", None),
        (f"at least {whole}%", "at least", "lower", "percent"),
        (f"> {whole}", "above", "lower", None),
        (f"No more than {whole}", "at most", "upper", None),
    ]
    raw, kind, side, unit = draw(st.sampled_from(forms))
    return Said(raw, {"kind": kind, side: bound, "unit": unit})


def scores(most: int) -> st.SearchStrategy[Said]:
    return st.integers(1, most).map(lambda n: Said(str(n), number_of(Decimal(n)), n, "0"))


def ratings() -> st.SearchStrategy[Said]:
    return st.sampled_from([Said(raw, colour) for colour, raws in _RATINGS.items() for raw in raws])


@st.composite
def owners(draw) -> Owners:
    posts = draw(st.lists(st.sampled_from(POSTS), min_size=1, max_size=2, unique=True))
    return Owners(draw(st.sampled_from(_JOINTS)).join(posts), tuple(posts))


def maybe(strategy: st.SearchStrategy[Any], is_there: bool) -> st.SearchStrategy[Any]:
    return strategy if is_there else st.none()
