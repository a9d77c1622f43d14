"""What commands a terminal is taken out of a stranger's words; what people write stays."""

import pytest

from goldenthread.files import harmless, in_one_line


def test_what_people_write_stays():
    words = "Review of fees \u2013 caf\u00e9\u00a0\u00a35 co\u00adoperate \U0001f7e2\nnext line\twith a tab"
    assert harmless(words) == words


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x00", "\x9b", "\r", "\u202e", "\ud800"])
def test_a_sign_that_commands_is_replaced(sign):
    assert harmless(f"a{sign}b") == in_one_line(f"a{sign}b") == "a\ufffdb"


@pytest.mark.parametrize("sign", ["\n", "\t", "\u2028"])
def test_a_name_has_one_line(sign):
    assert in_one_line(f"plan{sign}2026.csv") == "plan\ufffd2026.csv"
