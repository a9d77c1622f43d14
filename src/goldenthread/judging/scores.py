"""A risk's score beside its target score. Neither is ever derived, and no scale is assumed.

The scales of risk registers differ (4 by 4, 5 by 5, weighted) and are often unstated, so a score says nothing
by itself: only how it stands to the score the same register aims at.
"""

from __future__ import annotations

from decimal import Decimal

from goldenthread.model import Risk, Written

from .aims import Unjudged
from .judgement import Judgement, Level, Rule
from .missing import unless_given
from .saying import begin, say_number

SCORE_AGAINST_TARGET = Rule(
    name="Risk score against target score",
    version="1",
    source=(
        "The target score is the score accepted once the actions are done, as in North Norfolk's register "
        "(studylib.net/doc/12928151)."
    ),
)


def judge_score(risk: Risk) -> Judgement:
    level, verdict, sentence = _judged(risk)
    return Judgement(
        about=risk.id,
        level=level,
        verdict=verdict,
        sentence=f"{begin(sentence)}.",
        rule=SCORE_AGAINST_TARGET.name,
        rule_version=SCORE_AGAINST_TARGET.version,
        inputs=(
            ("current score", risk.current_score.raw if risk.current_score else "none"),
            ("target score", risk.target_score.raw if risk.target_score else "none"),
        ),
    )


def _judged(risk: Risk) -> tuple[Level, str, str]:
    current = _score(risk.current_score, "current score")
    target = _score(risk.target_score, "target score")
    if isinstance(current, Unjudged):
        return Level.NO_FIGURE, current.verdict, f"not judged: {current.why}"
    if isinstance(target, Unjudged):
        return Level.NO_FIGURE, target.verdict, f"not judged: {target.why}"
    return _compared(current, target)


def _compared(current: Decimal, target: Decimal) -> tuple[Level, str, str]:
    now, aim = say_number(current), say_number(target)
    if current > target:
        above = say_number(current - target)
        said = f"the score of {now} is {above} above its target score of {aim}"
        return Level.NEEDS_ATTENTION, f"above target by {above}", said
    if current < target:
        said = f"the score of {now} is {say_number(target - current)} under its target score of {aim}"
        return Level.ON_TRACK, "under target", said
    said = f"the score of {now} equals its target score: nothing more is asked, so the risk may be tolerated"
    return Level.ON_TRACK, "at target", said


def _score(written: Written | None, name: str) -> Decimal | Unjudged:
    missing = unless_given(written, name)
    if missing:
        return missing
    if written is None or written.value is None or not written.is_number or written.problem:
        raw = written.raw if written else ""
        return Unjudged(verdict=f"{name} unclear", why=f"the {name}, “{raw}”, is not one plain number")
    return written.value
