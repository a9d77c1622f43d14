"""How people write things, to values: "By 31/3/03", "April - Oct 12", "350-370", "75+", "tbc"."""

from .aliases import Aliases
from .dates import find_whens, read_when
from .frequencies import read_frequency
from .owners import split_owners
from .placeholders import is_placeholder
from .promises import Promise, read_promise
from .prose_figures import find_written
from .ratings import read_rating
from .scores import read_score
from .seasons import DEFAULT_SEASONS, Seasons
from .values import read_written

__all__ = [
    "DEFAULT_SEASONS",
    "Aliases",
    "Promise",
    "Seasons",
    "find_whens",
    "find_written",
    "is_placeholder",
    "read_frequency",
    "read_promise",
    "read_rating",
    "read_score",
    "read_when",
    "read_written",
    "split_owners",
]
