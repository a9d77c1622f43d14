"""How much a reader may be asked to take in.

The largest plan met so far is 2 MB of Word; the limits leave room for a hundred times that and stop what
cannot be a plan. The child process has its own, harder limits (see `limited`).
"""

from __future__ import annotations

from pathlib import Path

from goldenthread.errors import TooMuch, UnreadableFile

MEGABYTE = 1024 * 1024

MAX_FILE_BYTES = 100 * MEGABYTE

# Of a zip container (.docx, .xlsx). Office writes below 100 parts and packs text up to about 40:1; long
# runs of empty cells reach 150:1, so only a large part is judged by its ratio.
MAX_ENTRIES = 10_000
MAX_UNPACKED_BYTES = 400 * MEGABYTE
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 10 * MEGABYTE


def check_handed_over(path: Path, name: str) -> None:
    """Refuse what need not be opened to be refused: nothing there, empty, too large.

    A folder is opened as the files in it are.
    """
    try:
        if path.is_dir():
            return
        size = path.stat().st_size
    except FileNotFoundError:
        raise UnreadableFile(
            "There is no such file.", place=name, way_out="Check the folder and the spelling of the name."
        ) from None
    except (OSError, ValueError):
        raise _closed(name) from None
    if size == 0 and path.is_file():
        raise UnreadableFile(
            "The file is empty.", place=name, way_out="Check that it was saved or downloaded completely."
        )
    check_size(size, name)


def check_size(size: int, name: str) -> None:
    if size > MAX_FILE_BYTES:
        raise TooMuch(
            f"The file has {size // MEGABYTE} MB, and at most {MAX_FILE_BYTES // MEGABYTE} MB are read.",
            place=name,
            way_out="Save the part that holds the plan as a file of its own.",
        )


def read_whole(path: Path, name: str) -> bytes:
    """The bytes of a file, never more than may be read, whatever size it claims (a device, a pipe)."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError:
        raise _closed(name) from None
    check_size(len(content), name)
    return content


def _closed(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The file cannot be opened.",
        place=name,
        way_out="Check that you may read it and that no other program holds it.",
    )
