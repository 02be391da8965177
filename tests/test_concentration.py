"""Concentration: published identities, and tables small enough to check by hand."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import concentration, concentrations, pareto_curve


def values(*amounts: float | None) -> pd.Series:
    return pd.Series(amounts, index=[f"c{n:02}" for n in range(len(amounts))], dtype=float)


#: In cents, so that sums are exact enough to compare.
AMOUNTS = st.lists(st.integers(-(10**7), 10**7).map(lambda cents: cents / 100), min_size=1, max_size=40)


@pytest.mark.parametrize("n", [1, 4, 5, 6, 10, 15, 35])
def test_equal_clients_are_not_concentrated(n: int) -> None:
    """Identity: Gini 0, HHI 1/n, and the top 20 % are ceil(0.2·n) of n."""
    spread = concentration(values(*[250.0] * n))

    assert spread.gini == pytest.approx(0)
    assert spread.hhi == pytest.approx(1 / n)
    assert spread.effective_clients == pytest.approx(n)
    assert spread.top_20_share == pytest.approx(-(-2 * n // 10) / n)
    assert spread.top_10_share == pytest.approx(-(-n // 10) / n)


@pytest.mark.parametrize("n", [1, 2, 8])
def test_one_payer_of_n_is_the_most_concentrated_there_is(n: int) -> None:
    """Identity: Gini (n - 1)/n and HHI 1."""
    spread = concentration(values(1000.0, *[0.0] * (n - 1)))

    assert spread.gini == pytest.approx((n - 1) / n)
    assert spread.hhi == pytest.approx(1)
    assert (spread.largest, spread.largest_share, spread.clients_for_80) == ("c00", 1.0, 1)


def test_the_clients_that_bring_four_fifths() -> None:
    assert concentration(values(50, 30, 20)).clients_for_80 == 2
    assert concentration(values(50, 29, 21)).clients_for_80 == 3
    assert (
        concentration(values(0.45, 0.31, 0.17, 0.02)).clients_for_80 == 2
    )  # 0.76 of 0.95, in floats just less


def test_the_whale_curve_of_a_published_distributor() -> None:
    """Horngren, *Cost Accounting*, Spring Distribution: incomes P, Q, R, S, T; total 90,787."""
    spread = concentration(pd.Series({"P": 2012, "Q": 11545, "R": 38720, "S": 41856, "T": -3346}))

    assert spread.peak_share == pytest.approx(1.03686, abs=5e-6)
    assert (spread.peak_clients, spread.loss_makers, spread.largest) == (4, 1, "S")


@pytest.mark.parametrize("amounts", [(0.0, 0.0), (5.0, -5.0), (-5.0,)], ids=["zero", "break-even", "a loss"])
def test_without_a_positive_total_there_are_no_shares(amounts: tuple[float, ...]) -> None:
    spread = concentration(values(*amounts))

    assert (spread.n, spread.largest) == (len(amounts), "c00")
    shares = (spread.top_20_share, spread.top_10_share, spread.gini, spread.hhi, spread.largest_share)
    assert shares == (None,) * 5
    assert (spread.peak_share, spread.clients_for_80, spread.effective_clients) == (None, None, None)


def test_zero_and_negative_clients_count_and_unknown_ones_do_not() -> None:
    spread = concentration(values(30, 15, 0, -5, None))

    assert spread.n == 4
    # 2·(1·-5 + 2·0 + 3·15 + 4·30)/(4·40) - 5/4
    assert spread.gini == pytest.approx(2 * 160 / 160 - 1.25)


def test_a_total_that_is_tiny_beside_its_losses_measures_no_concentration() -> None:
    """Gini would be 3.2, HHI 7 and the equal clients a seventh of one."""
    spread = concentration(values(2.0, 1.0, 0.0, -1.0, -1.0))

    assert (spread.gini, spread.hhi, spread.effective_clients) == (None, None, None)
    assert (spread.peak_share, spread.top_20_share, spread.loss_makers) == (3.0, 2.0, 2)
    milder = concentration(values(*[3.0] * 4, *[0.0] * 10, -1.0, -1.0))
    assert (milder.gini, milder.hhi) == (None, pytest.approx(0.38))
    assert milder.effective_clients == pytest.approx(1 / 0.38)


def test_nobody_is_no_error() -> None:
    spread = concentration(values())

    assert (spread.n, spread.largest, spread.gini, spread.loss_makers) == (0, None, None, 0)


def test_of_equally_large_clients_the_first_key_is_named() -> None:
    assert concentration(pd.Series({"zed": 5.0, "ann": 5.0})).largest == "ann"


def test_a_client_in_no_row_of_incidents_carries_no_value() -> None:
    clients = pd.DataFrame(
        {name: [4.0, 1.0, 0.0] for name in ("revenue", "result", "hours", "incidents", "joy")},
        index=["ann", "bob", "cem"],
    )

    assert concentrations(clients, frozenset({"ann", "bob"}))["incidents"].n == 2
    assert concentrations(clients, None)["incidents"].n == 3
    assert concentrations(clients, frozenset())["revenue"].n == 3


@settings(deadline=None, max_examples=50)
@given(AMOUNTS, st.integers(0, 1000))
def test_the_order_of_the_clients_settles_nothing(amounts: list[float], seed: int) -> None:
    table = values(*amounts)

    assert concentration(table.sample(frac=1, random_state=seed)) == concentration(table)


@settings(deadline=None, max_examples=50)
@given(AMOUNTS, st.integers(0, 8))
def test_scaling_money_changes_no_share(amounts: list[float], power: int) -> None:
    once, scaled = concentration(values(*amounts)), concentration(values(*amounts) * 2.0**power)

    assert scaled == once  # a power of two changes no digit


@settings(deadline=None, max_examples=50)
@given(AMOUNTS)
def test_the_curve_and_its_figures_agree(amounts: list[float]) -> None:
    table = values(*amounts)
    spread = concentration(table)
    curve = pareto_curve(table.to_frame("value"), "value")

    if (table > 0).any():
        assert curve["running_total"].max() == pytest.approx(table[table > 0].sum())
    if table.sum() > 1e-6:
        assert curve["value_share"].iloc[-1] == pytest.approx(1)
        assert spread.peak_share == pytest.approx(table[table > 0].sum() / table.sum())
        assert spread.peak_share is not None
        assert spread.peak_share >= 1 - 1e-9
