"""Files with changed bytes give a document or one sentence, never a traceback."""

import pytest

from goldenthread.documents import Document, read_document
from goldenthread.errors import GoldenThreadError
from tests.lib.mutations import ORIGINALS, mutated, outcome

SEEDS = range(17)


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_mutated_file_gives_a_document_or_a_sentence(name):
    ends = [outcome(name, seed) for seed in SEEDS]
    for end in ends:
        assert isinstance(end, Document) or "\n" not in str(end)
    # Mutations that never get past the door, or never break anything, would test nothing.
    assert any(isinstance(end, Document) for end in ends)


@pytest.mark.parametrize("name", ["plan.docx", "plan.xlsx"])
def test_some_mutated_containers_are_refused(name):
    assert any(isinstance(outcome(name, seed), GoldenThreadError) for seed in SEEDS)


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_child_ends_as_the_reader_does(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(mutated(name, 1))
    expected = outcome(name, 1)
    if isinstance(expected, Document):
        assert read_document(path) == expected
    else:
        with pytest.raises(type(expected)) as caught:
            read_document(path)
        assert str(caught.value) == str(expected)
