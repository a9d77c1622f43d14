"""Files that are hostile or broken, each with the family of error that it must end in."""

import zipfile
from io import BytesIO

from goldenthread.errors import TooMuch, UnreadableFile
from tests.lib.made_documents import relationships, small_docx, small_xlsx, word_file, zipped
from tests.lib.old_workbooks import OldSheet, compound, xls
from tests.lib.open_sheets import MIMETYPE, ods, row, sheet, words
from tests.lib.slides import pptx, shape
from tests.lib.small_files import small_ods, small_pptx, small_xls

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


OUTSIDE = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:d xmlns:w="{W}">&x;</w:d>'.encode()
ODT = "application/vnd.oasis.opendocument.text"
DEEP = "<a>" * 2000 + "</a>" * 2000
ENCRYPTED = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
WIDE, LONG = 'table:number-columns-repeated="9000"', 'table:number-rows-repeated="9000"'
WIDE_ROW = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>'


def word_with(document_xml: bytes) -> bytes:
    relations = relationships("officeDocument", "word/document.xml")
    return zipped({"_rels/.rels": relations, "word/document.xml": document_xml})


def entity_bomb() -> bytes:
    entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE w [<!ENTITY x0 "ha">{entities}]><w:document xmlns:w="{W}">&x9;</w:document>'.encode()


def zip_in_zip() -> bytes:
    content = b"words"
    for _ in range(20):
        content = zipped({"inner.zip": content})
    return content


def protected_zip() -> bytes:
    """The flag of encryption set on the member, where it stands and where it is listed."""
    content = bytearray(zipped({"risks.csv": b"Ref,Risk\nR1,Delay\n"}))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        listed = archive.start_dir
    content[6] |= 1
    content[listed + 8] |= 1
    return bytes(content)


HOSTILE = {
    "empty.docx": (b"", UnreadableFile),
    "cut.docx": (small_docx()[:5000], UnreadableFile),
    "cut-short.docx": (small_docx()[:-1], None),
    "bomb.docx": (word_with(bytes(50 * 1024**2)), TooMuch),
    "entities.docx": (word_with(entity_bomb()), UnreadableFile),
    "outside.docx": (word_with(OUTSIDE), UnreadableFile),
    "deep.docx": (word_file("<w:sdt>" * 2000 + "</w:sdt>" * 2000), TooMuch),
    "spans.docx": (word_file(f"<w:tbl>{WIDE_ROW * 20_000}</w:tbl>"), TooMuch),
    "program.txt": (bytes(range(256)) * 100, UnreadableFile),
    "protected.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), UnreadableFile),
    "protected.xls": (xls({"Plan": OldSheet([["x"]])}, extra_globals=((0x2F, bytes(54)),)), UnreadableFile),
    "protected.doc": (
        compound({"WordDocument": b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500)}),
        UnreadableFile,
    ),
    "protected.ppt": (compound({"PowerPoint Document": b"", "EncryptedSummary": b""}), UnreadableFile),
    "protected.ods": (ods("", **{"META-INF/manifest.xml": ENCRYPTED}), UnreadableFile),
    "protected.odt": (zipped({"mimetype": ODT, "META-INF/manifest.xml": ENCRYPTED}), UnreadableFile),
    "deep.odt": (zipped({"mimetype": ODT, "content.xml": DEEP}), TooMuch),
    "entities.odt": (zipped({"mimetype": ODT, "content.xml": entity_bomb()}), UnreadableFile),
    "protected.zip": (protected_zip(), UnreadableFile),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le"), UnreadableFile),
    "deep.html": (b"<div>" * 100_000 + b"x", TooMuch),
    "spans.html": (b"<table><tr><td rowspan=65534>" + b"<tr><td colspan=1000>x" * 20_000, TooMuch),
    "zips.zip": (zip_in_zip(), UnreadableFile),
    "bomb.zip": (zipped({"risks.csv": bytes(50 * 1024**2)}), TooMuch),
    "out.zip": (zipped({"../../plan.docx": small_docx()[:5000]}), UnreadableFile),
    "cut.zip": (zipped({"plan.docx": small_docx()})[:5000], UnreadableFile),
    "program.csv": (bytes(range(256)) * 100, UnreadableFile),
    "program.zip": (zipped({"risks.csv": bytes(range(256)) * 100}), UnreadableFile),
    "cut.xls": (small_xls()[:2000], UnreadableFile),
    "cut.ods": (small_ods()[:400], UnreadableFile),
    "cut.pptx": (small_pptx()[:1500], UnreadableFile),
    "bomb.xlsx": (zipped({"xl/workbook.xml": bytes(50 * 1024**2)}), TooMuch),
    "bomb.ods": (zipped({"mimetype": MIMETYPE, "content.xml": bytes(50 * 1024**2)}), TooMuch),
    "entities.ods": (zipped({"mimetype": MIMETYPE, "content.xml": entity_bomb()}), UnreadableFile),
    "deep.ods": (ods("<table:table-row>" * 2000 + "</table:table-row>" * 2000), TooMuch),
    "repeated.ods": (ods(sheet(row(words("x", WIDE), attributes=LONG))), TooMuch),
    "deep.pptx": (pptx("<p:grpSp>" * 2000 + shape() + "</p:grpSp>" * 2000), TooMuch),
    "page.mht": (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--", UnreadableFile),
    "wrong.xlsx": (small_docx(), UnreadableFile),
    "wrong.pdf": (small_xlsx(), UnreadableFile),
    "plan.pdf": (b"%PDF-1.7\n", UnreadableFile),
}
