"""Make the sample plan that the project ships, in Word and in Excel, and the rows a reader must find in it.

    python tools/make_sample_plan.py [--root FOLDER]

The sentences stand in tools/sample_plan/*.yaml. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from sample_plan import data, excel, expected, steady, word

SAMPLE = Path("src/goldenthread/sample")
EXPECTED = Path("tests/expected/sample")


def make(root: Path) -> list[Path]:
    plan = data.load()
    sample = root / SAMPLE
    sample.mkdir(parents=True, exist_ok=True)
    made = [sample / "sample-plan.docx", sample / "sample-plan.xlsx"]
    made[0].write_bytes(steady.archive(word.build(plan)))
    made[1].write_bytes(steady.archive(excel.build(plan)))
    return made + expected.write(plan, root / EXPECTED)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--root", type=Path, default=Path(__file__).parents[1], help="write under this folder"
    )
    for path in make(parser.parse_args().root):
        print(path)


if __name__ == "__main__":
    main()
