"""References: one for each thing, and what a gap in their numbering may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from goldenthread.model import Entry, Severity, Statement

from .rule import Observation, described_rule
from .saying import ids, kind_of, listed, name, places, quote, sentence, text_of
from .texts import fold, near
from .view import PlanView, grouped

_NUMBERED = re.compile(r"^(.*?)(\d+)\s*[a-z]?[.)]?$", re.DOTALL)
_LATEST_START = 5
"""A list whose lowest number is higher than this is taken to begin there."""


def duplicates(plan: PlanView) -> Iterator[Observation]:
    record = plan.record
    kinds: tuple[Sequence[Entry], ...] = (
        record.priorities,
        record.objectives,
        record.actions,
        record.statements,
        record.indicators,
        record.risks,
    )
    for entries in kinds:
        referenced = [one for one in entries if _printed(one)]
        # A list of another kind (equality objectives, a vision) may count from 1 again.
        for (_, _, ref), same in grouped(referenced, _numbering(referenced)).items():
            if ref and len(same) > 1 and not _printed_twice(same):
                texts = listed(quote(text_of(one)) for one in same)
                said = f"{len(same)} {_many(same[0])} carry the reference {_printed(same[0])}: {texts}"
                yield Observation(
                    message=sentence(said),
                    place=same[1].place,
                    about=ids(same),
                    also=places(same[:1] + same[2:]),
                )


def _numbering(entries: Sequence[Entry]) -> Callable[[Entry], tuple[str, int, str]]:
    lists = _lists_of(entries)
    return lambda one: (getattr(one, "kind", ""), lists[one.id], _folded(one))


def _lists_of(entries: Sequence[Entry]) -> dict[str, int]:
    """Bare numbers that run 1, 2, 3, 1, 2 are two lists: the recommendations of two audits."""
    found: dict[str, int] = {}
    runs: dict[str, list[int]] = defaultdict(list)
    at = 0
    for entry in entries:
        ref = _folded(entry)
        if ref.isdigit():
            run = runs[getattr(entry, "kind", "")]
            if len(run) > 1 and int(ref) == run[0] and run == sorted(set(run)):
                at, run[:] = at + 1, []
            run.append(int(ref))
        found[entry.id] = at if ref.isdigit() else 0
    return found


def gaps(plan: PlanView) -> Iterator[Observation]:
    """Not for indicators, risks and proposals: plans pick those from longer lists that others number."""
    record = plan.record
    kinds: tuple[Sequence[Entry], ...] = (
        record.priorities,
        record.objectives,
        record.actions,
        record.statements,
        record.recommendations,
    )
    for entries in kinds:
        series: dict[tuple[str, str], dict[int, Entry]] = defaultdict(dict)
        for entry in entries:
            for printed in _all_printed(entry):
                if found := _NUMBERED.match(printed):
                    series[getattr(entry, "kind", ""), found[1]].setdefault(int(found[2]), entry)
        for (_, stem), numbered in series.items():
            yield from _gaps_in(stem, numbered)


def _gaps_in(stem: str, numbered: dict[int, Entry]) -> Iterator[Observation]:
    first = 1 if min(numbered) <= _LATEST_START else min(numbered)
    absent = [one for one in range(first, max(numbered)) if one not in numbered]
    # With more gaps than numbers the list is a selection, and its gaps say nothing.
    if len(numbered) < 2 or not absent or len(absent) > len(numbered):
        return
    after = next(entry for at, entry in sorted(numbered.items()) if at > absent[0])
    missing = listed(f"{stem}{one}" for one in absent)
    said = f"the references of {_many(after)} leave out {missing}; the next one printed is {name(after)}"
    yield Observation(message=sentence(said), place=after.place, about=(after.id,))


def _printed(entry: Entry) -> str:
    return (entry.ref or getattr(entry, "number", None) or "").strip()


def _all_printed(entry: Entry) -> Iterator[str]:
    """A statement under several themes has a reference in each."""
    yield _printed(entry)
    if isinstance(entry, Statement):
        yield from (one.ref.strip() for one in entry.printings if one.ref)


def _folded(entry: Entry) -> str:
    return "".join(_printed(entry).casefold().split()).rstrip(".)")


def _many(entry: Entry) -> str:
    kind = kind_of(entry)
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"


def _printed_twice(same: Sequence[Entry]) -> bool:
    """Told as a duplicate text instead. Several rows of one indicator share its reference, too."""
    first = fold(text_of(same[0]))
    return all(fold(text_of(one)) == first or near(first, fold(text_of(one))) for one in same[1:])


RULES = (
    described_rule(
        duplicates,
        "REF-1",
        "Reference used twice",
        Severity.ERROR,
        looks_for=(
            "Two priorities, objectives, actions, statements, indicators or risks of one list with "
            "the same reference and different texts. Bare numbers that begin again at the first one are "
            "another list."
        ),
        advice="Give one of them a reference of its own; do not reuse the reference of a retired item.",
    ),
    described_rule(
        gaps,
        "REF-2",
        "Gap in the references",
        Severity.INFORMATION,
        looks_for=(
            "Numbers left out in a series of references. Lists with more gaps than numbers are "
            "selections and are left out, and so are indicators, risks and proposals."
        ),
        advice="If the item was retired, record that with its reason; if it was lost, add it.",
    ),
)
