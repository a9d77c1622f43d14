"""Endings of names that tell kinds of text apart, where the content alone cannot."""

MARKDOWN_NAMES = (".md", ".markdown")
DELIMITED_NAMES = (".csv", ".tsv")
