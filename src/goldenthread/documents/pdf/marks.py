"""What is printed on a page: its words, its straight lines, its filled shapes. No meaning yet.

Coordinates are points from the top left corner of the page as it is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Letter:
    text: str
    x0: float
    x1: float


@dataclass(slots=True)
class Word:
    """`turned` counts quarter turns against the clock: 1 reads upwards, 3 downwards."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    colour: Colour | None = None
    turned: int = 0
    spaced: bool = False
    """A space is printed behind it."""
    artifact: bool = False
    """The file itself says that this belongs to the page and not to the text (a running header)."""
    letters: list[Letter] = field(default_factory=list)
    """Of level words alone, for those that run from one cell into the next."""

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: `at` is its height if it is level, else its distance from the left edge."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Fill:
    x0: float
    top: float
    x1: float
    bottom: float
    colour: Colour
    round: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(slots=True)
class Marks:
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: int = 0
    pictured: float = 0.0
    """The share of the page that pictures cover, at most 1."""
    slanted: bool = False
    """Slanted words (a watermark) were left out."""
    typed: bool = False
    """Some words were typed into fields or boxes that lie on the page."""
    ticked: bool = False
    commented: bool = False
