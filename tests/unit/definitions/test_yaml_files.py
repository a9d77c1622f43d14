"""Whoever writes a definition is told in which file and line what is wrong and what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.definitions import read_yaml
from goldenthread.errors import WRONG_INPUT, DefinitionError

# What is wrong: the file, the line that must be named, and words that must be said.
BROKEN = {
    "a tab": ("owner:\n  words:\n\t- lead\n", 3, "a tab stands where only spaces may. Indent with spaces."),
    "a name given twice": ("owner: 1\n\nowner: 2\n", 3, 'found duplicate key "owner"'),
    "an open bracket": ("owner:\n  words: [lead, by whom\n", 3, "expected ',' or ']'"),
    "an open quotation mark": ("owner: 'lead\n", 2, "unexpected end"),
    "a second colon": ("a: 1\nowner: lead: officer\n", 2, "mapping values are not allowed here."),
    "a name for nothing": ("owner: *lead\n", 1, "undefined alias 'lead'"),
    "a second document": ("a: 1\n---\nb: 2\n", 2, "another document"),
    "a control character": ("a: 1\nb: \x07\n", 2, "a control character stands here."),
    "brackets without end": ("[" * 5000, 1, "lists are nested too deeply."),
}


@pytest.fixture
def write(tmp_path):
    def written(content):
        path = tmp_path / "columns.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def refusal(ask):
    with pytest.raises(DefinitionError) as caught:
        ask()
    return str(caught.value)


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_not_yaml_is_refused_with_its_line(write, name):
    content, line, words = BROKEN[name]
    path = write(content)
    said = refusal(lambda: read_yaml(path))
    assert said.startswith(f"{path}, line {line}: ")
    assert words in said


def test_bytes_that_are_not_utf_8_are_refused_with_their_line(write):
    path = write(b"owner:\n  words: [caf\xe9]\n")
    assert refusal(lambda: read_yaml(path)) == (
        f"{path}, line 2: this is not UTF-8 text. Save the file as UTF-8."
    )


def test_a_missing_file_is_refused_by_name(tmp_path):
    path = tmp_path / "columns.yaml"
    assert refusal(lambda: read_yaml(path)) == f"{path}: cannot be read: No such file or directory."


def test_a_value_that_its_tag_contradicts_is_refused_by_file(write):
    path = write("level: !!int high\n")
    assert refusal(lambda: read_yaml(path)).startswith(f"{path}: invalid literal")


def test_a_wrong_definition_counts_as_wrong_input(tmp_path):
    with pytest.raises(DefinitionError) as caught:
        read_yaml(tmp_path / "none.yaml")
    assert caught.value.exit_code == WRONG_INPUT


def test_an_empty_file_holds_no_names(write):
    assert list(read_yaml(write("# nothing yet\n")).items()) == []


def test_a_mark_of_utf_8_before_the_first_name_is_no_part_of_it(write):
    assert [name for name, _ in read_yaml(write(b"\xef\xbb\xbfowner: lead\n")).items()] == ["owner"]


def test_each_name_and_each_item_knows_its_line(write):
    root = read_yaml(write("owner:\n  content: owner\n  words:\n  - lead\n\n  - by whom\n"))
    owner = root.get("owner")
    assert owner.line == 1
    assert [(name, node.line) for name, node in owner.items()] == [("content", 2), ("words", 3)]
    assert [(node.text(), node.line) for node in owner.get("words").nodes()] == [("lead", 4), ("by whom", 6)]


def test_a_name_taken_over_from_an_anchor_is_read_with_the_line_of_its_holder(write):
    root = read_yaml(write("one: &one {content: text}\ntwo:\n  <<: *one\n  words: [lead]\n"))
    assert {
        name: (node.text(), node.line) for name, node in root.get("two").items() if name == "content"
    } == {"content": ("text", 2)}


def test_a_date_stays_text_however_impossible(write):
    root = read_yaml(write("from: 2026-02-30\nto: 2026-03-31\n"))
    assert [node.text() for _, node in root.items()] == ["2026-02-30", "2026-03-31"]


def test_an_unknown_name_is_refused_and_a_near_one_suggested(write):
    path = write("content: text\n\nword: [lead]\n")
    assert refusal(lambda: read_yaml(path).allow(["content", "words"])) == (
        f"{path}, line 3: 'word' is not known here. Did you mean 'words'?"
    )


def test_an_unknown_name_that_is_near_none_is_told_all_that_are_known(write):
    path = write("colour: red\n")
    assert refusal(lambda: read_yaml(path).allow(["words", "content"])) == (
        f"{path}, line 1: 'colour' is not known here. Known here: content, words."
    )


@pytest.mark.parametrize(
    ("content", "ask", "words"),
    [
        ("- one\n", lambda root: list(root.items()), "line 1: names with values are expected here."),
        ("a: text\n", lambda root: root.get("a").get("b"), "line 1: names with values are expected here."),
        ("\na: [one]\n", lambda root: root.get("a").text(), "line 2: a text is expected here."),
        ("a: true\n", lambda root: root.get("a").text(), "line 1: a text is expected here."),
        ("a:\n", lambda root: root.get("a").text(), "line 1: a text is expected here."),
        ("a: {b: c}\n", lambda root: root.get("a").texts(), "line 1: a list is expected here."),
        ("a: 5\n", lambda root: root.get("a").texts(), "line 1: a list is expected here."),
        ("a:\n- one\n-\n", lambda root: root.get("a").texts(), "line 3: a text is expected here."),
        ("a:\n- one\n- two: b\n", lambda root: root.get("a").texts(), "line 3: a text is expected here."),
    ],
)
def test_a_value_of_the_wrong_shape_is_refused_with_its_line(write, content, ask, words):
    root = read_yaml(write(content))
    assert words in refusal(lambda: ask(root))


def test_numbers_and_single_words_may_stand_where_texts_are_expected(write):
    root = read_yaml(write("a: lead\nb: [2027, 1.5, no]\n"))
    assert root.get("a").texts() == ("lead",)
    assert root.get("b").texts() == ("2027", "1.5", "no")


@given(
    content=st.one_of(
        st.binary(max_size=60),
        st.text(max_size=60).map(str.encode),
        st.text(alphabet="ab:-[]{}&*!#|>'\"%@` \t\n0129.", max_size=60).map(str.encode),
    )
)
def test_whatever_stands_in_the_file_it_is_read_or_refused_in_a_sentence(content, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    try:
        said = f"{read_yaml(path).file}: read."
    except DefinitionError as refused:
        said = str(refused)
    assert said.startswith((f"{path}: ", f"{path}, line "))
    assert said.endswith((".", "?"))
