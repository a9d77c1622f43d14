"""10,000 mutated files of all formats: a document or one sentence each time."""

from pathlib import Path

import pytest

from goldenthread.documents import read_document
from goldenthread.errors import GoldenThreadError
from tests.lib import converting, mutations
from tests.lib.environment import ROOT
from tests.lib.mutations import ORIGINALS, mutated

EACH = 10_000 // len(ORIGINALS) + 1
BATCH = 100
CONVERTED = ("doc", "odt", "rtf")
# Each takes LibreOffice a second or two.
EACH_CONVERTED = 20

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("name", ORIGINALS)
@pytest.mark.parametrize("first", range(0, EACH, BATCH))
def test_a_mutated_file_gives_a_document_or_a_sentence(name, first, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    seeds = range(first, min(first + BATCH, EACH))
    for seed, end in zip(seeds, mutations.ends(name, seeds), strict=True):
        assert end == mutations.DOCUMENT or _is_sentence(end, name), f"{name}, seed {seed}"


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_child_ends_with_a_document_or_a_sentence_too(name, tmp_path):
    path = tmp_path / name
    for seed in range(EACH, EACH + 10):
        path.write_bytes(mutated(name, seed))
        assert _is_sentence(_told(path), name)


@pytest.mark.parametrize("ending", CONVERTED)
def test_a_mutated_file_that_libreoffice_converts_ends_so_too(ending, tmp_path, needs_libreoffice):
    original = converting.saved_as(needs_libreoffice, converting.words(tmp_path), ending).read_bytes()
    path = tmp_path / f"plan.{ending}"
    for seed in range(EACH_CONVERTED):
        path.write_bytes(mutations.changed(original, seed))
        assert _is_sentence(_told(path), path.name), f"{path.name}, seed {seed}"


def _is_sentence(told: str, name: str) -> bool:
    return told.startswith((f"{name}: ", f"{name}/")) and "\n" not in told


def _told(path: Path) -> str:
    try:
        return f"{read_document(path).name}: "
    except GoldenThreadError as error:
        return str(error)
