"""Streams of a compound file, the container of Office files from before 2007 ([MS-CFB]).

Every chain of sectors is bounded by the file itself, so that one which bites its tail ends.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.errors import UnreadableFile

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LISTED_IN_HEADER = 109
_ENTRY_BYTES = 128
_LAST_SECTOR = 0xFFFFFFFA
"""Greater numbers are marks: the end of a chain, a free sector and the like."""
_STREAM = 2


def compound_streams(content: bytes, name: str) -> dict[str, bytes]:
    """The streams of a compound file by name. Those in its folders, such as embedded files, are not read."""
    try:
        compound = _Compound(content)
        return {entry.label: compound.read(entry) for entry in compound.entries() if entry.kind == _STREAM}
    except (struct.error, IndexError, ValueError):
        raise UnreadableFile(
            "The file is damaged or cut short.", place=name, way_out="Fetch it again, or save it again."
        ) from None


def compound_names(content: bytes) -> set[str] | None:
    """The names alone; None where the file is too damaged to tell."""
    try:
        return {entry.label for entry in _Compound(content).entries()}
    except (struct.error, IndexError, ValueError):
        return None


def compound_start(content: bytes, label: str) -> bytes:
    """The first bytes of one stream, enough for its head; none where there is no such stream."""
    try:
        compound = _Compound(content)
        return next((compound.read(entry)[:512] for entry in compound.entries() if entry.label == label), b"")
    except (struct.error, IndexError, ValueError):
        return b""


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    kind: int
    beside: tuple[int, int]
    """Entries of the same folder stand in a tree, left and right of each other."""
    within: int
    first: int
    size: int


class _Compound:
    def __init__(self, content: bytes) -> None:
        if not content.startswith(_SIGNATURE):
            raise ValueError("no compound file")
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise ValueError("sectors of a size that no version has")
        self._content = content
        self._size, self._small_size = 1 << shift, 1 << small_shift
        directory, self._cutoff, small_table = struct.unpack_from("<I4xII", content, 48)
        self._next = self._numbers(self._table_sectors())
        self._entries = [*self._read_entries(self._joined(directory))]
        self._small = self._joined(self._entries[0].first)
        self._small_next = self._numbers(self._chain(small_table, self._next))

    def entries(self) -> Iterator[_Entry]:
        """Those that stand in the file itself and not in a folder of it."""
        waiting, seen = [self._entries[0].within], set[int]()
        while waiting:
            at = waiting.pop()
            if at < len(self._entries) and at not in seen:
                seen.add(at)
                yield self._entries[at]
                waiting.extend(self._entries[at].beside)

    def read(self, entry: _Entry) -> bytes:
        if entry.size >= self._cutoff:
            return self._joined(entry.first)[: entry.size]
        size, chain = self._small_size, self._chain(entry.first, self._small_next)
        return b"".join(self._small[at * size : (at + 1) * size] for at in chain)[: entry.size]

    @staticmethod
    def _read_entries(directory: bytes) -> Iterator[_Entry]:
        for at in range(0, len(directory) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            length, kind, left, right, within = struct.unpack_from("<HBxIII", directory, at + 64)
            first, size = struct.unpack_from("<II", directory, at + 116)
            label = directory[at : at + min(64, max(0, length - 2))].decode("utf-16-le", "replace")
            yield _Entry(label, kind, (left, right), within, first, size)

    def _table_sectors(self) -> list[int]:
        """The sectors that hold the table of chains: some are listed in the header, the others in a chain."""
        listed = list(struct.unpack_from(f"<{_LISTED_IN_HEADER}I", self._content, 76))
        following, seen = struct.unpack_from("<I", self._content, 68)[0], set[int]()
        while following <= _LAST_SECTOR and following not in seen:
            seen.add(following)
            numbers = self._numbers([following])
            listed.extend(numbers[:-1])
            following = numbers[-1]
        return [sector for sector in listed if sector <= _LAST_SECTOR]

    def _numbers(self, sectors: list[int]) -> list[int]:
        joined = b"".join(map(self._sector, sectors))
        return list(struct.unpack(f"<{len(joined) // 4}I", joined[: len(joined) // 4 * 4]))

    def _joined(self, first: int) -> bytes:
        return b"".join(map(self._sector, self._chain(first, self._next)))

    @staticmethod
    def _chain(first: int, following: list[int]) -> list[int]:
        chain: list[int] = []
        seen = set[int]()
        while first <= _LAST_SECTOR and first not in seen:
            seen.add(first)
            chain.append(first)
            first = following[first]
        return chain

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._content):
            raise IndexError("a sector beyond the end of the file")
        return self._content[start : start + self._size]
