"""A folder or zip archive handed over as one plan.

Its tables (CSV files, workbooks) are the plan, each under a heading made of its name, in order of names.
Documents are not put together: last year's plan beside this year's would become a plan that nobody wrote. A
single file is read as if it had been handed over itself: where it must be converted, or given more time, it
is handed back to the parent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goldenthread.errors import InputError, TooMuch, UnreadableFile
from goldenthread.files import FileKind, check_size, open_container, read_whole, sniff
from goldenthread.model import Place

from .blocks import Block, Document, Heading
from .build import MAX_CELLS
from .catalogue import FORMATS
from .conversion import CONVERSIONS
from .formats import read_content, to_convert
from .pending import Pending

MAX_TABLES = 200
_MOST_FILES = 10_000
_MOST_NAMED = 5

_TABLES = tuple(ending for form in FORMATS if form.is_tables for ending in form.endings)
# Any system leaves its settings as .xml; only where handed over alone is one looked into.
_DOCUMENTS = (
    *(ending for form in FORMATS if not form.is_tables for ending in form.endings),
    *(ending for form in CONVERSIONS for ending in form.endings if ending != ".xml"),
)
# What systems leave in folders and archives by themselves.
_LITTER = re.compile(r"(?i)(?:.*/)?(?:\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini|__macosx/.*)")
# "2025-26" keeps its dash.
_BETWEEN_WORDS = re.compile(r"(?:[_\s]|%20|(?<!\d)-|-(?!\d))+")


@dataclass(frozen=True, slots=True)
class _Member:
    """`name` is its place within the whole, such as "plan.zip/2026/risks.csv"."""

    name: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class _Whole:
    called: str
    """"The folder" or "The archive"."""
    name: str
    form: str


def read_handed_over(content: bytes, name: str) -> Document | Pending:
    """A file's bytes to blocks; of a zip archive what stands in it."""
    if content.startswith(b"PK") and sniff(content, name) is FileKind.ARCHIVE:
        return _read_archive(content, name)
    return read_content(content, name)


def read_folder(path: Path, name: str) -> Document | Pending:
    try:
        files = sorted((each for each in path.iterdir() if each.is_file()), key=_in_order)
        inner = sum(each.is_dir() and not _LITTER.fullmatch(each.name) for each in path.iterdir())
        size = sum(each.stat().st_size for each in files if each.name.lower().endswith(_TABLES))
    except OSError:
        raise UnreadableFile(
            "The folder cannot be opened.", place=name, way_out="Check that you may read it."
        ) from None
    check_size(size, name)
    members = [_Member(f"{name}/{each.name}", _reader(each, f"{name}/{each.name}")) for each in files]
    notes = ["Folders inside the folder were left out."] if inner else []
    return _read(members, _Whole("The folder", name, "folder"), notes)


def _in_order(path: Path) -> str:
    return path.name.casefold()


def _reader(path: Path, name: str) -> Callable[[], bytes]:
    return lambda: read_whole(path, name)


def _read_archive(content: bytes, name: str) -> Document | Pending:
    container = open_container(content, name)
    listed = sorted((each for each in container.names() if not each.endswith("/")), key=str.casefold)
    members = [_Member(f"{name}/{_harmless(each)}", _unpacker(container.read, each)) for each in listed]
    return _read(members, _Whole("The archive", name, "zip"), [])


def _unpacker(read: Callable[[str], bytes], part: str) -> Callable[[], bytes]:
    return lambda: read(part)


def _harmless(part: str) -> str:
    """A member's name without what could lead out of the archive: it is shown, and never opened as a path."""
    steps = re.split(r"[/\\]", "".join(letter for letter in part if letter.isprintable()))
    return "/".join(step for step in steps if step not in ("", ".", "..")) or "(without a name)"


def _read(members: Sequence[_Member], whole: _Whole, notes: list[str]) -> Document | Pending:
    kept = [member for member in members if not _LITTER.fullmatch(_inside(member, whole))]
    if len(kept) > _MOST_FILES:
        raise _too_many(whole, len(kept), _MOST_FILES)
    tables = [member for member in kept if member.name.lower().endswith(_TABLES)]
    documents = [member for member in kept if member.name.lower().endswith(_DOCUMENTS)]
    if len(tables) > MAX_TABLES:
        raise _too_many(whole, len(tables), MAX_TABLES)
    if not tables and len(documents) != 1:
        raise _refused(whole, documents or kept, several=bool(documents))
    chosen = tables or documents
    others = [member for member in kept if member not in chosen]
    if others:
        notes = [*notes, f"Other files were left out: {_named(others, whole)}."]
    if len(chosen) == 1:
        return _read_alone(chosen[0], notes)
    return _together(chosen, whole, notes)


def _read_alone(member: _Member, notes: list[str]) -> Document | Pending:
    content = member.read()
    kind = FileKind.PDF if sniff(content, member.name) is FileKind.PDF else to_convert(content, member.name)
    if kind:
        return Pending(kind, member.name, content, tuple(notes))
    document = read_content(content, member.name)
    return replace(document, notes=(*document.notes, *notes))


def _together(members: Sequence[_Member], whole: _Whole, notes: list[str]) -> Document:
    blocks: list[Block] = []
    cells = 0
    for member in members:
        inside = _inside(member, whole)
        document = read_content(member.read(), member.name, may_be_blank=True)
        if not document.blocks:
            notes.append(f"{inside} holds no words.")
            continue
        cells += sum(len(row.cells) for table in document.tables() for row in table.rows)
        if cells > MAX_CELLS:
            raise TooMuch(
                f"{whole.called} has more than {MAX_CELLS:,} table cells.",
                place=whole.name,
                way_out="Hand over the files that hold the plan.",
            )
        blocks.append(Heading(text=_title(inside), level=1, place=Place(file=member.name)))
        blocks.extend(map(_deeper, document.blocks))
        notes.extend(f"{inside}: {note}" for note in document.notes)
    if not blocks:
        raise UnreadableFile(
            f"{whole.called} holds no words.", place=whole.name, way_out="Check that it is the right one."
        )
    return Document(name=whole.name, format=whole.form, blocks=tuple(blocks), notes=tuple(notes))


def _deeper(block: Block) -> Block:
    """The sheets of a workbook stand below the name of the workbook."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def _inside(member: _Member, whole: _Whole) -> str:
    return member.name.removeprefix(f"{whole.name}/")


def _title(inside: str) -> str:
    stem = inside.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = _BETWEEN_WORDS.sub(" ", stem).strip()
    return words[:1].upper() + words[1:] or inside


def _named(members: Sequence[_Member], whole: _Whole) -> str:
    names = [_inside(member, whole) for member in members]
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _refused(whole: _Whole, members: Sequence[_Member], *, several: bool) -> InputError:
    if several:
        return UnreadableFile(
            f"{whole.called} holds several documents ({_named(members, whole)}); a plan is read from one.",
            place=whole.name,
            way_out="Hand them over one by one.",
        )
    held = f" (it holds {_named(members, whole)})" if members else ""
    return UnreadableFile(
        f"{whole.called} has no file that is read{held}.",
        place=whole.name,
        way_out="Hand over the plan itself.",
    )


def _too_many(whole: _Whole, count: int, most: int) -> TooMuch:
    return TooMuch(
        f"{whole.called} holds {count:,} files, and at most {most:,} are read as one plan.",
        place=whole.name,
        way_out="Hand over the files that hold the plan.",
    )
