"""Ratings, frequencies, placeholders and aliases: short cells with few words for each meaning."""

from __future__ import annotations

import pytest

from goldenthread.model import Rating
from goldenthread.wording import Aliases, is_placeholder, read_frequency, read_rating

from .tables import Row, table


@table(
    """
    as written       | rating
    R                | red
    a                | amber
    ␣G␣              | green
    RED              | red
    Amber            | amber
    GREEN            | green
    yellow           | amber
    N/A              | not rated
    n/a              | not rated
    Not rated        | not rated
    Not assessed     | not rated
    not applicable   | not rated
    🔴               | red
    🟠               | amber
    🟡               | amber
    🟢               | green
    ✔                | green
    ✖                | red
    🟢 G             | green
    Green - on track | green
    (R)              | red
    """
)
def test_a_rating_is_a_letter_a_word_or_a_mark(row: Row) -> None:
    entered = read_rating(row["as written"])

    assert str(entered.rating) == row["rating"]
    assert entered.raw == row["as written"]


@pytest.mark.parametrize(
    "text", ["", "B", "complete", "red/amber", "A/G", "on track", "Graph", "Argued", "?"]
)
def test_anything_else_is_no_rating(text: str) -> None:
    assert read_rating(text).rating is None


def test_a_scheme_brings_its_own_words() -> None:
    scheme = {"On Track": Rating.GREEN, "yellow": Rating.GREEN}

    assert read_rating("on  track", words=scheme).rating is Rating.GREEN
    assert read_rating("Yellow", words=scheme).rating is Rating.GREEN
    assert read_rating("R", words=scheme).rating is Rating.RED


@table(
    """
    as written      | frequency
    Monthly         | monthly
    weekly          | weekly
    Quarterly       | quarterly
    3 monthly       | quarterly
    every quarter   | quarterly
    six-monthly     | six-monthly
    6 monthly       | six-monthly
    half yearly     | six-monthly
    Annual          | annual
    Annual (survey) | annual
    yearly          | annual
    twice yearly    | twice yearly
    Twice a year    | twice yearly
    two-yearly      | two-yearly
    Biennial        | two-yearly
    """
)
def test_a_frequency_has_one_spelling(row: Row) -> None:
    assert read_frequency(row["as written"]) == row["frequency"]


@pytest.mark.parametrize("text", ["TBC", "", "N/A", "-", "when ready"])
def test_words_that_name_no_frequency_are_none(text: str) -> None:
    assert read_frequency(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "To be agreed by the equality and diversity group.",
        "TBC",
        "tba",
        "none",
        "N/A",
        "to follow",
        "insert text here",
        "[insert name]",
        "Insert...",
        "-",
        "",
    ],
)
def test_a_placeholder_stands_in_for_something_still_to_come(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Insert new locks in all homes",
        "Agree the date with partners",
        "None of the homes is closed without consultation",
        "Nameless",
        "Pending cases are reviewed",
        "0",
    ],
)
def test_a_sentence_with_such_words_is_no_placeholder(text: str) -> None:
    assert not is_placeholder(text)


def test_an_alias_resolves_to_its_post_whatever_its_case_spacing_and_ampersand() -> None:
    aliases = Aliases({"AD Children & Families": ["AD C&F", "Assistant Director (Children)"]})

    for name in ("AD C&F", "ad  c&f", "AD Children and Families", "assistant director - children"):
        assert aliases.resolve(name) == "AD Children & Families"


def test_a_name_without_an_entry_is_its_own_post() -> None:
    assert Aliases({}).resolve(" Head  of\xa0Commissioning ") == "Head of Commissioning"


def test_a_name_that_two_posts_claim_is_refused() -> None:
    with pytest.raises(ValueError, match="'AD' stands for both 'AD Adults' and 'AD Health'"):
        Aliases({"AD Adults": ["AD"], "AD Health": ["AD"]})
