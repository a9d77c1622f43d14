"""Plans as plain data: what a plan and the record read from it are brought to, and how they differ."""

from __future__ import annotations

from typing import Any

Plain = dict[str, Any]


def words(text: str | None) -> str | None:
    """Line ends are the format's own affair; every other character is the plan's."""
    return " ".join(text.split()) if text else None


def without_native_print(expected: Any, found: Any) -> Any:
    """`found` with the print blanked wherever the plan leaves it to the spreadsheet."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {key: without_native_print(expected.get(key), one) for key, one in found.items()}
    if isinstance(expected, tuple) and isinstance(found, tuple) and len(expected) == len(found):
        if len(expected) == 2 and expected[0] is None:
            return (None, found[1])
        return tuple(without_native_print(*pair) for pair in zip(expected, found, strict=True))
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [without_native_print(*pair) for pair in zip(expected, found, strict=True)]
    return found


def differences(expected: Any, found: Any, where: str = "") -> list[str]:
    """Each difference on a line of its own, with where it stands. Empty when both say the same."""
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = dict.fromkeys([*expected, *found])
        return [
            line for key in keys for line in differences(expected.get(key), found.get(key), f"{where}/{key}")
        ]
    sequences = isinstance(expected, list | tuple) and isinstance(found, list | tuple)
    if sequences:
        pairs = enumerate(zip(expected, found, strict=False), start=1)
        lines = [line for at, pair in pairs for line in differences(*pair, f"{where}/{at}")]
        more = expected[len(found) :], found[len(expected) :]
        return lines + ([f"{where}: said further {more[0]!r}, told further {more[1]!r}"] if any(more) else [])
    return [] if expected == found else [f"{where}: said {expected!r}, told {found!r}"]
