"""The pieces that patterns of dates are made of, and how a text is being read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .mentions import Mention
from .years import Period


@dataclass(frozen=True, slots=True)
class Reading:
    """Running prose is read more warily than a cell that holds dates and nothing else."""

    text: str
    period: Period | None
    is_prose: bool


Reader = Callable[["re.Match[str]", Reading], Mention | None]
Form = tuple["re.Pattern[str]", Reader]

# A date does not start inside a word, an amount of money or a longer number, nor end inside one.
BEFORE = r"(?<![0-9A-Za-z£$€])(?:(?<![0-9][./,:])|(?![0-9]))"
AFTER = r"(?![0-9A-Za-z%])(?![./,:][0-9])"

# A day may stand behind a stroke, as in 10/11 November.
BEFORE_DAY = r"(?<![0-9A-Za-z£$€])(?:(?<![0-9][.,:])|(?![0-9]))"

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
ANY_MONTH = rf"(?:{_MONTHS})(?![a-z])\.?"
MONTH = rf"(?P<month>{_MONTHS})(?![a-z])\.?"
ORDINAL = r"(?:\ ?(?:st|nd|rd|th)(?![a-z]))?"
DAY = rf"(?P<day>[0-9]{{1,2}}){ORDINAL}"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+(?:the\s+)?)?"
YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
# Two digits stand close to their month, with nothing but a mark between, and belong to no month that follows:
# "19 July / 25 Sep" are two days without a year, "Jul 12 Jun 12" two months with one.
SHORT_YEAR = (
    rf"(?:[-/]|[.,]?\ *)'?(?P<year>[0-9]{{2}})(?!{ORDINAL}\s*{ANY_MONTH}(?!\ ?'?[0-9]{{2}}(?![0-9])))"
)
FINANCIAL_YEARS = (
    r"(?:(?P<first>(?:19|20)[0-9]{2})\s?[-/]\s?(?P<second>(?:19|20)[0-9]{2}|[0-9]{1,2})"
    r"|'?(?P<short_first>[0-9]{2})\s?[-/]\s?'?(?P<short_second>[0-9]{2}))"
)
FY = r"(?:(?:f/?y|(?:financial|fiscal)\s+year)\s*)"

_LINE_GOES_ON = re.compile(r"\s*[A-Za-z(%]")


def compiled(pattern: str) -> re.Pattern[str]:
    # ASCII: other scripts' digits and the long s are no part of these forms.
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


def runs_on(match: re.Match[str], reading: Reading) -> bool:
    """Whether two digits may count what follows in running text: "in May 12 staff" is no May 2012."""
    digits = match.groupdict().get("year")
    if not reading.is_prose or not digits or len(digits) != 2 or "'" in match.group():
        return False
    line = reading.text[match.end() :].split("\n", 1)[0]
    return _LINE_GOES_ON.match(line) is not None


def is_capital(reading: Reading, at: int) -> bool:
    """In running text a month has its capital: what "may march" is no date."""
    return not reading.is_prose or reading.text[at].isupper()
