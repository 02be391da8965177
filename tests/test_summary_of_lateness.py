"""Late payment in the summary: dates first, then status words, then what the file says itself."""

import pytest

from analysis.periods import as_of
from analysis.settings import Settings
from analysis.summary import summarise
from tests.ledgers import LATE, day, ledger, unknown
from tests.reading.made import cleaned, invoices


def test_late_is_paid_after_due_or_open_and_past_it() -> None:
    ann = summarise(ledger(invoices=LATE), Settings(as_of=day("2025-01-30"))).loc["ann"]

    assert ann["invoices"] == 6
    assert ann["late_invoices"] == 2  # ten days late when paid, and ten days past due
    # Paid without a date is unknown, and so is what is open and not due yet; a credit note is left out.
    assert ann["days_late"] == pytest.approx((10 + 0 + 10) / 3)
    assert ann["share_late"] == pytest.approx(2 / 3)
    assert ann["mean_days_late"] == (10 + 0 + 10 + 0) / 4
    assert ann["days_late_of_late"] == 10
    # What is open and not yet due was not paid early.
    assert ann["days_late_weighted"] == pytest.approx((1000 - 1200 + 1000) / 500)
    assert ann["open_amount"] == 200
    assert ann["overdue_amount"] == 100


def test_whether_a_client_pays_on_time_is_unknown_while_its_only_invoice_is_not_due() -> None:
    book = ledger(invoices="client amount due_on paid_on\nann 10 2025-01-01 2025-01-01\nnew 10 2025-03-01 -")
    new = summarise(book, Settings(as_of=day("2025-01-30"))).loc["new"]

    assert unknown(new["days_late"])
    assert unknown(new["share_late"])
    assert (new["late_invoices"], new["open_amount"], new["overdue_amount"]) == (0.0, 10.0, 0.0)


def test_no_share_of_late_invoices_is_given_where_only_the_late_ones_can_be_judged() -> None:
    book = ledger(
        invoices="""
            client amount due_on     paid_on    status
            ann    10     2025-01-01 -          paid
            ann    10     2025-01-10 -          open
            bob    10     2025-01-01 2025-01-01 paid
            bob    10     2025-01-10 -          open
            cem    10     2025-01-10 -          open"""
    )
    clients = summarise(book, Settings(as_of=day("2025-01-30")))

    assert clients["late_invoices"].to_list() == [1, 1, 1]
    assert unknown(clients.loc["ann", "share_late"])
    assert clients.loc[["bob", "cem"], "share_late"].to_list() == [0.5, 1]


def test_late_money_costs_the_owners_own_rate() -> None:
    invoices = ledger(
        invoices="client amount due_on paid_on\nann 36500 2025-01-01 2025-01-11\nbob 1 - 2025-01-01"
    )

    assert summarise(invoices, Settings(credit_rate=0.1)).loc["ann", "financing_cost"] == pytest.approx(100.0)
    assert unknown(summarise(invoices, Settings(credit_rate=0.1)).loc["bob", "financing_cost"])
    assert unknown(summarise(invoices).loc["ann", "financing_cost"])


def test_status_words_count_only_where_dates_are_missing() -> None:
    clients = summarise(
        ledger(
            invoices="""
                client amount due_on     status
                ann    10     -          overdue
                bob    10     2025-02-01 overdue
                cem    10     -          open
                den    10     2025-01-01 written_off
            """
        ),
        Settings(as_of=day("2025-01-30")),
    )

    assert clients.loc[["ann", "bob"], "late_invoices"].to_dict() == {"ann": 1.0, "bob": 0.0}
    # What was written off was sold and never paid, but nothing is to come in any more.
    assert clients.loc["den", ["revenue", "late_invoices", "open_amount", "overdue_amount"]].to_list() == [
        10,
        1,
        0,
        0,
    ]
    assert unknown(clients.loc["ann", "days_late"])
    assert unknown(clients.loc["cem", "late_invoices"])


def test_an_empty_paid_date_means_open_where_the_file_has_paid_dates() -> None:
    paid = "client amount due_on paid_on\nann 10 2025-01-01 -\nbob 10 2025-01-01 2025-01-31"

    assert summarise(ledger(invoices=paid)).loc["ann", "days_late"] == 30
    assert unknown(
        summarise(ledger(invoices="client amount due_on\nann 10 2025-01-01")).loc["ann", "days_late"]
    )


def test_what_the_open_amount_says() -> None:
    clients = summarise(
        ledger(
            invoices="""
                client amount due_on     paid_on    open_amount
                ann    100    2025-01-01 2025-01-05 40
                bob    100    2025-01-01 -          0
                cem    100    2025-01-01 -          100
            """
        ),
        Settings(as_of=day("2025-01-11")),
    )

    assert clients["open_amount"].to_dict() == {"ann": 40.0, "bob": 0.0, "cem": 100.0}
    assert clients["late_invoices"].fillna(-1).to_dict() == {"ann": 1.0, "bob": -1.0, "cem": 1.0}


def test_the_files_own_days_late_are_used_without_dates() -> None:
    rows = "client amount days_late\nann 100 12\nann 100 -4\nann -50 90\nbob 10 -"  # no credit notes
    clients = summarise(ledger(invoices=rows))

    assert clients.loc["ann", ["late_invoices", "days_late", "days_late_weighted"]].to_list() == [
        1.0,
        6.0,
        4.0,
    ]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        # Both are as late as they say on 20 January, whatever was invoiced last.
        ("a 2025-01-01 2025-01-05 15 -\na 2025-01-02 2025-01-10 10 -\nb 2025-01-12 2025-02-12 0 -", "01-20"),
        ("a 2025-01-01 2025-01-05 15 -\na 2025-01-02 2025-01-10 3 -\nb 2025-01-12 2025-02-12 0 -", "01-12"),
        ("a 2025-01-01 2025-01-14 - overdue\nb 2025-01-12 2025-02-12 - open", "01-15"),
        ("a 2025-01-01 2035-01-14 - overdue\nb 2025-01-12 2025-02-12 - open", "01-12"),
    ],
)
def test_how_late_open_invoices_are_tells_the_day_of_the_list(rows: str, told: str) -> None:
    book = ledger(invoices=f"client invoiced_on due_on days_late status\n{rows}")

    assert as_of(book) == day(f"2025-{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("As of: 2025-01-31", "2025-01-31"),
        ("Openstaande posten (per 31-01-2025)", "2025-01-31"),
        ("Stand per 31. Januar 2025", "2025-01-31"),
        ("As of 2/3/2025", "2025-01-12"),
        ("Periode 1-1-2025 t/m 31-1-2025", "2025-01-12"),
        ("As of 31 January 2035", "2025-01-12"),
    ],
)
def test_a_list_that_says_of_which_day_it_is_looks_back_from_there(line: str, told: str) -> None:
    rows = ["Bos", "12-1-2025", "20-1-2025", "10,00", "Open"]
    header = ["Klant", "Datum", "Vervaldatum", "Bedrag", "Status"]

    assert as_of(cleaned(invoices(header, rows, above=(line,)))) == day(told)
