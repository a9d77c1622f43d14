"""Number formats: what a stored number looks like on the sheet (ISO/IEC 29500-1, 18.8.30).

The number is written with the decimals shown. Where more are stored, up to two are kept: a sheet that shows
76% for 75.6% is not made to say 76 exactly, and 66.6666...% is not made to look measured that finely.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

# Formats with a number below 164 are not written out in the file (18.8.30, the table of built-in formats).
_BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((14, 15, *range(27, 32), 36, *range(50, 55), 57, 58), "d/m/yyyy"),
    16: "d-mmm",
    17: "mmm-yy",
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56), "h:mm"),
    22: "d/m/yyyy h:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    # 42 and 44 show the currency of whoever opens the file, so no sign is claimed for them.
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
    46: "[h]:mm",
}

_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_PADDING = re.compile(r"[_*].")
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_BRACKETED = re.compile(r"\[[^\]]*\]")
_DIGITS = re.compile(r"[0#?][0#?,. ]*")
_SIGNS = "£$€"
_EXTRA_DECIMALS = 2
# "m" beside hours or seconds stands for minutes.
_MONTH = re.compile(r"(?<![hm])(?<!h:)m++(?!:?s)", re.IGNORECASE)
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day has no time zone
_SHIFT_OF_1904 = 1462
_LAST_SERIAL = 2_958_465


@dataclass(frozen=True, slots=True)
class Format:
    """What the first section of a format says; the others (negative, zero, text) only decorate."""

    decimals: int | None = None
    """None where the number is shown as it comes ("General")."""
    percent: bool = False
    grouped: bool = False
    before: str = ""
    after: str = ""
    date: str = ""
    """The format's own letters if it shows a day or a time."""
    elapsed: bool = False


GENERAL = Format()


def parse_format(code: str) -> Format:
    section = code.split(";", maxsplit=1)[0]
    if not section or section.strip().lower() in ("general", "@"):
        return GENERAL
    bare = _QUOTED.sub("", _PADDING.sub("", section))
    if _ELAPSED.search(bare):
        return Format(date="h:m", elapsed=True)
    bare = _BRACKETED.sub("", _CURRENCY.sub("", bare))
    if re.search(r"[ymdhs]", bare, re.IGNORECASE) and not _DIGITS.search(re.sub(r"s\.0+", "s", bare)):
        return Format(date=bare.lower())
    return _number_format(section)


def built_in(number: int) -> str:
    return _BUILT_IN.get(number, "General")


def shown(value: float, form: Format, *, since_1904: bool = False) -> str:
    if form.date:
        day = _day(value, form, since_1904=since_1904)
        if day is not None:
            return day
        form = GENERAL
    number = Decimal(f"{value:.15g}")
    if form.decimals is None:
        return _plain(number)
    rounded = _rounded(number * 100 if form.percent else number, form.decimals)
    written = f"{rounded:,f}" if form.grouped else f"{rounded:f}"
    sign = "-" if written.startswith("-") else ""
    return f"{sign}{form.before}{written.lstrip('-')}{'%' if form.percent else ''}{form.after}"


def _number_format(section: str) -> Format:
    text = _PADDING.sub("", section)
    # A currency in brackets becomes its sign; quoted words are masked where digits are looked for.
    text = _BRACKETED.sub("", _CURRENCY.sub(r"\1", text))
    digits = _DIGITS.search(_QUOTED.sub(lambda found: "\1" * len(found.group()), text))
    if digits is None:
        return GENERAL
    body = digits.group().rstrip()
    if "e" in text[digits.end() :].lower()[:1] or "/" in text[digits.end() :][:1]:
        return GENERAL
    # A comma behind the last digit divides by a thousand: what is shown then is not what is stored.
    scaled = body.endswith(",")
    before, after = text[: digits.start()], text[digits.start() + len(body) :]
    return Format(
        decimals=sum(body.partition(".")[2].count(mark) for mark in "0#?"),
        percent="%" in _QUOTED.sub("", after),
        grouped="," in body.rstrip(","),
        before="".join(sign for sign in before if sign in _SIGNS)[:1],
        after="" if scaled else _words(after),
    )


def _words(text: str) -> str:
    """Words quoted behind the number, such as a unit, and the space before them."""
    quoted = "".join(found[1] or found[2] or "" for found in _QUOTED.finditer(text)).rstrip(" )")
    return f" {quoted}" if quoted and text.startswith(" ") else quoted


def _rounded(number: Decimal, decimals: int) -> Decimal:
    stored = max(0, -int(number.normalize().as_tuple().exponent))
    keep = max(decimals, min(stored, _EXTRA_DECIMALS))
    if abs(number) >= Decimal(10) ** 20:
        return number
    rounded = number.quantize(Decimal(1).scaleb(-keep), rounding=ROUND_HALF_UP)
    while keep > decimals and rounded == rounded.quantize(Decimal(1).scaleb(1 - keep)):
        keep -= 1
        rounded = rounded.quantize(Decimal(1).scaleb(-keep))
    return abs(rounded) if rounded == 0 else rounded


def _plain(number: Decimal) -> str:
    if number == 0:
        return "0"
    if not Decimal("1e-9") <= abs(number) < Decimal("1e21"):
        return str(number.normalize())
    return f"{number.normalize():f}"


def _day(value: float, form: Format, *, since_1904: bool) -> str | None:
    """ISO text of what is shown, and no more: a month without its day is "2012-08"."""
    if form.elapsed:
        minutes = round(value * 24 * 60)
        return f"{minutes // 60}:{minutes % 60:02}" if minutes >= 0 else None
    serial = value + (_SHIFT_OF_1904 if since_1904 else 0)
    if not 0 <= serial <= _LAST_SERIAL:
        return None
    # Excel counts a 29 February 1900 that never was; days before it are one too low.
    moment = _FIRST_DAY + timedelta(days=serial + (1 if 1 <= serial < 60 else 0))
    moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    return shown_day(moment, form.date, has_day=serial >= 1)


def shown_day(moment: datetime, letters: str, *, has_day: bool = True) -> str:
    time = ""
    if "h" in letters or "s" in letters:
        time = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if (not re.search("[yd]", letters) and not _MONTH.search(letters)) or (time and not has_day):
        return time
    if "d" in letters:
        day = f"{moment:%Y-%m-%d}"
    else:
        day = f"{moment:%Y-%m}" if _MONTH.search(letters) else f"{moment:%Y}"
    return f"{day} {time}" if time and time != "00:00" else day
