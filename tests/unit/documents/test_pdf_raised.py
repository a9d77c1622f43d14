"""Raised digits of the font's own behind a figure of a PDF."""

import pytest

from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text
from tests.lib.made_pdfs import drawn_pdf, read_typeset, words

# The widths of the digits, in thousandths; the other letters are as wide as most of them.
EVEN = dict.fromkeys("0123456789", 500)


def read_with(widths: dict[str, int], *lines: str) -> str:
    """Lines in a font whose letters "a" to "j" are further digits of its own, raised and 300 wide."""
    every = [widths.get(chr(code), 300 if "a" <= chr(code) <= "j" else 500) for code in range(32, 127)]
    names = "/zero /one /two /three /four /five /six /seven /eight /nine"
    font = (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Own /FirstChar 32 /LastChar 126 /Widths {every} "
        f"/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [97 {names}] >> >>"
    ).replace(",", "")
    page = "".join(words(50, 100 + 30 * number, line) for number, line in enumerate(lines))
    return as_text(read_content(drawn_pdf(page, extra={3: font}), "plan.pdf"))


@pytest.mark.parametrize("mark", ["#super[2]", "²"])
def test_a_raised_digit_keeps_its_look(mark):
    source = (
        f'#set text(font: "Libertinus Serif")\n#table(columns: 2, [REVIEWS 123], [45{mark}], [VISITS], [12])'
    )
    assert as_text(read_typeset(source)) == "| REVIEWS 123 | 45² |\n| VISITS | 12 |"


def test_so_do_several_behind_one_figure():
    assert read_with(EVEN, "345 671", "45bc") == "345 671\n45¹²"


def test_a_digit_seen_both_wide_and_narrow_is_raised_where_it_is_narrow():
    assert read_with(EVEN, "11", "1,234b") == "11\n1,234¹"


def test_where_the_page_does_not_show_it_a_digit_stays_a_digit():
    assert read_with(EVEN, "44", "4c") == "44\n42"


def test_a_narrow_one_is_no_mark():
    assert read_with({**EVEN, "1": 300}, "345 678", "21") == "345 678\n21"


def test_figures_of_uneven_width_stay_as_they_are():
    uneven = {digit: 450 + 20 * int(digit) for digit in "023456789"} | {"1": 300, "7": 330}
    assert read_with(uneven, "345 689", "27", "91") == "345 689\n27\n91"


def test_a_narrow_digit_inside_a_figure_is_no_mark():
    assert read_with(EVEN, "345 671", "4b5") == "345 671\n415"
