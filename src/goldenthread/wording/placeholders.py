"""Rows and cells that stand in for something still to come."""

from __future__ import annotations

from .date_patterns import compiled
from .tidying import plain

_PLACEHOLDER = compiled(
    r"(?:"
    r"[-.?_*\s]*$|n\s*/?\s*a\.?$|n\.a\.$|none$|nil$|not\s+applicable$|not\s+(?:yet\s+)?(?:set|known|agreed)$"
    r"|t\.?b\.?[acd]\.?(?![a-z])|to\s+be\s+(?:agreed|confirmed|advised|decided|determined|developed|defined|added"
    r"|completed|identified|inserted|set)(?![a-z])|to\s+follow(?![a-z])|awaiting\s+(?:confirmation|agreement)"
    r"|under\s+development$|in\s+development$|pending$"
    r"|[\[<(]?\s*(?:insert|enter|add|type|click|please\s+(?:insert|enter|add))(?:\s+(?:here|text|name|date|title"
    r"|your|to\s+add|to\s+enter)(?![a-z]).*|\s*[\]>)]|\s*\.{2,}.*)$"
    r"|[\[<(]\s*(?:insert|enter|add|name|title|date|text)(?![a-z])[^\])>]*[\])>]$"
    r"|x{2,}$|placeholder(?![a-z])|example\s+only$"
    r")"
)


def is_placeholder(text: str) -> bool:
    """ "To be agreed by the equality group", "TBC", "none", "N/A", "to follow", "insert text here"."""
    return _PLACEHOLDER.match(plain(text).strip(" \"'·•:;,")) is not None
