"""Every key of a plan's JSON, every field under it, and what the values are made of."""

import csv
import dataclasses
import enum
import re
import types
import typing
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import goldenthread.model as model
from goldenthread.model import Entry, PlanRecord, Seen, description_of

from .markdown import code, document, paragraphs, table
from .source import doc_of, notes_of

ENTITIES = Path(__file__).parents[2] / "docs" / "reference" / "entities.csv"

INTRODUCTION = """
`goldenthread read FILE --format json` prints a plan as one JSON object with the keys below, in this order.
`plan` holds one entry, every other key a list. Each key and each field is always there; what the plan does
not say is `null` or an empty list. The [JSON Schema](plan.schema.json) says the same for programs.
"""
ENTITY_TABLE = """
What the plans of councils hold, and the key that keeps it. A table of any other kind is kept in
`registers`, row by row. `targets` go with their indicator, and `findings` are what Golden Thread has to say
about the plan.
"""
EVERY_ENTRY = """
An identifier is stable within the plan. A reference is the plan's own: it is never made up and never
changed. `raw` gives, for each field, what the plan says, word for word. `source` says where the entry
stands, and in `seen` where each field stands and how sure the reader is, from 0 to 1. What a file does not
have, such as the sheets of a Word file, is left out; a field's place leaves out the name of the file where
its entry gives it.
"""
PLACE = """
Where something stands. All numbers count from 1: `row` the rows of the table as printed, its header included,
`line` the lines of a text file. What a file does not have is left out, and never `null`.
"""
PRIVACY = """
*Open* may stand on a public page. *Internal* is for signed-in people of the council and its partners.
*Personal* tells of a living person and never reaches a log, a report or an error message.
"""
PLAIN: dict[typing.Any, str] = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    float: "number",
    Decimal: "number",
    date: "date (2026-09-30)",
}
COMMON = [field.name for field in dataclasses.fields(Entry)]


def page() -> str:
    kinds = {key: _inner(hint) for key, hint in typing.get_type_hints(PlanRecord).items()}
    return document(
        "The plan record",
        INTRODUCTION.strip(),
        ", ".join(map(_link, kinds)) + ".",
        "## Where everything goes",
        ENTITY_TABLE.strip(),
        _entities(),
        "## What every entry has",
        EVERY_ENTRY.strip(),
        _entry_fields(Entry, ["id", "ref"]),
        "## Who may see a field",
        PRIVACY.strip(),
        *(part for key, kind in kinds.items() for part in _entry(key, kind)),
        "## What values are made of",
        *(part for kind in _parts() for part in _part(kind)),
    )


def _inner(hint: typing.Any) -> type[Entry]:
    found: type[Entry] = (typing.get_args(hint) or (hint,))[0]
    return found


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _entities() -> str:
    with ENTITIES.open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    return table(headings, ([name, _link(key), kind] for name, key, kind in rows))


def _entry(key: str, kind: type[Entry]) -> Iterator[str]:
    yield f"## {key}"
    yield _said(doc_of(kind))
    yield _entry_fields(kind, [field.name for field in dataclasses.fields(kind) if field.name not in COMMON])


def _entry_fields(kind: type[Entry], names: list[str]) -> str:
    hints = typing.get_type_hints(kind)
    rows = []
    for field in dataclasses.fields(kind):
        about = description_of(field)
        if field.name in names and about is not None:
            value = _value(hints[field.name])
            rows.append([code(field.name), about.label, value, about.kind, about.privacy, about.help])
    return table(["Field", "Label", "Value", "Kind", "Privacy", "Help"], rows)


def _value(hint: typing.Any) -> str:
    """A type as a reader of JSON meets it."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return " or ".join("null" if one is type(None) else _value(one) for one in typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        kinds = typing.get_args(hint)
        if kinds[-1] is Ellipsis:
            return f"list of {_value(kinds[0])}"
        return f"[{', '.join(map(_value, kinds))}]"
    return PLAIN.get(hint) or _link(hint.__name__)


def _parts() -> list[type]:
    """The types that stand inside entries, in the order in which the room offers them."""
    offered = [getattr(model, name) for name in model.__all__]
    apart = (PlanRecord, Seen, model.Description, model.FieldKind, model.Privacy)
    return [
        one for one in offered if isinstance(one, type) and one not in apart and not issubclass(one, Entry)
    ]


def _part(kind: type) -> Iterator[str]:
    yield f"### {kind.__name__}"
    if kind is model.Place:
        yield PLACE.strip()
        yield table(["Field", "Value"], ([code(name), _value(hint)] for name, hint in _hints(kind)))
        return
    yield _said(doc_of(kind))
    notes = {name: _said(note) for name, note in notes_of(kind).items()}
    if not issubclass(kind, enum.Enum):
        rows = ([code(name), _value(hint), notes.get(name, "")] for name, hint in _hints(kind))
        yield table(["Field", "Value", "Meaning"], rows)
    elif notes:
        yield table(["One of", "Meaning"], ([code(one.value), notes.get(one.name, "")] for one in kind))
    else:
        yield f"One of {', '.join(code(one.value) for one in kind)}."


def _said(text: str) -> str:
    """Python's None is null in JSON."""
    return re.sub(r"\bNone\b", "null", paragraphs(text))


def _hints(kind: type) -> Iterable[tuple[str, typing.Any]]:
    return typing.get_type_hints(kind).items()
