"""Ledger to clients, on tables small enough to check by hand."""

import pandas as pd
import pytest

from analysis.metrics import METRICS
from analysis.reading import read, reread
from analysis.reading.model import Corrections
from analysis.settings import Settings
from analysis.summary import summarise
from tests.ledgers import LATE, ledger, unknown


def test_credit_notes_lower_revenue_and_money_adds_up_to_the_cent() -> None:
    clients = summarise(
        ledger(
            invoices="""
                client amount
                ann    0.10
                ann    0.20
                bob    500
                ann    -0.05
            """
        )
    )

    assert clients["revenue"].to_dict() == {"bob": 500.0, "ann": 0.25}
    assert clients["name"].to_dict() == {"bob": "Bob", "ann": "Ann"}


def test_clients_stand_by_revenue_and_then_by_key() -> None:
    clients = summarise(ledger(invoices="client amount\ncem 5\nbob 9\nann 5", hours="client hours\nzoe 1"))

    assert list(clients.index) == ["bob", "ann", "cem", "zoe"]


def test_the_result_is_what_is_left_after_direct_cost_and_hours() -> None:
    clients = summarise(
        ledger(
            invoices="client amount cost\nann 1000 100\nbob 800 -",
            hours="client hours cost_rate\nann 10 50\nbob 20 50",
        )
    )

    assert clients["result"].to_dict() == {"ann": 400.0, "bob": -200.0}
    assert clients["margin"].to_dict() == {"ann": 0.4, "bob": -0.25}
    assert clients["effective_hourly_rate"].to_dict() == {"ann": 90.0, "bob": 40.0}
    assert clients["hours_per_1000"].to_dict() == {"ann": 10.0, "bob": 25.0}


def test_without_a_cost_or_a_rate_the_result_is_unknown() -> None:
    clients = summarise(ledger(invoices="client amount\nann 1000", hours="client hours\nann 10"))

    assert unknown(clients.loc["ann", "result"])
    assert unknown(clients.loc["ann", "hours_cost"])
    assert clients.loc["ann", "effective_hourly_rate"] == 100.0


def test_the_files_own_result_goes_first() -> None:
    clients = summarise(
        ledger(invoices="client amount cost result\nann 1000 100 1\nann 500 100 2\nbob 800 100 -\nbob 10 0 5")
    )

    assert clients["result"].to_dict() == {"ann": 3.0, "bob": 710.0}


def test_who_has_no_hours_on_file_has_unknown_hours() -> None:
    clients = summarise(
        ledger(invoices="client amount\nann 1000\nbob 800", hours="client hours\nann 10"),
        Settings(hour_cost=50.0),
    )

    assert clients.loc["ann", "result"] == 500.0
    assert unknown(clients.loc["bob", "hours"])
    assert unknown(clients.loc["bob", "result"])


def test_an_estimate_of_hours_a_month_covers_the_clients_own_months() -> None:
    clients = summarise(
        ledger(
            invoices="client amount invoiced_on\nann 1000 2025-01-31\nann 1000 2025-03-01\nbob 90 2025-12-01"
        ),
        Settings(hour_cost=50.0, hours_per_month={"ann": 10}),
    )

    assert clients.loc["ann", ["months", "hours", "hours_cost", "result"]].to_list() == [
        3.0,
        30.0,
        1500.0,
        500.0,
    ]
    assert bool(clients.loc["ann", "hours_estimated"])
    assert unknown(clients.loc["bob", "hours"])


def test_an_hour_without_a_cost_is_never_free() -> None:
    rows = "client hours cost cost_rate\nann 10 - 40\nbob 5 300 -\ncem 10 - -"

    by_file = summarise(ledger(hours=rows))["hours_cost"].to_dict()
    by_owner = summarise(ledger(hours=rows), Settings(hour_cost=70.0))["hours_cost"].to_dict()

    assert by_file == pytest.approx({"ann": 400.0, "bob": 300.0, "cem": 10 * 700 / 15})
    assert by_owner == {"ann": 400.0, "bob": 300.0, "cem": 700.0}


def test_hours_that_were_not_invoiced() -> None:
    clients = summarise(
        ledger(
            hours="""
                client hours billable billed_hours
                ann    6     yes      -
                ann    4     no       -
                bob    10    yes      7
            """
        )
    )

    assert clients["unbilled_hours"].to_dict() == {"ann": 4.0, "bob": 3.0}
    assert clients["unbilled_share"].to_dict() == {"ann": 0.4, "bob": 0.3}


def test_whether_hours_were_invoiced_counts_before_whether_they_are_billable() -> None:
    clients = summarise(
        ledger(
            hours="""
                client hours billable billed billed_hours
                ann    6     yes      no     -
                ann    4     yes      yes    -
                bob    5     no       yes    -
                cem    3     no       -      -
                dee    8     yes      no     2
            """
        )
    )

    assert clients["unbilled_hours"].to_dict() == {"ann": 6.0, "bob": 0.0, "cem": 3.0, "dee": 6.0}


def test_lines_with_one_number_are_one_invoice() -> None:
    clients = summarise(
        ledger(
            invoices="""
                client invoice_number amount due_on     paid_on
                ann    1              100    2025-01-10 2025-01-20
                ann    1              50     2025-01-10 2025-01-20
                ann    2              10     2025-01-10 2025-01-10
                bob    1              70     2025-01-10 2025-01-09
                bob    -              70     2025-01-10 2025-01-09
                bob    -              70     2025-01-10 2025-01-09
            """
        )
    )

    assert clients["invoices"].to_dict() == {"bob": 3.0, "ann": 2.0}
    assert clients["revenue"].to_dict() == {"bob": 210.0, "ann": 160.0}
    assert clients.loc["ann", ["late_invoices", "days_late"]].to_list() == [1.0, 5.0]


def test_a_list_with_one_row_per_client_gives_clients_too() -> None:
    clients = summarise(
        ledger(
            clients="""
                client revenue cost hours complaints rating days_late segment
                ann    1000    200  10    3          4      12        bakery
                bob    500     -    -     0          -      -         -
            """
        ),
        Settings(hour_cost=50.0),
    )

    assert clients["revenue"].to_dict() == {"ann": 1000.0, "bob": 500.0}
    assert clients.loc["ann", "result"] == 300.0
    assert unknown(clients.loc["bob", "result"])
    assert clients["incidents"].to_dict() == {"ann": 3.0, "bob": 0.0}
    assert clients.loc["ann", ["pleasure", "pleasure_count", "days_late"]].to_list() == [4.0, 1.0, 12.0]
    assert clients.loc["ann", "segment"] == "bakery"


def test_totals_of_a_client_list_do_not_mix_with_rows() -> None:
    clients = summarise(
        ledger(
            invoices="client amount\nann 10",
            hours="client hours\nbob 1",
            clients="client revenue invoice_count\nann 99 9\nbob 99 9\ncem 9 9",
        )
    )

    assert clients.loc["ann", "revenue"] == 10.0
    assert unknown(clients.loc["bob", "revenue"])
    assert unknown(clients.loc["bob", "invoices"])
    assert "cem" not in clients.index


def test_a_rating_in_the_client_list_is_used_for_who_was_not_rated() -> None:
    clients = summarise(
        ledger(
            ratings="client pleasure\nann 2",
            hours="client hours\nbob 1",
            clients="client rating\nann 5\nbob 4",
        )
    )

    assert clients["pleasure"].to_dict() == {"ann": 2.0, "bob": 4.0}


def test_the_owners_grid_is_one_rating_more() -> None:
    ratings = ledger(invoices="client amount\nbob 1", ratings="client pleasure\nann 2\nann 3")
    clients = summarise(ratings, Settings(pleasure={"ann": 4, "bob": 5}))

    assert clients["pleasure"].to_dict() == {"ann": 3.0, "bob": 5.0}
    assert clients["pleasure_count"].to_dict() == {"ann": 3.0, "bob": 1.0}
    assert clients["joy"].to_dict() == clients["pleasure"].to_dict()


def test_different_currencies_are_never_added_up() -> None:
    mixed = ledger(("EUR", "USD"), invoices="client amount currency\nann 10 EUR\nann 5 USD\nbob 7 USD")

    assert summarise(mixed)["revenue"].isna().all()
    assert summarise(mixed)["invoices"].to_dict() == {"ann": 2.0, "bob": 1.0}
    euros = summarise(mixed, Settings(currency="EUR"))
    assert euros.loc["ann", "revenue"] == 10.0
    assert unknown(euros.loc["bob", "revenue"])


def test_growth_compares_the_same_months() -> None:
    clients = summarise(
        ledger(
            invoices="""
                client amount invoiced_on
                ann    100    2024-01-31
                ann    150    2025-01-31
                bob    100    2024-09-30
                bob    100    2025-12-31
            """
        )
    )

    assert clients.loc["ann", "growth"] == pytest.approx(0.5)
    assert unknown(clients.loc["bob", "growth"])


def test_facts_of_the_client_list() -> None:
    clients = summarise(
        ledger(
            invoices="client amount\nann 10\nbob 5\ncem 1",
            clients="client strategic referred_by\nann nee -\nbob first_in_its_trade ann\ncem - Ann",
        )
    )

    assert clients["strategic"].isna().to_dict() == {"ann": True, "bob": False, "cem": True}
    assert clients["referrals"].to_dict() == {"ann": 2.0, "bob": 0.0, "cem": 0.0}


def test_every_metric_is_there_and_the_ledger_is_left_alone() -> None:
    book = ledger(invoices=LATE)
    before = book.tables["invoices"].clone()

    clients = summarise(book)

    assert set(METRICS) <= set(clients)
    assert book.tables["invoices"].equals(before)


def test_nothing_on_file_is_an_empty_table() -> None:
    clients = summarise(ledger())

    assert clients.empty
    assert set(METRICS) <= set(clients)


def test_the_order_of_the_rows_settles_nothing() -> None:
    book = ledger(invoices=LATE, hours="client hours\nann 1\nann 2")
    turned = {name: rows.reverse() for name, rows in book.tables.items()}

    pd.testing.assert_frame_equal(summarise(book), summarise(type(book)(turned, book.names, book.set_apart)))


def test_clients_typed_in_by_hand_count_beside_files() -> None:
    invoices = b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\nF1;Bos;2025-01-01;6000,00\n"
    cases = b"Klant;Datum;Soort\nBos;2025-01-05;klacht\n"
    typed = {
        "0": {"Client": "Piet d'Or", "Revenue": 12_500.5, "Hours": 100.0, "Complaints": 2.0},
        "1": {"Client": "Bos", "Revenue": 1.0, "Hours": 30.0},
        "2": {"Client": "Only a name"},
    }
    reading = reread(read([("facturen.csv", invoices), ("klachten.csv", cases)]), Corrections(typed=typed))
    clients = summarise(reading.ledger).set_index("name")

    assert clients["revenue"].to_dict() == {"Piet d'Or": 12_500.5, "Bos": 6000.0}
    assert clients["hours"].to_dict() == {"Piet d'Or": 100.0, "Bos": 30.0}
    assert clients["incidents"].to_dict() == {"Piet d'Or": 2.0, "Bos": 1.0}
