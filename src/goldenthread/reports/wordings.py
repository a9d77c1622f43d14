"""Numbers and lists as a sentence says them."""

from __future__ import annotations

from collections.abc import Sequence

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def say_list(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def say_number(number: int) -> str:
    """Words up to ten, as newspapers do."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def say_count(number: int, one: str, many: str = "") -> str:
    return f"{say_number(number)} {one if number == 1 else many or one + 's'}"


def shortened(words: str, most: int) -> str:
    """On one line, cut between words, with a mark that says so."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def begin(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
