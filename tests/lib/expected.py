"""Expected rows typed from the source documents, and how a record's values are written in them."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from goldenthread.model import Entry, PlanRecord, When, Written
from tests.lib.texthash import text_hash

FOLDER = Path(__file__).parents[1] / "expected"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(values: tuple[str, ...]) -> str:
    return " | ".join(values)


def day(value: date | None) -> str:
    return value.isoformat() if value else ""


def span(when: When) -> str:
    return f"{day(when.earliest)}..{day(when.latest)}"


def spans(when: When | None) -> str:
    """Each date of a cell, as earliest..latest; those without a day are left out."""
    return listed(tuple(span(one) for one in when.each if one.is_dated)) if when else ""


def edges(when: When | None) -> tuple[str, str]:
    return (day(when.earliest), day(when.latest)) if when else ("", "")


def number(text: str) -> Decimal | None:
    return Decimal(text.replace(",", "")) if text else None


def value(written: Written | None) -> Decimal | None:
    return written.value if written else None


def priority_number(record: PlanRecord, identifier: str | None) -> str:
    return next((p.number or "" for p in record.priorities if p.id == identifier), "")


def ref_of(entries: tuple[Entry, ...], identifier: str | None) -> str:
    return next((one.ref or "" for one in entries if one.id == identifier), "")


__all__ = [
    "day",
    "edges",
    "listed",
    "number",
    "priority_number",
    "ref_of",
    "rows",
    "span",
    "spans",
    "text_hash",
    "value",
]
