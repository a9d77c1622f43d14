"""One cell with one to four owners, to each of them. A name is never torn.

"Head of Contracts & Purchasing" is one post and "AD Adults & AD FABS" are two. The rule: a joiner splits
where both sides are posts or groups by themselves. Stronger joiners go first, so that in "Head of
Commissioning and Training & Development Manager" the "and" splits and the "&" stays inside its post.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial

from .folding import fold_name
from .owner_words import (
    BODIES,
    GROUP_TITLES,
    JOINING_WORDS,
    MANAGEMENT_TEAM_ENDINGS,
    MODIFIERS,
    NOT_NAMES,
    OF_TITLES,
    OPENING_TITLES,
    PAIRS,
    PERSON_TITLES,
    STANDING_POSTS,
    UNIT_TITLES,
)
from .placeholders import is_placeholder
from .tidying import tidy

_LONGEST_CELL = 600
"""More than this is no list of owners but prose, and stays as it is."""
_STRAY = " \n\t,;:/&+|·•*-"
_BRACKETED = re.compile(r"\([^()]*\)|(?<![a-zA-Z])'[^'\n]*'(?![a-zA-Z])|\"[^\"\n]*\"")
_TRAILING_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_INITIALS = re.compile(r"[A-Z][A-Z&]{0,6}[A-Z]s?$")
_LOOSE_TITLES = ("head", "director", "directors")
_NAME_WORD = re.compile(r"[A-Z][a-zA-Z'’-]*\.?$")

_ALWAYS = re.compile(r"\s*[;|•]\s*")
_STROKE = re.compile(r"\s*/\s*")
_LINE = re.compile(r"\s*\n\s*")
_COMMA = re.compile(
    r"\s*,\s+(?:and\s+|&\s+)?|\s+(?:together\s+|along\s+|jointly\s+)?with\s+"
    r"|\s+(?:supported\s+by|in\s+(?:partnership|conjunction|consultation|liaison)\s+with)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_AMPERSAND = re.compile(r"\s+[&+]\s+|(?<=[a-z)])&\s+")


def split_owners(text: str, *, known: Collection[str] = ()) -> tuple[str, ...]:
    """Each owner as printed, in order; none for a blank or a placeholder.

    `known` are names of posts, groups or service areas that stand by themselves, whatever words they use.
    """
    plain = tidy(text).text.strip(_STRAY)
    if not plain or is_placeholder(plain):
        return ()
    if len(plain) > _LONGEST_CELL:
        return (" ".join(plain.split()),)
    return tuple(_Splitter(frozenset(map(fold_name, known))).split(plain))


@dataclass(frozen=True, slots=True)
class _Splitter:
    known: frozenset[str]

    def split(self, text: str) -> Iterator[str]:
        pieces = [text]
        for cut in (
            partial(self._at, _ALWAYS, lambda left, right: True),
            partial(self._at, _STROKE, self._parts_at_stroke),
            partial(self._at, _LINE, self._parts_at_line),
            partial(self._at, _COMMA, self._parts_at_comma),
            self._run_together,
            partial(self._at, _AND, self._parts_at_and),
            partial(self._at, _AMPERSAND, self._parts_at_and),
        ):
            pieces = [each for piece in pieces for each in cut(piece)]
        return (name for piece in pieces if (name := " ".join(piece.split()).strip(_STRAY)))

    def _at(self, joiner: re.Pattern[str], parts: Callable[[str, str], bool], text: str) -> list[str]:
        """Cut at each joiner outside brackets and quotes where both sides stand by themselves."""
        if fold_name(text) in self.known:
            return [text]
        joints = list(joiner.finditer(_masked(text)))
        ends = [joint.start() for joint in joints] + [len(text)]
        pieces, begin = [], 0
        for at, joint in enumerate(joints, start=1):
            left = text[begin : joint.start()]
            # The owner on the right may hold joiners of its own.
            if any(parts(left, text[joint.end() : end]) for end in ends[at:]):
                pieces.append(left)
                begin = joint.end()
        return [*pieces, text[begin:]]

    def _parts_at_stroke(self, left: str, right: str) -> bool:
        if self._owns(left) and self._owns(right):
            return True
        # Without any title on either side these are persons or bodies, of two words and more.
        return not (_has_title(left) or _has_title(right)) and _is_name(left) and _is_name(right)

    def _parts_at_comma(self, left: str, right: str) -> bool:
        """A body after a comma is where the post sits: "Policy Officer, Social Services" is one."""
        if self._stands(left) and self._stands(right):
            return True
        return not (_has_title(left) or _has_title(right)) and _is_name(left) and _is_name(right)

    def _parts_at_line(self, left: str, right: str) -> bool:
        """A narrow column breaks Assistant / Director and Team / Manager too, which are no owners alone."""
        first, last = _words(left), _words(right)
        if len(first) == 1 and first[0].lower() in MODIFIERS | PERSON_TITLES:
            return False
        if len(last) == 1 and last[0].lower() in PERSON_TITLES:
            return False
        return self._parts_at_comma(left, right)

    def _parts_at_and(self, left: str, right: str) -> bool:
        if self._both_known(left, right):
            return True
        if not (self._stands(left) and self._stands(right)):
            return _is_person(left) and _is_person(right)
        return not (_is_pair(left, right) or _may_be_field_of(left, right))

    def _both_known(self, left: str, right: str) -> bool:
        """One name known and the other of two words and more: the joiner cannot belong to either."""
        both = fold_name(left) in self.known, fold_name(right) in self.known
        return all(both) or (any(both) and len(left.split()) > 1 and len(right.split()) > 1)

    def _stands(self, text: str) -> bool:
        return fold_name(text) in self.known or is_post(text)

    def _owns(self, text: str) -> bool:
        return self._stands(text) or fold_name(text) in BODIES or all(map(_INITIALS.match, _words(text)))

    def _run_together(self, text: str) -> list[str]:
        """Head of A Head of B: lines of a cell that lost their break."""
        if fold_name(text) in self.known:
            return [text]
        masked = _masked(text)
        for space in re.finditer(r"\s+", masked):
            left, right = text[: space.start()], text[space.end() :]
            if self._begins_anew(left, right):
                return [left, *self._run_together(right)]
        return [text]

    def _begins_anew(self, left: str, right: str) -> bool:
        if fold_name(left) in self.known and fold_name(right) in self.known:
            return True
        before = left.rsplit(maxsplit=1)[-1].lower()
        # A quoted name before it makes "Group" a group's own title, not the first word of "Group Head of".
        ends = left.lower().endswith((" of service", "' group", '" group', "\u2019 group"))
        is_open = before in MODIFIERS and not ends
        # "SEND Service Manager": initials say which manager, unless the title names its own field.
        field = bool(_INITIALS.match(left)) and _ends_in_person(right) and not _of_titled(right)
        if is_open or field or right.startswith("(") or not self._stands(left) or not self._stands(right):
            return False
        return _opens(right) or (_ends_in_person(left) and len(right.split()) > 1 and _ends_in_person(right))


def is_post(text: str) -> bool:
    """Whether a text is a post or a group by itself."""
    words = _words(text)
    if not words or words[-1].lower() in JOINING_WORDS or words[0].lower() in JOINING_WORDS:
        return False
    if len(words) == 1 and (_INITIALS.match(words[0]) or words[0].lower() in GROUP_TITLES):
        return True
    if _opens_any(words):
        return True
    return any(_is_title(word) for word in words) and not _ends_before_title(words)


def _ends_before_title(words: list[str]) -> bool:
    """A title in the middle counts only with a field behind it: Operations Manager Learning Disability."""
    at = max(place for place, word in enumerate(words) if _is_title(word))
    return at != len(words) - 1 and (
        at == 0 or any(word.lower() in JOINING_WORDS for word in words[at + 1 :])
    )


def _words(text: str) -> list[str]:
    without_bracket = _TRAILING_BRACKET.sub("", text).strip(_STRAY)
    return without_bracket.replace(",", " ").split()


def _opens(text: str) -> bool:
    """Begins with a title that begins nothing else."""
    lowered = " ".join(text.lower().split()) + " "
    titles = (*OF_TITLES, *OPENING_TITLES, *STANDING_POSTS)
    return any(lowered.startswith(f"{title} ") for title in titles if title not in _LOOSE_TITLES)


def _opens_any(words: list[str]) -> bool:
    """Begins with a title, whatever modifies it: Head of Commissioning, Deputy Head of Service, AD Adults."""
    while True:
        lowered = " ".join(words).lower() + " "
        of_title = any(
            lowered.startswith(f"{title} ") and len(words) > len(title.split()) for title in OF_TITLES
        )
        if of_title or any(lowered.startswith(f"{title} ") for title in OPENING_TITLES):
            return True
        # "Lead" modifies in Lead Officer and opens in Strategic Lead for Prevention, so each step looks anew.
        if len(words) < 2 or words[0].lower() not in MODIFIERS:
            return False
        words = words[1:]


def _of_titled(text: str) -> bool:
    lowered = " ".join(text.lower().split())
    return any(f" {title} " in f" {lowered} " for title in OF_TITLES)


def _is_title(word: str) -> bool:
    folded = word.lower().strip("'\".")
    return folded in PERSON_TITLES or folded in GROUP_TITLES or folded in UNIT_TITLES


def _has_title(text: str) -> bool:
    words = _words(text)
    return _opens_any(words) or any(_is_title(word) for word in words)


def _ends_in_person(text: str) -> bool:
    words = _words(text)
    return bool(words) and words[-1].lower() in PERSON_TITLES - {"lead", "leads", "member", "members"}


def _is_pair(left: str, right: str) -> bool:
    return (_words(left)[-1].lower(), _words(right)[0].lower()) in PAIRS


def _may_be_field_of(left: str, right: str) -> bool:
    """Whether "Head of A" and "B Team" may be the head of one team; so may "Head of HR" and "OD"."""
    lowered = left.lower().strip() + " "
    if not any(f"{title} " in lowered for title in OF_TITLES) or "'" in right or '"' in right:
        return False
    words = _words(right)
    if len(words) == 1 and _INITIALS.match(words[0]):
        return not words[0].endswith(MANAGEMENT_TEAM_ENDINGS)
    return words[-1].lower() in UNIT_TITLES


def _is_name(text: str) -> bool:
    words = _words(text)
    return len(words) > 1 and all(_NAME_WORD.match(word) for word in words if len(word) > 3)


def _is_person(text: str) -> bool:
    words = _words(text)
    return (
        2 <= len(words) <= 3
        and all(_NAME_WORD.match(word) for word in words)
        and not any(word.lower() in NOT_NAMES or _INITIALS.match(word) for word in words)
    )


def _masked(text: str) -> str:
    """The same length, with brackets and quotations filled in, so that nothing inside them is cut."""
    return _BRACKETED.sub(lambda found: "x" * len(found.group()), text)
