"""One risk printed several times, and scores that promise nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Place, Risk, RiskAction, RiskEntry, Severity, When, Written

from .days import dated, surely_after
from .rule import Observation, described_rule
from .saying import ids, listed, name, places, quote, quote_apart, sentence
from .texts import fold, near
from .view import PlanView, grouped


def wording(plan: PlanView) -> Iterator[Observation]:
    for risk in plan.record.risks:
        wordings = grouped(risk.entries, lambda entry: fold(entry.text))
        if len(wordings) > 1:
            said = f"{name(risk)} is printed {len(risk.entries)} times in {len(wordings)} wordings"
            texts = " / ".join(quote_apart([same[0].text for same in wordings.values()]))
            yield _about(risk, f"{said}: {texts}", places_of(risk.entries))


def scores(plan: PlanView) -> Iterator[Observation]:
    for risk in plan.record.risks:
        for field, label in (("current_score", "current score"), ("target_score", "target score")):
            printed = [one.raw.strip() for entry in risk.entries if (one := _score(entry, field))]
            values = {one.value for entry in risk.entries if (one := _score(entry, field)) and one.is_number}
            if len(values) > 1:
                said = f"{name(risk)} is printed with different {label}s: {listed(dict.fromkeys(printed))}"
                yield _about(risk, said, places_of(risk.entries))


def actions(plan: PlanView) -> Iterator[Observation]:
    """What is done in one place and not in another. It may be meant: each priority does its share."""
    for risk in plan.record.risks:
        printings = _printings(plan, risk)
        everywhere = [one for one in _distinct(printings) if all(_find(one, other) for other in printings)]
        differing = [one for one in _distinct(printings) if one not in everywhere]
        if not differing:
            continue
        texts = "; ".join(f"{quote(one.text)} (ends {_said(one.end)})" for one in differing)
        said = f"{name(risk)} has other actions in other places; not in all {len(printings)} of them: {texts}"
        yield _about(risk, said, places(differing), *differing)


def action_dates(plan: PlanView) -> Iterator[Observation]:
    for risk in plan.record.risks:
        printings = _printings(plan, risk)
        for one in _distinct(printings):
            twins = [found for other in printings if (found := _find(one, other))]
            for label, dates in (
                ("start", [one.start for one in twins]),
                ("end", [one.end for one in twins]),
            ):
                if _differ(dates):
                    raws = dict.fromkeys(_said(when) for when in dates if when)
                    action = f"the action {quote(one.text)} against {name(risk)}"
                    said = f"{action} has different {label}s: {listed(raws)}"
                    yield _about(risk, said, places(twins), *twins)


def not_lowered(plan: PlanView) -> Iterator[Observation]:
    for risk, current, target in _both_scores(plan):
        if current.value == target.value:
            said = f"the target score of {name(risk)}, {target.raw.strip()}, is its current score"
            yield _about(risk, said, places_of(risk.entries))


def raised(plan: PlanView) -> Iterator[Observation]:
    for risk, current, target in _both_scores(plan):
        if current.value is not None and target.value is not None and target.value > current.value:
            both = f"{target.raw.strip()}, above the current {current.raw.strip()}"
            said = f"the target score of {name(risk)} is {both}"
            yield _about(risk, said, places_of(risk.entries))


def places_of(entries: Sequence[RiskEntry]) -> tuple[Place, ...]:
    return tuple(entry.place for entry in entries if entry.place is not None)


def _both_scores(plan: PlanView) -> Iterator[tuple[Risk, Written, Written]]:
    for risk in plan.record.risks:
        current, target = risk.current_score, risk.target_score
        if current and target and current.is_number and target.is_number:
            yield risk, current, target


def _score(entry: RiskEntry, field: str) -> Written | None:
    score = getattr(entry, field)
    return score if isinstance(score, Written) else None


def _printings(plan: PlanView, risk: Risk) -> list[list[RiskAction]]:
    """The actions of each printing that has any; one that prints none is silent and contradicts nothing."""
    return list(grouped(plan.risk_actions_of.get(risk.id, []), lambda one: one.entry).values())


def _distinct(printings: Sequence[Sequence[RiskAction]]) -> list[RiskAction]:
    found: list[RiskAction] = []
    for one in (action for printing in printings for action in printing):
        if _find(one, found) is None:
            found.append(one)
    return found


def _find(action: RiskAction, among: Sequence[RiskAction]) -> RiskAction | None:
    text = fold(action.text)
    return next((one for one in among if fold(one.text) == text or near(fold(one.text), text)), None)


def _differ(dates: Sequence[When | None]) -> bool:
    known = [one for when in dates for one in dated(when)]
    return any(surely_after(one, other) for one in known for other in known)


def _said(when: When | None) -> str:
    return quote(when.raw) if when and when.raw.strip() else "no date"


def _about(risk: Risk, said: str, also: tuple[Place, ...], *concerned: RiskAction) -> Observation:
    place = risk.place or next(iter(also), None)
    return Observation(
        message=sentence(said),
        place=place,
        about=(risk.id, *ids(concerned)),
        also=tuple(one for one in also if one != place),
    )


RULES = (
    described_rule(
        wording,
        "RISK-1",
        "Risk worded differently",
        Severity.INFORMATION,
        looks_for=(
            "One risk that is printed several times in different words, also where only some "
            "printings carry the number of the corporate risk."
        ),
        advice="Use one wording, or confirm that two risks are meant.",
    ),
    described_rule(
        scores,
        "RISK-2",
        "Risk scored differently",
        Severity.WARNING,
        looks_for="One risk that is printed with different current or target scores.",
        advice="Agree the score with the owner and use it everywhere.",
    ),
    described_rule(
        actions,
        "RISK-3",
        "Risk with different actions",
        Severity.INFORMATION,
        looks_for="One risk that is printed with other actions in other places.",
        advice="Check that every action is known to the owner of the risk.",
    ),
    described_rule(
        action_dates,
        "RISK-4",
        "Action on a risk with different dates",
        Severity.WARNING,
        looks_for="One action against one risk that is printed with different starts or ends.",
        advice="Agree one date and use it everywhere.",
    ),
    described_rule(
        not_lowered,
        "RISK-5",
        "Target score equal to the current score",
        Severity.INFORMATION,
        looks_for="A risk that nothing is expected to lower.",
        advice="If the risk is tolerated, say so; otherwise set a target score.",
    ),
    described_rule(
        raised,
        "RISK-6",
        "Target score above the current score",
        Severity.WARNING,
        looks_for="A risk that is meant to grow.",
        advice="Check whether the two scores have changed places.",
    ),
)
