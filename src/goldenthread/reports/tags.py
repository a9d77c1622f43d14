"""Judgements and entered ratings as tags, the same words everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from goldenthread.judging import MARKS, Judgement, Level, Scheme
from goldenthread.model import EnteredRating, Rating

from .report import Tag

LEVEL_OF_RATING: Mapping[Rating, Level] = {
    Rating.RED: Level.OFF_TRACK,
    Rating.AMBER: Level.NEEDS_ATTENTION,
    Rating.GREEN: Level.ON_TRACK,
    Rating.NOT_RATED: Level.NO_FIGURE,
}
_PLAIN_WORDS: Mapping[Rating, str] = {
    Rating.RED: "Red",
    Rating.AMBER: "Amber",
    Rating.GREEN: "Green",
    Rating.NOT_RATED: "Not rated",
}


def tag_of(judgement: Judgement) -> Tag:
    return level_tag(judgement.level)


def level_tag(level: Level) -> Tag:
    return Tag(level=level, words=MARKS[level].word.capitalize())


def entered_tag(entered: EnteredRating, scheme: Scheme) -> Tag:
    """As printed, with the scheme's word beside a letter that says little by itself: "A, Performing well"."""
    raw = entered.raw.strip()
    if entered.rating is None:
        return Tag(level=Level.NO_FIGURE, words=raw or "Not rated")
    meaning = scheme.meaning(entered.rating) or _PLAIN_WORDS[entered.rating]
    words = meaning if meaning.lower() == raw.lower() else f"{raw}, {meaning}"
    return Tag(level=LEVEL_OF_RATING[entered.rating], words=words)


def level_of(entered: EnteredRating | None) -> Level | None:
    return LEVEL_OF_RATING[entered.rating] if entered is not None and entered.rating is not None else None
