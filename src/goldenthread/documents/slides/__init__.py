"""PowerPoint slides (.pptx) to blocks."""

from .reader import read_slides

__all__ = ["read_slides"]
