"""Items told in lines, a title and its labels, are items; prose with a colon in it stays prose."""

import pytest

from goldenthread.documents import Heading, Paragraph, Table
from goldenthread.documents.formats import read_content
from goldenthread.interpreting import interpret
from goldenthread.interpreting.flattened import with_cards
from goldenthread.interpreting.flattened.labelled import labels_in


def read(text, lexicon, name="plan.md"):
    return interpret(read_content(text.encode(), name), lexicon)


def blocks(text, lexicon, name="plan.md"):
    return with_cards(read_content(text.encode(), name), lexicon).blocks


def actions(record):
    return [
        (one.ref, one.text, one.owners, one.end.raw if one.end else None, one.status)
        for one in record.actions
    ]


LISTED = """# Safeguarding plan

## Priority 2: Safeguarding

- Action 2.1: Review the threshold guidance
  - Owner: Head of Safeguarding
  - Deadline: 30 November 2026
  - Status: Draft out to partners
- Action 2.2: Run the audit of joint work
  - Owner: Board Manager
  - Deadline: March 2027
  - Status: Not started
"""
REVIEWED = ("2.1", "Review the threshold guidance", ("Head of Safeguarding",), "30 November 2026")
AUDITED = ("2.2", "Run the audit of joint work", ("Board Manager",), "March 2027")
BOTH = [(*REVIEWED, "Draft out to partners"), (*AUDITED, "Not started")]


def test_labels_below_an_item_of_a_list_are_its_columns(lexicon):
    record = read(LISTED, lexicon)
    assert actions(record) == BOTH
    assert {action.priority for action in record.actions} == {"priority-2"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            LISTED.replace("- Action", "### Action").replace("  - ", "- "), id="headings over lists"
        ),
        pytest.param(
            LISTED.replace("- Action", "\nAction").replace("  - ", "\n"), id="lines that no list marks"
        ),
        pytest.param(
            LISTED.replace("- Action 2.1", "1. Action 2.1").replace("\n  - ", ". "),
            id="labels behind the title",
        ),
    ],
)
def test_the_same_items_in_other_shapes(text, lexicon):
    assert actions(read(text, lexicon)) == BOTH


def test_numbers_of_a_list_are_the_references_of_its_items(lexicon):
    text = """Agreed actions

1. Review the triage model
   Lead: Head of Access
   Deadline: 31 January 2027
   Status: In progress

2. Publish the carers' strategy
   Lead: Head of Carers
   Deadline: March 2027
   Status: Not started
"""
    assert actions(read(text, lexicon, "mail.txt")) == [
        ("1", "Review the triage model", ("Head of Access",), "31 January 2027", "In progress"),
        ("2", "Publish the carers' strategy", ("Head of Carers",), "March 2027", "Not started"),
    ]


RISKS = """# Register of risks

## High risks

### R-001: Loss of a provider of home care
- **Category:** Operational
- **Likelihood:** High (4)
- **Impact:** Critical (5)
- **Risk score:** 20
- **Mitigation:**
  - Agree a protocol for stepping in
  - Keep a list of other providers
- **Owner:** Head of Commissioning

### R-002: The case system fails
- **Category:** Technical
- **Likelihood:** Medium (3)
- **Impact:** Major (4)
- **Risk score:** 12
- **Mitigation:** Test the restore twice a year
- **Owner:** Head of ICT
"""


def test_a_risk_a_heading_with_a_list_below_a_label(lexicon):
    record = read(RISKS, lexicon)
    assert [
        (risk.ref, risk.text, risk.likelihood.raw, risk.impact.raw, risk.current_score.value, risk.owners)
        for risk in record.risks
    ] == [
        (
            "R-001",
            "Loss of a provider of home care",
            "High (4)",
            "Critical (5)",
            20,
            ("Head of Commissioning",),
        ),
        ("R-002", "The case system fails", "Medium (3)", "Major (4)", 12, ("Head of ICT",)),
    ]
    assert [(action.risk, action.text) for action in record.risk_actions] == [
        ("risk-r-001", "Agree a protocol for stepping in"),
        ("risk-r-001", "Keep a list of other providers"),
        ("risk-r-002", "Test the restore twice a year"),
    ]


def test_cards_of_three_kinds_follow_one_another(lexicon):
    text = """Improvement plan 2026/27

Action: Recruit to posts that stand empty
Owner: Head of Workforce
Due: 31 March 2027

RISK 1 - The budget is overspent
Likelihood: 4
Impact: 3
Owner: Director of Resources

KPI 1: Share of assessments done in 28 days
Target: 90%
Q1 2026/27: 84%
Q2 2026/27: 88%
"""
    record = read(text, lexicon, "plan.txt")
    assert [one.text for one in record.actions] == ["Recruit to posts that stand empty"]
    assert [(one.text, one.likelihood.value) for one in record.risks] == [("The budget is overspent", 4)]
    assert [one.title for one in record.indicators] == ["Share of assessments done in 28 days"]
    assert [(one.period.raw, one.written.value) for one in record.readings] == [
        ("Q1 2026/27", 84),
        ("Q2 2026/27", 88),
    ]


def test_every_value_stands_where_its_line_does(lexicon):
    (table,) = [block for block in blocks(LISTED, lexicon) if isinstance(block, Table)]
    assert [cell.place.line for cell in table.rows[1].cells] == [5, 5, 6, 7, 8]
    assert [cell.place.line for cell in table.rows[2].cells] == [9, 9, 10, 11, 12]


def test_by_says_when_or_by_whom(lexicon):
    text = """## Our commitments

- Offer a new kind of break. Lead: Head of Commissioning. By: June 2027.
- Find young carers in every school. Lead: Early Help Manager. By: September 2026.
"""
    assert [(one.owners, one.end.raw) for one in read(text, lexicon).actions] == [
        (("Head of Commissioning",), "June 2027"),
        (("Early Help Manager",), "September 2026"),
    ]


# --- what is no card ---


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# Service plan\n\nOwner: Director\n\nDate: May 2026\n\nStatus: Draft\n", id="front page"
        ),
        pytest.param(
            "## Homes\n\nWe know this: people wait. The aim: fewer weeks. Owner: all of us.\n", id="prose"
        ),
        pytest.param("## Who to ask\n\nContact: Jo\n\nOffice: Mill Lane\n", id="labels of no item"),
        pytest.param(
            "## Priority 1: Homes\n\nLead: Director\n\nDue: March 2027\n", id="the head of a priority"
        ),
        pytest.param("- Owner: Head of Care\n- Owner: Head of Homes\n", id="a list of owners"),
    ],
)
def test_what_tells_of_no_item_stays_as_it_was(text, lexicon):
    found = blocks(text, lexicon)
    assert found == read_content(text.encode(), "plan.md").blocks
    assert all(isinstance(block, Heading | Paragraph) for block in found)


def test_a_lone_item_without_a_mark_needs_a_neighbour(lexicon):
    one = "Open the hub\n\nOwner: Head of Care\n\nDue: May 2027\n\n"
    two = "Train the carers\n\nOwner: Head of Care\n\nDue: June 2027\n"
    assert not read(one, lexicon).actions
    assert len(read(one + two, lexicon).actions) == 2


# --- labels within a text ---


@pytest.mark.parametrize(
    ("text", "title", "pairs"),
    [
        ("Lead: Head of Access", "", [("Lead", "owner", "Head of Access")]),
        (
            "Write the policy Due: March 2027 Status: Open",
            "Write the policy",
            [("Due", "end", "March 2027"), ("Status", "status", "Open")],
        ),
        ("Write to people at 10:30 daily", "Write to people at 10:30 daily", []),
        ("We promise this: more homes", "We promise this: more homes", []),
        ("Lead: A | Due: TBC", "", [("Lead", "owner", "A"), ("Due", "end", "TBC")]),
    ],
)
def test_labels_are_found_by_the_words_of_headings(text, title, pairs, lexicon):
    found = labels_in(text, lexicon)
    known = [(pair.label, pair.role, pair.value) for pair in found.pairs if pair.role]
    assert (found.title if known or not found.pairs else text, known) == (title, pairs)


# --- actions in minutes ---


def test_an_action_behind_what_was_said_says_of_whom_it_is_asked(lexicon):
    text = """# Minutes of the board

The Board noted the return for the first quarter. ACTION: Head of Joint Work to send the plan by 30 June 2026.

The Board agreed to fund the hub.

ACTION: Carers' Lead to bring a paper to the next meeting.
"""
    record = read(text, lexicon)
    assert actions(record) == [
        (
            None,
            "send the plan by 30 June 2026",
            ("Head of Joint Work",),
            "30 June 2026",
            None,
        ),
        (None, "bring a paper to the next meeting", ("Carers' Lead",), None, None),
    ]
    said = " ".join(section.text for section in record.sections)
    assert "noted the return for the first quarter." in said
    assert "agreed to fund the hub." in said
    assert "ACTION" not in said


@pytest.mark.parametrize(
    "text",
    [
        "ACTION: it was agreed to wait.",
        "Action: none.",
        "ACTION: The chair said that the hub is to open",
        "The board took action: it wrote to members.",
    ],
)
def test_an_action_of_nobody_stays_prose(text, lexicon):
    assert not read(f"# Minutes\n\n{text}\n", lexicon).actions


def test_a_reference_right_above_the_item_is_its_own(lexicon):
    text = """
        Risk ref: CRR/01
        Risk: The depot burns down
        Risk owner: Head of Waste
        Net score: 10

        Risk ref: CRR/02
        Risk: The plan is found unsound
        Risk owner: Head of Planning
        Net score: 12
    """
    assert [(one.ref, one.text) for one in read(text, lexicon).risks] == [
        ("CRR/01", "The depot burns down"),
        ("CRR/02", "The plan is found unsound"),
    ]


EXPLAINED = """# Delivery plan

## Theme A

### A1. Open two centres

Demand has grown in the south.

Lead: Head of Early Years

Completion date: August 2026

Milestones

- Building handed over: 30 June 2026
- Staff in post: 31 July 2026

### A2. Cut the cost of school

Lead: Education Manager

Completion date: 31 March 2027
"""


def test_a_reason_between_a_heading_and_its_labels_stays_prose(lexicon):
    record = read(EXPLAINED, lexicon)
    assert actions(record) == [
        ("A1", "Open two centres", ("Head of Early Years",), "August 2026", None),
        ("A2", "Cut the cost of school", ("Education Manager",), "31 March 2027", None),
    ]
    assert any("Demand has grown in the south." in one.text for one in record.sections)


def test_milestones_below_a_line_of_their_own_are_the_items_below_it(lexicon):
    record = read(EXPLAINED, lexicon)
    first = record.actions[0]
    assert [(one.text, one.due.raw, one.action) for one in record.milestones] == [
        ("Building handed over: 30 June 2026", "30 June 2026", first.id),
        ("Staff in post: 31 July 2026", "31 July 2026", first.id),
    ]
