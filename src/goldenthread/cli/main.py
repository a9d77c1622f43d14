"""The command line's entry: what went wrong becomes one plain sentence and an exit code."""

from __future__ import annotations

import os
import sys
import traceback

import typer

from goldenthread.errors import BUG, GoldenThreadError

from . import plans

app = typer.Typer(
    name="goldenthread",
    help="Social-services plans and performance as one connected record.",
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    rich_markup_mode=None,
)
plans.register(app)


def main() -> None:
    """0 done; 1 done with findings at error level; 2 the input or the call is wrong; 70 a bug."""
    try:
        app()
    except GoldenThreadError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception:  # noqa: BLE001 - the one place where a bug is met; it keeps its plain traceback
        traceback.print_exc()
        sys.exit(BUG)
