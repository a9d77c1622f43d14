"""Older and rarer formats, turned by LibreOffice into one that is read here.

LibreOffice runs without a window, with a profile made for this one file, no macros, no links followed and no
network; it is given a copy of the file, and all that it writes is removed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from goldenthread.errors import UnreadableFile
from goldenthread.files import FileKind, run_program


@dataclass(frozen=True, slots=True)
class Conversion:
    """`endings` are those that the format goes by; LibreOffice is handed a copy that has the first."""

    kind: FileKind
    called: str
    endings: tuple[str, ...]
    to: str
    filter: str
    program: str
    """What a person without LibreOffice would open it in."""
    often_misnamed: bool = False


_WORD = ("docx", "MS Word 2007 XML", "Word")
_SLIDES = ("pptx", "Impress MS PowerPoint 2007 XML", "PowerPoint")
CONVERSIONS = (
    Conversion(FileKind.OLD_WORD, "Word up to 2003", (".doc", ".dot"), *_WORD, often_misnamed=True),
    Conversion(FileKind.WORD_XML, "Word saved as XML", (".xml",), *_WORD, often_misnamed=True),
    Conversion(FileKind.RTF, "rich text", (".rtf",), *_WORD),
    Conversion(FileKind.ODT, "OpenDocument text", (".odt", ".ott"), *_WORD),
    Conversion(FileKind.OLD_SLIDES, "PowerPoint up to 2003", (".ppt", ".pps"), *_SLIDES, often_misnamed=True),
    Conversion(FileKind.ODP, "OpenDocument slides", (".odp", ".otp"), *_SLIDES),
    Conversion(
        FileKind.EXCEL_XML,
        "Excel saved as XML",
        (".xml",),
        "xlsx",
        "Calc MS Excel 2007 XML",
        "Excel",
        often_misnamed=True,
    ),
)
_BY_KIND = {conversion.kind: conversion for conversion in CONVERSIONS}

_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
_OPTIONS = (
    "--headless",
    "--invisible",
    "--nologo",
    "--nodefault",
    "--nofirststartwizard",
    "--nolockcheck",
    "--norestore",
)
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "1"),
)
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{group}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
# A port on which nothing answers.
_NO_NETWORK = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")


def find_libreoffice() -> Path | None:
    named = "soffice.com" if sys.platform == "win32" else "soffice"
    found = shutil.which(named) or shutil.which("libreoffice")
    return (
        Path(found)
        if found
        else next((Path(place) for place in _USUAL_PLACES if Path(place).is_file()), None)
    )


@contextmanager
def converted(content: bytes, kind: FileKind, name: str) -> Iterator[Path]:
    """The file in a format that is read here, for as long as the caller needs it."""
    conversion, program = _BY_KIND[kind], find_libreoffice()
    if program is None:
        raise _not_installed(conversion, name)
    # Windows may hold a file for a moment after its program has ended.
    with tempfile.TemporaryDirectory(prefix="goldenthread-", ignore_cleanup_errors=True) as folder:
        yield _converted(Path(folder), content, conversion, program, name)


def _converted(folder: Path, content: bytes, conversion: Conversion, program: Path, name: str) -> Path:
    copy = folder / f"plan{conversion.endings[0]}"
    copy.write_bytes(content)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
    made = folder / "made" / f"plan.{conversion.to}"
    arguments = [
        *_OPTIONS,
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        f"{conversion.to}:{conversion.filter}",
        "--outdir",
        str(made.parent),
        str(copy),
    ]
    ended_well = run_program(program, arguments, folder=folder, place=name, more=_NO_NETWORK)
    if not ended_well or not made.is_file():
        raise UnreadableFile(
            "LibreOffice could not convert the file: it may be damaged, or protected by a password.",
            place=name,
            way_out=f"Open it in {conversion.program} and save it as .{conversion.to}.",
        )
    return made


def _profile() -> str:
    items = [_ITEM.format(group=group, name=name, value=value) for group, name, value in _SETTINGS]
    return _PROFILE.format(items="\n".join(items))


def _not_installed(conversion: Conversion, name: str) -> UnreadableFile:
    article = "an" if conversion.kind.value[0] in "aEOX" else "a"
    return UnreadableFile(
        f"This is {article} {conversion.kind}; LibreOffice would convert it, and it is not installed.",
        place=name,
        way_out=f"Open it in {conversion.program} and save it as .{conversion.to}, or install LibreOffice.",
    )
