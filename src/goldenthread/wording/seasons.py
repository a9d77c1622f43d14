"""Which months a season and a school term take up.

English seasons have no official limits (domain.md 1.5, parsing rules): a council sets its own.
"""

from __future__ import annotations

from dataclasses import dataclass

Months = tuple[int, int]
"""First and last month, both included; a last month before the first lies in the next year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seasons:
    """The defaults are the Met Office's meteorological seasons, and the terms most English schools keep."""

    spring: Months = (3, 5)
    summer: Months = (6, 8)
    autumn: Months = (9, 11)
    winter: Months = (12, 2)
    spring_term: Months = (1, 3)
    summer_term: Months = (4, 7)
    autumn_term: Months = (9, 12)

    def __post_init__(self) -> None:
        for name in self.__slots__:
            first, last = getattr(self, name)
            if not (1 <= first <= 12 and 1 <= last <= 12):
                raise ValueError(f"{name} has months from 1 to 12, not {first} to {last}")

    def months(self, name: str) -> Months:
        """`name` is a season ("spring") or a term ("spring_term")."""
        months: Months = getattr(self, name)
        return months


DEFAULT_SEASONS = Seasons()
