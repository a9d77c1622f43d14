"""What checking found in the plan itself: worst first, each with its place and what to do."""

from __future__ import annotations

from goldenthread.judging import Level
from goldenthread.model import Finding, Severity
from goldenthread.reports.anchors import anchor_of
from goldenthread.reports.cells import columns, lines, quiet, row, text
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Cell, Line, Section, Table, Tag

FINDINGS = "findings"
_ORDER = tuple(Severity)
_LEVELS = {
    Severity.ERROR: Level.OFF_TRACK,
    Severity.WARNING: Level.NEEDS_ATTENTION,
    Severity.INFORMATION: Level.NOT_DUE,
}


def findings_section(judged: Judged) -> Section | None:
    findings = sorted(judged.record.findings, key=lambda one: _ORDER.index(one.severity))
    if not findings:
        return None
    rows = tuple(
        row(
            _what(one), lines(Line(tag=_tag(one))), text(_place(one)), text(one.advice), anchor=anchor_of(one)
        )
        for one in findings
    )
    headings = columns(("What", 5), ("How serious", 2), ("Where", 2.4), ("What to do", 4))
    table = Table(caption="What is odd, missing or contradictory in the plan", columns=headings, rows=rows)
    return Section(title="What to check in the plan", anchor=FINDINGS, blocks=(table,), own_page=True)


def _what(finding: Finding) -> Cell:
    return lines(Line(text=finding.message), quiet(finding.code))


def _tag(finding: Finding) -> Tag:
    return Tag(level=_LEVELS[finding.severity], words=finding.severity.value.capitalize())


def _place(finding: Finding) -> str:
    places = [place for place in (finding.place, *finding.also) if place is not None]
    return "\n".join(say_place(str(place), finding.place.file if finding.place else "") for place in places)


def say_place(place: str, file: str) -> str:
    """Without the file's name, which the cover gives."""
    return place.removeprefix(f"{file}, ") if file else place
