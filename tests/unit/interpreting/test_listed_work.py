"""Lists of actions, measures and risks in prose, each item in one line."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord, ReadingKind

Sketch = Callable[[str], PlanRecord]


def listed(sketch: Sketch, title: str, *items: str) -> PlanRecord:
    lines = "\n".join(f"- {item}" for item in items)
    return sketch(f"# Plan\n\n## {title}\n\n{lines}\n")


@pytest.mark.parametrize(
    ("item", "text", "owners", "end"),
    [
        ("Open three hubs by March 2027 (Lead: Head of Early Help)", "Open three hubs by March 2027",
         ("Head of Early Help",), "March 2027"),
        ("Train 60 supporters (Lead: Feeding Coordinator; Q2 2027/28)", "Train 60 supporters",
         ("Feeding Coordinator",), "Q2 2027/28"),
        ("Train 60 supporters (by 30 June 2027)", "Train 60 supporters", (), "by 30 June 2027"),
        ("Start it \u2013 April 2027 \u2013 Tobacco Lead", "Start it", ("Tobacco Lead",), "April 2027"),
        ("Pilot it in hostels - Health Manager - 30/09/2027", "Pilot it in hostels", ("Health Manager",),
         "30/09/2027"),
        ("Write to families (see page 4)", "Write to families (see page 4)", (), None),
        ("Work side by side", "Work side by side", (), None),
        ("Review homes - new first - and tell", "Review homes - new first - and tell", (), None),
    ],
)  # fmt: skip
def test_an_action_with_whom_and_when_behind_it(
    item: str, text: str, owners: tuple[str, ...], end: str | None, sketch: Sketch
) -> None:
    (action,) = listed(sketch, "Key actions", item).actions
    assert (action.text, action.owners, action.end.raw if action.end else None) == (text, owners, end)


@pytest.mark.parametrize(
    ("item", "title", "before", "target", "when"),
    [
        ("School: 66.1% (2025) \u2192 70% (2029)", "School", ("66.1%", "2025"), "70%", "2029"),
        ("Fed at 6-8 weeks: 44% to 50% by 2028/29", "Fed at 6-8 weeks", ("44%", None), "50%", "by 2028/29"),
        ("Carers reviewed: baseline 62%, target 75% by March 2027", "Carers reviewed", ("62%", None), "75%",
         "by March 2027"),
        ("Calls answered: at least 90%", "Calls answered", None, "at least 90%", None),
        ("Number of carers assessed", "Number of carers assessed", None, None, None),
        ("95% of reviews are in time", "95% of reviews are in time", None, None, None),
    ],
)  # fmt: skip
def test_a_measure_with_where_it_is_and_where_it_should_be(
    item: str,
    title: str,
    before: tuple[str, str | None] | None,
    target: str | None,
    when: str | None,
    sketch: Sketch,
) -> None:
    record = listed(sketch, "Measures of success", item)
    assert [one.title for one in record.indicators] == [title]
    assert [
        (one.kind, one.written.raw, one.period.raw if one.period else None) for one in record.readings
    ] == ([(ReadingKind.BASELINE, *before)] if before else [])
    assert [(one.written.raw, one.period.raw if one.period else None) for one in record.targets] == (
        [(target, when)] if target else []
    )


def test_a_risk_with_its_scores_behind_it(sketch: Sketch) -> None:
    record = listed(sketch, "Risks", "The grant ends (Likelihood 3, Impact 4)", "Staff leave (see above)")
    assert [
        (one.text, one.likelihood and one.likelihood.value, one.impact and one.impact.value)
        for one in record.risks
    ] == [("The grant ends", 3, 4), ("Staff leave (see above)", None, None)]


def test_what_is_listed_belongs_to_the_objective_of_its_heading(sketch: Sketch) -> None:
    record = sketch("""
        # Strategic objectives

        ## Objective 1: The best start

        **Key actions**

        1. Open a hub
        2. Train supporters

        ## Objective 2: Less smoking

        **Key actions**

        - Start a service
    """)
    assert [(one.number, one.text) for one in record.objectives] == [
        ("1", "The best start"),
        ("2", "Less smoking"),
    ]
    assert [(one.ref, one.objective) for one in record.actions] == [
        ("1", "objective-1"),
        ("2", "objective-1"),
        (None, record.objectives[1].id),
    ]


@pytest.mark.parametrize(
    "title", ["How our actions are watched by the board", "Risks of delay are told here each month"]
)
def test_a_title_that_holds_the_word_begins_no_list(title: str, sketch: Sketch) -> None:
    record = listed(sketch, title, "The board meets each month", "It reads a report")
    assert not record.actions
    assert not record.risks
