"""The child's side of `limited`: take the limits on, run the function, answer in JSON on standard output.

Run as `python -m goldenthread.files.child`; it reads its request from standard input.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import traceback
import warnings
from typing import Any

from goldenthread.errors import GoldenThreadError

if sys.platform != "win32":
    import resource


def main() -> None:
    # The process is gone before garbage in cycles could matter, and looking for it takes a third of the time.
    gc.disable()
    request = json.loads(sys.stdin.buffer.read())
    answer_to = _private_output()
    _limit(memory=request["memory"], cpu_seconds=request["cpu_seconds"])
    answer = _answer(request["function"], request["argument"])
    with os.fdopen(answer_to, "wb") as output:
        output.write(answer)


def _private_output() -> int:
    """Keep standard output for the answer alone: what a library prints goes to standard error."""
    output = os.dup(1)
    os.dup2(2, 1)
    return output


def _limit(*, memory: int, cpu_seconds: int) -> None:
    if sys.platform != "win32":
        _set(resource.RLIMIT_CORE, 0)
        _set(resource.RLIMIT_AS, memory)
        # The soft limit sends SIGXCPU, which ends the process and tells the parent why.
        _set(resource.RLIMIT_CPU, cpu_seconds, hard=cpu_seconds + 5)


def _write_nothing() -> None:
    if sys.platform != "win32":
        _set(resource.RLIMIT_FSIZE, 0)


def _set(limit: int, soft: int, hard: int | None = None) -> None:
    """Lower a limit, never past what the system already imposes. A limit the system lacks is left."""
    if sys.platform != "win32":
        _, ceiling = resource.getrlimit(limit)
        wanted = soft if hard is None else hard
        hard = wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling)
        try:
            resource.setrlimit(limit, (min(soft, hard), hard))
        except (OSError, ValueError):
            return


def _answer(function: str, argument: Any) -> bytes:
    try:
        return _encoded({"result": _run(function, argument)})
    except GoldenThreadError as error:
        return _encoded({"user_error": _as_told(error)})
    except MemoryError:
        return b'{"too_much": "memory"}'
    except RecursionError:
        return b'{"too_much": "depth"}'
    except Exception:  # noqa: BLE001 - not swallowed: the parent raises it with this traceback
        return _encoded({"bug": traceback.format_exc()})


def _run(function: str, argument: Any) -> Any:
    # Warnings of libraries about a stranger's file are noise here; findings are told as notes.
    warnings.simplefilter("ignore")
    module, _, name = function.partition(":")
    call = getattr(importlib.import_module(module), name)
    # Only now, so that Python could still keep compiled modules on first use.
    _write_nothing()
    return call(argument)


def _as_told(error: GoldenThreadError) -> dict[str, str]:
    return {
        "kind": type(error).__name__,
        "message": error.message,
        "place": error.place,
        "way_out": error.way_out,
    }


def _encoded(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer, separators=(",", ":")).encode()


if __name__ == "__main__":
    main()
