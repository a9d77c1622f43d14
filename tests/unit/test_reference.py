"""The generated reference is up to date and whole: every command, option, code, field and word is in it."""

import ast
import dataclasses
import re
import subprocess
import sys

import pytest
import typer

from goldenthread import errors, model
from goldenthread.checking import RULES
from goldenthread.cli.main import app
from goldenthread.definitions import read_yaml
from goldenthread.documents.catalogue import FORMATS
from goldenthread.documents.conversion import CONVERSIONS
from goldenthread.interpreting.vocabulary.lexicon import OWN_FOLDER
from goldenthread.judging import PUBLISHED
from tests.lib.environment import ROOT

REFERENCE = ROOT / "docs" / "reference"
SCRIPT = ROOT / "tools" / "reference.py"


def script(*arguments):
    return subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)


def page(name):
    return (REFERENCE / name).read_text(encoding="utf-8")


def section(name, heading):
    """What stands under a heading, down to the next of its level."""
    level = heading.split(" ")[0]
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^{level} |\Z)", page(name), re.MULTILINE | re.DOTALL)
    assert found, f"{name} has no {heading!r}"
    return found[1]


def first_cells(text):
    """The first column of the tables: its codes without marks and metavariables."""
    return [row.split(" ")[0] for row in re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)]


def test_what_is_published_is_what_the_source_says():
    done = script("--check")
    assert (done.stderr, done.returncode) == ("", 0), "run `make reference` and commit what it writes"


def test_a_page_that_is_missing_or_changed_is_told_by_name_and_written_anew(tmp_path):
    before = script("--check", "--root", tmp_path)
    assert before.returncode == 1
    assert before.stderr.count("is out of date. Run `make reference`") == 7
    assert script("--root", tmp_path).returncode == 0
    assert script("--check", "--root", tmp_path).returncode == 0
    (tmp_path / "docs" / "reference" / "rules.md").write_text("# Rules\n", encoding="utf-8")
    after = script("--check", "--root", tmp_path)
    assert (after.returncode, after.stderr.count("\n")) == (1, 1)
    assert "rules.md is out of date" in after.stderr
    assert script("--root", tmp_path).stdout.split() == [str(tmp_path / "docs" / "reference" / "rules.md")]


def test_every_generated_page_is_in_the_table_of_contents():
    listed = re.search(r"```\{toctree\}\n.*?\n\n(.*?)```", page("index.md"), re.DOTALL)[1].split()
    assert sorted(f"{name}.md" for name in listed) == sorted(
        path.name for path in REFERENCE.glob("*.md") if path.name != "index.md"
    )


# --- formats ---


@pytest.mark.parametrize("form", [*FORMATS, *CONVERSIONS], ids=lambda form: form.called)
def test_every_format_is_listed_with_its_endings(form):
    endings = ", ".join(f"`{ending}`" for ending in form.endings)
    assert f"| {form.called[:1].upper()}{form.called[1:]} | {endings} |" in page("formats.md")


# --- the command line ---


COMMANDS = typer.main.get_command(app).commands


def test_every_command_is_documented_and_no_other():
    assert re.findall(r"^## goldenthread (\S+)$", page("command-line.md"), re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_and_option_of_a_command_is_documented_with_its_help(name):
    told = section("command-line.md", f"## goldenthread {name}")
    for one in COMMANDS[name].params:
        assert one.help, f"{one.name} of {name} has no help"
        assert one.help in told
    names = [
        one.metavar if one.param_type_name == "argument" else one.opts[0] for one in COMMANDS[name].params
    ]
    assert first_cells(told) == [*names, "--help"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_s_help_says_what_it_does(name):
    assert COMMANDS[name].help.split("\n")[0] in section("command-line.md", f"## goldenthread {name}")


def test_every_exit_code_is_documented():
    codes = {value for name, value in vars(errors).items() if name.isupper() and isinstance(value, int)}
    told = re.findall(r"^\| (\d+) \|", section("command-line.md", "## Exit codes"), re.MULTILINE)
    assert {int(one) for one in told} == codes


# --- the plan record ---


ENTRIES = {
    field.name: kind
    for field in dataclasses.fields(model.PlanRecord)
    for kind in vars(model).values()
    if isinstance(kind, type) and field.type in (kind.__name__, f"tuple[{kind.__name__}, ...]")
}


def test_every_key_of_the_json_is_found():
    assert list(ENTRIES) == [field.name for field in dataclasses.fields(model.PlanRecord)]


@pytest.mark.parametrize("key", ENTRIES)
def test_every_field_of_a_key_is_documented_with_its_label_privacy_and_help(key):
    told = section("plan-record.md", f"## {key}")
    common = {field.name for field in dataclasses.fields(model.Entry)}
    own = [field for field in dataclasses.fields(ENTRIES[key]) if field.name not in common]
    assert first_cells(told) == [field.name for field in own]
    for field in own:
        about = model.description_of(field)
        row = re.search(rf"^\| `{field.name}` \|.*$", told, re.MULTILINE)[0]
        assert f"| {about.label} |" in row
        assert f"| {about.privacy} | {about.help} |" in row


def test_every_type_that_a_field_names_is_documented():
    linked = set(re.findall(r"\]\(#([a-z_]+)\)", page("plan-record.md")))
    headings = {one.lower() for one in re.findall(r"^#+ (\w+)$", page("plan-record.md"), re.MULTILINE)}
    assert "written" in linked
    assert linked <= headings


# --- findings, rules and words ---


def test_every_rule_of_the_checks_is_documented():
    told = section("findings.md", "## What the checks find")
    assert re.findall(r"^### (\S+)$", told, re.MULTILINE) == list(RULES)
    for rule in RULES.values():
        assert rule.advice in told
        assert rule.looks_for in told


def test_every_code_that_stands_in_the_source_is_documented():
    codes = set()
    for path in (ROOT / "src" / "goldenthread").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                codes |= set(re.findall(r"\A(?:[A-Z]{3,}-\d+)\Z", node.value))
    documented = set(re.findall(r"^### (\S+)$", page("findings.md"), re.MULTILINE))
    assert {"LABEL-1", "DATE-1"} <= codes
    assert codes - {"UTF-8", "UTF-16", "UTF-32"} == documented


def test_every_published_rule_set_is_documented():
    told = section("rules.md", "## Published rule sets")
    assert re.findall(r"^### (.+)$", told, re.MULTILINE) == [rules.name for rules in PUBLISHED]


@pytest.mark.parametrize("path", sorted(OWN_FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_word_of_the_vocabulary_is_documented(path):
    told = page("vocabulary.md")
    root = read_yaml(path)
    names = [name for name, _ in root.items()] if path.stem != "repairs" else []
    words = re.findall(r"words: \[(.*?)\]", path.read_text(encoding="utf-8"), re.DOTALL)
    each = [word.strip(" '\"\n") for group in words for word in group.split(",")]
    assert [one for one in (*names, *each) if one.strip() and one not in told] == []
