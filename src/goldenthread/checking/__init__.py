"""Findings over a plan: what is odd, missing or contradictory, and where it stands."""

from .check import RULES, check
from .checked import with_findings
from .rule import RuleDescription

__all__ = ["RULES", "RuleDescription", "check", "with_findings"]
