"""The part of the report that takes the scores apart: how sure each field is, and every signal behind it."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.robustness import robustness
from analysis.scoring import signal_points
from analysis.settings import Settings
from analysis.signals import SIGNALS


def scores_apart(clients: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Give for each client how sure its field is, and its signals.

    Turns        client | <metrics>, known_months, …
    into         client | robustness, signals

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it. Not changed.
    settings : Settings

    Returns
    -------
    DataFrame, index ``client``
        ``robustness`` is a mapping with ``stays``, ``verdict``, ``weight`` and ``unknown``; ``signals`` maps
        the name of each signal to its ``value``, ``points``, ``weight`` and ``share``. Unknown is missing.
    """
    sure = robustness(clients, settings)
    points = signal_points(clients, settings)
    taken = points[["value", "points", "weight", "share"]].to_dict("records")
    width = len(SIGNALS)
    signals = [
        dict(zip(SIGNALS, taken[start : start + width], strict=True)) for start in range(0, len(taken), width)
    ]
    told = [_told(row) for row in sure.to_dict("records")]
    return pd.DataFrame(
        {
            "robustness": pd.Series(told, index=clients.index, dtype="object"),
            "signals": pd.Series(signals, index=clients.index, dtype="object"),
        }
    )


def _told(row: Mapping[Hashable, Any]) -> dict[str, Any]:
    weight = {
        "signal": row["weight"],
        "from": row["weight_now"],
        "to": row["weight_needed"],
        "share_from": row["share_now"],
        "share_to": row["share_needed"],
        "field": row["weight_field"],
    }
    return {
        "stays": row["stays"],
        "verdict": row["verdict"],
        "weight": weight if row["weight"] is not None else None,
        "unknown": None
        if row["unknown"] is None
        else {"signal": row["unknown"], "chance": row["unknown_chance"]},
    }
