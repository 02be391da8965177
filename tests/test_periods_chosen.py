"""The choice of a period: which rows count, and what each client's own time is within it."""

from datetime import date

import pytest

from analysis import Settings, monthly_history, portfolio, summarise
from analysis.in_period import in_period, undated
from analysis.period_choice import Period, UnknownPeriodError
from tests.ledgers import day, ledger

BOOK = ledger(
    clients="client revenue\nann 5000",
    invoices="""
        client amount invoiced_on due_on     paid_on
        ann    100    2024-02-10  2024-02-24 2024-02-20
        ann    200    2025-02-10  2025-02-24 2025-03-20
        ann    300    2025-05-10  2025-05-24 2025-05-24
        bob    50     2023-01-10  2023-01-24 2023-01-24
        cem    70     -           -          -
    """,
    hours="client hours worked_on\nann 5 2024-02-05\nann 7 2025-05-05\nann 9 -",
    incidents="client happened_on\nann 2025-02-11\nann 2023-02-11",
    ratings="client pleasure rated_on\nann 4 -\nbob 1 -\nann 2 2023-05-05",
)


def chosen(text: str, as_of: str | None = None) -> Settings:
    return Settings(period=Period.from_text(text), as_of=day(as_of) if as_of else None)


@pytest.mark.parametrize(
    ("text", "as_of", "first", "last"),
    [
        ("2024", "2025-06-30", "2024-01-01", "2024-12-31"),
        ("2025", "2025-06-30", "2025-01-01", "2025-06-30"),  # still under way: it ends on the as-of date
        ("2025-Q1", "2025-06-30", "2025-01-01", "2025-03-31"),
        ("last-12-months", "2025-06-30", "2024-07-01", "2025-06-30"),
        ("last-12-months", "2024-02-29", "2023-03-01", "2024-02-29"),
        ("2025-03-05..2025-02-01", "2025-06-30", "2025-02-01", "2025-03-05"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, as_of: str, first: str, last: str) -> None:
    assert Period.from_text(text).bounds(day(as_of)) == (day(first), day(last))


@pytest.mark.parametrize(
    ("text", "before", "year_before"),
    [
        ("2025", ("2024-07-08", "2024-12-31"), ("2024-01-01", "2024-06-26")),
        ("2025-Q1", ("2024-10-01", "2024-12-31"), ("2024-01-01", "2024-03-31")),
        ("2024-03-01..2024-03-10", ("2024-02-20", "2024-02-29"), ("2023-03-01", "2023-03-10")),
        ("2023-01-01..2024-12-31", ("2021-01-01", "2022-12-31"), ("2021-01-01", "2022-12-31")),
    ],
)
def test_what_a_period_is_compared_with(
    text: str, before: tuple[str, str], year_before: tuple[str, str]
) -> None:
    period, now = Period.from_text(text), date(2025, 6, 26)

    assert period.before(now) == Period.of_days(*map(day, before))
    assert period.year_before(now) == Period.of_days(*map(day, year_before))
    assert (Period().before(now), Period().year_before(now)) == (None, None)


def test_the_last_twelve_months_hold_twelve_months_of_work_whenever_the_last_payment_came() -> None:
    book = ledger(
        invoices="""
            client amount invoiced_on paid_on
            ann    10     2024-10-28  2024-11-01
            ann    20     2024-11-10  2024-12-01
            ann    40     2025-10-28  2025-11-14
        """
    )
    for as_of, revenue, first, last in (
        (None, 60.0, "2024-10-29", "2025-10-28"),
        ("2025-11-14", 40.0, "2024-11-15", "2025-11-14"),
    ):
        settings = chosen("last-12-months", as_of)
        whole = portfolio(book, summarise(book, settings), settings)
        assert (whole.revenue, whole.as_of) == (revenue, day("2025-11-14"))
        assert (whole.period_from, whole.period_to) == (day(first), day(last))


@pytest.mark.parametrize("text", ["last year", "2025-Q5", "25", "2025-02-30..2025-03-01", ""])
def test_words_that_name_no_period_are_refused(text: str) -> None:
    with pytest.raises(UnknownPeriodError, match="is not a period"):
        Period.from_text(text)


def test_rows_count_by_their_own_date_and_rows_without_one_are_counted() -> None:
    settings = chosen("2025")
    kept = in_period(BOOK, settings)

    assert kept.tables["invoices"]["amount"].to_list() == [200, 300]
    assert kept.tables["hours"]["hours"].to_list() == [7]
    assert len(kept.tables["incidents"]) == 1
    # A rating without a date is a standing opinion, of a client that is there in the period.
    assert kept.tables["ratings"].select("client", "pleasure").rows() == [("ann", 4.0)]
    assert undated(BOOK, settings) == {"invoices": 1, "hours": 1, "clients": 1}
    assert undated(BOOK, Settings()) == {}
    assert in_period(BOOK, Settings()) is BOOK


def test_the_figures_are_those_of_the_period_and_late_is_still_seen_from_the_as_of_date() -> None:
    ann = summarise(BOOK, chosen("2025-Q1", "2025-06-30")).loc["ann"]

    assert (ann["revenue"], ann["incidents"], ann["days_late"]) == (200.0, 1.0, 24.0)
    assert list(summarise(BOOK, chosen("2025")).index) == ["ann"]
    whole = portfolio(BOOK, summarise(BOOK, chosen("2025")), chosen("2025"))
    assert (whole.revenue, whole.clients, whole.left_out["invoices"]) == (500.0, 1, 1)
    assert (whole.period, whole.period_from, whole.period_to) == (
        "year",
        day("2025-01-01"),
        day("2025-05-24"),
    )


def test_who_is_known_longer_is_no_newcomer_in_a_short_period() -> None:
    ann = summarise(BOOK, chosen("2025-Q1", "2025-06-30")).loc["ann"]

    assert ann["known_months"] > 15
    assert ann["years"] == pytest.approx(0.25, abs=0.01)
    assert summarise(BOOK, chosen("2025", "2025-12-31")).loc["ann", "years"] == pytest.approx(1.0, abs=0.01)


def test_growth_looks_back_from_the_end_of_the_period() -> None:
    ann = summarise(BOOK, chosen("2025-Q2", "2025-12-31")).loc["ann"]

    # Twelve months up to 30 June 2025 brought 500, the twelve before 100, whatever the period leaves out.
    assert (ann["revenue"], ann["growth"]) == (300.0, 4.0)


def test_the_history_shows_the_months_of_the_period() -> None:
    assert len(monthly_history(BOOK, "ann", chosen("2025"))) == 4
    assert len(monthly_history(BOOK, "ann")) == 28


def test_a_client_list_alone_has_no_totals_of_a_period() -> None:
    listed = ledger(clients="client revenue\nann 100")

    assert summarise(listed, chosen("2025"))["revenue"].isna().all()
    assert undated(listed, chosen("2025")) == {"clients": 1}


def test_settings_keep_the_period() -> None:
    settings = Settings(period=Period.of_quarter(2025, 2))

    assert Settings.from_json(settings.to_json()) == settings
