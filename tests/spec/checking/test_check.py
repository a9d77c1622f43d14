"""What the findings of a plan have in common, whichever rule they come from."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.checking import RULES, check
from goldenthread.model import Objective, Place, Severity

from .given import action, at, indicator, plan, risk

_MANY = plan(
    action("2", "Jan 27", "Dec 26", end="Oct 26"),
    action("4", "31/09/26", owners=()),
    indicator("Reviews", "TBC"),
    risk("Money runs out", current="10", target="10"),
)


def test_findings_come_gravest_first_and_then_in_reading_order():
    found = [(finding.severity, finding.place.row, finding.code) for finding in check(_MANY)]
    assert found == [
        (Severity.ERROR, 3, "DATE-1"),
        (Severity.ERROR, 3, "ORDER-1"),
        (Severity.ERROR, 3, "ORDER-1"),
        (Severity.WARNING, 2, "OWNER-1"),
        (Severity.WARNING, 5, "TARGET-2"),
        (Severity.INFORMATION, 2, "REF-2"),
        (Severity.INFORMATION, 3, "ORDER-4"),
        (Severity.INFORMATION, 7, "RISK-5"),
    ]


def test_page_9_comes_before_page_10_and_what_has_no_place_comes_last():
    pages = [None, Place(file="plan.pdf", page=10), Place(file="plan.pdf", page=9)]
    twins = [
        Objective(id=f"{ref}-{n}", ref=str(ref), text=text, place=place)
        for ref, place in enumerate(pages, 1)
        for n, text in enumerate(("Keep people safe", "Hear what carers say"))
    ]
    found = [finding for finding in check(plan(*twins)) if finding.code == "REF-1"]
    assert [finding.place for finding in found] == [pages[2], pages[1], pages[0]]


def test_what_is_said_twice_in_the_same_words_is_one_finding_with_both_places():
    twice = [replace(action("7", owners=())[0], id=f"action-{row}", place=at(row)) for row in (2, 9)]
    found = [finding for finding in check(plan(action("1"), *twice)) if finding.code == "OWNER-1"]
    assert [(one.about, one.place, one.also) for one in found] == [
        (("action-2", "action-9"), at(2), (at(9),))
    ]


def test_a_finding_names_its_entries_and_the_other_place():
    found = {finding.about: finding for finding in check(_MANY) if finding.code == "ORDER-1"}
    assert set(found) == {("2-1", "2"), ("2-2", "2")}
    assert [str(place) for place in found["2-1", "2"].also] == ["plan.docx, table 1, row 2"]


def test_a_plan_in_order_gives_no_finding():
    assert check(plan(action("1", "Oct 26", "Mar 27"), indicator("Reviews", "90%", actual="88%"))) == ()


def test_every_rule_is_described_in_whole_sentences():
    for code, rule in RULES.items():
        assert rule.code == code
        assert rule.title
        assert rule.looks_for.endswith(".")
        assert rule.advice.endswith(".")
