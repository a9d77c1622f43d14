"""Grids to entries: one module a kind of table."""
