"""A Word, Excel, HTML, markdown or text file to blocks, every cell with its place."""

from .blocks import Block, Cell, Document, Heading, Paragraph, Row, Table, TextLine
from .reading import read_document

__all__ = ["Block", "Cell", "Document", "Heading", "Paragraph", "Row", "Table", "TextLine", "read_document"]
