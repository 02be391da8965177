"""How sure a field is: other weights, the one weight that would change it, and what is worth finding out."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.quadrants import FIELDS, across, score
from analysis.scoring import point_matrix, weights_of
from analysis.settings import Settings
from analysis.signals import AXES, SIGNALS
from analysis.weighing import TIE

#: Random sets of weights each field is held against.
WEIGHT_SETS = 2_000
#: How near those sets lie to the owner's: a weight of 25 % lies between 10 and 41 % nine times out of ten.
NEARNESS = 20.0
#: A field that holds in a smaller share of the weight sets is too close to call.
CLOSE_BELOW = 0.75
#: The verdicts, and how each is told (source text of the catalogue).
VERDICTS = {"firm": "Firm", "too_close": "Too close to call"}
#: Clients held against all weight sets at once, so that they fit the processor's cache.
_AT_ONCE = 200
#: No drawn weight is quite 0, so that a score that rests on one signal stays defined.
_LEAST = 1e-12

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class _Axis:
    """One axis as plain numbers: clients down, signals that carry weight across."""

    names: tuple[str, ...]
    weights: Numbers
    points: Numbers
    known: NDArray[np.bool_]
    border: float

    @property
    def sums(self) -> Numbers:
        """Weight that is known of each client."""
        return np.asarray(self.known @ self.weights)

    @property
    def totals(self) -> Numbers:
        """Weight × points, added up."""
        return np.asarray(self.points @ self.weights)


def robustness(
    clients: pd.DataFrame,
    settings: Settings | None = None,
    *,
    seed: int = 0,
    points: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Say of each client how sure its field is.

    Turns        client | <metrics>, known_months, …
    into         client | stays, verdict, weight, weight_now, weight_needed, share_now, share_needed,
                 weight_field, unknown, unknown_chance

    Parameters
    ----------
    clients : DataFrame, n rows, index ``client`` (unique)
        As :func:`summarise` or :func:`score` returns it. Not changed.
    settings : Settings, optional
    seed : int
        Of the random weight sets; the same seed gives the same sets, which all clients share.
    points : DataFrame, optional
        The points of these clients, as :func:`analysis.scoring.point_matrix` gives them for all clients: the
        targets of the scales rest on all of them, so who asks about a few passes their points.

    Returns
    -------
    DataFrame, n rows, index ``client``, in the order given
        ============== =====================================================================
        stays          share (0 to 1) of 2,000 random weight sets around the owner's that leave
                       the client in its field; missing without a field
        verdict        ``firm``, or ``too_close`` where that is under three quarters
        weight         the signal whose weight, alone and with the smallest change of its
                       share, brings the client to the border; missing where none can
        weight_now     that weight as chosen
        weight_needed  the weight at which the client stands on the border
        share_now      the share of the score the signal has for this client
        share_needed   the share it would have
        weight_field   the field on the other side of that border
        unknown        the unknown signal most worth finding out: the one most likely to change
                       the field, or of a client without one the heaviest that would give it one
        unknown_chance share (0 to 1) of the signal's scale on which the field would change;
                       missing without a field
        ============== =====================================================================

    Raises
    ------
    MissingColumnError, UnusableScaleError, UnusableWeightError

    Examples
    --------
    >>> from analysis.reading.model import Ledger
    >>> import polars as pl
    >>> from analysis.summary import summarise
    >>> row = {"client": "ann", "revenue": 1000.0, "cost": 400.0, "rating": 5.0}
    >>> ledger = Ledger({"clients": pl.DataFrame([row])}, {"ann": "Ann"}, pl.DataFrame())
    >>> robustness(summarise(ledger)).loc["ann", ["verdict", "weight", "unknown"]].to_list()
    ['firm', None, None]

    References
    ----------
    Charnetski and Soland (1978), "Multiple-attribute decision making with partial information: the
    comparative hypervolume criterion" (the share of weights that gives the same outcome); Butler, Jia and
    Dyer (1997), "Simulation techniques for the sensitivity analysis of multi-criteria decision models".
    """
    settings = settings or Settings()
    points = point_matrix(clients, settings) if points is None else points
    field = score(clients, settings, points=points)["field"]
    axes = {axis: _axis(points, settings, axis) for axis in AXES}
    stays = pd.Series(_stays(list(axes.values()), seed), index=clients.index).where(field.notna())
    verdict = np.full(len(clients), None, dtype=object)
    verdict[(stays >= CLOSE_BELOW).to_numpy()] = "firm"
    verdict[(stays < CLOSE_BELOW).to_numpy()] = "too_close"
    table = pd.DataFrame({"stays": stays, "verdict": _codes(verdict, field)}, index=clients.index)
    table = table.join(_one_weight(axes, field)).join(_worth_knowing(axes, field))
    young = clients["known_months"] < settings.minimum_months
    return table.assign(unknown=table["unknown"].where(~(young & field.isna()), None))


def _axis(every: pd.DataFrame, settings: Settings, axis: str) -> _Axis:
    weights = weights_of(axis, settings)
    names = tuple(name for name, weight in weights.items() if weight > 0)
    points = every[list(names)].to_numpy(dtype=float)
    known = ~np.isnan(points)
    return _Axis(
        names,
        np.array([weights[name] for name in names], dtype=float),
        np.where(known, points, 0.0),
        known,
        float(getattr(settings, f"{axis}_border")),
    )


def _high(totals: Numbers, sums: Numbers, border: float) -> NDArray[np.bool_]:
    """Whether a score is high: ``totals / sums >= border``, a tie included, where anything is known."""
    return np.asarray((totals >= (border - TIE) * sums) & (sums > 0))


def weight_sets(weights: Numbers, seed: int = 0, count: int = WEIGHT_SETS) -> Numbers:
    """Draw random sets of weights around the owner's.

    Turns        k weights above 0
    into         count × k shares that add up to 1, on average the owner's own shares

    Parameters
    ----------
    weights : array of float
    seed, count : int

    Returns
    -------
    array, count × k

    Examples
    --------
    >>> drawn = weight_sets(np.array([30.0, 10.0]))
    >>> drawn.shape, drawn.sum(axis=1).round(6).min().item(), drawn.mean(axis=0).round(2).tolist()
    ((2000, 2), 1.0, [0.75, 0.25])

    References
    ----------
    The Dirichlet distribution with parameters 20 × the owner's shares.
    """
    if not len(weights):
        return np.zeros((count, 0))
    drawn = np.random.default_rng(seed).dirichlet(NEARNESS * weights / weights.sum(), size=count)
    return np.asarray(np.maximum(drawn, _LEAST))


def _stays(axes: list[_Axis], seed: int) -> Numbers:
    """Share of the weight sets under which both scores stay on the same side of their borders."""
    # Σw·p ÷ Σw ≥ b is Σw·(p - b) ≥ 0, the sums over what is known.
    sides = [np.where(axis.known, axis.points - axis.border + TIE, 0.0) for axis in axes]
    sets = [weight_sets(axis.weights, seed + place) for place, axis in enumerate(axes)]
    stays = np.ones(len(axes[0].points))
    # Who has all points on one side of the border stays there under any weights.
    divided = [(side > 0).any(axis=1) & (side < 0).any(axis=1) for side in sides]
    unsure = np.flatnonzero(divided[0] | divided[1])
    for start in range(0, len(unsure), _AT_ONCE):
        part = unsure[start : start + _AT_ONCE]
        same: Any = True
        for axis, drawn, side in zip(axes, sets, sides, strict=True):
            now = side[part] @ axis.weights >= 0
            same = same & ((drawn @ side[part].T >= 0) == now)
        stays[part] = same.mean(axis=0)
    return stays


def _one_weight(axes: dict[str, _Axis], field: pd.Series) -> pd.DataFrame:
    """Find for each client the one weight that needs the smallest change; see :func:`robustness`."""
    names = np.full(len(field), None, dtype=object)
    fields = names.copy()
    numbers = {
        name: np.full(len(field), np.nan)
        for name in ("weight_now", "weight_needed", "share_now", "share_needed")
    }
    nearest = np.full(len(field), np.inf)
    for axis_name, axis in axes.items():
        high = _high(axis.totals, axis.sums, axis.border)
        beyond = field.map({here.name: across(here, axis_name).name for here in FIELDS.values()})
        other = beyond.to_numpy(dtype=object)
        for place, name in enumerate(axis.names):
            weight = float(axis.weights[place])
            needed, rest = _needed(axis, place, high)
            with np.errstate(invalid="ignore", divide="ignore"):
                now, then = weight / (rest + weight), needed / (rest + needed)
            change = np.where(np.isnan(needed), np.inf, np.abs(then - now))
            better = (change < nearest - TIE) & field.notna().to_numpy()
            nearest = np.where(better, change, nearest)
            names[better], fields[better] = name, other[better]
            numbers["weight_now"][better] = weight
            numbers["weight_needed"][better] = needed[better]
            numbers["share_now"][better] = now[better]
            numbers["share_needed"][better] = then[better]
    return pd.DataFrame(
        {"weight": _codes(names, field), **numbers, "weight_field": _codes(fields, field)}, index=field.index
    )


def _codes(codes: NDArray[Any], like: pd.Series) -> pd.Series:
    return pd.Series(codes, index=like.index, dtype="object")


def _needed(axis: _Axis, place: int, high: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """Give the weight of one signal at which each client stands on the border, and the weight of the rest.

    (A + w·p) ÷ (B + w) = b, with A and B of the other known signals, so w = (b·B - A) ÷ (p - b). Missing
    where no weight of 0 or more brings the client there, or only crossing zero would.
    """
    weight, points, known = axis.weights[place], axis.points[:, place], axis.known[:, place]
    rest = axis.sums - weight * known
    total = axis.totals - weight * points
    with np.errstate(divide="ignore", invalid="ignore"):
        needed = (axis.border * rest - total) / (points - axis.border)
    # From high, the border itself is not yet the other side, so a weight of 0 must lie beyond it.
    reached = np.where(high, needed > 0, needed >= 0) & np.isfinite(needed) & known & (rest > 0)
    return np.where(reached, needed, np.nan), rest


def _worth_knowing(axes: dict[str, _Axis], field: pd.Series) -> pd.DataFrame:
    """Find for each client the unknown signal that is most likely to change its field, or to give it one."""
    count = len(field)
    best, chance = np.full(count, -1.0), np.full(count, np.nan)
    unknown = np.full(count, None, dtype=object)
    given = field.notna().to_numpy()
    for axis in axes.values():
        core = np.array([SIGNALS[name].core for name in axis.names], dtype=bool)
        verdict_missing = ~(axis.known & core).any(axis=1)
        high = _high(axis.totals, axis.sums, axis.border)
        for place, name in enumerate(axis.names):
            weight = float(axis.weights[place])
            # (A + w·q) ÷ (B + w) = b at q; the field changes on one side of it.
            turning = (axis.border * (axis.sums + weight) - axis.totals) / weight
            below = np.clip(turning, 0.0, 100.0) / 100.0
            changes = np.where(high, below, 1.0 - below)
            helps = verdict_missing & core[place] & ~given
            # Of equal chances the heavier weight comes first; who has no field first needs one.
            worth = np.where(given, changes + 1e-6 * weight, np.where(helps, weight, -1.0))
            better = ~axis.known[:, place] & (worth > best + 1e-9) & np.where(given, changes > 0, helps)
            best = np.where(better, worth, best)
            unknown[better] = name
            chance = np.where(better, np.where(given, changes, np.nan), chance)
    return pd.DataFrame({"unknown": _codes(unknown, field), "unknown_chance": chance}, index=field.index)
