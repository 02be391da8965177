"""What is the matter with a client, rule by rule."""

import pytest

from analysis import PROBLEMS, Settings, problems_of, score, summarise
from tests.ledgers import day, ledger

BOOK = ledger(
    invoices="""
        client amount cost invoiced_on due_on     paid_on
        ann    9000   -    2024-01-31  2024-02-28 2024-03-20
        ann    2000   -    2025-01-31  2025-02-28 2025-03-20
        bob    100    150  2024-01-31  2024-02-28 2024-02-20
        bob    100    100  2025-01-31  2025-02-28 -
        cem    3000   1000 2024-01-31  2024-02-28 2024-02-28
        cem    3000   1000 2025-01-31  2025-02-28 2025-02-28
    """,
    hours="client hours billable cost_rate worked_on\nann 100 yes 50 2024-02-01\nann 100 no 50 2025-02-01",
    ratings="client pleasure\nann 2\nbob 4\ncem 5",
    clients="client values_fit reputation\nbob Nein negatief\ncem ja goed",
    incidents="client kind happened_on\nbob bedreiging 2024-06-01\ncem klacht 2024-01-31",
)
CHOSEN = Settings(target_rate=80.0, as_of=day("2025-12-31"))


def test_each_client_has_its_own_problems() -> None:
    found = problems_of(summarise(BOOK, CHOSEN), CHOSEN)

    assert found["ann"] == ("low_rate", "late_payer", "unbilled_work", "no_joy", "shrinking", "dependence")
    assert found["bob"] == (
        "abuse",
        "loss_making",
        "late_payer",
        "values_misfit",
        "bad_reputation",
        "overdue",
    )
    assert found["cem"] == ("dependence",)


def test_what_is_not_known_is_no_problem() -> None:
    found = problems_of(summarise(ledger(invoices="client amount\nann 1\nbob 1\ncem 1\ndee 1")))

    assert found.to_list() == [()] * 4


@pytest.mark.parametrize("count", [7, 8])
def test_incidents_are_many_from_eight_a_year(count: int) -> None:
    # Twelve months of invoices; the incidents are spread over them.
    days = [f"2025-{1 + place * 11 // (count - 1):02}-15" for place in range(count)]
    rows = "\n".join(f"ann {on} spoed" for on in days)
    clients = summarise(
        ledger(
            invoices="client amount invoiced_on\nann 1 2025-01-01\nann 1 2025-12-31",
            incidents=f"client happened_on kind\n{rows}",
        )
    )

    assert ("many_incidents" in problems_of(clients)["ann"]) == (count == 8)
    assert "always_rush" in problems_of(clients)["ann"]


def test_every_rule_gives_yes_or_no_for_every_client() -> None:
    clients = score(summarise(BOOK))
    for problem in PROBLEMS.values():
        applies = problem.applies(clients, {"target_rate": None, "target_contribution": None})
        assert list(applies.index) == list(clients.index), problem.name


def test_nobody_has_no_problems() -> None:
    assert problems_of(summarise(ledger())).empty
