"""The costs as plain values for the command line: the lines, their intervals, the pools, what is unused."""

from typing import Any

import pandas as pd

from analysis.costing.lines import LINES
from analysis.costing.statement import Statement

#: What is told of each client.
COST_KEYS = (*LINES, "interval", "scope_creep")


def costs_of_all(clients: pd.DataFrame, found: Statement) -> dict[str, Any]:
    """Tell the portfolio's lines, intervals, unused capacity and pools.

    Parameters
    ----------
    clients : DataFrame, index ``client``
    found : Statement
        Of these clients.

    Returns
    -------
    dict
        ``contribution``, ``avoidable``, ``full``, ``interval``, ``unused_capacity`` and ``pools``.
    """
    worked = bool(clients["hours"].notna().any()) or found.used_hours > 0
    return {
        **{line: found.lines[line].amount for line in LINES},
        "interval": {line: {"low": part.low, "high": part.high} for line, part in found.lines.items()},
        "unused_capacity": {
            "cost": found.unused_cost,
            "used_hours": found.used_hours if worked else None,
            "practical_hours": found.practical_hours,
        },
        "pools": [
            {
                "pool": each.pool.name,
                "kind": each.pool.kind,
                "driver": each.pool.driver,
                "avoidable_after": each.pool.avoidable_after,
                "cost": each.cost,
                "charged": each.charged,
                "unused": each.unused,
                "rate": each.rate,
            }
            for each in found.pools
        ],
    }


def costs_of_each(clients: pd.DataFrame) -> dict[str, pd.Series]:
    """Tell each client's interval per line and its hours beyond the agreement.

    Turns        client | <line>_low, <line>_high, scope_creep_…
    into         columns ``interval`` and ``scope_creep`` of plain mappings
    """
    ends = {
        line: clients[[f"{line}_low", f"{line}_high"]]
        .set_axis(["low", "high"], axis="columns")
        .to_dict("index")
        for line in (*LINES, "result")
    }
    creep = clients[["scope_creep_hours", "scope_creep_cost", "scope_creep_at_rate"]]
    beyond = creep.set_axis(["hours", "cost", "at_rate"], axis="columns").to_dict("index")
    return {
        "interval": pd.Series(
            [{line: ends[line][client] for line in ends} for client in clients.index],
            clients.index,
            dtype=object,
        ),
        "scope_creep": pd.Series([beyond[client] for client in clients.index], clients.index, dtype=object),
    }


def charged_to_each(found: Statement) -> pd.Series:
    """Tell what each client is charged of every pool.

    Returns
    -------
    Series of lists, index ``client``
        Money in the order of the pools of :func:`costs_of_all`; missing where it is not known.
    """
    parts = found.charged.by_client
    return pd.Series(parts.to_numpy().tolist(), parts.index, dtype=object)
