"""Does a cell go on with the text above? Each reason to join, and its near miss."""

import pytest

from goldenthread.interpreting.grids.stitching import (
    goes_on,
    is_scrap,
    is_sibling,
    misprints_last_word,
    noun_hangs,
    opens_list,
)


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("Agree the route with all", "general practices"),
        ("Publish the strategy,", "Cabinet having agreed it"),
        ("Train staff of", "Ashdale General Hospital"),
        ("Work with carers and", "Young people"),
        ("All partners adopt", "The protocol"),
        ("Review of eligibility (moderate", "And substantial)"),
        ("Staff trained in the use of the new", "System"),
        ("A plan for post-", "diagnosis support"),
        ("Set up the board", ", with partners"),
        ("Set out a comprehensive Housing", "Accommodation, Day Services and respite"),
    ],
)
def test_a_sentence_cut_in_two_goes_on(above: str, text: str) -> None:
    assert goes_on(above, text)


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("Agree the route with general practices", "Two teams recruited"),
        ("Publish the strategy.", "the board having met"),
        ("Publish the strategy:", "the board"),
        ("Review of eligibility (moderate", "Two teams recruited"),
        ("Ready (in part", "Two teams (of four)"),
        ("", "anything"),
        ("Anything", ""),
        ("Open the Centre", "Accommodation, Day Services and respite"),
        ("Set out a comprehensive Housing", "Accommodation and respite"),
        ("Work with the Board", "Accommodation, Day Services and respite"),
    ],
)
def test_without_a_reason_two_cells_stay_two(above: str, text: str) -> None:
    assert not goes_on(above, text)


@pytest.mark.parametrize(
    "above", ["The question cannot be passed over", "Advice offered to all", "New contracts carried on"]
)
def test_a_word_that_may_end_a_phrase_joins_only_what_a_page_break_parted(above: str) -> None:
    assert not goes_on(above, "Sample of cases read")
    assert goes_on(above, "sample of cases read")
    assert goes_on(above, "Sample of cases read", after_break=True)
    assert not goes_on(above, "Sample of cases read", after_break=True, whole=True)


def test_a_bullet_begins_something_new_unless_a_page_cut_its_list() -> None:
    assert not goes_on("• open the hub", "• train the staff")
    assert goes_on("• open the hub", "• train the staff", after_break=True)
    assert not goes_on("• open the hub.", "• Train the staff", after_break=True)
    assert not goes_on("Open the hub", "• Train the staff", after_break=True)
    assert goes_on("Open the hub in stages:", "• Train the staff", after_break=True)
    assert not goes_on("Open the hub in stages:", "• Train the staff", after_break=True, whole=True)
    assert not goes_on("Open the hub in stages:", "• Train the staff")


@pytest.mark.parametrize("scrap", ["54.5", "(3", ",", "·", "A", "4 5", "- -"])
def test_marks_without_a_word_are_scraps(scrap: str) -> None:
    assert is_scrap(scrap)


@pytest.mark.parametrize("words", ["", "GP", "75% of carers", "Dec"])
def test_nothing_and_words_are_no_scraps(words: str) -> None:
    assert not is_scrap(words)


def test_a_last_word_printed_again_with_its_letters_mangled_is_told() -> None:
    assert misprints_last_word("Sign the agreement", "agrooment")
    assert not misprints_last_word("Sign the agreement", "agreement")
    assert not misprints_last_word("Sign the agreement", "signature")
    assert not misprints_last_word("Sign the agreement", "an agrooment")
    assert not misprints_last_word("Set it up", "ip")
    assert not misprints_last_word("", "agrooment")


def test_a_run_of_nouns_hangs_only_behind_a_describing_word() -> None:
    assert noun_hangs("Set out a comprehensive Housing", "Accommodation, Day Services")
    assert not noun_hangs("Set out the plan for Housing", "Accommodation, Day Services")
    assert not noun_hangs("Comprehensive Housing", "Accommodation, Day Services")


def test_a_colon_opens_a_list_and_a_row_with_its_first_word_stands_beside_it() -> None:
    opener = "Work goes on. Improve the assessment of:"
    assert opens_list(opener)
    assert not opens_list("Improve the assessment")
    assert is_sibling(opener, "Improve the review of cases")
    assert not is_sibling(opener, "carers")


def test_a_letter_begins_an_item_though_the_text_above_has_not_ended() -> None:
    assert not goes_on("a) Publish the protocol", "b) run six sessions")
    assert goes_on("Publish the protocol", "by the summer")
