"""How long the help takes beside a bare typer program, and reading beside an empty Python, as ratios."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "src" / "goldenthread" / "sample" / "sample-plan.docx"
TURNS = 9
BARE = """
import typer
app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
@app.command()
def read(file: str): "Show the plan as read."
@app.command()
def check(file: str): "List what is odd, missing or contradictory."
@app.command()
def report(file: str): "Write the traffic-light report."
app()
"""


def seconds(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def ratio(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Turn by turn, so that a machine that slows down slows both; the first turn is not counted."""
    turns = [seconds(*one) / seconds(*other) for _ in range(TURNS + 1)]
    found = sorted(turns[1:])
    return f"{statistics.median(found):.2f} (from {found[0]:.2f} to {found[-1]:.2f})"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        helps = ("-m", "goldenthread", "--help"), (str(bare), "--help")
        print(f"goldenthread --help / a bare typer program's: {ratio(*helps)}")
        reads = ("-m", "goldenthread", "read", str(SAMPLE), "--format", "json"), ("-c", "pass")
        print(f"goldenthread read of the sample / an empty Python: {ratio(*reads)}")


if __name__ == "__main__":
    main()
