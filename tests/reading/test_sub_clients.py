"""Jobs and branches of a client below its name, in reports that total them."""

import polars as pl

from analysis.reading.prepared import prepared
from tests.reading.test_kept_by_hand import sheet_of, understood

AGEING = """
A/R Aging Summary
As of June 30, 2026

;Current;1 - 30;31 - 60;91 and over;Total
Amy's Bird Sanctuary;;239.00;;;239.00
Freeman Sporting Goods;;;;;
   0969 Ocean View Road;477.50;;;;477.50
   55 Twin Lane;;4.00;81.00;;85.00
Total Freeman Sporting Goods;477.50;4.00;81.00;;562.50
TOTAL;477.50;243.00;81.00;;801.50
"""


def test_what_the_jobs_of_a_client_owe_is_what_the_client_owes() -> None:
    ledger = understood(*prepared(sheet_of(AGEING))).ledger
    sums = dict(ledger.tables["invoices"].group_by("client").agg(pl.col("open_amount").sum()).iter_rows())

    assert {ledger.names[key]: float(open_) for key, open_ in sums.items()} == {
        "Amy's Bird Sanctuary": 239.0,
        "Freeman Sporting Goods": 562.5,
    }
    assert ledger.set_apart["reason"].to_list().count("total_row") == 2
