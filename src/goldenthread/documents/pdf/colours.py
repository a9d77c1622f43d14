"""Colours as PDF gives them, to red, green and blue; and the word for one that paints a status."""

from __future__ import annotations

import colorsys
from typing import Any

from .marks import Colour

BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
# Hue in degrees up to which a colour bears the name. Amber is what people call orange to gold.
_HUES = ((14, "Red"), (50, "Amber"), (70, "Yellow"), (170, "Green"), (190, None), (262, "Blue"), (335, None))
_LAST = "Red"
# Paler or greyer than this is decoration: banded rows, a tinted header.
_LEAST_SATURATION = 0.45
_LEAST_VALUE = 0.45


def rgb(raw: Any) -> Colour | None:
    """A grey, RGB or CMYK colour as red, green and blue from 0 to 1; None for patterns and the like."""
    parts = raw if isinstance(raw, (tuple, list)) else (raw,)
    try:
        numbers = [min(1.0, max(0.0, float(part))) for part in parts]
    except (TypeError, ValueError):
        return None
    if len(numbers) == 1:
        return (numbers[0], numbers[0], numbers[0])
    if len(numbers) == 3:
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:
        cyan, magenta, yellow, black = numbers
        return ((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black))
    return None


def status_colour(colour: Colour) -> str | None:
    """The word for a clear red, amber, yellow, green or blue."""
    hue, saturation, value = colorsys.rgb_to_hsv(*colour)
    if saturation < _LEAST_SATURATION or value < _LEAST_VALUE:
        return None
    return next((word for limit, word in _HUES if hue * 360 <= limit), _LAST)


def is_white(colour: Colour) -> bool:
    return min(colour) > 0.97
