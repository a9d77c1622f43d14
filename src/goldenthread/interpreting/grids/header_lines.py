"""Headers of several lines: a year over "Target | Actual", "Inherent risk" over "L | I | Score", units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldenthread.documents import Row
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import heading_key
from goldenthread.wording.texts import clean, fold

from .headers import FIGURE, Column, read_header, read_heading, settle
from .periods import bare_period, is_period, within

_MOST_LINES = 3
_SURE_WORD = 0.75
_UNIT = re.compile(
    r"\(?\s*(?:£\s?(?:'?0{3}s?|k|m|million|thousand)?|%|no\.?|number|rate|l\s?x\s?i|[lipcs])\s*\)?",
    re.IGNORECASE,
)
_FIRST_WORDS = {
    "original_score": "inherent gross original initial raw uncontrolled unmitigated",
    "current_score": "residual net current mitigated controlled managed now",
    "target_score": "target desired tolerated aim appetite tolerance",
}
_GROUPS = {word: score for score, words in _FIRST_WORDS.items() for word in words.split()}
"""What the first word of a group says of the likelihood, impact and score below it."""
_SCORES = ("original_score", "current_score", "target_score")
_COMPOSED = {
    ("original_score", "likelihood"): "original_likelihood",
    ("original_score", "impact"): "original_impact",
    ("target_score", "likelihood"): "target_likelihood",
    ("target_score", "impact"): "target_impact",
    **{(group, score): group for group in _SCORES for score in (*_SCORES, "rating", "amount")},
    **{("forecast", one): "forecast" for one in ("outturn", "actual")},
    **{("previous", one): "previous" for one in ("outturn", "actual", FIGURE)},
    **{("last_year", one): "last_year" for one in ("outturn", "actual", FIGURE)},
    **{("previous", one): "previous_rating" for one in ("rating",)},
    **{("rating", one): "previous_rating" for one in ("previous", "last_year")},
    ("rating", "actual"): "rating",
}
"""What a heading means under the heading of its group."""
_WHOLE = ("total", "overall", "l x i", "result")
"""Below the heading of a score, the score itself."""
_LETTERS = {"l": "likelihood", "p": "likelihood", "i": "impact", "c": "impact", "s": "current_score"}


@dataclass(frozen=True, slots=True)
class Header:
    columns: tuple[Column, ...]
    lines: int
    """How many rows of the table it takes."""


def header_at(rows: Sequence[Row], lexicon: Lexicon) -> Header | None:
    """The header that begins with the first of these rows, over as many lines as make the most of it."""
    if not rows[0].is_header and any(_is_figure(clean(text)) for text in rows[0].texts):
        return None
    single = read_header(rows[0], lexicon)
    best = Header(single, 1) if single else None
    for lines in range(2, min(_MOST_LINES, len(rows)) + 1):
        if single and rows[lines - 1].texts == rows[0].texts:
            # Printed again on the next page: what stood between belongs to the table.
            break
        if lines > 2 and rows[1].is_header and not rows[lines - 1].is_header:
            # The format marks each line of the header: what it leaves unmarked is a row.
            break
        joined = _joined(rows[:lines], lexicon)
        if joined and (
            best is None or _known(joined) > _least(rows, lines, best) or _is_better(joined, best)
        ):
            best = Header(joined, lines)
    return best


def _least(rows: Sequence[Row], lines: int, best: Header) -> int:
    """Roles that the further line must beat; one less where it parts a merged heading that has one."""
    return _known(best.columns) - 2 * _is_under_merged(rows[lines - 2], list(rows[lines - 1].texts))


def _is_better(joined: tuple[Column, ...], best: Header) -> bool:
    """As many roles, and the further line says more: a date, a unit."""
    return _known(joined) == _known(best.columns) and joined != best.columns


def _known(columns: tuple[Column, ...]) -> int:
    return sum(1 for column in columns if column.role)


def _joined(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Column, ...] | None:
    width = max(len(row.cells) for row in rows)
    lines = [_texts(row, width) for row in rows]
    if not all(_is_label_line(line) for line in lines) or any(_is_title(row) for row in rows[:-1]):
        return None
    last = lines[-1]
    spread = [_spread(row, line, below, width) for row, line, below in _with_below(rows, lines)]
    groups = [" ".join(dict.fromkeys(one[at] for one in spread if one[at])) for at in range(width)]
    spanned = _spanned(rows[-2])
    if not (_is_under_merged(rows[-2], last) or _is_lower_line(last, lines[:-1], groups, spanned, lexicon)):
        return None
    columns = tuple(_composed(at, groups[at], last[at], lexicon) for at in range(width))
    columns = tuple(
        replace(column, at=cell.place.column if cell.place.sheet else None)
        for column, cell in zip(columns, max(rows, key=lambda row: len(row.cells)).cells, strict=True)
    )
    return settle(columns, lexicon, is_header=any(row.is_header for row in rows))


def _texts(row: Row, width: int) -> list[str]:
    return [clean(text) for text in row.texts] + [""] * (width - len(row.cells))


def _with_below(rows: Sequence[Row], lines: list[list[str]]) -> list[tuple[Row, list[str], list[str]]]:
    """Each line but the last, with what stands filled anywhere below it."""
    found = []
    for at in range(len(rows) - 1):
        below = [" ".join(line[i] for line in lines[at + 1 :] if line[i]) for i in range(len(lines[0]))]
        found.append((rows[at], lines[at], below))
    return found


def _spread(row: Row, line: list[str], below: list[str], width: int) -> list[str]:
    """A group's label over all of its columns: the merged ones, or the blanks that have labels below them."""
    merged = [cell.merged for cell in row.cells] + [False] * (width - len(row.cells))
    told = any(merged)
    spread, above = [], ""
    for at, text in enumerate(line):
        if text:
            above = text
        elif not (merged[at] if told else below[at] and above):
            above = ""
        # Over a blank the label heads its own column alone.
        spread.append(text or (above if below[at] else ""))
    return spread


def _is_title(row: Row) -> bool:
    """One label over the whole width, or one that ends a line: it names the table and heads no column."""
    filled = [at for at, cell in enumerate(row.cells) if clean(cell.text)]
    if len(filled) != 1:
        return False
    merged = [cell.merged for cell in row.cells[1:]]
    ends = clean(row.cells[filled[0]].text).endswith((":", ".", ";"))
    return ends or (filled == [0] and (all(merged) or not any(merged)))


def _is_label_line(line: list[str]) -> bool:
    filled = [text for text in line if text]
    return bool(filled) and all(len(text.split()) <= 10 and not _is_figure(text) for text in filled)


def is_label_row(row: Row) -> bool:
    return _is_label_line([clean(text) for text in row.texts])


def _is_figure(text: str) -> bool:
    if _UNIT.fullmatch(text):
        return False
    return bool(
        re.fullmatch(r"[£(+-]*\s*[\d,]+(?:\.\d+)?\s*%?\)?\s?[*#\u2020\u2021\u00b9\u00b2\u00b3]*", text)
    ) and not is_period(text)


def _is_under_merged(above: Row, last: list[str]) -> bool:
    """Everything here stands under cells merged over several columns: no row of data does."""
    filled = [at for at, text in enumerate(last) if clean(text)]
    return len(filled) > 1 and set(filled) <= _spanned(above) and len(filled) < len(above.cells)


def _spanned(row: Row) -> set[int]:
    """The columns below cells that are merged over several."""
    covered = {at for at, cell in enumerate(row.cells) if at and cell.merged and not clean(cell.text)}
    return covered | {at - 1 for at in covered}


def _is_lower_line(
    last: list[str], above: list[list[str]], groups: list[str], spanned: set[int], lexicon: Lexicon
) -> bool:
    """Each cell is a heading, a period or a unit, and none stands under a heading that needs nothing more.

    Under a merged cell any words are a heading.
    """
    filled = [at for at, text in enumerate(last) if text]
    if len(filled) < 2:
        return len(filled) == 1 and _names_figure(last[filled[0]], filled[0], above, lexicon)
    for at in filled:
        heading = read_heading(at, last[at], lexicon)
        plain_unit = bool(_UNIT.fullmatch(last[at])) or fold(last[at]) in _WHOLE
        own = next((line[at] for line in reversed(above) if line[at]), "")
        if own and heading_key(f"{own} {last[at]}") in lexicon.columns and heading.sure < _SURE_WORD:
            continue  # "Direction" over "of travel": one heading over two lines
        if not (plain_unit or heading.sure >= _SURE_WORD or at in spanned):
            return False
        if own and not _takes(own, at, last, heading, plain_unit, groups, lexicon):
            return False
    return True


def _names_figure(text: str, at: int, above: list[list[str]], lexicon: Lexicon) -> bool:
    """ "2024/25" over "Outturn": alone in its line, it says what the figures of that year are."""
    own = next((line[at] for line in reversed(above) if line[at]), "")
    heading = read_heading(at, text, lexicon)
    is_figure = heading.role is not None and lexicon.contents[heading.role] == "value"
    return heading.sure == 1.0 and is_figure and read_heading(at, own, lexicon).role == FIGURE


def _takes(
    own: str, at: int, last: list[str], heading: Column, plain_unit: bool, groups: list[str], lexicon: Lexicon
) -> bool:
    """A heading right above: it may be the group of this one, or want its unit or its period."""
    if fold(own) == fold(last[at]) or plain_unit:
        return True
    over = read_heading(at, own, lexicon)
    content = lexicon.contents[over.role] if over.role else None
    if heading.role == FIGURE:
        return content in ("value", "money", "rating", "number", None)
    shared = sum(1 for group, text in zip(groups, last, strict=True) if group == groups[at] and text) > 1
    return over.role == FIGURE or (shared and over.role not in ("reference", "owner", "action"))


def _composed(at: int, group: str, sub: str, lexicon: Lexicon) -> Column:
    if not sub or fold(group) == fold(sub):
        return read_heading(at, group or sub, lexicon)
    if not group:
        return read_heading(at, sub, lexicon)
    whole, over, under = (read_heading(at, text, lexicon) for text in (f"{group} {sub}", group, sub))
    period = under.period or within(sub, over.period) or over.period
    if whole.period and bare_period(sub) is None:
        period = under.period or over.period or whole.period
    role, sure = _composed_role(over, under, whole, sub)
    return Column(index=at, label=whole.label, role=role, period=period, sure=sure)


def _composed_role(over: Column, under: Column, whole: Column, sub: str) -> tuple[str | None, float]:
    letter = _LETTERS.get(sub.casefold().strip(" ()."))
    inner = letter or ("impact" if under.role == "consequence" else under.role)
    words = fold(over.label).split()
    scored = over.role if over.role in _SCORES else _GROUPS.get(words[0] if words else "")
    own = _GROUPS.get(fold(sub).split(" ")[0])
    if scored and under.role in _SCORES and own not in (None, scored):
        # "Target score" beside the columns of "Current rating", whose heading nothing shows the end of.
        return own, under.sure
    if scored and inner is None and fold(sub) in _WHOLE:
        return scored, 1.0
    is_part = inner in ("likelihood", "impact", "current_score")
    if scored and (is_part or (over.role in _SCORES and (inner == "rating" or _UNIT.fullmatch(sub)))):
        return _COMPOSED.get((scored, inner or "current_score"), inner), 1.0
    if over.role and under.role and (over.role, under.role) in _COMPOSED:
        return _COMPOSED[over.role, under.role], 0.9
    if under.role == FIGURE:
        return over.role or FIGURE, max(over.sure, under.sure) if over.role in (None, FIGURE) else over.sure
    if over.role == "rating" and under.role != "rating":
        # "Cost" under "RAG" is how the cost is rated, one of several ratings and not the whole.
        return None, 0.0
    if under.role:
        return under.role, under.sure
    if _UNIT.fullmatch(sub):
        return over.role, over.sure
    return (whole.role, whole.sure) if whole.sure >= _SURE_WORD else (None, 0.0)
