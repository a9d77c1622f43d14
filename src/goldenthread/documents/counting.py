"""Counts as list marks print them: 3 as "c", "iii", "03" or "3rd".

The forms bear the names that Word gives them (ISO/IEC 29500-1, 17.18.59).
"""

from __future__ import annotations

from collections.abc import Callable

# Bullets are characters of the Symbol and Wingdings fonts; as text they mean nothing, so one stands for all.
BULLET = "•"


def formatted(count: int, form: str) -> str:
    if count < 1:
        return str(count)
    forms: dict[str, Callable[[int], str]] = {
        "decimalZero": lambda n: f"{n:02}",
        "lowerLetter": _letters,
        "upperLetter": lambda n: _letters(n).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda n: _roman(n).upper(),
        "ordinal": _ordinal,
        "bullet": lambda _: BULLET,
        "none": lambda _: "",
    }
    return forms.get(form, str)(count)


def _letters(count: int) -> str:
    """a to z, then aa, bb, cc: Word repeats the letter."""
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * min(times + 1, 30)


def _roman(count: int) -> str:
    if count > 3999:
        return str(count)
    parts = (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")
    small = (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")
    written = ""
    for amount, letters in (*parts, *small):
        times, count = divmod(count, amount)
        written += letters * times
    return written


def _ordinal(count: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{'th' if 10 < count % 100 < 14 else ending}"
