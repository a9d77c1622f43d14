"""A value, a target and a rule set, to a judgement and its sentence."""

from .judgement import MARKS, WORST_FIRST, Judgement, Level, Mark, Rule, worst
from .rollup import RollUp, roll_up

__all__ = [
    "MARKS",
    "WORST_FIRST",
    "Judgement",
    "Level",
    "Mark",
    "RollUp",
    "Rule",
    "roll_up",
    "worst",
]
