"""The guards of the test suite itself, each seen to fail."""

import socket
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.lib.environment import ROOT
from tests.lib.network import NetworkBlocked


def test_a_foreign_address_is_refused():
    with socket.socket() as ours, pytest.raises(NetworkBlocked, match=r"192\.0\.2\.1"):
        ours.connect(("192.0.2.1", 80))


def test_a_datagram_to_a_foreign_address_is_refused():
    with socket.socket(type=socket.SOCK_DGRAM) as ours, pytest.raises(NetworkBlocked):
        ours.sendto(b"", ("192.0.2.1", 53))


def test_a_foreign_name_is_not_even_looked_up():
    with pytest.raises(NetworkBlocked, match=r"council\.invalid"):
        socket.create_connection(("council.invalid", 80))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_answers(host: str):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        socket.create_connection((host, port), timeout=5).close()


def test_a_skip_fails_in_ci_by_name(tmp_path: Path):
    finished = run_apart(tmp_path, "def test_absent(): __import__('pytest').skip('needs Chromium')", ci="1")
    assert finished.returncode == 1
    assert "test_absent was skipped, and in CI no test may be: Skipped: needs Chromium" in finished.stdout


def test_a_skipped_module_fails_in_ci_by_name(tmp_path: Path):
    finished = run_apart(tmp_path, "__import__('pytest').skip('no', allow_module_level=True)", ci="1")
    assert finished.returncode != 0
    assert "test_apart.py was skipped" in finished.stdout


def test_a_skip_is_named_elsewhere(tmp_path: Path):
    finished = run_apart(tmp_path, "def test_absent(): __import__('pytest').skip('needs Chromium')", ci="")
    assert finished.returncode == 0
    assert "needs Chromium" in finished.stdout


def test_a_long_test_is_left_out_and_is_no_skip(tmp_path: Path):
    source = """
        import pytest

        @pytest.mark.soak
        def test_long(): ...

        def test_short(): ...
    """
    finished = run_apart(tmp_path, source, ci="1")
    assert finished.returncode == 0
    assert "1 passed, 1 deselected" in finished.stdout


def test_a_warning_is_an_error(tmp_path: Path):
    finished = run_apart(tmp_path, "def test_old(): __import__('warnings').warn('old')", ci="")
    assert "UserWarning: old" in finished.stdout
    assert finished.returncode == 1


def run_apart(folder: Path, source: str, *, ci: str) -> subprocess.CompletedProcess[str]:
    """A test file, run by our configuration and conftest in a process of its own."""
    (folder / "test_apart.py").write_text(textwrap.dedent(source), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", "-rs"]
    options = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), str(folder)]
    return subprocess.run(
        [*command, *options],
        env={"GOLDENTHREAD_CI": ci, "PYTHONPATH": str(ROOT), "PATH": ""},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
