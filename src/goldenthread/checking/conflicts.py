"""Two places of one plan that promise different things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Action, Indicator, Severity, Target

from .days import dated, surely_after
from .figures import base_of, stretch_of
from .rule import Observation, described_rule, observed
from .saying import listed, name, quote
from .texts import fold, is_long
from .view import PlanView, grouped


def two_targets(plan: PlanView) -> Iterator[Observation]:
    """Of one indicator, or of two with one name. Each service of a council may have its own target."""
    aimed = [
        (one, indicator)
        for one in plan.record.targets
        if one.period and one.period.is_dated and stretch_of(one.written)
        if isinstance(indicator := plan.by_id[one.indicator], Indicator)
    ]
    for pairs in grouped(aimed, lambda pair: _promise(*pair)).values():
        if len({stretch_of(target.written) for target, _ in pairs}) < 2:
            continue
        targets = [target for target, _ in pairs]
        raws = listed(dict.fromkeys(quote(one.written.raw) for one in targets if one.written))
        period = targets[0].period
        for_when = quote(period.raw) if period else "one period"
        is_one = len({(one.priority, one.section) for _, one in pairs}) == 1
        said = f"{plan.name(targets[0])} has different targets for {for_when}: {raws}"
        yield observed(said, (*targets, *(one for _, one in pairs)), None if is_one else Severity.INFORMATION)


def two_promises(plan: PlanView) -> Iterator[Observation]:
    """One action printed in two places; what a place leaves blank contradicts nothing."""
    for folded, twins in grouped(plan.record.actions, lambda one: fold(one.text)).items():
        if len(twins) < 2 or not is_long(folded):
            continue
        parts = [*_differing_ends(twins), *_differing_owners(twins)]
        if parts:
            called = f"{name(twins[0])} {quote(twins[0].text)}" if twins[0].ref else name(twins[0])
            yield observed(f"{called} is printed {len(twins)} times with {listed(parts)}", twins)


def _promise(target: Target, indicator: Indicator) -> tuple[object, ...]:
    period = target.period
    base = base_of(target.written) if target.written else None
    return (
        fold(indicator.title) or indicator.id,
        target.breakdown,
        (period.earliest, period.latest) if period else None,
        # A number and a rate of the same title are two measures.
        base if base != "number" else None,
        tuple(sorted(fold(one) for one in indicator.service_areas)),
    )


def _differing_ends(twins: Sequence[Action]) -> Iterator[str]:
    ends = [when for one in twins for when in dated(one.end)]
    if any(surely_after(one, other) for one in ends for other in ends):
        yield f"different ends ({', '.join(dict.fromkeys(quote(one.raw) for one in ends))})"


def _differing_owners(twins: Sequence[Action]) -> Iterator[str]:
    """Only where no post is named in both places: one may name a deputy more."""
    named = [{fold(owner) for owner in one.owners} for one in twins if one.owners]
    if any(not one & other for one in named for other in named):
        owners = dict.fromkeys(listed(one.owners) for one in twins if one.owners)
        yield f"different responsible officers ({'; '.join(owners)})"


RULES = (
    described_rule(
        two_targets,
        "CONFLICT-1",
        "One measure, two targets",
        Severity.WARNING,
        looks_for=(
            "Different targets for the same period of one indicator, or of two indicators with the same "
            "name. Indicators of different service areas are different measures; two of one name under "
            "different headings may be, and the finding is information."
        ),
        advice="Agree one target and use it everywhere, or give the two measures different names.",
    ),
    described_rule(
        two_promises,
        "CONFLICT-2",
        "One action, two promises",
        Severity.WARNING,
        looks_for=(
            "One action printed in two places with ends that cannot be the same day, or with responsible "
            "officers of whom none is named in both."
        ),
        advice="Agree who does it and by when, and use it everywhere.",
    ),
)
