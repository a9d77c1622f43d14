"""OpenDocument sheets and PowerPoint tables whose ratings are the fills of their cells."""

from goldenthread.documents.opendocument import read_open_sheets
from goldenthread.documents.slides import read_slides
from tests.lib import open_sheets, slides

RED, GREEN = "FF0000", "00B050"


def fill(name: str, colour: str, parent: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="{parent}">'
        f'<style:table-cell-properties fo:background-color="{colour}"/></style:style>'
    )


def sheet_statuses(red: str, green: str, styles: str) -> list[str]:
    rows = (open_sheets.row(*map(open_sheets.words, ("Action", "RAG", "Lead"))),)
    rows += tuple(
        open_sheets.row(open_sheets.words(text), cell, open_sheets.words("J Shah"))
        for text, cell in (("Sign", red), ("Visit", green))
    )
    (table,) = read_open_sheets(open_sheets.ods(open_sheets.sheet(*rows), styles=styles), "plan.ods").tables()
    return [row.cells[1].text for row in table.rows[1:]]


def styled(name: str, more: str = "") -> str:
    return open_sheets.words(attributes=f'table:style-name="{name}" {more}')


def test_a_blank_cell_of_a_sheet_says_the_background_of_its_style_or_of_the_one_it_builds_on():
    styles = (
        fill("bad", f"#{RED}")
        + fill("good", f"#{GREEN}")
        + '<style:style style:name="own" style:parent-style-name="good"/>'
    )
    assert sheet_statuses(styled("bad"), styled("own"), styles) == ["Red", "Green"]


def test_a_transparent_cell_of_a_sheet_says_nothing():
    styles = fill("bad", f"#{RED}") + fill("plain", "transparent", parent="bad")
    assert sheet_statuses(styled("bad"), styled("plain"), styles) == ["Red", ""]


def slide_statuses(*cells: str) -> list[str]:
    frame = slides.table(["Action", "RAG"], *([f"Step {number}", ""] for number in range(len(cells))))
    before, *rest = frame.split("</a:tc></a:tr>")
    first, last = rest[: len(cells)], rest[len(cells) :]
    painted = "".join(
        f"{left.rpartition('<a:tc >')[0]}<a:tc >{cell}</a:tc></a:tr>"
        for left, cell in zip(first, cells, strict=True)
    )
    (table,) = read_slides(
        slides.pptx(f"{before}</a:tc></a:tr>{painted}{''.join(last)}"), "plan.pptx"
    ).tables()
    return [row.cells[1].text for row in table.rows[1:]]


def paint(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def test_a_blank_cell_on_a_slide_says_its_fill():
    red, green = (f"<a:txBody><a:p/></a:txBody><a:tcPr>{paint(colour)}</a:tcPr>" for colour in (RED, GREEN))
    assert slide_statuses(red, green) == ["Red", "Green"]


def test_a_coloured_disc_on_a_slide_says_its_colour_and_coloured_words_stay_words():
    run = "<a:txBody><a:p><a:r><a:rPr>{}</a:rPr><a:t>{}</a:t></a:r></a:p></a:txBody>"
    assert slide_statuses(run.format(paint(RED), "●"), run.format(paint(GREEN), "●")) == ["Red", "Green"]
    assert slide_statuses(run.format(paint(RED), "Late"), run.format(paint(GREEN), "Done")) == [
        "Late",
        "Done",
    ]
