"""Documents that a plan lists: title, number, date and what they are to it."""

from __future__ import annotations

import re

from goldenthread.documents import Cell, Paragraph
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import DocumentReference, Precision, When
from goldenthread.wording.texts import clean

_NUMBER = re.compile(r"^\(?(\d+)[.)]?$")
_TITLE_END = re.compile(
    r"\b(?i:plan|strategy|report|policy|programme|review|statement|framework|protocol|pip|agreement|charter)"
    r"(?:\s+(?:\d{4}\s?[/-]\s?\d{2,4}|\d{4}))?(?=\s+['\u2018\u201cA-Z])"
)
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")
_DATED = re.compile(
    r",?\s+(?:(?:as\s+)?(?:agreed|approved|adopted|ratified|endorsed|published|issued|dated|updated|revised))\b.*$"
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def enter_documents(draft: Draft, items: list[Paragraph]) -> None:
    """Titles with their numbers; where the numbers were torn off, titles are told apart by wording."""
    numbers = [n for item in items for n in _numbers_of(item)]
    texts = [(item, text) for item in items if (text := _without_numbers(item))]
    torn = len(numbers) > len(texts)
    titles: list[tuple[Paragraph, str]] = []
    wanted = len(numbers) - len(texts)
    for item, text in texts:
        pieces = _split_titles(text) if torn and wanted > 0 else [text]
        wanted -= len(pieces) - 1
        titles.extend((item, piece) for piece in pieces)
    sure = 0.6 if torn else 1.0
    for at, (item, title) in enumerate(titles, start=1):
        number = str(at) if torn else next(iter(_numbers_of(item)), None)
        name, dated = _titled_and_dated(draft, title)
        draft.add(
            "documents",
            DocumentReference(
                id=draft.new_id("document"),
                ref=number,
                number=number,
                title=name,
                dated=dated,
                role=(draft.context.lead_in or "").rstrip(":") or None,
                place=item.place,
                seen=seen("title", Cell(text=item.text, place=item.place), sure)
                + seen("dated", Cell(text=dated.raw if dated else "", place=item.place), sure),
            ),
        )
    if torn and titles:
        draft.note(
            "READ-4",
            "The numbers of this list stand apart from its titles, which were told apart by their wording.",
            "Compare the list with the source.",
            items[0].place,
        )


def _numbers_of(item: Paragraph) -> list[str]:
    marker = _NUMBER.match((item.marker or "").strip())
    tail = re.search(r"(?:^|\s)(\d+)\.\s*$", item.text)
    return [m.group(1) for m in (marker, tail) if m]


def _without_numbers(item: Paragraph) -> str:
    return clean(re.sub(r"(?:^|\s)\d+\.\s*$", "", item.text))


def _split_titles(text: str) -> list[str]:
    """Two titles run together: cut behind the last word that ends a title, such as plan, report or policy."""
    ends = [match.end() for match in _TITLE_END.finditer(text)]
    return [clean(text[: ends[-1]]), clean(text[ends[-1] :])] if ends else [text]


def _titled_and_dated(draft: Draft, text: str) -> tuple[str, When | None]:
    """ "the Carers' Plan (October 2026)", "the Budget agreed by Cabinet on 3 May 2026": title and date apart.

    Years in the title belong to it: they say what it is for, not when it was written.
    """
    text = clean(text).rstrip(".;,")
    for pattern in (_BRACKET, _DATED):
        match = pattern.search(text)
        days = [one for one in draft.dates_in(match.group()) if _is_exact(one)] if match else []
        if match and days:
            return _ARTICLE.sub("", text[: match.start()]).strip(), days[0]
    last = [one for one in draft.dates_in(text) if _is_exact(one) and text.endswith(one.raw)]
    if last:
        return text[: -len(last[-1].raw)].rstrip(" ,:-\u2013"), last[-1]
    return _ARTICLE.sub("", text) if text[:1].islower() else text, None


def _is_exact(when: When) -> bool:
    return when.is_dated and when.precision in (Precision.DAY, Precision.MONTH)
