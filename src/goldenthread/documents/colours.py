"""The word for a colour that paints a status, in files of every kind."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass
from functools import lru_cache

Colour = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""

SURE = 0.8
"""How sure a word is that stands for a colour."""
# Hue in degrees up to which a colour bears the name. Amber is what people call orange to gold.
_HUES = ((14, "Red"), (50, "Amber"), (70, "Yellow"), (170, "Green"), (190, None), (262, "Blue"), (335, None))
_LAST = "Red"
# Paler or greyer than this is decoration: banded rows, a tinted header.
_LEAST_SATURATION = 0.45
_LEAST_VALUE = 0.45
# The pale red, amber and green that Excel calls Bad, Neutral and Good; white and near white are below.
_LEAST_PALE_SATURATION = 0.09
_LEAST_PALE_VALUE = 0.75
_HEX = re.compile(r"#?(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})")


@dataclass(frozen=True, slots=True)
class Tint:
    """A colour that may tell a status. A pale one does so only beside pale ones of another hue."""

    word: str
    pale: bool = False


def status_colour(colour: Colour) -> str | None:
    """The word for a clear red, amber, yellow, green or blue."""
    hue, saturation, value = colorsys.rgb_to_hsv(*colour)
    if saturation < _LEAST_SATURATION or value < _LEAST_VALUE:
        return None
    return _named(hue)


def tint_of(colour: Colour) -> Tint | None:
    """The clear or pale status that a colour may stand for; None for grey, white, black, purple."""
    hue, saturation, value = colorsys.rgb_to_hsv(*colour)
    clear = saturation >= _LEAST_SATURATION and value >= _LEAST_VALUE
    if not clear and (saturation < _LEAST_PALE_SATURATION or value < _LEAST_PALE_VALUE):
        return None
    word = _named(hue)
    return Tint(word, pale=not clear) if word else None


@lru_cache(maxsize=4096)
def tint_of_hex(written: str) -> Tint | None:
    """Of a colour written as six digits; a mark and two digits for its opacity may stand before them."""
    colour = colour_of_hex(written)
    return tint_of(colour) if colour else None


def colour_of_hex(written: str) -> Colour | None:
    found = _HEX.fullmatch(written.strip())
    if found is None:
        return None
    red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _named(hue: float) -> str | None:
    return next((word for limit, word in _HUES if hue * 360 <= limit), _LAST)
