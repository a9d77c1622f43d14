"""Meetings and their dates, printed as lines: side by side, one below the other, or in two blocks."""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.documents import Cell
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Consultation, Place, Precision, When
from goldenthread.wording.texts import clean, fold

_LINE_WORDS = 12
_SURE_OF_ORDER = 0.8
"""Names and dates of equal number stand in two blocks: the order ties them."""
_UNSURE = 0.4


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    place: Place
    when: When | None = None
    """Set where the line is a date and nothing else."""


class Timetable:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._lines: list[_Line] = []

    def take(self, text: str, place: Place) -> bool:
        """Whether the line may belong: a short one that is no sentence."""
        if len(text.split()) > _LINE_WORDS or text[-1] in ".:;":
            return False
        self._lines.append(_Line(text, place, self._date_alone(text)))
        return True

    def settle(self) -> list[tuple[str, Place]]:
        """Enters the meetings; gives back the lines that are none, such as the title that follows."""
        last = max((at for at, line in enumerate(self._lines) if line.when or self._dated(line)), default=-1)
        rest = [(line.text, line.place) for line in self._lines[last + 1 :]]
        names: list[_Line] = []
        dates: list[_Line] = []
        for line in self._lines[: last + 1]:
            if line.when is not None:
                dates.append(line)
                continue
            if dates:
                self._pair(names, dates)
                names, dates = [], []
            if self._dated(line):
                self._enter_dated(line)
            else:
                names.append(line)
        self._pair(names, dates)
        return rest

    def _date_alone(self, text: str) -> When | None:
        days = self._days(text)
        return days[0] if len(days) == 1 and len(fold(text)) <= len(fold(days[0].raw)) + 2 else None

    def _days(self, text: str) -> list[When]:
        exact = (Precision.DAY, Precision.MONTH)
        return [one for one in self._draft.dates_in(text) if one.is_dated and one.precision in exact]

    def _dated(self, line: _Line) -> bool:
        return line.when is None and bool(self._days(line.text))

    def _pair(self, names: list[_Line], dates: list[_Line]) -> None:
        if len(names) == len(dates):
            for name, date in zip(names, dates, strict=True):
                self._enter(name.text, name.place, date, _SURE_OF_ORDER if len(names) > 1 else 1.0)
            return
        for name in names:
            self._enter(name.text, name.place, None, _UNSURE)
        listed = ", ".join(date.text for date in dates)
        self._draft.note(
            "READ-12",
            f"{len(names)} meetings and {len(dates)} dates stand in two lists ({listed or 'no date'}); "
            "which date belongs to which was not guessed.",
            "Enter the date of each meeting.",
            (names or dates)[0].place,
        )

    def _enter_dated(self, line: _Line) -> None:
        day = self._days(line.text)[0]
        forum = clean(line.text.replace(day.raw, " ")).strip(" :-–—,")
        self._enter(forum, line.place, _Line(line.text, line.place, day), 1.0)

    def _enter(self, forum: str, place: Place, date: _Line | None, sure: float) -> None:
        draft = self._draft
        when = seen("when", Cell(text=date.text, place=date.place), sure) if date else ()
        meeting = Consultation(
            id=draft.new_id("consultation"),
            forum=forum,
            when=date.when if date else None,
            place=place,
            seen=seen("forum", Cell(text=forum, place=place), 1.0 if date else sure) + when,
        )
        draft.add("consultations", meeting)
