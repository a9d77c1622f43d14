"""Read every file and print how much of it was found: `python -m tests.kinds.score [--record] [NAME ...]`.

With a name, or a part of one, each fact that was not found is printed. With --record the share reached
becomes the least that the test accepts.
"""

from __future__ import annotations

import sys
import tempfile
import traceback
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from goldenthread.interpreting import Lexicon, read_lexicon, read_plan
from goldenthread.model import to_json

from .compare import FOUND, MISSING, WRONG, Fact
from .judge import judge
from .make import make, names

EXPECTED = Path(__file__).parent / "expected"


@cache
def expectation(name: str) -> Any:
    return YAML(typ="safe").load((EXPECTED / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def _lexicon() -> Lexicon:
    return read_lexicon(())


def facts(name: str, folder: Path) -> list[Fact]:
    return judge(expectation(name), to_json(read_plan(make(name, folder), _lexicon())))


def share(judged: list[Fact]) -> int:
    """Facts found in a hundred, rounded down, of those that the expectation names."""
    named = [fact for fact in judged if not fact.expected.startswith("no such")]
    return 100 * sum(fact.outcome == FOUND for fact in named) // max(len(named), 1)


def line(name: str, judged: list[Fact]) -> str:
    counts = [sum(fact.outcome == outcome for fact in judged) for outcome in (FOUND, WRONG, MISSING)]
    return f"{name:38} {counts[0]:5} found {counts[1]:4} wrong {counts[2]:4} missing {share(judged):4}%"


def record(name: str, judged: list[Fact]) -> None:
    """Write the share reached into the expectation. It is never lowered, nor the wrong facts raised."""
    path = EXPECTED / f"{name}.yaml"
    now = expectation(name)
    found = max(share(judged), now["found_at_least"])
    wrong = min(wrongs(judged), now.get("wrong_for_now", wrongs(judged)))
    lines = [
        one for one in path.read_text(encoding="utf-8").splitlines() if not one.startswith("wrong_for_now:")
    ]
    at = next(number for number, one in enumerate(lines) if one.startswith("found_at_least:"))
    lines[at : at + 1] = [f"found_at_least: {found}", *([f"wrong_for_now: {wrong}"] if wrong else [])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def wrongs(judged: list[Fact]) -> int:
    return sum(fact.outcome == WRONG for fact in judged)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def main(asked: list[str]) -> None:
    recording = "--record" in asked
    asked = [word for word in asked if word != "--record"]
    whole: list[Fact] = []
    for name in [name for name in names() if not asked or any(word in name for word in asked)]:
        with tempfile.TemporaryDirectory() as folder:
            try:
                judged = facts(name, Path(folder))
            except Exception:  # noqa: BLE001 - one file that breaks must not hide how the others fare
                _say(f"{name:38} broke: {traceback.format_exc().strip().splitlines()[-1]}")
                continue
        whole += judged
        if recording:
            record(name, judged)
        _say(line(name, judged))
        for fact in judged if asked else ():
            if fact.outcome != FOUND:
                _say(f"    {fact.outcome:8}{fact.where}: {fact.expected}  <- {fact.got}")
    _say(line("in all", whole))


if __name__ == "__main__":
    main(sys.argv[1:])
