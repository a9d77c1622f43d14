"""Files of the kinds councils write today, read as they come: nothing wrong, and no less found than before.

`sources/` holds the files as text, `expected/` what a careful person would say of each. The share that the
reader has reached stands in the expectation as `found_at_least`, in a hundred; it may only rise. A file with
`wrong_for_now` holds faults that wait for their mending: that number may only fall.
`python -m tests.kinds.score` prints where it stands.
"""

from pathlib import Path

import pytest

from . import score
from .compare import WRONG
from .make import names


@pytest.mark.parametrize("name", names())
def test_what_is_read_contradicts_nothing_and_no_less_is_found(name: str, tmp_path: Path) -> None:
    judged = score.facts(name, tmp_path)
    wrong = [f"{fact.where}: {fact.expected}, but {fact.got}" for fact in judged if fact.outcome == WRONG]
    expected = score.expectation(name)
    assert len(wrong) <= expected.get("wrong_for_now", 0), wrong
    assert score.share(judged) >= expected["found_at_least"], score.line(name, judged)


def test_every_file_has_its_expectation() -> None:
    assert {path.name.removesuffix(".yaml") for path in score.EXPECTED.iterdir()} == set(names())
