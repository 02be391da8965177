"""Two scores from 0 to 100: weighted means of signals, each on its own fixed scale."""

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from analysis.errors import AnalysisError, MissingColumnError
from analysis.hour_cost import cost_of_an_hour
from analysis.settings import Settings
from analysis.signals import AXES, SIGNALS, Anchors, Signal
from analysis.weighing import mean_of_known, points_on_scale

#: The columns the signals are made of.
_COLUMNS = tuple(
    dict.fromkeys(name for signal in SIGNALS.values() for name in (signal.metric, signal.years) if name)
)


class UnusableScaleError(AnalysisError):
    """A scale does not run upwards."""

    sentence = (
        "The scale of '{signal}' cannot be used: it needs two or more values, each above the one before."
    )


class UnusableWeightError(AnalysisError):
    """A weight is below zero."""

    sentence = "The weight of '{signal}' is {weight}. A weight is 0 or more."


def weight_of(signal: Signal, settings: Settings) -> float:
    """Give a signal's weight as chosen; raises UnusableWeightError below zero."""
    weight = float(settings.weights.get(signal.name, signal.weight))
    if not weight >= 0:
        raise UnusableWeightError(signal=signal.name, weight=weight)
    return weight


def weights_of(axis: str, settings: Settings) -> dict[str, float]:
    """Give the weights of the signals of one axis as chosen."""
    return {name: weight_of(signal, settings) for name, signal in SIGNALS.items() if signal.axis == axis}


def anchors_of(signal: Signal, settings: Settings) -> Anchors:
    """Give a signal's scale as chosen; raises UnusableScaleError where it does not run upwards."""
    return checked_anchors(signal, tuple(settings.anchors.get(signal.name, signal.anchors)))


def checked_anchors(signal: Signal, anchors: Anchors) -> Anchors:
    """Give a scale back; raises UnusableScaleError where it does not run upwards or leaves 0 to 100."""
    rising = all(low[0] < high[0] for low, high in pairwise(anchors))
    rising = rising and all(0 <= points <= 100 for _, points in anchors)
    if len(anchors) < 2 or not rising:
        raise UnusableScaleError(signal=signal.name)
    return anchors


def targets(clients: pd.DataFrame, settings: Settings) -> dict[str, float | None]:
    """Give the owner's targets the scales are multiples of: ``target_rate`` and ``target_contribution``."""
    cost = cost_of_an_hour(clients, settings)
    return {"target_rate": settings.target_for(cost), "target_contribution": settings.contribution_for(cost)}


def signal_values(clients: pd.DataFrame) -> pd.DataFrame:
    """Give the value of every signal in its own unit, per year where the signal is; missing if unknown.

    Turns        client | <metrics>, years, incident_years
    into         client | one column per signal
    """
    missing = [signal.metric for signal in SIGNALS.values() if signal.metric not in clients]
    if missing:
        raise MissingColumnError(wanted=missing[0], found=", ".join(map(str, clients.columns)))
    numbers = {name: clients[name].to_numpy(dtype=float) for name in _COLUMNS}
    values = [
        numbers[signal.metric] / numbers[signal.years] if signal.years else numbers[signal.metric]
        for signal in SIGNALS.values()
    ]
    return pd.DataFrame(np.column_stack(values), index=clients.index, columns=list(SIGNALS), copy=False)


def point_matrix(clients: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Give the points of every signal, 0 to 100; missing where the value or its target is unknown.

    Depends on the scales and targets, not on weights or borders.

    Turns        client | <metrics>, years, incident_years
    into         client | one column per signal
    """
    aims = targets(clients, settings)
    values = signal_values(clients).to_numpy()
    points = np.full(values.shape, np.nan)
    for place, signal in enumerate(SIGNALS.values()):
        aim = aims[signal.relative_to] if signal.relative_to else 1.0
        anchors = anchors_of(signal, settings)
        if aim:
            points[:, place] = points_on_scale(values[:, place] / aim, anchors)
    return pd.DataFrame(points, index=clients.index, columns=list(SIGNALS), copy=False)


def signal_points(clients: pd.DataFrame, settings: Settings | None = None) -> pd.DataFrame:
    """Take the scores apart, signal by signal.

    Turns        client | <metrics>, …
    into         client, signal | axis, value, points, weight, share

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` returns it. Not changed.
    settings : Settings, optional

    Returns
    -------
    DataFrame, n clients × n signals rows, columns ``client``, ``signal``, …
        ========  ===================================================================
        client    the client's key
        signal    a key of ``SIGNALS``
        axis      financial or burden
        value     in the signal's unit (per year where it is); missing if unknown
        points    0 to 100 on the signal's scale; missing if unknown
        weight    as chosen
        share     the part of the axis it really has for this client: the weights of
                  the known signals add up to 1; 0 where unknown
        ========  ===================================================================

    Raises
    ------
    UnusableScaleError, UnusableWeightError
    """
    settings = settings or Settings()
    points = point_matrix(clients, settings)
    long = pd.DataFrame(
        {
            "client": clients.index.repeat(len(SIGNALS)),
            "signal": list(SIGNALS) * len(clients),
            "value": signal_values(clients).to_numpy(dtype=float).ravel(),
            "points": points.to_numpy(dtype=float).ravel(),
        }
    )
    long["axis"] = long["signal"].map({name: signal.axis for name, signal in SIGNALS.items()})
    long["weight"] = long["signal"].map(
        {name: weight_of(signal, settings) for name, signal in SIGNALS.items()}
    )
    carried = long["weight"].where(long["points"].notna(), 0.0)
    total = carried.groupby([long["client"], long["axis"]]).transform("sum")
    long["share"] = (carried / total).where(total > 0, 0.0)
    return long[["client", "signal", "axis", "value", "points", "weight", "share"]]


def axis_scores(points: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Give both scores and on how many signals each rests.

    Turns        client | points, one column per signal
    into         client | financial_score, burden_score, financial_signals, burden_signals,
                 financial_core, burden_core
    """
    every = points.to_numpy(dtype=float)
    scores: dict[str, Any] = {}
    for axis in AXES:
        weights = weights_of(axis, settings)
        used = [place for place, name in enumerate(points.columns) if weights.get(str(name), 0.0) > 0]
        names = [str(points.columns[place]) for place in used]
        own = every[:, used]
        known = ~np.isnan(own)
        core = np.array([SIGNALS[name].core for name in names], dtype=bool)
        scores[f"{axis}_score"] = mean_of_known(own, np.array([weights[name] for name in names]))
        scores[f"{axis}_signals"] = known.sum(axis=1)
        scores[f"{axis}_core"] = known[:, core].any(axis=1)
    return pd.DataFrame(scores, index=points.index)
