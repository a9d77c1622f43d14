"""Letters of symbol fonts as the signs they show: ticks, crosses, arrows and the balls of a traffic light."""

from __future__ import annotations

from collections.abc import Mapping

_WINGDINGS = {
    "4A": "☺",
    "4B": "😐",
    "4C": "☹",
    "6C": "●",
    "6E": "■",
    "6F": "□",
    "70": "◻",
    "71": "❑",
    "A7": "▪",
    "A8": "◻",
    "E0": "→",
    "E1": "↑",
    "E2": "↓",
    "FB": "✗",
    "FC": "✓",
    "FD": "☒",
    "FE": "☑",
}
_WEBDINGS = {
    "33": "◄",
    "34": "►",
    "35": "▲",
    "36": "▼",
    "61": "✓",
    "63": "□",
    "67": "■",
    "6E": "●",
    "72": "✗",
}
_WINGDINGS_2 = {"4F": "✗", "50": "✓", "52": "☑", "97": "●", "98": "●", "A2": "■"}
_WINGDINGS_3 = {"70": "▲", "71": "▼", "74": "◄", "75": "►"}
# The longest name that fits comes first.
_FONTS: Mapping[str, Mapping[str, str]] = {
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "wingdings": _WINGDINGS,
    "webdings": _WEBDINGS,
    "symbol": _WINGDINGS,
}
# Fonts of signs alone, so that a letter typed in one is none. Greek is typed in "Symbol".
_TYPED = ("wingdings", "webdings")


def symbol(code: str, font: str) -> str:
    """A character of a symbol font as the sign it shows; the fonts' codes count from F000."""
    signs = _signs(font)
    if signs is not None:
        return signs.get(code.upper().removeprefix("F0"), "•")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def typed_signs(text: str, font: str | None) -> str:
    """Text of a run in a symbol font as the signs it shows; a letter whose sign is not known stays."""
    if not font or not font.lower().startswith(_TYPED):
        return text
    signs = _signs(font) or {}
    # Word writes such letters plain or counted from F000.
    return "".join(
        signs.get(f"{ord(letter) & 0xFF:02X}", letter) if _is_coded(letter) else letter for letter in text
    )


def _is_coded(letter: str) -> bool:
    return ord(letter) < 0x100 or 0xF000 <= ord(letter) < 0xF100


def _signs(font: str) -> Mapping[str, str] | None:
    name = font.lower()
    return next((signs for start, signs in _FONTS.items() if name.startswith(start)), None)
