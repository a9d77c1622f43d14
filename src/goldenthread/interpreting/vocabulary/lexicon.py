"""The declared vocabularies: what columns, tables, lists and labels are called. A council extends them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from goldenthread.definitions import Node, read_yaml
from goldenthread.errors import DefinitionError
from goldenthread.model import Rating
from goldenthread.wording.texts import fold

from .words import heading_key

OWN_FOLDER = Path(__file__).parent
CONTENTS = ("text", "date", "number", "value", "rating", "owner", "reference", "money")


@dataclass(frozen=True, slots=True)
class TableKind:
    name: str
    needs: frozenset[str]
    with_any: frozenset[str]
    without: frozenset[str]

    def fits(self, roles: frozenset[str]) -> bool:
        return (
            self.needs <= roles
            and not (self.without & roles)
            and (not self.with_any or bool(self.with_any & roles))
        )


@dataclass(frozen=True, slots=True)
class ListKind:
    name: str
    kind: str
    words: tuple[str, ...]
    plurals: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What the vocabulary gives in the plural counts in the plural alone, by the phrase."""


@dataclass(frozen=True, slots=True)
class Repair:
    pattern: re.Pattern[str]
    to: str
    why: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Immutable; read once. `columns` maps a synonym's key to its role, `contents` a role to its content."""

    columns: Mapping[str, str]
    contents: Mapping[str, str]
    tables: tuple[TableKind, ...]
    lists: tuple[ListKind, ...]
    labels: Mapping[str, str]
    front: Mapping[str, tuple[str, ...]]
    posts: Mapping[str, tuple[str, ...]]
    agencies: Mapping[str, tuple[str, ...]]
    polarities: Mapping[str, tuple[str, ...]]
    progress: Mapping[str, tuple[str, ...]]
    decisions: Mapping[str, tuple[str, ...]]
    proposals: Mapping[str, tuple[str, ...]]
    ratings: Mapping[str, Rating]
    repairs: tuple[Repair, ...]


def read_lexicon(extra: Iterable[Path] = ()) -> Lexicon:
    """The shipped vocabulary, then each folder of `extra`, which adds to it.

    Raises DefinitionError with file and line for the first thing that is wrong.
    """
    folders = (OWN_FOLDER, *extra)
    _refuse_strange_files(folders)
    columns, contents = _columns(folders)
    return Lexicon(
        columns=columns,
        contents=contents,
        tables=_tables(folders, contents),
        lists=_lists(folders),
        labels=_labels(folders),
        front=_named_texts(folders, "front.yaml", key=True),
        posts=_named_texts(folders, "posts.yaml", key=False),
        agencies=_named_texts(folders, "agencies.yaml", key=True),
        polarities=_named_texts(folders, "polarity.yaml", key=False),
        progress=_named_texts(folders, "progress.yaml", key=False),
        decisions=_named_texts(folders, "decisions.yaml", key=False),
        proposals=_named_texts(folders, "proposals.yaml", key=False),
        ratings={
            word: Rating(colour)
            for colour, words in _named_texts(folders, "ratings.yaml", key=False).items()
            for word in words
        },
        repairs=_repairs(folders),
    )


def _files(folders: Iterable[Path], name: str, *, ours_alone: bool = False) -> list[Node]:
    """The file in each folder that has it. `ours_alone`: what its names mean is code; none can be added."""
    roots = [read_yaml(folder / name) for folder in folders if (folder / name).exists()]
    if ours_alone:
        known = [key for key, _ in roots[0].items()]
        for root in roots[1:]:
            root.allow(known)
    return roots


def _refuse_strange_files(folders: tuple[Path, ...]) -> None:
    """A misspelt file name would otherwise be passed over in silence."""
    known = sorted(path.name for path in OWN_FOLDER.glob("*.yaml"))
    for folder in folders[1:]:
        for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
            if path.name not in known:
                near = difflib.get_close_matches(path.name, known, n=1)
                hint = f"Did you mean {near[0]}?" if near else f"Known here: {', '.join(known)}."
                raise DefinitionError("is no file of a vocabulary.", place=str(path), way_out=hint)


def _columns(folders: Iterable[Path]) -> tuple[dict[str, str], dict[str, str]]:
    columns: dict[str, str] = {}
    contents: dict[str, str] = {}
    for root in _files(folders, "columns.yaml"):
        for role, node in root.items():
            node.allow(("content", "words"))
            content = node.get("content")
            if content is not None:
                contents[role] = _one_of(content, CONTENTS)
            elif role not in contents:
                raise node.wrong(
                    f"the new column {role!r} does not say what it holds.", "Add `content: text`."
                )
            words = node.get("words")
            for word in words.texts() if words else ():
                columns[heading_key(word)] = role
    return columns, contents


def _one_of(node: Node, allowed: tuple[str, ...]) -> str:
    if node.text() not in allowed:
        raise node.wrong(f"{node.text()!r} is not known.", f"Known here: {', '.join(allowed)}.")
    return node.text()


def _tables(folders: Iterable[Path], roles: Mapping[str, str]) -> tuple[TableKind, ...]:
    found: dict[str, TableKind] = {}
    for root in _files(folders, "tables.yaml", ours_alone=True):
        for name, node in root.items():
            node.allow(("needs", "with_any", "without"))
            sets = {key: _roles(node.get(key), roles) for key in ("needs", "with_any", "without")}
            found[name] = TableKind(name, **sets)
    return tuple(found.values())


def _roles(node: Node | None, known: Mapping[str, str]) -> frozenset[str]:
    if node is None:
        return frozenset()
    for role in node.texts():
        if role not in known:
            raise node.wrong(f"no column is called {role!r}.", "Declare it in columns.yaml.")
    return frozenset(node.texts())


def _lists(folders: Iterable[Path]) -> tuple[ListKind, ...]:
    found: list[ListKind] = []
    for root in _files(folders, "lists.yaml", ours_alone=True):
        for name, node in root.items():
            node.allow(("kind", "words", "kinds"))
            kind, words, kinds = node.get("kind"), node.get("words"), node.get("kinds")
            if words:
                found.append(_list_kind(name, kind.text() if kind else "", words))
            for one, inner in kinds.items() if kinds else ():
                found.append(_list_kind(name, one, inner))
    return tuple(found)


def _list_kind(name: str, kind: str, words: Node) -> ListKind:
    plurals: dict[str, frozenset[str]] = {}
    for one in words.texts():
        singular = heading_key(one).split()
        plurals[heading_key(one)] = frozenset(word for word in fold(one).split() if word not in singular)
    return ListKind(name, kind, _keys(words), plurals)


def _keys(node: Node) -> tuple[str, ...]:
    return tuple(heading_key(word) for word in node.texts())


def _labels(folders: Iterable[Path]) -> dict[str, str]:
    return {
        key: name
        for root in _files(folders, "labels.yaml", ours_alone=True)
        for name, node in root.items()
        for key in _keys(node)
    }


def _named_texts(folders: Iterable[Path], file: str, *, key: bool) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for root in _files(folders, file, ours_alone=file != "posts.yaml"):
        for name, node in root.items():
            found[name] = found.get(name, ()) + (_keys(node) if key else node.texts())
    return found


def _repairs(folders: Iterable[Path]) -> tuple[Repair, ...]:
    found = []
    for root in _files(folders, "repairs.yaml"):
        if not isinstance(root.value, CommentedSeq):
            raise root.wrong("a list of repairs is expected here.", "Write each as `- from: ...`.")
        for one in root.value:
            if not isinstance(one, CommentedMap):
                raise root.wrong("a repair is not a text.", "It needs from, to and why.")
            node = Node(one, root.file, one.lc.line + 1)
            node.allow(("from", "to", "why"))
            try:
                found.append(Repair(re.compile(one["from"]), str(one["to"]), str(one["why"])))
            except (KeyError, re.error) as error:
                raise node.wrong(
                    f"this repair cannot be used: {error}.", "It needs from, to and why."
                ) from None
    return tuple(found)
