"""Client types: groups that the figures themselves show, with names a reader can use, or none."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.type_names import name_types

#: Below so many clients nothing is said about types.
FEWEST_CLIENTS = 12
#: A signal takes part where it is known for at least this part of the clients.
KNOWN_ENOUGH = 0.7
#: A type holds at least so many clients.
SMALLEST_TYPE = 3
MOST_TYPES = 6
#: Types must be at least this clearly apart (silhouette) and this stable (adjusted Rand index).
CLEAR_ENOUGH = 0.2
STABLE_ENOUGH = 0.6
#: Of numbers of types that stand out this nearly as much as the best, the fewest is taken.
AS_CLEAR = 0.015
#: From this ratio of the distances to the two nearest centres on, a client stands between two types.
BETWEEN = 0.85

_SAMPLE = 2000
_CLOUD = 500
_RESAMPLES = 20
_REFERENCES = 19
_FAR_OUT = 3.0

#: Why no types are shown (source text of the catalogue).
NO_TYPES: dict[str, str] = {
    "too_few_clients": "Enough is known about too few clients to speak of types.",
    "too_few_signals": "Too little is known about your clients to speak of types: two signals are needed.",
    "no_clear_types": "There are no clear types in your data: your clients differ by degrees, not in groups.",
}


@dataclass(frozen=True)
class TypeSignal:
    """One of the few signals that types are made of: what a reader sees, and its unit."""

    label: str
    unit: str


#: The signals by column, in the order they are shown.
TYPE_SIGNALS: dict[str, TypeSignal] = {
    "revenue": TypeSignal("Revenue a year", "money"),
    "margin": TypeSignal("Margin", "share"),
    "hours_per_1000": TypeSignal("Hours per 1,000 of revenue", "hours_per_1000"),
    "days_late": TypeSignal("Days late", "days"),
    "incidents": TypeSignal("Incidents a year", "count"),
    "pleasure": TypeSignal("What they are like to work with", "score"),
    "known_months": TypeSignal("Months known", "months"),
}


@dataclass(frozen=True, eq=False)
class ClientTypes:
    """What was found.

    Attributes
    ----------
    found : bool
    reason : str or None
        Why not: a key of ``NO_TYPES``.
    labels : Series, index ``client``
        The type of each client (a key of ``TYPE_NAMES``); missing where too little is known.
    between : Series, index ``client``
        The second type of a client that stands between two; else missing.
    profile : DataFrame, index ``type``, largest first
        ``count`` and the median of every signal used, in its own unit.
    shape : DataFrame, index ``type``
        Where the medians of ``profile`` lie, in robust spreads from the middle of all clients, one column per
        signal: a higher median never lies lower, and medians that are written alike lie alike.
    signals : tuple of str
        Which of ``TYPE_SIGNALS`` took part.
    nearest : mapping of str to tuple of str
        Type → the three clients nearest to its centre.
    silhouette : float or None
        How clearly the types stand apart, -1 to 1.
    stability : float or None
        How alike the types come out when a fifth of the clients is left out (mean adjusted Rand index, 1 is
        the same).
    """

    found: bool
    reason: str | None
    labels: pd.Series
    between: pd.Series
    profile: pd.DataFrame
    shape: pd.DataFrame
    signals: tuple[str, ...]
    nearest: Mapping[str, tuple[str, ...]]
    silhouette: float | None = None
    stability: float | None = None


def client_types(clients: pd.DataFrame, *, seed: int = 0) -> ClientTypes:
    """Look for types of clients: k-means on a few readable signals.

    Turns        client | <metrics>, years, incident_years, known_months
    into         a :class:`ClientTypes`

    Each signal is put in robust spreads (median and interquartile range; far outliers are drawn in). The
    number of types, 2 to 6, is the one whose silhouette stands out most above that of made-up portfolios
    without groups (19 normal clouds with the same spread and correlations); of nearly equal ones the
    fewest. There are types only if it is higher than on each of these, and if the types come back when a
    fifth of the clients is left out.

    Parameters
    ----------
    clients : DataFrame, n rows, index ``client`` (unique)
        As :func:`summarise` or :func:`score` returns it. Not changed; neither their order nor their names
        settle anything.
    seed : int
        Where k-means starts; the same seed gives the same types.

    Returns
    -------
    ClientTypes
        ``found=False`` with a reason is an outcome, not an error.

    References
    ----------
    Lloyd (1982) for k-means; Rousseeuw (1987) for the silhouette; Hubert and Arabie (1985) for the adjusted
    Rand index; Tibshirani, Walther and Hastie (2001), "Estimating the number of clusters via the gap
    statistic", and Liu, Hayes, Nobel and Marron (2008), "Statistical significance of clustering", for the
    comparison with one normal cloud.
    """
    values = _values(clients.sort_index())
    enough = values.notna().mean(axis="columns") > 0.5
    known = values[enough]
    if len(known) < FEWEST_CLIENTS:
        return _none(clients, "too_few_clients")
    scaled = _scaled(known)
    if scaled.shape[1] < 2:
        return _none(clients, "too_few_signals")
    # By their figures, so that neither the order nor the names of the clients settle anything.
    scaled = scaled.sort_values(list(scaled.columns), kind="stable")
    known = known.loc[scaled.index]
    return _search(clients, known[scaled.columns], scaled, seed)


def _search(clients: pd.DataFrame, known: pd.DataFrame, scaled: pd.DataFrame, seed: int) -> ClientTypes:
    from threadpoolctl import threadpool_limits

    # Threads cost far more than they bring on so few points.
    with threadpool_limits(1):
        return _search_calmly(clients, known, scaled, seed)


def _search_calmly(
    clients: pd.DataFrame, known: pd.DataFrame, scaled: pd.DataFrame, seed: int
) -> ClientTypes:
    from sklearn.metrics import pairwise_distances, silhouette_score

    generator = np.random.default_rng(seed)
    points = scaled.to_numpy()
    few = points if len(points) <= _SAMPLE else generator.choice(points, _SAMPLE, replace=False)
    distances = pairwise_distances(few)
    clouds = _clouds(few, generator)
    tried: dict[int, float] = {}
    stands_out: dict[int, float] = {}
    for count in range(2, min(MOST_TYPES, len(few) // SMALLEST_TYPE) + 1):
        labels = _k_means(few, count, seed, starts=10)
        if np.bincount(labels, minlength=count).min() < SMALLEST_TYPE:
            continue
        tried[count] = float(silhouette_score(distances, labels, metric="precomputed"))
        if tried[count] <= CLEAR_ENOUGH:
            continue
        by_chance: list[float] = []
        for cloud in clouds:
            by_chance.append(float(silhouette_score(cloud, _k_means(cloud, count, seed))))
            if by_chance[-1] >= tried[count]:
                break  # one cloud without groups that looks as clear is enough
        else:
            stands_out[count] = tried[count] - float(np.mean(by_chance))
    if not stands_out:
        return _none(clients, "no_clear_types", max(tried.values(), default=None))
    most = max(stands_out.values())
    count = min(each for each, excess in stands_out.items() if excess >= most - AS_CLEAR)
    stability = _stability(few, count, seed, generator)
    if stability < STABLE_ENOUGH:
        return _none(clients, "no_clear_types", tried[count], stability)
    starts = 10 if few is points else 2
    return _described(
        clients,
        known,
        scaled,
        _k_means(points, count, seed, starts),
        tried[count],
        stability,
    )


def _values(clients: pd.DataFrame) -> pd.DataFrame:
    """Give the signals that are known of enough clients, in their own units, per year where they add up."""
    values = clients[list(TYPE_SIGNALS)].astype(float)
    values["revenue"] = values["revenue"] / clients["years"]
    values["incidents"] = values["incidents"] / clients["incident_years"]
    return values[[name for name in values if values[name].notna().mean() >= KNOWN_ENOUGH]]


def _scaled(known: pd.DataFrame) -> pd.DataFrame:
    """Put each signal in robust spreads; a gap becomes the middle, which sets nobody apart."""
    from sklearn.preprocessing import RobustScaler

    wide = known.copy()
    if "revenue" in wide:
        wide["revenue"] = np.log1p(wide["revenue"].clip(lower=0.0))
    wide = wide.fillna(wide.median())
    spread = wide.quantile(0.75) - wide.quantile(0.25)
    flat = spread[spread < 1e-9].index
    wide = wide.drop(columns=[name for name in flat if wide[name].std() < 1e-9])
    if wide.empty:
        return wide
    scaled = pd.DataFrame(RobustScaler().fit_transform(wide), index=wide.index, columns=wide.columns)
    # Where the middle half is all equal there is no interquartile range: the standard deviation serves.
    for name in wide.columns.intersection(flat):
        scaled[name] = (wide[name] - wide[name].median()) / wide[name].std()
    return scaled.clip(-_FAR_OUT, _FAR_OUT)


def _k_means(points: np.ndarray, count: int, seed: int, starts: int = 3) -> np.ndarray:
    from sklearn.cluster import KMeans

    labels: np.ndarray = KMeans(count, n_init=starts, random_state=seed).fit_predict(points)
    return labels


def _stability(points: np.ndarray, count: int, seed: int, generator: np.random.Generator) -> float:
    """Leave out a fifth of the clients, again and again, and see whether the same types come out."""
    from sklearn.metrics import adjusted_rand_score

    whole = _k_means(points, count, seed, starts=10)
    size = max(count * SMALLEST_TYPE, round(0.8 * len(points)))
    alike = []
    for _ in range(_RESAMPLES):
        kept = generator.choice(len(points), size, replace=False)
        alike.append(adjusted_rand_score(whole[kept], _k_means(points[kept], count, seed)))
    return float(np.mean(alike))


def _clouds(points: np.ndarray, generator: np.random.Generator) -> list[np.ndarray]:
    """Make up portfolios without groups: one normal cloud each, with the same spread and correlations."""
    middle, spread = points.mean(axis=0), np.cov(points, rowvar=False)
    size = min(len(points), _CLOUD)
    return [generator.multivariate_normal(middle, spread, size, method="eigh") for _ in range(_REFERENCES)]


def _described(
    clients: pd.DataFrame,
    known: pd.DataFrame,
    scaled: pd.DataFrame,
    labels: np.ndarray,
    silhouette: float,
    stability: float,
) -> ClientTypes:
    centres = scaled.groupby(labels).mean()
    typical = known.groupby(labels).median()
    names = name_types(centres, typical)
    by_name = pd.Series([names[label] for label in labels], index=scaled.index, dtype="object")
    centres.index = pd.Index(names, name="type")
    typical.index = pd.Index(names, name="type")
    away = pd.DataFrame(
        np.linalg.norm(scaled.to_numpy()[:, None, :] - centres.to_numpy()[None, :, :], axis=2),
        index=scaled.index,
        columns=names,
    )
    ordered = np.sort(away.to_numpy(), axis=1)
    second = pd.Series(
        away.columns.to_numpy()[away.to_numpy().argsort(axis=1)[:, 1]], index=away.index, dtype="object"
    )
    profile = typical.assign(count=by_name.value_counts())[["count", *typical.columns]]
    profile = profile.sort_values("count", ascending=False, kind="stable")
    return ClientTypes(
        found=True,
        reason=None,
        labels=by_name.reindex(clients.index),
        between=second.where(ordered[:, 0] > BETWEEN * ordered[:, 1], None).reindex(clients.index),
        profile=profile,
        shape=_where_they_lie(typical, known, scaled).loc[profile.index],
        signals=tuple(str(name) for name in scaled.columns),
        nearest={
            name: tuple(str(client) for client in away.loc[by_name == name, name].nsmallest(3).index)
            for name in names
        },
        silhouette=silhouette,
        stability=stability,
    )


def _where_they_lie(typical: pd.DataFrame, known: pd.DataFrame, scaled: pd.DataFrame) -> pd.DataFrame:
    """Put the medians of the types on the scale of the clients, as they are written; 0 where unknown."""
    places = {}
    for name in scaled:
        pairs = pd.DataFrame({"value": known[name], "place": scaled[name]}).dropna().drop_duplicates("value")
        pairs = pairs.sort_values("value")
        written = _as_written(typical[name], TYPE_SIGNALS[str(name)].unit)
        places[name] = pd.Series(np.interp(written, pairs["value"], pairs["place"]), index=typical.index)
    return pd.DataFrame(places).where(typical[list(scaled)].notna(), 0.0)


def _as_written(values: pd.Series, unit: str) -> pd.Series:
    """Round values as they are shown: hundredths of a share, whole amounts and counts, tenths below ten."""
    if unit == "share":
        return values.round(2)
    whole = values.round()
    return whole if unit in ("money", "count") else whole.where(values.abs() >= 10, values.round(1))


def _none(
    clients: pd.DataFrame, reason: str, silhouette: float | None = None, stability: float | None = None
) -> ClientTypes:
    nobody = pd.Series(None, index=clients.index, dtype="object")
    empty = pd.DataFrame(index=pd.Index([], name="type"))
    return ClientTypes(False, reason, nobody, nobody, empty, empty, (), {}, silhouette, stability)
