"""One random plan to a file of one format and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import note

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret, read_lexicon, read_plan
from goldenthread.model import PlanRecord
from tests.lib import random_plans
from tests.lib.plain import differences, without_native_print
from tests.lib.said_plans import Plan, for_page
from tests.lib.saying import notes_said, said, sections_said
from tests.lib.telling import everything, notes_told, sections_told, told
from tests.lib.writers.bodies import Can
from tests.lib.writers.commas import write_commas
from tests.lib.writers.excel import write_excel
from tests.lib.writers.laying_out import layouts
from tests.lib.writers.pdf import write_pdf
from tests.lib.writers.printed import Block, Line, as_text
from tests.lib.writers.styles import Style, styles
from tests.lib.writers.web import write_web
from tests.lib.writers.word import write_word

ALL = tuple(random_plans.KINDS)


@dataclass(frozen=True, slots=True)
class Format:
    ending: str
    write: Callable[[Sequence[Block], Style], bytes]
    can: Can
    carries: tuple[str, ...] = ALL
    is_page: bool = False
    """It keeps how a page looks and nothing else."""

    def layouts(self, plan: Plan) -> Any:
        return layouts(plan, self.can)

    def able_to_carry(self, plan: Plan) -> Plan:
        """A page shows no more than its looks, and a file of one table holds one register."""
        plan = for_page(plan) if self.is_page else plan
        return plan if self.can.several else replace(plan, registers=plan.registers[:1])


_TABLES = tuple(kind for kind in ALL if kind != "sections")
"""A sheet has no headings: prose in it is lines."""

FORMATS = {
    "word": Format(".docx", write_word, Can()),
    "web": Format(".html", write_web, Can()),
    "excel": Format(".xlsx", write_excel, Can(headings=False), _TABLES),
    "pdf": Format(".pdf", write_pdf, Can(), is_page=True),
    "commas": Format(".csv", write_commas, Can(merges=False, headings=False, several=False), _TABLES),
}
ROADS = [(form, kind) for form, made in FORMATS.items() for kind in made.carries]
"""Each format with each part of a plan that it can carry."""


@cache
def lexicon() -> Lexicon:
    return read_lexicon()


def in_process(content: bytes, name: str) -> PlanRecord:
    """Without the child process that bounds a stranger's file: that costs more than all the rest."""
    return interpret(read_content(content, name), lexicon())


def whole_road(content: bytes, name: str, folder: Path) -> PlanRecord:
    path = folder / name
    path.write_bytes(content)
    return read_plan(path, lexicon())


def check(
    form: str, kinds: Sequence[str], data: Any, read: Callable[[bytes, str], PlanRecord] = in_process
) -> None:
    made = FORMATS[form]
    plan = made.able_to_carry(data.draw(random_plans.plans(*kinds), label="plan"))
    style = data.draw(styles(harder=made.is_page), label="style")
    blocks = data.draw(made.layouts(plan), label="layout")
    record = read(made.write(blocks, style), f"plan{made.ending}")
    wrong = _wrong(made, plan, blocks, record, native=form == "excel" and style.native_values)
    note(as_text(blocks))
    assert not wrong, "\n".join(wrong)


def _wrong(
    made: Format, plan: Plan, blocks: Sequence[Block], record: PlanRecord, *, native: bool
) -> list[str]:
    expected, found = said(plan, native=native), told(record)
    if not made.can.several:
        # A file of one table has no line to hold the name of a register.
        expected["registers"] = [("", *rest) for _, *rest in expected["registers"]]
    if native:
        found = without_native_print(expected, found)
    wrong = differences(expected, found) + differences(notes_said(blocks), notes_told(record), "notes")
    if made.can.headings:
        return wrong + differences(sections_said(blocks), sections_told(record), "sections")
    held = everything(record)
    return wrong + [f"lost: {one.text}" for one in blocks if isinstance(one, Line) and one.text not in held]
