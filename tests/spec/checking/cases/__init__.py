"""For each rule plans that it must speak about, word for word, and plans that come near and are in order."""

from . import casting, dates, duplicates, links, order, owners, ratings, references, risks, targets, work

THEMES = (dates, order, references, owners, work, targets, casting, duplicates, risks, ratings, links)
ALL = [case for theme in THEMES for case in theme.CASES]
