"""An outsider's view: the figures alone, with a number in place of each name."""

from collections.abc import Iterable
from hashlib import sha256

import pandas as pd

#: What an outsider looks at: nothing that anybody felt, and nothing that tells who it is.
NUMBERS_ONLY = (
    *("revenue", "result", "margin", "hours", "effective_hourly_rate", "unbilled_share", "days_late"),
    *("overdue_amount", "growth", "financial_score"),
)


def numbered(clients: Iterable[str]) -> pd.Series:
    """Give each client a number that says nothing of its name or size, and stays the same.

    Parameters
    ----------
    clients : iterable of str
        The keys, in any order.

    Returns
    -------
    Series of int, index ``client``
        1 to n, dealt out by a hash of the key.

    Examples
    --------
    >>> sorted(numbered(["ann", "bob", "cem"]))
    [1, 2, 3]
    """
    keys = sorted(clients, key=lambda key: sha256(str(key).encode()).hexdigest())
    return pd.Series(range(1, len(keys) + 1), index=pd.Index(keys, name="client"), dtype=int)


def outsider_view(clients: pd.DataFrame) -> pd.DataFrame:
    """Give the figures alone, without names, in the order an outsider would look at them.

    Turns        client | <metrics>, financial_score, …
    into         client | number, and those of ``NUMBERS_ONLY`` that are known of anybody

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`analysis.quadrants.score` returns it. Not changed.

    Returns
    -------
    DataFrame
        The lowest financial score first, unknown ones last.
    """
    present = [name for name in NUMBERS_ONLY if clients[name].notna().any()]
    view = clients[present].assign(number=numbered(clients.index).reindex(clients.index))
    return view[["number", *present]].sort_values(
        ["financial_score", "number"] if "financial_score" in present else ["number"]
    )
