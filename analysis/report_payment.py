"""What the report says about late payment, per client and together."""

from typing import Any

import pandas as pd

from analysis.late_interest.claims import claims_by_client, late_claims
from analysis.periods import as_of
from analysis.reading.model import Ledger
from analysis.receivables import AGES, age_brackets, payment_rows
from analysis.settings import Settings

#: What is told of each client about payment.
PAYMENT_KEYS = (
    *("days_late_weighted", "share_late", "overdue", "days_sales_outstanding", "financing_cost"),
    *("statutory_interest", "statutory_days_without_rate", "fixed_sum"),
    *("founded_disputes", "unfounded_disputes"),
)


def payment_told(ledger: Ledger, clients: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Give what is told of each client about payment.

    Turns        the ledger and its clients
    into         client | overdue, statutory_interest, statutory_days_without_rate, fixed_sum

    Parameters
    ----------
    ledger : Ledger
    clients : DataFrame, index ``client``
    settings : Settings

    Returns
    -------
    DataFrame, index ``client``
        ``statutory_interest`` is missing without a country, and where a day has no rate in the table;
        ``fixed_sum`` is in euro. Neither is part of any result.
    """
    rows = payment_rows(ledger, settings)
    claims = late_claims(rows, settings.late_interest, as_of(ledger, settings))
    summed = claims_by_client(claims).reindex(clients.index)
    known = clients["late_invoices"].notna()
    nothing_due = known & summed["invoices"].isna() & (settings.late_interest.country is not None)
    return pd.DataFrame(
        {
            "overdue": clients["overdue_amount"],
            "statutory_interest": summed["statutory_interest"].mask(nothing_due, 0.0),
            "statutory_days_without_rate": summed["days_without_rate"].mask(nothing_due, 0.0),
            "fixed_sum": summed["fixed_sum"].mask(known & summed["invoices"].isna(), 0.0),
        },
        index=clients.index,
    )


def payment_of_all(ledger: Ledger, told: pd.DataFrame, settings: Settings) -> dict[str, Any]:
    """Give what is told about payment over all clients together.

    Parameters
    ----------
    ledger : Ledger
    told : DataFrame, index ``client``
        As :func:`payment_told` gives it.
    settings : Settings

    Returns
    -------
    dict
        ``country``, ``statutory_interest`` (None where one client's is not known), ``fixed_sum``, and
        ``open_by_age`` (bracket → amount).
    """
    ages = age_brackets(payment_rows(ledger, settings), as_of(ledger, settings))
    claimed = told[told["fixed_sum"] > 0]
    whole = settings.late_interest.country is not None and claimed["statutory_interest"].notna().all()
    return {
        "country": settings.late_interest.country,
        "statutory_interest": float(claimed["statutory_interest"].sum()) if whole else None,
        "fixed_sum": None if told["fixed_sum"].isna().all() else float(told["fixed_sum"].sum()),
        "open_by_age": {name: float(ages[name].sum()) for name in AGES} if len(ages) else None,
    }
