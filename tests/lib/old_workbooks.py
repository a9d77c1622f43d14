"""Small .xls files written from nothing, record by record ([MS-XLS] and [MS-CFB]), for the reader to read.

Shares nothing with the reader, so that both cannot be wrong in the same way.
"""

import struct
from dataclasses import dataclass, field

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass
class OldSheet:
    """`cells` are rows of values: words, numbers, (number, format code), True and False, None for blank."""

    rows: list = field(default_factory=list)
    merges: list = field(default_factory=list)
    hidden: int = 0
    bold_rows: tuple = ()
    records: list = field(default_factory=list)
    """Further records as (kind, body)."""


def xls(sheets: dict, *, since_1904: bool = False, extra_globals: tuple = ()) -> bytes:
    return compound({"Workbook": workbook_stream(sheets, since_1904=since_1904, extra=extra_globals)})


def compound(streams: dict) -> bytes:
    """A compound file; a short stream is filled up, so that none is small enough to be stored apart."""
    bodies = {name: body.ljust(4096, b"\0") for name, body in streams.items()}
    chains, table, data, first = {}, [_TABLE], b"", 1
    for name, body in bodies.items():
        count = -(-len(body) // _SECTOR)
        chains[name] = (first, len(body))
        table += [*range(first + 1, first + count), _END]
        data += body.ljust(count * _SECTOR, b"\0")
        first += count
    entries = [_entry("Root Entry", 5, within=1, first=_END, size=0)]
    for number, name in enumerate(bodies, start=1):
        right = number + 1 if number < len(bodies) else _FREE
        entries.append(_entry(name, 2, right=right, first=chains[name][0], size=chains[name][1]))
    directory = b"".join(entries)
    sectors = -(-len(directory) // _SECTOR)
    table += [*range(first + 1, first + sectors), _END]
    assert len(table) <= _SECTOR // 4, "one sector of chains is enough for a small file"
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, first, 0, 4096, _END, 0, _END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    chains_sector = struct.pack(f"<{_SECTOR // 4}I", *table, *[_FREE] * (_SECTOR // 4 - len(table)))
    return header + chains_sector + data + directory.ljust(sectors * _SECTOR, b"\0")


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _entry(name: str, kind: int, *, right: int = _FREE, within: int = _FREE, first: int, size: int) -> bytes:
    label = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(label), kind, 1, _FREE, right, within)
    return label.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", first, size)


def workbook_stream(sheets: dict, *, since_1904: bool = False, extra: tuple = ()) -> bytes:
    """The records alone, without the compound file around them."""
    codes = ["General"]
    words: list[str] = []
    bodies = [_sheet(sheet, codes, words) for sheet in sheets.values()]
    before = _globals(codes, words, since_1904=since_1904, extra=extra)
    names = [_short(title) for title in sheets]
    start = len(before[0]) + sum(len(name) + 4 + 6 for name in names) + len(before[1])
    listed = b""
    for name, body, sheet in zip(names, bodies, sheets.values(), strict=True):
        listed += record(0x85, struct.pack("<IBB", start, sheet.hidden, 0) + name)
        start += len(body)
    return before[0] + listed + before[1] + b"".join(bodies)


def _globals(codes: list, words: list, *, since_1904: bool, extra: tuple) -> tuple[bytes, bytes]:
    head = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    head += b"".join(record(*each) for each in extra)
    head += record(0x42, struct.pack("<H", 1200)) + record(0x22, struct.pack("<H", since_1904))
    for weight in (400, 700):
        head += record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0, weight, 0, 0, 0, 0, 0) + _short("Arial"))
    for number, code in enumerate(codes):
        head += record(0x41E, struct.pack("<HHB", 164 + number, len(code), 1) + code.encode("utf-16-le"))
    # Two styles for each code: plain, then bold.
    for number in range(len(codes)):
        for font in (0, 1):
            head += record(0xE0, struct.pack("<HHH", font, 164 + number, 0) + bytes(14))
    table = struct.pack("<II", len(words), len(words))
    table += b"".join(struct.pack("<HB", len(word), 1) + word.encode("utf-16-le") for word in words)
    return head, record(0xFC, table) + record(0x0A)


def _sheet(sheet: OldSheet, codes: list, words: list) -> bytes:
    body = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    width = max((len(row) for row in sheet.rows), default=0)
    body += record(0x200, struct.pack("<IIHHH", 0, len(sheet.rows), 0, width, 0))
    for row, values in enumerate(sheet.rows):
        for column, value in enumerate(values):
            body += _cell(row, column, value, codes, words, bold=row in sheet.bold_rows)
    body += b"".join(record(*each) for each in sheet.records)
    if sheet.merges:
        ranges = b"".join(struct.pack("<HHHH", *merge) for merge in sheet.merges)
        body += record(0xE5, struct.pack("<H", len(sheet.merges)) + ranges)
    return body + record(0x0A)


def _cell(row: int, column: int, value: object, codes: list, words: list, *, bold: bool) -> bytes:
    code = "General"
    if isinstance(value, tuple):
        value, code = value
    if code not in codes:
        codes.append(code)
    place = struct.pack("<HHH", row, column, 2 * codes.index(code) + bold)
    if value is None:
        return b""
    if isinstance(value, bool):
        return record(0x205, place + bytes([value, 0]))
    if isinstance(value, str):
        words.append(value)
        return record(0xFD, place + struct.pack("<I", len(words) - 1))
    return record(0x203, place + struct.pack("<d", value))


def _short(text: str) -> bytes:
    return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")
