"""The day a report tells of: the plan's own, else today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from goldenthread.model import PlanRecord, When


def default_as_at(record: PlanRecord, *, today: date | None = None) -> tuple[date, str]:
    """The day, and the reason why it is this one."""
    plan = record.plan
    for when, reason in (
        (plan.refreshed, "the day the plan was last refreshed"),
        (plan.dated, "the date of the plan"),
        (plan.decided, "the day the plan was decided"),
    ):
        day = _last_day(when)
        if day is not None:
            return day, reason
    return today or _today(), "today, because the plan bears no date"


def _today() -> date:
    """SOURCE_DATE_EPOCH stands in for the clock where a build must come out the same on any day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()  # noqa: DTZ011 - the reader's own day


def _last_day(when: When | None) -> date | None:
    return when.latest if when is not None and not when.problem else None
