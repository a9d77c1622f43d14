"""The words of a paragraph: what stands on the page, with tracked changes accepted."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.colours import Tint, tint_of_hex
from goldenthread.documents.struck import strike_from

from .names import ALTERNATE, DESCRIBED, MATH_TEXT, alternative, child, shape_fill, switch, value, w
from .styles import Styles
from .symbols import symbol, typed_signs

_TEXT, _TAB, _BREAK, _RETURN = w("t"), w("tab"), w("br"), w("cr")
_RUN, _SYMBOL, _PAGE_TURN = w("r"), w("sym"), w("lastRenderedPageBreak")
_HYPHEN = w("noBreakHyphen")
_LEFT_OUT = frozenset({w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("instrText"), w("delText")})
_CHANGED = frozenset({w("ins"), w("del"), w("moveTo"), w("moveFrom")})
_DRAWN = frozenset({w("drawing"), w("pict"), w("object")})
_BOX = w("txbxContent")
_NOTE_MARKS = frozenset({w("footnoteReference"), w("endnoteReference")})


@dataclass(slots=True)
class Words:
    """A paragraph's text and what was met beside it."""

    text: str = ""
    bold: bool = False
    boxes: list[etree._Element] = field(default_factory=list)
    """The contents of text boxes anchored in it."""
    turns_before: int = 0
    """Page turns before the first word, and after it."""
    turns_after: int = 0
    pictures: int = 0
    described: list[str] = field(default_factory=list)
    """What its pictures show, as their alternative text says."""
    tint: Tint | None = None
    """The colour of its last letters; in a paragraph without letters, that of a shape."""
    changed: bool = False
    hidden: bool = False
    notes: int = 0


class WordReader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def read(self, paragraph: etree._Element) -> Words:
        words = Words()
        style_bold = self._styles.is_bold(value(paragraph, "pPr", "pStyle"))
        pieces: list[str] = []
        plain = self._inside(paragraph, words, pieces, style_bold=style_bold)
        words.text = "".join(pieces).strip()
        words.bold = bool(words.text) and not plain
        return words

    def _inside(self, element: etree._Element, words: Words, pieces: list[str], *, style_bold: bool) -> bool:
        """Collect the words of everything within; whether any of them is not bold."""
        plain = False
        for inner in element:
            tag = inner.tag
            if tag in _CHANGED:
                words.changed = True
            if tag == _RUN:
                plain |= self._run(inner, words, pieces, style_bold=style_bold)
            elif tag == ALTERNATE:
                chosen = alternative(inner)
                if chosen is not None:
                    plain |= self._inside(chosen, words, pieces, style_bold=style_bold)
            elif tag == MATH_TEXT:
                pieces.append(inner.text or "")
            elif tag in _DRAWN:
                _draw(inner, words)
            elif tag not in _LEFT_OUT:
                plain |= self._inside(inner, words, pieces, style_bold=style_bold)
        return plain

    def _run(self, run: etree._Element, words: Words, pieces: list[str], *, style_bold: bool) -> bool:
        properties = child(run, "rPr")
        if properties is not None and switch(properties, "vanish"):
            words.hidden = words.hidden or run.find(_TEXT) is not None
            return False
        before = len(pieces)
        for inner in run:
            _piece(inner, words, pieces)
        _in_font(pieces, before, child(properties, "rFonts"))
        if switch(properties, "strike") or switch(properties, "dstrike"):
            strike_from(pieces, before)
        written = any(piece.strip() for piece in pieces[before:])
        if written:
            words.tint = tint_of_hex(value(properties, "color") or "")
        return written and not self._is_bold(properties, style_bold=style_bold)

    def _is_bold(self, properties: etree._Element | None, *, style_bold: bool) -> bool:
        if properties is None:
            return style_bold
        own = switch(properties, "b")
        if own is not None:
            return own
        return style_bold or self._styles.is_bold(value(properties, "rStyle") or "")


def _piece(inner: etree._Element, words: Words, pieces: list[str]) -> None:
    tag = inner.tag
    if tag == _TEXT:
        pieces.append(inner.text or "")
    elif tag == _TAB:
        pieces.append("\t")
    elif tag in (_BREAK, _RETURN):
        # A page or column break parts no words that a paragraph does not part already.
        pieces.append(" " if inner.get(w("type")) in ("page", "column") else "\n")
    elif tag == _PAGE_TURN:
        _turn(words, begun=any(piece.strip() for piece in pieces))
    elif tag == _HYPHEN:
        pieces.append("-")
    elif tag == _SYMBOL:
        pieces.append(symbol(inner.get(w("char"), ""), inner.get(w("font"), "")))
    elif tag == ALTERNATE:
        chosen = alternative(inner)
        for within in [] if chosen is None else chosen:
            _piece(within, words, pieces)
    elif tag in _DRAWN:
        _draw(inner, words)
    elif tag in _NOTE_MARKS:
        words.notes += 1


def _in_font(pieces: list[str], at: int, fonts: etree._Element | None) -> None:
    if fonts is not None:
        pieces[at:] = [typed_signs(piece, fonts.get(w("ascii"))) for piece in pieces[at:]]


def _turn(words: Words, *, begun: bool) -> None:
    if begun:
        words.turns_after += 1
    else:
        words.turns_before += 1


def _draw(drawing: etree._Element, words: Words) -> None:
    """A text box holds paragraphs of its own; any other drawing is a picture to us."""
    boxes = [box for box in drawing.iter(_BOX) if not any(above.tag == _BOX for above in box.iterancestors())]
    words.boxes.extend(boxes)
    words.pictures += not boxes
    words.described.extend(told for found in drawing.iter(DESCRIBED) if (told := found.get("descr")))
    if words.tint is None:
        words.tint = tint_of_hex(shape_fill(drawing) or "")
