"""How one expected value is written, and whether what was read is it, contradicts it, or is not there."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

FOUND, MISSING, WRONG = "found", "missing", "wrong"
RATINGS = {"red", "amber", "green", "not rated"}
BOUNDS = {">=": "at least", "<=": "at most", ">": "above", "<": "below"}
NO_FIGURE = "no figure"


@dataclass(frozen=True)
class Fact:
    """One thing a careful person would say of the file, and what the reader made of it."""

    where: str
    expected: str
    outcome: str
    got: str = ""


def plain(text: object) -> str:
    """Text as compared: no case, no typographic quotes, single spaces, no bullet, no full stop at the end."""
    swapped = str(text).translate(str.maketrans("‘’“”\u00a0₂", "''\"\" 2"))
    return " ".join(swapped.split()).casefold().rstrip(".").lstrip("•·- ")


def either(expected: object) -> list[str]:
    """What stands on each side of "||"; any of them will do."""
    return [part.strip() for part in str(expected).split("||")]


def best(outcomes: Iterable[str]) -> str:
    got = set(outcomes)
    return FOUND if FOUND in got else WRONG if WRONG in got else MISSING


def text(expected: object, got: object) -> str:
    if not got:
        return MISSING
    return best(_one_text(one, plain(got)) for one in either(expected))


def _one_text(expected: str, got: str) -> str:
    bare = plain(expected)
    if bare == got or (expected.endswith("...") and got.startswith(bare)):
        return FOUND
    # More or less of the same words does not contradict them, but it is not the value either.
    return MISSING if bare in got or (len(got) > 8 and got in bare) else WRONG


def holds(expected: object, got: Iterable[object]) -> str:
    """Whether any of the texts holds the words expected."""
    texts = [plain(one) for one in got if one]
    return FOUND if any(plain(one) in text for one in either(expected) for text in texts) else MISSING


def starts(expected: str, got: object) -> bool:
    return text(expected, got) == FOUND


# --- dates ---


def span(written: object) -> tuple[str, str]:
    """2025-09-30, 2025-09, 2025/26, 2025/26 Q2 or a..b, as first and last day."""
    word = written.isoformat() if isinstance(written, dt.date) else str(written).strip()
    if ".." in word:
        first, last = word.split("..")
        return first, last
    if found := re.fullmatch(r"(\d{4})/\d\d(?: Q([1-4]))?", word):
        return _financial(int(found[1]), int(found[2] or 0))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", word):
        return _months(int(found[1]), int(found[2]), 1)
    return word, word


def _financial(year: int, quarter: int) -> tuple[str, str]:
    if not quarter:
        return f"{year}-04-01", f"{year + 1}-03-31"
    month = 1 + 3 * (quarter % 4)
    return _months(year + (quarter == 4), month, 3)


def _months(year: int, month: int, count: int) -> tuple[str, str]:
    last = month + count - 1
    return f"{year}-{month:02}-01", f"{year}-{last:02}-{calendar.monthrange(year, last)[1]}"


def days(when: Any) -> tuple[str, str]:
    return ((when or {}).get("earliest") or "", (when or {}).get("latest") or "")


def date(expected: object, when: Any) -> str:
    if not when:
        return MISSING
    return best(_one_date(one, when) for one in either(expected))


def _one_date(expected: str, when: Any) -> str:
    if expected.startswith("raw:"):
        return FOUND if plain(expected[4:]) in plain(when["raw"]) else WRONG
    first, last = span(expected)
    got = days(when)
    if not any(got):
        return MISSING
    same = got[1] == last if not first else got == (first, last)
    return FOUND if same else WRONG


# --- values and ratings ---


def number(written: Any) -> Decimal | None:
    """The figure itself, thousands and millions multiplied out."""
    if not written or written.get("value") is None:
        return None
    return Decimal(str(written["value"])) * written.get("scale", 1)


def value(expected: object, written: Any) -> str:
    return best(_one_value(one, written) for one in either(expected))


def _one_value(expected: str, written: Any) -> str:
    got = number(written)
    if expected == NO_FIGURE:
        return FOUND if got is None else WRONG
    if not written:
        return MISSING
    if expected == "change":
        return FOUND if written["kind"] == "change" else WRONG
    if expected.startswith("raw:"):
        return FOUND if plain(expected[4:]) == plain(written["raw"]) else WRONG
    bound, figure = _parts(expected)
    if got is None:
        return MISSING
    return FOUND if got == figure and written["kind"] == BOUNDS.get(bound, "number") else WRONG


def _parts(expected: str) -> tuple[str, Decimal]:
    found = re.fullmatch(r"([<>]=?)?\s*£?(-?[\d,.]+)%?", expected)
    if not found:
        raise ValueError(f"{expected!r} is no value that an expectation can hold.")
    try:
        return found[1] or "", Decimal(found[2].replace(",", ""))
    except InvalidOperation:
        raise ValueError(f"{expected!r} is no number.") from None


def rating(expected: object, entered: Iterable[Any]) -> str:
    """`entered`: every place where the record may keep this rating."""
    given = [one for one in entered if one and one.get("raw")]
    return best(_one_rating(one, given) for one in either(expected))


def _one_rating(expected: str, given: list[Any]) -> str:
    if expected == "none":
        return WRONG if any(one.get("rating") in RATINGS - {"not rated"} for one in given) else FOUND
    if not given:
        return MISSING
    if expected in RATINGS:
        ratings = {one.get("rating") for one in given} - {None}
        return FOUND if expected in ratings else WRONG if ratings else MISSING
    words = plain(expected.removeprefix("raw:"))
    return FOUND if words in {plain(one["raw"]) for one in given} else WRONG
