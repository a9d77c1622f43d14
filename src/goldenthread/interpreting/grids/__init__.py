"""Printed tables to grids: where a header begins, what each column is, which cells belong to which row."""
