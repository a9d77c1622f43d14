"""Lists of actions, measures and risks: items of one line each, with whom and when behind them.

"Open three hubs by March 2027 (Lead: Head of Early Help)"; "Calls answered in a minute: 81% → 90% by 2028".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.documents import Cell, Paragraph
from goldenthread.interpreting.grids.headers import read_heading
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.record.work_rows import ActionRow, enter_action
from goldenthread.model import Indicator, Place, Reading, ReadingKind, Risk, Target, When
from goldenthread.wording import find_whens, read_score, read_when, read_written
from goldenthread.wording.texts import clean

_BRACKET = re.compile(r"\s*[(\[](?P<tail>[^()\[\]]+)[)\]]\s*\.?$")
_PARTED = re.compile(r"\s*[;,|]\s*")
_DASHED = re.compile(r"\s+[\u2013\u2014-]\s+")
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,30}?)\s*:\s*(?P<value>\S.*)")
_BY = re.compile(r"\bby\s+(?:the end of\s+)?(?P<when>[^,;()]+?)\.?$", re.IGNORECASE)
_POST_WORDS = 6
_POST = re.compile(r"[A-Z0-9][\w'\u2019&/-]*(?: (?:[A-Z0-9&][\w'\u2019&/-]*|of|and|for|the))*")
_SURE = 0.8
_FIGURE = r"[£]?\d[\d,]*(?:\.\d+)?\s?(?:%|k\b|m\b|per [\d,]+|percentage points?|days?|weeks?|months?)?"
_MOVE = re.compile(
    rf"^(?P<title>[^:]+?)\s*[:\u2013\u2014-]\s*(?:baseline|currently|from|now)?\s*(?P<base>{_FIGURE})\s*"
    rf"(?P<then>\([^()]*\))?\s*(?:\u2192|->|=>|\bto\b|[,;]?\s*target:?)\s*(?:of\s)?(?P<target>{_FIGURE})"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)
_AIMED = re.compile(
    rf"^(?P<title>[^:]+?)\s*(?::|[\u2013\u2014-])\s*(?:target(?: of)?:?\s*)?"
    rf"(?P<target>(?:at least |at most |over |under |[<>\u2264\u2265]\s?)?{_FIGURE})"
    r"(?P<rest>(?:\s+by\b.*)?)$",
    re.IGNORECASE,
)
_SCORED = re.compile(
    r"\b(?P<label>likelihood|impact|score)\s*[:=]?\s*(?P<value>[A-Za-z]*\s?\(?\d{1,2}\)?)", re.IGNORECASE
)


@dataclass(slots=True)
class _Told:
    """What an item says besides its text, each with its role."""

    text: str
    owners: list[str] = field(default_factory=list)
    end: str = ""
    others: dict[str, str] = field(default_factory=dict)


def _cell(text: str, place: Place) -> Cell:
    """A part of an item's line, told from the rest by its words alone."""
    return Cell(text=text, place=place, sure=_SURE)


# --- actions ---


def enter_actions(draft: Draft, items: Sequence[Paragraph], refs: Sequence[str | None]) -> None:
    for item, ref in zip(items, refs, strict=True):
        told = _told(clean(item.text), draft)
        row = ActionRow(place=item.place)
        row.ref = Cell(text=ref, place=item.place) if ref else None
        row.text.add(_cell(told.text, item.place))
        for owner in told.owners:
            row.add_owner(_cell(owner, item.place), cut=False)
        row.end.add(_cell(told.end, item.place))
        for role, value in told.others.items():
            row.unread.extend(seen(role, _cell(value, item.place)))
        enter_action(draft, row, objective=draft.context.objective)


def _told(text: str, draft: Draft) -> _Told:
    told = _Told(text)
    bracket = _BRACKET.search(text)
    if bracket and (pieces := list(_roles(_PARTED.split(bracket["tail"]), draft))):
        told.text = text[: bracket.start()]
        _take(told, pieces)
    parts = _DASHED.split(told.text)
    pieces = list(_roles(parts[1:], draft, posts=True)) if len(parts) > 2 else []
    if pieces and len(pieces) == len(parts) - 1 and any(role == "end" for role, _ in pieces):
        told.text = parts[0]
        _take(told, pieces)
    due = _BY.search(told.text)
    if not told.end and due and read_when(due["when"]).is_dated:
        told.end = due["when"]
    return told


def _take(told: _Told, pieces: Sequence[tuple[str, str]]) -> None:
    for role, value in pieces:
        if role == "owner":
            told.owners.append(value)
        elif role == "end" and not told.end:
            told.end = value
        else:
            told.others[role] = value


def _roles(parts: Sequence[str], draft: Draft, *, posts: bool = False) -> Iterator[tuple[str, str]]:
    """Each part with what it is; nothing at all where one of them is neither labelled nor a date."""
    found: list[tuple[str, str]] = []
    for part in map(clean, parts):
        match = _LABEL.fullmatch(part)
        role = read_heading(0, match["label"], draft.lexicon).role if match else None
        if match and role:
            found.append((role, match["value"]))
        elif read_when(re.sub(r"^by\s+", "", part, flags=re.IGNORECASE), period=draft.period).is_dated:
            found.append(("end", part))
        elif posts and _POST.fullmatch(part) and len(part.split()) <= _POST_WORDS:
            found.append(("owner", part))
        else:
            return
    yield from found


# --- measures ---


def enter_measures(draft: Draft, items: Sequence[Paragraph], refs: Sequence[str | None]) -> None:
    for item, ref in zip(items, refs, strict=True):
        text = clean(item.text)
        moved, aimed = _MOVE.match(text), _AIMED.match(text)
        match = moved or aimed
        title = clean(match["title"]) if match else text.rstrip(".")
        indicator = draft.add(
            "indicators",
            Indicator(
                id=draft.new_id("indicator", ref),
                ref=ref,
                title=title,
                priority=draft.context.priority,
                section=draft.context.section,
                place=item.place,
                seen=seen("title", _cell(title, item.place))
                + (seen("ref", Cell(text=ref, place=item.place)) if ref else ()),
            ),
        )
        if moved:
            _enter_reading(draft, indicator, moved["base"], moved["then"] or "", item.place)
        if match:
            _enter_target(draft, indicator, match["target"], match["rest"] or "", item.place)


def _enter_reading(draft: Draft, indicator: Indicator, figure: str, then: str, place: Place) -> None:
    draft.add(
        "readings",
        Reading(
            id=draft.new_id("reading", indicator.id),
            indicator=indicator.id,
            kind=ReadingKind.BASELINE,
            period=_first(draft, then),
            written=read_written(figure),
            place=place,
            seen=seen("written", _cell(figure, place)),
        ),
    )


def _enter_target(draft: Draft, indicator: Indicator, figure: str, rest: str, place: Place) -> None:
    draft.add(
        "targets",
        Target(
            id=draft.new_id("target", indicator.id),
            indicator=indicator.id,
            period=_first(draft, rest),
            written=read_written(figure),
            place=place,
            seen=seen("written", _cell(figure, place)),
        ),
    )


def _first(draft: Draft, text: str) -> When | None:
    """The day or year named, without the words around it."""
    plain = text.strip(" ().,;")
    whens = find_whens(plain, period=draft.period)
    year = re.fullmatch(r"(?:in\s|by\s)?((?:19|20)\d\d)", plain)
    return whens[0] if whens else read_when(year[1]) if year else None


# --- risks ---


def enter_risks(draft: Draft, items: Sequence[Paragraph], refs: Sequence[str | None]) -> None:
    for item, ref in zip(items, refs, strict=True):
        text = clean(item.text)
        bracket = _BRACKET.search(text)
        scores = (
            {m["label"].casefold(): m["value"] for m in _SCORED.finditer(bracket["tail"])} if bracket else {}
        )
        said = text[: bracket.start()] if bracket and scores else text
        draft.add(
            "risks",
            Risk(
                id=draft.new_id("risk", ref),
                ref=ref,
                text=said.rstrip("."),
                likelihood=read_score(scores["likelihood"]) if "likelihood" in scores else None,
                impact=read_score(scores["impact"]) if "impact" in scores else None,
                current_score=read_score(scores["score"]) if "score" in scores else None,
                priorities=(draft.context.priority,) if draft.context.priority else (),
                place=item.place,
                seen=seen("text", _cell(said, item.place))
                + tuple(
                    one
                    for label, value in scores.items()
                    for one in seen(
                        "current_score" if label == "score" else label,
                        _cell(value, item.place),
                    )
                ),
            ),
        )
