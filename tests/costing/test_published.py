"""The published cases of costing, each with its source."""

import numpy as np
import pytest

from analysis.costing.break_even import NothingLeftError, break_even_price, break_even_volume
from analysis.costing.capacity import department
from analysis.costing.model import Costing, CostPool
from analysis.costing.statement import statement
from analysis.letting_go import let_go
from analysis.settings import Settings
from analysis.summary import summarise
from tests.ledgers import ledger


def test_kanthal_an_order_from_stock_earns_what_one_made_to_order_loses() -> None:
    """Kaplan (1989), Kanthal, Harvard Business School case 9-190-002: an order of 2,000 at 50% margin.

    An order costs 750; one that is not in stock costs 2,250 more.
    """
    orders = ledger(
        invoices="client amount cost invoiced_on\nstock 2000 1000 2025-01-01\nmade 2000 1000 2025-01-01"
    )
    per_order = Settings(costing=Costing(cost_per={"invoices": 750}))
    full = summarise(orders, per_order)["contribution"] - summarise(orders, per_order)["cost_now"]

    assert full["stock"] == 250
    assert full["made"] - 2250 == -2000

    more = Costing(cost_per={"invoices": 750}, goodwill={"made": 2250})
    lines = summarise(orders, Settings(costing=more))
    assert lines["avoidable"].to_dict() == {"made": -2000.0, "stock": 250.0}


#: Cases, price, orders, visits, deliveries, miles each, expedited; bought at 12 a case.
SPRING = {
    "P": (2_080, 14.40, 15, 2, 10, 14, 0),
    "Q": (8_750, 14.16, 25, 3, 30, 4, 0),
    "R": (60_800, 13.20, 30, 6, 60, 3, 0),
    "S": (31_800, 13.92, 25, 2, 40, 8, 0),
    "T": (3_900, 12.96, 30, 3, 20, 40, 1),
}


def test_spring_distribution_the_largest_client_is_not_the_most_profitable() -> None:
    """Horngren, Datar and Rajan, Cost accounting, Spring Distribution: activity rates per client."""
    rates = {"order": 100, "visit": 80, "mile": 2, "case": 0.50, "expedited": 300}
    lines = ["client amount cost result invoiced_on"]
    for name, (cases, price, orders, visits, deliveries, miles, hurried) in SPRING.items():
        counts = {
            "order": orders,
            "visit": visits,
            "mile": deliveries * miles,
            "case": cases,
            "expedited": hurried,
        }
        served = sum(rates[activity] * count for activity, count in counts.items())
        lines.append(
            f"{name} {cases * price:.2f} {cases * 12} {cases * (price - 12) - served:.2f} 2025-01-01"
        )
    clients = summarise(ledger(invoices="\n".join(lines)))

    assert clients["full"].round(2).to_dict() == {
        "R": 38_720,
        "S": 41_856,
        "Q": 11_545,
        "T": -3_346,
        "P": 2_012,
    }
    assert clients["revenue"].sum() == pytest.approx(1_449_612)
    assert clients["full"].sum() == pytest.approx(90_787)
    curve = clients["full"].sort_values(ascending=False).cumsum()
    assert curve.round(2).to_list() == [41_856, 80_576, 92_121, 94_133, 90_787]
    assert curve.max() / curve.iloc[-1] == pytest.approx(1.03686, abs=1e-5)
    assert clients.index[0] == "R"
    assert clients["full"].idxmax() == "S"


def test_a_customer_service_department_by_time() -> None:
    """Kaplan and Anderson (2004), Time-driven activity-based costing, Harvard Business Review 82 (11)."""
    times = {"orders": 40, "complaints": 220, "credit checks": 250}
    counts = {"orders": 9_800, "complaints": 280, "credit checks": 500}
    found = department(560_000, 700_000, times, counts)

    assert found.rate == 0.80
    assert found.costs == pytest.approx({"orders": 32, "complaints": 176, "credit checks": 200})
    assert found.used == 578_600
    assert found.charged == pytest.approx({"orders": 313_600, "complaints": 49_280, "credit checks": 100_000})
    charged = sum(found.charged.values())
    assert charged == pytest.approx(462_880)
    assert found.used / 700_000 == pytest.approx(0.8266, abs=1e-4)
    assert found.unused == 121_400
    assert found.unused_cost == pytest.approx(97_120)
    assert charged + found.unused_cost == pytest.approx(560_000)


def test_the_same_department_as_cost_pools() -> None:
    """The same source: 700,000 minutes are 80% of what is paid; clients use 578,600, the rest is nobody's."""
    rows = ledger(
        hours="""
            client hours worked_on
            orders 6533.333333333333 2025-01-01
            complaints 1026.6666666666667 2025-02-01
            checks 2083.3333333333335 2025-03-31
        """
    )
    costing = Costing(
        pools=(CostPool("Service", 560_000, "quarter", "people", "hours", 3),),
        paid_hours=700_000 / 60 / 0.8 / 3,
    )
    settings = Settings(costing=costing)
    found = statement(summarise(rows, settings), rows, settings)

    assert found.used_hours * 60 == pytest.approx(578_600)
    assert found.pools[0].charged == 462_880.00
    assert found.pools[0].unused == 97_120.00
    assert found.pools[0].rate == pytest.approx(0.80 * 60)
    assert found.charged.by_client[0].to_dict() == pytest.approx(
        {"orders": 313_600, "complaints": 49_280, "checks": 100_000}
    )


def test_overhead_an_hour() -> None:
    """Productive, help article 6839043: salary 100 an hour, 109.43 with the facilities, 139.50 for clients.

    Of 1,000 paid hours facilities cost 9,430 and the hours not worked for clients 30,070.
    """
    rows = ledger(hours="client hours worked_on\nann 1000 2025-01-15")
    pools = (
        CostPool("Salaries", 100_000, "month", "people", "hours", 3),
        CostPool("Facilities", 9_430, "month", "office", "hours", None),
        CostPool("Internal time", 30_070, "month", "people", "hours", None),
    )
    settings = Settings(costing=Costing(pools=pools, paid_hours=1000, practical_share=1.0))
    found = statement(summarise(rows, settings), rows, settings)
    rates = [each.rate for each in found.pools]

    assert rates[0] == 100
    assert sum(rates[:2]) == pytest.approx(109.43)
    assert sum(rates) == pytest.approx(139.50)
    assert sum(rates[1:]) == pytest.approx(39.50)


def test_a_retainer_that_costs_more_than_it_brings() -> None:
    """https://itimedit.com/articles/agency-project-profitability: 8,000 a month, 120 hours at 75."""
    month = ledger(
        invoices="client amount invoiced_on\nann 8000 2025-01-31",
        hours="client hours worked_on\nann 120 2025-01-15",
    )
    ann = summarise(month, Settings(hour_cost=75.0)).loc["ann"]

    assert (ann["contribution"], ann["result"], ann["full"]) == (8000, -1000, -1000)


def test_wisk_dropping_a_client_that_loses_after_allocation_lowers_income() -> None:
    """Only the outcomes are the book's (Horngren, Datar and Rajan, Cost accounting, Allied West).

    Dropping Wisk lowers income by 15,000; with the freed space leased at 20,000 it rises by 5,000. The
    amounts below were made up: the 385,000 of avoidable cost, beside a revenue of 400,000, was chosen to fit.
    """
    year = ledger(
        invoices="client amount cost invoiced_on\nwisk 400000 330000 2025-01-01\nwisk 0 0 2025-12-31",
        hours="client hours worked_on\nwisk 1000 2025-01-01\nwisk 0 2025-12-31",
    )
    pools = (
        CostPool("Handling and orders", 55_000, "year", "people", "hours", 0),
        CostPool("Depreciation, rent and office", 54_000, "year", "office", "hours", None),
    )
    wisk = summarise(year, Settings(costing=Costing(pools=pools)))

    assert wisk.loc["wisk", "full"] < 0 < wisk.loc["wisk", "avoidable"]
    gone, leased = let_go(wisk, ["wisk"]).money, let_go(wisk, ["wisk"], freed_income=20_000).money
    assert gone is not None
    assert leased is not None
    assert gone.change == -15_000
    assert leased.change == 5_000
    assert gone.stays == 54_000


@pytest.mark.parametrize(
    ("price", "margin", "volume"),
    [(0.05, 0.40, -0.1111), (0.10, 0.42, -0.1923), (-0.20, 0.60, 0.50), (0.10, 0.50, -0.1667)],
)
def test_break_even_sales_change(price: float, margin: float, volume: float) -> None:
    """rgmacademy.app and impactpricing.com: -dP / (CM + dP)."""
    assert break_even_volume(price, margin) == pytest.approx(volume, abs=5e-5)
    assert break_even_price(break_even_volume(price, margin), margin) == pytest.approx(price)


def test_king_of_pops() -> None:
    """Coursehero 6610338: price 2.50, cost 1; 0.50 off needs 50% more, 0.50 up allows 25% less."""
    margin = (2.50 - 1) / 2.50

    assert break_even_volume(-0.50 / 2.50, margin) == pytest.approx(0.50)
    assert break_even_volume(0.50 / 2.50, margin) == pytest.approx(-0.25)


def test_no_volume_makes_up_for_a_price_below_cost() -> None:
    with pytest.raises(NothingLeftError):
        break_even_volume(-0.4, 0.4)
    with pytest.raises(NothingLeftError):
        break_even_price(-1.0, 0.4)
    assert np.isfinite(break_even_volume(-0.39, 0.4))
