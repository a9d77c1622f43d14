"""The words that councils enter as the status of an action or milestone, and what each says about it.

A status that is not in the table says nothing: the date alone decides, and the sentence tells that the word
was not understood. It is never guessed from part of a word ("not completed" is not "completed").
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from .judgement import Level


class Status(StrEnum):
    COMPLETE = "complete"
    ON_TRACK = "on track"
    IN_PROGRESS = "in progress"
    NOT_STARTED = "not started"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    PAUSED = "paused"
    DROPPED = "dropped"


# Sources, as published: Rotherham's council plan monitoring; North Norfolk's annual action plan; East Herts;
# Bracknell Forest's council plan overview; Lincolnshire; Derbyshire Dales; Georges River (Australia);
# AchieveIt's defaults. The remaining words are plain English for the same eight things.
_WORDS: Mapping[Status, tuple[str, ...]] = {
    Status.COMPLETE: (
        "complete",
        "completed",
        "completed successfully",
        "action complete",
        "action completed",
        "achieved",
        "fully achieved",
        "closed",
        "delivered",
        "done",
        "finished",
        "implemented",
        "met",
        "100",
        "100 complete",
    ),
    Status.ON_TRACK: (
        "on track",
        "on target",
        "on schedule",
        "progressing to plan",
        "progressing as planned",
        "proceeding to plan",
        "to plan",
        "within agreed limits",
    ),
    Status.IN_PROGRESS: (
        "in progress",
        "started",
        "underway",
        "under way",
        "ongoing",
        "on going",
        "continuing",
        "partially complete",
        "partly complete",
        "part complete",
        "open",
    ),
    Status.NOT_STARTED: (
        "not started",
        "not yet started",
        "not started not yet due",
        "not due",
        "not yet due",
    ),
    Status.AT_RISK: (
        "at risk",
        "needs attention",
        "some problems",
        "minor slippage",
        "delayed",
        "behind schedule",
        "behind",
        "slipped",
        "postponed",
        "postponed or delayed",
        "revised completion date",
        "carry forward",
        "carried forward",
    ),
    Status.OFF_TRACK: (
        "off track",
        "off target",
        "failed",
        "not achieved",
        "not met",
        "not delivered",
        "missed",
        "major slippage",
        "overdue",
        "not on course",
    ),
    Status.PAUSED: ("on hold", "paused", "suspended", "deferred"),
    Status.DROPPED: (
        "dropped",
        "deleted",
        "deleted no longer appropriate",
        "cancelled",
        "canceled",
        "withdrawn",
        "abandoned",
        "superseded",
        "no longer required",
        "no longer appropriate",
        "not proceeding",
    ),
}

STATUS_WORDS: Mapping[str, Status] = MappingProxyType(
    {word: status for status, words in _WORDS.items() for word in words}
)

LEVEL_OF_STATUS: Mapping[Status, Level] = MappingProxyType(
    {
        Status.COMPLETE: Level.COMPLETE,
        Status.ON_TRACK: Level.ON_TRACK,
        Status.AT_RISK: Level.NEEDS_ATTENTION,
        Status.PAUSED: Level.NEEDS_ATTENTION,
        Status.OFF_TRACK: Level.OFF_TRACK,
    }
)
"""What a status settles by itself. "In progress" and "not started" settle nothing: the date decides."""

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_MONTHS = "|".join(f"{name.lower()}|{name[:3].lower()}" for name in calendar.month_name if name)
# "Completed June 2012", "Achieved (31/3/12)": a date after the word leaves what the word says as it was.
# "By" is left out on purpose: "completed by March" may be a promise.
_DATE_AFTER = re.compile(rf"(?:\s(?:on|in)?\s?(?:{_MONTHS}|sept|\d+(?:st|nd|rd|th)?)\b)+$")


def status_of(entered: str | None) -> Status | None:
    """What an entered status says; None when nothing is entered or the words are not known."""
    folded = _NOT_WORD.sub(" ", (entered or "").lower()).strip()
    return STATUS_WORDS.get(folded) or STATUS_WORDS.get(_DATE_AFTER.sub("", folded))
