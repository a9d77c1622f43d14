"""A stored number is written as the sheet shows it, and never says more or less than is stored."""

import pytest

from goldenthread.documents.excel.formats import built_in, parse_format, shown


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (12, "General", "12"),
        (12.5, "", "12.5"),
        (0.1 + 0.2, "General", "0.3"),
        (1234567, "General", "1234567"),
        (1e21, "General", "1E+21"),
        (0, "0.00", "0.00"),
        (-0.001, "0", "0"),
        (7, "0.0", "7.0"),
        (7.25, "0.0", "7.25"),
        (2 / 3, "0", "0.67"),
        (1234.5, "#,##0", "1,234.5"),
        (1234567, "#,##0.00", "1,234,567.00"),
        (0.75, "0%", "75%"),
        (0.756, "0%", "75.6%"),
        (2 / 3, "0%", "66.67%"),
        (0.08, "0.00%", "8.00%"),
        (0.57, "0%", "57%"),
        (1.1, "0%", "110%"),
        (1234, '"£"#,##0', "£1,234"),
        (1234, "[$£-809]#,##0.00", "£1,234.00"),
        (-1234, "£#,##0;[Red](£#,##0)", "-£1,234"),
        (5, '0" days"', "5 days"),
        (5.5, r"0.0\m", "5.5m"),
        (1500000, '#,##0,"k"', "1,500,000"),
        (3, "000", "3"),
        (3, "# ?/?", "3"),
        (1200, "0.00E+00", "1200"),
        (9, "@", "9"),
        (9, "_-* #,##0_-;-* #,##0_-", "9"),
    ],
)
def test_numbers(value, code, text):
    assert shown(value, parse_format(code)) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (41122, "dd/mm/yyyy", "2012-08-01"),
        (41122, "d mmmm yyyy", "2012-08-01"),
        (41122, "[$-809]dd mmmm yyyy;@", "2012-08-01"),
        (41122, "mmm-yy", "2012-08"),
        (41122, "yyyy", "2012"),
        (41122.604166667, "dd/mm/yyyy hh:mm", "2012-08-01 14:30"),
        (41122, "dd/mm/yyyy hh:mm", "2012-08-01"),
        (41122.604166667, "dd/mm/yyyy", "2012-08-01"),
        (0.604166667, "h:mm", "14:30"),
        (0.6041782407, "hh:mm:ss", "14:30:01"),
        (1.125, "[h]:mm", "27:00"),
        (1, "dd/mm/yyyy", "1900-01-01"),
        (59, "dd/mm/yyyy", "1900-02-28"),
        (61, "dd/mm/yyyy", "1900-03-01"),
        (2958465, "dd/mm/yyyy", "9999-12-31"),
        (-1, "dd/mm/yyyy", "-1"),
        (3e9, "dd/mm/yyyy", "3000000000"),
        (41122, '"day" d', "2012-08-01"),
    ],
)
def test_days_and_times(value, code, text):
    assert shown(value, parse_format(code)) == text


def test_words_in_quotes_make_no_day():
    assert shown(5, parse_format('0 "months"')) == "5 months"


def test_a_workbook_may_count_its_days_from_1904():
    assert shown(39660, parse_format("dd/mm/yyyy"), since_1904=True) == "2012-08-01"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "41122.5"),
        (9, "4112250%"),
        (14, "2012-08-01"),
        (17, "2012-08"),
        (20, "12:00"),
        (22, "2012-08-01 12:00"),
    ],
)
def test_the_built_in_formats_are_known(number, text):
    assert shown(41122.5, parse_format(built_in(number))) == text
