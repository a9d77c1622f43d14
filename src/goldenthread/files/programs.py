"""Run another program on a stranger's file, in a folder of its own, with bounded memory, time and output."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from goldenthread.errors import TooMuch

from .limited import surroundings
from .limits import MAX_UNPACKED_BYTES

MAX_MEMORY_BYTES = 3 * 1024**3
MAX_CPU_SECONDS = 100
MAX_SECONDS = 120


def run_program(
    program: Path,
    arguments: Sequence[str],
    *,
    folder: Path,
    place: str,
    more: Mapping[str, str] | None = None,
    seconds: float = MAX_SECONDS,
) -> bool:
    """Whether it ended well. `folder` is its home, and what it leaves there is the caller's to remove.

    `more` is what it may know of its surroundings beside what our own children know.
    """
    limits = [str(MAX_MEMORY_BYTES), str(MAX_CPU_SECONDS), str(MAX_UNPACKED_BYTES)]
    confined = [sys.executable, "-P", "-m", "goldenthread.files.confined", *limits]
    child = subprocess.Popen(
        [*([] if sys.platform == "win32" else confined), str(program), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={**surroundings(), "HOME": str(folder), "TMPDIR": str(folder), **(more or {})},
        # A group of its own, so that what it starts can be ended with it.
        start_new_session=True,
    )
    try:
        return child.wait(timeout=seconds) == 0
    except subprocess.TimeoutExpired:
        raise TooMuch(
            "Converting the file takes longer than it may.",
            place=place,
            way_out="Save the part that holds the plan as a file of its own.",
        ) from None
    finally:
        _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        child.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()
