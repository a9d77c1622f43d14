"""What a careful person says a file holds, set beside the record that was read from it, fact by fact.

A fact is one field of one row. It is found, missing (the record says nothing of it) or wrong (the record says
something else). A row that nobody would see in the file is wrong too: nothing may be invented.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from . import compare
from .compare import FOUND, MISSING, WRONG, Fact
from .figures import figures

# The field that says what an entry is, by kind. These kinds are judged whole: an entry too many is wrong.
MAIN = {
    "indicators": "title",
    "actions": "text",
    "milestones": "text",
    "risks": "text",
    "budget_lines": "title",
    "savings": "text",
    "objectives": "text",
    "outcomes": "text",
    "recommendations": "text",
    "proposals": "text",
    "consultations": "forum",
}
# Judged only where the expectation names them.
NAMED = {"priorities": "title"}
PLAN = {"period", "year", "dated"}


def judge(expected: dict[str, Any], record: dict[str, Any]) -> list[Fact]:
    return [
        *_plan(expected.get("plan") or {}, record["plan"]),
        *(fact for kind in (MAIN | NAMED) for fact in _kind(kind, expected, record)),
        *_kept(expected.get("kept") or (), record),
    ]


def _plan(expected: dict[str, Any], plan: dict[str, Any]) -> Iterator[Fact]:
    for field in ("council", "directorate"):
        if plan[field] and field not in expected:
            yield Fact(f"plan.{field}", f"no such {field}", WRONG, plan[field])
    for field, wanted in expected.items():
        test = compare.date if field in PLAN else compare.text
        outcome = test(wanted, plan[field])
        if field == "title" and plan["title"] == (plan["source"] or {}).get("file"):
            # The name of the file stands in for a title that was not found.
            outcome = MISSING
        yield _fact(f"plan.{field}", wanted, outcome, plan[field])


def _kept(expected: Any, record: dict[str, Any]) -> Iterator[Fact]:
    texts = list(_strings(record))
    for words in expected:
        yield _fact("kept", words, compare.holds(words, texts), None)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


def _kind(kind: str, expected: dict[str, Any], record: dict[str, Any]) -> Iterator[Fact]:
    main = (MAIN | NAMED)[kind]
    left = list(record[kind])
    for row in expected.get(kind) or ():
        got = _taken(row, main, left)
        same = [one for one in left if got and kind == "savings" and one[main] == got[main]]
        for one in same:
            left.remove(one)
        yield from _row(kind, row, got, same, expected, record)
    if kind in NAMED or kind in (expected.get("free") or ()):
        return
    allowed = (expected.get("may") or {}).get(kind, [])
    for one in left:
        if not any(compare.plain(words) in compare.plain(one[main]) for words in allowed):
            yield Fact(kind, "no such entry", WRONG, str(one[main])[:90])


def _taken(row: dict[str, Any], main: str, left: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The entry that this row became, no longer among those left: by its words, its reference, or nearly."""
    ref = compare.plain(row.get("ref", ""))
    tests = (
        lambda one: compare.text(row[main], one[main]) == FOUND,
        lambda one: bool(ref) and ref in {compare.plain(c) for c in (one["ref"], *one.get("codes", ())) if c},
        lambda one: _alike(str(row[main]), one[main]),
    )
    for test in tests:
        for one in left:
            if test(one):
                left.remove(one)
                return one
    return None


def _alike(expected: str, got: str) -> bool:
    first, second = compare.plain(expected), compare.plain(got)
    if min(len(first), len(second)) > 12 and (first in second or second in first):
        return True
    return difflib.SequenceMatcher(None, first, second).ratio() > 0.85


def _row(
    kind: str,
    row: dict[str, Any],
    got: dict[str, Any] | None,
    same: list[dict[str, Any]],
    expected: dict[str, Any],
    record: dict[str, Any],
) -> Iterator[Fact]:
    if kind == "risks":
        # A risk without actions has none, and none may be made of its "Nil".
        row = {"actions": [], **row}
    name = f"{kind} {row.get('ref', '')} “{str(row[(MAIN | NAMED)[kind]])[:40]}”"
    for field, wanted in row.items():
        if field in ("owners_may", "actions_may"):
            continue
        judged = figures(field, wanted, got, same, expected, record, row)
        if judged is not None:
            yield from (_named(name, fact) for fact in judged)
            continue
        outcome = _field(field, wanted, got, row, record) if got else MISSING
        shown = None if got is None else got.get(field.split("|")[0])
        if field == "owners":
            yield from (_named(name, fact) for fact in _owners(wanted, got, row))
        else:
            yield _fact(f"{name} {field}", wanted, outcome, shown)


def _named(name: str, fact: Fact) -> Fact:
    return Fact(f"{name} {fact.where}", fact.expected, fact.outcome, fact.got)


def _field(field: str, wanted: Any, got: dict[str, Any], row: dict[str, Any], record: dict[str, Any]) -> str:
    if field in ("start", "end", "original_end", "completed", "due"):
        return compare.date(wanted, got.get(field))
    if "|" in field:
        return compare.best(_field(one, wanted, got, row, record) for one in field.split("|"))
    if field == "ref":
        held = [one for one in (got["ref"], *got.get("codes", ())) if one]
        return compare.best(compare.text(wanted, one) for one in held) if held else MISSING
    if field == "rating":
        return compare.rating(wanted, [got.get("rating")])
    if field == "direction":
        return compare.rating(f"raw:{wanted}", [got.get("direction")])
    if field == "percent":
        return compare.value(wanted, got.get("percent_complete"))
    if field in ("expenditure", "income", "net"):
        return compare.value(wanted, got.get(field))
    if field.endswith(("score", "likelihood", "impact")):
        return compare.value(wanted, got.get(field))
    if field == "note":
        return compare.holds(wanted, [got.get(one) for one in ("notes", "status", "progress")])
    if field == "comment":
        return compare.holds(wanted, [got.get("explanation"), *_commentaries(got, record)])
    if field in ("controls", "controls_or_action"):
        actions = [a["text"] for a in record["risk_actions"] if a["risk"] == got["id"]]
        return compare.holds(wanted, [got["controls"], *(actions if field != "controls" else ())])
    if field == "service_areas":
        return compare.best(compare.holds(one, got["service_areas"]) for one in wanted)
    if field == "unit":
        return _unit(str(wanted), got, record)
    if field == "under":
        return _under(str(wanted), got, record)
    return compare.text(wanted, got.get(field))


def _commentaries(got: dict[str, Any], record: dict[str, Any]) -> list[str]:
    return [one["commentary"] for one in record["readings"] if one["indicator"] == got["id"]]


def _unit(wanted: str, got: dict[str, Any], record: dict[str, Any]) -> str:
    values = [
        one["written"]
        for key in ("readings", "targets")
        for one in record[key]
        if one["indicator"] == got["id"]
    ]
    held = {compare.plain(one) for one in (got["unit"], *((v or {}).get("unit") for v in values)) if one}
    if not held:
        return MISSING
    return (
        FOUND if any(compare.plain(one) in unit for one in compare.either(wanted) for unit in held) else WRONG
    )


def _owners(wanted: list[str], got: dict[str, Any] | None, row: dict[str, Any]) -> Iterator[Fact]:
    held = {compare.plain(one): one for one in (got or {}).get("owners", ())}
    for one in wanted:
        yield _fact("owner", one, FOUND if compare.plain(one) in held else MISSING, " | ".join(held.values()))
    if not wanted:
        yield Fact("owner", "nobody", MISSING if got is None else WRONG if held else FOUND, str(held))
    named = [compare.plain(one) for one in (*wanted, *row.get("owners_may", ()))]
    for key, one in held.items() if wanted else ():
        # Two owners left joined, or one cut short, are not found; another owner altogether is wrong.
        if not any(key in name or name in key for name in named):
            yield Fact("owner", "no such owner", WRONG, one)


def _under(wanted: str, got: dict[str, Any], record: dict[str, Any]) -> str:
    """The heading, group, objective or priority under which an entry stands, however the record ties them."""
    by_id = {
        one["id"]: one for key in ("objectives", "priorities", "sections", "themes") for one in record[key]
    }
    names: list[str] = [*got.get("service_areas", ()), got.get("group") or "", got.get("driver") or ""]
    tied = [got.get(field) for field in ("objective", "priority", "section")]
    seen: set[str] = set()
    while tied:
        one = by_id.get(tied.pop() or "")
        if one is None or one["id"] in seen:
            continue
        seen.add(one["id"])
        names.append(one.get("text") or "")
        names.append(one.get("title") or "")
        tied += [one.get(field) for field in ("objective", "priority", "section", "parent")]
    return compare.holds(wanted, names)


def _fact(where: str, expected: object, outcome: str, got: object) -> Fact:
    shown = got.get("raw", got) if isinstance(got, dict) else got
    if isinstance(got, dict) and ("earliest" in got or "value" in got):
        parsed = compare.days(got) if "earliest" in got else (got.get("kind"), got.get("value"))
        shown = f"{shown} -> {parsed}"
    return Fact(where, str(expected), outcome, "" if shown is None else str(shown)[:120])
