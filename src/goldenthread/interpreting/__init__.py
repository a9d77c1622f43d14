"""Blocks to a plan: a table is what its header and content say, whoever wrote it."""

from .lexicon import Lexicon, read_lexicon
from .reading import interpret, read_plan

__all__ = ["Lexicon", "interpret", "read_lexicon", "read_plan"]
