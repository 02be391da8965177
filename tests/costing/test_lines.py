"""The three result lines and their intervals, on tables small enough to check by hand."""

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import settings as quick
from hypothesis import strategies as any_

from analysis import advise, findings, let_go, portfolio, problems_of, score
from analysis.costing.break_even import refill
from analysis.costing.model import Costing, CostPool, UnusableCostError
from analysis.costing.money_gone import goodwill
from analysis.costing.shares import shared_out
from analysis.costing.statement import statement, waterfall
from analysis.reading.model import Ledger
from analysis.settings import Attempt, Journal, Settings
from analysis.summary import summarise
from tests.ledgers import day, ledger

BOOK = ledger(
    invoices="""
        client amount cost invoiced_on
        ann    9000   1000 2025-01-01
        ann    -500   -    2025-06-30
        bob    4000   0    2025-01-01
        bob    0      -    2025-12-31
        cem    1000   0    2025-07-01
    """,
    hours="client hours worked_on\nann 100 2025-01-01\nbob 60 2025-06-01\ncem 20 2025-12-31",
    incidents="client kind happened_on\nann spoed 2025-01-01\nann aanmaning 2025-12-31",
)
POOLS = (
    CostPool("Pay", 600, "month", "people", "hours", 6),
    CostPool("Rent", 1200, "quarter", "office", "hours", None),
    CostPool("Invoicing", 100, "year", "administration", "invoices", 0),
    CostPool("Advertising", 300, "year", "acquisition", "new_clients", 0),
)
FULL = Settings(costing=Costing(pools=POOLS, paid_hours=25, practical_share=0.8))


def test_who_knows_only_what_an_hour_costs_has_all_three_lines() -> None:
    clients = summarise(BOOK, Settings(hour_cost=50.0))

    assert clients["contribution"].to_dict() == {"ann": 7500, "bob": 4000, "cem": 1000}
    assert clients["avoidable"].to_dict() == {"ann": 2500, "bob": 1000, "cem": 0}
    assert clients["full"].to_dict() == clients["result"].to_dict()
    assert clients["credited"].to_dict() == {"ann": 500, "bob": 0, "cem": 0}


def test_hours_that_are_paid_for_whatever_happens_come_off_the_last_line_only() -> None:
    fixed = Settings(hour_cost=50.0, costing=Costing(hours_avoidable_after=None))
    clients = summarise(BOOK, fixed)

    assert clients["avoidable"].to_dict() == clients["contribution"].to_dict()
    assert clients["full"].to_dict() == clients["result"].to_dict()


def test_pools_by_hand() -> None:
    """240 practical hours for 7,200 of pay: 30 an hour; 20 an hour of rent; cem alone is new."""
    clients = summarise(BOOK, FULL)
    found = statement(clients, BOOK, FULL)

    assert [each.rate for each in found.pools[:2]] == [30, 20]
    assert clients["cost_later"].to_dict() == {"ann": 3000, "bob": 1800, "cem": 600}
    assert clients["cost_never"].to_dict() == {"ann": 2000, "bob": 1200, "cem": 400}
    assert clients["cost_now"].to_dict() == {"ann": 40, "bob": 40, "cem": 320}
    assert clients["full"].to_dict() == {"ann": 2460, "bob": 960, "cem": -320}
    assert (found.unused_cost, found.used_hours, found.practical_hours) == (60 * 50, 180, 240)
    assert (found.lines["full"].amount, found.lines["full"].below_zero) == (3100, 1)


def test_an_hour_costs_what_the_pools_say_where_nobody_says_it() -> None:
    clients = summarise(BOOK, FULL)

    assert clients["result"].to_dict() == {"ann": 2500, "bob": 1000, "cem": 0}


def test_what_only_the_pools_say_of_an_hour_counts_once() -> None:
    """Rent alone, 12,000 over 240 practical hours: an hour costs 50, and the rent is taken off once."""
    rent = CostPool("Rent", 12_000, "year", "office", "hours", None)
    alone = Settings(costing=Costing(pools=(rent,), paid_hours=25))
    clients = summarise(BOOK, alone)

    assert clients["result"].to_dict() == {"ann": 2500, "bob": 1000, "cem": 0}
    assert clients["full"].to_dict() == clients["result"].to_dict()
    assert clients["avoidable"].to_dict() == clients["contribution"].to_dict()
    steps = waterfall(clients, statement(clients, BOOK, alone), alone, "ann")
    assert [step.name for step in steps if not step.total] == ["direct_cost", "Rent"]


def test_more_work_than_fits_is_spread_over_what_was_worked() -> None:
    tight = Settings(costing=Costing(pools=POOLS[:1], paid_hours=10, practical_share=1.0))
    found = statement(summarise(BOOK, tight), BOOK, tight)

    assert found.pools[0].rate == 7200 / 180
    assert (found.pools[0].charged, found.pools[0].unused) == (7200, 0)


def test_without_paid_hours_unused_capacity_is_not_known() -> None:
    open_end = Settings(costing=Costing(pools=POOLS[:1]))
    found = statement(summarise(BOOK, open_end), BOOK, open_end)

    assert found.unused_cost is None
    assert found.pools[0].charged == 7200


def test_a_cost_nobody_caused_is_charged_to_nobody() -> None:
    nobody = Settings(costing=Costing(pools=(CostPool("Shooting", 900, driver="activity", of="film"),)))
    found = statement(summarise(BOOK, nobody), BOOK, nobody)

    assert (found.pools[0].charged, found.pools[0].unused) == (0, 900)


def test_minutes_and_prices_of_events_and_roles_that_log_nothing() -> None:
    costing = Costing(
        minutes_per={"invoices": 30},
        cost_per={"rush": 75},
        role_hours={"bookkeeping": 3},
        pools=POOLS[:1],
        paid_hours=100,
    )
    clients = summarise(BOOK, Settings(costing=costing))

    assert clients["unlogged_hours"].to_dict() == {"ann": 20 + 1, "bob": 12 + 1, "cem": 4 + 0.5}
    assert clients["cost_now"].to_dict() == {"ann": 75, "bob": 0, "cem": 0}


def test_an_estimate_reaches_every_figure_that_rests_on_it() -> None:
    unsure = Settings(hour_cost=50.0, costing=Costing(hours_margin=0.1, cost_margin=0.2))
    ann = summarise(BOOK, unsure).loc["ann"]

    assert ann["result_low"] == pytest.approx(7500 - 5000 * 1.1 * 1.2)
    assert ann["result_high"] == pytest.approx(7500 - 5000 * 0.9 * 0.8)
    assert (ann["full_low"], ann["avoidable_high"]) == (ann["result_low"], ann["result_high"])
    assert ann["margin_low"] == pytest.approx(ann["result_low"] / 8500)
    assert ann["effective_hourly_rate_low"] == pytest.approx(75 / 1.1)
    assert ann["effective_hourly_rate_high"] == pytest.approx(75 / 0.9)
    assert (ann["contribution_low"], ann["contribution_high"]) == (7500, 7500)


def test_figures_without_estimates_have_no_width() -> None:
    clients = summarise(BOOK, Settings(hour_cost=50.0))

    for figure in ("contribution", "avoidable", "full", "result", "margin", "effective_hourly_rate"):
        assert (
            clients[f"{figure}_low"].to_list()
            == clients[f"{figure}_high"].to_list()
            == clients[figure].to_list()
        )


def test_a_result_on_file_is_no_estimate() -> None:
    stated = ledger(invoices="client amount result\nann 1000 -50")
    ann = summarise(stated, Settings(hour_cost=50.0, costing=Costing(hours_margin=0.3))).loc["ann"]

    assert (ann["result_low"], ann["result_high"], ann["full"]) == (-50, -50, -50)


GUESSED = ledger(
    invoices="client amount invoiced_on\nann 1000 2025-01-31\nann 1000 2025-12-31\nbob 900 2025-12-31"
)


def test_a_client_whose_interval_crosses_zero_is_not_known_to_lose_money() -> None:
    """Ann: 12 months of 4 hours at 50 make 2,400 against 2,000; a quarter less would leave 200."""
    guessed = Settings(hour_cost=50.0, hours_per_month={"ann": 4}, costing=Costing(estimate_margin=0.25))
    clients = summarise(GUESSED, guessed)
    sure = summarise(GUESSED, replace(guessed, costing=Costing(estimate_margin=0.1)))

    assert (clients.loc["ann", "result_low"], clients.loc["ann", "result_high"]) == (-1000, 200)
    assert "loss_making" not in problems_of(clients, guessed)["ann"]
    assert "loss_making" in problems_of(sure, guessed)["ann"]
    tried = Journal((Attempt("ann", day("2025-01-01"), "talk"),))
    part = {"field": "part_with", "known_months": 24.0, "trend": None, "strategic": None}
    assert advise(clients.assign(**part), tried)["ann"] == "reckon_first"
    assert advise(sure.assign(**part), tried)["ann"] == "part_with"
    for table, code in ((clients, "losses_unsure"), (sure, "losses_lie")):
        told = findings(score(table, guessed), portfolio(GUESSED, table, guessed))
        assert code in [each.code for each in told]
    lie = next(each for each in told if each.code == "losses_lie")
    ends = {"least": pytest.approx(160), "most": pytest.approx(640)}
    assert lie.facts == {"count": 1, "client": "Ann", "young": 0} | ends
    assert statement(clients, GUESSED, guessed).lines["full"].unsure == 1


def test_one_that_loses_after_full_cost_yet_contributes_is_named() -> None:
    clients = summarise(BOOK, FULL)
    thin = summarise(
        BOOK, replace(FULL, costing=replace(FULL.costing, pools=(*POOLS[:1], replace(POOLS[1], amount=4000))))
    )

    assert "contributes_below_full_cost" not in problems_of(clients, FULL)["ann"]
    assert "contributes_below_full_cost" in problems_of(thin, FULL)["cem"]


def test_letting_go_spares_only_what_can_be_avoided() -> None:
    money = let_go(summarise(BOOK, FULL), ["ann"], goodwill=200).money

    assert money is not None
    assert (money.contribution, money.spared_now, money.spared_later, money.stays) == (7500, 40, 3000, 2000)
    assert money.later_months == 6
    assert money.change == 40 + 3000 - 7500
    assert money.while_people_stay == 40 - 7500
    assert money.first_year == 40 + 3000 / 2 - 7500 - 200
    again = refill(money.contribution, money.spared_beside_hours, money.hours, rate=100.0)
    assert again.hours_needed == (7500 - 40) / 100
    assert again.share == pytest.approx(0.746)
    assert again.within_months == pytest.approx(12 * 0.254)


def test_free_hours_of_handing_over_cost_what_an_hour_does_or_are_not_known() -> None:
    clients = summarise(BOOK, FULL)
    parting = goodwill(clients, ["ann"], 200, 4)
    assert parting.hour_cost == pytest.approx(clients.loc["ann", "hours_cost"] / clients.loc["ann", "hours"])
    assert parting.amount == pytest.approx(200 + 4 * parting.hour_cost)
    money = let_go(clients, ["ann"], goodwill=parting.amount).money
    assert money is not None
    assert money.first_year == pytest.approx(40 + 3000 / 2 - 7500 - parting.amount)

    bare = summarise(ledger(invoices="client amount\nann 10\nbob 5"))
    assert goodwill(bare, ["ann"], 200, 4).amount is None
    assert goodwill(bare, ["ann"], 200, 0).amount == 200


def test_a_line_that_is_not_known_makes_the_effect_unknown() -> None:
    clients = summarise(ledger(invoices="client amount\nann 10\nbob 5"))

    assert math.isnan(clients.loc["ann", "full"])
    assert let_go(clients, ["ann"]).money is None


@pytest.mark.parametrize("client", [None, "ann"])
def test_the_waterfall_adds_up(client: str | None) -> None:
    clients = summarise(BOOK, FULL)
    steps = waterfall(clients, statement(clients, BOOK, FULL), FULL, client)
    height = 0.0
    for step in steps:
        if step.total and step.name != "revenue":
            assert height == pytest.approx(step.amount)
        height = step.amount if step.total else height + step.amount
    assert [step.name for step in steps if step.total] == ["revenue", "contribution", "avoidable", "full"] + (
        ["left"] if client is None else []
    )


def test_unused_hours_of_the_firm_are_not_taken_off_the_revenue_of_some_of_its_clients() -> None:
    clients = summarise(BOOK, FULL)
    told = statement(clients, BOOK, FULL)
    assert [step.name for step in waterfall(clients, told, FULL)][-2:] == ["unused", "left"]

    other = pd.DataFrame({"revenue": [900.0]}, index=pd.Index(["other name"], name="client"))
    assert waterfall(pd.concat((clients, other)), told, FULL)[-1].name == "full"
    nobody = other.assign(revenue=float("nan"))
    assert waterfall(pd.concat((clients, nobody)), told, FULL)[-1].name == "left"


@pytest.mark.parametrize(
    "costing",
    [
        Costing(pools=(CostPool("Rent", -1),)),
        Costing(pools=(CostPool("Rent", 1, "week"),)),
        Costing(practical_share=0.0),
        Costing(hours_margin=1.0),
        Costing(role_hours={"sales": -3}),
    ],
)
def test_a_number_that_cannot_be_is_refused(costing: Costing) -> None:
    with pytest.raises(UnusableCostError):
        summarise(BOOK, Settings(costing=costing))


def test_what_was_chosen_is_stored() -> None:
    assert Settings.from_json(FULL.to_json()) == FULL


MONEY = any_.integers(0, 10**9)
NUMBER = any_.floats(0, 1e6, allow_nan=False)


@quick(deadline=None)
@given(MONEY, any_.lists(NUMBER, min_size=1, max_size=40).filter(lambda weights: sum(weights) > 0))
def test_what_is_shared_out_is_what_there_was(total: int, weights: list[float]) -> None:
    parts = shared_out(total, np.array(weights))

    assert int(parts.sum()) == total
    assert (parts >= 0).all()
    assert np.abs(parts - np.array(weights) / sum(weights) * total).max() <= 1.0001


def book(hours: list[float], revenue: list[int], scale: int = 1) -> Ledger:
    """Make a ledger of some clients, their money times a scale."""
    lines = [f"c{place} {amount * scale} 2025-0{place % 9 + 1}-05" for place, amount in enumerate(revenue)]
    worked = [f"c{place} {number} 2025-0{place % 9 + 1}-05" for place, number in enumerate(hours)]
    return ledger(
        invoices="\n".join(["client amount invoiced_on", *lines]),
        hours="\n".join(["client hours worked_on", *worked]),
    )


@quick(max_examples=6, deadline=None)
@given(
    any_.lists(any_.floats(0.25, 500), min_size=2, max_size=6), any_.integers(1, 9**5), any_.floats(1, 900)
)
def test_lines_and_pools_add_up_whatever_the_numbers(hours: list[float], cost: int, paid: float) -> None:
    """Three lines add up; charged and unused are the cost of the pools to the cent; money scales."""
    revenue = [1000 + 37 * place for place in range(len(hours))]
    costing = Costing(
        pools=(
            CostPool("Pay", cost, "month", "people", "hours", 3),
            CostPool("Rent", cost / 7, driver="invoices"),
        ),
        paid_hours=paid,
    )
    chosen, rows = Settings(costing=costing), book(hours, revenue)
    clients = summarise(rows, chosen)

    spared = clients["cost_now"] + clients["cost_later"]
    assert (clients["contribution"] - spared).to_list() == pytest.approx(clients["avoidable"].to_list())
    assert (clients["avoidable"] - clients["cost_never"]).to_list() == pytest.approx(
        clients["full"].to_list()
    )
    found = statement(clients, rows, chosen)
    for place, each in enumerate(found.pools):
        charged = found.charged.by_client[place]
        assert round(charged.sum() * 100) + round(each.unused * 100) == round(each.cost * 100)

    pools = tuple(replace(pool, amount=pool.amount * 10) for pool in costing.pools)
    larger = Settings(costing=replace(costing, pools=pools))
    tenfold = summarise(book(hours, revenue, scale=10), larger)
    expected = (clients["full"] / clients["revenue"]).sort_index()
    assert (tenfold["full"] / tenfold["revenue"]).sort_index().to_list() == pytest.approx(
        expected.to_list(), abs=1e-4
    )


def test_no_clients_no_lines() -> None:
    empty = summarise(Ledger({}, {}, BOOK.set_apart), FULL)

    assert isinstance(empty, pd.DataFrame)
    assert "full" in empty
    assert waterfall(empty, statement(empty, Ledger({}, {}, BOOK.set_apart), FULL), FULL) == ()
