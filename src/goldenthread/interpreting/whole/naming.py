"""Whose plan it is: the council and the directorate, by name."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.wording.texts import clean

from .front_matter import Line

_COUNCIL = re.compile(
    r"(?:[A-Z][\w'\u2019-]+\s+(?:(?:and|&|of|upon|on|in|the|with)\s+)?){1,6}?"
    r"(?:(?:Metropolitan|County|City|Borough|District|Unitary|Island|London)\s+){0,3}Council\b"
)
_KIND_ALONE = re.compile(r"(?:(?:Metropolitan|County|City|Borough|District|Unitary)\s+){1,3}Council")
_KIND_OF_COUNCIL = re.compile(r"(?:^|\s+)(?:Metropolitan|County|City|Borough|District|Unitary|Council)\b")
_SERVICES = re.compile(r"^(?:[A-Z][a-z]+(?: and| &)? )*?(?:Social (?:Services|Care)|Services|Directorate)\b")
_NAME = r"[A-Z][\w'\u2019-]+"
_PLACE_ALONE = re.compile(rf"{_NAME}(?:\s+(?:(?:and|&|of|upon|on|in|the)\s+)*{_NAME}){{0,3}}")
_BOROUGH_OF = re.compile(rf"(?:London|Royal)\s+Borough\s+of\s+{_NAME}(?:\s+(?:and|&|upon)\s+{_NAME})?")
_COUNCIL_OF = re.compile(
    r"(?:The\s+)?(?:(?:London|Royal|Metropolitan|Regional|Rural|District)\s+)?"
    r"(?:Borough|City|County|Council|Town|Township|Village|Shire|District|Municipality)\s+of\s+(?:the\s+)?"
    rf"{_NAME}(?:\s+(?:(?:and|&|of|upon|the)\s+)*{_NAME})*"
)
"""Believed of a whole line alone: in a sentence "Council of ..." and "City of ..." may be anybody."""
_BEFORE_TITLE = re.compile(
    r"(?P<name>.+?)\s+(?:(?:Strategic|Annual|Corporate|Business|Performance|Service|Delivery|Improvement|Action|Budget"
    r"|Climate|Community|Housing|Council|Medium|Quarterly|Risk|Local)\b.*\b)?"
    r"(?:Plan|Strategy|Report|Register|Programme|Budget|Account|Framework|Scorecard)\b"
)
"""A line that names the council and goes on with the title: "City of Ashdale Strategic Plan"."""
_KIND_BEFORE = re.compile(
    r"^(?:[A-Z]\w+\s+)?(?:Borough|City|County|Council|Town|Township|Village|Shire|District|Municipality)\s+of"
    r"\s+(?:the\s+)?"
)
_NOT_A_PLACE = re.compile(r"^(?:The|Other|Our|All|This|A|An|And|Of|By|For|To|Local|Each|Every|Shadow)\s+")
_SPEAKS_OF_ITSELF = re.compile(r"\b(?:the|The) (?:County|City|Borough|District) Council\b")
_WHERE = re.compile(
    rf"\b(?:[Ii]n|[Oo]f|[Aa]cross|[Tt]hroughout) ({_NAME})\b(?!\s+[A-Z])|\b([A-Z][\w-]+)['\u2019]s\b"
)
_NO_PLACE = re.compile(
    r"Government|Parliament|England|Wales|Scotland|Britain|Europe|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Spring|Summer|Autumn|Winter|Monday|Tuesday|Wednesday|Thursday|Friday"
)
_OFTEN = 5
_LONGEST_TITLE = 200
_DIRECTORATE = re.compile(
    r"(?:\bthe |\bThe )((?:[A-Z][\w-]+,? (?:(?:and|&|for) )?){1,5}(?:Directorate|Department|Division))\b"
    r"(?!\s+(?:of|for)\b)"
)
_NO_DIRECTORATE = re.compile(
    r"\b(?:committee|cabinet|board|panel|forum|group|report (?:of|by|to)"
    r"|dashboard|scorecard|tracker|register|programme|project|monitor(?:ing)?|performance|update|review|survey"
    r"|risk|objective|profile|overview|context|structure|user|standard|improvement|development|pressure|vision"
    r"|achievement|challenge|demand|request|description|statement|commitment|summary|target|measure|indicator"
    r"|manager|officer|director|head|lead|adviser|advisor|assistant|coordinator)s?\b|\d",
    re.IGNORECASE,
)
_DIRECTORATE_LABEL = re.compile(r"(?:directorate|department|service|division)\s*:\s*(?=\S)", re.IGNORECASE)


def council_of(front: Sequence[Line], lines: Sequence[Line], title: Line | None) -> str | None:
    """A line of the first page that is nothing but a council's name; else a name in the text.

    A title may name the place alone; then only a council of that place is meant. Without such a title the
    name must be the only one, for plans name their neighbours too.
    """
    for line, following in zip(front, (*front[1:], None), strict=False):
        name = _NOT_A_PLACE.sub("", line.text)
        titled = _BEFORE_TITLE.match(line.text) if len(line.text) <= _LONGEST_TITLE else None
        if titled and _COUNCIL_OF.fullmatch(titled["name"]):
            return titled["name"]
        if (_COUNCIL.fullmatch(name) or _COUNCIL_OF.fullmatch(name)) and place_of(name):
            return line.text
        before = line.text.partition(":")[0]
        if _COUNCIL_OF.fullmatch(before) and place_of(before):
            return before
        # A letterhead may break the name: "Westmarch" over "City Council".
        if following and _PLACE_ALONE.fullmatch(line.text) and _KIND_ALONE.fullmatch(following.text):
            return f"{line.text} {following.text}"
    names = Counter(
        name
        for line in lines
        for cell in line.text.split("\t")
        for pattern in (_COUNCIL, _BOROUGH_OF)
        for match in pattern.finditer(cell)
        if place_of(name := _NOT_A_PLACE.sub("", clean(match.group())))
    )
    of_title = (name for name, _ in names.most_common() if title and place_of(name) in title.text)
    return next(of_title, None) or (next(iter(names)) if len(names) == 1 else None)


def place_of(council: str | None) -> str:
    """The place in a council's name: that of a county council, or of a Royal Borough."""
    return _KIND_OF_COUNCIL.split(_KIND_BEFORE.sub("", council))[0].strip() if council else ""


def place_spoken_of(lines: Sequence[Line]) -> str | None:
    """Where a text says "the County Council" and no more: the place it names far oftener than another."""
    text = "\n".join(line.text for line in lines)
    if not _SPEAKS_OF_ITSELF.search(text):
        return None
    small = set(re.findall(r"\b[a-z][\w-]+", text))
    named = Counter(
        name
        for match in _WHERE.finditer(text)
        if (name := match[1] or match[2]).lower() not in small
        and not name.isupper()
        and not _NO_PLACE.fullmatch(name)
    ).most_common(2)
    often = [(name, count) for name, count in named if count >= _OFTEN]
    if not often or (len(named) > 1 and named[0][1] < 2 * named[1][1]):
        return None
    return often[0][0]


def directorate_of(
    front: Sequence[Line], lines: Sequence[Line], lexicon: Lexicon, council: str | None, title: Line | None
) -> str | None:
    words = lexicon.front.get("directorates", ())
    for line in front:
        key = heading_key(line.text)
        short = len(line.text.split()) <= 8 and not re.search(r"[\t:]|[.;,]$", line.text)
        other = line is not title and line.text != council
        named = short and other and line.marker is None and line.text[0].isupper()
        named = named and not _heads_one_of_many(line, lines)
        if named and not _NO_DIRECTORATE.search(line.text) and any(holds(key, word) for word in words):
            own = line.text.removeprefix(council or "").lstrip(" ,:-\u2013")
            return _DIRECTORATE_LABEL.sub("", own)
    found = _SERVICES.search(title.text.removeprefix(place_of(council)).strip()) if title else None
    return found.group() if found else _directorate_spoken_of(lines)


def _heads_one_of_many(line: Line, lines: Sequence[Line]) -> bool:
    """A department over its table, with other headings as deep over theirs: each has a part of the report."""
    over_tables = [
        one
        for one, below in itertools.pairwise(lines)
        if one.is_heading and "\t" in below.text and one.level == line.level
    ]
    first = next((one for one in lines if one.is_heading), None)
    return line.is_heading and line != first and line in over_tables and len(over_tables) > 1


def _directorate_spoken_of(lines: Sequence[Line]) -> str | None:
    """The one that the text names far more often than any other."""
    named = Counter(match[1] for line in lines for match in _DIRECTORATE.finditer(line.text)).most_common(2)
    if not named or named[0][1] < _OFTEN or (len(named) > 1 and named[0][1] < 2 * named[1][1]):
        return None
    return named[0][0]
