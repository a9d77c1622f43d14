"""The sample plan's sentences, and how its dates and values are to be read."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

_HERE = Path(__file__).parent

ACTION_COLUMNS = (
    "Plan ref",
    "Action",
    "Start",
    "End",
    "Milestone",
    "Milestone date",
    "Service area",
    "Responsible officer(s)",
)
KPI_COLUMNS = (
    "Performance measure",
    "Monitoring frequency",
    "National driver",
    "25/26 forecast outturn",
    "2026/27 target",
    "Explanation of variance",
    "Service area",
)
RISK_COLUMNS = ("Risk", "Current score", "Action(s)", "Start", "End", "Target score", "Responsible officer")


@dataclass(frozen=True)
class SamplePlan:
    front: dict[str, Any]
    scorecard: dict[str, Any]
    priorities: list[dict[str, Any]]
    money: dict[str, Any]
    defects: list[dict[str, str]]
    dates: dict[str, str]
    values: dict[str, dict[str, str]]


def load() -> SamplePlan:
    with (_HERE / "values.csv").open(newline="", encoding="utf-8") as file:
        values = {row["printed"]: row for row in csv.DictReader(file)}
    return SamplePlan(
        front=_yaml("plan"),
        scorecard=_yaml("scorecard"),
        priorities=_yaml("priorities"),
        money=_yaml("money"),
        defects=_yaml("defects"),
        dates=_yaml("dates"),
        values=values,
    )


def _yaml(name: str) -> Any:
    return YAML(typ="safe", pure=True).load((_HERE / f"{name}.yaml").read_text(encoding="utf-8"))


def action_rows(action: dict[str, Any]) -> list[list[str]]:
    """One row a milestone; what belongs to the whole action is printed on the first and blank below."""
    areas, owners = " / ".join(action["areas"]), " / ".join(action["owners"])
    rows = []
    for order, (text, due) in enumerate(action["milestones"]):
        head = [action["ref"], action["text"], action["start"], action["end"]] if order == 0 else [""] * 4
        rows.append([*head, text, due, *([areas, owners] if order == 0 else ["", ""])])
    return rows


def risk_rows(risk: dict[str, Any]) -> list[list[str]]:
    rows = []
    for order, (text, start, end) in enumerate(risk["actions"]):
        first = order == 0
        head = [risk["text"], risk["current"]] if first else ["", ""]
        rows.append(
            [*head, text, start, end, *([risk["target"], " / ".join(risk["owners"])] if first else ["", ""])]
        )
    return rows


def budget_rows(money: dict[str, Any]) -> list[tuple[str, str, str, list[int]]]:
    """Each row as group, title, kind and the three amounts."""
    rows = []
    for group in money["groups"]:
        rows += [(group["name"], title, "line", amounts) for title, *amounts in group["lines"]]
        rows.append((group["name"], "Subtotal", "subtotal", group["subtotal"]))
    title, *amounts = money["total"]
    return [*rows, ("", title, "total", amounts)]
