"""A plan, or its findings, as plain text for a terminal: one screen, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from goldenthread.model import Entry, Finding, PlanRecord, Severity

from .doubts import doubts

_WIDTH = 100
_WIDE = 2 * _WIDTH

# The order in which a manager asks: what we want, what we do, how it goes, what could stop it, what it costs.
_KINDS = (
    ("priorities", "priority", "priorities"),
    ("objectives", "objective", "objectives"),
    ("outcomes", "required outcome", "required outcomes"),
    ("actions", "action", "actions"),
    ("milestones", "milestone", "milestones"),
    ("commitments", "commitment", "commitments"),
    ("indicators", "indicator", "indicators"),
    ("targets", "target", "targets"),
    ("readings", "reading", "readings"),
    ("risks", "risk", "risks"),
    ("risk_actions", "risk action", "risk actions"),
    ("budget_lines", "budget line", "budget lines"),
    ("savings", "saving", "savings"),
    ("proposals", "proposal", "proposals"),
    ("recommendations", "recommendation", "recommendations"),
    ("statements", "statement", "statements"),
    ("achievements", "achievement", "achievements"),
    ("consultations", "consultation", "consultations"),
    ("themes", "theme", "themes"),
    ("registers", "register", "registers"),
    ("documents", "document referred to", "documents referred to"),
    ("definitions", "definition", "definitions"),
    ("footnotes", "footnote", "footnotes"),
    ("posts", "post or group", "posts and groups"),
    ("agencies", "agency", "agencies"),
    ("links", "link", "links"),
    ("sections", "section", "sections"),
)


def plan_text(record: PlanRecord) -> str:
    """What was found in a file. The text is for a person; `--format json` has everything."""
    lines = [*_head(record), ""]
    for key, one, many in _KINDS:
        entries: tuple[Entry, ...] = getattr(record, key)
        if entries:
            name = one if len(entries) == 1 else many
            lines.append(_cut(f"{len(entries):>5} {name:<22} {_sample(entries)}"))
    if len(lines) == len(_head(record)) + 1:
        lines.append("Nothing that a plan holds was found. Is this the right file?")
    unclear = doubts(record)
    if unclear:
        lines += ["", "To look at in the source:", *(_cut(f"  {line}", _WIDE) for line in unclear)]
    lines += ["", _findings_line(record)]
    return "\n".join(lines)


def _head(record: PlanRecord) -> list[str]:
    plan = record.plan
    who = ", ".join(part for part in (plan.directorate, plan.council) if part)
    period = plan.period.raw if plan.period else "period not stated"
    return [plan.title, *([who] if who else []), f"{period}; {plan.status}" if plan.status else period]


def _sample(entries: tuple[Entry, ...]) -> str:
    """The references from first to last where there are some, else the first entry's own words."""
    refs = [entry.ref for entry in entries if entry.ref]
    if len(refs) == len(entries) > 1:
        return f"{refs[0]} to {refs[-1]}"
    for name in ("title", "text", "forum", "term", "wording"):
        words = getattr(entries[0], name, "")
        if words:
            return str(words)
    return ""


def _findings_line(record: PlanRecord) -> str:
    if not record.findings:
        return "No findings."
    return f"Findings: {_counted(record)}. `goldenthread check` lists them."


def findings_text(record: PlanRecord) -> str:
    """Each finding: severity, code and place, then what it is and what to do. Several of one kind stand
    together, with what to do said once."""
    if not record.findings:
        return "No findings."
    kinds: dict[tuple[Severity, str, str | None], list[Finding]] = {}
    for finding in record.findings:
        kinds.setdefault((finding.severity, finding.code, finding.advice), []).append(finding)
    told = [_finding(several[0]) if len(several) == 1 else _together(several) for several in kinds.values()]
    total = len(record.findings)
    return "\n\n".join([*told, f"{total} finding{'' if total == 1 else 's'}: {_counted(record)}."])


def _finding(finding: Finding) -> str:
    lines = [f"{_code(finding)}: {_where(finding)}", f"  {finding.message}"]
    if finding.advice:
        lines.append(f"  {finding.advice}")
    return "\n".join(lines)


def _together(several: Sequence[Finding]) -> str:
    first = several[0]
    head = f"{_code(first)}, {len(several)} times. {first.advice or ''}".rstrip()
    return "\n".join([head, *(f"  {_where(one)}: {one.message}" for one in several)])


def _code(finding: Finding) -> str:
    return f"{str(finding.severity).upper()} {finding.code}"


def _where(finding: Finding) -> str:
    return str(finding.place) if finding.place else "the plan as a whole"


def _counted(record: PlanRecord) -> str:
    counts = Counter(finding.severity for finding in record.findings)
    return ", ".join(_said(severity, counts[severity]) for severity in Severity if counts[severity])


def _said(severity: Severity, count: int) -> str:
    if severity is Severity.INFORMATION:
        return f"{count} for information"
    return f"{count} {severity}{'' if count == 1 else 's'}"


def _cut(line: str, width: int = _WIDTH) -> str:
    line = " ".join(line.split(" ")).rstrip()
    return line if len(line) <= width else f"{line[: width - 1]}…"
