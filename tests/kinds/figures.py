"""Rows that an entry carries with it: targets and readings, a risk's actions, sums of money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import compare
from .compare import FOUND, MISSING, NO_FIGURE, WRONG, Fact

READINGS = {"actual", "outturn", "forecast", "baseline"}
Row = dict[str, Any]


def _kinds(field: str) -> list[str]:
    """The kinds of reading that a field such as "outturn|actual" or "actual of England" names."""
    return field.partition(" of ")[0].split("|")


def figures(
    field: str, wanted: Any, got: Row | None, same: list[Row], expected: Row, record: Row, row: Row
) -> list[Fact] | None:
    """The facts of a field that holds rows of its own; None for any other field."""
    if _kinds(field)[0] in READINGS:
        first = next(key for key in row if _kinds(key)[0] in READINGS)
        # All the readings of an indicator are judged together, with the first of their fields.
        return list(_readings(row, got, expected, record)) if field == first else []
    if field == "target":
        return list(_targets(wanted, got, record))
    if field == "actions":
        return list(_risk_actions(wanted, got, record, row))
    if field == "amounts":
        return list(_amounts(wanted, [one for one in (got, *same) if one]))
    if field == "money":
        return list(_money(wanted, got))
    return None


# --- readings and targets ---


def _readings(row: Row, got: Row | None, expected: Row, record: Row) -> Iterator[Fact]:
    others = [compare.plain(one) for one in expected.get("breakdowns_may") or ()]
    left = [one for one in record["readings"] if got and one["indicator"] == got["id"]]
    wanted = [
        (key, period, str(spec))
        for key, periods in row.items()
        if _kinds(key)[0] in READINGS
        for period, spec in periods.items()
    ]
    unplaced = []
    for key, period, spec in wanted:
        one = _of_period(left, period, key, spec, others)
        if one is None:
            unplaced.append((key, period, spec))
            continue
        left.remove(one)
        yield from _reading(key, period, spec, one)
    for key, period, spec in unplaced:
        yield from _unplaced(key, period, spec, left, got)
    for one in left:
        about = compare.plain(one["breakdown"] or "")
        if compare.number(one["written"]) is not None and not any(name in about for name in others):
            yield Fact(f"{one['kind']}", "no such reading", WRONG, _shown(one))


def _of_period(left: list[Row], period: object, key: str, spec: str, others: list[str]) -> Row | None:
    """The reading for this period and this part; where there are several, the one with the right figure."""
    part = compare.plain(key.partition(" of ")[2])
    figure = _specified(spec)[0]
    fits = [
        one
        for one in left
        if (_any(period) or compare.days(one["period"]) == compare.span(period))
        and (
            part in compare.plain(one["breakdown"] or "")
            if part
            else compare.plain(one["breakdown"] or "") not in others
        )
    ]
    right = [one for one in fits if compare.value(figure, one["written"]) == FOUND]
    if _any(period):
        return next((one for one in right if one["kind"] in _kinds(key)), next(iter(right), None))
    return next(iter(right or fits), None)


def _any(period: object) -> bool:
    """ "any", or "any 2" for a second one: the file does not say which period, or says it in its own way."""
    return str(period).startswith("any")


def _specified(spec: str) -> tuple[str, str, str]:
    """Figure, rating and direction of "84% | red | ▼"; "||" inside one of them gives a choice."""
    parts = [part.strip() for part in spec.replace("||", "\0").split("|")]
    figure, rating, direction = (*parts, "", "")[:3]
    return figure.replace("\0", "||"), rating.replace("\0", "||"), direction.replace("\0", "||")


def _reading(key: str, period: object, spec: str, one: Row) -> Iterator[Fact]:
    figure, rating, direction = _specified(spec)
    outcome = compare.value(figure, one["written"])
    if outcome == FOUND and figure != NO_FIGURE and one["kind"] not in _kinds(key):
        outcome = WRONG
    yield Fact(f"{key} {period}", figure, outcome, _shown(one))
    if figure != NO_FIGURE and not _any(period):
        yield Fact(f"{key} {period} period", str(period), FOUND)
    given = [one["attainment"], one["overall"]]
    yield from _rated(f"{key} {period}", rating, given, one)
    if direction:
        found = compare.rating(f"raw:{direction}", [one["direction"]])
        yield Fact(f"{key} {period} direction", direction, found, str((one["direction"] or {}).get("raw")))


def _rated(where: str, rating: str, given: list[Any], one: Row) -> Iterator[Fact]:
    outcome = compare.rating(rating or "none", given)
    if rating or outcome == WRONG:
        yield Fact(f"{where} rating", rating or "none", outcome, str([g and g["raw"] for g in given]))


def _unplaced(key: str, period: object, spec: str, left: list[Row], got: Row | None) -> Iterator[Fact]:
    figure, rating, direction = _specified(spec)
    if figure == NO_FIGURE:
        # No reading at all says as much as one without a figure.
        yield Fact(f"{key} {period}", figure, MISSING if got is None else FOUND)
        return
    one = next((one for one in left if compare.value(figure, one["written"]) == FOUND), None)
    if one is not None:
        left.remove(one)
    yield Fact(f"{key} {period}", figure, FOUND if one else MISSING, _shown(one))
    dated = one is not None and any(compare.days(one["period"]))
    if not _any(period):
        yield Fact(f"{key} {period} period", str(period), WRONG if dated else MISSING, _shown(one))
    if rating:
        given = [one["attainment"], one["overall"]] if one else []
        yield Fact(f"{key} {period} rating", rating, compare.rating(rating, given))
    if direction:
        found = compare.rating(f"raw:{direction}", [one["direction"]] if one else [])
        yield Fact(f"{key} {period} direction", direction, found)


def _targets(wanted: Row, got: Row | None, record: Row) -> Iterator[Fact]:
    left = [one for one in record["targets"] if got and one["indicator"] == got["id"]]
    for period, figure in sorted(wanted.items(), key=lambda pair: _any(pair[0])):
        yield from _target(period, str(figure), left, got)
    for one in left:
        if compare.number(one["written"]) is not None:
            yield Fact("target", "no such target", WRONG, _shown(one))


def _target(period: object, figure: str, left: list[Row], got: Row | None) -> Iterator[Fact]:
    dated = [one for one in left if _any(period) or compare.days(one["period"]) == compare.span(period)]
    right = [one for one in left if compare.value(figure, one["written"]) == FOUND]
    one = next(iter([one for one in dated if one in right] or right or dated), None)
    if one is not None:
        left.remove(one)
    if figure == NO_FIGURE and one is None:
        yield Fact(f"target {period}", figure, MISSING if got is None else FOUND)
        return
    outcome = MISSING if one is None else compare.value(figure, one["written"])
    yield Fact(f"target {period}", figure, outcome, _shown(one))
    if not _any(period) and figure != NO_FIGURE:
        placed = one in dated
        undated = one is None or not any(compare.days(one["period"]))
        yield Fact(
            f"target {period} period",
            str(period),
            FOUND if placed else MISSING if undated else WRONG,
            _shown(one),
        )
    if one is not None and compare.number(one["floor"]) is not None:
        yield Fact("floor", "no floor", WRONG, str(one["floor"]["raw"]))


def _shown(one: Row | None) -> str:
    if one is None:
        return ""
    when, written = one["period"] or {}, one["written"] or {}
    value = f"{written.get('raw')} [{written.get('kind')} {written.get('value')}]"
    return f"{value} for {when.get('raw')} {compare.days(when)}"


# --- a risk's actions ---


def _risk_actions(wanted: list[Row], got: Row | None, record: Row, row: Row) -> Iterator[Fact]:
    left = [one for one in record["risk_actions"] if got and one["risk"] == got["id"]]
    for action in wanted:
        one = next((one for one in left if compare.starts(action["text"], one["text"])), None)
        if one is not None:
            left.remove(one)
        yield from _risk_action(action, one)
    named = [
        compare.plain(text).rstrip(".")
        for text in (*row.get("actions_may", ()), *(a["text"] for a in wanted))
    ]
    for one in left:
        # Several actions left in one text are not found; words that are no action are wrong.
        if not any(name in compare.plain(one["text"]) for name in named):
            yield Fact("risk action", "no such action", WRONG, one["text"][:90])


def _risk_action(action: Row, one: Row | None) -> Iterator[Fact]:
    where = f"action “{action['text'][:25]}”"
    yield Fact(where, action["text"], FOUND if one else MISSING)
    if "end" in action:
        outcome = compare.date(action["end"], one["end"]) if one else MISSING
        got = one["end"] if one else None
        yield Fact(
            f"{where} end", str(action["end"]), outcome, f"{(got or {}).get('raw')} {compare.days(got)}"
        )
    held = [compare.plain(name) for name in one["owners"]] if one else []
    for owner in action.get("owners", ()):
        yield Fact(f"{where} owner", owner, FOUND if compare.plain(owner) in held else MISSING, str(held))


# --- money ---


def _amounts(wanted: Row, got: list[Row]) -> Iterator[Fact]:
    """One entry a year, or one entry with one amount: each year's amount, and no amount for another."""
    left = list(got)
    for period, figure in wanted.items():
        fits = [one for one in left if compare.days(one["period"]) == compare.span(period)]
        right = [one for one in fits if compare.value(figure, one["amount"]) == FOUND]
        one = next(iter(right or fits), None)
        if one is not None:
            left.remove(one)
        if figure == NO_FIGURE and one is None:
            yield Fact(f"amount {period}", figure, FOUND if got else MISSING)
            continue
        outcome = compare.value(figure, one["amount"]) if one else MISSING
        yield Fact(
            f"amount {period}", str(figure), outcome, str(one and one["amount"] and one["amount"]["raw"])
        )
    for one in left:
        if compare.number(one["amount"]) is not None:
            yield Fact("amount", "no such amount", WRONG, f"{one['amount']['raw']} for {one['period']}")


def _money(wanted: Row, got: Row | None) -> Iterator[Fact]:
    for label, figure in wanted.items():
        held = _columns(label, got)
        outcomes = [compare.value(figure, one) for one in held]
        outcome = compare.best(outcomes) if outcomes else MISSING
        if figure == NO_FIGURE and got and not held:
            outcome = FOUND
        yield Fact(label, str(figure), outcome, " / ".join(f"{one['raw']} x{one['scale']}" for one in held))


def _columns(label: str, got: Row | None) -> list[Any]:
    """The amounts that may be meant by a column: those under a heading like it, or the field named for it."""
    if got is None:
        return []
    words = compare.plain(label)
    named = [written for heading, written in got["amounts"] if words in compare.plain(heading)]
    fields = [got[field] for field in ("net", "expenditure", "income") if got[field]]
    # A budget kept as the net budget has no heading of its own.
    return named or (fields if "budget" in words or "plan" in words or "outturn" in words else [])
