"""Random plans for generative tests, built from the types of the model: a new field is covered at once."""

import dataclasses
import functools
import types
import typing
from datetime import date
from decimal import Decimal
from enum import Enum

from hypothesis import strategies as st

from goldenthread.model import (
    Entry,
    FieldKind,
    Kind,
    Part,
    Place,
    PlanRecord,
    Seen,
    State,
    When,
    Written,
    description_of,
)

TEXTS = st.text(max_size=12)
COUNTS = st.integers(min_value=1, max_value=10**6)


@st.composite
def plan_records(draw):
    """A plan with up to three kinds of entry beside it, whose references name entries of the plan."""
    hints = typing.get_type_hints(PlanRecord)
    keys = draw(st.lists(st.sampled_from([key for key in hints if key != "plan"]), unique=True, max_size=3))
    counts = {key: draw(st.integers(min_value=1, max_value=2)) for key in keys}
    total = 1 + sum(counts.values())
    ids = draw(st.lists(st.text(min_size=1, max_size=8), unique=True, min_size=total, max_size=total))
    unused = iter(ids)
    plan = draw(entries(hints["plan"], next(unused), ids))
    filled = {
        key: tuple(draw(entries(typing.get_args(hints[key])[0], next(unused), ids)) for _ in range(count))
        for key, count in counts.items()
    }
    return PlanRecord(plan=plan, **filled)


def entries(kind: type[Entry], name: str, ids: list[str]):
    """An entry of one kind under that identifier, which may refer to any of `ids`."""
    fixed = {"id": st.just(name)}
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        about = description_of(field)
        if about and about.kind is FieldKind.REFERENCE:
            one = st.sampled_from(ids)
            fixed[field.name] = one if hints[field.name] is str else st.none() | one
        if about and about.kind is FieldKind.REFERENCES:
            fixed[field.name] = st.lists(st.sampled_from(ids), max_size=2).map(tuple)
    return built(kind, **fixed)


def built(kind: type, /, **fixed: st.SearchStrategy):
    """An object of a dataclass, every field drawn: from `fixed` where named, else from its type."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: of(hint) for name, hint in hints.items() if name not in fixed}, **fixed)


@functools.cache
def of(hint) -> st.SearchStrategy:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        inner = next(one for one in typing.get_args(hint) if one is not type(None))
        return st.none() | of(inner)
    if typing.get_origin(hint) is tuple:
        kinds = typing.get_args(hint)
        if kinds[-1] is Ellipsis:
            return st.lists(of(kinds[0]), max_size=2).map(tuple)
        return st.tuples(*map(of, kinds))
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return _KNOWN[hint]() if hint in _KNOWN else built(hint)


@st.composite
def decimals(draw):
    """Up to 12 digits, up to 6 of them behind the point."""
    digits = draw(st.integers(min_value=-(10**12) + 1, max_value=10**12 - 1))
    return Decimal(digits).scaleb(-draw(st.integers(min_value=0, max_value=6)))


def seen():
    """Often the same field twice: a page cuts texts into pieces."""
    return built(Seen, field=st.sampled_from(["text", "due"]) | TEXTS)


def places():
    numbers = ("page", "table", "row", "column", "line")
    return built(Place, file=TEXTS, **{name: st.none() | COUNTS for name in numbers})


@st.composite
def whens(draw, *, nested=True):
    first, last = draw(st.none() | st.tuples(st.dates(), st.dates()).map(sorted)) or (None, None)
    parts = st.lists(whens(nested=False), max_size=2).map(tuple) if nested else st.just(())
    return draw(built(When, earliest=st.just(first), latest=st.just(last), parts=parts))


@st.composite
def values(draw, *, nested=True):
    """A number only where one is given, its bounds in order."""
    state = draw(st.just(State.GIVEN) | st.sampled_from(State))
    given = state is State.GIVEN
    kinds = [kind for kind in Kind if (kind is Kind.NONE) != given]
    lower, upper = draw(st.tuples(decimals(), decimals()).map(sorted))
    parts = st.lists(st.builds(Part, label=TEXTS, written=values(nested=False)), max_size=2).map(tuple)
    return draw(
        built(
            Written,
            state=st.just(state),
            kind=st.sampled_from(kinds),
            value=st.none() | decimals() if given else st.none(),
            lower=st.sampled_from([None, lower]),
            upper=st.sampled_from([None, upper]),
            parts=parts if nested else st.just(()),
        )
    )


# What a type demands beyond the types of its fields.
_KNOWN = {
    str: lambda: TEXTS,
    int: lambda: st.integers(min_value=-(10**9), max_value=10**9),
    bool: st.booleans,
    float: lambda: st.floats(min_value=0, max_value=1),
    date: st.dates,
    Decimal: decimals,
    Place: places,
    Seen: seen,
    When: whens,
    Written: values,
}
