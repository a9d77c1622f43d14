"""Headings that may mean two things: what the cells below hold tells which."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord, Rating
from tests.lib.expected import value

Tabled = Callable[[str], PlanRecord]


def test_progress_over_shares_alone_is_how_much_is_done(tabled: Tabled) -> None:
    action = tabled("""
        Action | Owner | Due date | Progress | Comments
        Open the hub | Head of Housing | 30/06/2026 | 45% | Design agreed.
    """).actions[0]
    assert action.percent_complete is not None
    assert (value(action.percent_complete), action.notes) == (45, "Design agreed.")


def test_progress_in_words_stays_what_is_said(tabled: Tabled) -> None:
    action = tabled("""
        Action | Owner | Due date | Progress
        Open the hub | Head of Housing | 30/06/2026 | Design agreed, 45% spent
    """).actions[0]
    assert (action.percent_complete, action.notes) == (None, "Design agreed, 45% spent")


@pytest.mark.parametrize("heading", ["Achieved?", "Target met"])
def test_achieved_or_not_is_no_figure(heading: str, tabled: Tabled) -> None:
    record = tabled(f"""
        Performance measure | Target 2025/26 | Result 2025/26 | {heading}
        Library visits per head | 4.0 | 3.7 | Not achieved
        Readers who are satisfied | 90% | 92% | Achieved
    """)
    assert [str(value(one.written)) for one in record.readings] == ["3.7", "92"]
    ratings = [one.attainment.rating for one in record.readings if one.attainment]
    assert ratings == [Rating.RED, Rating.GREEN]


def test_achieved_over_figures_is_the_result(tabled: Tabled) -> None:
    record = tabled("""
        Performance measure | Target 2025/26 | Achieved
        Library visits per head | 4.0 | 3.7
    """)
    assert [str(value(one.written)) for one in record.readings] == ["3.7"]


def test_performance_in_words_is_no_figure(tabled: Tabled) -> None:
    record = tabled("""
        KPI | 2024/25 | 2025/26 | Annual target | Performance
        Days to decide a claim | 19.2 | 17.9 | 18 | On target
        Complaints answered in time | 81% | 90% | 95% | Below target
    """)
    assert [str(value(one.written)) for one in record.readings] == ["19.2", "17.9", "81", "90"]
    assert [one.attainment and one.attainment.raw for one in record.readings] == [
        None,
        "On target",
        None,
        "Below target",
    ]


def test_what_is_thought_of_a_risk_is_no_action_on_it(tabled: Tabled) -> None:
    record = tabled("""
        Risk ID | Risk | Score | Treatment | Further action | Risk owner
        R1 | The systems fail | 15 | Treat | Move to the cloud | Director of Resources
        R2 | The depot floods | 8 | Tolerate | | Head of Operations
    """)
    assert [one.text for one in record.risk_actions] == ["Move to the cloud"]
    alone = tabled("""
        Risk ID | Risk | Score | Treatment | Risk owner
        R1 | The systems fail | 15 | Treat | Director of Resources
    """)
    assert alone.risk_actions == ()


def test_a_treatment_in_words_is_the_action(tabled: Tabled) -> None:
    record = tabled("""
        Risk ID | Risk | Score | Treatment | Risk owner
        R1 | The systems fail | 15 | Move to the cloud | Director of Resources
    """)
    assert [one.text for one in record.risk_actions] == ["Move to the cloud"]


def test_target_over_dates_is_when_an_action_ends(tabled: Tabled) -> None:
    record = tabled("""
        Item | Action | Who | Target | Open/Closed
        7 | Share the needs assessment | Director of Public Health | 06/11/2025 | Closed
        9 | Bring back the winter plan | Place Director | Next meeting | Open
    """)
    assert [one.end and one.end.raw for one in record.actions] == ["06/11/2025", "Next meeting"]
    assert [one.status for one in record.actions] == ["Closed", "Open"]


def test_target_over_figures_is_no_date(tabled: Tabled) -> None:
    record = tabled("""
        Item | Action | Who | Target
        7 | Plant street trees | Parks Manager | 400 trees
    """)
    assert record.actions[0].end is None


@pytest.mark.parametrize(
    ("cells", "statuses", "notes"),
    [
        (
            ("In progress", "Completed", "Not started"),
            ("In progress", "Completed", "Not started"),
            (None,) * 3,
        ),
        (("In progress", "Waits for a report", ""), (None,) * 3, ("In progress", "Waits for a report", None)),
    ],
)
def test_progress_over_statuses_alone_is_the_status(
    cells: tuple[str, ...], statuses: tuple[str | None, ...], notes: tuple[str | None, ...], tabled: Tabled
) -> None:
    rows = "\n".join(
        f"{i} | Open hub {i} | Head of Care | May 2027 | {cell}" for i, cell in enumerate(cells, 1)
    )
    record = tabled(f"Ref | Action | Owner | Due | Progress\n{rows}")
    assert tuple(one.status for one in record.actions) == statuses
    assert tuple(one.notes for one in record.actions) == notes


@pytest.mark.parametrize(
    ("header", "row", "end"),
    [
        (
            "Action | Lead | Date | Progress",
            "Open the hub | Head of Housing | June 2026 | Begun",
            "June 2026",
        ),
        ("Date | Action | Lead | Progress", "June 2026 | Open the hub | Head of Housing | Begun", None),
        ("Action | Lead | Date | Due", "Open the hub | Head of Housing | May 2026 | June 2026", "June 2026"),
    ],
)
def test_a_date_behind_an_action_and_its_owner_is_its_end(
    header: str, row: str, end: str | None, tabled: Tabled
) -> None:
    (action,) = tabled(f"""
        {header}
        {row}
    """).actions
    assert (action.end and action.end.raw) == end
