"""Lorenz curve: how evenly a figure is spread over clients."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.figures import metric_words

_HEIGHT = 400


def lorenz_chart(
    curve: pd.DataFrame, value: str, language: Language, *, gini: float | None = None
) -> go.Figure:
    """Draw which share the smallest clients bring together, against the line of equal clients.

    Turns ``client | <value>, rank, client_share, value_share`` into a figure; above 1,000 clients thinned.

    Parameters
    ----------
    curve : DataFrame
        As :func:`analysis.pareto_curve` gives it, best client first. Not changed.
    value : str
        The column that is ranked.
    language : Language
    gini : float or None
        The Gini coefficient, written in the picture where known.

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        ``curve`` has no rows, or there are no shares because the total is zero or less.

    References
    ----------
    Lorenz (1905), "Methods of measuring the concentration of wealth".

    Examples
    --------
    >>> curve = pd.DataFrame(
    ...     {"client_share": [0.5, 1.0], "value_share": [0.75, 1.0]},
    ...     index=pd.Index(["A", "B"], name="client"),
    ... )
    >>> list(lorenz_chart(curve, "revenue", Language("en")).data[0].y)
    [0.0, 0.25, 1.0]
    """
    if curve.empty or curve["value_share"].isna().any():
        raise paper.NothingToDrawError
    # From the smallest up: what the best k leave for the others.
    clients = [0.0, *(1 - curve["client_share"].iloc[-2::-1]).round(5), 1.0]
    brought = [0.0, *(1 - curve["value_share"].iloc[-2::-1]).round(5), 1.0]
    kept = paper.thinned(brought, [])
    drawing = paper.blank(language, _HEIGHT, margin={"l": 8, "r": 28, "t": 28, "b": 8, "pad": 4})
    drawing.trace(
        "scatter",
        x=[clients[place] for place in kept],
        y=[brought[place] for place in kept],
        mode="lines",
        line={"color": colours.BLUE, "width": 2.5},
        fill="tozeroy",
        fillcolor=colours.veil(colours.BLUE, 0.08),
        customdata=[[language.percent(clients[place]), language.percent(brought[place])] for place in kept],
        hovertemplate=language.text(
            "The smallest {clients} of clients: {share} of the total",
            clients="%{customdata[0]}",
            share="%{customdata[1]}",
        )
        + "<extra></extra>",
    )
    _draw_equality(drawing, language, gini)
    _draw_axes(drawing, min(0.0, *brought), value, language)
    return drawing.figure()


def _draw_equality(drawing: paper.Drawing, language: Language, gini: float | None) -> None:
    """Draw the line of equal clients, and write how far the curve lies from it."""
    drawing.shape(
        type="line", x0=0, y0=0, x1=1, y1=1, line={"color": colours.LINE, "dash": "dot", "width": 1}
    )
    equal = language.text("if all clients were equal")
    drawing.note(paper.label(equal, 0.5, 0.5, xanchor="right", yanchor="bottom", font={"size": 12}))
    if gini is not None:
        said = language.text("Gini coefficient {gini}", gini=language.number(gini, 2))
        drawing.note(paper.label(f"<b>{said}</b>", 0.98, 0.06, xanchor="right", yanchor="bottom"))


def _draw_axes(drawing: paper.Drawing, low: float, value: str, language: Language) -> None:
    label = language.text(metric_words(value)[1])
    title = language.text("{label}: share of the smallest clients together", label=label)
    drawing.note(paper.panel_title(title, 1.0))
    steps = paper.round_steps(low, 1.0)
    drawing.axes(
        xaxis=paper.axis(
            range=[0, 1],
            showgrid=False,
            tickvals=[0, 0.25, 0.5, 0.75, 1],
            ticktext=[language.percent(share) for share in (0, 0.25, 0.5, 0.75, 1)],
            title=language.text("Share of clients, the smallest first"),
        ),
        yaxis=paper.axis(
            range=[low * 1.05, 1.02], tickvals=steps, ticktext=[language.percent(step) for step in steps]
        ),
    )


def lorenz_alt(curve: pd.DataFrame, value: str, language: Language, *, gini: float | None = None) -> str:
    """Describe the picture for who cannot see it: what is drawn, and the Gini coefficient."""
    half = float(1 - curve["value_share"].iloc[-(len(curve) // 2) - 1]) if len(curve) > 1 else 0.0
    sentence = language.text(
        "Lorenz curve of {label}: the smaller half of your clients brings {share} of the total.",
        label=language.text(metric_words(value)[1]),
        share=language.percent(half),
    )
    if gini is None:
        return sentence
    return f"{sentence} {language.text('Gini coefficient {gini}', gini=language.number(gini, 2))}."
