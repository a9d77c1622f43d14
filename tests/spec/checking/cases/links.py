from __future__ import annotations

from goldenthread.model import Link, Section
from tests.spec.checking.drawn import section
from tests.spec.checking.given import Case, at, objective, plan

CASES = [
    Case(
        "LINK-1",
        "a statement refers to one that is not there",
        plan(objective("4"), links=(Link(id="l", origin="objective-4", wording="7.9", place=at(4)),)),
        ("Objective 4 refers to “7.9”, which is not in the plan.",),
    ),
    Case(
        "LINK-1",
        "a reference that leads somewhere",
        plan(
            objective("4"),
            objective("7"),
            links=(Link(id="l", origin="objective-4", target="objective-7", wording="7"),),
        ),
    ),
    Case(
        "LINK-1",
        "a page head says what the document is",
        plan(
            section("1", "Ashdale Council: Item 7, Appendix A", title="Front page"),
            section("2", "Figures", title="Appendix B"),
            links=(
                Link(id="l", origin="section-1", wording="Appendix A"),
                Link(id="m", origin="section-2", wording="Appendix B"),
            ),
        ),
    ),
    Case(
        "LINK-2",
        "the text cites an appendix that is nowhere, and one that is",
        plan(
            section("1", "See Appendix 2 and Appendix 3.", "So says Annex B of the Cabinet report."),
            section("2", title="Appendix 3: the boards"),
        ),
        ("The text cites “Appendix 2”, which is not in the document.",),
    ),
    Case(
        "LINK-2",
        "an appendix that is cited and missing",
        plan(sections=(Section(id="s", number="Appendix 4", title="Workplan", absent=True),)),
        ("Section Appendix 4 is cited and is not in the document: “Workplan”.",),
    ),
    Case("LINK-2", "an appendix that is there", plan(sections=(Section(id="s", title="Workplan"),))),
]
