"""10,000 mutated files of all formats: a document or one sentence each time."""

from pathlib import Path

import pytest

from goldenthread.documents import Document, read_document
from goldenthread.errors import GoldenThreadError
from tests.lib.mutations import ORIGINALS, mutated, outcome

EACH = 10_000 // len(ORIGINALS) + 1
BATCH = 100

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("name", ORIGINALS)
@pytest.mark.parametrize("first", range(0, EACH, BATCH))
def test_a_mutated_file_gives_a_document_or_a_sentence(name, first):
    for seed in range(first, min(first + BATCH, EACH)):
        end = outcome(name, seed)
        assert isinstance(end, Document) or "\n" not in str(end), f"{name}, seed {seed}"


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_child_ends_with_a_document_or_a_sentence_too(name, tmp_path):
    path = tmp_path / name
    for seed in range(EACH, EACH + 10):
        path.write_bytes(mutated(name, seed))
        assert _told(path).startswith(f"{name}: ")


def _told(path: Path) -> str:
    try:
        return f"{read_document(path).name}: "
    except GoldenThreadError as error:
        return str(error)
