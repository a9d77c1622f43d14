"""Small valid files with some of their bytes changed, and what reading one may end in."""

import random
import zipfile
from io import BytesIO

from goldenthread.documents import Document
from goldenthread.documents.formats import read_content
from goldenthread.errors import GoldenThreadError
from tests.lib.made_documents import SMALL, zipped

ORIGINALS = {name: make() for name, make in SMALL.items()}
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
    """The named file with a few changes; of a container half the time inside a part."""
    chance = random.Random(seed)
    content = ORIGINALS[name]
    if name.endswith(("docx", "xlsx")) and chance.random() < 0.5:
        return _inside(content, chance)
    return _changed(content, chance)


def outcome(name: str, seed: int) -> Document | GoldenThreadError:
    """What reading the mutation gives; any other error escapes, and is the bug that the test is after."""
    try:
        return read_content(mutated(name, seed), name)
    except GoldenThreadError as error:
        return error


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
