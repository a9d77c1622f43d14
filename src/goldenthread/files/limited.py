"""Run a function in a child process that may use little memory and time, and write nothing.

A new Python is started rather than the caller forked: a fork of a process with threads (a web server) may
inherit a lock that nobody will release, and would share the caller's memory, secrets and open files. What
the child may know of the surroundings is listed in `_INHERITED`.

Limits: 1 GB of address space, 60 seconds of processor time, no file written, no core dump; and 120 seconds
on the clock. Linux keeps all of them. macOS does not enforce the limit of address space, and Windows knows
none of the first four: there the clock alone bounds a runaway reader, and the size limits of `limits` apply.

Request and answer are JSON: to load a pickle from a process that has read a stranger's file would hand
that stranger this process too.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import Any

from goldenthread.errors import GoldenThreadError, InputError, TooMuch, UnreadableFile

MAX_MEMORY_BYTES = 1024**3
MAX_CPU_SECONDS = 60
MAX_SECONDS = 120

# No password, key or token of the caller's environment reaches the child.
_INHERITED = (
    "COVERAGE_PROCESS_START",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "PATH",
    "PYTHONHASHSEED",
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONPYCACHEPREFIX",
    "SYSTEMROOT",
    "TEMP",
    "TMPDIR",
    "VIRTUAL_ENV",
)
_TOO_LARGE = "Save the part that holds the plan as a file of its own."
_SAVE_AGAIN = "Open it in the program that made it and save it again."


class ChildFailed(RuntimeError):
    """A bug in the function that ran in the child; the message ends with the child's own traceback."""


def run_limited(
    function: str,
    argument: Any,
    *,
    place: str,
    memory: int = MAX_MEMORY_BYTES,
    cpu_seconds: int = MAX_CPU_SECONDS,
    seconds: float = MAX_SECONDS,
) -> Any:
    """What `function` ("package.module:name") gives for `argument`, both as JSON holds them.

    The caller does not import the module: only the child pays for heavy libraries, and only the child is
    exposed to them. An error the user may see is raised here as it was raised there; `place` names the file
    in those that the child could not raise itself.
    """
    request = {"function": function, "argument": argument, "memory": memory, "cpu_seconds": cpu_seconds}
    try:
        # `run` kills the child and waits for it, whatever ends the call: no orphan, no zombie.
        done = subprocess.run(
            [sys.executable, "-P", "-m", "goldenthread.files.child"],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=seconds,
            env=surroundings(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_slow(place) from None
    if done.returncode != 0:
        raise _death(done.returncode, done.stderr, place)
    return _answer(json.loads(done.stdout), place)


def surroundings() -> dict[str, str]:
    """What a child may know of the environment: no password, key or token of the caller's."""
    return {name: os.environ[name] for name in _INHERITED if name in os.environ}


def _answer(answer: dict[str, Any], place: str) -> Any:
    if "result" in answer:
        return answer["result"]
    if "user_error" in answer:
        raise _user_error(answer["user_error"])
    if "too_much" in answer:
        raise _too_deep(place) if answer["too_much"] == "depth" else _too_big(place)
    raise ChildFailed(f"A bug in a reader. It said:\n{answer['bug']}")


def _user_error(error: dict[str, str]) -> GoldenThreadError:
    families: dict[str, type[GoldenThreadError]] = {
        kind.__name__: kind for kind in _family(GoldenThreadError)
    }
    kind = families.get(error["kind"], InputError)
    return kind(error["message"], place=error["place"], way_out=error["way_out"])


def _family(kind: type[GoldenThreadError]) -> list[type[GoldenThreadError]]:
    return [kind, *(deeper for child in kind.__subclasses__() for deeper in _family(child))]


def _death(code: int, stderr: bytes, place: str) -> Exception:
    """Why a child ended without an answer. A negative code is the signal that killed it."""
    if code == -_signal("SIGXCPU"):
        return _too_much_work(place)
    # A library in Rust has no way to tell that memory ran out but to end the process and say so.
    if code == -_signal("SIGKILL") or b"memory allocation of" in stderr:
        return _too_big(place)
    if code < 0:
        return UnreadableFile(
            "The file is damaged: reading it stopped the reader.", place=place, way_out=_SAVE_AGAIN
        )
    words = stderr.decode(errors="replace")
    # Memory may run out before the child can say so, even inside the handler that would have said it.
    if "MemoryError" in words or "failed to map segment" in words:
        return _too_big(place)
    return ChildFailed(f"The reader's process ended with code {code}. It said:\n{words}")


def _signal(name: str) -> int:
    return int(getattr(signal, name, 0))


def _too_big(place: str) -> TooMuch:
    return TooMuch(
        "Reading the file would need more memory than a reader may use.", place=place, way_out=_TOO_LARGE
    )


def _too_slow(place: str) -> TooMuch:
    return TooMuch("Reading the file takes longer than a reader may take.", place=place, way_out=_TOO_LARGE)


def _too_much_work(place: str) -> TooMuch:
    return TooMuch(
        "Reading the file would take more computing than a reader may do.", place=place, way_out=_TOO_LARGE
    )


def _too_deep(place: str) -> TooMuch:
    return TooMuch(
        "The file nests its contents deeper than any document does.", place=place, way_out=_SAVE_AGAIN
    )
