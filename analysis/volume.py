"""How much work there is a month, in hours or incidents, and whether it grows."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import polars as pl

from analysis.in_period import ROW_DATES, in_period
from analysis.reading.model import Ledger
from analysis.settings import Settings
from analysis.shared_months import whole_months
from analysis.summary import row_frames

#: The last so many whole months are held against as many before them.
COMPARED_MONTHS = 3
_FRAMES = {"hours": ("worked", "hours"), "incidents": ("cases", None)}


@dataclass(frozen=True)
class Volume:
    """How much there is a month. Unknown is None.

    Attributes
    ----------
    months : int
        Whole months on file.
    a_month : float or None
        Mean over the whole months.
    change : float or None
        The last three whole months against the three before, as a fraction of those; None with fewer than
        six, or with nothing in the earlier three.
    """

    months: int
    a_month: float | None
    change: float | None


def volume(ledger: Ledger, table: str, settings: Settings | None = None) -> Volume:
    """Count hours or incidents by month, over the whole months of the chosen period.

    Turns        the dated rows of one table
    into         a :class:`Volume`

    Parameters
    ----------
    ledger : Ledger
    table : str
        ``hours`` or ``incidents``.
    settings : Settings, optional

    Returns
    -------
    Volume

    Examples
    --------
    >>> days = [date(2025, month, 25) for month in range(1, 7)]
    >>> rows = pl.DataFrame({"client": ["a"] * 6, "worked_on": days, "hours": [1.0, 1, 2, 2, 2, 1]})
    >>> volume(Ledger({"hours": rows}, {"a": "A"}, pl.DataFrame()), "hours")
    Volume(months=5, a_month=1.6, change=None)
    """
    settings, nothing = settings or Settings(), Volume(0, None, None)
    name, column = _FRAMES[table]
    frame = row_frames(in_period(ledger, settings), settings, None).get(name)
    if frame is None:
        return nothing
    amount = pl.lit(1.0) if column is None else pl.col(column).cast(pl.Float64)
    rows: pl.DataFrame = frame.to_native().select(day=pl.col(ROW_DATES[table]).cast(pl.Date), amount=amount)
    rows = rows.lazy().drop_nulls("day").collect()
    first, last = rows["day"].min(), rows["day"].max()
    whole = whole_months(first, last) if isinstance(first, date) and isinstance(last, date) else None
    if whole is None or whole.first is None or whole.last is None:
        return nothing
    inside = rows.filter(pl.col("day").is_between(whole.first, whole.last))
    summed = inside.group_by(pl.col("day").dt.truncate("1mo").alias("month")).agg(pl.col("amount").sum())
    every = pd.date_range(whole.first, whole.last, freq="MS")
    monthly = summed.to_pandas().set_index("month")["amount"].reindex(every, fill_value=0.0)
    lately, before = (
        monthly.iloc[-COMPARED_MONTHS:].sum(),
        monthly.iloc[-2 * COMPARED_MONTHS : -COMPARED_MONTHS].sum(),
    )
    enough = len(monthly) >= 2 * COMPARED_MONTHS and before > 0
    return Volume(len(monthly), float(monthly.mean()), float(lately / before - 1) if enough else None)
