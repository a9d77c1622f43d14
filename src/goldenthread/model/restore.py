"""The plain JSON values that `serialise` prints, back to a record. Nothing is guessed or passed over."""

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
from .serialise import Json


def record_from_json(data: Mapping[str, Json]) -> PlanRecord:
    """What no plan can hold, an unknown key included, raises ValueError."""
    record: PlanRecord = _made(PlanRecord, data)
    return record


def _made(kind: Any, data: Json, **ready: Any) -> Any:
    """An object of a dataclass from its printed fields, beside those that are ready."""
    hints = _hints(kind)
    named = _named(kind, data)
    unknown = sorted(str(name) for name in named if name not in hints)
    if unknown:
        raise ValueError(f"a {kind.__name__} has no {', '.join(unknown)}")
    missing = sorted(_needed(kind) - set(named) - set(ready))
    if missing:
        raise ValueError(f"a {kind.__name__} needs {', '.join(missing)}")
    return kind(**{name: _from(hints[name], one) for name, one in named.items()}, **ready)


def _named(kind: Any, data: Json) -> Mapping[str, Json]:
    if not isinstance(data, Mapping):
        raise ValueError(f"names with values are expected for a {kind.__name__}")
    return data


@functools.cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


@functools.cache
def _needed(kind: Any) -> frozenset[str]:
    return frozenset(one.name for one in dataclasses.fields(kind) if one.default is dataclasses.MISSING)


def _from(hint: Any, value: Json) -> Any:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        inner = next(one for one in typing.get_args(hint) if one is not type(None))
        return None if value is None else _from(inner, value)
    if origin is tuple:
        return _tuple_from(typing.get_args(hint), value)
    if issubclass(hint, Entry):
        return _entry_from_json(hint, value)
    if dataclasses.is_dataclass(hint):
        return _made(hint, value)
    return _plain_from(hint, value)


def _tuple_from(kinds: tuple[Any, ...], value: Json) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_from(kinds[0], one) for one in _listed(value))
    return tuple(_from(kind, one) for kind, one in zip(kinds, _listed(value), strict=True))


def _listed(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise ValueError(f"a list is expected, not a {type(value).__name__}")
    return value


# What JSON makes of the plain types that it has no word for.
_PRINTED_AS: dict[Any, tuple[type, ...]] = {date: (str,), Decimal: (int, float), float: (int, float)}


def _plain_from(hint: Any, value: Json) -> Any:
    if issubclass(hint, Enum):
        return hint(value)
    printed = _PRINTED_AS.get(hint, (hint,))
    # Python counts true as the number 1.
    if not isinstance(value, printed) or (isinstance(value, bool) and hint is not bool):
        raise ValueError(f"a {hint.__name__} is expected, not a {type(value).__name__}")
    if hint is date:
        return date.fromisoformat(value)
    return Decimal(str(value)) if hint is Decimal else value


def _entry_from_json(kind: type[Entry], value: Json) -> Entry:
    fields = dict(_named(kind, value))
    fields.pop("raw", None)
    source = dict(_named(Place, fields.pop("source", {})))
    apart = {"place", "seen"} & fields.keys()
    if apart:
        raise ValueError(
            f"a {kind.__name__} has no {', '.join(sorted(apart))}; its source says where it stands"
        )
    pieces = _listed(source.pop("seen", []))
    place: Place | None = _made(Place, source) if source else None
    entry: Entry = _made(kind, fields, place=place, seen=tuple(_seen_from(one, place) for one in pieces))
    return entry


def _seen_from(value: Json, place: Place | None) -> Seen:
    where = dict(_named(Seen, value))
    own = {name: where.pop(name) for name in ("field", "raw", "confidence") if name in where}
    if place is not None:
        where.setdefault("file", place.file)
    seen: Seen = _made(Seen, own, place=_made(Place, where))
    return seen
