"""Small valid files with some of their bytes changed, and what reading one may end in."""

import random
import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from goldenthread.documents import Document
from goldenthread.documents.several import read_handed_over
from goldenthread.errors import GoldenThreadError
from goldenthread.files import run_limited
from tests.lib.made_documents import zipped
from tests.lib.old_workbooks import compound, workbook_stream
from tests.lib.small_files import SMALL, old_sheets

ORIGINALS = {name: make() for name, make in SMALL.items()}
STREAM = workbook_stream(old_sheets())
DOCUMENT = "document"
CONTAINERS = [name for name, content in ORIGINALS.items() if content.startswith((b"PK", b"\xd0\xcf"))]
# What a careless or a hostile writer puts where something else belongs.
SCRAPS = (
    b"\0",
    b"\xff",
    b"<",
    b">",
    b"&",
    b'"',
    b"\t",
    b"|",
    b"\n",
    b"999999999",
    b"-1",
    b"",
    b"]]>",
    b"<!--",
)


def mutated(name: str, seed: int) -> bytes:
    """The named file with a few changes; of a container mostly inside a part."""
    chance = random.Random(seed)
    content = ORIGINALS[name]
    if name in CONTAINERS and chance.random() < 0.75:
        return (
            compound({"Workbook": _changed(STREAM, chance)})
            if name == "plan.xls"
            else _inside(content, chance)
        )
    return _changed(content, chance)


def changed(content: bytes, seed: int) -> bytes:
    """Any file with a few changes."""
    return _changed(content, random.Random(seed))


def outcome(name: str, seed: int) -> Document | GoldenThreadError:
    """What reading the mutation gives; any other error escapes, and is the bug that the test is after."""
    try:
        return read_handed_over(mutated(name, seed), name)
    except GoldenThreadError as error:
        return error


def ends(name: str, seeds: Sequence[int]) -> list[str]:
    """How each mutation ends: "document", or the sentence told.

    Read in a child, as users' files are: a library that ends its process for want of memory would end the
    tests too. Where one does, the seeds are halved until it is found, and what the parent tells is its end.
    """
    request = {"name": name, "seeds": list(seeds)}
    try:
        found: list[str] = run_limited("tests.lib.mutations:told", request, place=name)
    except GoldenThreadError as error:
        if len(seeds) == 1:
            return [str(error)]
        half = len(seeds) // 2
        return ends(name, seeds[:half]) + ends(name, seeds[half:])
    return found


def told(request: dict[str, Any]) -> list[str]:
    """What runs in the child."""
    outcomes = (outcome(request["name"], seed) for seed in request["seeds"])
    return [DOCUMENT if isinstance(end, Document) else str(end) for end in outcomes]


def _inside(content: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    part = chance.choice(sorted(parts))
    parts[part] = _changed(parts[part], chance)
    return zipped(parts)


def _changed(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice((0, 1, 1, 1, 4, 40))
        match chance.randrange(5):
            case 0:
                changed[at : at + length] = chance.randbytes(length)
            case 1:
                changed[at : at + length] = chance.choice(SCRAPS)
            case 2:
                del changed[at : at + length]
            case 3:
                start = chance.randrange(len(changed) + 1)
                changed[at:at] = changed[start : start + 60]
            case _:
                digits = [place for place, byte in enumerate(changed) if 48 <= byte <= 57]
                if digits:
                    changed[chance.choice(digits)] = chance.randrange(48, 58)
    return bytes(changed)
