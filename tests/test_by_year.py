"""What the files come to per year, for the owner to recognise."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis import Settings, summarise
from analysis.by_year import by_year, still_to_be_paid, taken_from
from analysis.reading.model import Ledger, Source
from tests.ledgers import ledger
from tests.ui.visitor import sample


def told(book: Ledger, settings: Settings | None = None) -> dict[object, dict[str, float]]:
    """Give the figures of each year, without those that are missing."""
    rows = by_year(book, settings).astype(object).set_index("year").to_dict("index")
    return {
        "none" if pd.isna(year) else year: {name: value for name, value in row.items() if pd.notna(value)}
        for year, row in rows.items()
    }


def test_each_year_holds_its_own_rows_and_those_without_a_date_stand_apart() -> None:
    rows = "ann 10.25 2024-12-31\nbob 5 2025-01-01\nann -1 2025-03-01\nann 3 -"
    book = ledger(
        invoices=f"client amount invoiced_on\n{rows}",
        hours="client hours worked_on\ncem 1.5 2025-03-02\ncem 2 2023-01-01",
        incidents="client happened_on\nann 2025-05-05\nann 2025-05-06",
    )

    assert told(book) == {
        2025: {"months": 3, "clients": 3, "revenue": 4.0, "hours": 1.5, "incidents": 2.0},
        2024: {"months": 1, "clients": 1, "revenue": 10.25},
        2023: {"months": 1, "clients": 1, "hours": 2.0},
        "none": {"months": 0, "clients": 1, "revenue": 3.0},
    }


def test_a_list_with_one_row_per_client_counts_where_nothing_tells_more() -> None:
    listed = "client revenue hours\nann 100 5\nbob 50 -"
    hours = "client hours worked_on\nann 3 2025-01-01"

    assert told(ledger(clients=listed))["none"] == {"months": 0, "clients": 2, "revenue": 150.0, "hours": 5.0}
    found = told(ledger(clients=listed, hours=hours))
    assert (found["none"]["revenue"], found[2025]["hours"], "hours" in found["none"]) == (150.0, 3.0, False)


def test_currencies_are_never_added_up() -> None:
    rows = "client amount invoiced_on currency\nann 10 2025-01-01 EUR\nann 7 2025-01-01 USD"
    book = ledger(currencies=("EUR", "USD"), invoices=rows)

    assert told(book) == {}
    assert told(book, Settings(currency="USD"))[2025]["revenue"] == 7.0


def test_what_is_open_is_told_only_where_a_file_tells_it() -> None:
    assert still_to_be_paid(ledger(invoices="client amount\nann 10")) is None
    assert still_to_be_paid(ledger(hours="client hours\nann 10")) is None
    assert still_to_be_paid(ledger(invoices="client amount open_amount\nann 10 0\nann 7 3")) == 3.0
    assert still_to_be_paid(ledger(invoices="client amount status\nann 10 open\nann 7 paid")) == 10.0


def test_the_columns_are_named_as_in_the_file() -> None:
    source = Source("a.csv", "", "invoices", 1, 1, 0, {"amount": "Netto", "invoiced_on": "Datum"}, {})
    book = replace(ledger(invoices="client amount\nann 10"), sources=(source, replace(source, file="b.csv")))

    assert taken_from(book, "revenue") == ("Netto",)
    assert taken_from(book, "incidents") == ()
    with_tax = replace(book, sources=(replace(source, columns={"amount_with_tax": "Totaal"}),))
    assert taken_from(with_tax, "revenue") == ("Totaal",)


def test_the_years_add_up_to_the_figures_of_the_clients() -> None:
    book = sample("nl").ledger
    clients, years = summarise(book), by_year(book)

    for figure in ("revenue", "hours", "incidents"):
        assert years[figure].sum() == pytest.approx(clients[figure].sum(), abs=0.005)
    assert still_to_be_paid(book) == pytest.approx(clients["open_amount"].sum(), abs=0.005)
