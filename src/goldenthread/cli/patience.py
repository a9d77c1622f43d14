"""How much computing the understanding of one file may take.

The reader of the file has a child process with limits of its own; what its words mean is worked out here, and
a file can be made for which that takes hours.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from goldenthread.errors import TooMuch

# A table of a million cells, the most that is read, takes some minutes.
MAX_CPU_SECONDS = 600.0


@contextmanager
def bounded(name: str, seconds: float = MAX_CPU_SECONDS) -> Iterator[None]:
    """Tell the user where it takes more; for the main thread alone. Windows has no such clock."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooMuch(
            "Understanding the file would take more computing than a plan is worth.",
            place=name,
            way_out="Save the part that holds the plan as a file of its own.",
        )

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
