"""What the first page, and a sentence or two elsewhere, say of the plan itself."""

from __future__ import annotations

import itertools
import re

from goldenthread.documents import Document, Paragraph, Table
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import Place, Plan, Precision, Seen, When
from goldenthread.wording import find_whens
from goldenthread.wording.texts import fold

from .front_matter import Line, beside, contact_of, led_by, lines_of, signature_of, told
from .naming import council_of, directorate_of, place_of, place_spoken_of
from .plan_years import period_of, year_of
from .years import BRITISH_START

_FRONT_LINES = 30
_TITLE_WORDS = 14
_FIRST_LINES = 6
_NAME_OF_PLAN = (
    r"Plan|Strategy|Framework|Programme|Program|Charter|Roadmap|Manifesto|Register|Tracker|Dashboard"
)
_TITLE = re.compile(
    rf"(?:[A-Z0-9][\w'\u2019,&/-]*\s+(?:(?:and|of|for|the|in|to|on|&)\s+)*)+(?:{_NAME_OF_PLAN})"
    r"(?:[\s:,]+(?:for\s+)?(?:20\d\d|20\d\d\s?(?:/|-|\u2013|to)\s?(?:20)?\d\d))?"
)
"""A title of whatever kind: "Community Safety Plan 2025-2028"."""
_SURE_OF_PLACE = 0.6
_SURE_OF_SENTENCE = 0.8
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)"
_DESCRIBES_ITSELF = re.compile(
    rf"^This (?:document |report )?is (?:the|our|a|an) (?:(?P<edition>{_ORDINAL})\s+)?"
    r"(?P<title>(?:[A-Z0-9][\w/'\u2019-]*\s+){0,6}(?:Plan|Strategy|Account|Framework|Programme))\b"
    r"(?:\s+(?:for|of)\s+(?:the\s+)?(?P<whose>[A-Z][\w&' -]*?(?:Directorate|Department|Division|Services?)\b)"
    r"(?!\s+(?:Directorate|Department|Division)))?"
)
_PARTED = re.compile(r"\s+[|\u2013\u2014-]\s+")
_POSITION = re.compile(r"[\s:,\u2013-]+position$", re.IGNORECASE)
_PART = re.compile(
    r"(?:strategy|plan|programme)\s+\d{1,2}(?:\.\d+)*\b(?!/)|\d{1,2}(?:\.\d{1,2})*\.?\s", re.IGNORECASE
)
"""A part of a plan, by its number: "Strategy 1.2 ...", "5. Action plan"."""
_PICTURES = re.compile(r"^[^\w\s\"'\u2018\u201c(\[£$€]+\s+")


def read_front(document: Document, lexicon: Lexicon, start: int = BRITISH_START) -> Plan:
    lines = list(lines_of(document.blocks))
    front = lines[:_FRONT_LINES]
    words = lexicon.front
    title_line = _named(front, lexicon, "title") or _title_line(front, lexicon)
    itself_line = None if title_line else _of_itself(front)
    itself = _DESCRIBES_ITSELF.match(itself_line.text) if itself_line else None
    printed = _text(_named(front, lexicon, "council")) or council_of(front, lines, title_line)
    # The title of a web page ends with whose page it is.
    around = (*document.running, *_PARTED.split(document.title or ""))
    running = council_of([Line(text, Place(file=document.name)) for text in around if text], (), None)
    council = printed or running or place_spoken_of(lines)
    directorate = (
        _text(_named(front, lexicon, "directorate"))
        or (itself["whose"] if itself else None)
        or directorate_of(front, lines, lexicon, council, title_line)
    )
    title, dated = _title(title_line, council, directorate, lexicon) if title_line else ("", None)
    title = title or (itself["title"] if itself else "")
    top_line = None if title else _top_line(document, council, directorate, lexicon)
    if top_line:
        title, dated = _title(top_line, council, directorate, lexicon)
    dated = dated or _date_of_report(front, words.get("report_date", ()))
    refreshed = _after_words(lines, words.get("refreshed", ()), front_only=True)
    period = period_of(title_line, lines, dated or refreshed, start)
    author = (
        beside(lines, words.get("created_by", ()))
        or told(front, words.get("created_by", ()))
        or led_by(front, words.get("created_by", ()))
        or signature_of(lines[: 2 * _FRONT_LINES])
    )
    contact = contact_of(lines[: 4 * _FRONT_LINES], words.get("contact", ()))
    wards = told(front, words.get("wards", ()))
    decided_by = told(front, words.get("decided_by", ()))
    seen = [
        ("title", title_line or itself_line or top_line, 1.0 if title_line else _SURE_OF_SENTENCE),
        ("edition", itself_line if itself and itself["edition"] else None, _SURE_OF_SENTENCE),
        ("council", _council_line(front, lines, document, printed, council), _sure(printed or running)),
        ("directorate", find_line(front, directorate), 1.0),
        ("author", author, 1.0),
        ("contact", contact, 1.0),
        ("wards", wards, 1.0),
        ("decided_by", decided_by, 1.0),
    ]
    return Plan(
        id="plan",
        title=title or document.title or document.name,
        council=council,
        directorate=directorate,
        edition=_text(beside(front, words.get("edition", ()))) or (itself["edition"] if itself else None),
        status=_status(lines, title_line, lexicon),
        period=period,
        year=year_of(dated or refreshed, period, start),
        dated=dated,
        refreshed=refreshed,
        next_refresh=_after_words(lines, words.get("next_refresh", ())),
        decided=_decided(lines, lexicon),
        decided_by=_text(decided_by),
        author=_text(author),
        contact=_text(contact),
        wards=_text(wards),
        place=(title_line or itself_line or top_line or Line("", Place(file=document.name))).place,
        seen=tuple(
            Seen(field=name, raw=line.text, place=line.place, confidence=sure)
            for name, line, sure in seen
            if line
        ),
    )


def _council_line(
    front: list[Line], lines: list[Line], document: Document, printed: str | None, council: str | None
) -> Line | None:
    if printed:
        return find_line(front, printed)
    running = next((text for text in document.running if council and council in text), None)
    return Line(running, Place(file=document.name)) if running else find_line(lines, council)


def _sure(printed: str | None) -> float:
    return 1.0 if printed else _SURE_OF_PLACE


def _title_line(front: list[Line], lexicon: Lexicon) -> Line | None:
    """The first short line that names a kind of plan, else a kind of report on one; no sentence, no item."""
    # The name of a sheet may be one too, but a line in the sheet says it as it is meant.
    short = sorted((line for line in front if _may_be_title(line)), key=_names_sheet)
    for words in (lexicon.front.get("titles", ()), lexicon.front.get("titles_of_reports", ())):
        for line in short:
            if any(holds(heading_key(line.text), word) for word in words):
                return line
    # A plan of another kind names itself in the first lines alone: further down others are named.
    return next(
        (line for line in short if line in front[:_FIRST_LINES] and _TITLE.fullmatch(line.text)), None
    )


def _names_sheet(line: Line) -> bool:
    return line.is_heading and line.place.sheet == line.text


def _may_be_title(line: Line) -> bool:
    short = "\t" not in line.text and 1 < len(line.text.split()) <= _TITLE_WORDS and line.marker is None
    # "Strategy 1.2 Support families" is a part of a plan.
    return short and line.text[-1] not in ".:;," and not _PART.match(line.text)


def _top_line(
    document: Document, council: str | None, directorate: str | None, lexicon: Lexicon
) -> Line | None:
    """A sheet's first line above its first table, whatever its words; the name of a council alone is none."""
    above = itertools.takewhile(lambda block: not isinstance(block, Table), document.blocks)
    lines = [
        line
        for line in lines_of(block for block in above if isinstance(block, Paragraph))
        if line.place.sheet or document.format == "csv"
    ]
    for line in lines[:2]:
        if line.text in (council, directorate):
            continue
        plain = len(_title(line, council, directorate, lexicon)[0].split()) > 1
        return line if plain and _may_be_title(line) else None
    return None


def _of_itself(front: list[Line]) -> Line | None:
    """ "This is the third Service Plan for the Housing Department": where no title is printed."""
    return next((line for line in front if _DESCRIBES_ITSELF.match(line.text)), None)


def _date_of_report(front: list[Line], keys: tuple[str, ...]) -> When | None:
    line = told(front, keys)
    dates = find_whens(line.text) if line else ()
    return dates[0] if dates and dates[0].precision in (Precision.DAY, Precision.MONTH) else None


def _title(
    line: Line, council: str | None, directorate: str | None, lexicon: Lexicon
) -> tuple[str, When | None]:
    """The title without the names that stand in fields of their own, and without the date behind it."""
    text, dated = _PICTURES.sub("", line.text), None
    dates = find_whens(text)
    if dates and dates[-1].precision in (Precision.DAY, Precision.MONTH) and text.endswith(dates[-1].raw):
        dated = dates[-1]
        text = _POSITION.sub("", text[: -len(dated.raw)].rstrip(" :,-–"))
    for name in (council, place_of(council), directorate):
        rest = text.removeprefix(name).lstrip(" :,-–") if name and text != name else text
        if name is not directorate or not _belongs_to_name(text, rest, lexicon):
            text = rest
    return text, dated


def _belongs_to_name(text: str, rest: str, lexicon: Lexicon) -> bool:
    """ "Housing Directorate Plan", "Adult Social Care Change: Action Tracker": no title without it."""
    words = (*lexicon.front.get("titles", ()), *lexicon.front.get("titles_of_reports", ()))
    head = rest.partition(":")[0]
    return any(holds(heading_key(text), word) for word in words) and not any(
        holds(heading_key(head), word) for word in words
    )


def _status(lines: list[Line], title: Line | None, lexicon: Lexicon) -> str | None:
    printed = _text(beside(lines, lexicon.front.get("version", ())))
    if printed:
        return printed
    if title and any(holds(heading_key(title.text), word) for word in lexicon.front.get("draft", ())):
        return "draft"
    return None


def _named(front: list[Line], lexicon: Lexicon, what: str) -> Line | None:
    """ "Council<tab>Ashdale Council", "Directorate: Housing": the first page as keys and values."""
    return told(front, lexicon.front.get(f"named_{what}", ()))


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
        # An item of a list speaks of another document: "the Housing Plan, agreed by Cabinet on ...".
        if line.marker is None and any(
            holds(fold(line.text), word) for word in lexicon.front.get("decided", ())
        ):
            days = [d for d in find_whens(line.text) if d.precision is Precision.DAY]
            if days:
                return days[-1]
    return None


def find_line(lines: list[Line], text: str | None) -> Line | None:
    return next((line for line in lines if text and text in line.text), None)
