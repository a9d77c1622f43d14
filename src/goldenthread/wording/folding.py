"""Names made comparable: case, spacing and "&" or "and" make no difference."""

from __future__ import annotations

import re

from .tidying import plain

_AND = re.compile(r"\s*&\s*|\s+and\s+")
_NO_WORD = re.compile(r"[^\w&]+")


def fold_name(name: str) -> str:
    lowered = plain(name).casefold()
    return " ".join(_NO_WORD.sub(" ", _AND.sub(" and ", lowered).replace("'", "")).split())
