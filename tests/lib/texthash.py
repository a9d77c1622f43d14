"""Stand-in for long source texts: a hash that ignores layout and keeps wording."""

import hashlib
import re
import unicodedata

_MARKUP_TAG = re.compile(r"<[^>]*>")
_NOT_LETTER_OR_DIGIT = re.compile(r"[^a-z0-9]+")
_HASH_LENGTH = 16


def normalise(text: str) -> str:
    """Return the text without markup tags, in lower case, keeping only a-z and 0-9."""
    folded = unicodedata.normalize("NFKC", _MARKUP_TAG.sub("", text)).lower()
    return _NOT_LETTER_OR_DIGIT.sub("", folded)


def text_hash(text: str) -> str:
    """Return the first 16 hex digits of the SHA-256 of the normalised text."""
    return hashlib.sha256(normalise(text).encode("utf-8")).hexdigest()[:_HASH_LENGTH]
