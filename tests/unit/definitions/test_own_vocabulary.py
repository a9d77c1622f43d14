"""A council's own folder: what it may add, and what is refused with its place."""

from pathlib import Path

import pytest

from goldenthread.errors import DefinitionError
from goldenthread.interpreting import read_lexicon


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("colums.yaml", "owner:\n  words: [x]\n", "columns.yaml"),
        ("tables.yaml", "risk:\n  needs: [risk]\n", "risks"),
        ("lists.yaml", "statement:\n  words: [aims]\n", "statements"),
        ("labels.yaml", "priority: [pledge]\n", "priorities"),
        ("front.yaml", "title: [blueprint]\n", "titles"),
        ("polarity.yaml", "highest: [top]\n", "higher"),
        ("repairs.yaml", "from: x\n", "list of repairs"),
        ("repairs.yaml", "- x\n", "from, to and why"),
        ("repairs.yaml", "- {from: '(', to: x, why: y}\n", "cannot be used"),
    ],
)
def test_what_nobody_would_read_is_refused_with_file_and_way_out(
    tmp_path: Path, file: str, text: str, says: str
) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as refused:
        read_lexicon([tmp_path])
    assert file in str(refused.value)
    assert says in str(refused.value)


def test_a_folder_adds_posts_columns_and_words(tmp_path: Path) -> None:
    (tmp_path / "posts.yaml").write_text("Head of Care: [HoC]\n", encoding="utf-8")
    (tmp_path / "columns.yaml").write_text("ward:\n  content: text\n  words: [ward]\n", encoding="utf-8")
    (tmp_path / "labels.yaml").write_text("priorities: [pledge]\n", encoding="utf-8")
    lexicon = read_lexicon([tmp_path])
    assert lexicon.posts["Head of Care"] == ("HoC",)
    assert lexicon.contents["ward"] == "text"
    assert (lexicon.labels["pledge"], lexicon.labels["priority"]) == ("priorities", "priorities")
