"""The words by which plans are understood, straight from the YAML that the reader uses."""

from collections.abc import Iterator

from goldenthread.definitions import Node, read_yaml
from goldenthread.interpreting.vocabulary.lexicon import OWN_FOLDER

from .markdown import code, document, table

INTRODUCTION = """
What a table or list is follows from its words, never from whose plan it is. These are the words that Golden
Thread knows. [Extend the vocabulary](../how-to/extend-the-vocabulary.md) tells how a council adds its own.
"""
# Each file with its heading and the headings of its columns.
FILES = (
    ("Columns", "columns.yaml", ["Column", "Holds", "Called"]),
    ("Kinds of table", "tables.yaml", ["Kind", "Needs", "With any of", "Without any of"]),
    ("Kinds of list", "lists.yaml", ["Key", "Kind", "Words"]),
    ("Labelled rows and headings", "labels.yaml", ["Key", "Called"]),
    ("The first page", "front.yaml", ["What it says", "Words"]),
    ("Reports of progress", "progress.yaml", ["What it says", "Words"]),
    ("Recommendations", "decisions.yaml", ["What it says", "Words"]),
    ("Proposals", "proposals.yaml", ["What it says", "Words"]),
    ("Which way is better", "polarity.yaml", ["Direction", "Words"]),
    ("Ratings in words", "ratings.yaml", ["Rating", "Words"]),
    ("Posts", "posts.yaml", ["Post", "Also printed as"]),
    ("Agencies", "agencies.yaml", ["Kind", "Words"]),
    ("Repairs", "repairs.yaml", ["From", "To", "Why"]),
)


def page() -> str:
    return document(
        "The vocabulary", INTRODUCTION.strip(), *(part for one in FILES for part in _section(*one))
    )


def _section(title: str, name: str, headings: list[str]) -> Iterator[str]:
    yield f"## {title}"
    yield _opening_comment(name)
    rows = {"tables.yaml": _tables, "lists.yaml": _lists, "columns.yaml": _columns, "repairs.yaml": _repairs}
    yield table(headings, rows.get(name, _named)(read_yaml(OWN_FOLDER / name)))


def _opening_comment(name: str) -> str:
    """The comment at the head of the file, as the paragraphs it is."""
    lines = []
    for line in (OWN_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    return "\n".join(lines)


def _columns(root: Node) -> Iterator[list[str]]:
    for column, node in root.items():
        content = node.get("content")
        yield [code(column), content.text() if content else "", _listed(node.get("words"))]


def _tables(root: Node) -> Iterator[list[str]]:
    for kind, node in root.items():
        yield [code(kind), *(_listed(node.get(name)) for name in ("needs", "with_any", "without"))]


def _lists(root: Node) -> Iterator[list[str]]:
    for key, node in root.items():
        kind, words, kinds = node.get("kind"), node.get("words"), node.get("kinds")
        if words:
            yield [code(key), kind.text() if kind else "", _listed(words)]
        for one, inner in kinds.items() if kinds else ():
            yield [code(key), one, _listed(inner)]


def _named(root: Node) -> Iterator[list[str]]:
    for name, words in root.items():
        yield [name, _listed(words)]


def _repairs(root: Node) -> Iterator[list[str]]:
    for node in root.nodes():
        parts = dict(node.items())
        yield [code(parts["from"].text()), parts["to"].text(), parts["why"].text()]


def _listed(node: Node | None) -> str:
    return ", ".join(node.texts()) if node else ""
