"""Rows added up per client and laid beside the clients, and clients added up."""

from dataclasses import replace
from math import fsum

import pandas as pd
import polars as pl

from analysis.reading.model import Ledger


def beside(clients: pd.Index, found: pl.DataFrame) -> pd.DataFrame:
    """Lay what was added up per client beside the clients.

    Turns        client, and any other columns, each client at most once
    into         client | the other columns

    Parameters
    ----------
    clients : Index
        Keys of clients.
    found : DataFrame

    Returns
    -------
    DataFrame, index ``clients`` itself
        Missing where a client has no row in ``found``.

    Examples
    --------
    >>> keys = pd.Index(["ann", "bob"], name="client", dtype="str")
    >>> beside(keys, pl.DataFrame({"client": ["bob"], "hours": [2.0]}))["hours"].to_dict()
    {'ann': nan, 'bob': 2.0}
    """
    keys = pl.DataFrame({"client": pl.Series(clients.to_list(), dtype=pl.String)})
    found = found.with_columns(pl.col("client").cast(pl.String))
    laid = keys.join(found, on="client", how="left", maintain_order="left").drop("client").to_pandas()
    return laid.set_axis(clients)


def with_codes(ledger: Ledger) -> Ledger:
    """Put codes in place of the keys of clients: rows are added up by them twice as fast.

    Parameters
    ----------
    ledger : Ledger
        Not changed.

    Returns
    -------
    Ledger
        The same, with ``client`` as Polars' Categorical in every table that has it.
    """
    codes = pl.Categorical(pl.Categories.random())
    tables = {
        name: rows.with_columns(pl.col("client").cast(codes)) if "client" in rows.columns else rows
        for name, rows in ledger.tables.items()
    }
    return replace(ledger, tables=tables)


def sum_of_known(values: pd.Series) -> float | None:
    """Add up a figure over the clients of whom it is known; None where it is known of nobody.

    Examples
    --------
    >>> sum_of_known(pd.Series([1.5, None])), sum_of_known(pd.Series([None], dtype=float))
    (1.5, None)
    """
    known = values.dropna()
    return None if known.empty else fsum(known)
