"""Pareto chart: the running share of all clients above, what each of them brings below."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.concentration import largest_fifth
from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.figures import metric_words, ranked, written
from ui.charts.ranked_clients import ranked_facts

_UPPER = (0.36, 1.0)
_LOWER = (0.0, 0.25)
_HEIGHT = 520
_BARS_UP_TO = 300


def pareto_chart(
    curve: pd.DataFrame,
    value: str,
    language: Language,
    *,
    currency: str | None = None,
    names: paper.Names = None,
    highlight: Sequence[str] = (),
) -> go.Figure:
    """Draw how few clients bring how much, as a figure; see :func:`pareto_drawing`.

    Examples
    --------
    >>> curve = pd.DataFrame(
    ...     {"revenue": [3.0, 1.0], "rank": [1, 2], "client_share": [0.5, 1.0],
    ...      "running_total": [3.0, 4.0], "value_share": [0.75, 1.0]},
    ...     index=pd.Index(["A", "B"], name="client"),
    ... )
    >>> list(pareto_chart(curve, "revenue", Language("en")).data[0].y)
    [0.0, 0.75, 1.0]
    """
    return pareto_drawing(
        curve, value, language, currency=currency, names=names, highlight=highlight
    ).figure()


def pareto_drawing(
    curve: pd.DataFrame,
    value: str,
    language: Language,
    *,
    currency: str | None = None,
    names: paper.Names = None,
    highlight: Sequence[str] = (),
) -> paper.Drawing:
    """Draw how few clients bring how much: the running share, and below it each client's own figure.

    Turns ``client | <value>, rank, client_share, running_total, value_share`` into a figure.
    Above 1,000 clients both are thinned to about that number; first, last, peak and ``highlight`` stay.
    Where the total is zero or less there is no share, and the running total is drawn instead.

    Parameters
    ----------
    curve : DataFrame
        As :func:`analysis.pareto_curve` gives it. Not changed.
    value : str
        The column that is ranked.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.
    names : mapping or Series of str, optional
        Shown name by client; without it the key.
    highlight : sequence of str
        Clients to name in the chart.

    Returns
    -------
    Drawing
        ``customdata[0]`` of every point is the client's key, and so are its ``ids``; the origin has none.

    Raises
    ------
    NothingToDrawError
        ``curve`` has no rows.
    """
    if curve.empty:
        raise paper.NothingToDrawError
    unit, label = metric_words(value)
    shares = bool(curve["value_share"].notna().all())
    running = curve["value_share"] if shares else curve["running_total"]
    wanted = [place for place, key in enumerate(curve.index) if key in set(highlight)]
    kept = paper.thinned(running.tolist(), wanted)
    shown = curve.iloc[kept]
    facts = ranked_facts(shown, value, unit, language, currency=currency, names=names, shares=shares)

    drawing = paper.blank(language, _HEIGHT, hovermode="closest", dragmode="zoom", bargap=0.15)
    line = [0.0, *running.iloc[kept].astype(float)]
    drawing.trace(
        "scatter",
        x=[0, *shown["rank"]],
        y=line,
        mode="lines+markers" if len(shown) <= 60 else "lines",
        line={"color": colours.BLUE, "width": 2.5},
        marker={"size": 5, "color": colours.BLUE},
        unselected={"marker": {"opacity": 1}},
        fill="tozeroy",
        fillcolor=colours.veil(colours.BLUE, 0.08),
        ids=["", *(fact[0] for fact in facts)],
        customdata=[facts[0], *facts],
        hovertemplate=_hover(label, language, shares),
        yaxis="y2",
    )
    _draw_clients(drawing, shown, value, facts, set(highlight), _hover(label, language, shares))
    _draw_axes(drawing, curve, value, shares, language, currency, names)
    if shares:
        _mark_ratio(drawing, curve, language)
    if len(curve) > 12:
        places = sorted({0, *wanted})[:6]
        few = curve.iloc[places]
        told = ranked_facts(few, value, unit, language, currency=currency, names=names, shares=shares)
        _name_clients(drawing, curve, value, places, told)
    return drawing


def _hover(label: str, language: Language, shares: bool) -> str:
    own = f"{language.text(label)}: %{{customdata[2]}}"
    rank = language.text("Number {rank} in the row", rank="%{customdata[4]}")
    running = (
        language.text("With those before it: {share} of the total", share="%{customdata[3]}")
        if shares
        else language.text("With those before it: {amount}", amount="%{customdata[3]}")
    )
    return f"<b>%{{customdata[1]}}</b><br>{own}<br>{rank}<br>{running}<extra></extra>"


def _draw_clients(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    value: str,
    facts: list[list[str]],
    named: set[str],
    hover: str,
) -> None:
    """Draw one bar per client, or one outline where there are too many for bars."""
    amounts = shown[value].astype(float)
    if len(shown) > _BARS_UP_TO:
        drawing.trace(
            "scatter",
            x=shown["rank"].tolist(),
            y=amounts.tolist(),
            mode="lines",
            line={"color": colours.GREY, "width": 1, "shape": "hv"},
            fill="tozeroy",
            fillcolor=colours.veil(colours.GREY, 0.45),
            hoverinfo="skip",
        )
        return
    paint = [
        colours.ORANGE if key in named else colours.VERMILION if amount < 0 else colours.GREY
        for key, amount in amounts.items()
    ]
    drawing.trace(
        "bar",
        x=shown["rank"].tolist(),
        y=amounts.tolist(),
        marker={"color": paint, "line": {"width": 0}},
        unselected={"marker": {"opacity": 0.6}},
        ids=[fact[0] for fact in facts],
        customdata=facts,
        hovertemplate=hover,
    )


def _draw_axes(
    drawing: paper.Drawing,
    curve: pd.DataFrame,
    value: str,
    shares: bool,
    language: Language,
    currency: str | None,
    names: paper.Names,
) -> None:
    running = curve["value_share"] if shares else curve["running_total"]
    low, high = min(0.0, float(running.min())), max(float(running.max()), 1.0 if shares else 0.0)
    room = (high - low) * 0.1 or 1.0
    steps = paper.round_steps(low, high)
    unit, label = metric_words(value)
    smallest, largest = min(0.0, float(curve[value].min())), max(0.0, float(curve[value].max()))
    span = (largest - smallest) or 1.0
    bar_steps = paper.round_steps(smallest, largest, 3)
    names_fit = len(curve) <= 12
    below = paper.axis(
        range=[0, len(curve) + 0.7],
        showgrid=False,
        anchor="y",
        fixedrange=False,
        title=language.text(ranked(value).order),
        tickformat=",d",
    )
    if names_fit:
        below |= {
            "tickvals": curve["rank"].tolist(),
            "ticktext": paper.shown_names(curve, names, 22 if len(curve) <= 6 else 14),
            # Aslant the last name would run off the page, and the browser then leaves it out.
            "autotickangles": [0, -60, -90],
        }
    drawing.axes(
        xaxis=below,
        yaxis=paper.axis(
            domain=_LOWER,
            range=[smallest - span * 0.06, largest + span * 0.34],
            tickvals=bar_steps,
            ticktext=[written(step, unit, language, currency) for step in bar_steps],
            zeroline=True,
        ),
        yaxis2=paper.axis(
            domain=_UPPER,
            range=[low - (room if low < 0 else 0), high + room],
            tickvals=steps,
            ticktext=[written(step, "share" if shares else unit, language, currency) for step in steps],
            anchor="x",
            zeroline=True,
        ),
    )
    label = language.text(label)
    above = (
        language.text("{label}: running share", label=label)
        if shares
        else language.text("{label}: running total", label=label)
    )
    drawing.note(paper.panel_title(above, _UPPER[1]))
    drawing.note(paper.panel_title(language.text("{label} per client", label=label), _LOWER[1]))


def _mark_ratio(drawing: paper.Drawing, curve: pd.DataFrame, language: Language) -> None:
    """Mark the owner's own ratio: what a fifth of the clients bring, and how many make four fifths."""
    count = len(curve)
    fifth = largest_fifth(count)
    reached = int((curve["value_share"] >= 0.8 - 1e-9).to_numpy().argmax()) + 1
    marks = {fifth, reached} if abs(reached - fifth) > count * 0.06 else {fifth}
    for rank in sorted(marks):
        share = float(curve["value_share"].iloc[rank - 1])
        sentence = language.plural(
            "{count} client of {clients}: {share}",
            "{count} clients of {clients}: {share}",
            rank,
            clients=language.number(count),
            share=language.percent(share),
        )
        drawing.shape(
            type="line", x0=rank, x1=rank, y0=0, y1=share, yref="y2", line={"color": colours.LINE, "width": 1}
        )
        drawing.trace(
            "scatter",
            x=[rank],
            y=[share],
            mode="markers",
            marker={"size": 10, "color": colours.ORANGE},
            yaxis="y2",
            hoverinfo="skip",
        )
        room_right = rank <= count * 0.5
        drawing.note(
            paper.label(
                f"<b>{sentence}</b>",
                rank,
                share,
                yref="y2",
                xanchor="left" if room_right else "right",
                yanchor="top" if room_right else "bottom",
                xshift=8 if room_right else -4,
                yshift=-6 if room_right else 4,
            )
        )


def _name_clients(
    drawing: paper.Drawing, curve: pd.DataFrame, value: str, places: list[int], facts: list[list[str]]
) -> None:
    """Write name and figure of the first and the chosen clients above their bars, on free lines."""
    low, high = drawing.layout["yaxis"]["range"]
    pixels = _HEIGHT * 0.85 * (_LOWER[1] - _LOWER[0]) / (high - low)
    written_at: list[tuple[float, float, float]] = []
    for place, (_, name, amount, *_) in zip(places, facts, strict=True):
        top = max(0.0, float(curve[value].iloc[place]))
        share = place / len(curve)
        anchor, start = ("left", share) if share <= 0.3 else ("right", share - 0.62)
        if 0.3 < share <= 0.7:
            anchor, start = "center", share - 0.31
        height = (top - low) * pixels
        for left, right, line in sorted(written_at, key=lambda box: box[2]):
            if start < right and left < start + 0.62 and abs(line - height) < 15:
                height = line + 15
        written_at.append((start, start + 0.62, height))
        drawing.note(
            paper.label(
                f"{name}, {amount}",
                place + 1,
                top,
                xanchor=anchor,
                yanchor="bottom",
                yshift=2 + height - (top - low) * pixels,
                font={"size": 12},
            )
        )


def pareto_finding(
    curve: pd.DataFrame, value: str, language: Language, *, currency: str | None = None
) -> str:
    """Say the owner's own ratio in a sentence; where no share exists, the total.

    Parameters
    ----------
    curve : DataFrame
        As :func:`analysis.pareto_curve` gives it.
    value : str
    language : Language
    currency : str or None

    Returns
    -------
    str

    Examples
    --------
    >>> curve = pd.DataFrame({"revenue": [3.0, 1.0], "value_share": [0.75, 1.0]}, index=["A", "B"])
    >>> pareto_finding(curve, "revenue", Language("en"))
    '1 of your 2 clients brings 75% of revenue.'
    """
    if curve.empty:
        raise paper.NothingToDrawError
    words = ranked(value)
    if curve["value_share"].isna().any():
        return language.text(
            "Together your clients come to {amount}; "
            "of a total that is not above zero no shares can be given.",
            amount=written(float(curve[value].sum()), metric_words(value)[0], language, currency),
        )
    fifth = largest_fifth(len(curve))
    return language.plural(
        words.one,
        words.many,
        fifth,
        clients=language.number(len(curve)),
        share=language.percent(float(curve["value_share"].iloc[fifth - 1])),
    )


def pareto_alt(curve: pd.DataFrame, value: str, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: what is drawn, and its finding."""
    return language.text(
        "Pareto chart: {label} of each client from the highest to the lowest, "
        "with the running total above it. {finding}",
        label=language.text(metric_words(value)[1]),
        finding=pareto_finding(curve, value, language, currency=currency),
    )
