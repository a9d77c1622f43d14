"""What binds every class of the model, those not yet written included."""

import ast
import dataclasses
import importlib
import pkgutil
from pathlib import Path

import pytest

import goldenthread.model as model
from goldenthread.model import Entry, FieldKind, PlanRecord, Privacy, description_of
from tests.lib.record_keys import KEYS


def modules():
    return [
        importlib.import_module(f"{model.__name__}.{one.name}")
        for one in pkgutil.iter_modules(model.__path__)
    ]


def classes():
    return [
        one
        for module in modules()
        for one in vars(module).values()
        if isinstance(one, type) and one.__module__ == module.__name__
    ]


DATACLASSES = [one for one in classes() if dataclasses.is_dataclass(one)]
ENTRIES = [one for one in DATACLASSES if issubclass(one, Entry)]
FIELDS = [
    pytest.param(kind, field, id=f"{kind.__name__}.{field.name}")
    for kind in ENTRIES
    for field in dataclasses.fields(kind)
]


def privacy(kind):
    return {field.name: description_of(field).privacy for field in dataclasses.fields(kind)}


def test_the_keys_of_the_json_are_these_in_this_order():
    assert [field.name for field in dataclasses.fields(PlanRecord)] == KEYS


@pytest.mark.parametrize("kind", DATACLASSES, ids=lambda kind: kind.__name__)
def test_no_object_of_the_model_can_be_changed(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    assert "__dict__" not in dir(kind)


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_each_field_of_an_entry_is_described(kind, field):
    about = description_of(field)
    assert about is not None
    assert about.label.strip() == about.label != ""
    assert about.label[0].isupper()
    assert isinstance(about.kind, FieldKind)
    assert isinstance(about.privacy, Privacy)


@pytest.mark.parametrize("kind", ENTRIES, ids=lambda kind: kind.__name__)
def test_no_two_fields_of_an_entry_have_one_label(kind):
    labels = [description_of(field).label for field in dataclasses.fields(kind)]
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("kind", ENTRIES, ids=lambda kind: kind.__name__)
def test_an_entry_s_own_fields_can_all_be_left_out_but_its_identifier(kind):
    needed = [one.name for one in dataclasses.fields(kind) if one.default is dataclasses.MISSING]
    assert needed == ["id"]


def test_what_tells_of_people_is_never_open():
    assert {
        (kind.__name__, name): str(found)
        for kind in ENTRIES
        for name, found in privacy(kind).items()
        if found is not Privacy.OPEN and name != "seen"
    } == {
        ("Plan", "author"): "personal",
        ("Plan", "contact"): "personal",
        ("Objective", "owners"): "internal",
        ("Action", "owners"): "internal",
        ("Milestone", "owners"): "internal",
        ("Indicator", "owners"): "internal",
        ("Risk", "owners"): "internal",
        ("RiskAction", "owners"): "internal",
        ("Outcome", "owners"): "internal",
        ("Post", "title"): "internal",
        ("Post", "aliases"): "internal",
        ("Register", "rows"): "internal",
    }


@pytest.mark.parametrize("kind", ENTRIES, ids=lambda kind: kind.__name__)
def test_raw_text_is_not_open_and_neither_is_an_owner(kind):
    found = privacy(kind)
    assert found["seen"] is not Privacy.OPEN
    assert {name for name in ("owners", "author", "contact") if found.get(name) is Privacy.OPEN} == set()


def test_the_room_tells_all_that_it_offers_in_order():
    assert sorted(set(model.__all__)) == sorted(model.__all__)
    assert model.__all__ == sorted(model.__all__, key=lambda name: (name[0].islower(), name))


def test_the_room_offers_each_of_its_classes():
    assert {one.__name__ for one in classes()} <= set(model.__all__)


def test_the_room_offers_what_it_imports_and_nothing_else():
    tree = ast.parse(Path(model.__file__).read_text(encoding="utf-8"))
    imported = {name.name for one in tree.body if isinstance(one, ast.ImportFrom) for name in one.names}
    assert set(model.__all__) == imported
