"""Scores of risks held against their parts, their past and their ratings."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from goldenthread.model import Rating, Risk, Severity, Written

from .rule import Observation, described_rule, observed
from .saying import counted, name, some_of
from .view import PlanView, is_usual

_GRAVITY = {Rating.GREEN: 0, Rating.AMBER: 1, Rating.RED: 2}
_FEWEST = 2
_NAMED = 3
"""Below this many scored risks nobody can say which of them is high."""


def not_the_product(plan: PlanView) -> Iterator[Observation]:
    """Only where at least half of the register, and two risks, multiply: councils score in several ways."""
    scored = [one for one in plan.record.risks if _parts(one) and _number(one.current_score) is not None]
    fitting = [one for one in scored if _product(one) == _number(one.current_score)]
    if len(fitting) < _FEWEST or 2 * len(fitting) < len(scored):
        return
    for risk in scored:
        known = {_number(one) for one in (risk.current_score, risk.original_score, risk.target_score)}
        if _product(risk) not in known:
            likelihood, impact = _raw(risk.likelihood), _raw(risk.impact)
            score = _raw(risk.current_score)
            said = f"{name(risk)} has likelihood {likelihood}, impact {impact} and the score {score}"
            yield observed(f"{said}; likelihood times impact is {_product(risk)}", (risk,))


def grown(plan: PlanView) -> Iterator[Observation]:
    """It happens, and people should know; or two columns have changed places."""
    risks = [
        one
        for one in plan.record.risks
        if (now := _number(one.current_score)) is not None
        and (then := _number(one.original_score)) is not None
        and now > then
    ]
    if risks:
        said = some_of(
            f"{name(one)} ({_raw(one.original_score)}, now {_raw(one.current_score)})" for one in risks
        )
        verb = counted(len(risks), "risk scores", "risks score")
        yield observed(f"{verb} higher now than at first: {said}", risks)


def without_action(plan: PlanView) -> Iterator[Observation]:
    """Controls are actions too. A register that prints neither keeps them elsewhere, and is told once."""
    risks = plan.record.risks
    idle = [one for one in risks if not _is_acted_on(plan, one)]
    if not idle:
        return
    if not is_usual(risks, lambda one: _is_acted_on(plan, one)):
        if len(idle) == len(risks) > 1:
            said = f"none of the {len(risks)} risks names an action or a control"
            yield observed(said, idle, Severity.INFORMATION)
        return
    for risk in idle:
        is_high = _is_high(risk, risks)
        score = f" (score {_raw(risk.current_score)})" if _number(risk.current_score) is not None else ""
        high = "is high and " if is_high else ""
        yield observed(
            f"{name(risk)}{score} {high}names no action and no control",
            (risk,),
            None if is_high else Severity.INFORMATION,
        )


def banded_differently(plan: PlanView) -> Iterator[Observation]:
    """The bands of a scheme are its own; that a higher score is no milder holds in every scheme."""
    rated = [
        (number, _GRAVITY[risk.rating.rating], risk)
        for risk in plan.record.risks
        if risk.rating and risk.rating.rating in _GRAVITY
        if (number := _number(risk.current_score)) is not None
    ]
    clashes = [(one, other) for one in rated for other in rated if one[0] > other[0] and one[1] < other[1]]
    agreeing = [None for one in rated for other in rated if one[0] > other[0] and one[1] >= other[1]]
    # Where most pairs clash, the rating is of something else: the target, the direction, the progress.
    if clashes and len(clashes) * 4 <= len(agreeing):
        said = some_of(f"{_rated(one[2])}, but {_rated(other[2])}" for one, other in clashes[:3])
        about = [risk for pair in clashes for _, _, risk in pair]
        yield observed(f"a higher score has a milder rating: {said}", about)


def _rated(risk: Risk) -> str:
    rating = risk.rating.raw.strip() if risk.rating else ""
    return f"{name(risk)} scores {_raw(risk.current_score)} and is {rating}"


def _number(written: Written | None) -> Decimal | None:
    return written.value if written is not None and written.is_number else None


def _parts(risk: Risk) -> bool:
    return _number(risk.likelihood) is not None and _number(risk.impact) is not None


def _product(risk: Risk) -> Decimal | None:
    likelihood, impact = _number(risk.likelihood), _number(risk.impact)
    return likelihood * impact if likelihood is not None and impact is not None else None


def _raw(written: Written | None) -> str:
    return written.raw.strip() if written else ""


def _is_acted_on(plan: PlanView, risk: Risk) -> bool:
    return bool((risk.controls or "").strip()) or bool(plan.risk_actions_of.get(risk.id))


def _is_high(risk: Risk, risks: tuple[Risk, ...]) -> bool:
    """As its register says: red, or among the upper third of the scores that it prints."""
    if risk.rating and risk.rating.rating in _GRAVITY:
        return risk.rating.rating is Rating.RED
    own = _number(risk.current_score)
    scores = sorted(score for one in risks if (score := _number(one.current_score)) is not None)
    return own is not None and len(scores) >= _NAMED and own >= scores[(2 * len(scores)) // 3]


RULES = (
    described_rule(
        not_the_product,
        "RISK-7",
        "Score that is not likelihood times impact",
        Severity.WARNING,
        looks_for=(
            "A risk whose likelihood times impact is none of its scores, in a register where at least "
            "two risks and half of those with all three numbers multiply. Other ways of scoring are left "
            "alone."
        ),
        advice="Check the three numbers with the owner of the risk.",
    ),
    described_rule(
        grown,
        "RISK-8",
        "Score higher now than at first",
        Severity.INFORMATION,
        looks_for="Risks whose current score is above their original, or inherent, score.",
        advice="Check whether the two scores have changed places; if not, say why the risk has grown.",
    ),
    described_rule(
        without_action,
        "RISK-9",
        "Risk without an action",
        Severity.WARNING,
        looks_for=(
            "A high risk (red, or in the upper third of the scores) without an action or a control, "
            "where most risks have one; other risks are information. A register without any is told "
            "once, as information."
        ),
        advice="Say what is done about the risk, or that it is tolerated.",
    ),
    described_rule(
        banded_differently,
        "RISK-10",
        "Higher score, milder rating",
        Severity.WARNING,
        looks_for=(
            "Two risks of which the one with the higher score has the milder rating, where the other "
            "ratings follow the scores."
        ),
        advice="Check both ratings against the bands of the scheme.",
    ),
)
