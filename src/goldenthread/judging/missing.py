"""A value that is not there, told by its state. It is never 0, and never judged."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from goldenthread.model import State, Written

from .aims import Unjudged
from .saying import clause_of

STATE_WORDS: Mapping[State, tuple[str, str]] = MappingProxyType(
    {
        State.BLANK: ("blank", "is left blank"),
        State.NOT_APPLICABLE: ("not applicable", "is marked as not applicable"),
        State.TO_BE_CONFIRMED: ("to be confirmed", "is still to be confirmed"),
        State.AWAITING: ("awaited", "is still awaited"),
        State.BASELINE_YEAR: ("baseline year", "waits for this baseline year to end"),
        State.SURVEY: ("survey", "comes from a survey that has not reported"),
        State.DEFINITION_PENDING: ("definition pending", "waits for its definition"),
        State.NOT_AVAILABLE: ("not available", "is not available"),
        State.UNKNOWN: ("unknown", "exists and nobody knows it"),
        State.NIL: ("none", "is a dash: none, which is not the same as 0"),
        State.SUPPRESSED: ("suppressed", "is suppressed"),
    }
)
"""The verdict, and what is said of the value."""


def unless_given(written: Written | None, name: str) -> Unjudged | None:
    """Why a value cannot be used; None when it is there. `name` is "target", "reading", "score"."""
    if written is None:
        return Unjudged(verdict=f"no {name}", why=f"no {name} is given")
    if written.state is State.GIVEN:
        return None
    verdict, said = STATE_WORDS[written.state]
    quoted = f" (“{written.raw.strip()}”)" if written.raw.strip() else ""
    promised = f"; it is expected {written.expected.raw.strip()}" if written.expected else ""
    # What was printed is often its own reason, and is quoted already.
    reason = clause_of(written.reason or "")
    because = f": {reason}" if reason and reason != clause_of(written.raw) else ""
    return Unjudged(verdict=f"{name}: {verdict}", why=f"the {name} {said}{quoted}{because}{promised}")
