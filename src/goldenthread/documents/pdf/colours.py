"""Colours as PDF gives them, to red, green and blue."""

from __future__ import annotations

from typing import Any

from .marks import Colour

BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)


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


def is_white(colour: Colour) -> bool:
    return min(colour) > 0.97
