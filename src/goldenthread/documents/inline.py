"""Marks inside a line, taken off its words: residue of HTML, emphasis, character references, escapes."""

from __future__ import annotations

import html
import re

from .struck import settled, struck

# Only names of real tags: "<5" and "<tbc>" are words of a plan.
_BREAK = re.compile(r"<br\s*/?\s*>|</(?:p|div|li|tr)\s*>\s*<(?:p|div|li|tr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|o:p|ol|p|pre|s|small|span"
    r"|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.{0,1000}?-->")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

# Each pattern looks so far and no further: on a line of 100,000 marks it would else look for minutes.
# An opening mark stands before a word and not after one: "23**" and "*" alone are flags beside a figure.
_BOLD = re.compile(r"(?<![\w*\\])(\*\*|__)(?=[^\s*_])(.{1,1000}?)(?<=[^\s\\])\1(?!\*)")
_BOLD_OVER_LINES = re.compile(r"(?<![\w*])\*\*(?=[^\s*])((?:[^\t*\n]|\n(?!\s*\n)){0,1000}?\S)\*\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\t\n]{0,1000}[^\s*\\])\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^\t\n]{0,1000}?[^\s_\\])_(?![\w_])")
# A converter that loses the first mark of a bold numbering leaves the second: "- 5.2** A framework ...".
_HALF_BOLD_NUMBER = re.compile(r"^(\s*[-*•·]\s+\(?[\dA-Za-z][\dA-Za-z.]{0,8}\)?)\*\*(?=\s)")
_WHOLLY_BOLD = re.compile(
    r"^(?:\*\*|__)(?=[^\s*_])(?:(?!\*\*|__).)+(?:\*\*|__)$"
    r"|^<(b|strong|th)\b[^<>]*>.*</\1\s*>$",
    re.IGNORECASE | re.DOTALL,
)
# The words may stand in another mark: **~~30 September~~**.
_STRUCK = re.compile(
    r"(?<![~\\])(?:~~|<(?P<tag>s|del|strike)>)(?=[^\s~])(?P<words>[^\t\n]{1,1000}?)(?(tag)</(?P=tag)>|(?<=[^\s\\])~~(?!~))",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^()\s]+(?:\s+\"[^\"\n]*\")?\)")
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,500})\]\((?:https?:|mailto:|#|/|\.)[^()\s]*\)")
_ESCAPE = re.compile(r"\\([\\`*_\[\]<>#|~])")


def clean(text: str, *, line_break: str = " ") -> str:
    """The words of a line as a reader of the finished page sees them."""
    if "~~" in text or "<" in text:
        text = _STRUCK.sub(lambda found: struck(found["words"]), text)
    if "<" in text:
        text = _TAG.sub("", _COMMENT.sub("", _BREAK.sub(line_break, text)))
    if "*" in text or "_" in text:
        text = _without_emphasis(text)
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = _REFERENCE.sub(lambda found: html.unescape(found.group()), text)
    return settled(text).strip()


def has_struck(text: str) -> bool:
    return _STRUCK.search(text) is not None


def is_wholly_bold(text: str) -> bool:
    return _WHOLLY_BOLD.match(text.strip()) is not None


def join_bold_over_lines(text: str) -> str:
    """Bold marks around several lines, put on each line, so that the lines can be read one by one."""

    def each_line(found: re.Match[str]) -> str:
        if "\n" not in found.group(1):
            return found.group()
        lines = found.group(1).split("\n")
        return "\n".join(f"**{line.strip()}**" if line.strip() else line for line in lines)

    return _BOLD_OVER_LINES.sub(each_line, text) if "**" in text else text


def _without_emphasis(text: str) -> str:
    text = _HALF_BOLD_NUMBER.sub(r"\1", text)
    text = _BOLD.sub(r"\2", text)
    text = _ITALIC.sub(r"\1", text)
    return _UNDERSCORED.sub(r"\1", text)
