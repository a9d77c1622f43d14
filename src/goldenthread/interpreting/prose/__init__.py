"""Headings, paragraphs and lists to entries."""
