"""Where a milestone stands on a day: its date, its status as entered, and how far it slipped.

The rule, in words:

1. Complete needs a record: a status word that says so, or a completion date on or before the day asked about.
   No date that passes, and no silence, ever makes anything complete.
2. On track needs a status that says so, and a date that has not passed.
3. A date counts as its last day: "April 2003" is due on 30 April, "31/3/03" on 31 March. The day itself is
   not late. Of several dates, the next that has not passed counts.
4. A date that has passed without completion needs attention for the days of grace, then is off track.
5. A date moved later than first promised needs attention; by more than the months allowed, it is off track.
6. A status that reports trouble counts at once, whatever the date.
7. The worst of these shows. Without a usable date and without a telling status there is no figure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from goldenthread.model import Milestone, Precision, When

from .deadlines import Deadline, deadline_of, last_day_of
from .judgement import WORST_FIRST, Judgement, Level, Rule
from .saying import add_months, begin, say_between, say_date
from .statuses import LEVEL_OF_STATUS, Status, status_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRules(Rule):
    due_soon_days: int = 28
    grace_days: int = 28
    slip_months: int = 3

    def __post_init__(self) -> None:
        if min(self.due_soon_days, self.grace_days, self.slip_months) < 0:
            raise ValueError(f"the limits of {self.name} cannot be negative")


DEFAULT_MILESTONE_RULES = MilestoneRules(
    name="Milestone dates",
    version="1",
    source=(
        "Golden Thread's own: four weeks of notice and four of grace, the length of one reporting month. "
        "Three months of slip, as Rotherham's council plan monitoring tells delayed from not to be met "
        "(moderngov.rotherham.gov.uk/mgAi.aspx?ID=103296)."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a milestone and an action have in common, so that both are judged by one rule."""

    about: str
    due: When | None
    status: str | None = None
    meaning: Status | None = None
    """What the status says, where the caller knows better than its words: a percentage."""
    completed: When | None = None
    original: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    level: Level
    verdict: str
    clause: str = ""


def judge_milestone(
    milestone: Milestone,
    *,
    as_at: date,
    original: When | None = None,
    rules: MilestoneRules = DEFAULT_MILESTONE_RULES,
) -> Judgement:
    """`original` is the date first promised, where a later plan or report moved it."""
    promise = Promise(
        about=milestone.id,
        due=milestone.due,
        status=milestone.status,
        completed=milestone.completed,
        original=original,
    )
    return judge_promise(promise, as_at=as_at, rules=rules)


def judge_promise(promise: Promise, *, as_at: date, rules: MilestoneRules) -> Judgement:
    promise = _with_report_from_date(promise)
    status = promise.meaning or status_of(promise.status)
    done = _completed_on(promise, as_at)
    if status is Status.COMPLETE or done is not None:
        found = [_complete(promise, done)]
    elif status is Status.DROPPED:
        found = [_Said(level=Level.NOT_DUE, verdict="dropped", clause="nothing is due any more")]
    else:
        found = _standing(promise, status, as_at, rules)
    top = min(found, key=lambda said: WORST_FIRST.index(said.level))
    clauses = [_reported(promise, status), *(said.clause for said in found)]
    return Judgement(
        about=promise.about,
        level=top.level,
        verdict=top.verdict,
        sentence=begin("; ".join(clause for clause in clauses if clause)) + ".",
        rule=rules.name,
        rule_version=rules.version,
        inputs=_inputs(promise, as_at, rules),
    )


def _with_report_from_date(promise: Promise) -> Promise:
    """People write "completed" over the date once a thing is done; that is a report as good as any."""
    due = promise.due
    if (promise.status or "").strip() or due is None or due.is_dated:
        return promise
    return replace(promise, status=due.raw) if status_of(due.raw) is Status.COMPLETE else promise


def _reported(promise: Promise, status: Status | None) -> str:
    entered = (promise.status or "").strip()
    if not entered:
        return ""
    return f"reported as “{entered}”" + ("" if status else ", which says neither done nor on track")


def _completed_on(promise: Promise, as_at: date) -> date | None:
    completed = promise.completed
    if completed is None or completed.problem or completed.earliest is None:
        return None
    return completed.earliest if completed.earliest <= as_at else None


def _complete(promise: Promise, done: date | None) -> _Said:
    due = last_day_of(promise.original) or last_day_of(promise.due)
    if done is None or promise.completed is None:
        return _Said(level=Level.COMPLETE, verdict="complete")
    exact = promise.completed.precision is Precision.DAY
    clause = f"completed {say_date(done) if exact else f'“{promise.completed.raw.strip()}”'}"
    if due is None or done <= due:
        return _Said(level=Level.COMPLETE, verdict="complete", clause=clause)
    late = say_between(due, done)
    clause = f"{clause}, {late} after its date of {say_date(due)}"
    return _Said(level=Level.COMPLETE, verdict=f"complete, {late} late", clause=clause)


def _standing(promise: Promise, status: Status | None, as_at: date, rules: MilestoneRules) -> list[_Said]:
    """Everything to be said of what is neither complete nor dropped."""
    found = [said for said in (_by_status(status), _by_slip(promise, rules)) if said]
    deadline = deadline_of(promise.due, as_at=as_at)
    if isinstance(deadline, Deadline):
        return [*found, _by_date(promise, deadline, status, as_at, rules)]
    if not found:
        return [_Said(level=Level.NO_FIGURE, verdict=deadline.verdict, clause=deadline.why)]
    # A telling status judges what has no date; only where it is silent is there no figure.
    return [*found[:-1], replace(found[-1], clause=deadline.why)]


def _by_status(status: Status | None) -> _Said | None:
    level = LEVEL_OF_STATUS.get(status) if status else None
    return _Said(level=level, verdict=status.value) if status and level else None


def _by_slip(promise: Promise, rules: MilestoneRules) -> _Said | None:
    first, now = last_day_of(promise.original), last_day_of(promise.due)
    if first is None or now is None or now <= first:
        return None
    far = now > add_months(first, rules.slip_months)
    return _Said(
        level=Level.OFF_TRACK if far else Level.NEEDS_ATTENTION,
        verdict=f"slipped by {say_between(first, now)}",
        clause=f"moved from {say_date(first)} to {say_date(now)}, {say_between(first, now)} later",
    )


def _by_date(
    promise: Promise, deadline: Deadline, status: Status | None, as_at: date, rules: MilestoneRules
) -> _Said:
    if as_at <= deadline.day:
        said = _ahead(deadline, as_at, rules)
    elif deadline.begins and status is not Status.NOT_STARTED:
        said = _should_have_begun(deadline, status, as_at)
    else:
        said = _passed(promise, deadline, as_at, rules)
    notes = "; ".join(deadline.notes)
    return replace(said, clause=f"{said.clause} ({notes})") if notes else said


def _ahead(deadline: Deadline, as_at: date, rules: MilestoneRules) -> _Said:
    days = (deadline.day - as_at).days
    far = f"in {say_between(as_at, deadline.day)}" if days else "today"
    soon = f"{'to begin' if deadline.begins else 'due'} {far}"
    return _Said(
        level=Level.NOT_DUE,
        verdict=soon if days <= rules.due_soon_days else "not due",
        clause=f"{'to begin by' if deadline.begins else 'due by'} {say_date(deadline.day)}, {far}",
    )


def _passed(promise: Promise, deadline: Deadline, as_at: date, rules: MilestoneRules) -> _Said:
    ago = say_between(deadline.day, as_at)
    reported = bool((promise.status or "").strip())
    clause = f"its date, {say_date(deadline.day)}, passed {ago} ago and no "
    clause += "completion is recorded" if reported else "progress is recorded"
    if (as_at - deadline.day).days > rules.grace_days:
        return _Said(level=Level.OFF_TRACK, verdict=f"overdue by {ago}", clause=clause)
    verdict = f"overdue by {ago}" if reported else "date passed, no progress recorded"
    clause = f"{clause}, within the {rules.grace_days} days of grace"
    return _Said(level=Level.NEEDS_ATTENTION, verdict=verdict, clause=clause)


def _should_have_begun(deadline: Deadline, status: Status | None, as_at: date) -> _Said:
    """Nothing says when it ends, so it is never overdue; silence about its beginning needs attention."""
    begun = f"its day to begin, {say_date(deadline.day)}, passed {say_between(deadline.day, as_at)} ago"
    if status in (Status.IN_PROGRESS, Status.ON_TRACK):
        return _Said(level=Level.NOT_DUE, verdict="in progress", clause=f"{begun} and no end is set")
    clause = f"{begun} and no start is recorded"
    return _Said(level=Level.NEEDS_ATTENTION, verdict="no start recorded", clause=clause)


def _inputs(promise: Promise, as_at: date, rules: MilestoneRules) -> tuple[tuple[str, str], ...]:
    given = [
        ("as at", as_at.isoformat()),
        ("due", promise.due.raw if promise.due else "none"),
        ("status as entered", (promise.status or "").strip() or "none"),
    ]
    if promise.due and promise.due.assumed:
        given.append(("assumed of the date", promise.due.assumed))
    if promise.completed:
        given.append(("completed", promise.completed.raw))
    if promise.original:
        given.append(("first promised", promise.original.raw))
    given.append(("days of grace", str(rules.grace_days)))
    return tuple(given)
