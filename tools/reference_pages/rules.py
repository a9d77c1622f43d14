"""The rules by which figures, milestones and risks are judged, each with where it comes from."""

from collections.abc import Iterator

from goldenthread.judging import (
    DEFAULT_MILESTONE_RULES,
    DEFAULT_RULES,
    DIRECTION_OF_TRAVEL,
    MARKS,
    NOT_RATED,
    PUBLISHED,
    SCORE_AGAINST_TARGET,
    STATUS_WORDS,
    FloorReached,
    Met,
    NoWorseThanLastYear,
    Rule,
    RuleSet,
    Status,
    Within,
    milestones,
)

from .markdown import document, paragraphs, table

INTRODUCTION = """
A rating that someone entered is kept as entered. Beside it stands what the rules below make of the same
figures and dates, with a sentence that says why. The levels are the same for everything that is judged.
"""
FIGURES = """
A rule set runs from the best band to the worst; a figure falls into the first band whose conditions all
hold. What is not known, such as last year's figure, never speaks in a figure's favour.
"""
EXAMPLES = """
How councils have published that they rate. They are examples to adopt; none is used unless it is chosen.
"""


def page() -> str:
    return document(
        "Rules",
        INTRODUCTION.strip(),
        table(["Level", "Mark", "Letter"], ([mark.word, mark.shape, mark.letter] for mark in MARKS.values())),
        "## Milestones and actions",
        paragraphs(milestones.__doc__ or ""),
        _limits(),
        _source(DEFAULT_MILESTONE_RULES),
        "### Status words",
        "What a status says that someone entered. A word that is not here says nothing; the date decides.",
        table(["Status", "Words"], ([status, ", ".join(_words(status))] for status in Status)),
        "## Figures",
        FIGURES.strip(),
        *(part for rules in (DEFAULT_RULES, NOT_RATED) for part in _rule_set(rules)),
        "## Direction of travel",
        _source(DIRECTION_OF_TRAVEL),
        "## Risks",
        _source(SCORE_AGAINST_TARGET),
        "## Published rule sets",
        EXAMPLES.strip(),
        *(part for rules in PUBLISHED for part in _rule_set(rules)),
    )


def _limits() -> str:
    rules = DEFAULT_MILESTONE_RULES
    limits = [
        ["Days before the date from which it counts as due soon", str(rules.due_soon_days)],
        ["Days of grace after the date", str(rules.grace_days)],
        ["Months by which a date may slip before it counts as off track", str(rules.slip_months)],
    ]
    return table(["Limit", "Number"], limits)


def _words(status: Status) -> list[str]:
    return [word for word, meaning in STATUS_WORDS.items() if meaning is status]


def _rule_set(rules: RuleSet) -> Iterator[str]:
    yield f"### {rules.name}"
    if rules.bands:
        rows = (
            [band.level, band.verdict, "; ".join(map(_said, band.when)) or "otherwise"]
            for band in rules.bands
        )
        yield table(["Level", "In its own words", "When"], rows)
    yield _source(rules)


def _source(rule: Rule) -> str:
    return f"{rule.name}, version {rule.version}. {rule.source.rstrip('.')}."


def _said(condition: Met | Within | FloorReached | NoWorseThanLastYear) -> str:
    match condition:
        case Met():
            return "the target is met"
        case Within():
            return f"the target is missed by no more than {condition.amount} {condition.tolerance}"
        case FloorReached():
            said = f"the {condition.called} is {'reached or passed' if condition.inclusive else 'passed'}"
            return f"{said}; where none is set, {_said(condition.otherwise)}" if condition.otherwise else said
        case NoWorseThanLastYear():
            return f"{'closer to' if condition.strictly else 'no further from'} the target than a year before"
