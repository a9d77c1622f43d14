"""A stranger's words without signs that command a terminal, turn the writing round or cannot be printed."""

from __future__ import annotations

import re

_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("[\t\n\u2028\u2029]")
_INSTEAD = "\ufffd"


def harmless(text: str) -> str:
    """Line ends and tabs stay."""
    return _COMMANDS.sub(_INSTEAD, text)


def in_one_line(name: str) -> str:
    """A file's name stands in every place and error, and may hold what no name should."""
    return _LINE_ENDS.sub(_INSTEAD, harmless(name))
