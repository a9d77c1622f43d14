"""Every rule says what it must about the plans drawn for it, and nothing about those that come near."""

from __future__ import annotations

import pytest

from goldenthread.checking import RULES, check

from .cases import ALL


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code}: {case.story}")
def test_a_rule_says_this_and_no_more(case):
    found = [finding for finding in check(case.record) if finding.code == case.code]
    assert sorted(finding.message for finding in found) == sorted(case.said)
    assert {finding.severity for finding in found} <= {case.severity or RULES[case.code].severity}


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_plan_that_it_speaks_about_and_one_that_comes_near(code):
    spoken = [bool(case.said) for case in ALL if case.code == code]
    assert set(spoken) == {True, False}
