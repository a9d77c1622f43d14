"""Files with changed bytes give a document or one sentence, never a traceback."""

import pytest

from goldenthread.documents import Document, read_document
from goldenthread.errors import GoldenThreadError
from tests.lib.environment import ROOT
from tests.lib.mutations import CONTAINERS, DOCUMENT, ORIGINALS, ends, mutated, outcome

SEEDS = range(17)


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_mutated_file_gives_a_document_or_a_sentence(name, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    found = ends(name, SEEDS)
    assert len(found) == len(SEEDS)
    assert all(end == DOCUMENT or ("\n" not in end and end.startswith(name)) for end in found)
    # Mutations that never get past the door, or never break anything, would test nothing.
    assert DOCUMENT in found
    assert set(found) != {DOCUMENT} or name not in CONTAINERS


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_child_ends_as_the_reader_does(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(mutated(name, 1))
    expected = outcome(name, 1)
    if isinstance(expected, Document):
        assert read_document(path) == expected
    else:
        with pytest.raises(GoldenThreadError) as caught:
            read_document(path)
        assert type(caught.value) is type(expected)
        assert str(caught.value) == str(expected)
