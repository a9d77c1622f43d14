"""The prose of a service plan, every row as a person typed it before the reader existed."""

from collections import defaultdict

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, rows, span, text_hash
from tests.lib.paragraphs import bullets, numbered_paragraphs


def test_the_plan_says_who_it_is(s000: PlanRecord) -> None:
    expected = {row["key"]: row["value"] for row in rows("s000/plan.csv")}
    plan = s000.plan
    author, _, post = (plan.author or "").partition(", ")
    assert {
        "council": plan.council,
        "directorate": plan.directorate,
        "title": plan.title,
        "edition": plan.edition,
        "period_raw": plan.period.raw if plan.period else None,
        "period_start": edges(plan.period)[0],
        "period_end": edges(plan.period)[1],
        "author": author,
        "author_post": post,
    } == expected


def test_what_the_text_names_its_themes_priorities_and_challenges(s000: PlanRecord) -> None:
    typed: dict[str, list[str]] = defaultdict(list)
    for row in rows("s000/themes.csv"):
        typed[row["kind"]].append(row["title_hash"])
    themes: dict[str, list[str]] = defaultdict(list)
    for theme in s000.themes:
        themes[theme.kind].append(text_hash(theme.title))
    assert themes == {
        "theme": typed["theme"] + typed["last year's theme"] + typed["strand of judgement"],
        "priority area": typed["priority area"],
        "challenge": typed["challenge"],
    }
    tasks = [text_hash(one.title) for one in s000.priorities if one.kind == "priority task"]
    assert tasks == typed["priority task"]
    assert [text_hash(one.text) for one in s000.statements if one.kind == "value"] == typed["value"]


def test_challenges_keep_the_numbers_of_their_sections(s000: PlanRecord) -> None:
    expected = [row["number"] for row in rows("s000/themes.csv") if row["kind"] == "challenge"]
    assert [one.number for one in s000.themes if one.kind == "challenge"] == expected


def test_every_core_objective_with_its_parts(s000: PlanRecord) -> None:
    expected = [row["whole_hash"] for row in rows("s000/core_objectives.csv")]
    assert [text_hash(one.text) for one in s000.objectives if one.kind == "core"] == expected
    assert len(expected) == 6


def test_every_document_with_its_date(s000: PlanRecord) -> None:
    expected = [(row["title_hash"], row["date_raw"], row["dates"]) for row in rows("s000/documents.csv")]
    found = [
        (text_hash(one.title), one.dated.raw if one.dated else "", span(one.dated) if one.dated else "")
        for one in s000.documents
    ]
    assert found == expected


def test_every_review_with_its_stage(s000: PlanRecord) -> None:
    typed = rows("s000/reviews.csv")
    stages = {"current": "taking place", "concluding": "concluding", "implementing": "implementing"}
    (register,) = [one for one in s000.registers if one.kind == "reviews"]
    found = [(row.cells[1], text_hash(row.cells[0])) for row in register.rows]
    assert found == [(stages[row["stage"]], row["text_hash"]) for row in typed]
    assert register.columns == ("Review", "Stage")


def test_every_heading(s000: PlanRecord) -> None:
    expected = {
        row["number"]: row["text_hash"] for row in rows("s000/paragraphs.csv") if row["heading"] == "yes"
    }
    found = {one.number: text_hash(one.title) for one in s000.sections if one.number}
    assert {number: found.get(number) for number in expected} == expected


def test_every_numbered_paragraph(s000: PlanRecord) -> None:
    typed = [row for row in rows("s000/paragraphs.csv") if row["heading"] == "no"]
    titled = {one.number: one for one in s000.sections if one.number}
    found = dict(numbered_paragraphs(s000))
    for row in typed:
        number, first = row["number"], row["pieces"].split(" | ")[0] or row["text_hash"]
        text = found.get(number) or titled[number].text.split("\n")[0]
        assert (number, text_hash(text)) == (number, first)
    assert len(typed) == 58


def test_achievements_and_bullets_that_stay_prose(s000: PlanRecord) -> None:
    typed: dict[str, list[str]] = defaultdict(list)
    for row in rows("s000/bullets.csv"):
        typed[row["paragraph"]].append(row["text_hash"])
    achieved = typed.pop("2.7.1")
    assert [text_hash(one.text) for one in s000.achievements] == achieved
    # Read as themes, values, tasks, core objectives and documents: the tests above hold them.
    entered = {"1.3", "2.3.1", "2.5.1", "2.5.4", "4.1", "4.3", "5.1"}
    found = {number: [text_hash(one) for one in items] for number, items in bullets(s000).items()}
    assert {number: found.get(number) for number in typed if number not in entered} == {
        number: hashes for number, hashes in typed.items() if number not in entered
    }


def test_the_extract_in_an_appendix_keeps_its_numbers(s000: PlanRecord) -> None:
    (row_one, row_two) = [row for row in rows("s000/appendix_paragraphs.csv") if row["number"]]
    (section,) = [one for one in s000.sections if one.number == "Appendix 2"]
    lines = section.text.split("\n")
    assert text_hash(lines[1].removeprefix("1. ")) == row_one["text_hash"]
    assert text_hash(lines[-1].removeprefix("2. ")) == row_two["text_hash"]
    assert [text_hash(line[2:]) for line in lines[2:-1]] == row_one["bullets"].split(" | ")


def test_the_absent_appendix_is_told_once(s000: PlanRecord) -> None:
    assert [link.ref for link in s000.links if link.target is None] == ["Appendix 4"]
