"""One client through time."""

import math

from analysis import monthly_history
from tests.ledgers import ledger

BOOK = ledger(
    invoices="""
        client invoice_number amount invoiced_on due_on     paid_on    open_amount
        ann    1              100    2025-01-10  2025-01-24 2025-02-03 0
        ann    2              50     2025-01-20  2025-02-03 -          30
        ann    3              -20    2025-03-05  2025-03-19 -          -
        bob    4              999    2025-06-05  2025-06-19 2025-06-19 0
    """,
    hours="client hours worked_on\nann 2 2025-01-31\nann 3 2025-03-01\nbob 8 2025-06-06",
    incidents="""
        client case_number happened_on kind   severity note
        ann    7           2025-03-02  klacht 2        te_laat_geleverd
        ann    7           2025-03-09  klacht 4        -
        ann    -           2025-01-09  spoed  1        -
    """,
    clients="client contact contract\nann Ann_Jansen indefinite",
)


def test_every_month_from_the_first_to_the_last() -> None:
    history = monthly_history(BOOK, "ann")

    assert [f"{month:%Y-%m}" for month in history.index] == ["2025-01", "2025-02", "2025-03"]
    assert history["revenue"].to_list() == [150.0, 0.0, -20.0]
    assert history["revenue_running"].to_list() == [150.0, 150.0, 130.0]
    assert history["hours"].to_list() == [2.0, 0.0, 3.0]
    assert history["incidents"].to_list() == [1.0, 0.0, 1.0]
    assert history["pleasure"].isna().all()


def test_no_incident_is_nought_and_no_hours_are_unknown() -> None:
    without = ledger(
        invoices="client amount invoiced_on\nann 5 2025-01-10\nbob 5 2025-01-10",
        hours="client hours worked_on\nbob 1 2025-01-10",
        incidents="client happened_on\nbob 2025-01-10",
    )
    history = monthly_history(without, "ann")

    assert history["incidents"].to_list() == [0.0]
    assert math.isnan(history["hours"].iloc[0])


def test_months_that_the_hours_do_not_reach_are_unknown() -> None:
    book = ledger(
        invoices="client amount invoiced_on\nann 5 2025-01-10\nann 7 2025-04-10",
        hours="client hours worked_on\nann 1 2025-01-10\nbob 1 2025-02-10",
    )
    history = monthly_history(book, "ann")

    assert history["hours"].fillna(-1).to_list() == [1.0, 0.0, -1.0, -1.0]
    assert history["revenue"].to_list() == [5.0, 0.0, 0.0, 7.0]


def test_open_items_without_an_amount_are_no_months_without_revenue() -> None:
    book = ledger(
        invoices="client open_amount amount invoiced_on\nann 50 - 2025-01-10\nann 20 - 2025-03-10",
        hours="client hours worked_on\nann 2 2025-02-03",
    )
    history = monthly_history(book, "ann")

    assert history["revenue"].isna().all()
    assert history["hours"].to_list() == [2.0]


def test_a_month_without_a_rating_has_none() -> None:
    rated = ledger(ratings="client pleasure rated_on\nann 2 2025-01-10\nann 4 2025-01-20\nann 5 2025-03-01")

    assert monthly_history(rated, "ann")["pleasure"].fillna(-1).to_list() == [3.0, -1.0, 5.0]


def test_a_client_without_dates_has_no_history() -> None:
    assert monthly_history(ledger(invoices="client amount\nann 5"), "ann").empty
    assert monthly_history(ledger(), "nobody").empty
