"""A YAML file as nodes that know their line, so that an author is told where, what and what instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from goldenthread.errors import DefinitionError


@dataclass(frozen=True, slots=True)
class Node:
    """One value of the file. Every accessor refuses the wrong shape with file and line."""

    value: Any
    file: str
    line: int

    def wrong(self, message: str, way_out: str = "") -> DefinitionError:
        return DefinitionError(message, place=f"{self.file}, line {self.line}", way_out=way_out)

    def items(self) -> Iterator[tuple[str, Node]]:
        if not isinstance(self.value, CommentedMap):
            raise self.wrong("names with values are expected here.", "Write them as `name: value`.")
        # A name taken over from an anchor (`<<: *other`) has no line of its own.
        lines: dict[Any, list[int]] = self.value.lc.data or {}
        for key, value in self.value.items():
            yield str(key), Node(value, self.file, lines[key][0] + 1 if key in lines else self.line)

    def get(self, name: str) -> Node | None:
        return dict(self.items()).get(name)

    def allow(self, names: Iterable[str]) -> None:
        """Refuse a key that nobody reads: a mistyped key would otherwise be passed over in silence."""
        known = sorted(names)
        for key, node in self.items():
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                hint = f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(known)}."
                raise node.wrong(f"{key!r} is not known here.", hint)

    def text(self) -> str:
        # YAML turns a bare true into a yes-or-no, whose spelling is no longer the author's.
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float):
            raise self.wrong("a text is expected here.", "Put it in quotes if it is one.")
        return str(self.value)

    def texts(self) -> tuple[str, ...]:
        if isinstance(self.value, str):
            return (self.value,)
        return tuple(node.text() for node in self.nodes())

    def nodes(self) -> Iterator[Node]:
        """The items of a list, each with its own line."""
        if not isinstance(self.value, CommentedSeq):
            raise self.wrong("a list is expected here.", "Write it as [one, two] or one `- item` a line.")
        for at, one in enumerate(self.value):
            yield Node(one, self.file, self.value.lc.item(at)[0] + 1)


def read_yaml(path: Path) -> Node:
    """The file's root node. Raises DefinitionError with file and line."""
    loader = YAML(typ="rt")
    loader.allow_duplicate_keys = False
    loader.Constructor = _Constructor
    text = _text(path)
    try:
        root = loader.load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _unreadable(path, line, *_in_plain_words(str(error.problem))) from None
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise _unreadable(path, line, "a control character stands here.", "Delete it.") from None
    except ValueError as error:
        # A tag that its value contradicts (`!!int x`); the library does not say where.
        raise DefinitionError(f"{error}.", place=str(path)) from None
    except RecursionError:
        raise _unreadable(path, 1, "lists are nested too deeply.", "Close the brackets.") from None
    return Node(CommentedMap() if root is None else root, str(path), 1)


class _Constructor(RoundTripConstructor):
    """Dates stay text: the room that reads one knows its form, and can refuse it with its line."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", RoundTripConstructor.construct_yaml_str)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DefinitionError(f"cannot be read: {error.strerror}.", place=str(path)) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unreadable(path, line, "this is not UTF-8 text.", "Save the file as UTF-8.") from None


def _in_plain_words(problem: str) -> tuple[str, str]:
    if "'\\t'" in problem:
        return "a tab stands where only spaces may.", "Indent with spaces."
    return f"{problem}.", ""


def _unreadable(path: Path, line: int, message: str, way_out: str) -> DefinitionError:
    return DefinitionError(message, place=f"{path}, line {line}", way_out=way_out)
