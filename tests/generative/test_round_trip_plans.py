"""A random plan, written to a file by writers of the tests' own, is read back as it was said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.round_trips import FORMATS, ROADS, check, whole_road


@pytest.mark.parametrize(("form", "kind"), ROADS)
@settings(max_examples=4)
@given(data=st.data())
def test_each_part_of_a_plan_is_read_back_as_it_was_said(form, kind, data):
    check(form, [kind], data)


@pytest.mark.parametrize("form", ["word"])
@settings(max_examples=4)
@given(data=st.data())
def test_a_whole_plan_is_read_back_as_it_was_said(form, data, tmp_path_factory):
    """Through the file and the child process reading it. The soak draws every format, without a child."""
    kinds = data.draw(st.sets(st.sampled_from(FORMATS[form].carries), min_size=2, max_size=4))
    folder = tmp_path_factory.mktemp("plans")
    check(form, sorted(kinds), data, lambda content, name: whole_road(content, name, folder))
