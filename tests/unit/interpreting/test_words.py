"""How a heading is compared with the words of the vocabulary."""

import pytest

from goldenthread.interpreting.vocabulary.words import best_match, heading_key, heading_keys, holds


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Responsible Officer(s)", "responsible officer"),
        ("RESPONSIBLE OFFICERS:", "responsible officer"),
        ("Milestones 2002/03", "milestone"),
        ("As at 31.12.25", "as at"),
        ("2026/27 target", "target"),
        ("Expenditure £000", "expenditure"),
        ("Net (£m)", "net"),
        ("Priorities", "priority"),
        ("Children's services", "children service"),
        ("Risks & issues", "risk and issue"),
        ("Direction of\ntravel", "direction of travel"),
        ("Status", "status"),
        ("Progress", "progress"),
        ("Basis", "basis"),
        ("", ""),
    ],
)
def test_case_marks_years_units_and_plurals_do_not_part_two_headings(heading: str, key: str) -> None:
    assert heading_key(heading) == key


def test_a_bracketed_remark_is_tried_without_alone_and_together() -> None:
    assert heading_keys("Objectives (what we want to do)") == (
        "objective",
        "what we want to do",
        "objective what we want to do",
    )


def test_the_bracket_of_a_plural_is_no_remark() -> None:
    assert heading_keys("Action(s)") == ("action",)


def test_words_are_held_whole_and_in_a_row() -> None:
    assert holds("date of milestone", "milestone")
    assert not holds("date of milestones", "milestone")
    assert not holds("target and score", "target score")


def test_the_longest_synonym_in_a_heading_wins_and_is_surer_the_more_it_covers() -> None:
    synonyms = {"score": "current", "target score": "target", "date": "date"}
    assert best_match("score", synonyms) == ("current", 1.0)
    role, sure = best_match("our target score", synonyms) or ("", 0.0)
    assert role == "target"
    assert 0.6 < sure < 1
    assert best_match("date we think of as a score", synonyms) == ("date", pytest.approx(0.3 + 0.6 / 7))
    assert best_match("something else", synonyms) is None


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("cost rag", "rating"),
        ("owner cost", "money"),
        ("rag of cost", "rating"),
        ("owner for each cost", "owner"),
    ],
)
def test_of_several_words_the_one_that_the_heading_is_about_wins(heading: str, role: str) -> None:
    found = best_match(heading, {"rag": "rating", "cost": "money", "owner": "owner"})
    assert found is not None
    assert found[0] == role
