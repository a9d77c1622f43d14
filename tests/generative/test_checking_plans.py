"""Whatever a plan holds, checking says sound things about it, and says them the same way twice."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.checking import RULES, check
from goldenthread.model import (
    Action,
    BudgetLine,
    Consultation,
    EnteredRating,
    Indicator,
    Kind,
    LineKind,
    Milestone,
    Objective,
    Outcome,
    Place,
    Plan,
    PlanRecord,
    Polarity,
    Proposal,
    Qualifier,
    Rating,
    Reading,
    ReadingKind,
    Register,
    RegisterRow,
    Risk,
    RiskAction,
    RiskEntry,
    Saving,
    Section,
    Severity,
    State,
    Statement,
    StatementPrinting,
    Target,
    When,
    Written,
    record_from_json,
    to_json,
)

_FEW = st.integers(0, 3)
_TEXT = st.text(max_size=8) | st.sampled_from(["TBC", "", "Make sure that carers have a break", "N/A"])
_PROSE = st.lists(
    st.sampled_from(
        [
            "The Care Inspection in June 2026 praised us.",
            "In the autumn of 2025 came a care inspection.",
            "The Care Inspection (July 2026) did not.",
            "The Care Act 2015 asks for £3m of savings, which is required.",
            "The total budget is £9.",
            "It was piloted during 2026 and will be closed by March 2020.",
            "See Appendix 4: 30 beds 20 beds.",
            "",
        ]
    ),
    max_size=4,
).map("\n".join)
_STATUSES = st.sampled_from([None, "", "Complete", "Not started", "Overdue", "Who knows"])
_TITLES = _TEXT | st.sampled_from(["Proportion of people", "Visits (cumulative)"])
_OWNERS = st.sampled_from([(), ("Head of Care",)])
_PLACES = st.none() | st.builds(Place, file=st.just("plan.docx"), page=st.none() | st.integers(1, 9))


_DAYS = st.integers(0, 900).map(lambda days: date(2026, 4, 1) + timedelta(days=days))
_WHENS = st.none() | st.one_of(
    st.builds(When, raw=_TEXT),
    st.builds(When, raw=_TEXT, problem=st.just("There is no such day.")),
    st.just(When(raw="Ongoing", qualifier=Qualifier.ONGOING)),
    st.builds(
        lambda day, width: When(raw="?", earliest=day, latest=day + timedelta(days=width)), _DAYS, _FEW
    ),
)

_VALUES = st.integers(-1000, 1000).map(lambda hundredths: Decimal(hundredths) / 100)
_NO_FIGURE = st.sampled_from([one for one in State if one is not State.GIVEN])
_UNITS = st.sampled_from([None, "%", "people"])
_FIGURES = st.none() | st.one_of(
    st.builds(Written, raw=_TEXT, kind=st.just(Kind.NONE), state=_NO_FIGURE),
    st.builds(Written, raw=_TEXT, kind=st.sampled_from([Kind.TEXT, Kind.COMPOUND])),
    st.builds(Written, raw=_TEXT, kind=st.just(Kind.NUMBER), value=_VALUES, unit=_UNITS),
    _VALUES.map(lambda value: Written(raw="at most", kind=Kind.AT_MOST, value=value, upper=value)),
    _VALUES.map(lambda value: Written(raw="range", kind=Kind.RANGE, lower=value, upper=value + 10)),
)
_RATINGS = st.none() | st.builds(EnteredRating, raw=_TEXT, rating=st.none() | st.sampled_from(Rating))


@st.composite
def plans(draw):
    def some(entry, /, **fields):
        drawn = [draw(st.fixed_dictionaries({**fields, "place": _PLACES})) for _ in range(draw(_FEW))]
        return tuple(entry(id=f"{entry.__name__}-{n}", **one) for n, one in enumerate(drawn))

    def one_of(entries):
        return st.sampled_from([entry.id for entry in entries]) if entries else st.nothing()

    refs = st.none() | st.sampled_from(["1", "2", "4", "A1/1", "A1/3"]) | _TEXT
    objectives = some(Objective, ref=refs, text=_TEXT, owners=_OWNERS)
    above = st.none() | one_of(objectives)
    actions = some(
        Action,
        ref=refs,
        text=_TEXT,
        objective=above,
        start=_WHENS,
        end=_WHENS,
        owners=_OWNERS,
        status=_STATUSES,
        rating=_RATINGS,
        percent_complete=_FIGURES,
    )
    milestones = some(
        Milestone,
        text=_TEXT,
        action=st.none() | one_of(actions),
        objective=above,
        due=_WHENS,
        completed=_WHENS,
        status=_STATUSES,
    )
    polarity = st.none() | st.sampled_from(Polarity)
    indicators = some(Indicator, title=_TITLES, owners=_OWNERS, polarity=polarity)
    measured = {
        "indicator": one_of(indicators),
        "written": _FIGURES,
        "period": _WHENS,
        "breakdown": st.sampled_from([None, "number", "per 1,000"]),
    }
    rated = {"kind": st.sampled_from(ReadingKind), "attainment": _RATINGS}
    printing = st.builds(RiskEntry, text=_TEXT, current_score=_FIGURES, place=_PLACES)
    risks = some(
        Risk,
        text=_TEXT,
        current_score=_FIGURES,
        target_score=_FIGURES,
        original_score=_FIGURES,
        likelihood=_FIGURES,
        impact=_FIGURES,
        rating=_RATINGS,
        entries=st.tuples(printing, printing),
    )
    below = {"risk": one_of(risks), "text": _TEXT, "entry": st.integers(1, 2), "end": _WHENS}
    printings = st.builds(StatementPrinting, text=_TEXT, ref=refs, place=_PLACES)
    cells = st.tuples(_TEXT, _TEXT, _TEXT)
    rows = st.lists(st.builds(RegisterRow, cells=cells, place=_PLACES), max_size=5).map(tuple)
    money = {"title": _TEXT, "kind": st.sampled_from(LineKind), "group": st.none() | _TEXT}
    columns = st.tuples(
        *(st.tuples(st.just(name), _FIGURES.filter(bool)) for name in ("A", "Share %", "Change"))
    )
    return PlanRecord(
        plan=draw(st.builds(Plan, id=st.just("plan"), dated=_WHENS, period=_WHENS)),
        sections=some(Section, text=_PROSE, title=_TEXT, number=refs),
        outcomes=some(Outcome, text=_TEXT, owners=_OWNERS, due=_WHENS),
        statements=some(
            Statement, ref=refs, text=_PROSE, printings=st.lists(printings, max_size=3).map(tuple)
        ),
        budget_lines=some(BudgetLine, **money, expenditure=_FIGURES, net=_FIGURES, amounts=columns),
        savings=some(Saving, text=_TEXT, kind=st.sampled_from(LineKind), amount=_FIGURES),
        proposals=some(Proposal, text=_TEXT, due=_WHENS, cost=_FIGURES),
        consultations=some(Consultation, forum=_TEXT, when=_WHENS),
        registers=some(Register, title=_TEXT, columns=cells, rows=rows),
        objectives=objectives,
        actions=actions,
        milestones=milestones,
        indicators=indicators,
        targets=some(Target, **measured, floor=_FIGURES) if indicators else (),
        readings=some(Reading, **measured, **rated) if indicators else (),
        risks=risks,
        risk_actions=some(RiskAction, **below) if risks else (),
    )


@given(plans())
def test_every_finding_has_a_rule_a_sentence_and_entries_that_exist(plan):
    ids = {entry.id for entry in plan.entries()}
    for finding in check(plan):
        assert finding.advice == RULES[finding.code].advice
        assert finding.message.endswith((".", "?", "!"))
        assert finding.about
        assert set(finding.about) <= ids
        assert list(Severity).index(finding.severity) >= list(Severity).index(RULES[finding.code].severity)


@given(plans())
def test_findings_come_gravest_first_and_the_same_each_time(plan):
    found = check(plan)
    ranks = [list(Severity).index(finding.severity) for finding in found]
    assert ranks == sorted(ranks)
    assert check(plan) == found


@given(plans())
def test_a_record_takes_its_findings_and_carries_them_through_json(plan):
    whole = replace(plan, findings=check(plan))
    assert record_from_json(json.loads(json.dumps(to_json(whole)))) == whole


@given(plans())
def test_what_is_already_found_changes_nothing(plan):
    found = check(plan)
    assert check(replace(plan, findings=found)) == found
