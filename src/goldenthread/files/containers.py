"""Zip containers (.docx, .xlsx and their kin), measured before anything in them is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from lxml import etree

from goldenthread.errors import InputError, TooMuch, UnreadableFile

from .limits import MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES, MEGABYTE, RATIO_COUNTS_FROM_BYTES
from .markup import parse_xml

# All that zipfile raises on a damaged or unusual archive; it documents only the first.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
)
_ENCRYPTED = 0x1


class Container:
    """The parts of a zip file by name. Names match whatever their case, as Office itself matches them."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._parts = {_key(info.filename): info for info in archive.infolist()}

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def names(self) -> list[str]:
        """As the file writes them."""
        return [info.filename for info in self._parts.values()]

    def read(self, part: str) -> bytes:
        """A part's bytes, never more than its checked size."""
        try:
            return self._archive.read(self._parts[_key(part)])
        except KeyError:
            raise _damaged(self._name) from None
        except _DAMAGE:
            raise _damaged(self._name) from None

    def xml(self, part: str) -> etree._Element:
        return parse_xml(self.read(part), self._name)

    @contextmanager
    def stream(self, part: str) -> Iterator[IO[bytes]]:
        """A part to be read bit by bit; damage met on the way is told as damage of the file."""
        try:
            with self._archive.open(self._parts[_key(part)]) as file:
                yield file
        except InputError:
            raise
        except KeyError:
            raise _damaged(self._name) from None
        except _DAMAGE:
            raise _damaged(self._name) from None


def open_container(content: bytes, name: str) -> Container:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGE:
        raise _damaged(name) from None
    _measure(archive.infolist(), name)
    return Container(archive, name)


def _measure(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise _bomb(
            f"The file holds {len(entries):,} parts, and a document has at most {MAX_ENTRIES:,}.", name
        )
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED_BYTES:
        raise _bomb(f"The file would unpack to {unpacked // MEGABYTE:,} MB.", name)
    for entry in entries:
        if entry.file_size > RATIO_COUNTS_FROM_BYTES and entry.file_size > MAX_RATIO * entry.compress_size:
            raise _bomb("A part of the file is packed far tighter than any document.", name)
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableFile(
                "The file is password-protected.", place=name, way_out="Save it without a password."
            )


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def _bomb(message: str, name: str) -> TooMuch:
    return TooMuch(message, place=name, way_out="Open it in the program that made it and save it again.")


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The file is damaged or cut short.", place=name, way_out="Fetch it again, or save it again."
    )
