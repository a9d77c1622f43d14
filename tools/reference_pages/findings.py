"""Every code that a finding may carry: the rules of `checking`, then what the reader notes on its way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import goldenthread.interpreting as interpreting
from goldenthread.checking import RULES

from .markdown import document, table

INTRODUCTION = """
`goldenthread check FILE` lists what is odd, missing or contradictory in a plan. Each finding has a code, a
severity, a place, what it is and what to do. An *error* is wrong whatever was meant, and gives exit code 1;
a *warning* wants a decision; *information* is worth knowing. A code, once published, never comes to mean
something else.
"""
NOTES = """
Some things the reader sees while it reads: where the page left open what was meant, it says how it chose.
These are *information*. A part that changes from plan to plan is shown as …
"""


def page() -> str:
    notes = sorted(set(_notes()))
    return document(
        "Findings",
        INTRODUCTION.strip(),
        table(
            ["Code", "Severity", "What"],
            [
                *([_link(code), str(rule.severity), rule.title] for code, rule in RULES.items()),
                *([_link(code), "information", message] for code, message, _ in notes),
            ],
        ),
        "## What the checks find",
        *(part for code in RULES for part in _rule(code)),
        "## What the reader notes",
        NOTES.strip(),
        *(
            part
            for code, message, advice in notes
            for part in (f"### {code}", message, f"**What to do.** {advice}")
        ),
    )


def _link(code: str) -> str:
    return f"[{code}](#{code.lower()})"


def _rule(code: str) -> Iterator[str]:
    rule = RULES[code]
    yield f"### {code}"
    yield f"**{rule.title}** ({rule.severity}). {rule.looks_for}"
    yield f"**What to do.** {rule.advice}"


def _notes() -> Iterator[tuple[str, str, str]]:
    """Code, message and advice of each call of `note` in the reader."""
    for path in sorted(Path(interpreting.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "note"
            ):
                code, message, advice = map(_text, node.args[:3])
                yield code, message, advice


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(one) if isinstance(one, ast.Constant) else "…" for one in node.values)
    raise ValueError(f"line {node.lineno}: a note's code, message and advice must stand where it is called")
