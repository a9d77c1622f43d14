"""Words that a line's end parted, put together as the rest of the document writes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .celltext import CUT, PARTED
from .drafts import Item, PageDraft, TextDraft
from .glyphs import SOFT_HYPHEN

_LONG = 5
# What a word may end with that is none itself: other short pieces may be words, and two made one are wrong.
_ENDING = re.compile(
    r"(?!(?:a|i|am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)$)[a-z]{1,2}"
    r"|ance|ary|ated|ates|ble|ced|ces|cies|ded|ence|ency|ent|ents|ers|ical|ics|ies|ing|ings|ise|ised|ity|ive"
    r"|ized|ler|mely|ment|nal|ned|ner|ness|ning|ous|rds|ses|sion|ted|ter|ters|ting|tion|tive|tor|tory|ure"
    r"|ures|ves"
)
_VOWEL = re.compile(r"[aeiouy]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AT_HYPHEN = re.compile(rf"(\w+)[-\u2010]{PARTED}(\w+)")
_AT_CUT = re.compile(rf"(\w+){CUT}(\w+)")


class Words:
    """The words of the whole document, those at a line's end aside."""

    def __init__(self, pages: Sequence[PageDraft]) -> None:
        self._known: Counter[str] = Counter()
        self._cuts: Counter[tuple[str, str]] = Counter()
        for text in _texts(item for page in pages for item in page.items):
            self._cuts.update((before.lower(), after.lower()) for before, after in _AT_CUT.findall(text))
            whole = _AT_CUT.sub(" ", _AT_HYPHEN.sub(" ", text))
            self._known.update(_WORD.findall(whole.lower()))

    def whole(self, text: str) -> str:
        if PARTED in text:
            text = _AT_HYPHEN.sub(self._at_hyphen, text).replace(PARTED, "")
        if CUT in text:
            text = _AT_CUT.sub(self._at_cut, text).replace(CUT, " ")
        return text.replace(SOFT_HYPHEN, "").strip()

    def _at_hyphen(self, found: re.Match[str]) -> str:
        """Without its hyphen only if the document writes the word so elsewhere, and never with it."""
        before, after = found.groups()
        one, two = f"{before}{after}".lower(), f"{before}-{after}".lower()
        return before + after if one in self._known and two not in self._known else f"{before}-{after}"

    def _at_cut(self, found: re.Match[str]) -> str:
        """One word if the document has it elsewhere, or if the rest can be no word of its own."""
        before, after = found.groups()
        pair = before.lower(), after.lower()
        is_ending = _ENDING.fullmatch(pair[1]) or not _VOWEL.search(pair[1])
        apart = any(self._known[piece] >= self._cuts[pair] for piece in pair)
        is_one = "".join(pair) in self._known or (len(before) >= _LONG and is_ending and not apart)
        return before + ("" if is_one else " ") + after


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, TextDraft):
            yield item.text
        else:
            yield from (cell.text for row in item.rows for cell in row)
