"""An indicator printed in a summary and again in a detail of its own: one indicator, both places kept.

Only a reference or a code that both printings carry joins them; a title alone may be that of two services.
What the two say differently stays beside each other, and is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from goldenthread.model import Indicator, Reading, Target
from goldenthread.model.record import reference_fields
from goldenthread.wording.texts import fold, similarity

from .draft import Draft

_ALIKE = 0.75
_FILLS = (
    *("section", "priority", "group", "unit", "polarity", "frequency", "driver"),
    *("service_areas", "owners", "explanation", "data_source", "ref", "codes"),
)


def join_printings(draft: Draft) -> None:
    first: dict[str, Indicator] = {}
    joined: dict[str, str] = {}
    for one in draft.all("indicators", Indicator):
        names = _names(one)
        known = next((first[name] for name in names if name in first), None)
        if known is None or not _same(known, one):
            for name in names:
                first.setdefault(name, one)
            continue
        both = _both(known, one)
        draft.replace("indicators", known, both)
        draft.entries["indicators"].remove(one)
        joined[one.id] = known.id
        for name in (*names, *_names(known)):
            first[name] = both
    if joined:
        _join_figures(draft, joined)
        _follow(draft, joined)


def _names(one: Indicator) -> tuple[str, ...]:
    names = [name for name in (one.ref, *one.codes) if name and any(map(str.isdigit, name))]
    return tuple(dict.fromkeys(fold(name) for name in names))


def _same(one: Indicator, other: Indicator) -> bool:
    """Printed in two tables, under one reference and much the same title."""
    tables = [(each.place.sheet, each.place.table) if each.place else None for each in (one, other)]
    if tables[0] == tables[1] or set(_names(one)) != set(_names(other)):
        return False
    return similarity(one.title, other.title) >= _ALIKE


def _both(known: Indicator, again: Indicator) -> Indicator:
    """The first printing, with what only the second says; all its texts stay, marked as said again."""
    said = {name: getattr(again, name) for name in _FILLS if not getattr(known, name)}
    gaps = {name: value for name, value in said.items() if value}
    told = tuple(one if one.field in gaps else replace(one, field=f"{one.field} again") for one in again.seen)
    return replace(known, **gaps, seen=known.seen + told)


def _join_figures(draft: Draft, joined: dict[str, str]) -> None:
    for key, kind in (("targets", Target), ("readings", Reading)):
        kept: list[Target | Reading] = []
        for one in draft.all(key, kind):
            if not isinstance(one, Target | Reading):
                continue
            moved = one.indicator in joined
            figure = replace(one, indicator=joined.get(one.indicator, one.indicator))
            twin = next((i for i, each in enumerate(kept) if moved and _says_the_same(each, figure)), None)
            if twin is None:
                kept.append(figure)
            else:
                again = tuple(replace(told, field=f"{told.field} again") for told in figure.seen)
                kept[twin] = replace(kept[twin], seen=kept[twin].seen + again)
            if moved and twin is None:
                _tell(draft, figure, (each for each in kept[:-1] if each.indicator == figure.indicator))
        draft.entries[key] = list(kept)


def _follow(draft: Draft, joined: dict[str, str]) -> None:
    """Footnotes, links and findings that named the second printing name the one that stays."""
    for key, entries in draft.entries.items():
        for one in list(entries):
            changes: dict[str, Any] = {}
            kind: Any = type(one)
            for name in reference_fields(kind):
                named = getattr(one, name)
                if isinstance(named, tuple):
                    moved: Any = tuple(dict.fromkeys(joined.get(each, each) for each in named))
                else:
                    moved = joined.get(named, named)
                if moved != named:
                    changes[name] = moved
            if changes:
                draft.replace(key, one, replace(one, **changes))


def _about(one: Target | Reading) -> tuple[object, ...]:
    days = (one.period.earliest, one.period.latest) if one.period else None
    return (one.indicator, days, one.breakdown, one.kind if isinstance(one, Reading) else None)


def _says_the_same(one: Target | Reading, other: Target | Reading) -> bool:
    if type(one) is not type(other) or _about(one) != _about(other):
        return False
    ours, theirs = one.written, other.written
    if ours is None or theirs is None:
        return ours is theirs
    return (ours.kind, ours.value, ours.lower, ours.upper, ours.state) == (
        *(theirs.kind, theirs.value, theirs.lower, theirs.upper, theirs.state),
    )


def _tell(draft: Draft, figure: Target | Reading, others: Iterable[Target | Reading]) -> None:
    rival = next((one for one in others if _about(one) == _about(figure)), None)
    if rival is None or rival.written is None or figure.written is None or figure.place is None:
        return
    name = "target" if isinstance(figure, Target) else "figure"
    draft.note(
        "READ-6",
        f"This indicator is printed twice with another {name}: {rival.written.raw} and {figure.written.raw}.",
        "See which of the two holds and correct the other; both are kept.",
        figure.place,
        about=(figure.indicator,),
        also=(rival.place,) if rival.place else (),
    )
