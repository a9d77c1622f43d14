"""A document's own words for its traffic lights, and how a rating entered compares with one computed.

Ratings entered by people are judgements, not formulae: neither replaces the other, they stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from goldenthread.model import Definition, EnteredRating, Rating

from .judgement import Judgement, Level

_TERMS: Mapping[str, Rating] = MappingProxyType(
    {
        "r": Rating.RED,
        "red": Rating.RED,
        "a": Rating.AMBER,
        "amber": Rating.AMBER,
        "yellow": Rating.AMBER,
        "g": Rating.GREEN,
        "green": Rating.GREEN,
        "n/a": Rating.NOT_RATED,
        "na": Rating.NOT_RATED,
        "grey": Rating.NOT_RATED,
        "not rated": Rating.NOT_RATED,
    }
)

RATING_OF_LEVEL: Mapping[Level, Rating] = MappingProxyType(
    {
        Level.OFF_TRACK: Rating.RED,
        Level.NEEDS_ATTENTION: Rating.AMBER,
        Level.ON_TRACK: Rating.GREEN,
        Level.COMPLETE: Rating.GREEN,
        Level.NO_FIGURE: Rating.NOT_RATED,
        Level.NOT_DUE: Rating.NOT_RATED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """`words` holds what the document says each colour means, verbatim; a colour it leaves out has none.

    The words matter: in one plan amber is a warning, in another it means performing satisfactorily.
    """

    words: tuple[tuple[Rating, str], ...] = ()

    @classmethod
    def from_definitions(cls, definitions: Iterable[Definition]) -> Scheme:
        """From the entries of kind rating; of two meanings for one colour, the first."""
        found: dict[Rating, str] = {}
        for definition in definitions:
            rating = _TERMS.get(definition.term.strip().strip(".:()").lower())
            if definition.kind == "rating" and rating and definition.meaning.strip():
                found.setdefault(rating, definition.meaning.strip().rstrip("."))
        return cls(words=tuple(found.items()))

    def meaning(self, rating: Rating) -> str | None:
        return dict(self.words).get(rating)

    def say(self, rating: Rating) -> str:
        meaning = self.meaning(rating)
        return f"{rating} (“{meaning}”)" if meaning else str(rating)


class Agreement(StrEnum):
    AGREE = "agree"
    DIFFER = "differ"
    NOT_COMPUTABLE = "not computable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    about: str
    agreement: Agreement
    entered: EnteredRating
    computed: Judgement
    sentence: str


def compare_entered(entered: EnteredRating, computed: Judgement, scheme: Scheme) -> Comparison:
    agreement, sentence = _compared(entered, computed, scheme)
    return Comparison(
        about=computed.about, agreement=agreement, entered=entered, computed=computed, sentence=sentence
    )


def _compared(entered: EnteredRating, computed: Judgement, scheme: Scheme) -> tuple[Agreement, str]:
    if entered.rating is None:
        said = f"Entered as “{entered.raw.strip()}”, which is no rating known here; {_computed(computed)}."
        return Agreement.NOT_COMPUTABLE, said
    said = f"Entered as {scheme.say(entered.rating)}"
    rating = RATING_OF_LEVEL[computed.level]
    if rating is entered.rating:
        return Agreement.AGREE, f"{said}, and {_computed(computed)}."
    if rating is Rating.NOT_RATED:
        return Agreement.NOT_COMPUTABLE, f"{said}; nothing here can confirm it: {_computed(computed)}."
    return Agreement.DIFFER, f"{said}, but {_computed(computed)}, which would be {scheme.say(rating)}."


def _computed(computed: Judgement) -> str:
    verdict = "" if computed.verdict == computed.level.value else f" ({computed.verdict})"
    return f"computed as {computed.level}{verdict}"
