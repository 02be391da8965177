"""Quadrant chart: what each client brings against what each asks of people, in four named fields."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.settings import Settings
from ui.charts import colours, paper
from ui.charts.crowd import CROWD_ABOVE, draw_crowd
from ui.charts.figures import metric_words, written
from ui.charts.quadrant_fields import draw_fields, sheet
from ui.charts.quadrant_names import RING, is_strategic, write_names
from ui.charts.quadrant_words import FEW_SIGNALS


def quadrant_chart(
    scored: pd.DataFrame,
    settings: Settings,
    language: Language,
    *,
    size: str = "revenue",
    currency: str | None = None,
    selected: str | None = None,
    names: paper.Names = None,
    phone: bool = False,
) -> go.Figure:
    """Draw each client as a bubble in one of four fields; the good corner is upper right.

    Turns ``client | financial_score, burden_score, field, signals_used, strategic, <size>`` into a figure.
    Burden is drawn downwards: the higher a bubble floats, the lighter the client weighs on people. A bubble
    is hollow where the score rests on fewer than four signals; a star marks a strategic client. Clients
    without both scores are left out (:func:`quadrant_key` counts them). Above 1,000 clients they
    are drawn as a crowd, with only the clients in the field of concern one by one.

    Parameters
    ----------
    scored : DataFrame, index ``client``
        As :func:`analysis.score` gives it. Not changed.
    settings : Settings
        For the two borders.
    language : Language
    size : str
        The column that the area of a bubble shows.
    currency : str or None
        Of the upload; None writes bare numbers.
    selected : str or None
        A client to ring and name.
    names : mapping or Series of str, optional
        Shown name by client; without it the column ``name``.
    phone : bool
        For a narrow screen: fewer names, smaller bubbles, and dragging scrolls the page instead of zooming.

    Returns
    -------
    Figure
        ``customdata[0]`` of every bubble is the client's key.

    Raises
    ------
    NothingToDrawError
        No client has both scores.

    Examples
    --------
    >>> scored = pd.DataFrame(
    ...     {"financial_score": [80.0], "burden_score": [20.0], "field": ["cherish"], "revenue": [10.0]},
    ...     index=pd.Index(["A"], name="client"),
    ... )
    >>> quadrant_chart(scored, Settings(), Language("en")).data[0].customdata[0][0]
    'A'
    """
    placed = scored.dropna(subset=["financial_score", "burden_score"])
    if placed.empty:
        raise paper.NothingToDrawError
    drawing = sheet(settings, language, phone)
    draw_fields(drawing, placed, settings, language, phone)
    shown = draw_crowd(drawing, placed, selected, language) if len(placed) > CROWD_ABOVE else placed
    shown = _drawn_order(shown, size, phone)
    _draw_bubbles(drawing, shown, selected, size, language, currency, names)
    write_names(drawing, shown, selected, names, language, phone)
    return drawing.figure()


def _drawn_order(placed: pd.DataFrame, size: str, phone: bool) -> pd.DataFrame:
    """Add the diameter of each bubble in pixels (area by ``size``); the largest first, so at the back."""
    amounts = placed[size].astype(float).clip(lower=0).fillna(0.0)
    most = float(amounts.max())
    largest = (30.0 if phone else 46.0) if len(placed) <= 200 else 22.0
    diameters = (amounts / most) ** 0.5 * largest if most > 0 else amounts + 12.0
    smallest = 8.0 if len(placed) <= 200 else 4.0
    return placed.assign(diameter=diameters.clip(lower=smallest)).sort_values(
        "diameter", ascending=False, kind="stable"
    )


def _draw_bubbles(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    selected: str | None,
    size: str,
    language: Language,
    currency: str | None,
    names: paper.Names,
) -> None:
    solid = shown["signals_used"].ge(FEW_SIGNALS) if "signals_used" in shown else shown["diameter"].gt(0)
    paint = [colours.FIELD_COLOURS.get(field, colours.GREY) for field in shown["field"]]
    unit, label = metric_words(size)
    opacity = 0.78 if len(shown) <= 200 else 0.6
    customdata = [
        [
            str(key),
            name,
            written(amount, unit, language, currency) if pd.notna(amount) else language.text("not known"),
            language.text(FIELDS[field].label if field in FIELDS else "No field yet"),
        ]
        for key, name, amount, field in zip(
            shown.index, paper.shown_names(shown, names, 40), shown[size], shown["field"], strict=True
        )
    ]
    hover = "<br>".join(
        (
            "<b>%{customdata[1]}</b>",
            "%{customdata[3]}",
            language.text("Financial result {points} of 100", points="%{x:.0f}"),
            language.text("Burden on people {points} of 100", points="%{y:.0f}"),
            f"{language.text(label)}: %{{customdata[2]}}",
        )
    )
    drawing.trace(
        "scatter",
        x=shown["financial_score"].round(1).tolist(),
        y=shown["burden_score"].round(1).tolist(),
        mode="markers",
        marker={
            "size": shown["diameter"].round(1).tolist(),
            "color": paint,
            "symbol": ["circle" if full else "circle-open" for full in solid],
            "opacity": opacity,
            "line": {"width": [0.0 if full else 2.0 for full in solid]},
        },
        unselected={"marker": {"opacity": opacity}},
        selected={"marker": {"opacity": opacity}},
        customdata=customdata,
        hovertemplate=hover + "<extra></extra>",
    )
    _draw_marks(drawing, shown, selected)


def _draw_marks(drawing: paper.Drawing, shown: pd.DataFrame, selected: str | None) -> None:
    """Put a star on strategic clients and a ring round the selected one."""
    strategic = shown[is_strategic(shown)]
    if not strategic.empty:
        drawing.trace(
            "scatter",
            x=strategic["financial_score"].tolist(),
            y=strategic["burden_score"].tolist(),
            mode="markers",
            marker={
                "symbol": "star",
                "size": 11 if len(shown) <= 200 else 7,
                "color": "#FFFFFF",
                "line": {"color": "#3B3F45", "width": 1},
            },
            hoverinfo="skip",
        )
    if selected is not None and selected in shown.index:
        chosen = shown.loc[[selected]]
        drawing.trace(
            "scatter",
            x=chosen["financial_score"].tolist(),
            y=chosen["burden_score"].tolist(),
            mode="markers",
            marker={
                "symbol": "circle-open",
                "size": (chosen["diameter"] + 2 * RING).tolist(),
                "color": colours.GREY,
                "line": {"width": 3},
            },
            hoverinfo="skip",
        )
