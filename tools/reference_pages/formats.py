"""The formats that are read: by what ending, what comes over, what is left out, what is refused."""

from goldenthread.documents.catalogue import FORMATS
from goldenthread.documents.conversion import CONVERSIONS
from goldenthread.documents.formats import WAYS_OUT
from goldenthread.documents.several import MAX_TABLES
from goldenthread.files import FileKind
from goldenthread.files.limits import MAX_ENTRIES, MAX_FILE_BYTES, MAX_UNPACKED_BYTES, MEGABYTE

from .markdown import code, document, table

INTRODUCTION = """
A file is judged by what it holds. Its name must not promise another kind: then the wrong file was sent, or a
download failed half way. What is left out and could hold a part of the plan is told as finding FILE-1.
"""
CONVERTED = """
LibreOffice turns these into a format that is read, where it is installed; then what is said of that format
holds. It runs without a window, macros, links and network, on a copy, and what it writes is removed. Without
LibreOffice the file is refused with what to do.
"""
SEVERAL = """
`goldenthread read FOLDER` and `goldenthread read plan.zip` read the tables in it as one plan
({tables}): each file under a heading made of its name, in order of names, up to {most} files.
A place names the file within, such as `plan.zip/risks.csv`. Other files are told and left out, and so are
folders inside a folder. A folder or archive with one file is read as that file. Several documents are
refused, because last year's plan beside this year's is not one plan.
"""
REFUSED = """
Each of these costs one sentence with the way out and exit code 2; nothing is written.
"""


def page() -> str:
    return document(
        "Formats",
        INTRODUCTION.strip(),
        table(
            ["Format", "Endings", "What comes over", "What is left out"],
            ([_capital(form.called), _endings(form.endings), form.kept, form.left_out] for form in FORMATS),
        ),
        "## With LibreOffice",
        CONVERTED.strip(),
        table(
            ["Format", "Endings", "Read as", "Without LibreOffice"],
            (
                [_capital(each.called), _endings(each.endings), f".{each.to}", WAYS_OUT[each.kind]]
                for each in CONVERSIONS
            ),
        ),
        "## Folders and zip archives",
        SEVERAL.strip().format(
            tables=", ".join(form.endings[0] for form in FORMATS if form.is_tables), most=MAX_TABLES
        ),
        "## What is refused",
        REFUSED.strip(),
        table(["What", "The way out"], _refused()),
    )


def _refused() -> list[list[str]]:
    elsewhere = {FileKind.ARCHIVE, *(each.kind for each in CONVERSIONS)}
    kinds = [[_capital(kind), way_out] for kind, way_out in WAYS_OUT.items() if kind not in elsewhere]
    archives = ["An archive within an archive, or one of another kind than zip", WAYS_OUT[FileKind.ARCHIVE]]
    again = "Open it in the program that made it and save it again."
    part = "Save the part that holds the plan as a file of its own."
    unpacked = f"{MAX_UNPACKED_BYTES // MEGABYTE} MB or {MAX_ENTRIES:,} parts"
    return [
        archives,
        *kinds,
        ["A file whose name promises another kind", "Rename it, if it is the right file."],
        ["A file that is protected by a password", "Save it without a password."],
        ["A scanned PDF, which has no text", "Ask for the original, or have its text recognised (OCR)."],
        ["A file that holds no words", "Check that it is the right file."],
        [f"More than {MAX_FILE_BYTES // MEGABYTE} MB", part],
        [f"A container that unpacks to more than {unpacked}", again],
        ["More than a million table cells, or more memory or time than a reader may use", part],
        ["XML that declares a document type or entities; contents nested without end", again],
    ]


def _endings(endings: tuple[str, ...]) -> str:
    return ", ".join(map(code, endings))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
