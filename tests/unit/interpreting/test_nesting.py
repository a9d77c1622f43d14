"""Items of a list as a tree."""

from goldenthread.documents import Paragraph
from goldenthread.interpreting.prose.nesting import Node, completed, nested
from goldenthread.model import Place


def tree(*items: tuple[str, str, int]) -> list[object]:
    listed = [Paragraph(marker=mark, text=text, depth=depth, place=Place()) for mark, text, depth in items]
    return [shape(node) for node in nested(listed)]


def shape(node: Node) -> object:
    return (node.text, [shape(child) for child in node.children]) if node.children else node.text


def test_what_stands_deeper_belongs_to_the_item_above() -> None:
    assert tree(("-", "one", 0), ("-", "two", 1), ("-", "three", 1), ("-", "four", 0)) == [
        ("one", ["two", "three"]),
        "four",
    ]


def test_a_list_that_begins_deep_has_no_parent_to_find() -> None:
    assert tree(("-", "one", 1), ("-", "two", 0)) == ["one", "two"]


def test_a_new_kind_of_mark_below_a_colon_opens_a_list() -> None:
    assert tree(
        ("(1)", "one", 0), ("(2)", "two:", 0), ("ii)", "three", 0), ("iii)", "four", 0), ("(3)", "five", 0)
    ) == [
        "one",
        ("two:", ["three", "four"]),
        "five",
    ]


def test_a_new_kind_of_mark_that_begins_again_opens_a_list() -> None:
    assert tree(("•", "one", 0), ("a)", "two", 0), ("b)", "three", 0)) == [("one", ["two", "three"])]


def test_an_i_among_letters_is_a_letter() -> None:
    assert tree(("g)", "one", 0), ("h)", "two", 0), ("i)", "three", 0), ("j)", "four", 0)) == [
        "one",
        "two",
        "three",
        "four",
    ]


def parts(*texts: str) -> list[str]:
    listed = [Paragraph(marker="•", text=text, place=Place()) for text in texts]
    return [one.text for one in completed(listed)]


def test_items_that_complete_the_one_above_become_part_of_it() -> None:
    assert parts("building on what works in", "homes", "streets", "saving money by", "sharing offices") == [
        "building on what works in homes; streets",
        "saving money by sharing offices",
    ]


def test_one_item_that_ends_open_may_be_a_slip() -> None:
    assert parts("homes we invest in", "streets", "parks") == ["homes we invest in", "streets", "parks"]
    assert parts("homes", "streets we walk on", "parks", "money by") == [
        "homes",
        "streets we walk on",
        "parks",
        "money by",
    ]
