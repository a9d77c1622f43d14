"""read, check and report: a plan's file to a record, to findings, to a report."""

from __future__ import annotations

import datetime
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldenthread.errors import DONE_WITH_ERRORS, CallError

if TYPE_CHECKING:
    from collections.abc import Callable

    from goldenthread.model import PlanRecord


class Format(StrEnum):
    json = "json"
    text = "text"


File = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        # What may not be read is told in one sentence, as all else that is wrong with a file.
        readable=False,
        help="The plan: a Word, PDF, Excel, OpenDocument, HTML, markdown, CSV or text file; or a folder or "
        "zip of tables.",
    ),
]
AsFormat = Annotated[
    Format | None,
    typer.Option("--format", help="json or text. Text on a terminal, json into a pipe, unless you say."),
]
Vocabulary = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FOLDER",
        help="A folder with your own column words, list words and posts; may be given again.",
    ),
]


def register(app: typer.Typer) -> None:
    app.command()(read)
    app.command()(check)
    app.command()(report)


def read(file: File, as_format: AsFormat = None, vocabulary: Vocabulary = None) -> None:
    """Show the plan as read.

    As json, with the raw text and the place of every value; as text, what was found, kind by kind.
    """
    from goldenthread.model import to_json

    record = _record(file, vocabulary)
    if _format(as_format) is Format.json:
        _print_json(to_json(record))
    else:
        # The renderers are slow to load, and json needs none of them.
        from goldenthread.reports import screen

        _print_text(screen.plan_text(record))


def check(file: File, as_format: AsFormat = None, vocabulary: Vocabulary = None) -> None:
    """List what is odd, missing or contradictory.

    Each finding has a code, a severity, its place, what it is and what to do. An error gives exit code 1.
    """
    from goldenthread.model import Severity, to_json

    record = _record(file, vocabulary)
    if _format(as_format) is Format.json:
        _print_json(to_json(record.findings))
    else:
        from goldenthread.reports import screen

        _print_text(screen.findings_text(record))
    if any(finding.severity is Severity.ERROR for finding in record.findings):
        raise typer.Exit(DONE_WITH_ERRORS)


def report(
    file: File,
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="Where to write: a name that ends in .html, .docx or .pdf.")
    ],
    as_at: Annotated[
        str | None, typer.Option(metavar="DATE", help="Judge as at this day, written 2026-09-30.")
    ] = None,
    vocabulary: Vocabulary = None,
) -> None:
    """Write the traffic-light report.

    Every rating says why. Without --as-at the plan's own date is used, else today; the report prints which.
    """
    from goldenthread.reports import write_report

    day = _day(as_at)
    record = _record(file, vocabulary)
    summary = write_report(record, out, as_at=day, progress=_progress())
    typer.echo(f"Judged as at {summary.as_at.day} {summary.as_at:%B %Y} ({summary.why_as_at}).")
    typer.echo(f"Written to {out}")


def _record(file: Path, vocabulary: list[Path] | None) -> PlanRecord:
    from goldenthread.checking import with_findings
    from goldenthread.interpreting import read_lexicon, read_plan

    from .patience import bounded

    for folder in vocabulary or ():
        if not folder.is_dir():
            raise CallError(
                "is not a folder.", place=str(folder), way_out="Give the folder that holds columns.yaml."
            )
    lexicon = read_lexicon(vocabulary or ())
    with bounded(file.name):
        return with_findings(read_plan(file, lexicon))


def _format(asked: Format | None) -> Format:
    if asked is not None:
        return asked
    return Format.text if sys.stdout.isatty() else Format.json


def _print_text(text: str) -> None:
    from goldenthread.files import harmless

    typer.echo(harmless(text))


def _print_json(data: object) -> None:
    import json

    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise CallError(
            f"{text!r} is not a day.", place="--as-at", way_out="Write it as 2026-09-30."
        ) from None


def _progress() -> Callable[[str], None] | None:
    if not sys.stderr.isatty():
        return None
    return lambda sentence: typer.echo(sentence, err=True)
