"""Figures that stand without the words that said what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.model import Severity

from .rule import Observation, described_rule
from .saying import quote, sentence
from .view import PlanView

# "48 beds 40 beds": two figures of one kind with no word between them to say which is which.
_SIDE_BY_SIDE = re.compile(
    r"(?<![\w.])\d[\d,.]*\s?(?P<noun>[A-Za-z]{3,}|%)[ \t]+\d[\d,.]*\s?(?P=noun)(?!\w)", re.IGNORECASE
)


def lost(plan: PlanView) -> Iterator[Observation]:
    for passage in plan.passages:
        found = _SIDE_BY_SIDE.search(passage.text)
        if found:
            said = (
                f"{plan.name(passage.entry)} prints figures side by side without saying what each is: "
                f"{quote(found[0])}"
            )
            yield Observation(message=sentence(said), place=passage.place, about=(passage.entry.id,))


RULES = (
    described_rule(
        lost,
        "LABEL-2",
        "Figures without their labels",
        Severity.WARNING,
        looks_for=(
            "Figures of one kind side by side (“48 places 40 places”) with no word between them: the words "
            "that said which is which stand elsewhere, or are lost."
        ),
        advice="Write beside each figure what it counts.",
    ),
)
