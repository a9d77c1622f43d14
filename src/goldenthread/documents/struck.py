"""Words that are struck out: the old date beside the new one.

They are left out where other words of the same cell or paragraph stand in their place. Where nothing else
stands there they are kept: many councils strike out an action because it is done.
"""

from __future__ import annotations

import re

# Noncharacters of Unicode, which no text holds: they mark what is struck out until its cell is whole.
_BEGIN, _END = "\ufdd0", "\ufdd1"
_MARKS = re.compile(f"[{_BEGIN}{_END}]")
_STRUCK = re.compile(f"{_BEGIN}[^{_BEGIN}{_END}]*{_END}")
_GAP = re.compile(r"[ \t]{2,}")

LEFT_OUT = "Words that are struck out were left out where others stand beside them."


def struck(text: str) -> str:
    """The text, marked as struck out."""
    return f"{_BEGIN}{_MARKS.sub('', text)}{_END}" if text.strip() else text


def strike_from(pieces: list[str], at: int) -> None:
    """Mark the pieces from a place on."""
    pieces[at:] = [struck("".join(pieces[at:]))]


def is_marked(text: str) -> bool:
    return _BEGIN in text


def settled(text: str) -> str:
    """A whole cell or paragraph without what is struck out, and without the marks."""
    if not is_marked(text):
        return text
    rest = _STRUCK.sub("", text)
    if not any(map(str.isalnum, rest)):
        return _MARKS.sub("", text)
    lines = (_GAP.sub(" ", line).strip() for line in _MARKS.sub("", rest).split("\n"))
    return "\n".join(line for line in lines if line)
