"""Who owns things: each post once, the ways it is printed beside it. And service areas told apart."""

from __future__ import annotations

import dataclasses
import re

from goldenthread.model import Action, Agency, Entry, Indicator, Outcome, Place, Post
from goldenthread.wording import Aliases
from goldenthread.wording.texts import fold

from .draft import Draft

_GROUP = re.compile(
    r"\b(team|group|board|committee|panel|dmt|cmt|smt|slt|heads of|managers|officers)\b", re.IGNORECASE
)
_PERSON = re.compile(
    r"\b(?:leader|manager|officer|director|head|lead|chair|chairman|coordinator|co-ordinator|secretary|adviser)$",
    re.IGNORECASE,
)
"""A team's leader is a post, whatever the team."""
_JOINT = re.compile(r"\s+(?:and|&)\s+")


def enter_posts(draft: Draft) -> None:
    """One post for each owner named anywhere in the record; aliases from the vocabulary resolve to it."""
    aliases = Aliases(draft.lexicon.posts)
    agencies = {fold(agency.name) for agency in draft.all("agencies", Agency)}
    printed: dict[str, list[str]] = {}
    first: dict[str, Place | None] = {}
    for entries in list(draft.entries.values()):
        for entry in entries:
            for owner in getattr(entry, "owners", ()):
                if isinstance(entry, Outcome) and fold(owner) in agencies:
                    continue
                key = fold(aliases.resolve(owner))
                first.setdefault(key, _owner_place(entry))
                names = printed.setdefault(key, [aliases.resolve(owner)])
                if owner not in names:
                    names.append(owner)
    for key, names in printed.items():
        draft.add(
            "posts",
            Post(
                id=draft.new_id("post", names[0]),
                title=names[0],
                aliases=tuple(names[1:]),
                kind="group" if _GROUP.search(names[0]) and not _PERSON.search(names[0]) else "post",
                place=first[key],
            ),
        )


def _owner_place(entry: Entry) -> Place | None:
    return next((seen.place for seen in entry.seen if seen.field == "owners"), entry.place)


def split_joint_areas(draft: Draft) -> None:
    """ "A and B" is two service areas only where A or B also stands alone in this plan."""
    alone = {
        fold(area) for one in _with_areas(draft) for area in one.service_areas if not _JOINT.search(area)
    }
    whole = {fold(area) for one in _with_areas(draft) for area in one.service_areas}
    for one in _with_areas(draft):
        areas = tuple(part for area in one.service_areas for part in _parts(area, alone, whole))
        if areas != one.service_areas:
            key = "actions" if isinstance(one, Action) else "indicators"
            draft.replace(key, one, dataclasses.replace(one, service_areas=areas))


def _with_areas(draft: Draft) -> list[Action | Indicator]:
    return [*draft.all("actions", Action), *draft.all("indicators", Indicator)]


def _parts(area: str, alone: set[str], whole: set[str]) -> tuple[str, ...]:
    parts = _JOINT.split(area)
    # Of several places to cut, the one that leaves two known areas, or one that stands alone.
    for cut in range(1, len(parts)):
        left, right = " and ".join(parts[:cut]), " and ".join(parts[cut:])
        known = (fold(left) in alone or fold(right) in alone) or (
            fold(left) in whole and fold(right) in whole
        )
        if known:
            return (left, right)
    return (area,)
