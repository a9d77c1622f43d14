"""What a file is, by its content. Its name only settles between kinds of text that look alike."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from .compound import compound_names, compound_start
from .encodings import decode


class FileKind(StrEnum):
    DOCX = "Word document (.docx)"
    XLSX = "Excel workbook (.xlsx)"
    XLSB = "binary Excel workbook (.xlsb)"
    PPTX = "PowerPoint presentation (.pptx)"
    ODT = "OpenDocument text (.odt)"
    ODS = "OpenDocument spreadsheet (.ods)"
    ODP = "OpenDocument presentation (.odp)"
    ARCHIVE = "archive of files (.zip or the like)"
    PDF = "PDF"
    RTF = "rich text file (.rtf)"
    OLD_WORD = "Word document from before 2007 (.doc)"
    OLD_EXCEL = "Excel workbook from before 2007 (.xls)"
    OLD_SLIDES = "PowerPoint presentation from before 2007 (.ppt)"
    OLD_OFFICE = "Office file from before 2007, or a saved e-mail"
    PROTECTED = "password-protected Office file"
    SINGLE_FILE_PAGE = "web page saved with its pictures (.mht)"
    EXCEL_XML = "Excel workbook saved as XML"
    WORD_XML = "Word document saved as XML"
    XML = "XML file"
    PICTURE = "picture"
    HTML = "web page"
    TEXT = "text"
    BINARY = "file of no known kind"


_MAGIC = (
    (b"{\\rtf", FileKind.RTF),
    (b"\x89PNG\r\n", FileKind.PICTURE),
    (b"\xff\xd8\xff", FileKind.PICTURE),
    (b"GIF8", FileKind.PICTURE),
    (b"II*\0", FileKind.PICTURE),
    (b"MM\0*", FileKind.PICTURE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileKind.ARCHIVE),
    (b"Rar!\x1a\x07", FileKind.ARCHIVE),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# The PDF standard allows the mark anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3, note 13).
_PDF_WITHIN = 1024
_HEAD = 4096

# The names of an OLE file's streams stand in its directory in UTF-16 ([MS-CFB] 2.6.1).
_OLE_STREAMS = (
    ("EncryptedPackage", FileKind.PROTECTED),
    # Beside the slides of a protected presentation ([MS-OFFCRYPTO] 2.3.6).
    ("EncryptedSummary", FileKind.PROTECTED),
    ("WordDocument", FileKind.OLD_WORD),
    ("Workbook", FileKind.OLD_EXCEL),
    ("Book", FileKind.OLD_EXCEL),
    ("PowerPoint Document", FileKind.OLD_SLIDES),
)

# The type of an Office container's main part, as [Content_Types].xml names it (ISO/IEC 29500-1, 15.2).
_OFFICE_TYPES = (
    (
        re.compile(rb"wordprocessingml\.(document|template)\.main|ms-word\.\w+\.macroEnabled\w*\.main"),
        FileKind.DOCX,
    ),
    (re.compile(rb"ms-excel\.sheet\.binary"), FileKind.XLSB),
    (
        re.compile(rb"spreadsheetml\.(sheet|template)\.main|ms-excel\.\w+\.macroEnabled\w*\.main"),
        FileKind.XLSX,
    ),
    (re.compile(rb"presentationml|ms-powerpoint"), FileKind.PPTX),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": FileKind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": FileKind.ODS,
    b"application/vnd.oasis.opendocument.presentation": FileKind.ODP,
}
_SMALL_PART = 1024 * 1024

_PAGE = re.compile(r"<(!doctype\s+html|html|head|body|table|meta|style|title)[\s>]", re.IGNORECASE)
_PAGE_FRAGMENT = re.compile(r"<(div|p|h[1-6]|ul|ol|center|font|span|section|article)[\s>]", re.IGNORECASE)
_BEFORE_PAGE = re.compile(r"(\s|<!--.*?-->|<\?xml.*?\?>)*", re.DOTALL)
# Browsers write other headers of an e-mail before those that tell what the file is.
_HEADER = re.compile(r"\s{0,100}(?:From|Subject|Date|MIME-Version|Content-\w+|Snapshot-\S+):", re.IGNORECASE)
_MIME = re.compile(r"^MIME-Version:\s*1", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(r"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_TEXT_NAMES = (".txt", ".md", ".markdown", ".csv", ".tsv", ".text")


def sniff(content: bytes, name: str) -> FileKind:
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    if content.startswith(_ZIP):
        return _container_kind(content)
    if content.startswith(_OLE):
        return _ole_kind(content, name)
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return FileKind.PDF
    decoded = decode(content)
    return _text_kind(decoded.text[:_HEAD], name) if decoded else FileKind.BINARY


def _container_kind(content: bytes) -> FileKind:
    """The kind of a zip container; a damaged one is left to the reader that its start promises."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return (
                _office_kind(_small(archive, "[Content_Types].xml"))
                or _open_document_kind(archive)
                or _kind_by_main_part(archive.namelist())
            )
    except Exception:  # noqa: BLE001 - zipfile fails in a dozen undocumented ways; all mean "damaged" here
        return _office_kind_of_damaged(content)


def _open_document_kind(archive: zipfile.ZipFile) -> FileKind | None:
    """By the type that stands in its first part; a template is read as what it is a template of."""
    kind = _OPEN_DOCUMENT.get(_small(archive, "mimetype").strip().removesuffix(b"-template"))
    if kind and b"encryption-data" in _small(archive, "META-INF/manifest.xml"):
        return FileKind.PROTECTED
    return kind


def _kind_by_main_part(names: list[str]) -> FileKind:
    if "word/document.xml" in names:
        return FileKind.DOCX
    return FileKind.XLSX if "xl/workbook.xml" in names else FileKind.ARCHIVE


def _small(archive: zipfile.ZipFile, part: str) -> bytes:
    if part not in archive.namelist():
        return b""
    with archive.open(part) as file:
        return file.read(_SMALL_PART)


def _office_kind(types: bytes) -> FileKind | None:
    return next((kind for pattern, kind in _OFFICE_TYPES if pattern.search(types)), None)


def _office_kind_of_damaged(content: bytes) -> FileKind:
    """Part names stand uncompressed before each part, so a cut file still tells what it was."""
    if b"word/" in content:
        return FileKind.DOCX
    return FileKind.XLSX if b"xl/" in content else FileKind.ARCHIVE


def _ole_kind(content: bytes, name: str) -> FileKind:
    """By the names of its streams; those of files embedded in it stand deeper."""
    names = compound_names(content)
    if names is None:
        return _ole_kind_of_damaged(content, name)
    kind = next((kind for stream, kind in _OLE_STREAMS if stream in names), FileKind.OLD_OFFICE)
    if kind is FileKind.OLD_WORD and _is_protected_word(compound_start(content, "WordDocument")):
        return FileKind.PROTECTED
    return kind


def _is_protected_word(head: bytes) -> bool:
    """The ninth flag of the head of a Word document ([MS-DOC] 2.5.2)."""
    return head[:2] == b"\xec\xa5" and bool(head[11:12]) and bool(head[11] & 1)


def _ole_kind_of_damaged(content: bytes, name: str) -> FileKind:
    """Left to the reader of what a name somewhere in it, or else its own, promises."""
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return FileKind.OLD_EXCEL if name.lower().endswith(".xls") else FileKind.OLD_OFFICE


def _text_kind(head: str, name: str) -> FileKind:
    if _HEADER.match(head) and _MIME.search(head) and _RELATED.search(head):
        return FileKind.SINGLE_FILE_PAGE
    start = _BEFORE_PAGE.match(head)
    rest = head[start.end() if start else 0 :]
    if _PAGE.match(rest):
        return FileKind.HTML
    if _PAGE_FRAGMENT.match(rest) and not name.lower().endswith(_TEXT_NAMES):
        return FileKind.HTML
    return _xml_kind(head) if head.lstrip().startswith("<?xml") else FileKind.TEXT


def _xml_kind(head: str) -> FileKind:
    if "schemas-microsoft-com:office:spreadsheet" in head:
        return FileKind.EXCEL_XML
    if "office/word/2003/wordml" in head or "office/2006/xmlPackage" in head:
        return FileKind.WORD_XML
    return FileKind.XML
