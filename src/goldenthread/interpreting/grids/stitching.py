"""Does a cell go on with the text of the cell above, or does it begin something new?

Pages cut sentences, and PDF extraction cuts cells. Each rule here is a reason to join; without a reason two
cells stay two.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from goldenthread.wording.texts import clean, ends_open, starts_inside, without_bullet

_BULLET = re.compile("^[\u2022\u00b7\u25aa\u25cf\u2023\uf0b7-]\\s*\\S")
_BULLET_INSIDE = re.compile("[\u2022\u00b7\u25aa\u25cf\u2023\uf0b7]")
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s+\S")
_LIST_OF_NOUNS = re.compile(r"^[A-Z][a-z]+, [A-Z]")
# fmt: off
_MAY_END = frozenset(
    (
        "over", "through", "across", "in", "on", "under", "all", "both", "each", "any", "this", "these",
        "those", "that", "not", "is", "are",
    )
)
# fmt: on
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+")


def is_scrap(text: str) -> bool:
    """Marks that hold no word: "54.5" in a column of sentences, "(3", a lone bullet or letter."""
    return bool(clean(text)) and not re.search(r"[A-Za-z]{2}", clean(text))


def misprints_last_word(above: str, text: str) -> bool:
    """The last word above printed again with its letters mangled."""
    words = clean(above).lower().split()
    plain = clean(text).lower()
    if not words or " " in plain or len(plain) < 5 or plain == words[-1]:
        return False
    return len(plain) == len(words[-1]) and SequenceMatcher(None, plain, words[-1]).ratio() >= 0.6


def goes_on(above: str, text: str, *, after_break: bool = False, whole: bool = False) -> bool:
    """Mid-sentence: the cell above stops where nothing stops, or this one starts where nothing starts.

    `whole`: the rest of both rows speaks for two things, each with its own date.
    """
    above, text = clean(above), clean(text)
    if not above or not text:
        return False
    if _LETTERED.match(text):
        return False
    bullet = bool(_BULLET.match(text))
    if bullet:
        inner = without_bullet(text)
        carries_on_list = bool(_BULLET_INSIDE.search(above)) and not ends_sentence(above)
        begins_list = opens_list(above) and not whole
        return after_break and (
            carries_on_list or begins_list or (starts_inside(inner) and not ends_sentence(above))
        )
    if starts_inside(text) and not ends_sentence(above):
        return True
    if ends_on_particle(above) and text[0].isupper() and (whole or not after_break):
        return False
    return ends_open(above) or closes_bracket(above, text) or noun_hangs(above, text)


def ends_on_particle(text: str) -> bool:
    """ "... cannot be passed over", "... offered to all": such a word may end a cell or break one."""
    return clean(text).split()[-1].lower() in _MAY_END


def closes_bracket(above: str, text: str) -> bool:
    """A bracket opened above and closed here. One that never closes is a slip and joins nothing."""
    opened = above.count("(") > above.count(")")
    return opened and ")" in text.partition("(")[0]


def ends_sentence(text: str) -> bool:
    return clean(text)[-1:] in (".", ":", ";", "!", "?")


def noun_hangs(above: str, text: str) -> bool:
    """ "... a comprehensive Housing" / "Accommodation, Day Services and ...": one run of nouns."""
    words = clean(above).split()
    if len(words) < 3 or not words[-1].isalpha() or not words[-1].istitle():
        return False
    hangs = words[-2].islower() and words[-2] not in (
        "and",
        "of",
        "the",
        "with",
        "to",
        "by",
        "for",
        "or",
        "in",
    )
    return hangs and bool(_LIST_OF_NOUNS.match(clean(text)))


def opens_list(text: str) -> bool:
    """The cell ends on a colon: the rows below are its items."""
    return clean(text).endswith(":")


def is_sibling(opener: str, text: str) -> bool:
    """A row that begins with the opening sentence's own first word stands beside it, not under it."""
    sentence = _SENTENCE.split(clean(opener))[-1]
    return bool(sentence) and clean(text).split()[0].lower() == sentence.split()[0].lower()
