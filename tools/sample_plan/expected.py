"""The rows a reader must find in the sample: what is printed, and how dates and values are to be read."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .data import SamplePlan, budget_rows

Rows = Iterable[dict[str, Any]]


def write(plan: SamplePlan, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    front = plan.front
    tables: dict[str, Rows] = {
        "plan": _plan(plan),
        "vision": _numbered(front["vision"]["statements"]),
        "achievements": [{"number": n, **one} for n, one in enumerate(front["achievements"], 1)],
        "equality": [{"number": n, **one} for n, one in enumerate(front["equality"], 1)],
        "scorecard": _scorecard(plan),
        "rating_definitions": [
            {"letter": letter, "meaning": text} for letter, text in front["rating_definitions"]
        ],
        "priorities": [{"number": one["number"], "title": one["title"]} for one in plan.priorities],
        "responsibilities": front["responsibilities"],
        "options": _numbered(front["options"]),
        "actions": _actions(plan),
        "milestones": _milestones(plan),
        "kpis": _kpis(plan),
        "risks": _risks(plan),
        "risk_entries": _risk_entries(plan),
        "risk_actions": _risk_actions(plan),
        "budget": _budget(plan),
        "defects": plan.defects,
    }
    return [_write_csv(folder / f"{name}.csv", list(rows)) for name, rows in tables.items()]


def _write_csv(path: Path, rows: list[dict[str, Any]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _numbered(texts: list[str]) -> Rows:
    return [{"number": number, "text": text} for number, text in enumerate(texts, 1)]


def _plan(plan: SamplePlan) -> Rows:
    front = plan.front
    starts, ends = plan.dates[front["title"]].split("..")
    refreshed = plan.dates[front["refreshed"]].split("..")
    following = next(days for printed, days in plan.dates.items() if printed in front["next_refresh"]).split(
        ".."
    )
    facts = {
        "council": front["council"],
        "directorate": front["directorate"],
        "title": front["title"],
        "created_by": front["version_control"]["Created by"],
        "version": front["version_control"]["Version"],
        "period_start": starts,
        "period_end": ends,
        "refreshed_earliest": refreshed[0],
        "refreshed_latest": refreshed[1],
        "next_refresh_earliest": following[0],
        "next_refresh_latest": following[1],
    }
    return [{"key": key, "value": value} for key, value in facts.items()]


def _when(plan: SamplePlan, name: str, printed: str) -> dict[str, str]:
    earliest, _, latest = plan.dates[printed].partition("..")
    return {f"{name}_raw": printed, f"{name}_earliest": earliest, f"{name}_latest": latest}


def _value(plan: SamplePlan, name: str, printed: str) -> dict[str, str]:
    read = plan.values[printed]
    return {f"{name}_raw": printed, **{f"{name}_{key}": read[key] for key in list(read)[1:]}}


def _scorecard(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for order, row in enumerate(plan.scorecard["rows"], 1):
        title, good, target, actual, forecast, attainment, direction, overall = row
        yield {
            "order": order,
            "title": title,
            "good_is": good,
            **_value(plan, "target", target),
            **_value(plan, "actual", actual),
            **_value(plan, "forecast", forecast),
            "attainment": attainment,
            "direction": direction,
            "overall": overall,
        }


def _actions(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for priority in plan.priorities:
        for order, action in enumerate(priority["actions"], 1):
            yield {
                "priority": priority["number"],
                "order": order,
                "ref": action["ref"],
                "text": action["text"],
                **_when(plan, "start", action["start"]),
                **_when(plan, "end", action["end"]),
                "service_areas": " | ".join(action["areas"]),
                "owners": " | ".join(action["owners"]),
            }


def _milestones(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for priority in plan.priorities:
        for place, action in enumerate(priority["actions"], 1):
            for order, (text, due) in enumerate(action["milestones"], 1):
                where = {"priority": priority["number"], "action_order": place, "action_ref": action["ref"]}
                yield {**where, "order": order, "text": text, **_when(plan, "due", due)}


def _kpis(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for priority in plan.priorities:
        for order, row in enumerate(priority["kpis"], 1):
            title, frequency, driver, outturn, target, explanation, area = row
            yield {
                "priority": priority["number"],
                "order": order,
                "title": title,
                "frequency": frequency,
                "driver": driver,
                **_value(plan, "outturn", outturn),
                **_value(plan, "target", target),
                "explanation": explanation,
                "service_area": area,
            }


def _risks(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    printings: dict[int, list[tuple[int, dict[str, Any]]]] = {}
    for priority in plan.priorities:
        for risk in priority["risks"]:
            printings.setdefault(risk["number"], []).append((priority["number"], risk))
    for number, entries in printings.items():
        first = entries[0][1]
        yield {
            "risk_no": number,
            "text": first["text"],
            "current_score": first["current"],
            "target_score": first["target"],
            "owners": " | ".join(first["owners"]),
            "priorities": " | ".join(str(priority) for priority, _ in entries),
            "entries": len(entries),
        }


def _risk_entries(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for priority in plan.priorities:
        for order, risk in enumerate(priority["risks"], 1):
            yield {
                "priority": priority["number"],
                "order": order,
                "risk_no": risk["number"],
                "text": risk["text"],
                "current_score": risk["current"],
                "target_score": risk["target"],
                "owners": " | ".join(risk["owners"]),
            }


def _risk_actions(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for priority in plan.priorities:
        for entry, risk in enumerate(priority["risks"], 1):
            for order, (text, start, end) in enumerate(risk["actions"], 1):
                where = {"priority": priority["number"], "entry_order": entry, "order": order, "text": text}
                yield {**where, **_when(plan, "start", start), **_when(plan, "end", end)}


def _budget(plan: SamplePlan) -> Iterator[dict[str, Any]]:
    for group, title, kind, (expenditure, income, net) in budget_rows(plan.money):
        yield {
            "group": group,
            "line": title,
            "kind": kind,
            "expenditure": expenditure,
            "income": income,
            "net": net,
        }
