"""Rows and invoices that stand in the upload more than once: counted once, or nowhere and said so."""

import pytest

from analysis.reading.model import Ledger, Reading
from analysis.reading.set_apart_list import fits_a_workbook
from tests.reading.made import Cell, amounts, cleaned, invoices, reasons

HEADER = ["Klant", "Nummer", "Datum", "Bedrag"]
ONE = ["Bos", "1", "1-1-2025", "5,00"]
NOBODY = [None, "2", "2-1-2025", "6,00"]


def told(ledger: Ledger) -> list[tuple[str, int, str]]:
    """File, row and reason of what was set apart."""
    return ledger.set_apart.select("file", "row", "reason").rows()


def test_a_double_of_a_row_without_a_client_is_not_called_counted() -> None:
    ledger = cleaned(invoices(HEADER, ONE, NOBODY, NOBODY, ONE))

    assert amounts(ledger) == [("bos", 5.0)]
    assert [(row, why) for row, *_, why in reasons(ledger)] == [
        (3, "no_client"),
        (4, "double_of_set_apart"),
        (5, "duplicate"),
    ]
    assert not fits_a_workbook(Reading((), (), ledger), most=0)
    assert fits_a_workbook(Reading((), (), ledger), most=1)


def test_a_double_in_another_file_of_a_row_without_a_client_is_not_called_counted() -> None:
    ledger = cleaned(invoices(HEADER, ONE, NOBODY, file="a.csv"), invoices(HEADER, ONE, NOBODY, file="b.csv"))

    assert told(ledger) == [
        ("a.csv", 3, "no_client"),
        ("b.csv", 2, "duplicate"),
        ("b.csv", 3, "double_of_set_apart"),
    ]


@pytest.mark.parametrize(("client", "why"), [("Bos", "known_invoice"), (None, "double_of_set_apart")])
def test_an_invoice_of_a_list_whose_main_row_has_no_client_is_not_called_counted(
    client: str | None, why: str
) -> None:
    rows: list[list[Cell]] = [["Vis", str(n), "1-1-2025", "1,00"] for n in range(3, 8)]
    main = invoices(HEADER, [client, "1", "1-1-2025", "5,00"], *rows, file="a.csv")
    still_open = invoices([*HEADER, "Vervaldatum"], [*ONE, "1-2-2025"], file="b.csv")

    assert told(cleaned(main, still_open))[-1] == ("b.csv", 2, why)


def test_an_invoice_that_stands_only_in_the_list_of_open_items_counts() -> None:
    rows: list[list[Cell]] = [["Vis", str(n), "1-1-2025", "1,00"] for n in range(1, 10)]
    earlier: list[Cell] = ["Vis", "90", "1-11-2024", "7,00", "1-12-2024"]
    still_open = [[*row, "1-2-2025"] for row in rows[:5]]
    ledger = cleaned(
        invoices(HEADER, *rows), invoices([*HEADER, "Vervaldatum"], *still_open, earlier, file="b.csv")
    )

    assert amounts(ledger) == [("vis", 1.0)] * 9 + [("vis", 7.0)]
    assert [why for *_, why in told(ledger)] == ["known_invoice"] * 5
