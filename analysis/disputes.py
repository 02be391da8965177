"""Disputed invoices: with ground (the firm's own share), without ground, or not settled yet."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.reading.model import Ledger

if TYPE_CHECKING:
    from analysis.settings import Settings

#: What a dispute can be (English source text); an invoice without one has none of these.
DISPUTES: dict[str, str] = {
    "open": "Disputed, not settled",
    "founded": "Disputed with ground",
    "unfounded": "Disputed without ground",
}
#: Says that the owner knows of no dispute, whatever the file says.
NO_DISPUTE = "none"


def invoice_key(client: str, number: str) -> str:
    """Name an invoice in ``Settings.disputes``.

    Examples
    --------
    >>> invoice_key("ann", "2025-001")
    'ann|2025-001'
    """
    return f"{client}|{number}"


def with_disputes(frame: nw.LazyFrame[Any], ledger: Ledger, settings: "Settings") -> nw.LazyFrame[Any]:
    """Add what is known of a dispute about each invoice.

    Turns        client, invoice_number, disputed, …
    into         the same, with dispute: ``open``, ``founded``, ``unfounded``, or null where there is none

    The owner's word counts first; then a case whose number is that of the invoice and that says whether it
    was founded; then the invoice's own mark, which leaves open which of the two it is.
    """
    told = {**_by_cases(ledger), **settings.disputes}
    marked = nw.when(nw.col("disputed")).then(nw.lit("open"))
    if not told:
        return frame.with_columns(dispute=marked)
    key = nw.concat_str(nw.col("client"), nw.col("invoice_number"), separator="|")
    dispute: Any = marked
    for answer in (*DISPUTES, NO_DISPUTE):
        named = [invoice for invoice, said in told.items() if said == answer]
        word = None if answer == NO_DISPUTE else answer
        dispute = (
            nw.when(key.is_in(named).fill_null(False)).then(nw.lit(word, dtype=nw.String)).otherwise(dispute)
        )
    return frame.with_columns(dispute=dispute)


def _by_cases(ledger: Ledger) -> Mapping[str, str]:
    """Give what cases say about invoices: those whose case number is the number of an invoice."""
    cases, invoices = ledger.tables.get("incidents"), ledger.tables.get("invoices")
    if cases is None or invoices is None:
        return {}
    if not {"case_number", "founded"} <= set(cases.columns) or "invoice_number" not in invoices.columns:
        return {}
    told = cases.filter(pl.col("founded").is_not_null() & pl.col("case_number").is_not_null())
    about = told.join(
        invoices.select("client", case_number="invoice_number").unique(), on=["client", "case_number"]
    )
    return {
        invoice_key(client, number): "founded" if founded else "unfounded"
        for client, number, founded in about.select("client", "case_number", "founded").iter_rows()
    }


def dispute_register(rows: pl.DataFrame) -> pd.DataFrame:
    """Count the disputed invoices of each client, founded and unfounded apart.

    Turns        one row per invoice, as :func:`analysis.receivables.payment_rows` gives them
    into         client | open, founded, unfounded, amount, own_share

    Parameters
    ----------
    rows : DataFrame
        With ``client``, ``value`` and ``dispute``.

    Returns
    -------
    DataFrame, index ``client``, most disputes first
        Counts; ``amount`` of all three in the currency of the upload; ``own_share`` is founded ÷ (founded +
        unfounded), missing while none is settled. Clients without a dispute are left out.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["a", "a"], "value": [10.0, 5.0], "dispute": ["founded", None]})
    >>> dispute_register(rows).loc["a", ["founded", "own_share"]].to_list()
    [1.0, 1.0]
    """
    found = (
        rows.filter(pl.col("dispute").is_not_null())
        .group_by("client")
        .agg(
            *[(pl.col("dispute") == name).sum().cast(pl.Float64).alias(name) for name in DISPUTES],
            pl.col("value").sum().alias("amount"),
            pl.len().alias("count"),
        )
        .sort("count", "client", descending=[True, False])
        .to_pandas()
        .set_index("client")
    )
    settled = found["founded"] + found["unfounded"]
    return found.drop(columns="count").assign(own_share=(found["founded"] / settled).where(settled > 0))
