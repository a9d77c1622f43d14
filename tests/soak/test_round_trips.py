"""Thousands of random plans, in every format, are read back as they were said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.round_trips import FORMATS, ROADS, check

# A plan takes up to a third of a second: so many of each keep the soak within a quarter of an hour.
EACH_PART = 250
EACH_WHOLE = 800

pytestmark = pytest.mark.soak


@pytest.mark.parametrize(("form", "kind"), ROADS)
@settings(max_examples=EACH_PART)
@given(data=st.data())
def test_each_part_of_a_plan_is_read_back_as_it_was_said(form, kind, data):
    check(form, [kind], data)


@pytest.mark.parametrize("form", [name for name, made in FORMATS.items() if made.can.several])
@settings(max_examples=EACH_WHOLE)
@given(data=st.data())
def test_a_whole_plan_is_read_back_as_it_was_said(form, data):
    kinds = data.draw(st.sets(st.sampled_from(FORMATS[form].carries), min_size=2, max_size=4))
    check(form, sorted(kinds), data)
