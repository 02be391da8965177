"""One client through time."""

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.in_period import in_period
from analysis.reading.model import Ledger
from analysis.rows import cases, number_or_row, table_rows
from analysis.settings import Settings

_MONTHLY = {
    "invoices": ("invoiced_on", "amount", "revenue"),
    "hours": ("worked_on", "hours", "hours"),
    "incidents": ("happened_on", "", "incidents"),
    "ratings": ("rated_on", "pleasure", "pleasure"),
}


def monthly_history(ledger: Ledger, client: str, settings: Settings | None = None) -> pd.DataFrame:
    """Give one client month by month.

    Turns        the dated rows of one client
    into         month | revenue, hours, incidents, pleasure, revenue_running

    Parameters
    ----------
    ledger : Ledger
    client : str
        The key.
    settings : Settings, optional

    Returns
    -------
    DataFrame, index ``month`` (first day), every month from the client's first to its last
        ===============  ==================================================================
        revenue          invoiced less credited in the month; 0 in a month without invoices,
                         missing where there is no dated invoice with an amount of the client at all, and in
                         months before or after all invoices of all clients
        hours            worked; idem
        incidents        number of cases; 0 in every month where there is a dated table of them
        pleasure         mean rating given in the month; missing in a month without
        revenue_running  revenue so far
        ===============  ==================================================================
    """
    settings = settings or Settings()
    ledger = in_period(ledger, settings)
    columns, covered = {}, {}
    for table, (on, column, name) in _MONTHLY.items():
        rows = table_rows(ledger, table, settings)
        if rows is None:
            continue
        if column:  # what a row does not say, such as the amount of an open item, is not nought
            rows = rows.filter(pl.col(column).is_not_null())
        dated = rows.filter(pl.col("client") == client, pl.col(on).is_not_null())
        if table == "incidents":
            dated = dated.unique(number_or_row("case_number"))
        value = pl.len().cast(pl.Float64) if not column else pl.col(column).cast(pl.Float64).sum()
        if name == "pleasure":
            value = pl.col(column).cast(pl.Float64).mean()
        if dated.is_empty() and not (table == "incidents" and rows[on].count()):
            continue
        monthly = dated.group_by(pl.col(on).cast(pl.Date).dt.truncate("1mo").alias("month")).agg(
            value.alias(name)
        )
        columns[name] = monthly.sort("month").to_pandas().set_index("month")[name]
        covered[name] = _first_and_last_month(rows[on])
    names = [name for _, _, name in _MONTHLY.values()]
    found = [series.index for series in columns.values() if len(series)]
    if not found:
        return pd.DataFrame(
            {name: pd.Series(dtype=float) for name in [*names, "revenue_running"]}
        ).rename_axis("month")
    first, last = min(index.min() for index in found), max(index.max() for index in found)
    months = pd.date_range(first, last, freq="MS", name="month", unit="s")
    history = pd.DataFrame(index=months)
    for name in names:
        series = columns.get(name)
        if series is None:
            history[name] = float("nan")
            continue
        series.index = pd.DatetimeIndex(series.index).as_unit("s")
        aligned = series.reindex(months)
        if name in ("revenue", "hours"):
            first, last = covered[name]
            aligned = aligned.fillna(0.0).where((months >= first) & (months <= last))
        history[name] = aligned.fillna(0.0) if name == "incidents" else aligned
    return history.assign(revenue_running=history["revenue"].cumsum())


def _first_and_last_month(days: pl.Series) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Give the months between which a table was kept: outside them nothing is known, which is not 0."""
    dated = days.drop_nulls().cast(pl.Date).dt.truncate("1mo")
    return pd.Timestamp(dated.min()), pd.Timestamp(dated.max())  # type: ignore[arg-type]


def incidents_of(ledger: Ledger, client: str, settings: Settings | None = None) -> pd.DataFrame:
    """List the incidents of one client, the latest first; rows that share a case number are one.

    Parameters
    ----------
    ledger : Ledger
    client : str
        The key.
    settings : Settings, optional

    Returns
    -------
    DataFrame
        happened_on (date), kind, note (text), severity (1 to 5): those of them that are on file of this
        client; without rows where there are none.

    Examples
    --------
    >>> rows = pl.DataFrame(
    ...     {"client": ["bos", "vis"], "note": ["Called at night", "Late"], "source": [0, 0], "row": [2, 3]}
    ... )
    >>> incidents_of(Ledger({"incidents": rows}, {}, rows), "bos")
                  note
    0  Called at night
    """
    settings = settings or Settings()
    rows = cases(in_period(ledger, settings), settings)
    if rows is None:
        return pd.DataFrame()
    told = ["happened_on", "kind", "note", "severity"]
    own = rows.filter(nw.col("client") == client).select(told).collect().to_pandas()
    own = own.sort_values(
        "happened_on", ascending=False, na_position="last", kind="stable", ignore_index=True
    )
    return own.loc[:, own.notna().any()]
