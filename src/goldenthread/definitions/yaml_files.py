"""A YAML file as nodes that know their line, so that an author is told where, what and what instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError

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
        for key, value in self.value.items():
            yield str(key), Node(value, self.file, self.value.lc.key(key)[0] + 1)

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
        if not isinstance(self.value, str | int | float):
            raise self.wrong("a text is expected here.")
        return str(self.value)

    def texts(self) -> tuple[str, ...]:
        if isinstance(self.value, str):
            return (self.value,)
        if not isinstance(self.value, CommentedSeq):
            raise self.wrong("a list is expected here.", "Write it as [one, two] or one `- item` a line.")
        return tuple(str(one) for one in self.value)


def read_yaml(path: Path) -> Node:
    """The file's root node. Raises DefinitionError with file and line."""
    loader = YAML(typ="rt")
    loader.allow_duplicate_keys = False
    try:
        root = loader.load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DefinitionError(f"{error.problem}.", place=f"{path.name}, line {line}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise DefinitionError(f"cannot be read: {type(error).__name__}.", place=path.name) from None
    return Node(CommentedMap() if root is None else root, path.name, 1)
