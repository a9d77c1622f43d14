"""Themes and challenges: listed once with their numbers, then met again as the headings of sections."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Place, Theme
from goldenthread.wording.texts import clean, similarity

_SAME_NUMBER = 0.6
_SAME_TITLE = 0.85


def enter_theme(
    draft: Draft, number: str | None, title: str, place: Place, *, kind: str = "theme", printed: str = ""
) -> Theme:
    """The theme of that number; a list of themes and the headings that follow it are one."""
    known = next(
        (one for one in draft.all("themes", Theme) if number and (one.number, one.kind) == (number, kind)),
        None,
    )
    if known:
        return known
    theme = Theme(
        id=draft.new_id(kind, number),
        number=number,
        title=title,
        kind=kind,
        place=place,
        seen=seen("number", Cell(text=number or "", place=place))
        + seen("title", Cell(text=printed or title, place=place)),
    )
    return draft.add("themes", theme)


def theme_headed(draft: Draft, number: str | None, title: str, place: Place) -> str | None:
    """The listed theme that a heading opens. The heading's wording stands; the list's is kept beside it."""
    for theme in draft.all("themes", Theme):
        likeness = similarity(theme.title, title)
        same = likeness >= (_SAME_NUMBER if number and theme.number == number else _SAME_TITLE)
        if not same or (number and theme.number and number != theme.number):
            continue
        told = seen("title", Cell(text=title, place=place))
        if clean(theme.title) == clean(title):
            told = ()
        draft.replace("themes", theme, replace(theme, title=clean(title), seen=theme.seen + told))
        return theme.id
    return None
