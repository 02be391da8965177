"""Costs from a sheet, hours by role, and hours beyond the agreement."""

import math

import pytest

from analysis.costing.capacity import months_of
from analysis.costing.matrix import hours_matrix, silent_roles
from analysis.costing.model import Costing, CostPool
from analysis.costing.scope import agreed_against_worked
from analysis.costing.sheet import pools_in_use, pools_on_file
from analysis.reading import read
from analysis.settings import Settings
from analysis.summary import summarise
from tests.ledgers import ledger

COSTS = b"""Kostenplaats;Bedrag;Periode;Verdeelsleutel;Vermijdbaar
Salarissen;45.000,00;maand;uren;na 3 maanden
Huur;3.500;kwartaal;;nooit
Marketing;12000;jaar;nieuwe klanten;direct
Boekhouding;9000;jaar;aantal facturen;na een half jaar
"""


def test_a_dutch_sheet_of_costs_is_read() -> None:
    found = pools_on_file(read([("kosten.csv", COSTS)]).ledger)

    assert found == (
        CostPool("Salarissen", 45_000, "month", "people", "hours", 3),
        CostPool("Huur", 3_500, "quarter", "office", "hours", None),
        CostPool("Marketing", 12_000, "year", "acquisition", "new_clients", 0),
        CostPool("Boekhouding", 9_000, "year", "administration", "invoices", 6),
    )


def test_what_is_typed_in_goes_before_the_sheet() -> None:
    rows = ledger(
        costs="pool amount period\nHuur 900 2025-01\nHuur 1100 2025-02\nLoon 10 maand\nLoon 20 jaar"
    )
    typed = (CostPool("Rent", 5),)

    assert [pool.yearly for pool in pools_in_use(rows, Costing())] == [12_000, 140]
    assert pools_in_use(rows, Costing(pools=typed)) == typed


def test_costs_in_another_currency_stay_out() -> None:
    rows = ledger(currencies=("EUR", "USD"), costs="pool amount currency\nRent 100 EUR\nTools 50 USD")

    assert [pool.name for pool in pools_on_file(rows, "USD")] == ["Tools"]


HOURS = """
    client hours role        activity
    ann    6     ontwerp     ontwerp
    ann    2     eigenaar    overleg
    bob    9     ontwerp     offerte
"""


def test_hours_by_client_and_role() -> None:
    found = hours_matrix(ledger(hours=HOURS))

    assert found.to_dict("index") == {
        "bob": {"ontwerp": 9, "eigenaar": 0},
        "ann": {"ontwerp": 6, "eigenaar": 2},
    }
    assert hours_matrix(ledger(hours="client hours\nann 1")).empty


def test_who_logged_nothing_is_asked_about() -> None:
    ratings = "client role pleasure\nann ontwerp 4\nann magazijn 3\nann eigenaar 3"

    assert silent_roles(ledger(hours=HOURS, ratings=ratings)) == (
        "marketing",
        "bookkeeping",
        "support",
        "magazijn",
    )
    assert silent_roles(ledger(hours="client hours\nann 1")) == ()


def test_the_estimate_of_a_silent_role_counts_as_an_estimate() -> None:
    rows = ledger(
        hours="client hours worked_on\nann 30 2025-01-01\nbob 10 2025-01-31", invoices="client amount\nann 1"
    )
    pools = (CostPool("Pay", 5_000, "month", "people", "hours", 3),)
    costing = Costing(pools=pools, paid_hours=125, role_hours={"bookkeeping": 8}, estimate_margin=0.5)
    ann = summarise(rows, Settings(costing=costing)).loc["ann"]

    assert ann["unlogged_hours"] == 6
    assert ann["cost_later"] == 36 * 50
    assert ann["full_high"] - ann["full"] == pytest.approx(6 * 50 * 0.5)


def test_hours_beyond_the_agreement() -> None:
    """Site: ten hours agreed, named on both rows; shop: two parts added up, with room left."""
    rows = ledger(
        hours="""
            client project hours agreed_hours rate cost_rate billable
            ann    site    8     10           100  60        yes
            ann    site    6     10           100  60        yes
            ann    shop    3     4            100  60        yes
            ann    shop    2     5            100  60        yes
            bob    -       5     -            -    60        no
            cem    -       5     -            -    60        -
        """.replace("        no", "        no")
    )
    found = agreed_against_worked(rows)
    clients = summarise(rows, Settings(target_rate=90.0))

    assert found.set_index("project")["over"].to_dict() == {"site": 4, "shop": -4}
    assert clients.loc["ann", ["scope_creep_hours", "scope_creep_cost", "scope_creep_at_rate"]].to_list() == [
        4,
        240,
        400,
    ]
    assert clients.loc["bob", ["scope_creep_hours", "scope_creep_at_rate"]].to_list() == [5, 450]


def test_without_an_agreement_or_a_mark_scope_creep_is_not_known() -> None:
    clients = summarise(ledger(hours="client hours\nann 5"))

    assert math.isnan(clients.loc["ann", "scope_creep_hours"])


def test_costs_run_over_the_months_of_what_drives_them() -> None:
    rows = ledger(
        hours="client hours worked_on\nann 1 2025-01-31\nann 1 2025-06-01",
        invoices="client amount invoiced_on\nann 1 2024-01-01\nann 1 2025-12-31",
    )

    assert (months_of(rows, "hours"), months_of(rows, "invoices"), months_of(rows, "")) == (6, 24, 24)
    assert months_of(ledger(hours="client hours\nann 1"), "hours") == 12
