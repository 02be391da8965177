"""Score chart: one score taken apart, signal by signal."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.signals import SIGNALS
from ui.charts import colours, paper
from ui.charts.figures import written

_ROW = 60
_AXIS_COLOURS = {"financial": colours.BLUE, "burden": colours.PURPLE}


def score_chart(
    points: pd.DataFrame, axis: str, language: Language, *, currency: str | None = None
) -> go.Figure:
    """Draw what each signal adds to a score: the light bar is the most it can add, the full bar what it adds.

    Turns ``signal, axis, value, points, weight, share`` of one client into a figure; what the bars add
    adds up to the score. Signals of which nothing is known are left out; their weight has gone to the others.

    Parameters
    ----------
    points : DataFrame
        As :func:`analysis.signal_points` gives it, of one client. Not changed.
    axis : str
        ``financial`` or ``burden``.
    language : Language
    currency : str or None
        Of the upload.

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        No signal of this axis is known.
    """
    known = points[(points["axis"] == axis) & points["points"].notna() & points["share"].gt(0)]
    if known.empty:
        raise paper.NothingToDrawError
    known = known.assign(adds=known["points"] * known["share"], most=known["share"] * 100)
    known = known.sort_values("most", ascending=False, kind="stable")
    rows = list(range(len(known)))
    colour = _AXIS_COLOURS[axis]
    drawing = paper.blank(
        language,
        _ROW * len(known) + 56,
        barmode="overlay",
        bargap=0.74,
        margin={"l": 8, "r": 8, "t": 10, "b": 46},
    )
    texts = []
    for signal, value, own, share, adds in zip(
        known["signal"], known["value"], known["points"], known["share"], known["adds"], strict=True
    ):
        label, unit = language.text(SIGNALS[signal].label), SIGNALS[signal].unit
        texts.append(
            f"<b>{label}</b>: {written(value, unit, language, currency)}"
            + "<br>"
            + language.text(
                "{points} points × {share} = {adds}",
                points=language.number(own),
                share=language.percent(share),
                adds=language.number(adds, 1),
            )
        )
    for widths, paint in ((known["most"], colours.veil(colour, 0.22)), (known["adds"], colour)):
        drawing.trace(
            "bar",
            x=widths.round(2).tolist(),
            y=rows,
            orientation="h",
            marker={"color": paint, "line": {"width": 0}},
            customdata=texts,
            hovertemplate="%{customdata}<extra></extra>",
        )
    for row, text in zip(rows, texts, strict=True):
        drawing.note(paper.label(text, 0, row, xanchor="left", yanchor="bottom", yshift=8, font={"size": 12}))
    drawing.axes(
        xaxis=paper.axis(
            range=[0, max(float(known["most"].max()) * 1.02, 40.0)],
            rangemode="tozero",
            title=language.text("Points added to the score"),
            tickformat=",d",
        ),
        yaxis=paper.axis(range=[len(known) - 0.6, -0.95], tickvals=[], showgrid=False),
    )
    return drawing.figure()


def score_alt(points: pd.DataFrame, axis: str, language: Language) -> str:
    """Describe the picture for who cannot see it: each signal with the points it adds."""
    known = points[(points["axis"] == axis) & points["points"].notna()]
    return language.text(
        "What each signal adds to the score: {parts}.",
        parts=language.list(
            f"{language.text(SIGNALS[signal].label)}: {language.number(own * share, 1)}"
            for signal, own, share in zip(known["signal"], known["points"], known["share"], strict=True)
        ),
    )
