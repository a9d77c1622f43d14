"""Small files of every format, made from nothing."""

import io
import quopri
import zipfile

import docx
import openpyxl

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file of these parts, the same bytes every time."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return output.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    """A Word file from the XML of its body; further parts (styles, numbering, footnotes ...) by name."""
    kinds = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    return zipped(
        {
            "[Content_Types].xml": content_types(f"{_WORD_TYPE}.document.main+xml"),
            "_rels/.rels": relationships("officeDocument", "word/document.xml"),
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{kinds}'
            "</Relationships>",
            **{f"word/{name}.xml": _word_part(name, content) for name, content in parts.items()},
        }
    )


def content_types(main: str) -> str:
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/main.xml" ContentType="{main}"/></Types>'
    )


def relationships(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _word_part(name: str, content: str) -> str:
    root = {"header1": "hdr", "footer1": "ftr"}.get(name, name)
    return f'<w:{root} xmlns:w="{_W}">{content}</w:{root}>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def small_docx() -> bytes:
    document = docx.Document()
    document.add_heading("Plan", 1)
    document.add_paragraph("Words of the plan.")
    document.add_paragraph("A first item", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Ref", "Action", "1/1", "Open the hub"], strict=True):
        cell.text = text
    return _saved(document)


def small_xlsx() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Ref", "Target", "Share"])
    sheet.append(["A1", 12.5, 0.75])
    sheet["C2"].number_format = "0%"
    sheet.merge_cells("A4:B4")
    sheet["A4"] = "Note"
    return _saved(workbook)


def small_html() -> bytes:
    return (
        b"<!DOCTYPE html><html><head><meta charset=utf-8><title>Plan</title></head><body><h1>Plan</h1>"
        b"<p>Words &amp; more</p><ul><li>item<ol type=a><li>inner</li></ol></li></ul>"
        b"<table><tr><th>Ref<th>Action</tr><tr><td rowspan=2>1<td>Open</tr>"
        b"<tr><td>Shut</tr></table></body></html>"
    )


def small_markdown() -> bytes:
    return (
        "# Plan\n\nWords **of** the _plan_.\n\n- one\n  - two\n\n"
        "| Ref | Action |\n|---|---|\n| 1 | Open – now |\n"
    ).encode()


def small_text() -> bytes:
    return (
        "Section A – Plan\n\n1.1 Words of the plan.\n\nRef\tAction\n1/1\tOpen the <u>hub</u>\n\n- 1 -\n\n"
        "a) first\nb) second\n\n- 2 -\n"
    ).encode()


def small_csv() -> bytes:
    return b'Ref;Action;Owner\n1/1;"Open; then shut";Head of Hubs\n1/2;"two\nlines";Director\n'


def small_single_file_page(body: bytes | None = None, encoding: str = "quoted-printable") -> bytes:
    """As a browser saves it: headers, then the page, then its pictures."""
    page = quopri.encodestring(small_html()) if body is None else body
    return (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n boundary="--x"\r\n\r\n'
        b"----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + encoding.encode() + b"\r\n\r\n"
        + page + b"\r\n----x\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n----x--\r\n"
    )  # fmt: skip


SMALL = {
    "plan.docx": small_docx,
    "plan.xlsx": small_xlsx,
    "plan.html": small_html,
    "plan.md": small_markdown,
    "plan.txt": small_text,
    "plan.csv": small_csv,
    "plan.mht": small_single_file_page,
}


def _saved(document: object) -> bytes:
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()
