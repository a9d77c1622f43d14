"""Lists of contents: the page that a plan gives each section, and sections it names but does not hold."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Paragraph
from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.record.draft import Draft, Named
from goldenthread.model import Place, Section
from goldenthread.wording.texts import clean, fold

from .lists import list_kind
from .reading import section_number

_PAGE = re.compile(r"^(?:page|p\.?)?\s*(\d+)$", re.IGNORECASE)


def reads_as_contents(grid: Grid) -> bool:
    """Every row ends on a page number, and the numbers never fall."""
    pages = [_PAGE.match(row.text(row.filled[-1])) for row in grid.rows if len(row.filled) >= 2]
    if grid.kind is not None or len(pages) < len(grid.rows) or len(pages) < 2 or None in pages:
        return False
    numbers = [int(match.group(1)) for match in pages if match]
    return numbers == sorted(numbers)


def read_contents(draft: Draft, grid: Grid) -> None:
    for row in grid.rows:
        *names, page = (row.text(i) for i in row.filled)
        draft.named_sections.append(_named(" ".join(names), names, page, row.place))


def read_contents_line(draft: Draft, block: Paragraph) -> bool:
    """ "Section A<tab>Our vision<tab>Page 2" under the heading of a list of contents, as Word prints it."""
    cells = [cell for cell in map(clean, block.text.split("\t")) if cell]
    if len(cells) < 2 or not _PAGE.match(cells[-1]):
        return False
    kind = list_kind(draft)
    if kind is None or kind.name != "contents":
        return False
    *names, page = cells
    draft.named_sections.append(_named(" ".join(names), names, page, block.place))
    return True


def _named(whole: str, names: list[str], page: str, place: Place) -> Named:
    number, title = section_number(names[0])
    if len(names) > 1:
        title = names[-1]
    return Named(number=number, title=title or whole, page=page, place=place)


def settle_contents(draft: Draft) -> None:
    """Each section gets its page; what no section of the document answers to is entered as absent."""
    for named in draft.named_sections:
        section = _find(draft.all("sections", Section), named)
        if section is None:
            draft.add(
                "sections",
                Section(
                    id=draft.new_id("section", named.number),
                    ref=named.number,
                    number=named.number,
                    title=named.title,
                    page=named.page,
                    absent=True,
                    place=named.place,
                ),
            )
        elif named.page:
            draft.replace("sections", section, replace(section, page=named.page))


def _find(sections: list[Section], named: Named) -> Section | None:
    """By number and a shared word of some length; by title where no number is printed."""
    words = _telling(named.title)
    for section in sections:
        theirs = _telling(section.title)
        same_number = bool(named.number) and fold(section.number or "") == fold(named.number or "")
        if section.absent or not (words & theirs or clean(section.title) == clean(named.title)):
            continue
        if same_number or (not named.number and (words <= theirs or theirs <= words)):
            return section
    return None


def _telling(title: str) -> set[str]:
    """The words that tell one title from another: "the" and "for" do not."""
    return {word for word in fold(title).split() if len(word) > 3}
