"""A table as Word writes it when a document is saved as text: one cell a line.

Cells of a row are parted by one line break, paragraphs of a cell by two, and two more end a row. A blank
cell leaves its break.
"""

from collections.abc import Sequence

from goldenthread.documents import Document, Table
from goldenthread.documents.text import read_text
from goldenthread.interpreting.flattened import rebuild
from goldenthread.interpreting.vocabulary.lexicon import Lexicon


def flattened(*rows: Sequence[str]) -> str:
    """The rows as text; "\\n" in a cell parts its paragraphs."""
    return "".join("\n".join(cell.replace("\n", "\n\n") for cell in row) + "\n\n" for row in rows)


def rebuilt(text: str, lexicon: Lexicon) -> Document:
    return rebuild(read_text(text, "plan.txt"), lexicon)


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]
