"""Weighing: scales, weighted means with gaps, ties, and the weight at which two alternatives tie."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.signals import Anchors

#: Scores closer together than this are a tie.
TIE = 1e-9


def points_on_scale(values: NDArray[np.float64], anchors: Anchors) -> NDArray[np.float64]:
    """Put values on a scale: straight lines between the anchors, level beyond the ends.

    Examples
    --------
    >>> points_on_scale(np.array([-1.0, 0.25, np.nan]), ((0, 0), (1, 100))).tolist()
    [0.0, 25.0, nan]
    """
    at, points = zip(*anchors, strict=True)
    return np.where(np.isnan(values), np.nan, np.interp(values, at, points))


def weighted_mean(matrix: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series:
    """Weigh and add the columns of each row; a missing value's weight goes to the others in proportion.

    Turns        row | one column per criterion
    into         row | weighted mean of what is known

    Parameters
    ----------
    matrix : DataFrame
        One row per alternative, one column per criterion.
    weights : mapping of str to float
        Column → weight, 0 or more; they need not add up to 1.

    Returns
    -------
    Series
        Missing where nothing with a weight is known.

    Examples
    --------
    >>> known = pd.DataFrame({"price": [25.0, 10.0], "looks": [20.0, None]}, index=["A1", "A2"])
    >>> weighted_mean(known, {"price": 0.4, "looks": 0.1}).to_dict()
    {'A1': 24.0, 'A2': 10.0}

    References
    ----------
    Fishburn (1967), "Additive utilities with incomplete product sets" (the weighted sum model).
    """
    each = np.array([weights[str(column)] for column in matrix.columns], dtype=float)
    return pd.Series(mean_of_known(matrix.to_numpy(dtype=float), each), index=matrix.index)


def mean_of_known(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weigh and add plain numbers, as :func:`weighted_mean` does for a table.

    Examples
    --------
    >>> mean_of_known(np.array([[25.0, 20.0], [10.0, np.nan]]), np.array([0.4, 0.1])).tolist()
    [24.0, 10.0]
    """
    known = ~np.isnan(values)
    carried = (known * weights).sum(axis=1)
    total = (np.where(known, values, 0.0) * weights).sum(axis=1)
    means = np.full(len(values), np.nan)
    np.divide(total, carried, out=means, where=carried > 0)
    return means


def ranked(scores: pd.Series) -> pd.Series:
    """Rank scores from the highest; equal scores share the better place, so a tie is shown as one.

    Examples
    --------
    >>> ranked(pd.Series({"A1": 21.5, "A2": 22.0, "A3": 22.0})).to_dict()
    {'A1': 3.0, 'A2': 1.0, 'A3': 1.0}
    """
    return (scores / TIE).round().rank(method="min", ascending=False)


def tie_weight(
    first: Mapping[str, float], second: Mapping[str, float], weights: Mapping[str, float], criterion: str
) -> float | None:
    """Give the share of one criterion at which two alternatives tie, the others keeping their proportions.

    With d the difference on the criterion and r that on the mean of the others, w·d + (1 - w)·r = 0, so
    w = r / (r - d). Both must have the same criteria known: with one missing the score is no longer linear.

    Parameters
    ----------
    first, second : mapping of str to float
        Criterion → points.
    weights : mapping of str to float
        Criterion → weight now.
    criterion : str
        The one whose weight is moved.

    Returns
    -------
    float or None
        A share from 0 to 1; None where no weight makes them tie, or every weight does.

    Examples
    --------
    >>> tie_weight({"x": 0.9, "y": 0.2}, {"x": 0.4, "y": 0.8}, {"x": 1, "y": 1}, "x")
    0.5454545454545455
    """
    others = [name for name in weights if name != criterion and weights[name] > 0]
    carried = sum(weights[name] for name in others)
    if not others or set(first) != set(second):
        return None
    on_it = first[criterion] - second[criterion]
    on_others = sum(weights[name] * (first[name] - second[name]) for name in others) / carried
    if abs(on_others - on_it) < TIE:
        return None
    share = on_others / (on_others - on_it)
    return share if 0 <= share <= 1 else None
