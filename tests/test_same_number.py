"""Invoices of two sheets that bear the same number: one invoice, or two."""

from dataclasses import replace

import polars as pl

from analysis.reading.model import Ledger
from analysis.summary import summarise
from tests.ledgers import ledger


def test_two_invoices_with_one_number_in_two_sheets_stay_two() -> None:
    two = in_two_sheets(
        ledger(
            invoices="""
                client invoice_number amount invoiced_on due_on paid_on open_amount
                ann 2025022 763.01 2025-03-23 2025-04-22 - 0
                ann 2025022 3885.29 2025-09-07 - 2025-10-07 -
            """
        )
    )
    one = in_two_sheets(
        ledger(
            invoices="""
                client invoice_number amount invoiced_on due_on paid_on open_amount
                ann 2025022 500 2025-03-23 2025-04-22 - 0
                ann 2025022 263.01 2025-03-23 2025-04-22 - 0
                ann 2025022 763.01 - - 2025-05-02 -
            """
        )
    )

    apart, together = summarise(two).loc["ann"], summarise(one).loc["ann"]

    assert (apart["invoices"], apart["revenue"]) == (2, 4648.30)
    assert not apart["days_late"] > 0
    assert (together["invoices"], together["days_late"]) == (1, 10.0)


def in_two_sheets(made: Ledger) -> Ledger:
    """The same ledger, its last invoice row on a sheet of its own."""
    rows = made.tables["invoices"]
    sources = pl.Series("source", [0] * (len(rows) - 1) + [1], dtype=pl.Int64)
    return replace(made, tables={"invoices": rows.with_columns(sources)})
