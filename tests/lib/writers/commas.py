"""A table as values parted by a sign: what "Save as CSV" gives, with or without a title line above."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from .printed import Block, Line, Table, texts
from .styles import Style


def write_commas(blocks: Sequence[Block], style: Style) -> bytes:
    output = io.StringIO(newline="")
    writer = csv.writer(output, delimiter=style.delimiter, lineterminator="\r\n")
    writer.writerows([[]] * style.blank_rows)
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            if at:
                writer.writerow([])
            writer.writerows(texts(row) for row in block.rows)
        elif isinstance(block, Line):
            writer.writerow([block.text])
    return _encoded(output.getvalue(), style.encoding)


def _encoded(text: str, encoding: str) -> bytes:
    """A program that cannot save a sign in the old encoding offers Unicode instead."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")
