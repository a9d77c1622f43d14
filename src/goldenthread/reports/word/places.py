"""Names that Word will take: bookmarks of at most 40 letters, and the identifiers of styles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Places:
    styles: Mapping[str, str]
    _numbers: dict[str, int] = field(default_factory=dict)

    def style(self, name: str) -> str:
        return self.styles[name]

    def number(self, anchor: str) -> int:
        return self._numbers.setdefault(anchor, len(self._numbers) + 1)

    def name(self, anchor: str) -> str:
        return f"place_{self.number(anchor)}"
