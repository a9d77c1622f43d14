"""Whether lines that share their gutters are a table, or prose set in columns, or a list of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .edges import Edge
from .gutters import Run, column_of, columns_in, gaps
from .lines import Line

_LEADER = re.compile(r"[.\u2026_]{4,}|(?:\. ){4,}")
_VALUE = re.compile(
    r"[^\w]*(?:\d[\d.,:/%£€$()\s-]*\w{0,3}%?|n/?a|tbc|yes|no|red|amber|green|[rag]|-|–)[^\w]*", re.IGNORECASE
)
_MANY = 0.6
_SHORT = 14
_FRAMED = 3
_NAMES = 3


def is_value(text: str) -> bool:
    """Whether it is a figure or one of the words that stand for one. "No." names a column of references."""
    return _VALUE.fullmatch(text) is not None and text.lower() != "no."


def is_table(run: Run, edges: Sequence[Edge]) -> bool:
    across = run.across
    filled = [columns_in(line, across) for line in run.lines]
    parted = sum(len(columns) > 1 for columns in filled)
    if sum(bool(_LEADER.search(line.text)) for line in run.lines) * 2 >= len(run.lines):
        return False
    if (
        run.framed
        and (run.framed >= _FRAMED or not is_prose(run))
        and (parted > 1 or _is_header(run.lines[0]))
    ):
        return True
    ruled = sum(edge.covers(across[0], across[-1]) for edge in edges) >= 2
    # A cell of many lines leaves few lines with words in several columns; the rules still part the rows.
    framed = sum(edge.covers(across[0], across[-1]) for edge in edges) >= _FRAMED
    named = _is_named(run)
    if parted < (2 if ruled or named else 3) or (parted < 0.4 * len(run.lines) and not framed):
        return False
    if is_prose(run):
        return False
    texts = _texts(run)
    values = any(_mostly_values(column) for column in texts[1:])
    if len(texts) == 2 and not ruled:
        labels = sum(text.endswith(":") for text in texts[0]) > 0.5 * len(texts[0])
        return (values or _is_short(texts[0])) and not labels and parted >= 3
    return ruled or named or values or len(texts) > 3 or parted >= 4


def _is_named(run: Run) -> bool:
    """Whether the first line names the columns of a line below that is not bold."""
    below = next((line for line in run.lines if not line.bold), None)
    return _is_header(run.lines[0]) and below is not None and len(gaps(below)) >= _NAMES - 1


def _is_header(line: Line) -> bool:
    """Whether it names columns: in bold, and several of them."""
    return line.bold and len(gaps(line)) >= _NAMES - 1


def _texts(run: Run) -> list[list[str]]:
    """What each column holds, line by line."""
    across = run.across
    texts: list[list[str]] = [[] for _ in across[1:]]
    for line in run.lines:
        pieces: dict[int, list[str]] = {}
        for word in line.words:
            pieces.setdefault(column_of(word.middle[0], across), []).append(word.text)
        for column, words in pieces.items():
            texts[column].append(" ".join(words))
    return texts


def _is_short(texts: Sequence[str]) -> bool:
    """Terms or abbreviations, with what they mean behind them."""
    return max(map(len, texts), default=0) <= _SHORT and all(len(text.split()) <= 2 for text in texts)


def _mostly_values(texts: Sequence[str]) -> bool:
    values = sum(is_value(text) for text in texts)
    return len(texts) >= 2 and values >= _MANY * len(texts)


def is_prose(run: Run) -> bool:
    """Every column is long lines of words: columns of a page, not of a table."""
    texts = _texts(run)
    return len(texts) < 4 and all(
        column and sum(map(len, column)) / len(column) > 28 and not _mostly_values(column) for column in texts
    )
