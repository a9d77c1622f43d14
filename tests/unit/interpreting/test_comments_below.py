"""A row below an indicator that holds nothing but a comment on it."""

from collections.abc import Callable

from goldenthread.model import PlanRecord

Tabled = Callable[[str], PlanRecord]


def test_a_comment_over_the_whole_row_belongs_to_the_indicator_above(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target 2025/26 | Q1 actual | Q2 actual | RAG
        Potholes mended in time | 90% | 88% | 93% | Green
        Q2 comment: A second gang began work in July. | < | < | < | <
        Bins missed | 40 | 52 | 61 | Red
        Commentary: Two rounds changed in May. | < | < | < | <
        Comments | New drivers have been trained. | < | < | <
    """)
    assert [(one.title, one.explanation) for one in record.indicators] == [
        ("Potholes mended in time", "Q2 comment: A second gang began work in July."),
        ("Bins missed", "Two rounds changed in May.\nNew drivers have been trained."),
    ]
    assert [one.group for one in record.indicators] == [None, None]
    assert record.indicators[0].raw("explanation") == "Q2 comment: A second gang began work in July."


def test_a_comment_below_follows_what_the_column_says(tabled: Tabled) -> None:
    (one,) = tabled("""
        Indicator | Target | Actual | Commentary
        Bins missed | 40 | 52 | Rounds changed.
        Manager's comment: new drivers have been trained | < | < | <
    """).indicators
    assert one.explanation == "Rounds changed.\nnew drivers have been trained"


def test_a_measure_that_speaks_of_comments_is_an_indicator(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual | RAG
        Bins missed | 40 | 52 | Red
        Comments: answered in ten days | 95% | 91% | Amber
    """)
    assert [one.title for one in record.indicators] == ["Bins missed", "Comments: answered in ten days"]


def test_a_comment_below_the_rows_of_one_indicator_is_kept(tabled: Tabled) -> None:
    (one,) = tabled("""
        Indicator | Series | Apr-25 | May-25
        Calls lost | Actual | 9% | 4%
         | Target | 5% | 5%
        Comment: The new telephone system works. | < | < | <
    """).indicators
    assert one.explanation == "The new telephone system works."


def test_a_comment_below_one_period_stays_with_its_figure(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Period | Actual | Target
        Calls lost | 2023/24 | 9% | 5%
        Calls lost | 2024/25 | 4% | 5%
        Comment: The new telephone system works. | < | < | <
    """)
    assert [one.explanation for one in record.indicators] == [None]
    assert record.readings[1].raw("comment") == "The new telephone system works."
