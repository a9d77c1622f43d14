"""A value, a target and a rule set, to a judgement and its sentence."""

from .actions import judge_action
from .attainment import judge_attainment
from .direction import DIRECTION_OF_TRAVEL, judge_direction
from .judgement import MARKS, WORST_FIRST, Judgement, Level, Mark, Rule, worst
from .milestones import DEFAULT_MILESTONE_RULES, MilestoneRules, judge_milestone
from .published import PUBLISHED
from .rollup import RollUp, roll_up
from .rules import (
    DEFAULT_RULES,
    MET,
    MISSED,
    NOT_RATED,
    Band,
    FloorReached,
    Met,
    NoWorseThanLastYear,
    RuleSet,
    Tolerance,
    Within,
)
from .saying import say_between
from .schemes import Agreement, Comparison, Scheme, compare_entered
from .scores import SCORE_AGAINST_TARGET, judge_score
from .statuses import STATUS_WORDS, Status, status_of

__all__ = [
    "DEFAULT_MILESTONE_RULES",
    "DEFAULT_RULES",
    "DIRECTION_OF_TRAVEL",
    "MARKS",
    "MET",
    "MISSED",
    "NOT_RATED",
    "PUBLISHED",
    "SCORE_AGAINST_TARGET",
    "STATUS_WORDS",
    "WORST_FIRST",
    "Agreement",
    "Band",
    "Comparison",
    "FloorReached",
    "Judgement",
    "Level",
    "Mark",
    "Met",
    "MilestoneRules",
    "NoWorseThanLastYear",
    "RollUp",
    "Rule",
    "RuleSet",
    "Scheme",
    "Status",
    "Tolerance",
    "Within",
    "compare_entered",
    "judge_action",
    "judge_attainment",
    "judge_direction",
    "judge_milestone",
    "judge_score",
    "roll_up",
    "say_between",
    "status_of",
    "worst",
]
