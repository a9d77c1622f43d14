"""Several actions in one cell of a risk register, on lines of their own that no bullet marks."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import edges

Tabled = Callable[[str], PlanRecord]


def test_lines_that_close_with_their_own_date_are_actions(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Risk | Likelihood | Impact | Planned actions
        A | The depot floods | 3 | 4 | Raise the pumps (Nov 2026)¶Insure the stock (Head of Finance, May 2027)
        B | Keys go missing | 2 | 2 | Change the locks
    """)
    assert [(one.text, one.end and edges(one.end)[1]) for one in record.risk_actions] == [
        ("Raise the pumps (Nov 2026)", "2026-11-30"),
        ("Insure the stock (Head of Finance, May 2027)", "2027-05-31"),
        ("Change the locks", None),
    ]
    assert record.risk_actions[1].owners == ("Head of Finance",)


def test_a_line_that_merely_wraps_goes_on(tabled: Tabled) -> None:
    (one,) = tabled("""
        Ref | Risk | Likelihood | Impact | Planned actions
        A | The depot floods | 3 | 4 | Raise the pumps¶and insure the stock (May 2027)
    """).risk_actions
    assert one.text == "Raise the pumps and insure the stock (May 2027)"


def test_a_post_between_dashes_is_who_does_the_item(tabled: Tabled) -> None:
    record = tabled("""
        Risk | Owner | Score | Further actions
        The depot burns down | Head of Waste | 10 | 1. Renew the valuation - Insurance Officer - 31 March 2026
        A supplier fails | Director | 12 | Credit checks - team to meet weekly
        Posts stay empty | Head of HR | 9 | 1. Widen the search – Recruitment Lead
    """)
    assert [(one.text, one.owners) for one in record.risk_actions] == [
        ("Renew the valuation - Insurance Officer - 31 March 2026", ("Insurance Officer",)),
        ("Credit checks - team to meet weekly", ("Director",)),
        ("Widen the search – Recruitment Lead", ("Recruitment Lead",)),
    ]
