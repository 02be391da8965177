"""Client types in a picture: one line per type, across what is typical of it, signal by signal."""

import math

import pandas as pd
import plotly.graph_objects as go

from analysis.client_types import TYPE_SIGNALS, ClientTypes
from analysis.language.language import Language
from analysis.type_names import TYPE_NAMES
from ui.charts import colours, paper
from ui.charts.figures import written

_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x", "cross")
#: In one signal's part, in pixels: where its name stands, where the words begin, and a line of words.
_HEADING, _WORDS, _LEVEL = 10, 30, 17


def types_chart(found: ClientTypes, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw the profile of each type: a line down the signals, left where low and right where high.

    Parameters
    ----------
    found : ClientTypes
        As :func:`analysis.client_types` gives it, with ``found`` true.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.

    Returns
    -------
    Figure
        Across: the medians of the table below, in robust spreads from the middle of all clients, on one scale
        for all signals. Each line carries its name where it lies furthest from the others, with a dotted line
        down to its mark.

    Raises
    ------
    NothingToDrawError
        No types were found.
    """
    if not found.signals:
        raise paper.NothingToDrawError
    most = max(2, math.ceil(len(found.shape) / len(found.signals)))
    part = 62 + most * _LEVEL
    height = part * len(found.signals)
    drawing = paper.blank(language, height + 50, margin={"l": 12, "r": 12, "t": 8, "b": 40})
    reach = max(1.0, math.ceil(float(found.shape.abs().to_numpy().max()) * 2) / 2)
    middle = [place * part + _WORDS + most * _LEVEL + 4 for place in range(len(found.signals))]
    for place, signal in enumerate(found.signals):
        heading = language.text(TYPE_SIGNALS[signal].label)
        top = place * part + _HEADING
        drawing.note(paper.label(f"<b>{heading}</b>", -reach, top, xanchor="left", yanchor="middle"))
        drawing.shape(
            type="line", x0=-reach, x1=reach, y0=middle[place], y1=middle[place],
            line={"color": colours.GRID, "width": 1}, layer="below",
        )  # fmt: skip
    drawing.shape(
        type="line", x0=0, x1=0, y0=middle[0] - 20, y1=middle[-1] + 12,
        line={"color": colours.LINE, "width": 1, "dash": "dot"}, layer="below",
    )  # fmt: skip
    for side, words in (("left", language.text("far lower")), ("right", language.text("far higher"))):
        at = -reach if side == "left" else reach
        below = {"yref": "paper", "yanchor": "top", "yshift": -6, "font": {"size": 12}}
        drawing.note(paper.label(words, at, 0, xanchor=side, **below))
    named = _where_named(found, most)
    paints = dict(zip(found.shape.index, colours.TYPE_COLOURS, strict=False))
    for order, (code, row) in enumerate(found.shape.iterrows()):
        paint = paints[code]
        hover = [
            [
                _type_name(str(code), language),
                language.text(TYPE_SIGNALS[signal].label),
                _typical(found, code, signal, language, currency),
            ]
            for signal in found.signals
        ]
        drawing.trace(
            "scatter",
            x=[round(float(row[signal]), 3) for signal in found.signals],
            y=middle,
            mode="lines+markers",
            line={"color": paint, "width": 2},
            marker={"size": 11, "color": paint, "symbol": _SYMBOLS[order % len(_SYMBOLS)]},
            customdata=hover,
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}: %{customdata[2]}<extra></extra>",
        )
    for place, signal in enumerate(found.signals):
        here = [code for code, at in named.items() if at == signal]
        for level, code in enumerate(here):
            at = float(found.shape.loc[code, signal])
            drawing.shape(
                type="line", x0=at, x1=at, y0=place * part + _WORDS + _LEVEL * level, y1=middle[place],
                line={"color": paints[code], "width": 1, "dash": "dot"}, layer="below",
            )  # fmt: skip
            words = f"{_type_name(code, language)}: {_typical(found, code, signal, language, currency)}"
            drawing.note(
                paper.label(
                    f"<b>{words}</b>",
                    at,
                    place * part + _WORDS + _LEVEL * level,
                    xanchor="right" if at > 0 else "left",
                    yanchor="middle",
                    font={"size": 12, "color": paints[code]},
                )
            )
    drawing.axes(
        xaxis=paper.axis(
            range=[-reach * 1.06, reach * 1.06],
            tickvals=[0],
            ticktext=[language.text("like most clients")],
        ),
        yaxis=paper.axis(range=[height, -4], tickvals=[], showgrid=False),
    )
    return drawing.figure()


def _where_named(found: ClientTypes, most: int) -> dict[str, str]:
    """Choose for each type the signal at which its line carries its name: where it lies furthest out.

    At most ``most`` names stand at one signal; the type that lies less far out there takes its next best.
    """
    named: dict[str, str] = {}
    places = [(code, signal) for code in found.shape.index for signal in found.signals]
    for code, signal in sorted(places, key=lambda at: -abs(float(found.shape.loc[at[0], at[1]]))):
        if code not in named and list(named.values()).count(signal) < most:
            named[str(code)] = str(signal)
    return named


def _typical(found: ClientTypes, code: object, signal: str, language: Language, currency: str | None) -> str:
    value = found.profile.loc[code, signal]
    if pd.isna(value):
        return language.text("not known")
    return written(float(value), TYPE_SIGNALS[signal].unit, language, currency)


def _type_name(code: str, language: Language) -> str:
    return language.text(TYPE_NAMES[code].label)


def types_alt(found: ClientTypes, language: Language) -> str:
    """Describe the picture for who cannot see it: the types, and how many clients each holds."""
    return language.text(
        "What is typical of each type of client: {parts}.",
        parts=language.list(
            f"{_type_name(str(code), language)} ({language.number(count)})"
            for code, count in found.profile["count"].items()
        ),
    )
