"""A milestone whose text says that it was achieved, before the plan was written, is done."""

from pathlib import Path

import pytest

from goldenthread.interpreting import read_lexicon, read_plan


@pytest.mark.parametrize(
    ("milestone", "status"),
    [
        ("Achieved April 2002", "Achieved"),
        ("Completed in April 2002", "Completed"),
        ("Completed by April 2002", None),
        ("Achieved September 2002", None),
        ("Purchasing unit in place by April 2002", None),
    ],
)
def test_achieved_with_a_passed_date_is_a_report_and_otherwise_a_promise(
    tmp_path: Path, milestone: str, status: str | None
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Ashdale Council Action Plan: June 2002\n\n"
        f"Ref\tAction\tMilestones 2002/03\tOfficer\nA1\tSet up the links\t{milestone}\tDirector\n",
        encoding="utf-8",
    )
    read = read_plan(path, read_lexicon())
    assert [one.status for one in read.milestones] == [status]
    assert [one.text for one in read.milestones] == [milestone]
