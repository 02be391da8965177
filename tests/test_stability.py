"""Who is still among the largest, what a period is held against, and the published ratios."""

import pandas as pd
import pytest

from analysis import Settings, concentration, summarise
from analysis.concentration import Concentration
from analysis.period_choice import Period
from analysis.stability import comparable, compared, stability
from analysis.truth_check import PUBLISHED, own_ratios
from tests.ledgers import day, ledger


def revenues(**amounts: float) -> pd.DataFrame:
    small = {f"small{number}": 1.0 for number in range(10 - len(amounts))}
    return pd.DataFrame({"revenue": {**amounts, **small}}).rename_axis("client")


def test_of_last_years_largest_fifth_one_stays_and_one_is_gone() -> None:
    found = stability(revenues(ann=90, bob=80), revenues(ann=50, cem=60), "revenue")

    assert found is not None
    assert (found.before, found.still, found.gone, found.fallen, found.new) == (
        2,
        ("ann",),
        ("bob",),
        (),
        ("cem",),
    )


def test_of_nine_clients_a_fifth_says_nothing() -> None:
    assert stability(revenues(ann=9).iloc[:9], revenues(ann=9), "revenue") is None


BOOK = ledger(
    invoices="""
        client amount invoiced_on
        ann    100    2024-01-05
        ann    100    2024-05-05
        ann    300    2025-05-05
        ann    80     2025-02-05
    """
)


def test_what_the_files_hold_can_be_compared_and_what_they_do_not_cannot() -> None:
    now = day("2025-06-30")

    assert comparable(BOOK, Period.of_quarter(2025, 2), now) == (
        Period.of_quarter(2025, 2),
        Period.of_days(day("2024-04-01"), day("2024-06-30")),
    )
    assert comparable(BOOK, Period.of_year(2024), now) is None
    # Everything: the last twelve months against those before, of which half a year is not on file.
    assert comparable(BOOK, Period(), now) is None


def test_a_season_is_no_growth() -> None:
    """The second quarter brings three times the first, every year; against its own it did not change."""
    spring = ledger(
        invoices="client amount invoiced_on\n"
        + "\n".join(
            f"ann {amount} {on}"
            for amount, on in (
                (100, "2024-02-01"),
                (300, "2024-05-01"),
                (100, "2025-02-01"),
                (300, "2025-05-01"),
            )
        )
    )
    chosen, now = Period.of_quarter(2025, 2), day("2025-06-30")
    tables = [
        summarise(spring, Settings(period=each, as_of=now))
        for each in (chosen.before(now), chosen.year_before(now), chosen)
        if each is not None
    ]
    row = compared(*tables).loc["revenue"]

    assert row.tolist() == [300.0, 100.0, 300.0, 0.0]


def test_what_is_not_on_file_is_not_compared() -> None:
    table = summarise(BOOK, Settings(period=Period.of_year(2025)))
    row = compared(None, None, table).loc["revenue"]

    assert row["now"] == 380.0
    assert row[["before", "year_before", "change"]].isna().all()


def test_published_ratios_are_those_of_their_sources() -> None:
    """Kim, Singh and Winer 2017: .73; McCarthy and Winer 2019: .67, subscription .59; Sharp: 60/20."""
    assert {name: ratio.share for name, ratio in PUBLISHED.items()} == {
        "consumer_brands": 0.73,
        "listed_firms": 0.67,
        "subscriptions": 0.59,
        "brands": 0.60,
    }
    assert all(ratio.source for ratio in PUBLISHED.values())


def test_the_own_ratio_is_never_asserted_but_measured() -> None:
    even = concentration(pd.Series(1.0, index=range(10)))
    lost = concentration(pd.Series([-1.0] * 10))

    assert own_ratios({"revenue": even, "result": lost}) == {"revenue": even}
    assert even.top_20_share == pytest.approx(0.2)
    assert own_ratios({"revenue": Concentration(n=9, top_20_share=0.9)}) == {}
