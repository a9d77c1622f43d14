"""The vocabulary that we ship is sound, and a council adds to it in a folder of its own."""

from collections import defaultdict

import pytest

from goldenthread.definitions import read_yaml
from goldenthread.errors import DefinitionError
from goldenthread.interpreting import read_lexicon
from goldenthread.interpreting.vocabulary.lexicon import CONTENTS, OWN_FOLDER
from goldenthread.interpreting.vocabulary.words import heading_key


@pytest.fixture(scope="module")
def shipped():
    return read_lexicon()


@pytest.fixture
def own(tmp_path):
    """A council's folder, from file names and their text."""

    def written(**files):
        folder = tmp_path / "our-words"
        folder.mkdir()
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return folder

    return written


def refusal(folder):
    with pytest.raises(DefinitionError) as caught:
        read_lexicon([folder])
    return str(caught.value)


# --- what we ship ---


def test_no_shipped_synonym_stands_for_two_columns():
    roles = defaultdict(set)
    for role, node in read_yaml(OWN_FOLDER / "columns.yaml").items():
        for word in _words(node):
            roles[heading_key(word)].add(role)
    assert len(roles) > 200
    assert {word: found for word, found in roles.items() if len(found) > 1} == {}


def _words(node):
    """None for a column that no heading names by itself: a bare period, a second owner beside the first."""
    words = node.get("words")
    return words.texts() if words else ()


def test_every_shipped_synonym_leads_to_its_column(shipped):
    for role, node in read_yaml(OWN_FOLDER / "columns.yaml").items():
        for word in _words(node):
            assert shipped.columns[heading_key(word)] == role


def test_no_shipped_synonym_is_empty_once_dates_and_brackets_are_gone(shipped):
    words = [*shipped.columns, *shipped.labels, *(word for one in shipped.lists for word in one.words)]
    assert all(words)


def test_every_shipped_column_says_what_it_holds(shipped):
    assert set(shipped.contents.values()) <= set(CONTENTS)
    wordless = {role for role, node in read_yaml(OWN_FOLDER / "columns.yaml").items() if not _words(node)}
    assert wordless == {"figure", "second_owner"}
    assert set(shipped.columns.values()) == set(shipped.contents) - wordless


def test_every_column_that_a_shipped_table_names_exists(shipped):
    named = {role for kind in shipped.tables for role in kind.needs | kind.with_any | kind.without}
    assert named <= set(shipped.contents)
    assert "objective" in named


def test_every_shipped_table_needs_a_column(shipped):
    assert [kind.name for kind in shipped.tables if not kind.needs] == []


def test_no_shipped_list_word_stands_for_two_lists(shipped):
    found = defaultdict(set)
    for one in shipped.lists:
        for word in one.words:
            found[word].add((one.name, one.kind))
    assert {word: kinds for word, kinds in found.items() if len(kinds) > 1} == {}


def test_no_shipped_name_of_a_post_resolves_to_two(shipped):
    names = [name.casefold() for post, aliases in shipped.posts.items() for name in (post, *aliases)]
    assert sorted(set(names)) == sorted(names)


def test_every_shipped_repair_says_why(shipped):
    assert [repair.why for repair in shipped.repairs if not repair.why.strip()] == []


# --- what a council adds ---


def test_a_folder_adds_synonyms_and_keeps_ours(own, shipped):
    lexicon = read_lexicon([own(columns="owner:\n  words: [Kümmerer, Who leads?]\n")])
    assert lexicon.columns[heading_key("who leads")] == "owner"
    assert lexicon.columns[heading_key("Kümmerer")] == "owner"
    added = {heading_key("Kümmerer"): "owner", heading_key("who leads"): "owner"}
    assert dict(lexicon.columns) == dict(shipped.columns) | added
    assert lexicon.contents == shipped.contents


def test_a_folder_may_move_a_synonym_of_ours_to_another_column(own, shipped):
    assert shipped.columns["when"] == "end"
    assert read_lexicon([own(columns="start:\n  words: [when]\n")]).columns["when"] == "start"


def test_a_folder_adds_a_column_and_says_anew_what_makes_a_table(own, shipped):
    folder = own(
        columns="ward:\n  content: text\n  words: [ward, electoral ward]\n",
        tables="consultations:\n  needs: [ward, date]\n",
    )
    lexicon = read_lexicon([folder])
    assert lexicon.contents["ward"] == "text"
    assert [kind.name for kind in lexicon.tables] == [kind.name for kind in shipped.tables]
    [consultations] = [kind for kind in lexicon.tables if kind.name == "consultations"]
    assert consultations.fits(frozenset({"ward", "date", "owner"}))
    assert not consultations.fits(frozenset({"forum", "date"}))


def test_a_folder_adds_lists_labels_and_posts(own, shipped):
    folder = own(
        lists="commitments:\n  words: [what you can expect]\n",
        labels="priorities: [ambition]\n",
        posts="DMT: [Wednesday Meeting]\n",
    )
    lexicon = read_lexicon([folder])
    assert lexicon.lists[-1].words == ("what you can expect",)
    assert lexicon.labels["ambition"] == "priorities"
    assert lexicon.posts["DMT"] == (*shipped.posts["DMT"], "Wednesday Meeting")


def test_a_later_folder_has_the_last_word(own, tmp_path):
    later = tmp_path / "later"
    later.mkdir()
    (later / "columns.yaml").write_text("owner:\n  words: [sponsor]\n", encoding="utf-8")
    first = own(columns="driver:\n  words: [sponsor]\n")
    assert read_lexicon([first, later]).columns["sponsor"] == "owner"


def test_an_empty_folder_changes_nothing(own, shipped):
    assert read_lexicon([own()]) == shipped


# What is wrong: the file, its text, the line that must be named, and words that must be said.
@pytest.mark.parametrize(
    ("file", "text", "line", "words"),
    [
        (
            "columns",
            "owner:\n  words: [x]\nward:\n  words: [ward]\n",
            3,
            "'ward' does not say what it holds.",
        ),
        ("columns", "ward:\n  content: txt\n  words: [ward]\n", 2, "'txt' is not known."),
        ("columns", "owner:\n  word: [x]\n", 2, "Did you mean 'words'?"),
        ("columns", "owner: [x]\n", 1, "names with values are expected here."),
        (
            "tables",
            "risks:\n  needs: [wards]\n",
            2,
            "no column is called 'wards'. Declare it in columns.yaml.",
        ),
        ("tables", "risks:\n  with_any: [ward]\n", 2, "no column is called 'ward'."),
        ("tables", "risks:\n  need: [owner]\n", 2, "Did you mean 'needs'?"),
        ("lists", "statements:\n  word: [x]\n", 2, "Did you mean 'words'?"),
        ("labels", "priorities: {a: b}\n", 1, "a list is expected here."),
        ("repairs", "- from: '('\n  to: x\n  why: y\n", 1, "this repair cannot be used"),
        ("repairs", "- from: a\n  why: y\n", 1, "It needs from, to and why."),
    ],
)
def test_what_is_wrong_in_a_folder_is_told_with_file_and_line(own, file, text, line, words):
    folder = own(**{file: text})
    said = refusal(folder)
    assert said.startswith(f"{folder / file}.yaml, line {line}: ")
    assert words in said
