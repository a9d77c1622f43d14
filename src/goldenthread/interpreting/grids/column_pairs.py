"""Columns told apart by those beside them: letters of a risk matrix, two owners, two ends."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.interpreting.vocabulary.words import heading_keys
from goldenthread.wording.texts import fold

from .columns import Column

_OF_ACTION = re.compile(r"\b(?:action|mitigation|treatment|control)s?\b", re.IGNORECASE)
_SCORED = frozenset(("likelihood", "impact", "current_score", "original_score", "target_score"))
_OF_RISKS = frozenset(("risk", "likelihood", "impact", "current_score", "original_score", "target_score"))
_LETTERS = {"l": "likelihood", "p": "likelihood", "i": "impact", "c": "impact"}
_SCORES = {"s": "current_score", "l x i": "current_score", "lxi": "current_score"}
_BEFORE = re.compile(r"\b(?:original|planned|baseline|initial|target|first)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:revised|forecast|current|expected|estimated|latest|new|actual|extended|amended|predicted)\b",
    re.IGNORECASE,
)
_OTHER_OWNER = re.compile(
    r"\b(?:sponsor|manager|director|deputy|support|portfolio|partner|member)\b", re.IGNORECASE
)
_ANY_END = re.compile(r"\b(?:due|end|finish|date)\b", re.IGNORECASE)
_KNOWN = 0.75

Columns = tuple[Column, ...]


def told_apart(columns: Columns) -> Columns:
    for settle in (
        *(_once, _shares, _titles, _recommended, _staged, _aims),
        *(_without_remark_on_risk, _of_risks, _owners, _ends),
    ):
        columns = settle(columns)
    return columns


_COPY = re.compile(r"[\s_](?:num|numeric)$", re.IGNORECASE)


def _once(columns: Columns) -> Columns:
    """ "Values" and "values_num": an export gives the same figure as text and as a number."""
    named = {heading_keys(column.label)[:1] for column in columns}
    return tuple(
        replace(one, role=None, sure=0.0)
        if _COPY.search(one.label) and heading_keys(_COPY.sub("", one.label))[:1] in named
        else one
        for one in columns
    )


def _shares(columns: Columns) -> Columns:
    """ "%" beside whoever does the work by a day says how much of it is done."""
    roles = {column.role for column in columns}
    if "percent_complete" in roles or not roles & {"action", "owner"} or not roles & {"end", "start"}:
        return columns
    if roles & {"indicator", "target", "actual", "risk"}:
        return columns
    return tuple(
        replace(one, role="percent_complete", sure=1.0) if one.label == "%" else one for one in columns
    )


_TITLES = ("title", "short name", "name", "description", "full name", "summary", "detail")
_ITEMS = frozenset(("action", "indicator", "risk", "objective", "recommendation", "saving_text", "milestone"))
_SAYS = (
    ("risk", frozenset(("likelihood", "impact", "current_score", "original_score", "target_score"))),
    ("indicator", frozenset(("target", "actual", "outturn", "attainment", "figure", "polarity", "year"))),
    (
        "action",
        frozenset(("end", "start", "percent_complete", "completed", "original_end", "status", "progress")),
    ),
)
_DOING = frozenset(("percent_complete", "completed", "original_end", "status", "progress"))
"""What is told of work alone: contracts and leases have a start and an end as well."""


def _titles(columns: Columns) -> Columns:
    """ "Title" alone heads whatever the columns beside it speak of: an export of actions, of measures."""
    roles = {column.role for column in columns}
    labels = [fold(column.label) for column in columns]
    name = next((one for one in _TITLES if labels.count(one) == 1), None)
    if name is None or roles & _ITEMS:
        return columns
    found = next((role for role, told in _SAYS if len(roles & told) > 1), None)
    if found == "action" and not roles & _DOING:
        return columns
    at = labels.index(name)
    if found is None or columns[at].role is not None:
        return columns
    return tuple(replace(one, role=found, sure=1.0) if one.index == at else one for one in columns)


def _recommended(columns: Columns) -> Columns:
    """What a tracker says is to be done, by whom and by when, is its action: the recommendation itself."""
    roles = {column.role for column in columns}
    if "action" in roles or "owner" not in roles or not roles & {"end", "original_end", "status"}:
        return columns
    answers = [column for column in columns if column.role == "response"]
    work = [column for column in answers if _OF_ACTION.search(column.label)]
    if len(answers) > 1 and len(work) == 1:
        # "Management response" beside "Agreed action": the one answers, the other is what is to be done.
        return tuple(replace(one, role="action") if one is work[0] else one for one in columns)
    # "Agreed action" beside a finding alone is what is to be done; beside a recommendation it answers that.
    told = "recommendation" if "recommendation" in roles else "response"
    return tuple(
        replace(one, role="action")
        if one.role == told and (told == "recommendation" or _OF_ACTION.search(one.label))
        else one
        for one in columns
    )


def _without_remark_on_risk(columns: Columns) -> Columns:
    """ "Risk if not done" behind an action says why it matters: nothing is scored, and no risk is kept."""
    action = next((one.index for one in columns if one.role == "action" and one.sure >= _KNOWN), None)
    scored = _SCORED & {column.role for column in columns}
    if action is None or scored:
        return columns
    return tuple(
        replace(one, role=None, sure=0.0)
        if one.role == "risk" and one.index > action and one.sure < _KNOWN
        else one
        for one in columns
    )


def _staged(columns: Columns) -> Columns:
    """ "Milestone July 2026" beside a measure and its figures is where the measure should be by then."""
    roles = {column.role for column in columns}
    if "indicator" not in roles or not roles & {"target", "actual", "baseline", "outturn"}:
        return columns
    return tuple(
        replace(one, role="target") if one.role == "milestone" and one.period is not None else one
        for one in columns
    )


def _aims(columns: Columns) -> Columns:
    """ "Aim" beside a measure says which way is better; beside actions it is what they are for."""
    roles = {column.role for column in columns}
    if "action" not in roles or roles & {"indicator", "objective"}:
        return columns
    return tuple(
        replace(one, role="objective") if fold(one.label) in ("aim", "aims") else one for one in columns
    )


def _of_risks(columns: Columns) -> Columns:
    roles = {column.role for column in columns}
    if not roles & _OF_RISKS:
        return columns
    columns = _consequences(columns)
    roles = {column.role for column in columns}
    return _letters(_stages(tuple(_beside_risk(column, roles) for column in columns), roles))


def _consequences(columns: Columns) -> Columns:
    """ "Consequences" tell what would happen; "Consequence" beside the likelihood says how bad it is."""
    found = [column for column in columns if column.role == "consequence"]
    if len(found) < 2 or any(column.role == "impact" for column in columns):
        return columns
    single = [one for one in found if not fold(one.label).endswith("s")]
    beside = [one for one in columns if one.role == "likelihood"]
    if len(single) != 1 or not beside or abs(beside[0].index - single[0].index) != 1:
        return columns
    return tuple(replace(one, role="impact") if one is single[0] else one for one in columns)


_STAGES = {
    "original_score": ("inherent", "gross", "original", "initial", "raw"),
    "current_score": ("residual", "net", "current", "mitigated", "now"),
    "target_score": ("target", "tolerated", "desired"),
}


def _stages(columns: Columns, roles: set[str | None]) -> Columns:
    """ "Inherent (LxI)" and "Target" beside a risk head its scores; elsewhere they mean other things."""
    if "risk" not in roles or "indicator" in roles:
        return columns
    named = {
        column.index: role
        for column in columns
        for role, words in _STAGES.items()
        if role not in roles and heading_keys(column.label)[:1] and heading_keys(column.label)[0] in words
    }
    # A single such word is too little: "Current" may head what is done now.
    if len(named) < 2 and not roles & {"original_score", "current_score", "target_score"}:
        return columns
    return tuple(
        replace(one, role=named[one.index], sure=1.0) if one.index in named else one for one in columns
    )


def _beside_risk(column: Column, roles: set[str | None]) -> Column:
    if column.role == "consequence" and "likelihood" in roles and "impact" not in roles:
        return replace(column, role="impact")
    if column.role == "owner" and _OF_ACTION.search(column.label):
        return replace(column, role="mitigation_owner")
    return column


def _letters(columns: Columns) -> Columns:
    """ "L", "I" and "S" are headings beside a risk and nowhere else."""
    letters = {column.label.casefold() for column in columns}
    if not any(pair <= letters for pair in ({"l", "i"}, {"p", "i"}, {"l", "c"})):
        return columns
    named = _LETTERS | _SCORES
    return tuple(
        replace(column, role=named[column.label.casefold()], sure=1.0)
        if column.label.casefold() in named
        else column
        for column in columns
    )


def _owners(columns: Columns) -> Columns:
    """A sponsor beside a manager: both are responsible, each under a heading of its own."""
    owners = [column for column in columns if column.role == "owner" and column.sure >= _KNOWN]
    others = [column for column in owners[1:] if _OTHER_OWNER.search(column.label)]
    return tuple(replace(column, role="second_owner") if column in others else column for column in columns)


def _ends(columns: Columns) -> Columns:
    """Of a planned and a forecast finish the forecast is the end that holds now."""
    ends = [column for column in columns if column.role == "end" and column.sure >= _KNOWN]
    now = [column for column in ends if _NOW.search(column.label)]
    before = [column for column in ends if column not in now]
    if len(ends) != 2 or len(now) != 1 or any(column.role == "original_end" for column in columns):
        return columns
    if not _BEFORE.search(before[0].label) and not _ANY_END.search(before[0].label):
        return columns
    first = before[0]
    return tuple(replace(one, role="original_end") if one is first else one for one in columns)
