"""What the files come to in each year: the figures an owner knows by heart, and knows a misreading by."""

from typing import NamedTuple

import pandas as pd
import polars as pl

from analysis.reading.model import Ledger
from analysis.rows import documents, table_rows
from analysis.settings import Settings


class YearlyFigure(NamedTuple):
    """A figure that is told by year: its table, what is added up (rows where nothing is), and its day."""

    table: str
    column: str | None
    day: str
    listed: str | None
    """The column of a list with one row per client that tells the same without saying of which year."""


YEARLY = {
    "revenue": YearlyFigure("invoices", "amount", "invoiced_on", "revenue"),
    "hours": YearlyFigure("hours", "hours", "worked_on", "hours"),
    "incidents": YearlyFigure("incidents", None, "happened_on", "complaints"),
    "contacts": YearlyFigure("contacts", None, "happened_on", None),
}
_SUM = pl.Decimal(38, 4)


def by_year(ledger: Ledger, settings: Settings | None = None) -> pd.DataFrame:
    """Add up revenue, hours and rows per calendar year, as they stand in the files.

    Turns        the tables of the ledger
    into         one row a year, the last year first, and what has no date in a last row

    Parameters
    ----------
    ledger : Ledger
    settings : Settings, optional
        ``currency`` counts where the files hold several.

    Returns
    -------
    DataFrame
        ``year`` (missing where no date is known), ``months`` and ``clients`` (with a row in any of these
        tables that year), ``revenue`` (without VAT where the files tell it), ``hours``, ``incidents`` and
        ``contacts`` (moments). A figure is left out where no file tells it, and missing in a year without a
        row of it.

    Examples
    --------
    >>> days = pl.Series(["2024-12-31", "2025-01-02", None]).str.to_date()
    >>> rows = pl.DataFrame({"client": ["a", "b", "a"], "amount": [10.0, 5.0, 1.0], "invoiced_on": days})
    >>> by_year(Ledger({"invoices": rows}, {}, pl.DataFrame()))
       year  months  clients  revenue
    0  2025       1        1      5.0
    1  2024       1        1     10.0
    2  <NA>       0        1      1.0
    """
    settings = settings or Settings()
    told = {name: rows for name in YEARLY if (rows := _rows(ledger, name, settings)) is not None}
    if not told:
        return pd.DataFrame({"year": pd.Series(dtype="Int64")})
    every = pl.concat([rows.select("year", "month", "client") for rows in told.values()])
    months, clients = (pl.col(name).drop_nulls().n_unique() for name in ("month", "client"))
    found = every.group_by("year").agg(months=months, clients=clients)
    for name, rows in told.items():
        sums = rows.group_by("year").agg(pl.col("value").sum().cast(pl.Float64).alias(name))
        found = found.join(sums, on="year", how="left", nulls_equal=True)
    ordered = found.sort("year", descending=True, nulls_last=True)
    return ordered.to_pandas().astype({"year": "Int64", "months": "int64", "clients": "int64"})


def _rows(ledger: Ledger, name: str, settings: Settings) -> pl.DataFrame | None:
    """Give year, month, client and value of each row that tells a figure; None where no file tells it."""
    figure = YEARLY[name]
    value: pl.Expr = pl.lit(1) if figure.column is None else pl.col(figure.column)
    day = pl.col(figure.day)
    rows = table_rows(ledger, figure.table, settings)
    if rows is None and figure.listed is not None:
        rows = table_rows(ledger, "clients", settings)
        value, day = pl.col(figure.listed), pl.lit(None, dtype=pl.Date)
    if rows is None:
        return None
    told = rows.select("client", year=day.dt.year(), month=day.dt.month(), value=value.cast(_SUM)).drop_nulls(
        "value"
    )
    return None if told.is_empty() else told


def still_to_be_paid(ledger: Ledger, settings: Settings | None = None) -> float | None:
    """Add up what is open, as :func:`analysis.rows.documents` has it; None where nothing tells what was paid.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings, optional
        ``currency`` counts where the files hold several.

    Returns
    -------
    float or None
    """
    frame = documents(ledger, settings or Settings(), None)
    if frame is None:
        return None
    known = frame.select("outstanding").collect()["outstanding"].drop_nulls()
    return float(known.sum()) if len(known) else None


def taken_from(ledger: Ledger, name: str) -> tuple[str, ...]:
    """Give the headers from which a figure was taken, each once, in the order of the files.

    Parameters
    ----------
    ledger : Ledger
    name : str
        As in :data:`YEARLY`.

    Returns
    -------
    tuple of str
        Empty where rows are counted, and where the figure was worked out from several columns.
    """
    figure = YEARLY[name]
    table, column = figure.table, figure.column
    if figure.table not in ledger.tables:
        table, column = "clients", figure.listed
    headers = [source.columns.get(column or "") for source in ledger.sources if source.table == table]
    if name == "revenue" and not any(headers):
        headers = [
            source.columns.get("amount_with_tax") for source in ledger.sources if source.table == table
        ]
    return tuple(dict.fromkeys(header for header in headers if header))
