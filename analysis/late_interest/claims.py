"""What may be claimed on invoices that were or are paid late: per invoice, and per client."""

from datetime import date

import pandas as pd
import polars as pl

from analysis.late_interest.interest import COMPOUND, interest
from analysis.late_interest.rates import LateInterest, rate_table
from analysis.late_interest.terms import over_the_maximum

#: The fixed sum for each invoice paid late, in euro (Directive 2011/7/EU, article 6; each invoice of a
#: contract counts: Court of Justice, 4 May 2023, C-78/22, ALD Automotive).
FIXED_SUM = 40.0

_DAYS = ("invoiced_on", "due_on", "paid_on")


def late_claims(rows: pl.DataFrame, choices: LateInterest, day: date | None) -> pd.DataFrame:
    """Reckon statutory interest and the fixed sum for every invoice that was or is late.

    Turns        one row per invoice, as :func:`analysis.receivables.payment_rows` gives them
    into         one row per late invoice | client, invoice_number, amount, invoiced_on, due_on, until, open,
                 days, interest, days_without_rate, fixed_sum, over_term

    For what is open, the interest runs over the amount still to be paid up to and including ``day``; for what
    was paid late, over the whole amount up to and including the day of payment. Amounts are with VAT where
    that is on file. Credit notes, invoices disputed with ground, and invoices
    without a due date are left out.

    Parameters
    ----------
    rows : DataFrame
    choices : LateInterest
    day : date or None
        The as-of date; without one, only what was paid counts.

    Returns
    -------
    DataFrame, index ``invoice`` (``client|number``, or the row), longest late first
        Money in the currency of the upload, ``fixed_sum`` in euro. Interest is missing without a country, and
        where no day has a rate; where some have none (``days_without_rate``) it is a least amount.

    Examples
    --------
    >>> rows = pl.DataFrame(
    ...     {"client": ["a"], "invoice_number": ["1"], "to_pay": [1000.0], "outstanding": [0.0],
    ...      "open": [False], "late": [True], "credit": [False], "dispute": [None],
    ...      "invoiced_on": [date(2024, 5, 1)], "due_on": [date(2024, 5, 31)], "paid_on": [date(2025, 3, 1)]}
    ... )
    >>> claim = late_claims(rows, LateInterest("NL"), date(2025, 3, 1)).iloc[0]
    >>> round(float(claim["interest"]), 2), int(claim["days"]), float(claim["fixed_sum"])
    (90.36, 274, 40.0)
    """
    late = rows.filter(
        pl.col("late").fill_null(False),
        ~pl.col("credit").fill_null(False),
        pl.col("due_on").is_not_null(),
        pl.col("dispute").fill_null("") != "founded",
    ).with_row_index("place")
    is_open = pl.col("open").fill_null(False)
    found = late.select(
        "client",
        "invoice_number",
        "dispute",
        "place",
        pl.when(is_open).then(pl.col("outstanding")).otherwise(pl.col("to_pay")).alias("amount"),
        *[pl.col(name).cast(pl.Date) for name in _DAYS],
        open=is_open,
        invoice=pl.concat_str(
            "client", pl.coalesce("invoice_number", pl.format("#{}", "place")), separator="|"
        ),
    ).with_columns(
        until=pl.when(pl.col("open")).then(pl.lit(day, dtype=pl.Date)).otherwise(pl.col("paid_on"))
    )
    usable = pl.col("until") > pl.col("due_on"), pl.col("amount") > 0
    claims = (
        found.filter(*usable)
        .sort(pl.col("until") - pl.col("due_on"), descending=True, maintain_order=True)
        .to_pandas()
    )
    claims = claims.assign(
        fixed_sum=FIXED_SUM,
        over_term=over_the_maximum(claims, choices),
        days=(pd.to_datetime(claims["until"]) - pd.to_datetime(claims["due_on"])).dt.days,
        interest=float("nan"),
        days_without_rate=float("nan"),
    )
    if choices.country is not None:
        table = rate_table(choices.country, choices.own_rates)
        reckoned = interest(claims, table, compound=choices.country in COMPOUND)
        claims = claims.assign(**{str(name): reckoned[name] for name in reckoned})
        claims["interest"] = claims["interest"].where(claims["days_without_rate"] < claims["days"])
    return claims.drop(columns=["place", "paid_on"]).set_index("invoice")


def claims_by_client(claims: pd.DataFrame) -> pd.DataFrame:
    """Add up the claims of each client.

    Turns        one row per late invoice, as :func:`late_claims` gives them
    into         client | invoices, interest, fixed_sum, days_without_rate, statutory_interest

    Parameters
    ----------
    claims : DataFrame

    Returns
    -------
    DataFrame, index ``client``
        ``interest`` is a least amount where ``days_without_rate`` is above zero; ``statutory_interest`` is
        the same, but missing there.
    """
    grouped = claims.groupby("client")
    added = grouped[["interest", "fixed_sum", "days_without_rate"]].sum(min_count=1)
    summed = added.assign(invoices=grouped.size().astype(float))
    return summed.assign(statutory_interest=summed["interest"].where(summed["days_without_rate"] == 0))
