"""The source documents read once for all tests that look at them."""

from pathlib import Path

import pytest

from goldenthread.interpreting import Lexicon, read_lexicon, read_plan
from goldenthread.model import PlanRecord


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return read_lexicon()


@pytest.fixture(scope="session")
def s004(seeds: Path, lexicon: Lexicon) -> PlanRecord:
    return read_plan(next(seeds.glob("004_*.txt")), lexicon)


@pytest.fixture(scope="session")
def s001(seeds: Path, lexicon: Lexicon) -> PlanRecord:
    return read_plan(next(seeds.glob("001_*.txt")), lexicon)


@pytest.fixture(scope="session")
def s000(seeds: Path, lexicon: Lexicon) -> PlanRecord:
    return read_plan(next(seeds.glob("000_*.txt")), lexicon)


@pytest.fixture(scope="session")
def s002(seeds: Path, lexicon: Lexicon) -> PlanRecord:
    return read_plan(next(seeds.glob("002_*.txt")), lexicon)


@pytest.fixture(scope="session")
def s003(seeds: Path, lexicon: Lexicon) -> PlanRecord:
    return read_plan(next(seeds.glob("003_*.txt")), lexicon)
