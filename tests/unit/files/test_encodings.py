"""Bytes become text in the encodings that councils' files come in; what is no text is told so."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.files import decode, html_charset

WORDS = "Budget £000 – the council’s plan\r\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"), "utf-32-be"),
        ("Plan for the year 2026".encode("utf-16-le"), "utf-16-le"),
        ("Plan for the year 2026".encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found_and_the_words_are_kept(content, encoding):
    decoded = decode(content)
    assert decoded.encoding == encoding
    assert decoded.text in (WORDS, "Plan for the year 2026")
    assert decoded.guessed == (encoding == "cp1252")


@pytest.mark.parametrize("content", [b"words\0words", bytes(range(1, 32)) * 4, b"\x00\x01\x02\x03"])
def test_what_is_no_text_is_none(content):
    assert decode(content) is None


def test_a_block_filled_up_with_nul_does_not_hide_the_words():
    assert decode(b"words of the plan " * 60 + bytes(10)).text == "words of the plan " * 60


def test_the_bytes_that_windows_leaves_free_do_not_stop_the_reading():
    assert decode(b"caf\xe9 \x81 plan").text == "café � plan"


def test_a_declared_encoding_is_believed_where_the_bytes_are_not_utf_8():
    content = "Část".encode("iso-8859-2")
    assert decode(content, declared="iso-8859-2").text == "Část"
    assert decode(content, declared="no-such-encoding").encoding == "cp1252"
    assert decode(content, declared="base64").encoding == "cp1252"
    assert decode(WORDS.encode("cp1252"), declared="iso-8859-1").text == WORDS


@pytest.mark.parametrize(
    "page",
    [
        b'<meta charset="ISO-8859-2">',
        b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>",
    ],
)
def test_a_page_declares_its_character_set(page):
    assert html_charset(page) == "iso-8859-2"
    assert html_charset(b"<html>") is None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")))
def test_any_text_in_utf_8_comes_back(text):
    assert decode(text.encode()).text == text
