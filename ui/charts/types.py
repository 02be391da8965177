"""Client types in a picture: one line per type, across what is typical of it, signal by signal."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from analysis.client_types import TYPE_SIGNALS, ClientTypes
from analysis.language.language import Language
from analysis.type_names import TYPE_NAMES
from ui.charts import colours, paper
from ui.charts.figures import written

_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x", "cross")
#: Lines only lead from mark to mark: names that stand on one stay legible.
_PALE = 0.35
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
    furthest = float(found.shape.abs().to_numpy().max())
    parts = _Parts(
        count=len(found.signals),
        levels=max(2, math.ceil(len(found.shape) / len(found.signals))),
        reach=max(1.0, math.ceil(furthest * 2) / 2),
    )
    drawing = paper.blank(language, parts.height + 50, margin={"l": 12, "r": 12, "t": 8, "b": 40})
    paints = dict(zip(found.shape.index, colours.TYPE_COLOURS, strict=False))
    _draw_ground(drawing, parts, found, language)
    _draw_lines(drawing, parts, found, paints, language, currency)
    _draw_names(drawing, parts, found, paints, language, currency)
    drawing.axes(
        xaxis=paper.axis(
            range=[-parts.reach * 1.06, parts.reach * 1.06],
            tickvals=[0],
            ticktext=[language.text("like most clients")],
        ),
        yaxis=paper.axis(range=[parts.height, -4], tickvals=[], showgrid=False),
    )
    return drawing.figure()


@dataclass(frozen=True)
class _Parts:
    """The parts of the picture, a signal below another: how many, lines of words in each, and how wide."""

    count: int
    levels: int
    reach: float

    @property
    def height(self) -> int:
        """Of all of them together, in pixels."""
        return self.count * self._each

    @property
    def _each(self) -> int:
        return 62 + self.levels * _LEVEL

    def heading(self, place: int) -> int:
        """Where the name of a signal stands."""
        return place * self._each + _HEADING

    def words(self, place: int, level: int = 0) -> int:
        """Where a line of words stands."""
        return place * self._each + _WORDS + _LEVEL * level

    def middle(self, place: int) -> int:
        """Where the marks of a signal lie."""
        return self.words(place, self.levels) + 4


def _draw_ground(drawing: paper.Drawing, parts: _Parts, found: ClientTypes, language: Language) -> None:
    """Draw the line and the name of each signal, the middle of all clients, and what left and right mean."""
    for place, signal in enumerate(found.signals):
        heading = f"<b>{language.text(TYPE_SIGNALS[signal].label)}</b>"
        top, level = parts.heading(place), parts.middle(place)
        drawing.note(paper.label(heading, -parts.reach, top, xanchor="left", yanchor="middle"))
        drawing.shape(
            type="line", x0=-parts.reach, x1=parts.reach, y0=level, y1=level,
            line={"color": colours.GRID, "width": 1}, layer="below",
        )  # fmt: skip
    drawing.shape(
        type="line", x0=0, x1=0, y0=parts.middle(0) - 20, y1=parts.middle(parts.count - 1) + 12,
        line={"color": colours.LINE, "width": 1, "dash": "dot"}, layer="below",
    )  # fmt: skip
    below = {"yref": "paper", "yanchor": "top", "yshift": -6, "font": {"size": 12}}
    drawing.note(paper.label(language.text("far lower"), -parts.reach, 0, xanchor="left", **below))
    drawing.note(paper.label(language.text("far higher"), parts.reach, 0, xanchor="right", **below))


def _draw_lines(
    drawing: paper.Drawing,
    parts: _Parts,
    found: ClientTypes,
    paints: Mapping[str, str],
    language: Language,
    currency: str | None,
) -> None:
    """Draw the line of each type down the signals."""
    for order, (code, row) in enumerate(found.shape.iterrows()):
        drawing.trace(
            "scatter",
            x=[round(float(row[signal]), 3) for signal in found.signals],
            y=[parts.middle(place) for place in range(parts.count)],
            mode="lines+markers",
            line={"color": colours.veil(paints[code], _PALE), "width": 2},
            marker={"size": 11, "color": paints[code], "symbol": _SYMBOLS[order % len(_SYMBOLS)]},
            customdata=[
                [
                    _type_name(str(code), language),
                    language.text(TYPE_SIGNALS[signal].label),
                    _typical(found, code, signal, language, currency),
                ]
                for signal in found.signals
            ],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}: %{customdata[2]}<extra></extra>",
        )


def _draw_names(
    drawing: paper.Drawing,
    parts: _Parts,
    found: ClientTypes,
    paints: Mapping[str, str],
    language: Language,
    currency: str | None,
) -> None:
    """Write the name of each type where its line lies furthest out, with a dotted line down to its mark."""
    named = _where_named(found, parts.levels)
    for place, signal in enumerate(found.signals):
        for level, code in enumerate(code for code, at in named.items() if at == signal):
            at, top = float(found.shape.loc[code, signal]), parts.words(place, level)
            drawing.shape(
                type="line", x0=at, x1=at, y0=top, y1=parts.middle(place),
                line={"color": paints[code], "width": 1, "dash": "dot"}, layer="below",
            )  # fmt: skip
            words = f"{_type_name(code, language)}: {_typical(found, code, signal, language, currency)}"
            drawing.note(
                paper.label(
                    f"<b>{words}</b>",
                    at,
                    top,
                    xanchor="center" if abs(at) < parts.reach / 2 else "right" if at > 0 else "left",
                    yanchor="middle",
                    font={"size": 12, "color": paints[code]},
                )
            )


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
    unit = TYPE_SIGNALS[signal].unit
    return written(round(value) if unit == "count" else float(value), unit, language, currency)


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
