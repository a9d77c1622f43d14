import pytest

from goldenthread.reports.glyphs import Fonts, fonts_for, is_all_common, refused_letters, shown_with


@pytest.mark.parametrize(
    "text", ["Plain English, £1,000 – “quoted”", "Ŵyl y Cwm, Gŵyl Ŷd", "■ ▲ ● ○ ✓ —", "Привет", "Καλημέρα"]
)
def test_the_fonts_that_travel_with_us_are_enough_for_european_languages_and_our_marks(text):
    assert fonts_for(text) == Fonts(system=False, lacking=frozenset())


def test_a_letter_that_no_font_has_is_lacking():
    """U+0378 is no character of Unicode, so no machine can draw it."""
    assert fonts_for("a\u0378b") == Fonts(system=True, lacking=frozenset({"\u0378"}))


def test_only_the_lacking_letters_are_found_among_many():
    assert fonts_for("Ж\u0378Ю\u0379Я").lacking == {"\u0378", "\u0379"}


def test_a_lacking_letter_is_shown_by_its_name():
    fonts = Fonts(system=True, lacking=frozenset("😀中"))
    assert shown_with(fonts, "so 😀 in 中") == "so [grinning face] in [cjk unified ideograph-4e2d]"


def test_a_lacking_letter_without_a_name_is_shown_by_its_number():
    assert shown_with(Fonts(system=True, lacking=frozenset("\u0378")), "\u0378") == "[character 0378]"


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("Gŵyl £5 – ● ok", True), ("✓", False), ("a\u00adb", False), ("😀", False), ("Ж", False)],
)
def test_a_drawing_may_hold_only_what_one_font_draws(text, is_so):
    assert is_all_common(text) is is_so


@pytest.mark.parametrize(
    ("named", "letters"), [("中", "中"), ("\\u{e0067}", "\U000e0067"), ("\U000e0067", "\U000e0067")]
)
def test_the_letters_of_a_refusal_are_read_from_it(named, letters):
    complaint = f'PDF/UA-1 error: the text `"{named}"` could not be displayed with font `"Liberation Sans"`'
    assert refused_letters(complaint) == frozenset(letters)


def test_another_complaint_names_no_letter():
    assert refused_letters("PDF/UA-1 error: missing document title") == frozenset()
