"""A record with everything found about it: by the rules, and by the reader on its way."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.model import PlanRecord

from .check import GRAVEST_FIRST, check


def with_findings(record: PlanRecord) -> PlanRecord:
    """The same plan, its findings complete and the gravest first."""
    found = [*check(record), *record.findings]
    found.sort(key=lambda finding: GRAVEST_FIRST.index(finding.severity))
    return replace(record, findings=tuple(found))
