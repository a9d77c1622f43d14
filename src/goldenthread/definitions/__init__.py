"""YAML definitions, read with file and line for every problem."""

from .yaml_files import Node, read_yaml

__all__ = ["Node", "read_yaml"]
