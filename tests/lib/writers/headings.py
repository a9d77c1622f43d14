"""What councils print over the columns of their tables, and in the lines around them."""

from __future__ import annotations

from dataclasses import dataclass

HEADINGS: dict[str, list[str]] = {
    "priority": ["Priority", "Council priority", "Corporate priority"],
    "objective": ["Objective", "Objectives", "Strategic objective", "What we want to achieve", "Aim"],
    "ref": ["Ref", "Ref.", "No.", "Reference", "ID"],
    "action": ["Action", "Actions", "Key actions", "What we will do", "Task", "Activity", "Key Action(s)"],
    "start": ["Start", "Start date", "From", "Planned start"],
    "end": ["End date", "By when", "By when?", "Deadline", "Due date", "Timescale", "Target completion date"],
    "owner": ["Lead officer", "Responsible officer", "Responsible Officer(s)", "Lead", "Owner", "By whom"],
    "status": ["Status", "Progress status", "Current status"],
    "rating": ["RAG", "RAG status", "RAG rating", "BRAG"],
    "percent": ["% complete", "Percentage complete", "Percent complete"],
    "note": ["Progress to date", "Progress update", "Update", "Commentary", "Comments"],
    "milestone": ["Milestone", "Milestones", "Key milestones", "Milestone description"],
    "milestone_date": ["Milestone date", "Milestone due date", "Date of milestone", "Milestone deadline"],
    "indicator": [
        "Indicator",
        "Performance indicator",
        "Performance measure",
        "Measure",
        "KPI",
        "Measure of success",
    ],
    "target": ["Target", "Target 2025/26", "2025/26 target", "Annual target", "Year-end target"],
    "actual": ["Actual", "Current performance", "Latest result", "Year to date", "Actual 2025/26", "Result"],
    "previous": ["2024/25 outturn", "Outturn 2024/25", "2024-25 outturn", "Outturn 24/25"],
    "forecast": ["Forecast", "Forecast outturn", "Year-end forecast", "Projected outturn"],
    "comment": ["Commentary", "Comments", "Comment", "Explanation of variance", "Reason for variance"],
    "frequency": ["Frequency", "Reporting frequency", "How often"],
    "risk": ["Risk", "Risk description", "Description of risk", "Risk title"],
    "likelihood": ["Likelihood", "Likelihood (1-5)", "Probability"],
    "impact": ["Impact", "Impact (1-5)", "Severity"],
    "score": ["Score", "Risk score", "Current score", "Residual score"],
    "target_score": ["Target score", "Target risk score"],
    "risk_owner": ["Risk owner", "Owner", "Lead officer"],
    "controls": ["Existing controls", "Current controls", "Controls in place"],
    "mitigation": ["Mitigating actions", "Further actions", "Mitigation", "Action required"],
    "line": ["Budget heading", "Cost centre", "Budget line"],
    "group": ["Service group", "Budget group"],
    "expenditure": ["Gross expenditure", "Expenditure", "Gross budget"],
    "income": ["Income", "Gross income", "Fees and charges"],
    "net": ["Net budget", "Net", "Net expenditure", "Net cost"],
    "directorate": ["Directorate", "Service", "Service area"],
    "budget": ["Budget", "Revised budget", "Annual budget", "Full-year budget"],
    "spent": ["Spend to date", "Actual spend", "Year to date spend"],
    "projected": ["Forecast", "Forecast outturn", "Projected outturn"],
    "variance": ["Variance", "Projected variance", "Over/(under)spend"],
    "saving_ref": ["Ref", "Reference", "No."],
    "saving": ["Saving proposal", "Saving description", "Proposal", "Savings proposal"],
    "saving_group": ["Directorate", "Service area", "Portfolio"],
    "saving_year": ["Year", "Financial year"],
    "saving_amount": ["Saving", "Amount", "Planned saving", "Saving target"],
    "saving_owner": ["Lead officer", "Responsible officer", "Owner"],
    "saving_rating": ["RAG", "RAG rating", "Delivery RAG"],
}
MONEY = frozenset(("expenditure", "income", "net", "budget", "spent", "projected", "variance"))
"""Columns whose headings say the unit."""
NOTES = [
    "Note: figures are provisional until the accounts are audited.",
    "* Subject to confirmation by the Section 151 Officer.",
    "Source: corporate performance team.",
]
MARKS = "*†#¹"
"""Signs of footnotes."""
TITLES = [
    "Position at the end of quarter 3",
    "Summary by theme",
    "Table 4: progress against plan",
    "Adults, children and place",
]
"""Lines in a table's own rows above its header."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over several columns, each with a shorter heading of its own below it."""

    over: tuple[str, ...]
    under: dict[str, str]


GROUPS = [
    Group(("2025/26",), {"target": "Target", "actual": "Actual"}),
    Group(("2024/25",), {"previous": "Outturn"}),
    Group(("Current risk", "Current rating"), {"likelihood": "L", "impact": "I", "score": "Score"}),
    Group(("Current score",), {"likelihood": "Likelihood", "impact": "Impact", "score": "Total"}),
    Group(("Timescale", "Timescales", "Dates"), {"start": "Start", "end": "End"}),
    Group(("Milestones",), {"milestone": "Milestone", "milestone_date": "Milestone date"}),
    Group(("Delivery", "Latest position"), {"status": "Status", "rating": "RAG"}),
    Group(("2025/26", "2025/26 budget"), {"expenditure": "Expenditure", "income": "Income", "net": "Net"}),
    Group(("2025/26", "Full year"), {"budget": "Budget", "projected": "Forecast", "variance": "Variance"}),
    Group(("Delivery",), {"saving_owner": "Lead officer", "saving_rating": "RAG"}),
]
