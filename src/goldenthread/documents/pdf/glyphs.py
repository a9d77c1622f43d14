"""Letters that show as something else: bullets, ticks, arrows, ligatures, letters without a name."""

from __future__ import annotations

import re

UNKNOWN = "\ufffd"
SOFT_HYPHEN = "\xad"
_RESIDUE = re.compile(r"\(cid:\d+\)")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# As Microsoft's fonts draw these letters (the tables of Wingdings, Wingdings 2 and 3, Webdings and Symbol).
_WINGDINGS = {
    "l": "●", "n": "■", "u": "◆", "v": "❖", "§": "▪", "Ø": "➢", "ü": "✓", "û": "✗", "ß": "←", "à": "→",
    "á": "↑", "â": "↓", "ã": "↖", "ä": "↗", "å": "↙", "æ": "↘", "è": "➔", "é": "↑", "ê": "↓", "ë": "↖",
    "ì": "↗", "í": "↙", "î": "↘", "ð": "→", "ñ": "↑", "ò": "↓", "ó": "↔", "J": "☺", "K": "😐", "L": "☹",
    "þ": "☑", "ý": "☒", "o": "□", "¡": "○", "¨": "□", "q": "❑", "w": "◆", "·": "•",
}  # fmt: skip
_WINGDINGS_2 = {"P": "✓", "O": "✗", "R": "☑", "T": "☒", "—": "●", "¢": "■"}
_WINGDINGS_3 = {
    "p": "▲", "q": "▼", "r": "△", "s": "▽", "t": "◀", "u": "▶", "f": "←", "g": "→", "h": "↑", "i": "↓",
    "j": "↖", "k": "↗", "l": "↙", "m": "↘", "n": "↔", "}": "▶", "|": "◀",
}  # fmt: skip
_WEBDINGS = {"n": "●", "g": "■", "a": "✓", "r": "✗", "5": "▲", "6": "▼", "3": "◀", "4": "▶", "=": "●"}
_SYMBOL = {"·": "•", "\xad": "↑", "¯": "↓", "®": "→", "¬": "←", "³": "≥", "£": "≤"}
_FONTS = (
    ("wingdings3", _WINGDINGS_3),
    ("wingdings2", _WINGDINGS_2),
    ("wingdings", _WINGDINGS),
    ("webdings", _WEBDINGS),
    ("symbol", _SYMBOL),
)
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_DROPPED = dict.fromkeys([*range(9), *range(14, 32), 127, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_FIRST_PRIVATE = 0xF000
# What programs use of these fonts in lists and statuses, where the font's own name is lost.
_PRIVATE = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0fb": "✗", "\uf076": "❖", "\uf02d": "–",
    "\uf06c": "●", "\uf06e": "■", "\uf0a8": "□", "\uf0fe": "☑", "\uf0df": "←", "\uf0e0": "→", "\uf0e1": "↑",
    "\uf0e2": "↓", "\uf0e8": "→", "\uf0e9": "↑", "\uf0ea": "↓",
}  # fmt: skip
BOLD = re.compile(r"bold|black|heavy|demi|(?:[-,]|^)bd\b", re.IGNORECASE)


def signs_of(font: str) -> dict[str, str]:
    """What the letters of a font of signs stand for; empty for a font of letters."""
    name = font.rpartition("+")[2].lower().replace(" ", "").replace("-", "")
    # "Segoe UI Symbol" and its like hold true letters; Adobe's and Microsoft's "Symbol" do not.
    signs = next((signs for start, signs in _FONTS if name.startswith(start)), {})
    return {**signs, **{chr(_FIRST_PRIVATE + ord(sign)): drawn for sign, drawn in signs.items()}}


def readable(text: str, signs: dict[str, str]) -> str:
    """One glyph's text: signs for what they show, ligatures as letters, `UNKNOWN` for one without a name."""
    if signs:
        return signs.get(text) or _PRIVATE.get(text, text)
    if text in _PRIVATE:
        return _PRIVATE[text]
    if text in _LIGATURES:
        return _LIGATURES[text]
    if text.startswith("(cid:") and _RESIDUE.fullmatch(text):
        return UNKNOWN
    return text.translate(_DROPPED)


def raised(text: str) -> str:
    """A raised number keeps its look: behind a figure it would else read as one more digit."""
    return text.translate(_RAISED)
