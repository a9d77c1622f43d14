"""Posts own things: each once, with the ways it is printed. And which "A and B" are two service areas."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]


def areas(record: PlanRecord) -> list[tuple[str, ...]]:
    return [action.service_areas for action in record.actions]


def test_each_owner_is_one_post_wherever_it_is_printed(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Lead officer
        Open the hub | Mar 27 | Head of Carers
        Offer breaks | Mar 27 | Head of Carers / Head of Finance

        Risk | Current score | Owner
        Staff leave | 12 | HEAD OF FINANCE
    """)
    assert [(p.title, p.kind) for p in record.posts] == [
        ("Head of Carers", "post"),
        ("Head of Finance", "post"),
    ]
    assert record.posts[1].aliases == ("HEAD OF FINANCE",)


def test_aliases_of_the_vocabulary_resolve_to_one_post(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Lead officer
        Open the hub | Mar 27 | AD Adults
        Offer breaks | Mar 27 | Assistant Director Adults
    """)
    (post,) = record.posts
    assert (post.title, post.aliases) == ("AD Adults", ("Assistant Director Adults",))


def test_teams_boards_and_groups_are_no_posts(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Lead officer
        Open the hub | Mar 27 | Carers' Partnership Board
        Offer breaks | Mar 27 | Head of Carers
    """)
    assert [(p.title, p.kind) for p in record.posts] == [
        ("Carers' Partnership Board", "group"),
        ("Head of Carers", "post"),
    ]


def test_two_areas_joined_by_and_are_two_where_one_of_them_stands_alone_elsewhere(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Service area
        Open the hub | Mar 27 | Carers and Prevention
        Offer breaks | Mar 27 | Carers
    """)
    assert areas(record) == [("Carers", "Prevention"), ("Carers",)]


def test_a_name_with_an_and_of_its_own_stays_whole(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Service area
        Open the hub | Mar 27 | Learning and Development
        Offer breaks | Mar 27 | Carers
    """)
    assert areas(record) == [("Learning and Development",), ("Carers",)]


def test_of_several_ands_the_cut_that_leaves_known_areas_is_taken(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Service area
        Open the hub | Mar 27 | Learning and Development and Carers
        Offer breaks | Mar 27 | Carers
    """)
    assert areas(record) == [("Learning and Development", "Carers"), ("Carers",)]


def test_a_stroke_always_parts_two_areas(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Service area
        Open the hub | Mar 27 | Carers / Learning and Development
    """)
    assert areas(record) == [("Carers", "Learning and Development")]


def test_a_joint_name_that_stands_alone_does_not_part_a_longer_one(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | Service area
        Open the hub | Mar 27 | Learning and Development and Property
        Offer breaks | Mar 27 | Learning and Development
    """)
    assert areas(record) == [("Learning and Development and Property",), ("Learning and Development",)]


@pytest.mark.parametrize(
    ("owner", "kind"),
    [("Licensing Team Leader", "post"), ("Licensing Team", "group"), ("Chair of the Housing Board", "group")],
)
def test_a_teams_leader_is_a_post(owner: str, kind: str, sketch: Sketch) -> None:
    record = sketch(f"""
        Action | Responsible officer | By when
        Open the hub | {owner} | 30/06/2026
    """)
    assert [(post.title, post.kind) for post in record.posts] == [(owner, kind)]
