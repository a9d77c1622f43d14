"""Marks inside a line are taken off; figures and flags that look like marks stay."""

import pytest

from goldenthread.documents.inline import clean, is_wholly_bold, join_bold_over_lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<u>18,457</u>", "18,457"),
        ("<p>First.</p> <p>Second.</p>", "First. Second."),
        ("one<br/>two<BR>three", "one two three"),
        ('<span style="color: red">Red</span>', "Red"),
        ("<!-- a note -->words", "words"),
        ("**bold** and __bold__", "bold and bold"),
        ("_em_ and *em*", "em and em"),
        ("**Tel:** 0300", "Tel: 0300"),
        ("- 5.2** A framework", "- 5.2 A framework"),
        ("Fish &amp; chips &pound;5 &#8211; &lt;10", "Fish & chips £5 – <10"),
        ("[the plan](https://example.org/plan) and [here](#top)", "the plan and here"),
        (r"2 \* 3 \_x\_", "2 * 3 _x_"),
        ("![the council's arms](arms.png)", "the council's arms"),
    ],
)
def test_a_mark_is_taken_off(text, words):
    assert clean(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "<5",
        "<12.3 and >40",
        "<tbc>",
        "*",
        "23* 24*",
        "23** and 24**",
        "our partners* and *others",
        "snake_case_name",
        "R&D; AT&T",
        "2 * 3 * 4",
        "[x] done",
        "a < b",
        "____",
    ],
)
def test_what_only_looks_like_a_mark_stays(text):
    assert clean(text) == text


def test_a_break_may_become_a_line_break():
    assert clean("<p>First.</p> <p>Second.</p>", line_break="\n") == "First.\nSecond."


def test_bold_around_several_lines_is_put_on_each():
    assert join_bold_over_lines("**Committee\nCabinet**\n") == "**Committee**\n**Cabinet**\n"
    assert join_bold_over_lines("**open\n\nnever shut**") == "**open\n\nnever shut**"
    assert join_bold_over_lines("**one** and **two**") == "**one** and **two**"


@pytest.mark.parametrize(
    ("text", "bold"), [("**Ref**", True), ("<b>Ref</b>", True), ("**a** b", False), ("*", False)]
)
def test_a_wholly_bold_cell_is_known(text, bold):
    assert is_wholly_bold(text) is bold
