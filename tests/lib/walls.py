"""The walls of the house that import-linter cannot be told about, each a function from source to violations.

Import-linter (pyproject.toml) keeps the layers. It cannot name rooms that are not built yet, does not tell an
import inside a function from another, and knows nothing of names, so these rules read the source instead.
"""

import ast
import sys
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from tests.lib.sources import Import, Module, Tree, imports, room, within

HOUSE = "goldenthread"

# Pure rooms, and the rooms of ours that each may know: what they say can be checked by reading them alone.
PURE = {
    "errors": set[str](),
    "model": {"errors"},
    "wording": {"errors", "model"},
    "judging": {"errors", "model"},
}

# Where an import may wait until its function is called: each command imports its own room, so that --help
# stays quick, and an engine that is not installed must not stop the others.
MAY_IMPORT_LATE = ("cli", "engines")

DOCUMENT_SIDE = ("documents", "interpreting", "checking")
RECORD_SIDE = ("engines", "records", "measuring")

REFERENCE = f"{HOUSE}.measuring.reference"
SQL_LIBRARIES = ("duckdb", "pyspark", "sqlglot")

FIGURE = "PublishableFigure"
MAKES_FIGURES = f"{HOUSE}.disclosure"
SHOWS_FIGURES = f"{HOUSE}.web.publishing"

# High to low. Apps on one line do not know each other.
WEB_APPS = (
    ("home", "publishing", "api"),
    ("imports", "periods", "notices", "evidence"),
    ("thread",),
    ("plans", "performance", "risks", "money", "registers"),
    ("audit",),
    ("people",),
    ("components",),
)


@dataclass(frozen=True, order=True)
class Violation:
    module: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.what}"


def pure_rooms_import_only_the_standard_library(tree: Tree) -> list[Violation]:
    found = []
    for each in imports(tree):
        allowed = PURE.get(room(each.importer))
        if allowed is None or _is_pure(each, allowed):
            continue
        found.append(_against(each, f"{room(each.importer)} may not import {each.imported}"))
    return found


def _is_pure(each: Import, allowed: set[str]) -> bool:
    if within(each.imported, HOUSE):
        return room(each.imported) in allowed | {room(each.importer)}
    return each.imported.split(".")[0] in sys.stdlib_module_names


def no_import_waits_inside_a_function(tree: Tree) -> list[Violation]:
    return [
        _against(each, f"{each.imported} is imported inside a function")
        for each in imports(tree)
        if each.in_function and room(each.importer) not in MAY_IMPORT_LATE
    ]


def document_and_record_sides_never_meet(tree: Tree) -> list[Violation]:
    """Not by a third room either: who imports an importer knows what it knows."""
    documents = [name for name in tree if room(name) in DOCUMENT_SIDE]
    records = [name for name in tree if room(name) in RECORD_SIDE]
    return [*_roads(tree, documents, set(records)), *_roads(tree, records, set(documents))]


def reference_and_sql_never_meet(tree: Tree) -> list[Violation]:
    """The reference proves the SQL only while neither has seen the other.

    The SQL path is the room of engines and every module of `measuring` that imports it, or a library of it.
    Plain values that both need may be shared.
    """
    reference = {name for name in tree if within(name, REFERENCE)}
    sql = {name for name in tree if room(name) == "engines"} | {
        each.importer
        for each in imports(tree)
        if room(each.importer) == "measuring" and _is_sql(each.imported) and each.importer not in reference
    }
    return [
        *_roads(tree, reference, sql | set(SQL_LIBRARIES)),
        *_roads(tree, sql, reference),
    ]


def _is_sql(imported: str) -> bool:
    return within(imported, f"{HOUSE}.engines", *SQL_LIBRARIES)


def only_web_imports_django(tree: Tree) -> list[Violation]:
    return [
        _against(each, f"{each.imported} is imported outside web")
        for each in imports(tree)
        if each.imported.split(".")[0].startswith("django") and room(each.importer) != "web"
    ]


def rooms_form_no_cycle(tree: Tree) -> list[Violation]:
    graph: dict[str, set[str]] = defaultdict(set)
    for each in imports(tree):
        if each.imported in tree and room(each.imported) != room(each.importer):
            graph[room(each.importer)].add(room(each.imported))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [
            Violation(HOUSE, 0, "a cycle of rooms: " + " - ".join(name or HOUSE for name in error.args[1]))
        ]
    return []


def web_apps_know_only_lower_apps(tree: Tree) -> list[Violation]:
    height = {app: len(WEB_APPS) - level for level, apps in enumerate(WEB_APPS) for app in apps}
    found = []
    for each in imports(tree):
        importer, imported = _app(each.importer), _app(each.imported)
        if importer == imported or importer not in height or imported not in height:
            continue
        if height[imported] >= height[importer]:
            found.append(_against(each, f"the app {importer} may not import the app {imported}"))
    return found


def _app(name: str) -> str:
    parts = name.split(".")
    return parts[2] if parts[:2] == [HOUSE, "web"] and len(parts) > 2 else ""


def only_disclosure_makes_publishable_figures(tree: Tree) -> list[Violation]:
    """A figure is safe to publish because one room made it.

    `disclosure` does as it likes. The publishing app may name the type, to say what it accepts, but neither
    call it nor build on it. Nobody else may name it. A copy made by `dataclasses.replace` has no name to
    catch: the type itself must refuse that.
    """
    return sorted(
        violation
        for module in tree.values()
        if not within(module.name, MAKES_FIGURES)
        for violation in _figures_in(module)
    )


def _figures_in(module: Module) -> Iterator[Violation]:
    shows = within(module.name, SHOWS_FIGURES)
    aliases = {FIGURE} | {
        alias.asname
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == FIGURE and alias.asname
    }
    for node in ast.walk(module.syntax):
        if not shows and _names_figure(node, aliases):
            yield Violation(module.name, getattr(node, "lineno", 0), f"{FIGURE} is named outside disclosure")
        elif shows and _builds_figure(node, aliases):
            yield Violation(module.name, node.lineno, f"{FIGURE} is made outside disclosure")


def _names_figure(node: ast.AST, aliases: set[str]) -> bool:
    if isinstance(
        node, ast.Constant
    ):  # an annotation in quotes, or getattr; a sentence that mentions it is not code
        return node.value in aliases
    return _is_figure(node, aliases) or (isinstance(node, ast.alias) and node.name == FIGURE)


def _builds_figure(node: ast.AST, aliases: set[str]) -> bool:
    if isinstance(node, ast.Call):
        # Both `PublishableFigure(...)` and a maker on the class, `PublishableFigure.of(...)`.
        return any(_is_figure(part, aliases) for part in ast.walk(node.func))
    if isinstance(node, ast.ClassDef):
        return any(_is_figure(base, aliases) for base in node.bases)
    return False


def _is_figure(node: ast.AST, aliases: set[str]) -> bool:
    return (isinstance(node, ast.Name) and node.id in aliases) or (
        isinstance(node, ast.Attribute) and node.attr == FIGURE
    )


def _roads(tree: Tree, starts: Iterable[str], ends: set[str]) -> list[Violation]:
    """The shortest road from each start to a forbidden end, told step by step."""
    onward: dict[str, list[Import]] = defaultdict(list)
    for each in imports(tree):
        onward[each.importer].append(each)
    return [found for start in sorted(starts) if (found := _road(start, ends, onward))]


def _road(start: str, ends: set[str], onward: dict[str, list[Import]]) -> Violation | None:
    queue: deque[tuple[str, tuple[Import, ...]]] = deque([(start, ())])
    seen = {start}
    while queue:
        place, road = queue.popleft()
        for step in onward[place]:
            if within(step.imported, *ends):
                steps = " -> ".join([start, *(each.imported for each in (*road, step))])
                return Violation(start, (*road, step)[0].line, f"reaches what it may not know: {steps}")
            if step.imported not in seen:
                seen.add(step.imported)
                queue.append((step.imported, (*road, step)))
    return None


def _against(each: Import, what: str) -> Violation:
    return Violation(each.importer, each.line, what)
