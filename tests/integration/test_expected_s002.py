"""A progress report, every row as a person typed it before the reader existed."""

from collections import defaultdict

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, rows, text_hash
from tests.lib.paragraphs import numbered_paragraphs


def test_the_plan_says_who_it_is(s002: PlanRecord) -> None:
    expected = {row["key"]: row["value"] for row in rows("s002/plan.csv")}
    plan = s002.plan
    contacts = expected.pop("contact_posts").split(" | ")
    assert {
        "council": plan.council,
        "title": plan.title,
        "period_start": edges(plan.period)[0],
        "period_end": edges(plan.period)[1],
        "report_of": plan.author,
        "decision_bodies": " | ".join(one.forum for one in s002.consultations),
        "wards": plan.wards,
    } == expected
    assert [post for post in contacts if post not in (plan.contact or "")] == []
    assert plan.directorate in (None, "Social Services")


def test_every_theme(s002: PlanRecord) -> None:
    expected = [(row["number"], row["title_hash"]) for row in rows("s002/themes.csv")]
    assert [(theme.number, text_hash(theme.title)) for theme in s002.themes] == expected
    assert len(expected) == 14


def test_themes_keep_the_title_that_the_list_gives_them(s002: PlanRecord) -> None:
    expected = [(row["number"], row["title_hash"]) for row in rows("s002/contents.csv")]
    assert [(theme.number, text_hash(theme.seen[1].raw)) for theme in s002.themes] == expected


def test_every_printing_of_every_statement(s002: PlanRecord) -> None:
    expected = [(row["ref"], row["theme"], row["text_hash"]) for row in rows("s002/statements.csv")]
    numbers = {theme.id: theme.number for theme in s002.themes}
    printed = [one for statement in s002.statements for one in statement.printings]
    printed.sort(key=lambda one: [int(part) for part in (one.ref or "").split(".")])
    assert [(one.ref, numbers[one.theme or ""], text_hash(one.text)) for one in printed] == expected
    assert len(printed) == 112


def test_statements_printed_more_than_once_are_one(s002: PlanRecord) -> None:
    expected = [row["refs"] for row in rows("s002/group_members.csv")]
    joined = [one for one in s002.statements if len(one.printings) > 1]
    assert sorted(" | ".join(p.ref or "" for p in one.printings) for one in joined) == sorted(expected)
    assert {one.kind for one in s002.statements} == {"progress"}
    assert len(s002.statements) == 88


def test_that_they_were_joined_is_told(s002: PlanRecord) -> None:
    (finding,) = [one for one in s002.findings if one.code == "READ-11"]
    assert set(finding.about) == {one.id for one in s002.statements if len(one.printings) > 1}
    assert len(finding.also) == 112 - 88


def test_every_link(s002: PlanRecord) -> None:
    expected = [(row["from_theme"], row["to_ref"]) for row in rows("s002/links.csv")]
    numbers = {theme.id: theme.number for theme in s002.themes}
    links = [one for one in s002.links if one.kind == "also refers to"]
    assert [(numbers.get(one.origin), one.ref) for one in links] == expected
    printings = {one.id: [p.ref for p in one.printings] for one in s002.statements}
    assert all(one.ref in printings[one.target or ""] for one in links)


def test_every_recommendation(s002: PlanRecord) -> None:
    expected = [
        (row["ref"], row["text_hash"], row["body"].split(" | "), row["verb"].split(" | "))
        for row in rows("s002/recommendations.csv")
    ]
    assert [
        (one.ref, text_hash(one.text), (one.body or "").split(" and "), (one.verb or "").split(", "))
        for one in s002.recommendations
    ] == expected


def test_every_meeting(s002: PlanRecord) -> None:
    expected = [(row["body"], row["date_raw"], row["earliest"]) for row in rows("s002/meetings.csv")]
    assert [
        (one.forum, one.when.raw if one.when else "", edges(one.when)[0]) for one in s002.consultations
    ] == expected


def test_every_achievement(s002: PlanRecord) -> None:
    expected: dict[str, list[str]] = defaultdict(list)
    for row in rows("s002/achievements.csv"):
        expected[row["list"]].append(row["text_hash"])
    listed = expected["summary"] + expected["introduction"]
    assert [text_hash(one.text) for one in s002.achievements] == listed


def test_every_numbered_paragraph_of_the_front(s002: PlanRecord) -> None:
    expected = [(row["number"], row["text_hash"]) for row in rows("s002/paragraphs.csv")]
    found = numbered_paragraphs(s002, joined=True)
    assert [(number, text_hash(text)) for number, text in found] == expected
