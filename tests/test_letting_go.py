"""The portfolio with and without some clients."""

import pandas as pd
import pytest

from analysis import let_go, summarise
from analysis.errors import UnknownClientError
from analysis.letting_go import Link
from tests.ledgers import ledger

CLIENTS = summarise(
    ledger(
        invoices="""
            client amount invoiced_on
            ann    600    2024-01-31
            ann    600    2025-12-31
            bob    500    2024-01-31
            cem    300    2025-12-31
        """,
        hours="client hours cost_rate worked_on\nann 10 50 2024-02-01\nbob 20 50 2024-02-01",
        clients="""
            client group   referred_by
            ann    mill    -
            bob    Mill    -
            cem    -       Ann
        """,
    )
)


def test_before_and_after() -> None:
    effect = let_go(CLIENTS, ["ann"])

    assert (effect.before.revenue, effect.after.revenue) == (2000.0, 800.0)
    assert (effect.before.result, effect.after.result) == (200.0, -500.0)
    assert (effect.before.hours, effect.after.hours) == (30.0, 20.0)
    assert (effect.before.clients, effect.after.clients) == (3, 2)
    assert (effect.before.largest_share, effect.after.largest_share) == (0.6, 0.625)
    assert effect.after.hhi == pytest.approx(0.625**2 + 0.375**2)
    assert (effect.before.effective_hourly_rate, effect.after.effective_hourly_rate) == (1700 / 30, 25.0)


def test_what_goes_in_a_year() -> None:
    """Ann is there for 24 months, Bob once two years ago, Cem for a month: at least a quarter of a year."""
    effect = let_go(CLIENTS, ["cem"])

    assert effect.before.revenue_per_year == pytest.approx(1200 / 2 + 500 / 1 + 300 / 0.25)
    assert effect.after.revenue_per_year == pytest.approx(1100.0)


def test_who_hangs_together_with_who_goes_is_named() -> None:
    assert let_go(CLIENTS, ["ann"]).linked == (Link("bob", "ann", "group"), Link("cem", "ann", "referred_by"))
    assert let_go(CLIENTS, ["cem"]).linked == (Link("ann", "cem", "referred_by"),)
    assert let_go(CLIENTS, ["ann", "bob", "cem"]).linked == ()


def test_letting_nobody_go_changes_nothing() -> None:
    effect = let_go(CLIENTS, [])

    assert effect.before == effect.after


def test_letting_everybody_go_leaves_no_figures() -> None:
    after = let_go(CLIENTS, ["ann", "bob", "cem"]).after

    assert (after.clients, after.revenue, after.largest_share, after.effective_hourly_rate) == (
        0,
        None,
        None,
        None,
    )


def test_before_is_what_stays_and_what_goes() -> None:
    one, rest = let_go(CLIENTS, ["ann"]).after, let_go(CLIENTS, ["bob", "cem"]).after

    assert one.revenue is not None
    assert rest.revenue is not None
    assert one.revenue + rest.revenue == let_go(CLIENTS, []).before.revenue


def test_an_unknown_client_is_named() -> None:
    with pytest.raises(UnknownClientError, match="no client 'zed'"):
        let_go(CLIENTS, ["ann", "zed"])


def test_the_callers_table_is_left_alone() -> None:
    before = CLIENTS.copy()

    let_go(CLIENTS, ["ann", "ann"])

    pd.testing.assert_frame_equal(CLIENTS, before)


def test_clients_without_a_group_are_not_of_one_group() -> None:
    loose = summarise(ledger(invoices="client amount\nann 1\nbob 1"))

    assert let_go(loose, ["ann"]).linked == ()
