"""Concentration: how much hangs on how few clients."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.costing.lines import LINES

#: Part of the total that ``clients_for_80`` must reach.
_MOST = 0.8
#: What is always reckoned, in the order of the contract.
CONCENTRATED = ("revenue", "result", "hours", "incidents", "joy")
#: Room for the last digit of a float when a running total is held against it.
_LAST_DIGIT = 1e-12


@dataclass(frozen=True)
class Concentration:
    """How one value is spread over the clients. Shares, Gini and HHI are fractions of 1.

    Attributes
    ----------
    n : int
        Clients with a known value.
    top_20_share, top_10_share : float or None
        Share of the ceil(0.20·n) and ceil(0.10·n) largest.
    clients_for_80 : int or None
        The fewest clients that bring 80 % of the total.
    gini : float or None
        0 where all are equal, (n - 1)/n where one has everything.
    hhi : float or None
        Sum of the squared shares: 1/n where all are equal, 1 where one has everything.
    largest : str or None
        Key of the largest client.
    largest_share, top_1_share : float or None
        Its share, under both names.
    top_3_share, top_5_share : float or None
        Share of the three and of the five largest.
    effective_clients : float or None
        1/HHI: as many equal clients would be as concentrated.
    peak_share : float or None
        Highest running total ÷ total; above 1 where there are losses.
    peak_clients : int or None
        How many clients stand before that peak.
    loss_makers : int
        Clients below zero.

    Notes
    -----
    Where the total is zero or less, every share of it is None. Where clients below zero push ``gini`` or
    ``hhi`` above 1, it is None, and with ``hhi`` ``effective_clients``: it then measures no concentration.
    Shares stay, and may pass 1.
    """

    n: int
    top_20_share: float | None = None
    top_10_share: float | None = None
    clients_for_80: int | None = None
    gini: float | None = None
    hhi: float | None = None
    largest: str | None = None
    largest_share: float | None = None
    top_1_share: float | None = None
    top_3_share: float | None = None
    top_5_share: float | None = None
    effective_clients: float | None = None
    peak_share: float | None = None
    peak_clients: int | None = None
    loss_makers: int = 0


def largest_fifth(count: int) -> int:
    """Give how many of so many clients are a fifth of them, rounded up.

    Examples
    --------
    >>> largest_fifth(45), largest_fifth(46), largest_fifth(0)
    (9, 10, 0)
    """
    return -(-count // 5)


def concentration(values: pd.Series) -> Concentration:
    """Reckon how concentrated a value is.

    Turns        client | value
    into         a :class:`Concentration`

    Parameters
    ----------
    values : Series, index ``client``
        One value per client, in any unit; clients without a value are left out, zero and negative ones
        are not. Not changed.

    Returns
    -------
    Concentration
        Shares are None where the total is zero or less; Gini and HHI also where losses push them above 1.

    Examples
    --------
    >>> spread = concentration(pd.Series({"ann": 60.0, "bob": 30.0, "cem": 10.0}))
    >>> spread.largest, spread.largest_share, spread.clients_for_80, round(spread.hhi, 2)
    ('ann', 0.6, 2, 0.46)

    References
    ----------
    Gini (1914), here as 2·Σ(i·xᵢ)/(n·Σx) - (n + 1)/n on ascending x; Hirschman (1964)
    for Σ share²; Kaplan and Narayanan (2001) for the peak of the whale curve.
    """
    known = values.dropna().astype(float).sort_index().sort_values(ascending=False, kind="stable")
    n = len(known)
    largest = None if n == 0 else str(known.index[0])
    losing = int((known < 0).sum())
    running = known.cumsum().to_numpy()
    total = float(running[-1]) if n else 0.0
    peak_at = None if n == 0 else int(running.argmax()) + 1
    if total <= 0:
        return Concentration(n=n, largest=largest, loss_makers=losing, peak_clients=peak_at)
    shares = known.to_numpy() / total
    hhi = _within_one(float((shares**2).sum()))
    gini = 2 * (np.arange(1, n + 1) * shares[::-1]).sum() / n - (n + 1) / n
    return Concentration(
        n=n,
        top_20_share=float(shares[: largest_fifth(n)].sum()),
        top_10_share=float(shares[: -(-n // 10)].sum()),
        clients_for_80=int((running >= _MOST * total * (1 - _LAST_DIGIT)).argmax()) + 1,
        gini=_within_one(float(gini)),
        hhi=hhi,
        largest=largest,
        largest_share=float(shares[0]),
        top_1_share=float(shares[0]),
        top_3_share=float(shares[:3].sum()),
        top_5_share=float(shares[:5].sum()),
        effective_clients=None if hhi is None else 1 / hhi,
        peak_share=float(running.max() / total),
        peak_clients=peak_at,
        loss_makers=losing,
    )


def _within_one(index: float) -> float | None:
    """Give an index that lies between 0 and 1, else None: only values below zero push it out."""
    return index if index <= 1 + _LAST_DIGIT else None


def concentrations(clients: pd.DataFrame, rows: frozenset[str] | None = None) -> dict[str, Concentration]:
    """Reckon the concentration of revenue, result, hours, incidents and joy, and of each result line.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` returns it.
    rows : frozenset of str, optional
        The clients that stand in the table of incidents. Who stands in no row of it has zero incidents, but
        carries no value; ``None`` where incidents came ready-made and a zero is a value.

    Returns
    -------
    dict of str to Concentration
    """
    found = {}
    for value in (*CONCENTRATED, *(line for line in LINES if line in clients)):
        values = clients[value]
        if value == "incidents" and rows is not None:
            values = values[values.index.isin(list(rows))]
        found[value] = concentration(values)
    return found
