"""The four fields: where a client's two scores put it, and what would move it to another."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.scoring import anchors_of, axis_scores, point_matrix, signal_values, targets, weight_of
from analysis.settings import Settings
from analysis.signals import AXES, SIGNALS
from analysis.weighing import TIE


@dataclass(frozen=True)
class Field:
    """One of the four fields.

    Attributes
    ----------
    name : str
        The code.
    label, meaning : str
        What a reader sees, and one sentence (source text of the catalogue).
    financial_high, burden_high : bool
        Where it lies. A score on the border is high.
    """

    name: str
    label: str
    meaning: str
    financial_high: bool
    burden_high: bool


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("cherish", "Cherish", "High result, light to work with.", True, False),
        Field(
            "grow_or_reprice", "Grow or reprice", "Light to work with, but the result is low.", False, False
        ),
        Field("repair", "Repair", "High result, but it weighs on the people who do the work.", True, True),
        Field(
            "part_with", "Part with", "Low result, and it weighs on the people who do the work.", False, True
        ),
    )
}


def across(here: Field, axis: str) -> Field:
    """Give the field on the other side of one border.

    Examples
    --------
    >>> across(FIELDS["repair"], "burden").name, across(FIELDS["repair"], "financial").name
    ('cherish', 'part_with')
    """
    return next(
        there
        for there in FIELDS.values()
        if (there.financial_high != here.financial_high) == (axis == "financial")
        and (there.burden_high != here.burden_high) == (axis == "burden")
    )


def score(
    clients: pd.DataFrame, settings: Settings | None = None, *, points: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Score every client on both axes and name its field.

    Turns        client | <metrics>, known_months, …
    into         client | the same, financial_score, burden_score, financial_signals, burden_signals,
                 signals_used, field

    High result and low burden is *cherish*, low result and low burden *grow_or_reprice*, high result and
    high burden *repair*, low result and high burden *part_with*. A client has no field while no core signal
    is known on one of the axes, or while it is known for fewer than ``settings.minimum_months`` (unless no
    date is known at all).

    Parameters
    ----------
    clients : DataFrame, n rows, index ``client`` (unique)
        As :func:`summarise` returns it. Not changed.
    settings : Settings, optional
    points : DataFrame, optional
        The points of the same clients, as :func:`analysis.scoring.point_matrix` gives them: weights and
        borders leave them alone, so who turns those need not have them reckoned again.

    Returns
    -------
    DataFrame, n rows, index ``client``, in the order given
        ================= ==============================================================
        financial_score   0 to 100, high is good; missing where nothing is known
        burden_score      0 to 100, high is heavy; missing where nothing is known
        financial_signals on how many signals the score rests
        burden_signals    idem
        signals_used      both together
        field             a key of ``FIELDS``, or missing
        ================= ==============================================================

    Raises
    ------
    MissingColumnError, UnusableScaleError, UnusableWeightError

    References
    ----------
    Shapiro, Rangan, Moriarty and Ross (1987), "Manage customers for profits (not just sales)": net price
    against cost to serve in four fields.
    """
    settings = settings or Settings()
    scores = axis_scores(point_matrix(clients, settings) if points is None else points, settings)
    numbers = {name: scores[name].to_numpy() for name in scores}
    sure = numbers["financial_core"] & numbers["burden_core"] & settled(clients, settings)
    high = numbers["financial_score"] >= settings.financial_border - TIE
    heavy = numbers["burden_score"] >= settings.burden_border - TIE
    field = np.full(len(clients), None, dtype=object)
    for each in FIELDS.values():
        field[sure & (high == each.financial_high) & (heavy == each.burden_high)] = each.name
    told: dict[str, Any] = {
        f"{axis}_{part}": numbers[f"{axis}_{part}"] for axis in AXES for part in ("score", "signals")
    }
    told["signals_used"] = numbers["financial_signals"] + numbers["burden_signals"]
    told["field"] = pd.Series(field, index=clients.index, dtype="object")
    return clients.assign(**told)


def settled(clients: pd.DataFrame, settings: Settings) -> NDArray[np.bool_]:
    """Tell who is known long enough to have a field: also who has no date at all."""
    return np.asarray(~(clients["known_months"].to_numpy(dtype=float) < settings.minimum_months))


@dataclass(frozen=True)
class Move:
    """The smallest change that brings a client into the next field.

    Attributes
    ----------
    axis : str
        The border that is nearest.
    field : str
        The field on the other side.
    points : float
        How many points of the score lie between (signed: what must be added).
    signal : str or None
        The one signal that can do it with the smallest part of its scale; None where no single one can.
    value, needed : float or None
        What that signal is now and what it would have to be, in its own unit.
    """

    axis: str
    field: str
    points: float
    signal: str | None = None
    value: float | None = None
    needed: float | None = None


def what_would_move(clients: pd.DataFrame, client: str, settings: Settings | None = None) -> Move | None:
    """Find the smallest change that brings a client into the next field.

    The nearer of the two borders is taken. A score is linear in the points of each signal, so a gap of g
    points of the score is g / share points of the signal, read back on its scale.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it: all clients, as the targets rest on them.
    client : str
        The key.
    settings : Settings, optional

    Returns
    -------
    Move or None
        None where the client has no field.
    """
    settings = settings or Settings()
    scored = score(clients, settings)
    own = scored.loc[client]
    if pd.isna(own["field"]):
        return None
    gaps = {axis: getattr(settings, f"{axis}_border") - float(own[f"{axis}_score"]) for axis in AXES}
    axis = min(AXES, key=lambda name: abs(gaps[name]))
    there = across(FIELDS[str(own["field"])], axis).name
    # Crossing downwards means ending below the border, which itself is high.
    gap = gaps[axis] - (0.0 if gaps[axis] > 0 else 0.1)
    move = Move(axis=axis, field=there, points=gap)
    one = clients.loc[[client]]
    aims = targets(clients, settings)
    points = point_matrix(clients, settings).loc[client]
    values = signal_values(one).loc[client]
    best = float("inf")
    on_axis = [signal for signal in SIGNALS.values() if signal.axis == axis and pd.notna(points[signal.name])]
    carried = sum(weight_of(signal, settings) for signal in on_axis)
    for signal in on_axis:
        share = weight_of(signal, settings) / carried
        wanted = float(points[signal.name]) + gap / share if share > 0 else float("inf")
        anchors = anchors_of(signal, settings)
        on_scale = [each for _, each in anchors]
        if not min(on_scale) <= wanted <= max(on_scale):
            continue
        needed = _value_at(wanted, anchors, float(points[signal.name]))
        aim = aims[signal.relative_to] if signal.relative_to else 1.0
        part = abs(wanted - float(points[signal.name]))
        if needed is not None and aim and part < best:
            best = part
            move = Move(axis, there, gap, signal.name, float(values[signal.name]), needed * aim)
    return move


def _value_at(wanted: float, anchors: tuple[tuple[float, float], ...], now: float) -> float | None:
    """Read a scale backwards: the value of ``wanted`` points; None where it goes up and down."""
    points = [point for _, point in anchors]
    rising = all(a <= b for a, b in pairwise(points))
    falling = all(a >= b for a, b in pairwise(points))
    if not (rising or falling) or wanted == now:
        return None
    for (low, low_points), (high, high_points) in pairwise(anchors):
        if low_points != high_points and min(low_points, high_points) <= wanted <= max(
            low_points, high_points
        ):
            return low + (wanted - low_points) / (high_points - low_points) * (high - low)
    return None
