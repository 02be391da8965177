"""How the quadrants are reckoned, told to the browser: the picture follows a slider while it is dragged."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis.language.language import Language
from analysis.quadrants import FIELDS, settled
from analysis.scoring import weight_of
from analysis.settings import Settings
from analysis.signals import AXES, SIGNALS
from ui.charts import colours, paper
from ui.charts.crowd import CELLS, CONCERN, is_crowd
from ui.charts.quadrant_words import FEW_SIGNALS


def points_for_browser(clients: pd.DataFrame, points: pd.DataFrame, settings: Settings) -> bytes:
    """Give what no slider changes: the points of every known signal, and who is known long enough.

    Parameters
    ----------
    clients : DataFrame, n rows, index ``client``
        With ``known_months``.
    points : DataFrame, n rows
        As :func:`analysis.scoring.point_matrix` gives them.
    settings : Settings
        For the months a client must be known.

    Returns
    -------
    bytes
        Little-endian numbers of 64 bits, of a crowd 32, column after column: ``known_signals(points)``, then
        1 for who is known long enough to have a field and 0 for who is not.

    Examples
    --------
    >>> clients = pd.DataFrame({"known_months": [12.0]}, index=["A"])
    >>> known = pd.DataFrame({"margin": [50.0], "growth": [float("nan")]}, index=["A"])
    >>> np.frombuffer(points_for_browser(clients, known, Settings()), "<f8").tolist()
    [50.0, 1.0]
    """
    columns = [points[name].to_numpy() for name in known_signals(points)]
    width = "<f4" if is_crowd(len(clients)) else "<f8"
    return np.array([*columns, settled(clients, settings)], dtype=width).tobytes()


def known_signals(points: pd.DataFrame) -> list[str]:
    """Name the signals that are known of any client."""
    known = ~np.isnan(points.to_numpy(dtype=float)).all(axis=0)
    return [str(name) for name, any_known in zip(points.columns, known, strict=True) if any_known]


def rule(
    drawing: paper.Drawing,
    scored: pd.DataFrame,
    points: pd.DataFrame,
    settings: Settings,
    language: Language,
    *,
    sliders: Mapping[str, str],
    selected: str | None = None,
    painted: bool = False,
) -> dict[str, Any]:
    """Say how scores and fields follow from the points, and what in the picture follows from those.

    The browser's part, ``ui/living/scores.js``, reckons by it as :func:`analysis.score` does.

    Parameters
    ----------
    drawing : Drawing
        As :func:`ui.charts.quadrants.quadrant_chart` draws the same clients.
    scored, points : DataFrame, n rows, index ``client``
    settings : Settings
        The weights and borders the drawing stands for.
    language : Language
    sliders : mapping of str to str
        The key of the slider of each signal, and of each border as the settings name it.
    selected : str or None
        A client that is always drawn.
    painted : bool
        Whether the colours say something else than the field.

    Returns
    -------
    dict
        JSON all through.
    """
    crowd = is_crowd(len(scored))
    clients = scored.index
    return {
        "signals": [
            {
                "axis": AXES.index(SIGNALS[name].axis),
                "core": SIGNALS[name].core,
                "weight": weight_of(SIGNALS[name], settings),
                "slider": sliders[name],
            }
            for name in known_signals(points)
        ],
        "borders": [
            {"name": name, "at": float(getattr(settings, name)), "slider": sliders[name]}
            for name in (f"{axis}_border" for axis in AXES)
        ],
        "rows": [clients.get_indexer(trace["ids"]).tolist() for trace in drawing.data if "ids" in trace],
        "fields": [
            {
                "name": name,
                "high": [field.financial_high, field.burden_high],
                "label": language.text(field.label),
                "colour": colours.FIELD_COLOURS[name],
            }
            for name, field in FIELDS.items()
        ],
        "nowhere": {"label": language.text("No field yet"), "colour": colours.GREY},
        "few": FEW_SIGNALS,
        "painted": painted,
        "crowd": {
            "cells": CELLS,
            "singly": CONCERN,
            "selected": int(clients.get_indexer([selected])[0]) if selected else -1,
        }
        if crowd
        else None,
    }
