"""The one family of errors a user may see. Anything else that escapes is a bug and keeps its traceback.

GoldenThreadError                exit code 2
├── InputError                   the file or the data in it is wrong
│   ├── UnreadableFile           it cannot be opened as what it claims to be
│   └── TooMuch                  it would need more memory, time or depth than a reader may use
├── CallError                    the command or its options are wrong
└── DefinitionError              a vocabulary, rule set or pack is wrong; names file and line
"""

from __future__ import annotations

DONE = 0
DONE_WITH_ERRORS = 1
WRONG_INPUT = 2
BUG = 70


class GoldenThreadError(Exception):
    """One plain sentence for the person who can put it right.

    `place` says where (a file, a page, a line); `way_out` says what to do next.
    """

    exit_code = WRONG_INPUT

    def __init__(self, message: str, *, place: str = "", way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.way_out = way_out

    def __str__(self) -> str:
        sentence = f"{self.place}: {self.message}" if self.place else self.message
        return f"{sentence} {self.way_out}".rstrip()


class InputError(GoldenThreadError):
    """The file or the data in it is wrong."""


class UnreadableFile(InputError):
    """The file cannot be opened as what it claims to be."""


class TooMuch(InputError):
    """Reading it would need more memory, time or depth than a reader may use."""


class CallError(GoldenThreadError):
    """The command, or one of its options, is wrong."""


class DefinitionError(GoldenThreadError):
    """A vocabulary, rule set or pack is wrong; the place names its file and line."""
