"""Findings on the screen: one by one, or together where they are of one kind."""

from dataclasses import replace

from goldenthread.model import Finding, Place, Plan, PlanRecord, Severity
from goldenthread.reports.screen import findings_text, plan_text

PLAIN = PlanRecord(plan=Plan(id="plan", title="Delivery plan"))


def _finding(code: str, number: int, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(
        id=f"finding-{code.lower()}-{number}",
        code=code,
        severity=severity,
        message=f"Odd is {number}.",
        advice="Mend it.",
        place=Place(file="plan.docx", table=number),
    )


def test_one_finding_has_its_place_its_words_and_its_advice() -> None:
    assert findings_text(replace(PLAIN, findings=(_finding("DATE-1", 4, Severity.ERROR),))).splitlines() == [
        "ERROR DATE-1: plan.docx, table 4",
        "  Odd is 4.",
        "  Mend it.",
        "",
        "1 finding: 1 error.",
    ]


def test_findings_of_one_kind_stand_together_and_say_once_what_to_do() -> None:
    found = (_finding("DATE-4", 1), _finding("TARGET-2", 2), _finding("DATE-4", 3))
    assert findings_text(replace(PLAIN, findings=found)).splitlines() == [
        "WARNING DATE-4, 2 times. Mend it.",
        "  plan.docx, table 1: Odd is 1.",
        "  plan.docx, table 3: Odd is 3.",
        "",
        "WARNING TARGET-2: plan.docx, table 2",
        "  Odd is 2.",
        "  Mend it.",
        "",
        "3 findings: 3 warnings.",
    ]


def test_the_same_code_in_two_severities_is_told_apart() -> None:
    found = (_finding("DUP-4", 1), _finding("DUP-4", 2, Severity.INFORMATION))
    said = findings_text(replace(PLAIN, findings=found))
    assert "times" not in said
    assert said.endswith("2 findings: 1 warning, 1 for information.")


def test_below_a_plan_findings_are_counted_in_words_that_agree() -> None:
    found = (_finding("DATE-4", 1), _finding("DATE-4", 2), _finding("DUP-4", 3, Severity.INFORMATION))
    told = plan_text(replace(PLAIN, findings=found)).splitlines()[-1]
    assert told == "Findings: 2 warnings, 1 for information. `goldenthread check` lists them."
