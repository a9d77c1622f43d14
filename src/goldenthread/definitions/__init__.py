"""YAML definitions, read with file and line for every problem; JSON Schemas for editors."""

from .plan_schema import plan_schema
from .yaml_files import Node, read_yaml

__all__ = ["Node", "plan_schema", "read_yaml"]
