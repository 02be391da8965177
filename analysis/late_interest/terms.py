"""How long a term of payment between businesses may be."""

from datetime import date

import pandas as pd
import polars as pl

from analysis.late_interest.rates import LateInterest

#: The longest term between businesses; longer only where expressly agreed and not grossly unfair (NL).
LONGEST = 60
#: The longest term of a large firm that buys from a small or middle-sized one, in the Netherlands.
LONGEST_OF_LARGE = 30
#: From when each of the two holds.
_SINCE = {"NL": date(2013, 3, 16), "BE": date(2022, 2, 1)}
_LARGE_SINCE = date(2022, 7, 1)


def over_the_maximum(invoices: pd.DataFrame, choices: LateInterest) -> pd.Series:
    """Mark invoices whose term of payment is longer than the law allows.

    Turns        <any index> | client, invoiced_on, due_on
    into         the same index | yes or no

    Parameters
    ----------
    invoices : DataFrame
        Days as dates; where one is missing the answer is no. Not changed.
    choices : LateInterest
        Without a country nothing is marked.

    Returns
    -------
    Series of bool

    References
    ----------
    Directive 2011/7/EU, article 3(5); Dutch Civil Code, book 6, article 119a, for large firms since 1 July
    2022; Belgian law of 2 August 2002 as it reads since 1 February 2022. A pointer, no legal advice.
    """
    dated = pd.to_datetime(invoices["invoiced_on"])
    term = (pd.to_datetime(invoices["due_on"]) - dated).dt.days
    if choices.country is None:
        return pd.Series(False, index=invoices.index)
    over = (term > LONGEST) & (dated >= pd.Timestamp(_SINCE[choices.country]))
    if choices.country == "NL":
        large = invoices["client"].isin(list(choices.large_clients))
        over |= large & (term > LONGEST_OF_LARGE) & (dated >= pd.Timestamp(_LARGE_SINCE))
    return over.fillna(False).astype(bool)


def long_terms(rows: pl.DataFrame, choices: LateInterest) -> pd.DataFrame:
    """Count the invoices of each client whose term is longer than the law allows, late or not.

    Turns        one row per invoice, as :func:`analysis.receivables.payment_rows` gives them
    into         client | over, invoices, longest

    Parameters
    ----------
    rows : DataFrame
    choices : LateInterest
        Without a country nobody is listed.

    Returns
    -------
    DataFrame, index ``client``, most first
        ``over`` of so many ``invoices`` with both dates; ``longest`` term in days. Only clients with one.

    Examples
    --------
    >>> rows = pl.DataFrame(
    ...     {"client": ["a", "a"], "credit": [False, False],
    ...      "invoiced_on": [date(2024, 1, 1)] * 2, "due_on": [date(2024, 1, 31), date(2024, 4, 1)]}
    ... )
    >>> long_terms(rows, LateInterest("BE")).loc["a"].to_dict()
    {'over': 1.0, 'invoices': 2.0, 'longest': 91.0}
    """
    dated = rows.filter(
        ~pl.col("credit").fill_null(False),
        pl.col("invoiced_on").is_not_null() & pl.col("due_on").is_not_null(),
    )
    days = [pl.col(name).cast(pl.Date) for name in ("invoiced_on", "due_on")]
    invoices = dated.select("client", *days).to_pandas()
    term = (pd.to_datetime(invoices["due_on"]) - pd.to_datetime(invoices["invoiced_on"])).dt.days
    marked = invoices.assign(over=over_the_maximum(invoices, choices), longest=term).groupby("client")
    found = marked.agg(over=("over", "sum"), invoices=("over", "size"), longest=("longest", "max"))
    found = found[found["over"] > 0].astype(float)
    return found.sort_index().sort_values("over", ascending=False, kind="stable")
