"""A plan's report to a file, in the format that its name asks for."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.errors import CallError
from goldenthread.model import PlanRecord

from .asat import default_as_at
from .build import build_report
from .cleaning import cleaned
from .html import to_html
from .pdf import to_pdf
from .report import Report
from .sections.answer import ANSWER
from .word.writer import to_docx

FORMATS: Mapping[str, tuple[str, Callable[[Report], bytes]]] = {
    ".html": ("page", to_html),
    ".docx": ("Word document", to_docx),
    ".pdf": ("PDF", to_pdf),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSummary:
    path: Path
    format: str
    as_at: date
    why_as_at: str
    answer: str
    """The report's first sentence."""
    sections: tuple[str, ...]
    """Their titles, in order."""


def write_report(
    record: PlanRecord,
    out: Path,
    *,
    as_at: date | None = None,
    progress: Callable[[str], None] | None = None,
) -> ReportSummary:
    """Writes beside the file and renames at the end, so that a run cut short leaves no half report."""
    name, render = _format_of(out)
    say = progress or _silent
    day, why = (as_at, "the day that was asked for") if as_at else default_as_at(record)
    say("Judging the plan")
    report = cleaned(build_report(record, day, why))
    say(f"Writing the {name}")
    _put(out, render(report))
    return ReportSummary(
        path=out,
        format=out.suffix.lower().removeprefix("."),
        as_at=day,
        why_as_at=why,
        answer=report.section(ANSWER).lead,
        sections=tuple(section.title for section in report.sections),
    )


def _format_of(out: Path) -> tuple[str, Callable[[Report], bytes]]:
    found = FORMATS.get(out.suffix.lower())
    if found is None:
        ending = f"“{out.suffix}”" if out.suffix else "no ending"
        raise CallError(
            f"A report cannot be written as {out.name}: {ending} is not a format it knows.",
            way_out=f"Give the file one of these endings: {', '.join(FORMATS)}.",
        )
    return found


def _put(out: Path, content: bytes) -> None:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.name}.", suffix=".part", dir=out.parent)
    except OSError as problem:
        raise _refused(out, problem) from problem
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.chmod(0o666 & ~_umask())
        part.replace(out)
    except OSError as problem:
        raise _refused(out, problem) from problem
    finally:
        part.unlink(missing_ok=True)


def _refused(out: Path, problem: OSError) -> CallError:
    reason = (problem.strerror or "it was refused").lower()
    return CallError(
        f"The report cannot be written to {out}: {reason}.", way_out="Choose another folder or name."
    )


def _umask() -> int:
    """`mkstemp` gives a file to its owner alone; a report is for whoever may read the folder."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _silent(words: str) -> None:
    del words
