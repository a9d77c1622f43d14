"""Each page of the generated reference, by the name of its file."""

from collections.abc import Callable, Mapping

from . import command_line, findings, formats, plan_record, rules, schema, vocabulary

PAGES: Mapping[str, Callable[[], str]] = {
    "command-line.md": command_line.page,
    "plan-record.md": plan_record.page,
    "plan.schema.json": schema.page,
    "vocabulary.md": vocabulary.page,
    "findings.md": findings.page,
    "formats.md": formats.page,
    "rules.md": rules.page,
}
