"""Plans of other shapes: one that starts from objectives, and one that holds nothing."""

from __future__ import annotations

from goldenthread.model import Action, Milestone, Objective, Plan, PlanRecord, Section
from tests.lib.sample_record import when


def objectives_record() -> PlanRecord:
    """A plan without priorities: sections, objectives, actions, milestones now and later."""
    sections = tuple(
        Section(id=f"s{n}", number=str(n), title=title)
        for n, title in enumerate(("Children and families", "Older people"), 1)
    )
    objectives = tuple(
        Objective(
            id=f"o{n}",
            ref=f"{1 + n // 3}.{1 + n % 3}",
            text=text,
            section=f"s{1 + n // 3}",
            owners=("Head of Care",),
        )
        for n, text in enumerate(
            (
                "Fewer moves for children",
                "More local foster carers",
                "Better school results",
                "Shorter waits",
                "More people at home",
                "Carers heard",
            ),
        )
    )
    actions = tuple(
        Action(
            id=f"a{n}",
            text=f"Work on: {one.text.lower()}",
            objective=one.id,
            section=one.section,
            owners=one.owners,
        )
        for n, one in enumerate(objectives)
    )
    milestones = tuple(
        Milestone(
            id=f"m{n}-{horizon}",
            text=f"Step for {one.text.lower()}",
            action=f"a{n}",
            objective=one.id,
            horizon=horizon,
            due=when(due),
        )
        for n, one in enumerate(objectives)
        for horizon, due in (("current", "Oct 2026" if n % 2 else "Jan 2027"), ("later", "Mar 2028"))
    )
    return PlanRecord(
        plan=Plan(
            id="plan", title="Social Services Plan", council="Ashdale Council", decided=when("22 Oct 2026")
        ),
        sections=sections,
        objectives=objectives,
        actions=actions,
        milestones=milestones,
    )


def empty_record() -> PlanRecord:
    return PlanRecord(plan=Plan(id="plan"))
