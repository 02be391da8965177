"""Client types in a picture: what is typical of each, signal by signal."""

import pandas as pd
import plotly.graph_objects as go

from analysis.client_types import TYPE_SIGNALS, ClientTypes
from analysis.language.language import Language
from analysis.type_names import TYPE_NAMES
from ui.charts import colours, paper
from ui.charts.bars import Bar, grouped_bars
from ui.charts.figures import written

#: One colour for each type, in the order of their size; the name is written at every bar.
_PAINT = (colours.BLUE, colours.ORANGE, colours.GREEN, colours.PURPLE, colours.VERMILION, colours.GREY)


def types_chart(found: ClientTypes, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw the typical value of each signal for each type: a group of bars per signal.

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
        Each signal has a scale of its own; a type of which a signal is unknown has no bar there.

    Raises
    ------
    NothingToDrawError
        No types were found.
    """
    groups = []
    for signal in found.signals:
        label, unit = TYPE_SIGNALS[signal].label, TYPE_SIGNALS[signal].unit
        bars = [
            Bar(f"{_type_name(code, language)}: {written(typical, unit, language, currency)}", typical, paint)
            for (code, typical), paint in zip(_typical(found, signal).items(), _PAINT, strict=False)
            if pd.notna(typical)
        ]
        if bars:
            groups.append((language.text(label), bars))
    if not groups:
        raise paper.NothingToDrawError
    return grouped_bars(groups, language).figure()


def _typical(found: ClientTypes, signal: str) -> dict[str, float]:
    return {str(code): float(value) for code, value in found.profile[signal].items()}


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
