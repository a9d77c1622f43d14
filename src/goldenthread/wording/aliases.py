"""One post under several names: AD C&F and AD Children & Families."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .folding import fold_name
from .tidying import plain


class Aliases:
    """Built from a mapping of each post to the other names it is printed under.

    A name that two posts claim is refused, since it would resolve to either.
    """

    def __init__(self, posts: Mapping[str, Iterable[str]]) -> None:
        self._posts: dict[str, str] = {}
        for post, names in posts.items():
            for name in (post, *names):
                taken = self._posts.setdefault(fold_name(name), post)
                if taken != post:
                    raise ValueError(f"{name!r} stands for both {taken!r} and {post!r}")

    def resolve(self, name: str) -> str:
        """The post behind a name; a name nobody listed is its own, with its spaces closed."""
        return self._posts.get(fold_name(name)) or plain(name)
