"""How people write things, to values: "By 31/3/03", "April - Oct 12", "350-370", "75+", "tbc"."""

from .dates import find_whens, read_when
from .seasons import DEFAULT_SEASONS, Seasons

__all__ = ["DEFAULT_SEASONS", "Seasons", "find_whens", "read_when"]
