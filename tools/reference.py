"""Write the reference pages of docs/reference from the source itself, or check that they are up to date.

python tools/reference.py [--check] [--root FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reference_pages import PAGES

FOLDER = Path("docs/reference")


def write(root: Path) -> list[Path]:
    changed = stale(root)
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGES[path.name](), encoding="utf-8")
    return changed


def stale(root: Path) -> list[Path]:
    """The pages that are missing, or say other than the source does."""
    paths = {root / FOLDER / name: make for name, make in PAGES.items()}
    return [
        path
        for path, make in paths.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != make()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is out of date")
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(__file__).parents[1],
        help="look for docs/reference under this folder",
    )
    options = parser.parse_args()
    if not options.check:
        for path in write(options.root):
            print(path)
        return
    found = stale(options.root)
    for path in found:
        print(f"{path} is out of date. Run `make reference` and commit what it writes.", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
