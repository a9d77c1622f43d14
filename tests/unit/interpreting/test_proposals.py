"""Proposals in prose: by the words any report uses, with date, cost, funding and body."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.prose.proposals import Proposals
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import PlanRecord, Proposal

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("It is proposed that the two hubs are joined.", 1.0),
        ("It is, therefore, proposed that the two hubs are joined.", 1.0),
        ("Costs have risen and it is also recommended to raise fees.", 1.0),
        ("Cabinet is asked to endorse the new model.", 1.0),
        ("A review will report in May. It will recommend that fees rise.", 1.0),
        ("It is important, therefore, that this is recognised and endorsed by Cabinet.", 0.7),
        ("It makes sense for the two teams to share an office.", 0.6),
        ("A joint post is to be created with Housing.", 0.6),
        ("The inspectors recommended that the hubs be joined.", 0),
        ("The White Paper proposes that councils join up.", 0),
        ("Cabinet was asked to endorse the model last year.", 0),
        ("It was proposed last year to join the hubs.", 0),
        ("If it is proposed to join the hubs, staff will be told.", 0),
        ("The strategy was endorsed by Cabinet.", 0),
        ("The proposals in this report are bold.", 0),
    ],
)
def test_how_sure_the_words_make_it(text: str, sure: float, lexicon: Lexicon) -> None:
    assert Proposals(Draft(lexicon=lexicon, file="plan.txt")).sureness(text) == sure


def one(record: PlanRecord) -> Proposal:
    (proposal,) = record.proposals
    return proposal


def test_a_numbered_paragraph_that_proposes_is_a_proposal_and_stays_in_its_section(sketch: Sketch) -> None:
    text = "Home care waits are long. It is proposed that a second team starts by June 2027."
    record = sketch(f"2. Home care\n\n2.1 Much has changed.\n\n2.2 {text}")
    assert (one(record).ref, one(record).text) == ("2.2", text)
    assert one(record).section == record.sections[0].id
    assert record.sections[0].text == f"2.1 Much has changed.\n2.2 {text}"


def test_date_cost_and_body_come_from_what_is_proposed_not_from_what_led_to_it(sketch: Sketch) -> None:
    before = "A pilot in May 2025 cost £90,000 and was received by the Housing Board."
    asked = "It is recommended that a second team starts by June 2027."
    after = "The cost would be £250,000 and would be met from the Care Grant. Cabinet is asked to approve it."
    proposal = one(sketch(f"2. Home care\n\n2.1 {before} {asked} {after}"))
    assert proposal.due is not None
    assert proposal.due.raw == "by June 2027"
    assert proposal.cost is not None
    assert (proposal.cost.raw, proposal.cost.value) == ("£250,000", 250000)
    assert (proposal.funding, proposal.body) == ("Care Grant", "Cabinet")


def test_of_two_amounts_none_is_the_cost(sketch: Sketch) -> None:
    text = "It is proposed to open a hub at a cost of £20,000 in the first year and £30,000 later."
    assert one(sketch(f"2. Hubs\n\n2.1 {text}")).cost is None


def test_several_dates_are_kept_and_years_of_a_budget_are_no_date(sketch: Sketch) -> None:
    text = "It is proposed to report in May 2027 and to Cabinet in June 2027 within the 2027/28 budget."
    due = one(sketch(f"2. Hubs\n\n2.1 {text}")).due
    assert due is not None
    assert [part.raw for part in due.parts] == ["May 2027", "June 2027"]


def test_the_parts_below_a_colon_are_proposals_of_their_own(sketch: Sketch) -> None:
    record = sketch("""
        5. Hubs

        5.3 It is proposed to Cabinet that:

        a) hubs open at weekends

        b) fees are dropped
    """)
    assert [(p.ref, p.text) for p in record.proposals] == [
        ("5.3 (a)", "hubs open at weekends"),
        ("5.3 (b)", "fees are dropped"),
    ]
    assert record.sections[0].text == (
        "5.3 It is proposed to Cabinet that:\na) hubs open at weekends\nb) fees are dropped"
    )


def test_a_colon_with_nothing_below_is_still_a_proposal_of_its_section(sketch: Sketch) -> None:
    record = sketch("5. Hubs\n\n5.3 It is proposed to open a hub:\n\n6. Staff\n\n6.1 We have many.")
    assert (one(record).ref, one(record).section) == ("5.3", record.sections[0].id)


def test_prose_without_numbers_proposes_too(sketch: Sketch) -> None:
    assert one(sketch("# Hubs\n\nWe propose to open a hub in Westmarch.")).ref is None


CHAPTER = """
    4. Where we change

    4.1 Hubs

    4.1.1 It is proposed to open two hubs.

    4.2 Homes

    4.2.1 It is proposed to build forty homes.

    4.3 Roads

    4.3.1 Roads are long.

    4.3.2 Work will, therefore, continue to mend them.
"""


def test_where_a_chapter_proposes_throughout_a_conclusion_does_with_low_confidence(sketch: Sketch) -> None:
    record = sketch(CHAPTER)
    found = {p.ref: max(seen.confidence for seen in p.seen) for p in record.proposals}
    assert found == {"4.1.1": 1.0, "4.2.1": 1.0, "4.3.2": 0.4}


def test_where_it_does_not_the_same_words_are_text(sketch: Sketch) -> None:
    record = sketch(CHAPTER.replace("It is proposed to build", "We build"))
    assert [p.ref for p in record.proposals] == ["4.1.1"]


CHANGES = """
    6. Management

    6.1 It is proposed to change the structure.

    6.2 In the new structure, the Deputy Director will lead on homes and hubs.

    6.3 The Assistant Director (Adult Care) will keep all duties.

    6.4 The Head of Housing - a joint post - will take on repairs.

    6.5 The structure will be reviewed.
"""


def test_posts_that_change_with_a_proposal_are_a_register(sketch: Sketch) -> None:
    (register,) = sketch(CHANGES).registers
    assert (register.kind, register.columns) == ("post changes", ("Paragraph", "Post", "Change"))
    assert [row.cells[:2] for row in register.rows] == [
        ("6.2", "Deputy Director"),
        ("6.3", "Assistant Director (Adult Care)"),
        ("6.4", "Head of Housing"),
    ]


def test_posts_in_a_section_that_proposes_nothing_are_text(sketch: Sketch) -> None:
    assert not sketch(CHANGES.replace("It is proposed to change", "We describe")).registers


@pytest.mark.parametrize("text", ["extend the contract to 31 March 2027", "keep the hub until May 2027"])
def test_a_day_until_which_something_lasts_is_no_due_date(text: str, sketch: Sketch) -> None:
    assert one(sketch(f"2. Hubs\n\n2.1 It is proposed to {text}.")).due is None
