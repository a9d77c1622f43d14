"""Another program runs bounded, knows no secret, and leaves nobody behind."""

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from goldenthread.errors import TooMuch
from goldenthread.files import run_program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps none of the limits")

SHELL = Path(shutil.which("sh") or "/bin/sh")


def run(script: str, folder: Path, **more) -> bool:
    return run_program(SHELL, ["-c", script], folder=folder, place="plan.doc", **more)


def test_it_tells_whether_the_program_ended_well(tmp_path):
    assert run("exit 0", tmp_path) is True
    assert run("exit 3", tmp_path) is False


def test_the_folder_is_its_home_and_where_it_stands(tmp_path):
    run("echo $HOME $TMPDIR $(pwd) > said", tmp_path)
    assert (tmp_path / "said").read_text().split() == [str(tmp_path)] * 3


def test_it_knows_no_secret_and_what_it_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_PASSWORD", "hush")
    run("env > said", tmp_path, more={"http_proxy": "http://127.0.0.1:9"})
    said = (tmp_path / "said").read_text()
    assert "hush" not in said
    assert "http_proxy=http://127.0.0.1:9" in said


def test_it_may_not_take_all_memory_nor_write_without_end(tmp_path):
    run("ulimit -v > memory; ulimit -f > size; ulimit -t > seconds", tmp_path)
    for name in ("memory", "size", "seconds"):
        assert (tmp_path / name).read_text().strip().isdigit(), f"{name} is not limited"


def test_one_that_does_not_end_is_ended_with_all_that_it_started(tmp_path):
    with pytest.raises(TooMuch, match=r"plan\.doc: Converting the file takes longer than it may"):
        run("sleep 60 & echo $! > child; wait", tmp_path, seconds=1)
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not _is_running(child):
            return
        time.sleep(0.1)
    pytest.fail("what it had started still runs")


def _is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_one_left_behind_by_a_program_that_ended_well_is_ended_too(tmp_path):
    assert run("sleep 60 & echo $! > child", tmp_path)
    time.sleep(0.3)
    assert not _is_running(int((tmp_path / "child").read_text()))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
