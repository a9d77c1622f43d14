"""What scorecards print beside their figures: units, ratings in a council's own words, footnote signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import EnteredRating
from goldenthread.wording import read_rating
from goldenthread.wording.texts import clean

_SIGNS = re.compile("(?<=\\S)\\s*[\u00b9\u00b2\u00b3\u2074-\u2079\u2070*#\u2020\u2021]+(?=\\s*:?$|\\s*\\n|:)")
_POUNDS = re.compile(r"\u00a3|\bpounds?\b|\bgbp\b|\bcurrency\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|\bper\s?cent(?:age)?\b|\bpct\b", re.IGNORECASE)
_COUNT = re.compile(r"(?:number|no\.?|count|#|integer|numeric|volume|text|\u2116)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MeasureUnit:
    unit: str | None
    scale: int = 1


def unit_in(text: str) -> MeasureUnit | None:
    """What a column "Unit" says of the row's figures."""
    plain = clean(text)
    if not plain or _COUNT.match(plain):
        return None
    if _PERCENT.search(plain):
        return MeasureUnit("percent")
    if _POUNDS.search(plain):
        return MeasureUnit("pounds", money_scale(plain))
    return MeasureUnit(plain.lower()) if len(plain.split()) <= 5 else None


_THOUSANDS = re.compile(
    r"[\u00a3$\u20ac]\s?(?:'?0{3}|k\b|thousand\b)|thousands|\b000s?\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(r"[\u00a3$\u20ac]\s?m(?:illions?|n)?\b|\bmillions\b", re.IGNORECASE)


def money_scale(label: str) -> int:
    return 1_000_000 if _MILLIONS.search(label) else 1000 if _THOUSANDS.search(label) else 1


_CURRENCIES = {"\u00a3": "pounds", "$": "dollars", "\u20ac": "euros"}


def currency_in(label: str) -> str | None:
    """The money whose sign stands in a heading: "$000", "\u20acm"."""
    return next(
        (unit for sign, unit in _CURRENCIES.items() if sign in label or unit in label.casefold()), None
    )


def rating_in(draft: Draft, cell: Cell) -> EnteredRating:
    """By the common words and marks, else by the words that the vocabulary gives the colours."""
    return read_rating(clean(cell.text), words=draft.lexicon.ratings)


def rating_by_colour(draft: Draft, painted: Cell) -> EnteredRating:
    """Of a cell that says a colour and that it is one; the vocabulary may give that colour a meaning."""
    return replace(read_rating(painted.text.partition(" ")[0], words=draft.lexicon.ratings), raw=painted.text)


def without_signs(title: str) -> str:
    """The title without the signs of its footnotes."""
    return clean(_SIGNS.sub("", title))


def with_fallbacks(grid: Grid) -> Grid:
    """In a table of indicators "Status" is the rating when there is no other, "Progress" the commentary."""
    roles = {column.role for column in grid.columns}
    swaps: dict[str | None, str] = {}
    if not roles & {"rating", "attainment"}:
        swaps["status"] = "rating"
    if "explanation" not in roles:
        swaps["progress"] = "explanation"
    if not roles & {"actual", "outturn"} and "spent" in roles:
        swaps["spent"] = "actual"
    if not roles & {"period", "year"}:
        swaps["date"] = "period"
    columns = tuple(
        replace(column, role=swaps[column.role]) if column.role in swaps else column
        for column in grid.columns
    )
    return replace(grid, columns=columns)
