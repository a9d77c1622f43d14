"""What a council installs is the wheel, so whatever the package reads at run time must be in it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import goldenthread
from tests.lib.environment import ROOT


def test_every_file_of_the_package_is_in_the_wheel(tmp_path: Path):
    packed = names_in_wheel(ROOT, tmp_path)
    assert names_in_package(Path(goldenthread.__file__).parent) - packed == set()


def test_data_of_every_kind_is_packed(tmp_path: Path):
    """Proved on a small project, because not every kind of file has been written yet."""
    project = tmp_path / "project"
    package = project / "src" / "goldenthread"
    kinds = ["wording/words.yaml", "reports/page.html.j2", "reports/plan.typ", "packs/cin/rules/r1.sql"]
    for name in ["__init__.py", *kinds, "sample/sample-plan.docx", "sample/sample-plan.xlsx"]:
        file = package / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", encoding="utf-8")
    (package / "__init__.py").write_text('__version__ = "0"', encoding="utf-8")
    for name in ["pyproject.toml", "README.md", "LICENSE", ".gitignore"]:
        (project / name).write_bytes((ROOT / name).read_bytes())

    packed = names_in_wheel(project, tmp_path / "wheel")
    assert names_in_package(package) - packed == set()


def names_in_package(package: Path) -> set[str]:
    files = (file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(package.parent).as_posix() for file in files}


def names_in_wheel(project: Path, folder: Path) -> set[str]:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())
