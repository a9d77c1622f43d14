"""Letters that the fonts cannot draw. PDF/UA allows none, so each becomes its name in brackets.

The fonts that travel with us come first, for they give the same bytes on every machine; the machine's own are
asked only when a text needs a letter that ours lack.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import typst

FONTS = Path(__file__).parent / "fonts"

_STEERING = "Cf"
_REFUSED = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_NUMBERED = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True, slots=True)
class Fonts:
    system: bool
    """Whether the machine's own fonts are needed."""
    lacking: frozenset[str]
    """What even they cannot draw."""


def fonts_for(text: str) -> Fonts:
    unusual = frozenset(letter for letter in text if not _is_common(letter))
    lacking = _lacking(unusual, system=False)
    if not lacking:
        return Fonts(system=False, lacking=frozenset())
    return Fonts(system=True, lacking=_lacking(lacking, system=True))


def shown_with(fonts: Fonts, text: str) -> str:
    return text.translate({ord(letter): _named(letter) for letter in fonts.lacking})


def is_all_common(text: str) -> bool:
    """Whether Liberation Sans draws every letter by itself, with no other font to help."""
    return all(_is_common(letter) and letter not in "\u00ad✓" for letter in text)


def _named(letter: str) -> str:
    if unicodedata.category(letter) == _STEERING:
        return ""
    return f"[{unicodedata.name(letter, f'character {ord(letter):04X}').lower()}]"


def refused_letters(complaint: str) -> frozenset[str]:
    """Those that typst names in its refusal; it writes some by number."""
    found = _REFUSED.search(complaint)
    words = found[1] if found else ""
    return frozenset(_NUMBERED.sub(lambda number: chr(int(number[1], 16)), words))


def _is_common(letter: str) -> bool:
    """Latin letters of European languages, Welsh among them: Liberation Sans draws them all."""
    return " " <= letter <= "~" or "\u00a0" <= letter <= "\u017f" or letter in "\n–—‘’“”•…\u2212■▲●○✓"


def _lacking(letters: frozenset[str], *, system: bool) -> frozenset[str]:
    """Found by halving: a set that compiles lacks nothing, one letter that does not is lacking."""
    found: set[str] = set()
    waiting = [tuple(sorted(letters))] if letters else []
    while waiting:
        some = waiting.pop()
        if _draws(some, system=system):
            continue
        if len(some) == 1:
            found.add(some[0])
        else:
            waiting += [some[: len(some) // 2], some[len(some) // 2 :]]
    return frozenset(found)


@functools.cache
def faces(*, system: bool) -> typst.Fonts:
    """Ours and typst's own, and the machine's if asked. Finding them takes longer than using them."""
    return typst.Fonts(include_system_fonts=system, font_paths=[FONTS])


@functools.lru_cache(maxsize=4096)
def _draws(letters: tuple[str, ...], *, system: bool) -> bool:
    words = "".join(f'#"\\u{{{ord(letter):x}}}" ' for letter in letters)
    source = f'#set document(title: "x")\n#set text(font: ("Liberation Sans", "DejaVu Sans Mono"))\n{words}'
    try:
        typst.compile(source.encode(), font_paths=faces(system=system), pdf_standards="ua-1")
    except typst.TypstError:
        return False
    return True
