"""Markdown as MyST reads it."""

from collections.abc import Iterable, Sequence

_WRITTEN = "% Written by tools/reference.py from the source. Change the source, then run: make reference"


def document(title: str, *parts: str) -> str:
    """A page; a part is a paragraph, a table or a heading."""
    return "\n\n".join([_WRITTEN, f"# {title}", *(part for part in parts if part)]) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [_row(headings), _row(["---"] * len(headings)), *map(_row, rows)]
    return "\n".join(lines)


def paragraphs(text: str) -> str:
    """A docstring or comment, whose lines were broken for the source, as paragraphs and numbered lists."""
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    return "\n\n".join("\n".join(line.strip() for line in block) for block in blocks)


def code(text: str) -> str:
    """Text as the program writes it; a text that holds a backtick is fenced with two."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    # A bar ends a cell even inside code.
    return " ".join(text.split()).replace("|", "\\|")
