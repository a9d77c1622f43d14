"""A package's source as data: its modules, and what each imports. Read, never run."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Module:
    name: str
    is_package: bool
    syntax: ast.Module


@dataclass(frozen=True, order=True)
class Import:
    importer: str
    line: int
    imported: str  # one of our modules where it can be told, else the name as written
    in_function: bool


Tree = Mapping[str, Module]


def read_tree(package: Path) -> Tree:
    """Every module under a package's folder, by its full name."""
    modules = {}
    for file in sorted(package.rglob("*.py")):
        parts = (package.name, *file.relative_to(package).with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        syntax = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
        modules[name] = Module(name, is_package, syntax)
    return modules


def imports(tree: Tree) -> list[Import]:
    """All imports, those for type checkers included: who may know whom does not depend on when."""
    return sorted(found for module in tree.values() for found in _imports_of(module, tree))


def room(name: str) -> str:
    """The room a module of ours stands in; for the package itself, the empty string."""
    return name.split(".")[1] if "." in name else ""


def within(name: str, *parents: str) -> bool:
    return any(name == parent or name.startswith(f"{parent}.") for parent in parents)


def _imports_of(module: Module, tree: Tree) -> Iterator[Import]:
    for node, in_function in _walk(module.syntax, in_function=False):
        for imported in _names(node, module, tree):
            yield Import(module.name, node.lineno, imported, in_function)


def _walk(node: ast.AST, *, in_function: bool) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, in_function
        inside = in_function or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _walk(child, in_function=inside)


def _names(node: ast.Import | ast.ImportFrom, module: Module, tree: Tree) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    source = _absolute(node, module)
    for alias in node.names:
        # `from goldenthread import model` names a module, `from goldenthread.model import Plan` does not.
        deeper = f"{source}.{alias.name}"
        yield deeper if deeper in tree else source


def _absolute(node: ast.ImportFrom, module: Module) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    up = node.level - 1 if module.is_package else node.level
    return ".".join([*parts[: len(parts) - up], *filter(None, [node.module])])
