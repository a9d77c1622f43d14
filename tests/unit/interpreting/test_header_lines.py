"""Headers of two and three lines, headings that are periods, and what is no header for all that."""

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.interpreting.grids.header_lines import header_at
from tests.lib.plan_sketches import row

Found = tuple[int, list[tuple[str | None, str]]]


def header(text: str, lexicon: Lexicon) -> Found | None:
    """How many lines it takes, and each column's role with the first day of its period."""
    found = header_at([row(line) for line in text.strip().split("\n")], lexicon)
    if found is None:
        return None
    days = [str(one.period.earliest) if one.period else "" for one in found.columns]
    return found.lines, list(zip([one.role for one in found.columns], days, strict=True))


def test_a_year_over_its_target_and_actual(lexicon: Lexicon) -> None:
    text = """Ref | Indicator | 2024/25 | | | 2025/26 | Comment
        | | Target | Actual | RAG | Target | """
    assert header(text, lexicon) == (
        2,
        [
            ("reference", ""),
            ("indicator", ""),
            ("target", "2024-04-01"),
            ("actual", "2024-04-01"),
            ("rating", "2024-04-01"),
            ("target", "2025-04-01"),
            ("explanation", ""),
        ],
    )


def test_quarters_over_target_and_actual_keep_both_pairs(lexicon: Lexicon) -> None:
    text = """Indicator | Quarter 1 | | Quarter 2 |
        | Target | Actual | Target | Actual
        Calls answered | 10 | 20 | 30 | 40"""
    found = header(text, lexicon)
    assert found
    assert [role for role, _ in found[1]] == ["indicator", "target", "actual", "target", "actual"]


def test_a_date_line_under_the_words(lexicon: Lexicon) -> None:
    text = """Measure | Target | Actual | RAG
        | 2025/26 | Q1 2025/26 | Q1 2025/26
        Calls answered | 90% | 80% | R"""
    assert header(text, lexicon) == (
        2,
        [("indicator", ""), ("target", "2025-04-01"), ("actual", "2025-04-01"), ("rating", "2025-04-01")],
    )


def test_three_lines_of_year_quarter_and_kind(lexicon: Lexicon) -> None:
    text = """Indicator | 2024/25 | | 2025/26 |
        | Q1 | Q2 | Q1 | Q2
        | Target | Target | Actual | Actual"""
    assert header(text, lexicon) == (
        3,
        [
            ("indicator", ""),
            ("target", "2024-04-01"),
            ("target", "2024-07-01"),
            ("actual", "2025-04-01"),
            ("actual", "2025-07-01"),
        ],
    )


def test_units_below_the_headings_belong_to_them(lexicon: Lexicon) -> None:
    found = header_at([row("Measure | Target | Actual"), row(" | % | £000"), row("Calls | 90 | 2")], lexicon)
    assert found
    assert [column.label for column in found.columns] == ["Measure", "Target %", "Actual £000"]


def test_likelihood_and_impact_under_inherent_and_residual_risk(lexicon: Lexicon) -> None:
    text = """Risk | Inherent risk | | | Residual risk | | | Owner
        | L | I | Score | L | I | Score | """
    found = header(text, lexicon)
    assert found
    assert [role for role, _ in found[1]] == [
        "risk",
        "original_likelihood",
        "original_impact",
        "original_score",
        "likelihood",
        "impact",
        "current_score",
        "owner",
    ]


def test_months_and_years_alone_head_figures(lexicon: Lexicon) -> None:
    assert header("Indicator | Apr-25 | May-25 | June 2025", lexicon) == (
        1,
        [("indicator", ""), ("figure", "2025-04-01"), ("figure", "2025-05-01"), ("figure", "2025-06-01")],
    )


def test_dates_under_the_words_of_an_action_are_its_first_row(lexicon: Lexicon) -> None:
    found = header("Action | Start | End\nOpen the hub | April 2024 | May 2025", lexicon)
    assert found
    assert found[0] == 1
    assert header("Safeguarding unit | April 2026 | March 2027", lexicon) is None
    assert header("Train each team | Mar 26 | Oct 26 | Lead for audit", lexicon) is None


def test_a_footnote_sign_is_no_part_of_a_heading(lexicon: Lexicon) -> None:
    found = header("Ref1 | Measures | Target² 2025/26 | Target issues³", lexicon)
    assert found
    assert [role for role, _ in found[1]] == ["reference", "indicator", "target", "caution"]


def test_a_group_left_alone_at_the_foot_of_a_page_is_no_line_of_the_header(lexicon: Lexicon) -> None:
    text = """Budget heading | Expenditure | Income | Net
        Adult Social Care | | |
        Budget heading | Expenditure | Income | Net"""
    found = header(text, lexicon)
    assert found
    assert found[0] == 1


def test_one_heading_over_two_lines_and_a_year_under_target(lexicon: Lexicon) -> None:
    text = """ | | 2024/25 | 2025/26 | | Target | Direction
        Ref | Measure | Outturn | Q1 | Q2 | 2025/26 | of travel"""
    found = header(text, lexicon)
    assert found
    assert found[1] == [
        ("reference", ""),
        ("indicator", ""),
        ("outturn", "2024-04-01"),
        ("figure", "2025-04-01"),
        ("figure", "2025-07-01"),
        ("target", "2025-04-01"),
        ("direction", ""),
    ]


def test_a_tolerance_is_no_floor(lexicon: Lexicon) -> None:
    found = header("Measure | Target | Tolerance (+/-) | Actual", lexicon)
    assert found
    assert [role for role, _ in found[1]] == ["indicator", "target", "tolerance", "actual"]


HEAD = (
    '<tr><th colspan="2">2025/26</th><th rowspan="2">Ref</th><th rowspan="2">Measure</th>'
    '<th rowspan="2">Explanation of variance</th></tr><tr><th>Target</th><th>Actual</th></tr>'
)


def test_what_the_format_leaves_unmarked_below_two_marked_lines_is_a_row(lexicon: Lexicon) -> None:
    """The header is printed again, and the rows below it have no figures."""
    first = "<tr><td>91</td><td>51</td><td>PI 01</td><td>Homes completed</td><td>Demand rose.</td></tr>"
    blank = "<tr><td></td><td></td><td>{}</td><td>{}</td><td>No further decisions are needed.</td></tr>"
    more = blank.format("PI 03", "Children who moved twice") + blank.format("PI 04", "Reviews in time")
    page = f"<h1>Plan</h1><table>{HEAD}{first}{HEAD}{more}</table>"
    record = interpret(read_content(page.encode(), "plan.html"), lexicon)
    assert [(one.ref, one.title) for one in record.indicators] == [
        ("PI 01", "Homes completed"),
        ("PI 03", "Children who moved twice"),
        ("PI 04", "Reviews in time"),
    ]
