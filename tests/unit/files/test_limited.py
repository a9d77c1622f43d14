"""What runs in the child is bounded; how it ended is told in one sentence, a bug with its traceback."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from goldenthread.errors import DefinitionError, TooMuch, UnreadableFile
from goldenthread.files import run_limited
from goldenthread.files.limited import ChildFailed

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps every limit")


def run(expression: str, **limits):
    """Evaluate an expression in the child: the standard library's own `eval` is a function like any other."""
    return run_limited("builtins:eval", expression, place="plan.docx", **limits)


def test_the_result_comes_back():
    assert run("{'sum': sum(range(10)), 'none': None}") == {"sum": 45, "none": None}


def test_what_the_function_prints_does_not_spoil_the_answer():
    assert run("[print('noise'), __import__('os').write(1, b'noise'), 7][-1]") == 7


def test_a_user_error_is_raised_as_itself():
    with pytest.raises(DefinitionError) as caught:
        run(
            "(_ for _ in ()).throw(__import__('goldenthread.errors').errors.DefinitionError("
            "'It is wrong.', place='a.yaml, line 3', way_out='Mend it.'))"
        )
    assert str(caught.value) == "a.yaml, line 3: It is wrong. Mend it."
    assert caught.value.__cause__ is None


def test_a_bug_keeps_the_childs_traceback():
    with pytest.raises(ChildFailed, match=r"(?s)Traceback.*in _run.*ZeroDivisionError: division by zero"):
        run("1 / 0")


def test_an_answer_that_json_cannot_hold_is_a_bug():
    with pytest.raises(ChildFailed, match="TypeError"):
        run("object()")


def test_a_module_that_is_missing_is_a_bug():
    with pytest.raises(ChildFailed, match="ModuleNotFoundError"):
        run_limited("goldenthread.nowhere:read", None, place="plan.docx")


def test_a_child_that_leaves_by_itself_is_a_bug():
    with pytest.raises(ChildFailed, match="ended with code 3"):
        run("__import__('os')._exit(3)")


@ON_LINUX
def test_memory_is_bounded():
    with pytest.raises(TooMuch, match=r"plan.docx: Reading the file would need more memory .*Save the part"):
        run("len(bytearray(2 * 1024 ** 3))")
    assert run("len(bytearray(200 * 1024 ** 2))") == 200 * 1024**2


@ON_LINUX
def test_memory_taken_bit_by_bit_is_bounded():
    with pytest.raises(TooMuch, match="more memory"):
        run("len([str(n) * 100 for n in range(10 ** 8)])")


@ON_LINUX
def test_processor_time_is_bounded():
    with pytest.raises(TooMuch, match="would take more computing than a reader may do"):
        run("sum(iter(int, 1))", cpu_seconds=1, seconds=30)


def test_the_clock_is_bounded():
    with pytest.raises(TooMuch, match="takes longer than a reader may take"):
        run("__import__('time').sleep(60)", seconds=1)


def test_endless_recursion_is_told_as_depth():
    with pytest.raises(TooMuch, match="deeper than any document"):
        run("(lambda f: f(f))(lambda f: f(f) + 1)")


@ON_LINUX
@pytest.mark.parametrize("signal", [6, 11])
def test_a_child_that_crashes_is_told_as_damage(signal):
    with pytest.raises(UnreadableFile, match="damaged: reading it stopped the reader"):
        run(f"__import__('os').kill(__import__('os').getpid(), {signal})")


@ON_LINUX
def test_a_child_that_the_system_kills_for_its_memory_is_told():
    with pytest.raises(TooMuch, match="more memory"):
        run("__import__('os').kill(__import__('os').getpid(), 9)")


@ON_LINUX
def test_a_library_that_ends_the_process_for_want_of_memory_is_told_as_that():
    with pytest.raises(TooMuch, match="more memory"):
        run("[__import__('os').write(2, b'memory allocation of 99 bytes failed'), __import__('os').abort()]")


@ON_LINUX
def test_nothing_can_be_written(tmp_path):
    target = tmp_path / "written"
    with pytest.raises(ChildFailed, match="OSError"):
        run(f"__import__('pathlib').Path({str(target)!r}).write_bytes(b'x' * 100)")
    assert not target.exists() or target.stat().st_size == 0


@ON_LINUX
def test_no_core_is_dumped():
    assert run("__import__('resource').getrlimit(__import__('resource').RLIMIT_CORE)") == [0, 0]


def test_the_child_knows_no_secret_of_the_callers_surroundings(monkeypatch):
    monkeypatch.setenv("DATABASE_PASSWORD", "hush")
    names = run("list(__import__('os').environ)")
    assert "DATABASE_PASSWORD" not in names
    assert "PATH" in names


def test_a_module_in_the_folder_where_the_user_stands_is_not_imported(tmp_path, monkeypatch):
    (tmp_path / "lxml.py").write_text("raise SystemExit('hostile')")
    monkeypatch.chdir(tmp_path)
    assert run("__import__('lxml.etree').__name__") == "lxml"


def test_threads_may_run_children_at_once_and_none_is_left():
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(run, [f"{number} * 2" for number in range(8)])) == list(range(0, 16, 2))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
