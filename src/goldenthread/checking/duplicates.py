"""The same text under two references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Entry, Severity

from .rule import Observation, described_rule
from .saying import ids, kind_of, listed, name, places, quote, quote_apart, sentence, text_of
from .texts import fold, is_long, near_groups
from .view import PlanView, grouped

_FEWEST_WORDS = 8


def same(plan: PlanView) -> Iterator[Observation]:
    for entries in _lists(plan):
        for folded, twins in grouped(entries, lambda one: fold(text_of(one))).items():
            # Short texts ("Annual report") recur rightly.
            if len(twins) > 1 and is_long(folded):
                yield _told(twins, f"the same {kind_of(twins[0])} is printed {len(twins)} times")


def alike(plan: PlanView) -> Iterator[Observation]:
    for entries in _lists(plan):
        for group in near_groups([fold(text_of(one)) for one in entries]):
            twins = [entries[at] for at in group]
            yield _told(twins, f"{len(twins)} {_many(twins[0])} say nearly the same")


def within(plan: PlanView) -> Iterator[Observation]:
    """Told for aims alone: an action may rightly take up the words of a larger one."""
    for entries in (plan.record.objectives, plan.record.commitments, plan.record.recommendations):
        folded = [(one, f" {fold(text_of(one))} ") for one in entries]
        whole = [(one, text) for one, text in folded if len(text.split()) >= _FEWEST_WORDS]
        told: set[str] = set()
        for one, text in whole:
            others = [other for other, longer in folded if text in longer and text != longer]
            if others and text not in told:
                told.add(text)
                twins = [one, *others]
                said = (
                    f"the words of {name(one)} stand again within {listed(name(other) for other in others)}"
                )
                yield Observation(
                    message=sentence(f"{said}: {quote(text_of(one))}"),
                    place=others[0].place,
                    about=ids(twins),
                    also=places([one, *others[1:]]),
                )


def _lists(plan: PlanView) -> Iterator[Sequence[Entry]]:
    """Texts are compared within their list: a corporate and a directorate objective may rightly agree."""
    record = plan.record
    kinds: tuple[Sequence[Entry], ...] = (
        record.objectives,
        record.actions,
        record.statements,
        record.commitments,
        record.proposals,
        record.recommendations,
    )
    for entries in kinds:
        yield from grouped(entries, lambda one: getattr(one, "kind", "")).values()


def _many(entry: Entry) -> str:
    return f"{kind_of(entry)}s"


def _told(twins: Sequence[Entry], said: str) -> Observation:
    where = [one.ref or (str(one.place) if one.place else name(one)) for one in twins]
    texts = quote_apart(list(dict.fromkeys(text_of(one) for one in twins)))
    return Observation(
        message=sentence(f"{said} ({', '.join(where)}): {' / '.join(texts)}"),
        place=twins[1].place,
        about=ids(twins),
        also=places([twins[0], *twins[2:]]),
    )


RULES = (
    described_rule(
        same,
        "DUP-1",
        "The same text twice",
        Severity.WARNING,
        looks_for=(
            "Two objectives, actions, statements, commitments, proposals or recommendations of one "
            "list with the same text, apart from case and punctuation. Texts of fewer than five words "
            "are left out."
        ),
        advice="Keep one of them, and refer to it from the other place.",
    ),
    described_rule(
        alike,
        "DUP-2",
        "Nearly the same text twice",
        Severity.INFORMATION,
        looks_for=(
            "Two such texts that differ only in spelling or in a few words more or less. Texts that "
            "differ in a figure, or in a word put in place of another (“north” for “south”), are left "
            "out."
        ),
        advice="Join them if one thing is meant, or say how they differ.",
    ),
    described_rule(
        within,
        "DUP-6",
        "One text within another",
        Severity.INFORMATION,
        looks_for=(
            "An objective, commitment or recommendation of eight words or more that stands again, word "
            "for word, within another of its list."
        ),
        advice="Say it in one place, and refer to it from the other.",
    ),
)
