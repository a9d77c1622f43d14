"""PDFs that hold no words, only some, or more than words; that are locked, damaged or mean harm."""

import pytest

from goldenthread.documents.formats import read_content
from goldenthread.documents.pdf import opening
from goldenthread.errors import TooMuch, UnreadableFile
from tests.lib.blocks_as_text import as_text
from tests.lib.made_pdfs import drawn_pdf, locked, small_pdf, words, written

SCAN = "q 595 0 0 842 0 0 cm /Im Do Q"


def read(content: bytes):
    return read_content(content, "plan.pdf")


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(content)
    return str(caught.value)


def test_a_scan_says_that_it_has_no_text_and_what_to_do():
    assert refusal(drawn_pdf(SCAN, SCAN)) == (
        "plan.pdf: The PDF has no text: its pages are pictures, as a scanner makes them. "
        "Ask for the file that it was made from, or have its text recognised (OCR) first."
    )


def test_scanned_pages_among_others_are_told():
    document = read(drawn_pdf(words(50, 100, "One"), SCAN, words(50, 100, "Three"), SCAN))
    assert as_text(document) == "One\nThree"
    assert document.notes == ("Without text, as a scanner makes pages, and left out: pages 2, 4.",)


def test_blank_pages_alone_hold_no_words():
    assert refusal(drawn_pdf("", "")) == "plan.pdf: The PDF holds no words. Check that it is the right file."


def test_a_password_is_asked_for_in_one_sentence():
    assert refusal(locked(small_pdf(), user="secret")) == (
        "plan.pdf: The file is password-protected. Save it without a password."
    )


def test_a_file_that_only_forbids_copying_is_read():
    assert as_text(read(locked(small_pdf(), user=""))) == as_text(read(small_pdf()))


@pytest.mark.parametrize("share", [0.02, 0.1, 0.4])
def test_a_file_cut_short_is_told(share):
    whole = small_pdf()
    assert "The file is damaged or cut short." in refusal(whole[: int(share * len(whole))])


def test_a_file_whose_table_of_places_is_lost_is_read():
    whole = small_pdf()
    assert as_text(read(whole[: whole.index(b"xref")] + b"trailer << /Root 1 0 R >>\n%%EOF\n")) == as_text(
        read(whole)
    )


def test_a_damaged_page_among_others_is_told():
    content = drawn_pdf(words(50, 100, "One"), words(50, 100, "Two"))
    document = read(content.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [(a) 0 x 842]", 1))
    assert as_text(document) == "Two"
    assert document.notes == ("Damaged and left out: page 1.",)


def test_pages_that_hold_themselves_end():
    kids = "<< /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >>"
    looped = {1: "<< /Type /Catalog /Pages 2 0 R >>", 2: kids, 3: "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"}
    assert "damaged" in refusal(written(looped))


def test_a_form_that_draws_itself_ends():
    own = "/Resources << /XObject << /Im 8 0 R >> >>"
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 6 {own} >>\nstream\n/Im Do\nendstream"
    assert as_text(read(drawn_pdf(words(50, 100, "One") + "/Im Do", extra={8: form}))) == "One"


def test_a_huge_page_is_read():
    page = words(50, 100, "One")
    content = drawn_pdf(page).replace(b"[0 0 595 842]", b"[0 0 595000000 842]")
    assert "One" in as_text(read(content))


def test_more_pages_than_any_plan_are_refused(monkeypatch):
    monkeypatch.setattr(opening, "MOST_PAGES", 3)
    assert as_text(read(drawn_pdf(*[words(50, 100, "One")] * 3)))
    with pytest.raises(TooMuch, match=r"plan\.pdf: The file has more than 3 pages\."):
        read(drawn_pdf(*[words(50, 100, "One")] * 4))


def test_ten_thousand_objects_are_no_burden():
    content = drawn_pdf(words(50, 100, "One"), extra=dict.fromkeys(range(100, 10_100), "<< /A 1 >>"))
    assert as_text(read(content)) == "One"


FIELD = "/Type /Annot /Subtype /Widget /Rect [50 700 250 720]"


def test_what_is_typed_into_a_form_is_read_and_told():
    field = f"<< {FIELD} /FT /Tx /T (owner) /V (Head of Adults) >>"
    document = read(drawn_pdf(words(50, 100, "Responsible officer"), extra={9: "[100 0 R]", 100: field}))
    assert as_text(document) == "Responsible officer\nHead of Adults"
    assert document.notes == ("What was typed into form fields or text boxes was read as text on page 1.",)


def test_ticks_in_a_form_and_comments_are_told():
    tick = f"<< {FIELD} /FT /Btn /AS /Yes >>"
    comment = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Check this) >>"
    content = drawn_pdf(words(50, 100, "One"), extra={9: "[100 0 R 101 0 R]", 100: tick, 101: comment})
    assert read(content).notes == (
        "Ticks in form fields were left out on page 1.",
        "Comments were left out on page 1.",
    )


def test_letters_without_a_name_are_told_and_not_guessed():
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H /DescendantFonts "
        "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Lost /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>"
    )
    page = words(50, 100, "Carers", font="B") + "BT /F 10 Tf 1 0 0 1 50 700 Tm <00410042> Tj ET"
    content = drawn_pdf(page, extra={3: font})
    document = read(content)
    assert as_text(document) == "# Carers\n\ufffd\ufffd"
    assert document.notes == ("Letters whose font does not say what they are stand as \ufffd on page 1.",)
