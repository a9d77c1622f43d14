"""Numbers written in every notation are read back, and a missing one is never a number."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.model import Direction, Kind, State, Written
from goldenthread.wording import find_written, read_promise, read_rating, read_written, split_owners

numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10_000_000), st.integers(0, 3)
)
wholes = st.integers(0, 10_000_000)

# How a number may be printed: the text, and its unit and scale.
NOTATIONS = {
    "{:f}": (None, 1),
    "{:,f}": (None, 1),
    " {:f} ": (None, 1),
    "{:f} `": (None, 1),
    "<p>{:f}</p>": (None, 1),
    "+{:f}": (None, 1),
    "{:f}%": ("percent", 1),
    "{:,f} %": ("percent", 1),
    "{:f} per cent": ("percent", 1),
    "£{:,f}": ("pounds", 1),
    "£{:f}m": ("pounds", 1_000_000),
    "£{:f} million": ("pounds", 1_000_000),
    "£{:f}K": ("pounds", 1_000),
    "{:f} people": ("people", 1),
    "{:,f} hours per week": ("hours per week", 1),
    "{:f} per 1,000": ("per 1,000", 1),
}
LIMITS = {
    "{}+": Kind.AT_LEAST,
    "at least {}": Kind.AT_LEAST,
    "≥{}": Kind.AT_LEAST,
    "{} or more": Kind.AT_LEAST,
    "no more than {}": Kind.AT_MOST,
    "<= {}": Kind.AT_MOST,
    "max {}": Kind.AT_MOST,
    "Maximum: {}": Kind.AT_MOST,
    ">{}": Kind.ABOVE,
    "more than {}": Kind.ABOVE,
    "<{}": Kind.BELOW,
    "under {}": Kind.BELOW,
}
MARKS = {
    "{}*": ("caution",),
    "{}#": ("unreliable",),
    "{}²": ("²",),
    "{} (p)": ("provisional",),
    "~{}": ("approximate",),
}


@given(numbers, st.sampled_from(sorted(NOTATIONS)))
def test_a_number_in_any_notation_is_that_number(number, notation) -> None:
    text = notation.format(number)
    written = read_written(text)

    assert (written.kind, written.value) == (Kind.NUMBER, number)
    assert (written.unit, written.scale) == NOTATIONS[notation]
    assert written.decimals == -number.as_tuple().exponent
    assert written.raw == text


@given(numbers, st.sampled_from(["-{:f}", "\u2212{:,f}", "({:,f})", "-£{:f}", "£({:,f})", "-{:f}%"]))
def test_a_negative_in_any_notation_is_negative(number, notation) -> None:
    assert read_written(notation.format(number)).value == -number


@given(numbers, st.sampled_from(sorted(LIMITS)), st.sampled_from(["{:f}", "{:f}%", "£{:,f}"]))
def test_a_limit_bounds_one_side(number, words, notation) -> None:
    written = read_written(words.format(notation.format(number)))
    upward = LIMITS[words] in (Kind.AT_LEAST, Kind.ABOVE)

    assert (written.kind, written.value) == (LIMITS[words], number)
    assert (written.lower, written.upper) == ((number, None) if upward else (None, number))


@given(
    numbers,
    numbers,
    st.sampled_from(["{:f}-{:f}", "{:f} - {:f}", "{:f}- {:f}", "{:f} to {:f}%", "between {:f} and {:f}"]),
)
def test_a_range_holds_both_its_ends_or_says_that_it_runs_backwards(one, other, form) -> None:
    written = read_written(form.format(one, other))

    # Two whole years that follow each other are a year, as in a heading.
    if written.kind is Kind.TEXT and written.problem is None:
        assert one == one.to_integral_value()
        return
    if one > other:
        assert (written.kind, written.lower) == (Kind.TEXT, None)
        assert written.problem
    else:
        assert (written.kind, written.lower, written.upper) == (Kind.RANGE, one, other)


@given(numbers, st.sampled_from(sorted(MARKS)))
def test_a_mark_is_a_flag_and_no_part_of_the_number(number, form) -> None:
    written = read_written(form.format(f"{number:f}"))

    assert (written.value, written.flags) == (number, MARKS[form])


@given(wholes, wholes)
def test_a_change_from_one_to_the_other_knows_its_direction(start, end) -> None:
    written = read_written(f"from {start} to {end}")

    if 1900 <= start <= 2099 or start == end:
        return
    assert written.change is not None
    assert (written.change.start, written.change.end) == (start, end)
    assert written.change.direction is (Direction.INCREASE if end > start else Direction.DECREASE)


@given(st.lists(wholes, min_size=2, max_size=4))
def test_labelled_values_are_all_kept(several) -> None:
    text = " ".join(f"{label} {value}" for label, value in zip("ABCD", several, strict=False))
    written = read_written(text)

    assert written.kind is Kind.COMPOUND
    assert [(part.label, part.written.value) for part in written.parts] == list(
        zip("ABCD", several, strict=False)
    )


@given(
    wholes.filter(lambda number: not 1900 <= number <= 2099),
    st.sampled_from(["beds", "new carers", "older people"]),
)
def test_a_count_in_prose_is_found_with_its_noun(number, noun) -> None:
    (found,) = find_written(f"By 31/3/03 (see 3.6) there will be {number:,} {noun} in place, as BV54 asks")

    assert (found.value, found.unit) == (number, noun)


_PIECES = st.sampled_from(
    [
        "tbc",
        "TBC",
        "N/A",
        "-",
        "–",
        "?",
        "*",
        "c",
        "awaiting",
        "Survey",
        "baseline",
        "year",
        "not",
        "available",
        "no data",
        "at least",
        "max",
        ">",
        "<",
        "≥",
        "+",
        "±",
        "%",
        "£",
        "m",
        "k",
        "million",
        "to",
        "from",
        "by",
        "between",
        "and",
        "1",
        "0",
        ".5",
        "12,345",
        "1,23",
        "2002",
        "31/3/03",
        "11/12",
        "(1,234)",
        "A",
        "B",
        ":",
        "/",
        ";",
        "\n",
        "increase",
        "reduce",
        "per",
        "people",
        "of",
        "two",
        "no longer anyone",
        "compared to",
        "same period in 2001",
        "#DIV/0!",
    ]
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(_PIECES, max_size=9).map(" ".join),
    st.lists(_PIECES, max_size=9).map("".join),
)


def parts_of(written: Written) -> list[Written]:
    return [written, *(one for part in written.parts for one in parts_of(part.written))]


@given(texts, st.sampled_from(["", "% of reviews"]), st.sampled_from([1, 1000]))
def test_no_text_is_refused_and_a_missing_value_is_no_number(text, title, scale) -> None:
    written = read_written(text, title=title, scale=scale)

    assert written.raw == text
    for one in parts_of(written):
        if one.state is not State.GIVEN:
            assert (one.kind, one.value, one.lower, one.upper) == (Kind.NONE, None, None, None)


@given(texts)
def test_every_figure_found_stands_in_the_text(text) -> None:
    for found in find_written(text):
        assert found.state is State.GIVEN
        assert found.raw in text


@given(texts)
def test_no_sentence_is_refused_as_a_promise(text) -> None:
    promise = read_promise(text)

    assert promise.target is None or promise.target.state is State.GIVEN
    assert read_rating(text).raw == text


_OWNER_PIECES = st.sampled_from(
    [
        "Head of",
        "Heads of Service",
        "AD",
        "Adults",
        "Director",
        "DMT",
        "P&PRU",
        "Manager",
        "Operations Managers",
        "Policy",
        "Commissioning",
        "and",
        "&",
        ",",
        "/",
        ";",
        "with",
        "(Fostering)",
        "'Users and Carers' Group",
        "\n",
        "Jane Smith",
        "of",
        "the",
        "Team",
    ]
)


@given(st.lists(_OWNER_PIECES, max_size=9).map(" ".join))
def test_splitting_owners_loses_no_word_and_makes_none_up(text) -> None:
    joiners = {"and", "&", "with", "the", ""}
    words = [word.strip(",/;") for word in text.split()]
    found = [word.strip(",/;") for owner in split_owners(text) for word in owner.split()]

    assert [word for word in found if word not in joiners] == [word for word in words if word not in joiners]


_POSTS = st.sampled_from(
    [
        "Head of Commissioning",
        "Head of Contracts & Purchasing",
        "AD Children & Families",
        "Training and Development Officers",
        "Policy & Planning Manager (Disabled Children)",
        "DMT",
        "Head of Prevention and Wellbeing",
        "Scrutiny Committee",
    ]
)


@given(
    st.lists(_POSTS, min_size=1, max_size=4, unique=True),
    st.sampled_from([" / ", "; ", ", ", " & ", " and ", "\n"]),
)
def test_posts_joined_in_any_way_are_told_apart_again(posts, joiner) -> None:
    assert list(split_owners(joiner.join(posts))) == posts
