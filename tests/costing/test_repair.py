"""What would repair a client, by hand."""

import pytest

from analysis import summarise
from analysis.costing.repair import REPAIRS, repair_ladder
from analysis.errors import UnknownClientError
from analysis.settings import Settings
from tests.ledgers import ledger

YEAR = ledger(
    invoices="""
        client amount invoiced_on due_on     paid_on
        ann    4000   2025-01-01  2025-01-31 2025-01-31
        ann    2000   2025-12-31  2025-12-31 2025-12-31
        bob    9000   2025-01-01  2025-01-11 2025-12-31
        bob    0      2025-12-31  2025-12-31 2025-12-31
    """,
    hours="""
        client hours worked_on  billable
        ann    80    2025-01-01 yes
        ann    20    2025-12-31 no
        bob    50    2025-06-01 yes
    """,
)
CHOSEN = Settings(hour_cost=48.0, target_rate=80.0, credit_rate=0.1)


def test_the_moves_with_their_price_tags() -> None:
    """Ann: 100 hours bring 6,000 a year where 8,000 is wanted, and 1,200 is left after the hours."""
    found = repair_ladder(summarise(YEAR, CHOSEN), "ann", CHOSEN)
    steps = {step.name: step for step in found.steps}

    assert (found.target_rate, found.gap) == (80, 2000)
    assert list(steps) == ["scope_letter", "minimum_fee", "new_rate", "hours_cap"]
    assert (steps["scope_letter"].size, steps["scope_letter"].effect) == (20, 1600)
    assert not steps["scope_letter"].reaches
    assert steps["minimum_fee"].size == 4000
    assert steps["new_rate"].size == pytest.approx(1 / 3)
    assert steps["new_rate"].volume == pytest.approx((1 / 3) / (0.2 + 1 / 3))
    assert (steps["hours_cap"].size, steps["hours_cap"].effect) == (75, 25 * 48)


def test_a_client_on_target_only_gets_what_goes_lost() -> None:
    found = repair_ladder(summarise(YEAR, CHOSEN), "bob", CHOSEN)

    assert found.gap is not None
    assert found.gap < 0
    assert [step.name for step in found.steps] == ["prepayment"]
    assert found.steps[0].effect == pytest.approx(9000 * 354 * 0.1 / 365)


def test_without_hours_nothing_is_known_of_the_gap() -> None:
    clients = summarise(ledger(invoices="client amount\nann 100"))

    assert repair_ladder(clients, "ann").gap is None
    assert repair_ladder(clients, "ann").steps == ()
    with pytest.raises(UnknownClientError):
        repair_ladder(clients, "zed")


def test_every_move_has_its_words() -> None:
    assert all("{effect}" in kind.sentence for kind in REPAIRS.values())
