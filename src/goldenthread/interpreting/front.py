"""What the first page, and a sentence or two elsewhere, say of the plan itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goldenthread.documents import Document, Table
from goldenthread.model import Place, Plan, Precision, Seen, When
from goldenthread.wording import find_whens
from goldenthread.wording.texts import clean, fold

from .lexicon import Lexicon
from .words import heading_key, holds

_FRONT_LINES = 30
_TITLE_WORDS = 14
_COUNCIL = re.compile(
    r"(?:[A-Z][\w'\u2019-]+\s+(?:(?:and|&|of|upon|on|in|the|with)\s+)?){1,6}?"
    r"(?:(?:Metropolitan|County|City|Borough|District|Unitary|Island|London)\s+){0,3}Council\b"
)
_KIND_OF_COUNCIL = re.compile(r"(?:^|\s+)(?:Metropolitan|County|City|Borough|District|Unitary|Council)\b")
_SERVICES = re.compile(r"^(?:[A-Z][a-z]+(?: and| &)? )*?(?:Social (?:Services|Care)|Services|Directorate)\b")
_NAME = r"[A-Z][\w'\u2019-]+"
_BOROUGH_OF = re.compile(rf"(?:London|Royal)\s+Borough\s+of\s+{_NAME}(?:\s+(?:and|&|upon)\s+{_NAME})?")
_COUNCIL_OF = re.compile(
    r"(?:The\s+)?(?:(?:London|Royal|Metropolitan)\s+)?(?:Borough|City|County|Council)\s+of\s+(?:the\s+)?"
    rf"{_NAME}(?:\s+(?:(?:and|&|of|upon|the)\s+)*{_NAME})*"
)
"""Believed of a whole line alone: in a sentence "Council of ..." and "City of ..." may be anybody."""
_KIND_BEFORE = re.compile(r"^(?:[A-Z]\w+\s+)?(?:Borough|City|County|Council)\s+of\s+(?:the\s+)?")
_NOT_A_PLACE = re.compile(r"^(?:The|Other|Our|All|This|A|An|And|Of|By|For|To|Local|Each|Every|Shadow)\s+")
_YEARS = (Precision.FINANCIAL_YEAR, Precision.SPAN)


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    place: Place


def read_front(document: Document, lexicon: Lexicon) -> Plan:
    lines = list(_lines(document))
    front = lines[:_FRONT_LINES]
    title_line = _named(front, lexicon, "title") or _title_line(front, lexicon)
    council = _text(_named(front, lexicon, "council")) or _council(front, lines, title_line)
    directorate = _text(_named(front, lexicon, "directorate")) or _directorate(
        front, lexicon, council, title_line
    )
    title, dated = _title(title_line, council, directorate) if title_line else ("", None)
    refreshed = _after_words(lines, lexicon.front.get("refreshed", ()), front_only=True)
    period = _period(title_line, lines, dated or refreshed)
    status = _status(lines, title_line, lexicon)
    decided = _decided(lines, lexicon)
    told = [
        ("title", title_line),
        ("council", _find(front, council)),
        ("directorate", _find(front, directorate)),
    ]
    return Plan(
        id="plan",
        title=title or document.title or document.name,
        council=council,
        directorate=directorate,
        edition=_keyed(front, lexicon.front.get("edition", ())),
        status=status,
        period=period,
        year=_year_of(dated or refreshed, period),
        dated=dated,
        refreshed=refreshed,
        next_refresh=_after_words(lines, lexicon.front.get("next_refresh", ())),
        decided=decided,
        author=_keyed(lines, lexicon.front.get("created_by", ())),
        place=title_line.place if title_line else Place(file=document.name),
        seen=tuple(Seen(field=name, raw=line.text, place=line.place) for name, line in told if line),
    )


def _lines(document: Document) -> Iterator[Line]:
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield Line("\t".join(clean(cell.text) for cell in row.cells), row.place)
        elif clean(block.text):
            yield Line(clean(block.text), block.place)


def _title_line(front: list[Line], lexicon: Lexicon) -> Line | None:
    """The first short line that names a kind of plan and is no sentence."""
    words = lexicon.front.get("titles", ())
    for line in front:
        short = "\t" not in line.text and len(line.text.split()) <= _TITLE_WORDS
        if (
            short
            and line.text[-1] not in ".:;,"
            and any(holds(heading_key(line.text), word) for word in words)
        ):
            return line
    return None


def _council(front: list[Line], lines: list[Line], title: Line | None) -> str | None:
    """A line of the first page that is nothing but a council's name; else a name in the text.

    A title may name the place alone; then only a council of that place is meant. Without such a title the
    name must be the only one, for plans name their neighbours too.
    """
    for line in front:
        name = _NOT_A_PLACE.sub("", line.text)
        if (_COUNCIL.fullmatch(name) or _COUNCIL_OF.fullmatch(name)) and place_of(name):
            return line.text
    names = Counter(
        name
        for line in lines
        for pattern in (_COUNCIL, _BOROUGH_OF)
        for match in pattern.finditer(line.text)
        if place_of(name := _NOT_A_PLACE.sub("", clean(match.group())))
    )
    of_title = (name for name, _ in names.most_common() if title and place_of(name) in title.text)
    return next(of_title, None) or (next(iter(names)) if len(names) == 1 else None)


def place_of(council: str | None) -> str:
    """The place in a council's name: that of a county council, or of a Royal Borough."""
    return _KIND_OF_COUNCIL.split(_KIND_BEFORE.sub("", council))[0].strip() if council else ""


def _directorate(front: list[Line], lexicon: Lexicon, council: str | None, title: Line | None) -> str | None:
    words = lexicon.front.get("directorates", ())
    for line in front:
        key = heading_key(line.text)
        short = len(line.text.split()) <= 8 and "\t" not in line.text and line.text[-1] not in ".:;,"
        other = line is not title and line.text != council and line.text[0].isupper()
        if short and other and any(holds(key, word) for word in words):
            return line.text
    found = _SERVICES.search(title.text.removeprefix(place_of(council)).strip()) if title else None
    return found.group() if found else None


def _title(line: Line, council: str | None, directorate: str | None) -> tuple[str, When | None]:
    """The title without the names that stand in fields of their own, and without the date behind it."""
    text, dated = line.text, None
    dates = find_whens(text)
    if dates and dates[-1].precision in (Precision.DAY, Precision.MONTH) and text.endswith(dates[-1].raw):
        dated = dates[-1]
        text = text[: -len(dated.raw)].rstrip(" :,-–")
    for name in (council, place_of(council), directorate):
        if name and text.startswith(name) and text != name:
            text = text[len(name) :].lstrip(" :,-–")
    return text, dated


def _period(title: Line | None, lines: list[Line], dated: When | None) -> When | None:
    """The years in the title; else the financial year most named; else the one that holds the plan's date."""
    found = [d for d in find_whens(title.text) if d.precision in _YEARS] if title else []
    if found:
        return found[0]
    named: Counter[tuple[date, date]] = Counter()
    first: dict[tuple[date, date], When] = {}
    for line in lines:
        for one in find_whens(line.text):
            if one.precision is Precision.FINANCIAL_YEAR and one.earliest and one.latest:
                named[one.earliest, one.latest] += 1
                first.setdefault((one.earliest, one.latest), one)
    if named:
        return first[named.most_common(1)[0][0]]
    return _year_of(dated, None)


def _year_of(dated: When | None, period: When | None) -> When | None:
    """The financial year, 1 April to 31 March, that holds a date."""
    day = dated.latest if dated else None
    if day is None:
        return period if period and period.precision is Precision.FINANCIAL_YEAR else None
    start = day.year if (day.month, day.day) >= (4, 1) else day.year - 1
    return When(
        raw=f"{start}/{(start + 1) % 100:02d}",
        earliest=date(start, 4, 1),
        latest=date(start + 1, 3, 31),
        precision=Precision.FINANCIAL_YEAR,
        assumed=f"the financial year that holds {dated.raw}" if dated else None,
    )


def _status(lines: list[Line], title: Line | None, lexicon: Lexicon) -> str | None:
    printed = _keyed(lines, lexicon.front.get("version", ()))
    if printed:
        return printed
    if title and any(holds(heading_key(title.text), word) for word in lexicon.front.get("draft", ())):
        return "draft"
    return None


def _named(front: list[Line], lexicon: Lexicon, what: str) -> Line | None:
    """ "Council<tab>Ashdale Council": the first page as a table of keys and values."""
    return _beside(front, lexicon.front.get(f"named_{what}", ()))


def _keyed(lines: list[Line], keys: tuple[str, ...]) -> str | None:
    """ "Version:<tab>FINAL": the cell beside a known key."""
    return _text(_beside(lines, keys))


def _beside(lines: list[Line], keys: tuple[str, ...]) -> Line | None:
    for line in lines:
        cells = [one for one in line.text.split("\t") if one]
        if len(cells) == 2 and heading_key(cells[0]) in keys and len(cells[0].split()) <= 4:
            return Line(cells[1], line.place)
    return None


def _text(line: Line | None) -> str | None:
    return line.text if line else None


def _after_words(lines: list[Line], words: tuple[str, ...], *, front_only: bool = False) -> When | None:
    """The first date that stands behind one of the words, in the same line."""
    for line in lines[:_FRONT_LINES] if front_only else lines[: 4 * _FRONT_LINES]:
        cells = line.text.split("\t")
        # A key and its value may each begin with the word; the headings of a table are no such statement.
        texts = [fold(cell) for cell in cells] if front_only and len(cells) == 2 else [fold(line.text)]
        for word in words:
            ats = [f" {text} ".find(f" {word} ") for text in texts]
            if max(ats) < 0 or (front_only and 0 not in ats):
                continue
            dates = find_whens(line.text)
            if dates:
                return dates[-1]
    return None


def _decided(lines: list[Line], lexicon: Lexicon) -> When | None:
    for line in lines[: 4 * _FRONT_LINES]:
        if any(holds(fold(line.text), word) for word in lexicon.front.get("decided", ())):
            days = [d for d in find_whens(line.text) if d.precision is Precision.DAY]
            if days:
                return days[-1]
    return None


def _find(lines: list[Line], text: str | None) -> Line | None:
    return next((line for line in lines if text and text in line.text), None)
