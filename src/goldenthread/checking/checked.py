"""A record with everything found about it: by the rules, and by the reader on its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from goldenthread.model import Finding, PlanRecord

from .check import GRAVEST_FIRST, check

_SAYS_MORE = {"READ-11": "DUP-3"}
"""A note of the reader, and the rule that tells the same of the same entries, each with its words."""


def with_findings(record: PlanRecord) -> PlanRecord:
    """The same plan, its findings complete and the gravest first."""
    by_rules = check(record)
    found = [*by_rules, *_not_told_yet(record.findings, by_rules)]
    found.sort(key=lambda finding: GRAVEST_FIRST.index(finding.severity))
    return replace(record, findings=tuple(found))


def _not_told_yet(notes: Iterable[Finding], by_rules: Iterable[Finding]) -> Iterator[Finding]:
    told = {(finding.code, entry) for finding in by_rules for entry in finding.about}
    for note in notes:
        rule = _SAYS_MORE.get(note.code)
        if rule is None or not all((rule, entry) in told for entry in note.about):
            yield note
