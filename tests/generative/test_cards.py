"""Random actions and risks told in lines, with labels in any order and shape, come back as they were said."""

from __future__ import annotations

from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import interpret
from tests.lib.random_words import POSTS, STATUSES, dates, owners, unique_deeds
from tests.lib.round_trips import lexicon

LABELS = {
    "owner": ["Owner", "Lead", "Lead officer", "Responsible officer"],
    "end": ["Due", "Deadline", "By when", "Target date", "Timescale"],
    "status": ["Status", "Current status"],
    "note": ["Progress", "Latest update"],
    "likelihood": ["Likelihood", "Probability"],
    "impact": ["Impact", "Severity"],
    "controls": ["Existing controls", "Controls"],
}
SHAPES = ("items of a list", "headings", "lines")


@st.composite
def shapes(draw, word: str) -> tuple[str, str, str]:
    """What opens a card, what stands between reference and title, and what opens its lines."""
    shape = draw(st.sampled_from(SHAPES))
    opens, line = {"items of a list": ("- ", "  - "), "headings": ("### ", "- "), "lines": ("", "")}[shape]
    return f"{opens}{word} ", draw(st.sampled_from([": ", " – ", " - "])), line


def written(cards, order, names, shape) -> str:
    opens, joint, line = shape
    gap = "\n" if not line else ""
    return "# Plan\n\n## What is to be done\n\n" + "\n".join(
        f"{opens}{ref}{joint}{text}\n{gap}"
        + "".join(f"{line}{names[role]}: {said[role]}\n{gap}" for role in order if role in said)
        for ref, text, said in cards
    )


def drawn(data, word, roles, values):
    """The text of two to five cards, and each card's reference, title and what it says."""
    # A title is one line; lists within a cell are drawn for tables.
    texts = [text for text in data.draw(unique_deeds(3, 6)) if "\n" not in text]
    assume(len(texts) > 1)
    order = data.draw(st.permutations(roles))
    names = {role: data.draw(st.sampled_from(LABELS[role])) for role in roles}
    cards = [
        (f"1.{at}", text, {role: data.draw(values[role]) for role in roles})
        for at, text in enumerate(texts, 1)
    ]
    shape = data.draw(shapes(word))
    text = written([(ref, text, printed(said)) for ref, text, said in cards], order, names, shape)
    note(text)
    return cards, interpret(read_content(text.encode(), "plan.md"), lexicon())


def printed(said):
    return {role: getattr(value, "raw", value) for role, value in said.items()}


@settings(max_examples=25)
@given(data=st.data())
def test_actions_in_lines(data):
    in_a_line = owners().filter(lambda one: "\n" not in one.raw)
    values = {"owner": in_a_line, "end": dates(), "status": st.sampled_from(STATUSES)}
    cards, record = drawn(data, "Action", ["owner", "end", "status"], values)
    assert [(one.ref, one.text, one.owners, one.end.raw, one.status) for one in record.actions] == [
        (ref, text, said["owner"].each, said["end"].raw, said["status"]) for ref, text, said in cards
    ]


@settings(max_examples=25)
@given(data=st.data())
def test_risks_in_lines(data):
    values = {
        "likelihood": st.integers(1, 5).map(str),
        "impact": st.integers(1, 5).map(str),
        "owner": st.sampled_from(POSTS),
        "controls": st.sampled_from(["A panel meets each month", "Backups", "None"]),
    }
    cards, record = drawn(data, "Risk", ["likelihood", "impact", "owner", "controls"], values)
    assert [
        (one.ref, one.text, one.likelihood.raw, one.impact.raw, one.owners, one.controls)
        for one in record.risks
    ] == [
        (ref, text, said["likelihood"], said["impact"], (said["owner"],), said["controls"])
        for ref, text, said in cards
    ]
