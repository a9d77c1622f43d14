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

from .resources import limit, write_at_most


def main() -> None:
    # The process is gone before garbage in cycles could matter, and looking for it takes a third of the time.
    gc.disable()
    request = json.loads(sys.stdin.buffer.read())
    answer_to = _private_output()
    limit(memory=request["memory"], cpu_seconds=request["cpu_seconds"])
    answer = _answer(request["function"], request["argument"])
    with os.fdopen(answer_to, "wb") as output:
        output.write(answer)


def _private_output() -> int:
    """Keep standard output for the answer alone: what a library prints goes to standard error."""
    output = os.dup(1)
    os.dup2(2, 1)
    return output


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
    write_at_most(0)
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
