"""All rules over one plan, gravest finding first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from goldenthread.model import Finding, Place, PlanRecord, Severity

from . import (
    casting,
    conflicts,
    dates,
    duplicates,
    events,
    indicators,
    labels,
    links,
    measures,
    order,
    owners,
    periods,
    printings,
    rates,
    ratings,
    readings,
    references,
    registers,
    risks,
    scores,
    shares,
    stated,
    statuses,
    targets,
    tenses,
    work,
    years,
)
from .rule import Observation, Rule, RuleDescription
from .view import PlanView, grouped

_THEMES = (
    dates,
    periods,
    order,
    tenses,
    statuses,
    references,
    owners,
    work,
    measures,
    indicators,
    targets,
    years,
    rates,
    readings,
    casting,
    shares,
    conflicts,
    stated,
    events,
    duplicates,
    printings,
    labels,
    risks,
    scores,
    ratings,
    registers,
    links,
)
_ALL: tuple[Rule, ...] = tuple(rule for theme in _THEMES for rule in theme.RULES)

RULES: Mapping[str, RuleDescription] = MappingProxyType(
    {rule.description.code: rule.description for rule in _ALL}
)
"""Every rule by its code, in the order of the manual."""

GRAVEST_FIRST = tuple(Severity)


def check(record: PlanRecord) -> tuple[Finding, ...]:
    """What the rules find. What the reader noted on its way stands in `record.findings`, and only there."""
    plan = PlanView(record)
    found = [(rule.description, one) for rule in _ALL for one in _once(rule.find(plan))]
    found.sort(key=_rank)
    numbers: Counter[str] = Counter()
    return tuple(_finding(about, one, numbers) for about, one in found)


def _once(seen: Iterator[Observation]) -> Iterator[Observation]:
    """What a rule says twice in the same words, of a table printed twice, is one finding with two places."""
    for same in grouped(seen, lambda one: (one.message, one.severity)).values():
        spots = [place for one in same for place in (one.place, *one.also) if place]
        also = tuple(one for one in dict.fromkeys(spots) if one != same[0].place)
        about = tuple(dict.fromkeys(entry for one in same for entry in one.about))
        yield same[0] if len(same) == 1 else replace(same[0], about=about, also=also)


def _finding(rule: RuleDescription, seen: Observation, numbers: Counter[str]) -> Finding:
    numbers[rule.code] += 1
    return Finding(
        id=f"finding-{rule.code.lower()}-{numbers[rule.code]}",
        code=rule.code,
        severity=seen.severity or rule.severity,
        message=seen.message,
        advice=rule.advice,
        about=seen.about,
        place=seen.place,
        also=seen.also,
    )


def _rank(found: tuple[RuleDescription, Observation]) -> tuple[object, ...]:
    rule, seen = found
    severity = GRAVEST_FIRST.index(seen.severity or rule.severity)
    return (severity, _position(seen.place), rule.code, seen.about)


def _position(place: Place | None) -> tuple[object, ...]:
    """In reading order; what has no place comes last."""
    if place is None:
        return (1,)
    numbers = (place.page, place.line, place.table, place.row, place.column)
    return (0, place.file, place.sheet or "", *(one or 0 for one in numbers))
