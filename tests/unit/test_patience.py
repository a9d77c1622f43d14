"""A file that takes for ever to understand is told in a sentence."""

import signal
import sys

import pytest

from goldenthread.cli.patience import bounded
from goldenthread.errors import TooMuch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no clock of computing")


def compute_without_end():
    while True:
        pass


def test_computing_without_end_is_stopped_with_a_sentence():
    told = r"^plan\.csv: Understanding the file would take more computing"
    with pytest.raises(TooMuch, match=told), bounded("plan.csv", seconds=0.1):
        compute_without_end()


def test_the_clock_is_stopped_afterwards():
    before = signal.getsignal(signal.SIGVTALRM)
    with bounded("plan.csv", seconds=100):
        pass
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) is before
