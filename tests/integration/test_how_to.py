"""The guides are true: each command in them, run on the files that they show, prints what they say."""

import re
import sys

import pytest

from goldenthread.cli import main
from tests.lib.environment import ROOT

SAMPLE = ROOT / "src" / "goldenthread" / "sample" / "sample-plan.docx"
GUIDES = ["read-a-plan", "extend-the-vocabulary", "my-plan-was-read-wrong"]

_FILE = re.compile(r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def guide(name):
    return (ROOT / "docs" / "how-to" / f"{name}.md").read_text(encoding="utf-8")


def steps(text):
    """Each command with what the guide says that it prints."""
    for block in _CONSOLE.findall(text):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = step.partition("\n")
            yield command, printed


def run(command, last, capfd, monkeypatch):
    """What a terminal would show, and the exit code."""
    if command == "echo $?":
        return f"{last}\n", 0
    monkeypatch.setattr(sys, "argv", command.split())
    assert sys.argv[0] == "goldenthread"
    with pytest.raises(SystemExit) as ended:
        main()
    printed = capfd.readouterr()
    return printed.out + printed.err, ended.value.code or 0


def matches(printed, expected):
    """A line or the end of a line that is `...` stands for any text, as in Python's own doctest."""
    parts = [re.escape(part) for part in re.split(r"\.\.\.", expected)]
    return re.fullmatch(".*".join(parts), printed, re.DOTALL) is not None


@pytest.fixture
def folder(tmp_path, request):
    """The sample plan, and the files that a guide shows, where the guide says that they are."""
    (tmp_path / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    for name, content in _FILE.findall(guide(request.node.callspec.params["name"])):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_s_commands_print_what_it_shows(folder, name, capfd, monkeypatch):
    monkeypatch.chdir(folder)
    last = 0
    told = list(steps(guide(name)))
    assert len(told) >= 4
    for command, expected in told:
        printed, last = run(command, last, capfd, monkeypatch)
        assert matches(printed, expected), f"$ {command}\n{printed}"


def test_every_guide_with_commands_is_tested():
    pages = (ROOT / "docs" / "how-to").glob("*.md")
    assert sorted(page.stem for page in pages if "```console" in page.read_text("utf-8")) == sorted(GUIDES)


def test_every_vocabulary_file_is_in_the_guide():
    shipped = {path.name for path in (ROOT / "src/goldenthread/interpreting/vocabulary").glob("*.yaml")}
    named = set(re.findall(r"^\| `(\w+\.yaml)` \|", guide("extend-the-vocabulary"), re.MULTILINE))
    assert named == shipped


@pytest.mark.parametrize(
    ("printed", "expected", "same"),
    [
        ("one\ntwo\n", "one\ntwo\n", True),
        ("one\ntwo\nthree\n", "one\n...\n", True),
        ("one\ntwo\nthree\n", "...\nthree\n", True),
        ("one two\n", "one ...\n", True),
        ("one\ntwo\n", "one\n", False),
        ("one\ntwo\n", "...\nthree\n", False),
        ("a.b\n", "axb\n", False),
        ("axb\n", "a.b\n", False),
    ],
)
def test_what_is_printed_is_compared_in_full_but_for_dots(printed, expected, same):
    assert matches(printed, expected) is same
