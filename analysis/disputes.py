"""Disputed invoices: with ground (the firm's own share), without ground, or not settled yet."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import narwhals as nw
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
