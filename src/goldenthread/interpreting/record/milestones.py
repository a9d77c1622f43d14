"""Milestones that name their action by its reference alone: the table of actions may stand above or below."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from goldenthread.model import Action, Milestone
from goldenthread.wording.texts import fold

from .draft import Draft


def tie_milestones(draft: Draft) -> None:
    """Each milestone under the one action of its reference; a reference of two actions ties to none."""
    actions = [one for one in draft.all("actions", Action) if one.ref]
    counts = Counter(fold(one.ref or "") for one in actions)
    by_ref = {key: one.id for one in actions if counts[key := fold(one.ref or "")] == 1}
    for milestone in draft.all("milestones", Milestone):
        action = by_ref.get(fold(milestone.ref)) if milestone.ref and milestone.action is None else None
        if action is not None:
            told = tuple(
                replace(one, field="action") if one.field == "ref" else one for one in milestone.seen
            )
            draft.replace("milestones", milestone, replace(milestone, ref=None, action=action, seen=told))
