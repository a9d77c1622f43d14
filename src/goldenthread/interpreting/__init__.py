"""Blocks to a plan: a table is what its header and content say, whoever wrote it."""

from .reading import interpret, read_plan
from .vocabulary.lexicon import Lexicon, read_lexicon

__all__ = ["Lexicon", "interpret", "read_lexicon", "read_plan"]
