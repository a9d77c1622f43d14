"""Small numbers in words: Two contact centres, six additional posts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FROM_ONE = (
    "one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)

NUMBER_WORDS: Mapping[str, int] = MappingProxyType(
    {word: number for number, word in enumerate(_FROM_ONE.split(), start=1)}
)
