"""A record to plain JSON values and back. What comes back is equal to what went in.

Each entry prints its parsed fields, then `raw` (field to verbatim text) and `source` (the place of the entry
and of each field, with the reader's confidence). Numbers keep their printed digits in `raw` and `decimals`.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from .entry import Entry
from .places import Place, Seen
from .record import PlanRecord

Json = Any


def to_json(value: object) -> Json:
    if isinstance(value, Entry):
        return _entry_to_json(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [to_json(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _entry_to_json(entry: Entry) -> dict[str, Json]:
    fields = {
        field.name: to_json(getattr(entry, field.name))
        for field in dataclasses.fields(entry)
        if field.name not in ("place", "seen")
    }
    raw: dict[str, str] = {}
    for seen in entry.seen:
        raw[seen.field] = f"{raw[seen.field]} {seen.raw}" if seen.field in raw else seen.raw
    fields["raw"] = raw
    source = _place_to_json(entry.place)
    if entry.seen:
        source["seen"] = [
            {
                "field": s.field,
                "raw": s.raw,
                "confidence": s.confidence,
                **_place_to_json(s.place, without=entry.place),
            }
            for s in entry.seen
        ]
    fields["source"] = source
    return fields


def _place_to_json(place: Place | None, without: Place | None = None) -> dict[str, Json]:
    """Only what the format has. A field's place leaves out the file that its entry already names."""
    if place is None:
        return {}
    found = {f.name: getattr(place, f.name) for f in dataclasses.fields(place)}
    if without is not None and without.file == place.file:
        del found["file"]
    return {name: value for name, value in found.items() if value is not None}


def record_from_json(data: Mapping[str, Json]) -> PlanRecord:
    """The record that `to_json` printed. Keys it does not know are refused with a ValueError."""
    hints = _hints(PlanRecord)
    unknown = set(data) - set(hints)
    if unknown:
        raise ValueError(f"not part of a plan: {', '.join(sorted(unknown))}")
    return PlanRecord(**{name: _from(hints[name], value) for name, value in data.items()})


@functools.cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _from(hint: Any, value: Json) -> Any:
    if value is None:
        return None
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _from(next(one for one in typing.get_args(hint) if one is not type(None)), value)
    if origin is tuple:
        arguments = typing.get_args(hint)
        if arguments[-1] is Ellipsis:
            return tuple(_from(arguments[0], one) for one in value)
        return tuple(_from(kind, one) for kind, one in zip(arguments, value, strict=True))
    return _one_from(hint, value)


def _one_from(hint: Any, value: Json) -> Any:
    if isinstance(hint, type) and issubclass(hint, Entry):
        return _entry_from_json(hint, value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        return hint(**{name: _from(hints[name], one) for name, one in value.items()})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if hint is date:
        return date.fromisoformat(value)
    if hint is Decimal:
        return Decimal(str(value))
    return value


def _entry_from_json(kind: type[Entry], value: Mapping[str, Json]) -> Entry:
    hints = _hints(kind)
    fields = {name: _from(hints[name], one) for name, one in value.items() if name not in ("raw", "source")}
    source = dict(value.get("source", {}))
    pieces = source.pop("seen", [])
    place = Place(**source) if source else None
    return kind(place=place, seen=tuple(_seen_from(one, place) for one in pieces), **fields)


def _seen_from(value: Mapping[str, Json], place: Place | None) -> Seen:
    where = {name: one for name, one in value.items() if name not in ("field", "raw", "confidence")}
    if "file" not in where and place is not None:
        where["file"] = place.file
    return Seen(field=value["field"], raw=value["raw"], confidence=value["confidence"], place=Place(**where))
