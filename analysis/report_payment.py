"""What the report says about late payment, per client and together."""

from datetime import date
from typing import Any

import pandas as pd
import polars as pl

from analysis.late_interest.claims import claims_by_client, late_claims
from analysis.receivables import AGES, age_brackets
from analysis.settings import Settings

#: What is told of each client about payment.
PAYMENT_KEYS = (
    *("days_late_judged", "days_late_weighted", "share_late", "overdue"),
    *("days_sales_outstanding", "financing_cost"),
    *("statutory_interest", "statutory_days_without_rate", "fixed_sum"),
    *("founded_disputes", "unfounded_disputes"),
)


def payment_told(
    rows: pl.DataFrame, clients: pd.DataFrame, settings: Settings, day: date | None
) -> pd.DataFrame:
    """Give what is told of each client about payment.

    Turns        one row per invoice, and client | overdue_amount, …
    into         client | overdue, statutory_interest, statutory_days_without_rate, fixed_sum

    Parameters
    ----------
    rows : DataFrame
        As :func:`analysis.receivables.payment_rows` gives them.
    clients : DataFrame, index ``client``
    settings : Settings
    day : date or None
        The as-of date.

    Returns
    -------
    DataFrame, index ``client``
        ``statutory_interest`` is missing without a country or a due date, and where a day has no rate in the
        table; ``fixed_sum`` is in euro. Neither is part of any result.
    """
    claims = late_claims(rows, settings.late_interest, day)
    summed = claims_by_client(claims).reindex(clients.index)
    nothing_due = _on_time(rows).reindex(clients.index, fill_value=False) & summed["invoices"].isna()
    by_law = nothing_due & (settings.late_interest.country is not None)
    return pd.DataFrame(
        {
            "overdue": clients["overdue_amount"],
            "statutory_interest": summed["statutory_interest"].mask(by_law, 0.0),
            "statutory_days_without_rate": summed["days_without_rate"].mask(by_law, 0.0),
            "fixed_sum": summed["fixed_sum"].mask(nothing_due, 0.0),
        },
        index=clients.index,
    )


def _on_time(rows: pl.DataFrame) -> pd.Series:
    """Say of each client whether some invoice with a due date is judged, and none without one is late."""
    judged = (pl.col("late").is_not_null() & pl.col("due_on").is_not_null()).any()
    undated = (pl.col("late").fill_null(False) & pl.col("due_on").is_null()).any()
    found = rows.group_by("client").agg(on_time=judged & ~undated).to_pandas()
    return found.set_index("client")["on_time"].astype(bool)


def payment_of_all(
    rows: pl.DataFrame, told: pd.DataFrame, settings: Settings, day: date | None
) -> dict[str, Any]:
    """Give what is told about payment over all clients together.

    Parameters
    ----------
    rows : DataFrame
        As :func:`analysis.receivables.payment_rows` gives them.
    told : DataFrame, index ``client``
        As :func:`payment_told` gives it.
    settings : Settings
    day : date or None
        The as-of date.

    Returns
    -------
    dict
        ``country``, ``statutory_interest`` (None where one client's is not known), ``fixed_sum``, and
        ``open_by_age`` (bracket → amount).
    """
    ages = age_brackets(rows, day)
    claimed = told[told["fixed_sum"] > 0]
    by_law = settings.late_interest.country is not None and told["statutory_interest"].notna().any()
    whole = by_law and claimed["statutory_interest"].notna().all()
    return {
        "country": settings.late_interest.country,
        "statutory_interest": float(claimed["statutory_interest"].sum()) if whole else None,
        "fixed_sum": None if told["fixed_sum"].isna().all() else float(told["fixed_sum"].sum()),
        "open_by_age": {name: float(ages[name].sum()) for name in AGES} if len(ages) else None,
    }
