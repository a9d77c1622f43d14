"""A report to a file: its format, its day, the same bytes each time, and nothing half written."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from goldenthread.errors import CallError
from goldenthread.reports import FORMATS, write_report
from tests.lib.sample_plans import empty_record, objectives_record
from tests.lib.sample_record import sample_record

ROOT = Path(__file__).resolve().parents[2]
OPENINGS = {".html": b"<!DOCTYPE html>", ".docx": b"PK", ".pdf": b"%PDF-"}


@pytest.mark.parametrize("ending", FORMATS)
def test_the_name_decides_the_format(tmp_path, ending):
    summary = write_report(objectives_record(), tmp_path / f"report{ending.upper()}")
    assert summary.format == ending[1:]
    assert summary.path.read_bytes().startswith(OPENINGS[ending])
    assert list(tmp_path.iterdir()) == [summary.path]


@pytest.mark.parametrize("name", ["report.xls", "report", "report.html.gz"])
def test_another_format_is_refused_with_those_that_are_known(tmp_path, name):
    with pytest.raises(CallError, match=r"\.html, \.docx, \.pdf"):
        write_report(empty_record(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CallError, match=r"cannot be written to .*: no such file or directory"):
        write_report(empty_record(), tmp_path / "missing" / "report.html")


def test_a_folder_in_the_way_is_told_in_a_sentence_and_nothing_is_left(tmp_path):
    (tmp_path / "report.html").mkdir()
    with pytest.raises(CallError, match="is a directory"):
        write_report(empty_record(), tmp_path / "report.html")
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]


def test_the_summary_says_what_the_report_says(tmp_path):
    summary = write_report(sample_record(), tmp_path / "report.html")
    assert summary.as_at == date(2026, 11, 23)
    assert summary.why_as_at == "the day the plan was last refreshed"
    assert summary.answer.startswith("Six of eight priorities need attention")
    assert summary.answer in summary.path.read_text(encoding="utf-8")
    assert summary.sections[0] == "The answer first"


def test_a_day_that_is_asked_for_is_used(tmp_path):
    summary = write_report(sample_record(), tmp_path / "report.html", as_at=date(2027, 4, 1))
    assert (summary.as_at, summary.why_as_at) == (date(2027, 4, 1), "the day that was asked for")


def test_long_work_says_how_far_it_is(tmp_path):
    said = []
    write_report(empty_record(), tmp_path / "report.pdf", progress=said.append)
    assert said == ["Judging the plan", "Writing the PDF"]


_WRITE = """
import sys
from pathlib import Path
from goldenthread.reports import write_report
from tests.lib.sample_record import sample_record
write_report(sample_record(), Path(sys.argv[1]))
"""


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_plan_gives_the_same_bytes_in_another_process_and_folder(tmp_path, ending):
    """With another seed for hashing, another clock zone and another folder for temporary files."""
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        settings = {
            "PYTHONHASHSEED": str(len(made)),
            "TMPDIR": str(folder),
            "TZ": ("UTC", "Asia/Tokyo")[len(made)],
        }
        command = [sys.executable, "-c", _WRITE, folder / f"report{ending}"]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **settings})
        made.append((folder / f"report{ending}").read_bytes())
    assert made[0] == made[1]


_KILLED = """
import sys, time
from pathlib import Path
from goldenthread.reports import writing
from tests.lib.sample_plans import objectives_record
def slow(report):
    print("rendering", flush=True)
    time.sleep(60)
writing.FORMATS = {".html": ("page", slow)}
writing.write_report(objectives_record(), Path(sys.argv[1]))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_killed_run_leaves_no_half_file(tmp_path, how):
    before = tmp_path / "report.html"
    before.write_text("last month's report")
    command = [sys.executable, "-c", _KILLED, before]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"rendering\n"
        process.send_signal(how)
        assert process.wait() != 0
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]
    assert before.read_text() == "last month's report"


def test_a_disk_that_fills_up_keeps_the_old_file_and_leaves_no_part(tmp_path, monkeypatch):
    before = tmp_path / "report.html"
    before.write_text("last month's report")

    def full(path, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CallError, match="no space left"):
        write_report(empty_record(), before)
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]
    assert before.read_text() == "last month's report"


def test_the_file_may_be_read_by_whoever_may_read_the_folder(tmp_path):
    old = os.umask(0o022)
    try:
        summary = write_report(empty_record(), tmp_path / "report.html")
    finally:
        os.umask(old)
    assert summary.path.stat().st_mode & 0o777 == 0o644
