"""The stage for all tests: what may run, what is skipped by name, and what no test may do."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.lib import environment, network

# A fixture and a marker for each thing that a machine may lack. `needs_chromium` as an argument gives the
# path of the browser; as a marker it only skips.
NEEDS: dict[str, tuple[Any, str]] = {
    "needs_seeds": (environment.seeds, "needs the source documents"),
    "needs_chromium": (environment.chromium, "needs Chromium"),
    "needs_libreoffice": (environment.libreoffice, "needs LibreOffice"),
    "needs_java": (environment.java, "needs Java"),
    "needs_postgres": (environment.postgres, "needs PostgreSQL"),
}

# Few examples while people wait, very many at night. CI repeats the same ones, so that a red build is about
# the change; a slow machine is no failure.
settings.register_profile("few", max_examples=30, deadline=None)
settings.register_profile("ci", parent=settings.get_profile("few"), derandomize=True, print_blob=True)
settings.register_profile(
    "soak", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("soak" if environment.SOAK else "ci" if environment.CI else "few")


def pytest_configure(config: pytest.Config) -> None:
    config.add_cleanup(network.block())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long tests are left out rather than skipped: a skip means that the machine lacks something."""
    if environment.SOAK:
        return
    long = [item for item in items if item.get_closest_marker("soak")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in NEEDS:
        if item.get_closest_marker(name):
            _find_or_skip(name)


@pytest.fixture(scope="session")
def needs_seeds() -> Path:
    return _find_or_skip("needs_seeds")


@pytest.fixture(scope="session")
def seeds(needs_seeds: Path) -> Path:
    """The folder of source documents."""
    return needs_seeds


@pytest.fixture(scope="session")
def needs_chromium() -> Path:
    return _find_or_skip("needs_chromium")


@pytest.fixture(scope="session")
def needs_libreoffice() -> Path:
    return _find_or_skip("needs_libreoffice")


@pytest.fixture(scope="session")
def needs_java() -> Path:
    return _find_or_skip("needs_java")


@pytest.fixture(scope="session")
def needs_postgres() -> str:
    return _find_or_skip("needs_postgres")


def _find_or_skip(name: str) -> Any:
    find, reason = NEEDS[name]
    found = find()
    if found is None:
        pytest.skip(reason)
    return found


# In CI everything is installed, so a skipped test is one that silently stopped guarding us: it fails by name.


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[Any]:
    report = yield
    return _skip_is_failure(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[Any]:
    report = yield
    return _skip_is_failure(report)


def _skip_is_failure(report: Any) -> Any:
    if environment.CI and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} was skipped, and in CI no test may be: {reason}"
    return report
