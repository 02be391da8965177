"""Pareto curve: how much of the total the best clients bring."""

import pandas as pd

from analysis.errors import MissingColumnError

#: The metrics a Pareto curve can be drawn of, in the order a page offers them.
PARETO_VALUES = ("revenue", "result", "contribution", "avoidable", "full", "hours", "incidents", "joy")


def pareto_values(clients: pd.DataFrame) -> tuple[str, ...]:
    """Give those of ``PARETO_VALUES`` that are known of any client; revenue where none is.

    Examples
    --------
    >>> pareto_values(pd.DataFrame({"revenue": [float("nan")], "hours": [2.0]}))
    ('hours',)
    """
    known = (value for value in PARETO_VALUES if value in clients and clients[value].notna().any())
    return tuple(known) or ("revenue",)


def pareto_curve(clients: pd.DataFrame, value: str) -> pd.DataFrame:
    """Rank clients by a value and accumulate it, in its own unit and as a share.

    Turns        client | <value>, ...
    into         client | <value>, rank, client_share, running_total, value_share

    Losses are kept, not clipped: with negative values ``value_share`` rises above 1
    and comes back down to it. That hump is the finding (the "whale curve"). Clients
    of whom the value is not known are left out.

    Parameters
    ----------
    clients : DataFrame, n rows, index ``client`` (unique)
        One row per client, as :func:`summarise` returns it. Not changed.
    value : str
        Numeric column to rank by, in its own unit.

    Returns
    -------
    DataFrame, index ``client``, a row for each client with a known value, best first
        ==============  ==============================================
        <value>         as given, in its own unit
        rank            1 to n; equal values keep their input order
        client_share    rank / n, a fraction above 0 and up to 1
        running_total   sum so far, in the unit of the value
        value_share     running_total / total, ends at 1; missing for
                        all where the total is zero or less, because a
                        share of it would mean nothing
        ==============  ==============================================

    Raises
    ------
    MissingColumnError
        ``clients`` has no column ``value``.

    Examples
    --------
    >>> clients = pd.DataFrame(
    ...     {"result": [30.0, 120.0, -50.0]}, index=pd.Index(["A", "B", "C"], name="client")
    ... )
    >>> pareto_curve(clients, "result")["value_share"].to_dict()
    {'B': 1.2, 'A': 1.5, 'C': 1.0}

    References
    ----------
    Kaplan and Narayanan (2001), "Measuring and managing customer profitability".
    """
    if value not in clients:
        raise MissingColumnError(wanted=value, found=", ".join(map(str, clients.columns)))

    known = clients[[value]].dropna()
    best_first = known.sort_values(value, ascending=False, kind="stable")
    ranks = pd.Series(range(1, len(best_first) + 1), index=best_first.index)
    running_total = best_first[value].cumsum()
    total = known[value].sum()
    return best_first.assign(
        rank=ranks,
        client_share=ranks / len(best_first),
        running_total=running_total,
        value_share=running_total / total if total > 0 else float("nan"),
    )
