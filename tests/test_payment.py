"""What is open and how old, the trend over quarters, the first invoices, and disputes."""

from datetime import date, timedelta

import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Settings, portfolio, summarise
from analysis.costing.statement import statement
from analysis.costing.told import costs_of_all
from analysis.first_invoices import first_invoices
from analysis.late_interest.claims import late_claims
from analysis.late_interest.rates import LateInterest
from analysis.payment_trend import payment_by_quarter, payment_trend
from analysis.reading.model import Ledger
from analysis.receivables import AGES, age_brackets, payment_rows, vat_in_what_is_owed
from analysis.report_payment import payment_of_all, payment_told
from tests.ledgers import day, ledger

NOW = date(2025, 6, 30)
OPEN = ledger(
    invoices="""
        client invoice_number amount invoiced_on due_on     paid_on    open_amount
        ann    1              100    2025-05-01  2025-06-30 -          -
        ann    2              200    2025-05-01  2025-05-31 -          -
        ann    3              300    2025-04-01  2025-05-30 -          50
        ann    4              400    2025-03-01  2025-04-30 -          -
        bob    5              500    2025-03-01  2025-03-31 -          -
        bob    6              600    2025-03-01  -          -          -
        bob    7              700    2024-03-01  2024-03-31 2025-03-31 -
        bob    8              -90    2025-03-01  2025-03-31 -          -
    """
)


def test_each_open_amount_stands_in_the_bracket_of_its_age() -> None:
    ages = age_brackets(payment_rows(OPEN, Settings(as_of=NOW)), NOW)

    # On the due day itself nothing is late; 30 and 31 days past due are two brackets.
    assert ages.loc["ann"].to_dict() == {
        "not_due": 100.0,
        "to_30": 200.0,
        "to_60": 50.0,
        "to_90": 400.0,
        "over_90": 0.0,
        "no_due_date": 0.0,
        "credit": 0.0,
    }
    assert ages.loc["bob", ["over_90", "no_due_date"]].tolist() == [500.0, 600.0]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ann", "bob", "cem"]),
            st.integers(-9, 99),
            st.one_of(st.none(), st.integers(-200, 200)),
            st.one_of(st.none(), st.integers(-200, 0)),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_the_brackets_add_up_to_the_open_amount(
    invoices: list[tuple[str, int, int | None, int | None]],
) -> None:
    def later(days: int | None) -> date | None:
        return None if days is None else NOW + timedelta(days=days)

    rows = pl.DataFrame(
        {
            "client": [client for client, *_ in invoices],
            "amount": [float(amount) for _, amount, *_ in invoices],
            "due_on": [later(due) for _, _, due, _ in invoices],
            "paid_on": [later(paid) for *_, paid in invoices],
        },
        schema_overrides={"due_on": pl.Date, "paid_on": pl.Date},
    )
    book = Ledger({"invoices": rows}, {}, pl.DataFrame())
    ages = age_brackets(payment_rows(book, Settings(as_of=NOW)), NOW)

    open_by_hand: dict[str, float] = {}
    for client, amount, _, paid in invoices:
        if paid is None and amount >= 0:
            open_by_hand[client] = open_by_hand.get(client, 0.0) + amount
    assert list(ages.columns) == list(AGES)
    assert ages.sum(axis="columns").to_dict() == pytest.approx(open_by_hand)


def test_days_sales_outstanding_is_the_open_amount_in_days_of_a_years_revenue() -> None:
    book = ledger(
        invoices="""
            client amount invoiced_on paid_on
            ann    1000   2023-01-01  2023-02-01
            ann    300    2024-12-01  2024-12-10
            ann    100    2025-06-01  -
            bob    50     2023-06-01  -
        """
    )
    clients = summarise(book, Settings(as_of=NOW))

    assert clients.loc["ann", "days_sales_outstanding"] == pytest.approx(100 / 400 * 365)
    assert pd.isna(clients.loc["bob", "days_sales_outstanding"])  # nothing invoiced in that year
    whole = portfolio(book, clients, Settings(as_of=NOW))
    assert whole.days_sales_outstanding == pytest.approx(150 / 400 * 365)


@pytest.mark.parametrize(
    ("columns", "cells", "owed", "said"),
    [
        ("tax", "21", 121, "included"),
        ("amount_with_tax", "121", 121, "included"),
        ("tax amount_with_tax", "21 133", 133, "included"),
        ("tax amount_with_tax", "21 190", 100, None),
        ("amount_with_tax open_amount", "121 60.5", 60.5, "included"),
        ("amount_with_tax open_amount", "121 100", 100, "excluded"),
        ("tax", "2025", 100, None),
        ("cost", "21", 100, None),
    ],
    ids=[
        "tax",
        "with tax",
        "with a deposit",
        "with an earlier balance",
        "a part",
        "open without VAT",
        "no VAT",
        "not said",
    ],
)
def test_what_is_owed_is_with_vat_where_the_file_tells_it(
    columns: str, cells: str, owed: float, said: str | None
) -> None:
    """All that looks at what is owed looks at the same amount: totals, ages, days of revenue and claims."""
    head = f"client invoice_number amount invoiced_on due_on {columns}"
    lines = [f"ann 1 100 2025-01-01 2025-02-01 {cells}", f"bob 2 100 2025-01-01 2025-09-01 {cells}"]
    if "open_amount" not in columns:
        head, lines = f"{head} status", [f"{line} open" for line in lines]
    book = ledger(invoices="\n".join([head, *lines]))
    clients, rows = summarise(book, Settings(as_of=NOW)), payment_rows(book, Settings(as_of=NOW))

    assert (clients.loc["ann", "open_amount"], clients.loc["bob", "overdue_amount"]) == (owed, 0.0)
    assert clients.loc["ann", "overdue_amount"] == owed
    assert age_brackets(rows, NOW).sum().sum() == pytest.approx(clients["open_amount"].sum())
    invoiced = max(owed, 121) if said == "included" else 100
    assert clients.loc["ann", "days_sales_outstanding"] == pytest.approx(owed / invoiced * 181)
    assert late_claims(rows, LateInterest("NL"), NOW)["amount"].tolist() == [owed]
    assert vat_in_what_is_owed(rows, book) == said


def test_what_the_client_has_coming_goes_off_what_is_open_and_off_nothing_else() -> None:
    book = ledger(
        invoices="""
            client invoice_number amount invoiced_on due_on     open_amount status
            ann    1              400    2025-01-01  2025-02-01 400         -
            ann    2              -150   2025-01-05  2025-02-05 -150        -
            ann    3              -70    2025-01-05  2025-02-05 -70         paid
            bob    4              -30    2025-01-05  2025-02-05 -30         -
            cem    5              100    2025-01-05  2025-02-05 -10         -
        """
    )
    clients, rows = summarise(book, Settings(as_of=NOW)), payment_rows(book, Settings(as_of=NOW))
    ages = age_brackets(rows, NOW)

    assert clients["open_amount"].to_dict() == {"ann": 250.0, "bob": -30.0, "cem": -10.0}
    assert clients.loc["ann", ["overdue_amount", "late_invoices"]].tolist() == [400.0, 1.0]
    assert ages.loc["ann", ["over_90", "credit"]].tolist() == [400.0, -150.0]
    assert (clients.loc["cem", "overdue_amount"], ages.loc["cem", "credit"]) == (0.0, -10.0)
    assert late_claims(rows, LateInterest("NL"), NOW)["amount"].tolist() == [400]


@pytest.mark.parametrize(
    ("head", "cells", "owed", "late"),
    [
        ("open_amount", "50 50 50", 150.0, 2.0),
        ("open_amount", "0 50 50", 100.0, 1.0),
        ("open_amount", "130 130 130", 130.0, 0.0),
        ("status", "paid open open", 100.0, 1.0),
    ],
    ids=["equal instalments", "the first paid", "the open amount of the whole on each", "told by a word"],
)
def test_instalments_are_open_and_late_by_themselves(head: str, cells: str, owed: float, late: float) -> None:
    """Three parts of 50 of one invoice: due in March, in May and in September, seen on 30 June."""
    days = ("2025-03-01", "2025-05-01", "2025-09-01")
    lines = [f"ann 1 50 2025-02-01 {day} {cell}" for day, cell in zip(days, cells.split(), strict=True)]
    book = ledger(invoices="\n".join([f"client invoice_number amount invoiced_on due_on {head}", *lines]))
    clients = summarise(book, Settings(as_of=NOW))

    told = ["revenue", "invoices", "open_amount", "late_invoices"]
    assert clients.loc["ann", told].tolist() == [150.0, 1.0, owed, late]


@pytest.mark.parametrize(
    ("with_vat", "open_amounts"),
    [(("120", "120", "60"), ("0", "120", "60")), (("120", "120", "-"), ("0", "100", "50"))],
    ids=["open with VAT", "open without VAT"],
)
def test_open_amounts_with_vat_are_held_against_invoices_with_vat(
    with_vat: tuple[str, ...], open_amounts: tuple[str, ...]
) -> None:
    """Half to three fifths of what was invoiced is open; the VAT changes nothing about the days."""
    rows = zip(("100", "100", "50"), with_vat, open_amounts, strict=True)
    lines = [f"ann {net} {gross} 2025-0{place}-01 {left}" for place, (net, gross, left) in enumerate(rows, 1)]
    book = ledger(invoices="\n".join(["client amount amount_with_tax invoiced_on open_amount", *lines]))

    days = summarise(book, Settings(as_of=NOW))["days_sales_outstanding"]["ann"]
    assert days == pytest.approx(150 / 250 * ((NOW - day("2025-01-01")).days + 1))


def test_an_invoice_without_its_vat_is_scaled_by_the_ratio_of_the_others() -> None:
    book = ledger(
        invoices="""
            client amount tax invoiced_on open_amount
            ann    100    20  2024-01-01  0
            ann    100    20  2025-01-01  120
            ann    100    -   2025-02-01  60
        """
    )

    days = summarise(book, Settings(as_of=NOW))["days_sales_outstanding"]["ann"]
    assert days == pytest.approx(180 / 240 * 365)


def test_without_a_due_date_or_a_country_no_claim_is_known_and_without_hours_none_are_used() -> None:
    book = ledger(
        invoices="""
            client amount invoiced_on due_on     paid_on    status
            ann    100    2024-01-01  -          -          overdue
            bob    100    2024-01-01  2024-02-01 2024-01-20 paid
        """
    )
    in_nl = Settings(as_of=NOW, late_interest=LateInterest(country="NL"))
    clients = summarise(book, in_nl)
    rows = payment_rows(book, in_nl)
    told = payment_told(rows, clients, in_nl, NOW)

    assert told["statutory_interest"].isna().to_dict() == {"ann": True, "bob": False}
    assert (told.loc["bob", "statutory_interest"], told.loc["bob", "fixed_sum"]) == (0.0, 0.0)
    assert payment_told(rows, clients, Settings(as_of=NOW), NOW)["statutory_interest"].isna().all()
    alone = told.loc[["ann"]]
    assert payment_of_all(rows, alone, in_nl, NOW)["statutory_interest"] is None
    assert costs_of_all(clients, statement(clients, book, in_nl))["unused_capacity"]["used_hours"] is None


def test_of_less_than_a_year_the_days_there_are_count_and_of_a_month_nothing_is_said() -> None:
    book = ledger(
        invoices="client amount invoiced_on paid_on\nann 100 2025-01-02 2025-01-03\nann 100 2025-06-01 -"
    )

    assert summarise(book, Settings(as_of=NOW))["days_sales_outstanding"]["ann"] == pytest.approx(
        100 / 200 * 180
    )
    early = Settings(as_of=day("2025-02-01"))
    assert summarise(book, early)["days_sales_outstanding"].isna().all()


def quarterly(days_late: list[int], a_quarter: int = 3) -> pl.DataFrame:
    """Give so many invoices in each quarter from mid-2023, each quarter so many days late."""
    lines = ["client invoice_number amount invoiced_on due_on paid_on"]
    for place, late in enumerate(days_late):
        due = pd.Timestamp("2023-07-15") + pd.DateOffset(months=3 * place)
        for number in range(a_quarter):
            paid = due + pd.Timedelta(days=late)
            lines.append(f"ann {place}-{number} 100 {due.date()} {due.date()} {paid.date()}")
    return payment_rows(ledger(invoices="\n".join(lines)), Settings(as_of=NOW))


@pytest.mark.parametrize(
    ("days_late", "verdict"),
    [
        ([5, 5, 5, 5, 20, 20, 20, 20], "later"),
        ([20, 20, 20, 20, 5, 5, 5, 5], "sooner"),
        ([0, 0, 0, 40, 0, 0, 0, 40], "steady"),  # every spring is late: a season, no trend
        ([10, 10, 10, 10, 13, 13, 13, 13], "steady"),
        ([5, 5, 5, 20, 20, 20, 20], "too_few"),
    ],
)
def test_a_trend_holds_the_same_quarters_against_each_other(days_late: list[int], verdict: str) -> None:
    assert payment_trend(payment_by_quarter(quarterly(days_late), NOW)).verdict == verdict


def test_too_few_invoices_make_no_trend_and_a_quarter_under_way_does_not_count() -> None:
    assert payment_trend(payment_by_quarter(quarterly([5] * 4 + [30] * 4, 2), NOW)).verdict == "too_few"
    quarters = payment_by_quarter(quarterly([5] * 8), day("2025-06-29"))

    assert quarters.index[-1] == pd.Timestamp("2025-01-01")
    assert payment_by_quarter(quarterly([5] * 8), None).empty


def test_first_invoices_are_held_against_later_ones_for_newcomers_only() -> None:
    """Friendly until the bill comes: on time three times, and late ever after."""
    lines = ["client invoice_number amount invoiced_on due_on paid_on"]
    for client, start in (
        ("old", "2023-01-01"),
        ("soon", "2023-04-01"),
        ("new", "2024-01-01"),
        ("few", "2024-06-01"),
    ):
        for number in range(3 if client == "few" else 6):
            on = pd.Timestamp(start) + pd.DateOffset(months=number)
            due = on + pd.Timedelta(days=14)
            paid = due + pd.Timedelta(days=0 if number < 3 else 20)
            lines.append(f"{client} {client}{number} 10 {on.date()} {due.date()} {paid.date()}")
    rows = payment_rows(ledger(invoices="\n".join(lines)), Settings())
    found = first_invoices(rows, pd.Series(dtype="object"))

    assert found.clients.loc["new", ["first", "later", "change"]].tolist() == [0.0, 20.0, 20.0]
    assert (list(found.clients.index), found.too_few, found.from_the_start) == (["new"], 1, 2)
    listed = pd.Series({"new": date(2019, 1, 1)})
    assert first_invoices(rows, listed).clients.empty  # known for years: these are not its first


DISPUTED = ledger(
    invoices="""
        client invoice_number amount invoiced_on due_on     paid_on    disputed
        ann    1              100    2025-01-01  2025-01-15 2025-01-25 -
        ann    2              100    2025-02-01  2025-02-15 2025-05-16 yes
        ann    3              100    2025-03-01  2025-03-15 -          yes
        bob    4              100    2025-03-01  2025-03-15 2025-03-20 -
    """,
    incidents="client case_number founded happened_on\nann 2 yes 2025-02-20\nbob 99 no 2025-02-20",
)


def test_a_dispute_with_ground_is_the_own_share_and_counts_in_no_days_late() -> None:
    ann = summarise(DISPUTED, Settings(as_of=NOW)).loc["ann"]

    # Invoice 2 was disputed with ground, 3 is not settled: 10 days and 107 days remain.
    assert (ann["days_late"], ann["days_late_weighted"]) == pytest.approx((58.5, 58.5))
    assert (ann["founded_disputes"], ann["unfounded_disputes"], ann["share_late"]) == (1.0, 0.0, 1.0)
    assert pd.isna(summarise(DISPUTED).loc["bob", "founded_disputes"])


def test_the_owners_word_on_a_dispute_counts_first() -> None:
    word = {"ann|2": "unfounded", "ann|3": "none", "bob|4": "founded"}
    chosen = Settings(as_of=NOW, disputes=word)
    clients = summarise(DISPUTED, chosen)

    assert clients.loc["ann", ["founded_disputes", "unfounded_disputes"]].to_list() == [0, 1]
    assert clients.loc["bob", ["founded_disputes", "unfounded_disputes"]].to_list() == [1, 0]
    assert clients.loc["ann", "days_late"] == pytest.approx((10 + 90 + 107) / 3)
    assert pd.isna(clients.loc["bob", "days_late"])
