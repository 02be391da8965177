"""Reports that give the column of the clients no name, and lists of what each client still owes."""

import pytest

from analysis.reading.doubts import doubts
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


def test_a_fee_with_its_tax_is_what_the_work_was_worth() -> None:
    rows = "\n".join(f"Dienst {n};Klant {n % 3};Betaald;{50 + n},00;{10.5 + 0.21 * n:.2f}" for n in range(8))
    text = f"Opdracht;Opdrachtgever;Status;Fee (EUR);Btw (EUR)\n{rows}".replace(".", ",")
    (source,) = understood(*prepared(sheet_of(text))).ledger.sources

    assert (source.table, source.columns["amount"]) == ("invoices", "Fee (EUR)")


def test_a_footer_without_what_was_cancelled_agrees() -> None:
    rows = "1;2-1-2026;Bos;100;\n2;3-1-2026;Vis;50;STORNIERT\n3;4-1-2026;Kok;25;\nSumme;;;125;"
    reading = understood(*prepared(sheet_of(f"Nr.;Datum;Kunde;netto;Bemerkung\n{rows}")))

    assert reading.ledger.tables["invoices"]["amount"].sum() == 125
    assert "footer_differs" not in {doubt.code for doubt in doubts(reading)}


@pytest.mark.parametrize(("file", "asked"), [("Openstaande posten.xlsx", False), ("Lijst.xlsx", True)])
def test_names_above_the_rows_of_a_list_of_open_items_are_those_of_clients(file: str, asked: bool) -> None:
    first, second = (
        "\n".join(f"F-{n};{n}-3-2026;{n}-4-2026;1{n}0,00" for n in some)
        for some in (range(1, 5), range(5, 9))
    )
    text = f"Nummer;Datum;Vervaldatum;Saldo\n10001 Bos BV\n{first}\n10002 Vis & Zn\n{second}"
    reading = understood(*prepared(sheet_of(text, file=file)))

    assert set(reading.ledger.names.values()) == {"Bos BV", "Vis & Zn"}
    assert ("guessed_table" in {doubt.code for doubt in doubts(reading)}) == asked
