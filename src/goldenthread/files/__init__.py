"""Opening what a user hands over: what it is, how it is encoded, how much of it may be read, and by whom.

A file is judged by its content and parsed in a child process (`run_limited`), so that a hostile or broken
one costs a sentence and not the program.
"""

from .compound import compound_streams
from .containers import Container, open_container
from .encodings import Decoded, decode, html_charset
from .harmless import harmless, in_one_line
from .kinds import FileKind, sniff
from .limited import run_limited
from .limits import check_handed_over, check_size, read_whole
from .markup import WARY, broken, parse_xml, refuse_declarations, refuse_traps, too_deep
from .programs import run_program

__all__ = [
    "WARY",
    "Container",
    "Decoded",
    "FileKind",
    "broken",
    "check_handed_over",
    "check_size",
    "compound_streams",
    "decode",
    "harmless",
    "html_charset",
    "in_one_line",
    "open_container",
    "parse_xml",
    "read_whole",
    "refuse_declarations",
    "refuse_traps",
    "run_limited",
    "run_program",
    "sniff",
    "too_deep",
]
