"""A document as a few readable lines, for tests to compare.

# Heading          as many # as its level
words              a paragraph
a) words           a list item, two spaces further in for each level of depth
| x | *y | ~ |     a row: * strong, ~ blank of a merged cell; "|=" begins a header row
"""

from textwrap import dedent

from goldenthread.documents.blocks import Block, Cell, Document, Heading, Paragraph, Row


def as_text(document: Document) -> str:
    return "\n".join(line for block in document.blocks for line in _lines(block))


def words_of(document: Document) -> list[str]:
    """Every word of every block, marks of lists included."""
    return [word for block in document.blocks for text in _texts(block) for word in text.split()]


def drawn(text: str) -> str:
    """An expected picture, as it stands indented in a test."""
    return dedent(text).strip("\n").rstrip()


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [f"{'#' * block.level} {block.text}"]
    if isinstance(block, Paragraph):
        words = block.text if block.marker is None else f"{block.marker} {block.text}"
        return ["  " * block.depth + words]
    caption = [f"({block.caption})"] if block.caption else []
    return caption + [_row(row) for row in block.rows]


def _row(row: Row) -> str:
    return f"{'|=' if row.is_header else '|'} {' | '.join(map(_cell, row.cells))} |"


def _cell(cell: Cell) -> str:
    text = "~" if cell.merged else cell.text.replace("\n", " / ")
    return f"*{text}" if cell.strong and not cell.merged else text


def _texts(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [block.text]
    if isinstance(block, Paragraph):
        return [block.marker or "", block.text]
    return [block.caption or "", *(cell.text for row in block.rows for cell in row.cells)]
