"""Agencies that plans name beside posts: which names are one, and each once in the record."""

from __future__ import annotations

import re
from collections.abc import Iterable

from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import Agency, Place
from goldenthread.wording.texts import fold

from .draft import Draft

_POST = re.compile(
    r"\b(director|manager|officer|head of|head|chief|executive|co-?ordinator|leader|adviser|advisor|secretary"
    r"|commissioner|assistant|administrator|supervisor|chair|lead)\b",
    re.IGNORECASE,
)


def agency_kind(name: str, lexicon: Lexicon) -> str | None:
    """The kind of agency that the words of a name tell; None for a post or a name that says neither."""
    if names_post(name):
        return None
    key = heading_key(name)
    found = ((kind, words) for kind, all_words in lexicon.agencies.items() for words in all_words)
    best = max((one for one in found if holds(key, one[1])), key=lambda one: len(one[1]), default=None)
    return best[0] if best else None


def names_post(name: str) -> bool:
    return _POST.search(name) is not None


def are_agencies(names: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a column of these names is one of agencies: most of them say so."""
    listed = list(names)
    known = sum(agency_kind(name, lexicon) is not None for name in listed)
    return bool(listed) and 2 * known > len(listed)


def enter_agency(draft: Draft, name: str, place: Place) -> None:
    key = fold(name)
    if any(fold(one.name) == key for one in draft.all("agencies", Agency)):
        return
    draft.add(
        "agencies",
        Agency(
            id=draft.new_id("agency", name), name=name, kind=agency_kind(name, draft.lexicon), place=place
        ),
    )
