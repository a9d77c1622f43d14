"""Text as printed, made comparable: markup and stray marks gone, words folded, pieces joined."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

# Only real tags: "<5 / >65" in a target cell must survive.
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^a-z0-9%£+<>]+")
_BULLET = re.compile("^[\\s\u2022\u00b7\u25aa\u25cf\u2023\uf0b7*o-]+(?=\\S)")
_SOFT = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]")

# A phrase cannot end on these, so a cell that does is cut off. Transitive verbs stand here because a
# milestone such as "ensure all partners adopt" lacks its object.
# fmt: off
_CANNOT_END = frozenset(
    (
        "a", "an", "and", "or", "nor", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with",
        "without", "into", "onto", "upon", "via", "as", "than", "that", "which", "who", "whose", "when",
        "where", "while", "whether", "their", "its", "his", "her", "our", "your", "this", "these",
        "those", "is", "are", "was", "were", "be", "been", "being", "will", "would", "shall", "should",
        "must", "may", "might", "can", "could", "has", "have", "had", "each", "every", "any", "all",
        "both", "between", "within", "under", "over", "across", "through", "during", "per", "not", "no",
        "including", "especially", "particularly", "include", "ensure", "adopt", "provide", "establish",
        "deliver", "develop", "achieve", "implement", "existing", "new", "improved", "joint", "further",
        "additional", "&", "+", "-", "–", "—", "/", ",", "(",
    )
)
# fmt: on


def clean(text: str) -> str:
    """The text without tags, soft hyphens or runs of space; quotation marks and dashes stay as printed."""
    return _cleaned_before(text) if len(text) <= _SHORT else _cleaned(text)


def _cleaned(text: str) -> str:
    return _SPACE.sub(" ", _SOFT.sub("", _TAG.sub(" ", text)).replace("\u00a0", " ")).strip()


def clean_lines(text: str) -> str:
    """The same, line by line: in a cell of names each may stand on its own."""
    return "\n".join(line for one in text.splitlines() if (line := clean(one)))


def fold(text: str) -> str:
    """Lower case, "&" as "and", everything but words and value marks turned to single spaces."""
    return _folded_before(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", clean(text)).lower().replace("&", " and ")
    # An apostrophe belongs to its word: children's and childrens are the same heading.
    plain = plain.replace("'", "").replace("\u2019", "")
    return _NOT_WORD.sub(" ", plain).strip()


_SHORT = 200
# Each reader of a table asks for the same short cells again and again.
_cleaned_before = lru_cache(maxsize=16_384)(_cleaned)
_folded_before = lru_cache(maxsize=16_384)(_folded)


def without_bullet(text: str) -> str:
    return _BULLET.sub("", text).strip()


def similarity(first: str, second: str) -> float:
    """0 to 1 over folded words; 1 when they differ in punctuation, case or spacing alone."""
    one, other = fold(first).split(), fold(second).split()
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def ends_open(text: str) -> bool:
    """The text stops where no phrase can stop: on a comma, a dash, an open bracket, "of", "and", "adopt"."""
    stripped = clean(text)
    if not stripped:
        return False
    if stripped[-1] in ",-–—/(&":
        return True
    return stripped.split()[-1].lower() in _CANNOT_END


def ends_closed(text: str) -> bool:
    """The text stops where a sentence or a list item stops."""
    stripped = clean(text)
    return bool(stripped) and stripped[-1] in ".;:!?"


def starts_inside(text: str) -> bool:
    """The text begins as the middle of a sentence begins: in lower case, or with closing punctuation."""
    stripped = clean(text)
    if not stripped:
        return False
    first = stripped[0]
    return (first.isalpha() and first.islower()) or first in ",;:.)&"


def join_pieces(pieces: list[str]) -> str:
    """Pieces of one text, cut by a page or a line, as one: a word broken at its hyphen closes up."""
    whole = ""
    for piece in (clean(one) for one in pieces):
        if not piece:
            continue
        if whole.endswith("-") and len(whole) > 1 and whole[-2].isalpha() and piece[0].islower():
            whole += piece
        else:
            whole = f"{whole} {piece}" if whole else piece
    return whole
