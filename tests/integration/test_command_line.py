"""read, check and report as a person or a script calls them: output, exit codes, plain sentences."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from goldenthread.definitions import plan_schema
from goldenthread.model import record_from_json
from tests.lib.record_keys import KEYS

SAMPLE = Path("src/goldenthread/sample/sample-plan.docx")


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "goldenthread", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small plan as a tab table."""
    path = tmp_path / "plan.txt"
    path.write_text(
        "Ashdale Council\n\nBusiness Plan 2026-29\n\n"
        "Ref\tAction\tStart\tEnd\tMilestone\tDate of milestone\tResponsible officer\n"
        "A1\tOpen the new hub\tApril 26\tMar 27\tBuilding found\tJune 26\tHead of Property\n"
        "\t\t\t\tHub open\tMar 27\t\n",
        encoding="utf-8",
    )
    return path


def test_read_prints_the_whole_plan_as_json_into_a_pipe(plan: Path) -> None:
    done = run("read", plan)
    data = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(data) == KEYS
    action = data["actions"][0]
    assert (action["ref"], action["text"]) == ("A1", "Open the new hub")
    assert action["start"]["raw"] == "April 26"
    assert (action["start"]["earliest"], action["start"]["latest"]) == ("2026-04-01", "2026-04-30")
    assert action["raw"]["start"] == "April 26"
    assert action["source"]["line"] == 6
    assert [m["due"]["latest"] for m in data["milestones"]] == ["2026-06-30", "2027-03-31"]


def test_what_read_prints_follows_the_published_schema_and_reads_back(plan: Path) -> None:
    data = json.loads(run("read", SAMPLE, "--format", "json").stdout)
    jsonschema.validate(data, plan_schema())
    assert [action.ref for action in record_from_json(data).actions][:1] == ["ASH1/1"]


def test_read_as_text_fits_one_screen(plan: Path) -> None:
    lines = run("read", SAMPLE, "--format", "text").stdout.splitlines()
    assert lines[0] == "Business Plan 2026-29"
    assert any(line.split()[:2] == ["6", "priorities"] for line in lines)
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100


def test_check_exits_with_1_only_when_a_finding_is_an_error(plan: Path) -> None:
    sound = run("check", plan, "--format", "json")
    assert sound.returncode == 0
    assert "error" not in {finding["severity"] for finding in json.loads(sound.stdout)}
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("Hub open\tMar 27", "Hub open\t31/09/26"), encoding="utf-8"
    )
    wrong = run("check", plan, "--format", "json")
    assert wrong.returncode == 1
    found = [f for f in json.loads(wrong.stdout) if f["severity"] == "error"]
    assert [f["source"]["line"] for f in found] == [7]


def test_check_as_text_says_what_where_and_what_to_do(plan: Path) -> None:
    done = run("check", SAMPLE, "--format", "text")
    assert done.returncode == 1
    first = done.stdout.splitlines()[:3]
    assert first[0].startswith("ERROR ")
    assert "table" in first[0]
    assert all(line.startswith("  ") and line.endswith(".") for line in first[1:])


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
def test_report_prints_the_day_it_judged_by_and_where_it_wrote(
    plan: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"report{suffix}"
    done = run("report", plan, "--out", out, "--as-at", "2026-07-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 July 2026" in done.stdout
    assert str(out) in done.stdout
    assert out.stat().st_size > 1000


def test_a_report_in_an_unknown_format_is_refused_before_anything_is_written(
    plan: Path, tmp_path: Path
) -> None:
    done = run("report", plan, "--out", tmp_path / "report.odt")
    assert done.returncode == 2
    assert ".html" in done.stderr
    assert sorted(tmp_path.iterdir()) == [plan]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"PK\x03\x04broken", ""),
        (b"\x00\x01\x02\x03" * 400, ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ""),
        (b"%PDF-1.7\n", ".pdf"),
    ],
)
@pytest.mark.parametrize("command", ["read", "check"])
def test_a_file_that_is_no_plan_gives_one_plain_sentence_and_exit_2(
    tmp_path: Path, command: str, content: bytes, says: str
) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(content)
    done = run(command, path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "plan.txt" in done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_an_empty_folder_and_a_wrong_date_are_wrong_calls(plan: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for arguments in (
        ["read", tmp_path / "none.docx"],
        ["read", empty],
        ["report", plan, "--out", tmp_path / "r.html", "--as-at", "31/09/2026"],
        ["read", plan, "--vocabulary", tmp_path / "none"],
        ["report", plan, "--out", tmp_path / "no" / "folder" / "r.html"],
    ):
        done = run(*arguments)
        assert done.returncode == 2, arguments
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr


def test_a_council_adds_its_own_words(plan: Path, tmp_path: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("Responsible officer", "Answerable colleague"), encoding="utf-8")
    own = tmp_path / "words"
    own.mkdir()
    (own / "columns.yaml").write_text("owner:\n  words: [answerable colleague]\n", encoding="utf-8")
    before = json.loads(run("read", plan).stdout)["actions"][0]["owners"]
    after = json.loads(run("read", plan, "--vocabulary", own).stdout)["actions"][0]["owners"]
    assert (before, after) == ([], ["Head of Property"])


def test_help_loads_no_reader_and_no_renderer() -> None:
    heavy = {
        "docx",
        "openpyxl",
        "altair",
        "typst",
        "vl_convert",
        "jinja2",
        "pydantic",
        "ruamel",
        "bs4",
        "lxml",
        "rich",
    }
    script = (
        "import sys\nsys.argv = ['goldenthread', '--help']\n"
        "from goldenthread.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print('LOADED', *sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.partition("LOADED")[2].split()}
    assert heavy & loaded == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
def test_a_name_that_commands_the_terminal_is_told_harmlessly_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "new\nplan\x1b[31m.csv"
    path.write_bytes(b"")
    done = run("read", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "new\ufffdplan\ufffd[31m.csv: The file is empty. Check that it was saved or downloaded completely."
    ]
    path.write_text("Action,Lead\nReview the \x1b[2Jfees of homes,Head of Care\n", encoding="utf-8")
    shown = run("read", path, "--format", "text").stdout
    assert "fees of homes" in shown
    assert "\x1b" not in shown


def bound_by_rights() -> list[str]:
    """What a command is led by so that the rights of a file bind it: the administrator's own pass them by."""
    if os.geteuid() != 0:
        return []
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_a_file_that_may_not_be_read_is_told_in_one_line(plan: Path) -> None:
    plan.chmod(0)
    command = [*bound_by_rights(), sys.executable, "-m", "goldenthread", "read", plan]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "plan.txt: The file cannot be opened. Check that you may read it and that no other program holds it."
    ]
