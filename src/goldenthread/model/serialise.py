"""A record to plain JSON values; `restore` brings it back, equal to what went in.

Each entry prints its parsed fields, then `raw` (field to verbatim text) and `source` (the place of the entry
and of each field, with the reader's confidence). Numbers keep their printed digits in `raw` and `decimals`;
JSON knows no decimals and carries 15 digits safely.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from .entry import Entry
from .places import Place

Json = Any


def to_json(value: object) -> Json:
    if isinstance(value, Entry):
        return _entry_to_json(value)
    if isinstance(value, Place):
        return _place_to_json(value)
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
