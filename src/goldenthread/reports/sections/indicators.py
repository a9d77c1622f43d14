"""Indicators: what was aimed at, what was reached, and the computed attainment beside the rating entered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.judging import Agreement, compare_entered
from goldenthread.model import EnteredRating, Footnote, Reading, ReadingKind, Target
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import columns, lines, quiet, row, tagged
from goldenthread.reports.dates import MISSING, say_when
from goldenthread.reports.judged import ATTENTION, Judged
from goldenthread.reports.measures import Measure
from goldenthread.reports.report import Cell, Line, Row, Section, Table
from goldenthread.reports.tags import entered_tag, tag_of
from goldenthread.reports.values import value_lines
from goldenthread.reports.wordings import begin, say_list

SCORECARD = "indicators"
# More columns than this, and an upright page breaks their words.
_UPRIGHT = 5


def scorecard_section(judged: Judged) -> Section | None:
    measures = judged.measures_of(None)
    if not measures:
        return None
    title = "Indicators" if not judged.record.priorities else "Indicators of the whole directorate"
    table = indicators_table("Target, actual and rating of each", measures, judged)
    return Section(
        title=title, anchor=SCORECARD, blocks=(table,), own_page=True, wide=len(table.columns) > _UPRIGHT
    )


def indicators_table(caption: str, measures: Sequence[Measure], judged: Judged) -> Table:
    """A column that nobody filled is left out: many plans have no forecasts, or enter no ratings."""
    forecast = any(one.forecasts for one in measures)
    entered = any(one.entered for one in measures)
    actual, ahead = _shared([one.actuals for one in measures]), _shared([one.forecasts for one in measures])
    wanted = [
        ("Indicator", 4.6, False),
        ("Target", 1.9, True),
        (_with_period("Actual", actual), 1.9, True),
        *([(_with_period("Forecast", ahead), 1.9, True)] if forecast else []),
        ("Computed, and why", 4.2, False),
        *([("As entered", 3.6, False)] if entered else []),
    ]
    said = frozenset(period for period in (actual, ahead) if period)
    rows = tuple(_row(one, judged, forecast=forecast, entered=entered, said=said) for one in measures)
    return Table(caption=caption, columns=columns(*wanted), rows=rows)


def _shared(readings: Sequence[Sequence[Reading]]) -> str | None:
    """A period that all of a column have is said once, in its heading."""
    periods = {say_when(one.period) for group in readings for one in group if one.period}
    return periods.pop() if len(periods) == 1 else None


def _with_period(heading: str, period: str | None) -> str:
    return f"{heading}, {period}" if period else heading


def _row(measure: Measure, judged: Judged, *, forecast: bool, entered: bool, said: frozenset[str]) -> Row:
    cells = [
        _name(measure, judged),
        _targets(measure.targets),
        _readings(measure.actuals or measure.baselines, said),
        *([_readings(measure.forecasts, said)] if forecast else []),
        _computed(measure),
        *([_entered(measure, judged)] if entered else []),
    ]
    return row(*cells, anchor=anchor_of(measure.indicator))


def _name(measure: Measure, judged: Judged) -> Cell:
    indicator = measure.indicator
    unit = indicator.unit if indicator.unit not in (None, "%", "percent") else None
    about = [*indicator.codes, unit, indicator.frequency, indicator.driver, *indicator.service_areas]
    about += [*indicator.owners, indicator.polarity and indicator.polarity.value]
    notes = (judged.find.entries.get(name) for name in indicator.footnotes)
    return lines(
        Line(text=indicator.title, label=indicator.ref or "", href=source_anchor(indicator)),
        quiet(" · ".join(dict.fromkeys(part for part in about if part))),
        *(quiet(f"{note.mark} {note.text}") for note in notes if isinstance(note, Footnote)),
        quiet(indicator.explanation),
        *(quiet(one.commentary) for one in (*measure.actuals, *measure.forecasts) if one.commentary),
    )


def _targets(targets: Sequence[Target]) -> Cell:
    """With more than one, each says which period or part it is for."""
    found = [line for one in targets for line in value_lines(one.written, label=_of(one, len(targets)))]
    floors = [
        Line(text=f"floor {one.floor.raw.strip()}", quiet=True) for one in targets if one.floor is not None
    ]
    return lines(*found, *floors)


def _readings(readings: Sequence[Reading], said: frozenset[str]) -> Cell:
    found: list[Line | None] = []
    for one in readings:
        found += value_lines(one.written, label=one.breakdown or "", href=source_anchor(one))
        kind = "baseline" if one.kind is ReadingKind.BASELINE else None
        period = say_when(one.period) if one.period else None
        about = [part for part in (kind, period) if part and part not in said]
        found.append(quiet(", ".join(about)))
    return lines(*found) if found else lines(Line(text=MISSING), quiet("not given"))


def _of(target: Target, count: int) -> str:
    parts = [target.breakdown, say_when(target.period) if target.period and count > 1 else None]
    return " ".join(part for part in parts if part)


def _computed(measure: Measure) -> Cell:
    ahead = measure.year_end
    cell = tagged(tag_of(measure.attainment), measure.attainment.sentence)
    if ahead is None or (ahead.level is measure.attainment.level and ahead.level not in ATTENTION):
        return cell
    return lines(*cell.lines, Line(label="Year end", tag=tag_of(ahead)), quiet(ahead.sentence))


def _entered(measure: Measure, judged: Judged) -> Cell:
    given = measure.entered
    if not given:
        return lines()
    found = list(_rating_lines(given, judged))
    attainment = dict(given).get("attainment")
    if attainment is not None:
        comparison = compare_entered(attainment, measure.attainment, judged.scheme)
        if comparison.agreement is Agreement.DIFFER:
            found.append(Line(text=comparison.sentence, quiet=True))
    return lines(*found)


def _rating_lines(given: Sequence[tuple[str, EnteredRating]], judged: Judged) -> Iterator[Line]:
    """Three ratings alike are said once."""
    alike: dict[str, list[str]] = {}
    for name, entered in given:
        alike.setdefault(entered.raw.strip(), []).append(name)
    ratings = {entered.raw.strip(): entered for _, entered in given}
    for raw, names in alike.items():
        yield Line(text=begin(say_list(names)), quiet=True)
        yield Line(tag=entered_tag(ratings[raw], judged.scheme))
