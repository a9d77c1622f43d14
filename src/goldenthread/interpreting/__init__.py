"""Blocks to a plan: what a table or a list is follows from its header and content, never from who wrote it."""

from .lexicon import Lexicon, read_lexicon
from .reading import interpret, read_plan

__all__ = ["Lexicon", "interpret", "read_lexicon", "read_plan"]
