"""What all tests of the reader use: the shipped vocabulary, and the record of a sketched plan."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting import Lexicon, interpret, read_lexicon
from goldenthread.model import PlanRecord
from tests.lib.plan_sketches import document, table_document


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return read_lexicon()


@pytest.fixture(scope="session")
def sketch(lexicon: Lexicon) -> Callable[[str], PlanRecord]:
    return lambda text: interpret(document(text), lexicon)


@pytest.fixture(scope="session")
def tabled(lexicon: Lexicon) -> Callable[[str], PlanRecord]:
    """The record of tables whose cells may hold line breaks and be merged (see `table_document`)."""
    return lambda text: interpret(table_document(text), lexicon)
