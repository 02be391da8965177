"""Statutory interest and the fixed sum, against published rates and examples worked by hand."""

from datetime import date

import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Settings, summarise
from analysis.late_interest.claims import claims_by_client, late_claims
from analysis.late_interest.interest import interest
from analysis.late_interest.rates import LateInterest, Rate, UnusableRateError, rate_table
from analysis.late_interest.terms import long_terms
from analysis.receivables import payment_rows
from tests.ledgers import day, ledger

FLAT = tuple(Rate("NL", date(year, month, 1), 0.1) for year in range(2015, 2026) for month in (1, 7))


def rate_on(country: str, on: str) -> float:
    return next(rate.yearly for rate in rate_table(country) if rate.first <= day(on) <= rate.last)


def late(amount: float, due_on: str, until: str) -> pd.DataFrame:
    return pd.DataFrame({"amount": [amount], "due_on": [day(due_on)], "until": [day(until)]})


@pytest.mark.parametrize(
    ("on", "yearly"),
    [
        ("2014-10-01", 0.0815),
        ("2015-01-01", 0.0805),
        ("2023-07-01", 0.12),
        ("2024-01-01", 0.125),
        ("2024-07-01", 0.1225),
        ("2025-01-01", 0.1115),
    ],
)
def test_dutch_rates_are_the_published_ones(on: str, yearly: float) -> None:
    """advocatenkantooroste.nl, bierensgroup.com, watsonlaw.nl, metaalunie.nl, vvoadvocatuur.nl."""
    assert rate_on("NL", on) == yearly


@pytest.mark.parametrize(
    ("on", "yearly"),
    [
        ("2013-06-30", 0.09),
        ("2013-07-01", 0.085),
        ("2016-06-30", 0.085),
        ("2016-07-01", 0.08),
        ("2019-12-31", 0.08),
        ("2023-01-01", 0.105),
    ],
)
def test_belgian_rates_are_the_published_ones(on: str, yearly: float) -> None:
    """vanostaeyen.eu, pc-advocaten.be, bouwunielimburg.be, Belgisch Staatsblad 17 March 2023."""
    assert rate_on("BE", on) == yearly


def test_belgium_rounds_the_same_reference_up_to_half_a_point() -> None:
    """The published pairs of the two countries: 8.15 and 8.50, 8.05 and 8.50, 8.00 and 8.00."""
    for on in ("2014-12-31", "2015-06-30", "2016-12-31"):
        assert rate_on("BE", on) == pytest.approx(-(-rate_on("NL", on) * 200 // 1) / 200)


def test_no_rate_is_shipped_that_was_not_found() -> None:
    assert rate_table("NL")[-1].last == date(2025, 6, 30)
    assert rate_table("BE")[-1].last == date(2023, 6, 30)
    assert all(rate.source for country in ("NL", "BE") for rate in rate_table(country))


def test_each_day_counts_at_the_rate_of_its_half_year() -> None:
    """1,000 due 31 May 2024, paid 1 March 2025: 30 days at 12.5, 184 at 12.25, 60 at 11.15 %, over 365."""
    found = interest(late(1000, "2024-05-31", "2025-03-01"), rate_table("NL"), compound=True).iloc[0]

    assert (found["days"], found["days_without_rate"]) == (274, 0)
    assert found["interest"] == pytest.approx((30 * 0.125 + 184 * 0.1225 + 60 * 0.1115) / 365 * 1000)
    assert round(found["interest"], 2) == 90.36


def test_in_the_netherlands_a_full_years_interest_bears_interest_itself() -> None:
    """Dutch Civil Code, book 6, article 119a, lid 3."""
    two_years = late(1000, "2017-12-31", "2019-12-31")
    compound = interest(two_years, FLAT, compound=True)["interest"].iloc[0]

    assert compound == pytest.approx(1000 * 1.1**2 - 1000)
    assert interest(two_years, FLAT, compound=False)["interest"].iloc[0] == pytest.approx(200.0)
    half_on = interest(late(1000, "2017-12-31", "2019-07-02"), FLAT, compound=True)["interest"].iloc[0]
    assert half_on == pytest.approx(1000 * 1.1 * (1 + 0.1 * 183 / 365) - 1000)


def test_days_beyond_the_table_bring_nothing_and_are_counted() -> None:
    found = interest(late(1000, "2025-06-20", "2025-07-20"), rate_table("NL"), compound=True).iloc[0]

    assert (found["days"], found["days_without_rate"]) == (30, 20)
    assert found["interest"] == pytest.approx(1000 * 10 * 0.1115 / 365)


def test_an_own_rate_fills_the_gap_or_takes_the_place_of_a_published_one() -> None:
    own = (Rate("NL", date(2025, 7, 1), 0.1, "looked up"), Rate("NL", date(2025, 1, 1), 0.2))
    rates = rate_table("NL", own)

    assert [rate.yearly for rate in rates[-2:]] == [0.2, 0.1]
    assert (
        interest(late(1000, "2025-06-20", "2025-07-20"), rates, compound=True)["days_without_rate"].sum() == 0
    )


@pytest.mark.parametrize("rate", [Rate("NL", date(2025, 3, 1), 0.1), Rate("NL", date(2025, 1, 1), 11.15)])
def test_a_rate_that_cannot_be_one_is_refused(rate: Rate) -> None:
    with pytest.raises(UnusableRateError, match="cannot be used"):
        rate_table("NL", (rate,))


@settings(deadline=None, max_examples=60)
@given(
    st.floats(0.01, 1e6),
    st.dates(date(2015, 1, 1), date(2025, 12, 31)),
    st.dates(date(2015, 1, 1), date(2025, 12, 31)),
    st.booleans(),
)
def test_interest_grows_with_the_sum_and_never_falls_with_time(
    amount: float, first: date, second: date, compound: bool
) -> None:
    due, until = min(first, second), max(first, second)
    table = pd.DataFrame(
        {"amount": [amount, 2 * amount, amount], "due_on": [due] * 3, "until": [until, until, due]}
    )
    once, twice, none = interest(table, FLAT, compound=compound)["interest"]

    assert twice == pytest.approx(2 * once)
    assert none == 0
    assert once >= amount * (until - due).days * 0.1 / 365 * (1 - 1e-9)


INVOICES = ledger(
    invoices="""
        client invoice_number amount invoiced_on due_on     paid_on    open_amount disputed
        ann    1              1000   2024-05-01  2024-05-31 2025-03-01 -           -
        ann    2              100    2024-09-01  2024-09-30 2024-11-01 -           -
        ann    3              100    2024-08-01  2024-12-01 2024-12-10 -           -
        ann    4              100    2024-09-01  2024-09-30 2024-09-30 -           -
        ann    5              -50    2024-09-01  2024-09-30 2024-12-30 -           -
        ann    6              100    2025-01-01  2025-01-31 -          60          -
        bob    7              100    2024-09-01  2024-09-30 2024-11-01 -           yes
    """
)


def claimed(**choices: object) -> pd.DataFrame:
    chosen = Settings(as_of=day("2025-03-01"), disputes={"bob|7": "founded"})
    return late_claims(payment_rows(INVOICES, chosen), LateInterest(**choices), day("2025-03-01"))  # type: ignore[arg-type]


def test_each_late_invoice_bears_its_own_fixed_sum() -> None:
    """Court of Justice 4 May 2023, C-78/22 (ALD Automotive): three late invoices of one contract are 120."""
    paid = claimed(country="NL")
    three = claims_by_client(paid[paid["invoice_number"].isin(["1", "2", "3"])]).loc["ann"]

    assert three["fixed_sum"] == 120.0


def test_only_what_is_late_and_not_disputed_with_ground_is_claimed() -> None:
    claims = claimed(country="NL").sort_values("invoice_number")

    assert claims["invoice_number"].tolist() == ["1", "2", "3", "6"]
    assert claims["days"].tolist() == [274, 32, 9, 29]
    assert claims["amount"].tolist() == [1000, 100, 100, 60]  # of what is open, only that
    assert claims.loc["ann|1", "interest"] == pytest.approx(90.36, abs=0.005)


def test_without_a_country_nothing_is_reckoned_and_a_gap_makes_a_sum_unknown() -> None:
    assert claimed()["interest"].isna().all()
    beyond = claims_by_client(claimed(country="BE")).loc["ann"]

    assert beyond["days_without_rate"] == 274 + 32 + 9 + 29
    assert (pd.isna(beyond["interest"]), pd.isna(beyond["statutory_interest"])) == (True, True)


def test_terms_over_the_maximum_are_marked() -> None:
    """At most 60 days; in the Netherlands 30 for a large firm, since 1 July 2022."""
    over = claimed(country="NL")["over_term"]

    assert over[over].index.tolist() == ["ann|3"]
    large = ledger(
        invoices="client invoice_number amount invoiced_on due_on paid_on\n"
        "big 1 10 2024-01-01 2024-02-10 2024-03-01\nbig 2 10 2022-01-01 2022-02-10 2022-03-01\n"
        "ann 3 10 2024-01-01 2024-02-10 2024-03-01"
    )
    rows = payment_rows(large, Settings())
    marked = late_claims(rows, LateInterest("NL", large_clients=frozenset({"big"})), day("2025-01-01"))
    assert marked[marked["over_term"]].index.tolist() == ["big|1"]
    belgian = late_claims(rows, LateInterest("BE", large_clients=frozenset({"big"})), day("2025-01-01"))
    assert not belgian["over_term"].any()


def test_terms_are_marked_on_time_or_not() -> None:
    book = ledger(
        invoices="client invoice_number amount invoiced_on due_on paid_on\n"
        "ann 1 10 2024-01-01 2024-03-01 2024-02-01\nann 2 10 2024-01-01 2024-03-02 2024-02-01\n"
        "bob 3 10 2024-01-01 2024-01-31 2024-03-01"
    )
    found = long_terms(payment_rows(book, Settings()), LateInterest("NL"))

    # 60 days is allowed, 61 is not; paid in time all the same.
    assert found.to_dict("index") == {"ann": {"over": 1.0, "invoices": 2.0, "longest": 61.0}}
    assert long_terms(payment_rows(book, Settings()), LateInterest()).empty


def test_a_claim_is_part_of_no_result() -> None:
    """What late money costs and what may be claimed are never added up."""
    plain = summarise(INVOICES, Settings(as_of=day("2025-03-01"), credit_rate=0.1))
    chosen = Settings(as_of=day("2025-03-01"), credit_rate=0.1, late_interest=LateInterest("NL"))

    pd.testing.assert_frame_equal(summarise(INVOICES, chosen), plain)
    costly = ledger(invoices="client amount cost due_on paid_on\nann 1000 400 2024-01-01 2024-12-31")
    dear, free = (summarise(costly, Settings(credit_rate=rate)).loc["ann"] for rate in (0.1, 0.0))
    assert dear["financing_cost"] == pytest.approx(100.0)
    assert free["full"] - dear["full"] == pytest.approx(100.0)
    assert (free["result"], dear["result"]) == (600.0, 600.0)


def test_nothing_late_is_an_empty_table() -> None:
    rows = payment_rows(ledger(invoices="client amount\nann 10"), Settings())

    assert late_claims(rows, LateInterest("NL"), day("2025-01-01")).empty
    assert claims_by_client(late_claims(rows, LateInterest("NL"), None)).empty
    assert isinstance(rows, pl.DataFrame)
