"""Every word of the source documents stands in some block exactly once, save what is dropped by rule."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from goldenthread.documents import Document, Heading, Table, read_document
from tests.lib import environment
from tests.lib.blocks_as_text import words_of

SEEDS = environment.seeds()
NAMES = sorted(path.name for path in SEEDS.glob("*.txt")) if SEEDS else ["no documents"]

# What is no word of the plan: tags, marks of bold, rows of dashes, lines of a page number alone.
TAG = re.compile(r"</?(?:p|u)\b[^<>]*>")
RULE = re.compile(r"[-\t ]{3,}")
PAGE = re.compile(r"- \d+ -")
# A paragraph's number alone on its line: the words below it are the same block's.
NUMBER = re.compile(r"\d+(\.\d+)*\.|\d+(\.\d+)+")


def words_in(path: Path) -> Counter[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not RULE.fullmatch(line) and not PAGE.fullmatch(line.strip())]
    return Counter(_apart(TAG.sub(" ", "\n".join(kept)).replace("**", "")))


def _apart(text: str) -> list[str]:
    """Words with the marks of lists let go: "- 1.1 Words" keeps its number as mark and loses its dash."""
    return [word for word in text.split() if word not in ("-", "·", "•")]


@pytest.mark.needs_seeds
@pytest.mark.parametrize("name", NAMES)
def test_every_word_stands_in_some_block_exactly_once(seeds, name):
    document = read_document(seeds / name)
    assert Counter(_apart(" ".join(words_of(document)))) == words_in(seeds / name)


@pytest.mark.needs_seeds
@pytest.mark.parametrize("name", NAMES)
def test_every_line_with_words_is_the_place_of_a_block_or_follows_one_that_it_continues(seeds, name):
    document = read_document(seeds / name)
    lines = (seeds / name).read_text(encoding="utf-8").split("\n")
    kept = [
        number
        for number, line in enumerate(lines, start=1)
        if line.strip() and not RULE.fullmatch(line) and not PAGE.fullmatch(line.strip())
    ]
    places = places_of(document)
    numbered = {after for before, after in pairwise(kept) if NUMBER.fullmatch(lines[before - 1].strip())}
    assert places == [number for number in kept if number in places or number not in numbered]


@pytest.mark.needs_seeds
@pytest.mark.parametrize(
    ("start", "tables", "headings"),
    [("000", 0, 26), ("001", 20, 6), ("002", 1, 20), ("003", 0, 21), ("004", 43, 6)],
)
def test_tables_and_headings_are_those_that_a_person_counts(seeds, start, tables, headings):
    (path,) = seeds.glob(f"{start}*.txt")
    document = read_document(path)
    assert len(list(document.tables())) == tables
    assert sum(isinstance(block, Heading) for block in document.blocks) == headings


def places_of(document: Document) -> list[int]:
    return [
        line
        for block in document.blocks
        for line in (
            [row.place.line for row in block.rows] if isinstance(block, Table) else [block.place.line]
        )
    ]
