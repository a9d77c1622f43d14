"""The lock files serve everyone alike: whatever Python a council has, and wherever it fetches from."""

import re
from importlib.metadata import distributions

import pytest
from packaging.specifiers import SpecifierSet

from tests.lib.environment import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]

# What Debian 12 ships. A version that asks for a later 3.11 cannot be installed there.
OLDEST_PYTHON = "3.11.2"


def test_every_library_runs_on_the_oldest_python():
    asked = {each.name: each.metadata.get("Requires-Python") for each in distributions()}
    too_new = {name: wish for name, wish in asked.items() if wish and OLDEST_PYTHON not in SpecifierSet(wish)}
    assert too_new == {}, "limit these in constraints.in and run `make lock`"


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place(name: str):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:/|--(?:extra-)?index-url|--find-links|--trusted-host", text) == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_library_has_its_hash(name: str):
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"))[1:]
    assert entries, "the lock was not read"
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_runs_is_what_is_tested():
    used, tested = (pins(name) for name in LOCKS)
    assert used.items() <= tested.items()


def pins(name: str) -> dict[str, str]:
    return dict(
        re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    )
