"""Whale curve: how high the result would stand without the clients that take part of it away."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.figures import ranked, written
from ui.charts.ranked_clients import ranked_facts

_HEIGHT = 420


def whale_chart(
    curve: pd.DataFrame,
    language: Language,
    *,
    value: str = "result",
    currency: str | None = None,
    names: paper.Names = None,
) -> go.Figure:
    """Draw the running result from the best client to the last, its peak, and what the tail takes away.

    Turns ``client | <value>, rank, running_total, value_share`` into a figure, in the currency of the upload;
    above 1,000 clients thinned to about that number, with first, last and peak kept.

    Parameters
    ----------
    curve : DataFrame
        As :func:`analysis.pareto_curve` gives it for a result. Not changed.
    language : Language
    value : str
        The column that is ranked.
    currency : str or None
        Of the upload; None writes bare numbers.
    names : mapping or Series of str, optional
        Shown name by client; without it the key.

    Returns
    -------
    Figure
        ``customdata[0]`` of every point is the client's key.

    Raises
    ------
    NothingToDrawError
        ``curve`` has no rows.

    References
    ----------
    Kaplan and Narayanan (2001), "Measuring and managing customer profitability".

    Examples
    --------
    >>> curve = pd.DataFrame(
    ...     {"result": [3.0, -1.0], "rank": [1, 2], "running_total": [3.0, 2.0]},
    ...     index=pd.Index(["A", "B"], name="client"),
    ... )
    >>> [list(trace.y) for trace in whale_chart(curve, Language("en")).data[:2]]
    [[0.0, 3.0], [3.0, 2.0]]
    """
    if curve.empty:
        raise paper.NothingToDrawError
    peak = _peak(curve)
    kept = paper.thinned(curve["running_total"].tolist(), [max(peak - 1, 0)])
    shown = curve.iloc[kept]
    drawing = paper.blank(language, _HEIGHT, dragmode="zoom")
    facts = ranked_facts(shown, value, "money", language, currency=currency, names=names)
    rising = shown["rank"].le(peak).to_numpy()
    before = [[0, 0.0, facts[0]]] + [
        [rank, total, fact]
        for rank, total, fact, up in zip(shown["rank"], shown["running_total"], facts, rising, strict=True)
        if up
    ]
    after = [before[-1]] + [
        [rank, total, fact]
        for rank, total, fact, up in zip(shown["rank"], shown["running_total"], facts, rising, strict=True)
        if not up
    ]
    hover = "<br>".join(
        (
            "<b>%{customdata[1]}</b>",
            language.text("Own result: {amount}", amount="%{customdata[2]}"),
            language.text("With those before it: {amount}", amount="%{customdata[3]}"),
        )
    )
    for points, colour in ((before, colours.GREEN), (after, colours.VERMILION)):
        if len(points) > 1:
            drawing.trace(
                "scatter",
                x=[point[0] for point in points],
                y=[float(point[1]) for point in points],
                mode="lines",
                line={"color": colour, "width": 3, "dash": "solid" if colour == colours.GREEN else "5px,3px"},
                fill="tozeroy",
                fillcolor=colours.veil(colour, 0.10),
                customdata=[point[2] for point in points],
                hovertemplate=hover + "<extra></extra>",
            )
    _draw_axes(drawing, curve, value, language, currency)
    _label_peak_and_tail(drawing, curve, peak, language, currency)
    return drawing.figure()


def _peak(curve: pd.DataFrame) -> int:
    """Rank of the client with whom the running result is highest; 0 where every client takes away."""
    running = curve["running_total"]
    return int(running.to_numpy().argmax()) + 1 if float(running.max()) > 0 else 0


def _draw_axes(
    drawing: paper.Drawing, curve: pd.DataFrame, value: str, language: Language, currency: str | None
) -> None:
    low = min(0.0, float(curve["running_total"].min()))
    high = max(0.0, float(curve["running_total"].max()))
    span = (high - low) or 1.0
    steps = paper.round_steps(low, high)
    drawing.axes(
        xaxis=paper.axis(
            range=[0, len(curve) * 1.01],
            showgrid=False,
            fixedrange=False,
            tickformat=",d",
            title=language.text(ranked(value).order),
        ),
        yaxis=paper.axis(
            range=[low - span * (0.04 if low < 0 else 0), high + span * 0.24],
            tickvals=steps,
            ticktext=[written(step, "money", language, currency) for step in steps],
            zeroline=True,
        ),
    )
    drawing.note(paper.panel_title(language.text("Running result"), 1.0))


def _label_peak_and_tail(
    drawing: paper.Drawing, curve: pd.DataFrame, peak: int, language: Language, currency: str | None
) -> None:
    """Write the height of the peak on the left and what the tail takes away on the right."""
    count = len(curve)
    top = float(curve["running_total"].iloc[peak - 1]) if peak else 0.0
    end = float(curve["running_total"].iloc[-1])
    if peak:
        drawing.trace(
            "scatter",
            x=[peak],
            y=[top],
            mode="markers",
            marker={"size": 10, "color": colours.GREEN},
            hoverinfo="skip",
        )
        drawing.note(
            paper.label(
                language.plural(
                    "<b>{amount}</b> with {count} client",
                    "<b>{amount}</b> with {count} clients",
                    peak,
                    amount=written(top, "money", language, currency),
                ),
                peak,
                top,
                xanchor="right" if peak > count * 0.5 else "left",
                yanchor="bottom",
                yshift=26 if peak < count else 8,
            )
        )
    if peak < count:
        drawing.note(
            paper.label(
                language.plural(
                    "the last one takes away <b>{amount}</b>",
                    "the last {count} take away <b>{amount}</b>",
                    count - peak,
                    amount=written(top - end, "money", language, currency),
                ),
                count,
                top,
                xanchor="right",
                yanchor="bottom",
                yshift=6,
                font={"size": 13, "color": colours.VERMILION},
            )
        )


def whale_finding(curve: pd.DataFrame, language: Language, *, currency: str | None = None) -> str:
    """Say how high the result stands at its peak and what the clients after it take away.

    Parameters
    ----------
    curve : DataFrame
        As :func:`analysis.pareto_curve` gives it for a result.
    language : Language
    currency : str or None

    Returns
    -------
    str

    Examples
    --------
    >>> curve = pd.DataFrame({"running_total": [3.0, 2.0]}, index=["A", "B"])
    >>> whale_finding(curve, Language("en"), currency="EUR")  # doctest: +ELLIPSIS
    'Your first client brings €3; 1 client after that takes away €1, so that €2 is left. The peak ...'
    """
    if curve.empty:
        raise paper.NothingToDrawError
    peak = _peak(curve)
    end = float(curve["running_total"].iloc[-1])
    if peak == 0:
        return language.text(
            "None of your clients brings a result above zero; together they come to {amount}.",
            amount=language.money(end, currency),
        )
    top = float(curve["running_total"].iloc[peak - 1])
    if peak == len(curve):
        return language.text(
            "No client takes anything away: your result climbs to {amount}.",
            amount=language.money(end, currency),
        )
    first = language.plural(
        "Your first client brings {amount}",
        "Your best {count} clients bring {amount}",
        peak,
        amount=language.money(top, currency),
    )
    tail = language.plural(
        "{count} client after that takes away {amount}, so that {left} is left.",
        "{count} clients after that take away {amount}, so that {left} is left.",
        len(curve) - peak,
        amount=language.money(top - end, currency),
        left=language.money(end, currency),
    )
    if end <= 0:
        return f"{first}; {tail}"
    share = language.text("The peak stands at {share} of that.", share=language.percent(top / end))
    return f"{first}; {tail} {share}"


def whale_sides(curve: pd.DataFrame) -> pd.Series:
    """Say of each client whether it stands before the peak of the whale curve.

    Turns        client | rank, running_total
    into         client | yes (up to and including the client at the peak) or no

    Examples
    --------
    >>> curve = pd.DataFrame({"rank": [1, 2], "running_total": [3.0, 2.0]}, index=["A", "B"])
    >>> whale_sides(curve).to_list()
    [True, False]
    """
    return curve["rank"] <= _peak(curve)


def whale_alt(curve: pd.DataFrame, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: what is drawn, and its finding."""
    return language.text(
        "Whale curve: the running result from the best client to the last. {finding}",
        finding=whale_finding(curve, language, currency=currency),
    )
