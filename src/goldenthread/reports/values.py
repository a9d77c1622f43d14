"""Values as written, for a cell. What is missing says why, and is never 0."""

from __future__ import annotations

from goldenthread.model import Kind, State, When, Written

from .dates import MISSING, say_when
from .report import Line

_MINUS = "\u2212"
_SPOKEN = frozenset({State.AWAITING, State.BASELINE_YEAR, State.SURVEY, State.DEFINITION_PENDING})
_STATES = {
    State.BLANK: "not given",
    State.UNKNOWN: "not known",
    State.NIL: "none",
    State.NOT_APPLICABLE: "not applicable",
    State.NOT_AVAILABLE: "not available",
}


def say_state(written: Written | None) -> str:
    """Why there is no figure, in words: the source's own where it took the trouble to write some."""
    if written is None:
        return "not given"
    words = _STATES.get(written.state, written.state.value)
    raw = " ".join(written.raw.split())
    if written.state in _SPOKEN and len(raw) > len(words):
        words = raw[:1].lower() + raw[1:]
    return f"{words}, expected {say_when(written.expected)}" if written.expected else words


def value_lines(written: Written | None, *, label: str = "", href: str | None = None) -> tuple[Line, ...]:
    if written is None or written.kind is Kind.NONE:
        return (Line(text=MISSING, label=label), Line(text=say_state(written), quiet=True))
    if written.parts:
        return tuple(
            line for part in written.parts for line in value_lines(part.written, label=part.label, href=href)
        )
    found = [Line(text=_with_unit(written), label=label, href=href)]
    found += [Line(text=words, quiet=True) for words in _beside(written)]
    return tuple(found)


def _with_unit(written: Written) -> str:
    """As printed; pounds and percent are added where the table says them elsewhere."""
    raw = " ".join(written.raw.split())
    if written.kind is Kind.TEXT or not raw[-1:].isdigit():
        return raw
    unit = (written.unit or "").lower()
    if unit in ("£", "pounds") and "£" not in raw and raw[:1].isdigit():
        return f"£{raw}"
    return f"{raw}%" if unit in ("%", "percent") and "per" not in raw.lower() and "%" not in raw else raw


def _beside(written: Written) -> list[str]:
    """What changes how a figure is to be read."""
    words = list(written.flags)
    if written.as_at is not None and written.as_at.raw not in written.raw:
        words.append(f"as at {_bare(written.as_at)}")
    if written.problem:
        words.append(written.problem)
    return words


def _bare(when: When) -> str:
    return say_when(when).removeprefix("as at ")


def money_line(written: Written | None, decimals: int) -> Line:
    """An amount with its thousands parted; `decimals` is the most that its column prints."""
    if written is None or written.kind is Kind.NONE:
        words = {State.BLANK: MISSING, State.NIL: MISSING}.get(written.state if written else State.BLANK)
        return Line(text=words or f"{MISSING} {say_state(written)}")
    if not written.is_number or written.value is None:
        return Line(text=" ".join(written.raw.split()))
    own = written.decimals or 0
    missing = decimals - own
    pad = ("" if own else ".") + "0" * missing if missing > 0 else ""
    return Line(text=f"{written.value:,.{own}f}".replace("-", _MINUS), pad=pad)
