"""Every command with its arguments and options, as typer knows them."""

from collections.abc import Iterator
from typing import Any

import typer

from goldenthread import errors
from goldenthread.cli.main import app

from .markdown import code, document, table

EXIT_CODES = {
    errors.DONE: "Done.",
    errors.DONE_WITH_ERRORS: "Done, and `check` found something at the level of an error.",
    errors.WRONG_INPUT: "The file, a definition or the call is wrong. One plain sentence says what.",
    errors.BUG: "A bug in Golden Thread. Please report the traceback.",
}
# The same page whatever the width of the terminal it is made in.
_WIDTH = 200


def page() -> str:
    root: Any = typer.main.get_command(app)
    name = root.name or "goldenthread"
    return document(
        "The command line",
        f"{root.help} `{name} --help` lists the commands, `{name} COMMAND --help` the options of one.",
        *(part for command in root.commands.values() for part in _command(command, f"{name} {command.name}")),
        "## Options of every call",
        _parameters(root, name),
        "## Exit codes",
        table(["Code", "Meaning"], ([str(number), meaning] for number, meaning in EXIT_CODES.items())),
    )


def _command(command: Any, name: str) -> Iterator[str]:
    context = typer.Context(command, info_name=name, terminal_width=_WIDTH)
    yield f"## {name}"
    yield command.help
    yield "```\n" + command.get_usage(context).removeprefix("Usage: ") + "\n```"
    yield _parameters(command, name)


def _parameters(command: Any, name: str) -> str:
    context = typer.Context(command, info_name=name, terminal_width=_WIDTH)
    records = [one.get_help_record(context) for one in command.get_params(context)]
    return table(
        ["Argument or option", "Meaning"],
        ([code(names), meaning] for names, meaning in filter(None, records)),
    )
