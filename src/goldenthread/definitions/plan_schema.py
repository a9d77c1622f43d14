"""The JSON Schema of a plan as `goldenthread read` prints it, derived from the dataclasses of `model`."""

from __future__ import annotations

import dataclasses
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

import goldenthread.model as model
from goldenthread.model import Entry, FieldKind, Place, PlanRecord, description_of

_TITLE = "Golden Thread plan"
_COUNTS = ("page", "table", "row", "column", "line")
_PLACE = {
    "file": {"type": "string"},
    "sheet": {"type": "string"},
    **{name: {"type": "integer", "minimum": 1} for name in _COUNTS},
}
_SEEN = {
    "type": "object",
    "required": ["field", "raw", "confidence"],
    "additionalProperties": False,
    "properties": {
        "field": {"type": "string"},
        "raw": {"type": "string"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        **_PLACE,
    },
}
_RAW = {
    "type": "object",
    "title": "As the source says it",
    "description": "Field to verbatim text; pieces that a page cut are joined by a space.",
    "additionalProperties": {"type": "string"},
}
_SOURCE = {
    "type": "object",
    "title": "Place in the source",
    "description": "Of the entry, and in `seen` of each field, with the reader's confidence from 0 to 1.",
    "additionalProperties": False,
    "properties": {**_PLACE, "seen": {"type": "array", "items": _SEEN}},
}


class _Numbers(GenerateJsonSchema):
    """Decimals are printed as JSON numbers, not as strings."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}


def plan_schema() -> dict[str, Any]:
    """Draft 2020-12. Every entry has `raw` and `source` beside its fields; no other key is allowed."""
    schema = TypeAdapter(PlanRecord).json_schema(schema_generator=_Numbers)
    for name, definition in schema["$defs"].items():
        kind = getattr(model, name, None)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            _finish(kind, definition)
    _close(schema, [field.name for field in dataclasses.fields(PlanRecord)])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": _TITLE}


def _finish(kind: type, definition: dict[str, Any]) -> None:
    properties: dict[str, Any] = definition["properties"]
    for field in dataclasses.fields(kind):
        about = description_of(field)
        if about is not None:
            properties[field.name] |= {"title": about.label, "x-kind": about.kind, "x-privacy": about.privacy}
            if about.help:
                properties[field.name]["description"] = about.help
            if about.kind is FieldKind.REFERENCE:
                _refuse_blank(properties[field.name])
    if issubclass(kind, Entry):
        _refuse_blank(properties["id"])
        del properties["place"], properties["seen"]
        properties |= {"raw": _RAW, "source": _SOURCE}
    _close(definition, list(properties))
    if kind is Place:
        # The one exception: what a file does not have is left out.
        definition |= {"required": ["file"], "properties": _PLACE}


def _refuse_blank(text: dict[str, Any]) -> None:
    """An identifier, or nothing where null may stand; never an empty text."""
    for one in text.get("anyOf", [text]):
        if one["type"] == "string":
            one["minLength"] = 1


def _close(definition: dict[str, Any], names: list[str]) -> None:
    """A missing value is printed as null: so every name is required, and no other allowed."""
    definition |= {"additionalProperties": False, "required": names}
    for value in definition["properties"].values():
        value.pop("default", None)
