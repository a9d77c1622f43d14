"""A page of a PDF to the marks on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTItem
from pdfplumber.page import Page

from .annotations import annotations_of
from .bullets import add_drawn_bullets
from .drawing import add_shape
from .letters import WordMaker
from .marks import Fill, Marks, Rule, Word

_MOSTLY = 0.6
_FEW = 12


def marks_of(page: Page) -> Marks:
    layout = page.layout
    marks = Marks(width=layout.width, height=layout.height)
    words = WordMaker(layout.height)
    _collect(layout, marks, words, depth=0)
    words.end()
    words.digits.raise_marks()
    marks.words = [word for word in words.words if _is_on(word, marks)]
    marks.slanted = words.slanted
    lying = annotations_of(page, layout.height)
    marks.words.extend(lying.words)
    marks.typed, marks.ticked, marks.commented = bool(lying.words), lying.ticked, lying.commented
    turned = _looked_at(marks)
    add_drawn_bullets(turned)
    return turned


def _collect(items: Iterable[LTItem], marks: Marks, words: WordMaker, depth: int) -> None:
    for item in items:
        if isinstance(item, LTChar):
            words.add(item)
        elif isinstance(item, LTCurve):
            add_shape(marks, item, marks.height)
        elif isinstance(item, LTImage):
            _add_picture(marks, item)
        elif isinstance(item, LTContainer):
            words.end()
            _collect(item, marks, words, depth + 1)
            words.end()


def _add_picture(marks: Marks, picture: LTImage) -> None:
    marks.pictures += 1
    width = min(marks.width, picture.x1) - max(0.0, picture.x0)
    height = min(marks.height, picture.y1) - max(0.0, picture.y0)
    if width > 0 and height > 0 and marks.width and marks.height:
        marks.pictured = min(1.0, marks.pictured + width * height / (marks.width * marks.height))


def _is_on(word: Word, marks: Marks) -> bool:
    x, y = word.middle
    return 0 <= x <= marks.width and 0 <= y <= marks.height


def _looked_at(marks: Marks) -> Marks:
    """A page whose words mostly stand sideways, turned as one turns it to read."""
    for turned in (1, 2, 3):
        standing = [word for word in marks.words if word.turned == turned]
        if len(standing) >= _FEW and len(standing) > _MOSTLY * len(marks.words):
            return _turn(marks, turned)
    return marks


def _turn(marks: Marks, turned: int) -> Marks:
    for _ in range(turned):
        marks = _quarter(marks)
    return marks


def _quarter(marks: Marks) -> Marks:
    """A quarter turn with the clock: what read upwards reads from left to right."""
    height = marks.height

    def box(x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        return height - bottom, x0, height - top, x1

    words = []
    for word in marks.words:
        x0, top, x1, bottom = box(word.x0, word.top, word.x1, word.bottom)
        words.append(replace(word, x0=x0, top=top, x1=x1, bottom=bottom, turned=(word.turned - 1) % 4))
    return replace(
        marks,
        width=marks.height,
        height=marks.width,
        words=words,
        level=[Rule(rule.at, height - rule.end, height - rule.start) for rule in marks.upright],
        upright=[Rule(height - rule.at, rule.start, rule.end) for rule in marks.level],
        fills=[
            Fill(*box(fill.x0, fill.top, fill.x1, fill.bottom), fill.colour, round=fill.round)
            for fill in marks.fills
        ],
    )
