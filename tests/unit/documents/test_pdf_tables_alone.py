"""A PDF that is a title or two over one table: the letters of its titles outnumber those of its lines."""

import typst

from goldenthread.documents import Heading, Paragraph
from goldenthread.documents.formats import read_content

SOURCE = b"""#set page(flipped: true)
#set text(size: 8pt)
#heading(level: 1)[Corporate Delivery Plan 2025/26]
Ashdale Council
#heading(level: 2)[Risk register]
#table(columns: 3, [Risk], [Score], [Owner], [The provider fails at short notice], [12], [Head of Housing])
"""


def test_the_titles_are_headings_still():
    blocks = read_content(typst.compile(SOURCE, format="pdf"), "plan.pdf").blocks
    assert [(b.text, b.level) for b in blocks if isinstance(b, Heading)] == [
        ("Corporate Delivery Plan 2025/26", 1),
        ("Risk register", 2),
    ]
    assert [b.text for b in blocks if isinstance(b, Paragraph)] == ["Ashdale Council"]
