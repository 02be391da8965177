"""What-if chart: the portfolio before and after letting clients go, figure by figure."""

from dataclasses import dataclass

import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.letting_go import LettingGo
from ui.charts import colours, paper
from ui.charts.bars import Bar, grouped_bars
from ui.charts.figures import written


@dataclass(frozen=True)
class _Compared:
    """One figure of a ``Standing``; shown only where ``unless`` is unknown, if that is given."""

    name: str
    label: str
    unit: str
    unless: str = ""


_COMPARED = (
    _Compared("revenue_per_year", "Revenue a year", "money"),
    _Compared("revenue", "Revenue", "money", unless="revenue_per_year"),
    _Compared("result_per_year", "Result a year", "money"),
    _Compared("result", "Result", "money", unless="result_per_year"),
    _Compared("hours_per_year", "Hours a year", "hours"),
    _Compared("hours", "Hours", "hours", unless="hours_per_year"),
    _Compared("effective_hourly_rate", "Effective hourly rate", "rate"),
    _Compared("largest_share", "Share of the largest client", "share"),
    _Compared("top_3_share", "Share of the three largest clients", "share"),
)

_SIDES = {"before": "before: {amount}", "after": "after: {amount}"}
#: Label, unit, before, after.
_Pair = tuple[str, str, float, float]


def before_after_chart(effect: LettingGo, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw each figure as two bars, before and after; each pair has a scale of its own.

    Parameters
    ----------
    effect : LettingGo
        As :func:`analysis.let_go` gives it.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.

    Returns
    -------
    Figure
        Figures that are unknown before or after are left out.

    Raises
    ------
    NothingToDrawError
        No figure is known on both sides.
    """
    pairs = _pairs(effect)
    if not pairs:
        raise paper.NothingToDrawError
    groups = [
        (
            language.text(label),
            [
                Bar(
                    language.text(sentence, amount=_written(amount, unit, language, currency)), amount, colour
                )
                for sentence, amount, colour in (
                    (_SIDES["before"], before, colours.GREY),
                    (_SIDES["after"], after, colours.BLUE),
                )
            ],
        )
        for label, unit, before, after in pairs
    ]
    return grouped_bars(groups, language).figure()


def _pairs(effect: LettingGo) -> list[_Pair]:
    """Give the figures known before and after."""
    found = []
    for compared in _COMPARED:
        if compared.unless and getattr(effect.before, compared.unless) is not None:
            continue
        before, after = getattr(effect.before, compared.name), getattr(effect.after, compared.name)
        if before is not None and after is not None:
            found.append((compared.label, compared.unit, float(before), float(after)))
    return found


def _written(amount: float, unit: str, language: Language, currency: str | None) -> str:
    """Write a share with a decimal, as letting one client go may change little; the rest as elsewhere."""
    return language.percent(amount, 1) if unit == "share" else written(amount, unit, language, currency)


def before_after_alt(effect: LettingGo, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: each figure before and after."""
    return language.text(
        "Before and after letting go: {parts}.",
        parts=language.list(
            language.text(
                "{label}: from {before} to {after}",
                label=language.text(label),
                before=_written(before, unit, language, currency),
                after=_written(after, unit, language, currency),
            )
            for label, unit, before, after in _pairs(effect)
        ),
    )
