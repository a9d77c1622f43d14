"""Where a note below a table ends."""

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret


def test_a_paragraph_behind_a_whole_note_is_no_part_of_it(lexicon: Lexicon) -> None:
    page = b"""<h1>Measures</h1><table><tr><th>Indicator<th>Target<tr><td>Homes let<td>40</table>
    <p>* Subject to audit.<p>Risk register"""
    record = interpret(read_content(page, "plan.html"), lexicon)
    assert [(note.mark, note.text) for note in record.footnotes] == [("*", "Subject to audit.")]
    assert record.sections[0].text == "Risk register"
