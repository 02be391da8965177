"""Reports that give the column of the clients no name, and lists of what each client still owes."""

import pytest

from analysis.reading.prepared import prepared
from tests.reading.test_kept_by_hand import sheet_of, understood

AGEING = """
A/R Aging Summary
As of June 30, 2025

;Current;1 - 30;31 - 60;91 and over;Total
Harbor Retail Inc;3444.00;2536.00;;573.00;6553.00
Acorn;;;;1815.00;1815.00
Keller, Anna;240.00;;;;240.00
TOTAL;3684.00;2536.00;;2388.00;8608.00
"""
TOTALS = """
{title}
January - December 2025

;Total
Harbor Retail Inc;3444.00
Acorn;1200.00
Keller, Anna;300.00
TOTAL;4944.00
"""


def test_the_first_column_of_an_ageing_report_without_a_name_is_the_client() -> None:
    (source,) = understood(*prepared(sheet_of(AGEING))).ledger.sources

    assert source.columns["client"] == "Client"
    assert source.totals["open_amount"].used == 8608.0
    assert source.totals["overdue_amount"].used == 4924.0


@pytest.mark.parametrize(
    ("title", "means"),
    [
        ("Sales by Customer Summary", "revenue"),
        ("Customer Balance Summary", "open_amount"),
        ("Openstaande posten per klant", "open_amount"),
    ],
)
def test_totals_below_a_title_that_says_what_they_are_of(title: str, means: str) -> None:
    (source,) = understood(*prepared(sheet_of(TOTALS.format(title=title)))).ledger.sources

    assert [*source.columns] == ["client", means]
    assert source.totals[means].used == 4944.0


def test_labels_without_a_name_below_a_title_that_says_nothing_are_no_clients() -> None:
    (source,) = understood(*prepared(sheet_of(TOTALS.format(title="Profit and Loss")))).ledger.sources

    assert source.table is None
