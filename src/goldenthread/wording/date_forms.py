"""Every date a text mentions, in any of the forms."""

from __future__ import annotations

from .date_patterns import Reading
from .day_forms import DAY_FORMS
from .mentions import Mention
from .period_forms import PERIOD_FORMS


def mentions_in(reading: Reading) -> list[Mention]:
    """In order; where two forms overlap the one that begins earlier stands, then the longer one."""
    found = [
        mention
        for pattern, reader in DAY_FORMS + PERIOD_FORMS
        for match in pattern.finditer(reading.text)
        if (mention := reader(match, reading)) is not None
    ]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
