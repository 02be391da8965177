"""Rows that tell about each other: events about cases, rows about clients, projects about clients."""

from collections.abc import Mapping

import polars as pl

from analysis.columns import TABLES
from analysis.distinct import all_different

_MEANS = frozenset({"days_late", "rating", "notice_days", "change_chance", "score"})
_SUMS = frozenset({"money", "hours", "count"})


def one_per_case(incidents: pl.DataFrame) -> pl.DataFrame:
    """Make one row of all rows that share a case number and client.

    The first known day, kind and note, the gravest severity and the last status count.

    Parameters
    ----------
    incidents : DataFrame

    Returns
    -------
    DataFrame
    """
    if "case_number" not in incidents.columns:
        return incidents
    loose = incidents.filter(pl.col("case_number").is_null())
    cases = incidents.filter(pl.col("case_number").is_not_null())
    if cases.select(pl.struct("case_number", "client").n_unique()).item() == len(cases):
        return incidents
    order = ["happened_on", "source", "row"] if "happened_on" in cases.columns else ["source", "row"]
    how: dict[str, pl.Expr] = {}
    for name in cases.columns:
        column = pl.col(name)
        how[name] = column.drop_nulls().first()
        if name in ("severity", "own_share", "founded"):
            how[name] = column.max()
        elif name == "status":
            how[name] = column.drop_nulls().last()
    joined = (
        cases.sort(order, nulls_last=True, maintain_order=True)
        .group_by("case_number", "client", maintain_order=True)
        .agg(**{name: found for name, found in how.items() if name not in ("case_number", "client")})
        .select(incidents.columns)
    )
    return pl.concat([joined, loose]).sort("source", "row")


def one_per_client(clients: pl.DataFrame) -> pl.DataFrame:
    """Make one row of all rows of the client list that are one client.

    Texts and days: the first that is known. Ready-made totals add up within a sheet; another sheet counts
    only where the first has none. Means stay means.

    Parameters
    ----------
    clients : DataFrame

    Returns
    -------
    DataFrame, ``client`` unique
    """
    if all_different(clients["client"]):
        return clients
    kinds = {column.name: column.kind for column in TABLES["clients"].columns}
    within: dict[str, pl.Expr] = {}
    for name in clients.columns:
        column = pl.col(name)
        if name in ("client", "source"):
            continue
        if kinds.get(name) in _SUMS:
            within[name] = pl.when(column.is_not_null().any()).then(column.sum())
        elif name in _MEANS:
            within[name] = column.mean()
        else:
            within[name] = column.drop_nulls().first()
    per_sheet = clients.sort("source", "row").group_by("client", "source", maintain_order=True).agg(**within)
    return (
        per_sheet.group_by("client", maintain_order=True)
        .agg(pl.all().drop_nulls().first())
        .select(clients.columns)
    )


def projects_to_clients(tables: Mapping[int, pl.DataFrame]) -> pl.DataFrame:
    """Learn from rows with both which client a project is for; projects of several clients tell nothing.

    Parameters
    ----------
    tables : mapping of int to DataFrame
        ``project`` and ``key`` (the client) of each sheet that has both.

    Returns
    -------
    DataFrame
        ``project``, ``key``.
    """
    if not tables:
        return pl.DataFrame(schema={"project": pl.String, "key": pl.String})
    return (
        pl.concat(list(tables.values()))
        .drop_nulls()
        .unique()
        .group_by("project")
        .agg(pl.col("key").first(), several=pl.col("key").n_unique())
        .filter(pl.col("several") == 1)
        .select("project", "key")
    )
