"""Names made comparable: case, spacing and "&" or "and" make no difference."""

from __future__ import annotations

import re
from functools import lru_cache

from .tidying import plain

_AND = re.compile(r"\s*&\s*|\s+and\s+")
_NO_WORD = re.compile(r"[^\w&]+")
_SHORT = 200


def fold_name(name: str) -> str:
    return _remembered(name) if len(name) <= _SHORT else _folded(name)


def _folded(name: str) -> str:
    lowered = plain(name).casefold()
    return " ".join(_NO_WORD.sub(" ", _AND.sub(" and ", lowered).replace("'", "")).split())


# A table names the same few posts in row after row.
_remembered = lru_cache(maxsize=16_384)(_folded)
