"""An indicator with the target and readings that a report of one day shows, judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from goldenthread.judging import WORST_FIRST, Judgement, Level, judge_attainment
from goldenthread.model import EnteredRating, Indicator, Reading, ReadingKind, Target, When

from .tags import level_of

_ACTUAL = (ReadingKind.ACTUAL, ReadingKind.OUTTURN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    indicator: Indicator
    targets: tuple[Target, ...]
    actuals: tuple[Reading, ...]
    forecasts: tuple[Reading, ...]
    baselines: tuple[Reading, ...]
    attainment: Judgement
    year_end: Judgement | None
    """The forecast held against the same target; None without a forecast."""

    @property
    def rated(self) -> Reading | None:
        """The latest reading that somebody rated."""
        readings = (*self.actuals, *self.forecasts, *self.baselines)
        return next((one for one in readings if one.attainment or one.direction or one.overall), None)

    @property
    def entered(self) -> tuple[tuple[str, EnteredRating], ...]:
        """Each rating that somebody gave, by what it is about."""
        rated = self.rated
        if rated is None:
            return ()
        given = (("attainment", rated.attainment), ("direction", rated.direction), ("overall", rated.overall))
        return tuple((name, one) for name, one in given if one is not None)

    @property
    def shown(self) -> Level:
        """The worst of computed, forecast and entered: no red hides behind a green of another kind."""
        entered = [level_of(one) for _, one in self.entered]
        computed = [one.level for one in (self.attainment, self.year_end) if one is not None]
        bad = [level for level in (*computed, *entered) if level in (Level.OFF_TRACK, Level.NEEDS_ATTENTION)]
        return min(bad, key=WORST_FIRST.index) if bad else self.attainment.level


def measure(
    indicator: Indicator, targets: Sequence[Target], readings: Sequence[Reading], as_at: date
) -> Measure:
    known = [one for one in readings if not _is_after(one.period, as_at) or one.kind is ReadingKind.FORECAST]
    actuals = _latest(one for one in known if one.kind in _ACTUAL)
    forecasts = _latest(one for one in known if one.kind is ReadingKind.FORECAST)
    baselines = _latest(one for one in known if one.kind is ReadingKind.BASELINE)
    judged = [_judge(indicator, targets, one, baselines, as_at) for one in actuals]
    ahead = [_judge(indicator, targets, one, baselines, as_at) for one in forecasts]
    return Measure(
        indicator=indicator,
        targets=tuple(targets),
        actuals=actuals,
        forecasts=forecasts,
        baselines=baselines,
        attainment=_worst(judged) or judge_attainment(indicator, _current(targets, None, as_at), None),
        year_end=_worst(ahead),
    )


def _judge(
    indicator: Indicator,
    targets: Sequence[Target],
    reading: Reading,
    baselines: Sequence[Reading],
    as_at: date,
) -> Judgement:
    baseline = next((one for one in baselines if one.breakdown == reading.breakdown), None)
    target = _current(targets, reading.breakdown, as_at)
    return judge_attainment(indicator, target, reading, baseline=baseline)


def _worst(judgements: Sequence[Judgement]) -> Judgement | None:
    return min(judgements, key=lambda one: WORST_FIRST.index(one.level), default=None)


def _current(targets: Sequence[Target], breakdown: str | None, as_at: date) -> Target | None:
    """The target of the period that the day falls in, else the next to come, else the last that was set."""
    own = [one for one in targets if one.breakdown == breakdown]
    dated = sorted((one for one in own if one.period and one.period.latest), key=lambda one: _end(one.period))
    ahead = [one for one in dated if _end(one.period) >= as_at]
    undated = [one for one in own if not (one.period and one.period.latest)]
    return next(iter((*ahead, *undated, *reversed(dated))), None)


def _latest(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """One reading for each part of the indicator: the one of the latest period."""
    found: dict[str | None, Reading] = {}
    for one in readings:
        before = found.get(one.breakdown)
        if before is None or _end(one.period) >= _end(before.period):
            found[one.breakdown] = one
    return tuple(found.values())


def _end(when: When | None) -> date:
    return when.latest if when is not None and when.latest is not None else date.min


def _is_after(when: When | None, as_at: date) -> bool:
    return when is not None and when.earliest is not None and when.earliest > as_at
