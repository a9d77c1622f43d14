"""Notes within and below tables of work, risks and money, tied to what carries their sign."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord

Tabled = Callable[[str], PlanRecord]

_TABLES = {
    "actions": """
        Action | Lead officer | End date
        Open a falls service | Head of Care | 31 March 2027*
        Write to all carers | Head of Care | June 2027
        * Subject to the Cabinet's decision | |
    """,
    "risks": """
        Risk | Current score | Risk owner
        Flooding of the town centre | 16 * | Head of Roads
        Too few social workers | 12 | Head of Care
        * Provisional | |
    """,
    "budget_lines": """
        Budget heading | Expenditure £000 | Income £000 | Net £000
        Home care | 120 | 20 | 100*
        Day centres | 80 | 10 | 70
        * Provisional | | |
    """,
    "savings": """
        Saving proposal | Lead officer | Saving £000
        Fewer agency staff | Head of Care | TBC*
        Let two buildings | Head of Estates | 40
        * Depends on the market | |
    """,
}


@pytest.mark.parametrize("kind", _TABLES)
def test_a_note_is_about_the_entry_whose_cell_carries_its_sign(kind: str, tabled: Tabled) -> None:
    record = tabled(_TABLES[kind])
    first, _ = getattr(record, kind)
    assert [(note.mark, note.about) for note in record.footnotes] == [("*", (first.id,))]


def test_a_star_that_is_a_bullet_ties_nothing(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead officer | End date
        Open a falls service:¶* in town¶* in the hills | Head of Care | March 2027
        * Subject to the Cabinet's decision | |
    """)
    assert [note.about for note in record.footnotes] == [()]


def test_a_note_below_another_is_one_of_its_own(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual
        Reviews on time# | 95% | 91%

        # Excludes schools

        Source: the performance team.
    """)
    assert [note.text for note in record.footnotes] == ["Excludes schools"]
    assert any("Source: the performance team." in (section.text or "") for section in record.sections)
