"""Scores printed as a product: "3 x 4 = 12" below "Rating (L x I)" tells likelihood and impact too."""

from __future__ import annotations

import re
from collections.abc import Mapping

from goldenthread.model import Written
from goldenthread.wording import read_score

_TIMES = r"\s*[x\u00d7*]\s*"
_LIKELY = r"(?:l|p|likelihood|probability)"
_GRAVE = r"(?:i|c|s|impact|consequence|severity)"
_LIKELY_FIRST = re.compile(rf"\b{_LIKELY}{_TIMES}{_GRAVE}\b", re.IGNORECASE)
_GRAVE_FIRST = re.compile(rf"\b{_GRAVE}{_TIMES}{_LIKELY}\b", re.IGNORECASE)
_PRODUCT = re.compile(
    rf"(?P<first>\d{{1,2}}){_TIMES}(?P<second>\d{{1,2}})(?:\s*=\s*(?P<whole>\d{{1,3}}))?"
    rf"|(?P<sum>\d{{1,3}})\s*\(\s*(?P<one>\d{{1,2}}){_TIMES}(?P<other>\d{{1,2}})\s*\)"
)
_FACTORS = {
    "current_score": ("likelihood", "impact"),
    "original_score": ("original_likelihood", "original_impact"),
    "target_score": ("target_likelihood", "target_impact"),
}


def with_factors(scores: dict[str, Written | None], labels: Mapping[str, str]) -> dict[str, Written | None]:
    """Only where the heading says which factor stands first, and where their product is the score."""
    found = dict(scores)
    for role, names in _FACTORS.items():
        written = scores.get(role)
        factors = _factors(written.raw) if written else None
        label = labels.get(role, "")
        if factors is None or any(scores.get(name) for name in names):
            continue
        if _GRAVE_FIRST.search(label):
            factors = (factors[1], factors[0])
        elif not _LIKELY_FIRST.search(label):
            continue
        found.update(zip(names, (read_score(one) for one in factors), strict=True))
    return found


def _factors(text: str) -> tuple[str, str] | None:
    match = _PRODUCT.fullmatch(text.strip())
    if match is None:
        return None
    first, second = match["first"] or match["one"], match["second"] or match["other"]
    whole = match["whole"] or match["sum"]
    return (first, second) if whole is None or int(first) * int(second) == int(whole) else None
