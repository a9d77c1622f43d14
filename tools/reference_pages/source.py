"""What the source says about a class and about each of its fields, in the strings that follow them."""

import ast
import functools
import inspect
import itertools
import textwrap


@functools.cache
def doc_of(kind: type) -> str:
    """The docstring as written; dataclasses without one are given another, which is not for people."""
    return ast.get_docstring(_class(kind)) or ""


@functools.cache
def notes_of(kind: type) -> dict[str, str]:
    """Field or member to the string that stands below it."""
    body = _class(kind).body
    return {
        _name(one): inspect.cleandoc(below.value.value)
        for one, below in itertools.pairwise(body)
        if isinstance(one, ast.AnnAssign | ast.Assign)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }


def _class(kind: type) -> ast.ClassDef:
    return next(
        node
        for node in ast.parse(textwrap.dedent(inspect.getsource(kind))).body
        if isinstance(node, ast.ClassDef)
    )


def _name(node: ast.AnnAssign | ast.Assign) -> str:
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""
