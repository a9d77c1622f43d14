"""How named councils have published that they rate, each as a table. Sources stand in judging/published.py."""

# A row of a table stays on one line, however long its sentence.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal

import pytest

from goldenthread.judging import (
    MET,
    MISSED,
    PUBLISHED,
    Band,
    FloorReached,
    Level,
    NoWorseThanLastYear,
    RuleSet,
    Tolerance,
    Within,
    judge_attainment,
)
from goldenthread.judging.published import (
    BRIGHTON_2021,
    HAVERING_2013,
    KENT_2020,
    KENT_2020_ACTIVITY,
    MAIDSTONE_2023,
    NORWICH,
)

from .given import POLARITIES, indicator, reading, rows, target

RULES = {
    "Havering": HAVERING_2013,
    "Maidstone": MAIDSTONE_2023,
    "Kent": KENT_2020,
    "activity": KENT_2020_ACTIVITY,
    "Norwich": NORWICH,
    "Brighton": BRIGHTON_2021,
}

CASES = """
rule      | target   | floor | reading | last year | polarity | level           | verdict
----------+----------+-------+---------+-----------+----------+-----------------+--------
Havering  | 100      |       | 100     |           | higher   | on track        | on target or within 10% of it
Havering  | 100      |       | 90      |           | higher   | on track        | on target or within 10% of it
Havering  | 100      |       | 89      | 88        | higher   | needs attention | more than 10% off, and improved or maintained
Havering  | 100      |       | 89      | 89        | higher   | needs attention | more than 10% off, and improved or maintained
Havering  | 100      |       | 89      | 90        | higher   | off track       | more than 10% off, and not improved
Havering  | 100      |       | 89      |           | higher   | off track       | more than 10% off, and not improved
Havering  | 100      |       | 120     | 125       | lower    | needs attention | more than 10% off, and improved or maintained
Havering  | 100      |       | 120     | 115       | lower    | off track       | more than 10% off, and not improved
Maidstone | 100      |       | 100     |           | higher   | on track        | met
Maidstone | 100      |       | 90      |           | higher   | needs attention | slightly missed
Maidstone | 100      |       | 89.9    |           | higher   | off track       | not achieved
Kent      | 80%      | 70%   | 80%     |           | higher   | on track        | target achieved
Kent      | 80%      | 70%   | 70%     |           | higher   | needs attention | floor standard achieved
Kent      | 80%      | 70%   | 69.9%   |           | higher   | off track       | floor standard not achieved
Kent      | 80%      |       | 79.9%   |           | higher   | off track       | floor standard not achieved
Kent      | 5        | 8     | 8       |           | lower    | needs attention | floor standard achieved
Kent      | 5        | 8     | 8.1     |           | lower    | off track       | floor standard not achieved
activity  | 100..120 |       | 100     |           | higher   | on track        | inside the expected range
activity  | 100..120 |       | 121     |           | higher   | needs attention | outside the expected range
activity  | 100..120 |       | 99      |           | lower    | needs attention | outside the expected range
Norwich   | 80%      | 70%   | 80%     |           | higher   | on track        | met
Norwich   | 80%      | 70%   | 70.1%   |           | higher   | needs attention | early warning
Norwich   | 80%      | 70%   | 70%     |           | higher   | off track       | intervention level reached
Norwich   | 5        | 8     | 8       |           | lower    | off track       | intervention level reached
Brighton  | 80%      | 70%   | 80%     |           | higher   | on track        | met
Brighton  | 80%      | 70%   | 70%     |           | higher   | needs attention | in the acceptable range
Brighton  | 80%      | 70%   | 69%     |           | higher   | off track       | missed
"""


@pytest.mark.parametrize(
    ("rule", "wanted", "floor", "read", "before", "polarity", "level", "verdict"), rows(CASES)
)
def test_a_published_rule_rates_as_its_council_says(
    rule, wanted, floor, read, before, polarity, level, verdict
):
    judgement = judge_attainment(
        indicator(),
        target(wanted, floor),
        reading(read),
        polarity=POLARITIES[polarity],
        rules=RULES[rule],
        last_year=reading(before),
    )
    assert (judgement.level, judgement.verdict) == (level, verdict)
    assert judgement.rule == RULES[rule].name


SENTENCES = """
rule      | target   | floor | reading | last year | sentence
----------+----------+-------+---------+-----------+---------
Havering  | 100      |       | 89      | 88        | 89 misses the target of at least 100 by 11, more than the 10% (10) allowed, and is better than last year's 88.
Havering  | 100      |       | 89      |           | 89 misses the target of at least 100 by 11, more than the 10% (10) allowed; no figure for the same period last year is given.
Kent      | 80%      | 70%   | 72%     |           | 72% misses the target of at least 80% by 8 percentage points and keeps to the floor standard of 70%.
Kent      | 80%      |       | 72%     |           | 72% misses the target of at least 80% by 8 percentage points; no floor is set between meeting and missing it.
activity  | 100..120 |       | 121     |           | 121 misses the expected range of 100 to 120 by 1.
Norwich   | 80%      | 70%   | 70%     |           | 70% misses the target of at least 80% by 10 percentage points and has come to the intervention level of 70%.
"""


@pytest.mark.parametrize(("rule", "wanted", "floor", "read", "before", "sentence"), rows(SENTENCES))
def test_the_sentence_speaks_in_the_rules_own_terms(rule, wanted, floor, read, before, sentence):
    judgement = judge_attainment(
        indicator(),
        target(wanted, floor),
        reading(read),
        polarity=POLARITIES["higher"],
        rules=RULES[rule],
        last_year=reading(before),
    )
    assert judgement.sentence == sentence


def test_every_published_rule_is_tried_here_and_names_its_source():
    assert set(RULES.values()) == set(PUBLISHED)
    assert len({rule.name for rule in PUBLISHED}) == len(PUBLISHED)
    assert all("." in rule.source for rule in PUBLISHED)


def _rules(*when) -> RuleSet:
    amber = Band(level=Level.NEEDS_ATTENTION, verdict="near", when=when)
    return RuleSet(name="A test", version="1", source="here", bands=(MET, amber, MISSED))


TOLERANCES = """
tolerance                 | target | reading | level
--------------------------+--------+---------+----------------
percentage points         | 80%    | 75%     | needs attention
percentage points         | 80%    | 74.9%   | off track
percentage points         | 80     | 79      | off track
in the figure's own unit  | 80     | 75      | needs attention
in the figure's own unit  | 80     | 74      | off track
in the figure's own unit  | £80k   | £75k    | needs attention
in the figure's own unit  | £80k   | £75,000 | needs attention
in the figure's own unit  | £80k   | £74,999 | off track
percent of the target     | 80     | 76      | needs attention
percent of the target     | 80     | 75      | off track
"""


@pytest.mark.parametrize(("tolerance", "wanted", "read", "level"), rows(TOLERANCES))
def test_a_tolerance_of_five_by_each_measure(tolerance, wanted, read, level):
    rules = _rules(Within(amount=Decimal(5), tolerance=Tolerance(tolerance)))
    judgement = judge_attainment(
        indicator(), target(wanted), reading(read), polarity=POLARITIES["higher"], rules=rules
    )
    assert judgement.level == level


def test_percentage_points_are_not_applied_to_what_is_no_percentage_and_the_sentence_says_so():
    rules = _rules(Within(amount=Decimal(5), tolerance=Tolerance.POINTS))
    judgement = judge_attainment(
        indicator(), target("80"), reading("79"), polarity=POLARITIES["higher"], rules=rules
    )
    assert "its tolerance is in percentage points" in judgement.sentence


def test_all_conditions_of_a_band_must_hold():
    rules = _rules(FloorReached(), NoWorseThanLastYear(strictly=True))

    def level(read: str, before: str) -> Level:
        return judge_attainment(
            indicator(),
            target("80", floor="70"),
            reading(read),
            polarity=POLARITIES["higher"],
            rules=rules,
            last_year=reading(before),
        ).level

    assert level("75", "74") is Level.NEEDS_ATTENTION
    assert level("75", "75") is Level.OFF_TRACK
    assert level("69", "60") is Level.OFF_TRACK


def test_a_rule_set_that_could_rate_a_better_figure_worse_cannot_be_built():
    amber = Band(level=Level.NEEDS_ATTENTION, verdict="near", when=(Within(amount=Decimal(5)),))
    with pytest.raises(ValueError, match="from best to worst"):
        RuleSet(name="Odd", version="1", source="here", bands=(amber, MET, MISSED))
    with pytest.raises(ValueError, match="must take all that is left"):
        RuleSet(name="Odd", version="1", source="here", bands=(MET, amber))
    with pytest.raises(ValueError, match="only the last band"):
        RuleSet(name="Odd", version="1", source="here", bands=(MET, MISSED, MISSED))
    with pytest.raises(ValueError, match="cannot be negative"):
        Within(amount=Decimal(-1))
