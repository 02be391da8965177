"""What-if chart: the portfolio before and after letting clients go, figure by figure."""

from dataclasses import dataclass

import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.letting_go import LettingGo
from ui.charts import colours, paper
from ui.charts.figures import written

_ROW = 78


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
    drawing = paper.blank(
        language,
        _ROW * len(pairs) + 16,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        barmode="overlay",
        bargap=0.2,
    )
    bars = []
    for row, (label, unit, before, after) in enumerate(pairs):
        most = max(abs(before), abs(after)) or 1.0
        drawing.note(
            paper.label(f"<b>{language.text(label)}</b>", 0, row * 3, xanchor="left", yanchor="middle")
        )
        for line, amount, colour, sentence in (
            (1, before, colours.GREY, _SIDES["before"]),
            (2, after, colours.BLUE, _SIDES["after"]),
        ):
            text = language.text(sentence, amount=written(amount, unit, language, currency))
            bars.append(
                (round(amount / most, 4), row * 3 + line, colours.VERMILION if amount < 0 else colour, text)
            )
    lengths, places, paint, texts = (list(parts) for parts in zip(*bars, strict=True))
    drawing.trace(
        "bar",
        x=lengths,
        y=places,
        orientation="h",
        marker={"color": paint, "line": {"width": 0}},
        customdata=texts,
        hovertemplate="%{customdata}<extra></extra>",
    )
    for length, place, _, text in bars:
        drawing.note(
            paper.label(
                text, max(length, 0), place, xanchor="left", yanchor="middle", xshift=4, font={"size": 12}
            )
        )
    drawing.axes(
        xaxis=paper.axis(range=[min(0.0, *lengths), 1.75], tickvals=[], showgrid=False),
        yaxis=paper.axis(range=[len(pairs) * 3 - 0.4, -0.6], tickvals=[], showgrid=False),
    )
    return drawing.figure()


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


def before_after_alt(effect: LettingGo, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: each figure before and after."""
    return language.text(
        "Before and after letting go: {parts}.",
        parts=language.list(
            language.text(
                "{label}: from {before} to {after}",
                label=language.text(label),
                before=written(before, unit, language, currency),
                after=written(after, unit, language, currency),
            )
            for label, unit, before, after in _pairs(effect)
        ),
    )
