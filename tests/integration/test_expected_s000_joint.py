"""A joint action plan saved as text, every row as a person typed it before the reader existed."""

from goldenthread.model import Agency, Outcome, PlanRecord
from tests.lib.expected import ref_of, rows, spans, text_hash

# Of these printed rows nobody can tell which agency is whose.
LEFT_WHOLE = {"1", "16", "21", "22"}


def test_every_joint_objective(s000: PlanRecord) -> None:
    expected = [(row["number"], row["text_hash"]) for row in rows("s000/joint_objectives.csv")]
    joint = [one for one in s000.objectives if one.kind == "joint"]
    assert [(one.number, text_hash(one.text)) for one in joint] == expected
    assert len(joint) == 10


def test_every_required_outcome_under_its_objective(s000: PlanRecord) -> None:
    expected = [(row["number"], row["objective"], row["text_hash"]) for row in rows("s000/outcomes.csv")]
    found = [(one.ref, ref_of(s000.objectives, one.objective), text_hash(one.text)) for one in s000.outcomes]
    assert found == expected
    assert len(found) == 32


def test_every_date_by_when(s000: PlanRecord) -> None:
    expected = {row["number"]: (row["due_raw"], row["due_dates"]) for row in rows("s000/outcomes.csv")}
    found = {one.ref: (one.due.raw if one.due else "", spans(one.due)) for one in s000.outcomes}
    assert found == expected


def test_a_date_given_to_one_of_several_outcomes_is_doubted(s000: PlanRecord) -> None:
    placed = {row["number"]: row["due_placed"] for row in rows("s000/outcomes.csv")}
    for outcome in s000.outcomes:
        (sure, *_) = [seen.confidence for seen in outcome.seen if seen.field == "due"]
        assert (sure < 0.8) == (placed[outcome.ref or ""] == "inferred")


def test_every_run_of_agencies(s000: PlanRecord) -> None:
    by_ref = {one.ref: one for one in s000.outcomes}
    whole = set()
    for row in rows("s000/rows.csv"):
        run = row["agencies"].split(" | ")
        outcomes = [by_ref[ref] for ref in row["outcomes"].split(" | ")]
        if len(outcomes) == 1:
            assert set(run) <= set(outcomes[0].owners)
        elif [name for one in outcomes for name in one.owners] != run:
            assert all(one.owners == tuple(dict.fromkeys(run)) for one in outcomes)
            assert all(_doubt(one) < 0.5 for one in outcomes)
            whole.add(row["row"])
    assert whole == LEFT_WHOLE
    told = [one for one in s000.findings if one.code == "READ-21"]
    assert len(told) == len(LEFT_WHOLE)


def _doubt(outcome: Outcome) -> float:
    return min(seen.confidence for seen in outcome.seen if seen.field == "owners")


def test_no_outcome_has_an_agency_that_its_rows_do_not_print(s000: PlanRecord) -> None:
    printed: dict[str, set[str]] = {}
    for row in rows("s000/rows.csv"):
        for ref in row["outcomes"].split(" | "):
            printed.setdefault(ref, set()).update(row["agencies"].split(" | "))
    assert all(set(one.owners) <= printed[one.ref or ""] for one in s000.outcomes)


def test_agencies_are_no_posts_and_stand_in_the_record_once(s000: PlanRecord) -> None:
    printed = {name.lower() for row in rows("s000/rows.csv") for name in row["agencies"].split(" | ")}
    assert sorted(one.name.lower() for one in s000.agencies) == sorted(printed)
    assert not {one.title.lower() for one in s000.posts} & printed
    assert _kind(s000.agencies, "NHS Trusts") == "health"


def _kind(agencies: tuple[Agency, ...], name: str) -> str | None:
    return next(one.kind for one in agencies if one.name == name)
