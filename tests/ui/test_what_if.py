"""What if: what the page says of money where it is known, and asks where it is not."""

import pytest

from analysis.reading.model import Reading
from tests.ledgers import ledger
from tests.ui.visitor import arrive, sample, shown, table, without_errors


def test_what_if_asks_for_what_it_needs_and_says_nothing_of_a_result_it_does_not_know() -> None:
    bare = ledger(invoices="client amount invoiced_on\nann 100 2025-01-10\nbob 300 2025-02-10")
    visitor = arrive("nl", Reading((), (), bare), page="what_if")
    visitor.multiselect(key="what_if_gone").set_value(["ann"]).run()

    without_errors(visitor)
    assert "wat deze klanten u kosten, ontbreekt" in shown(visitor)
    assert "Nog van u nodig" in shown(visitor)
    assert "Het resultaat gaat ervan uit" not in shown(visitor)


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"hours": "client hours worked_on\nann 2 2025-01-10\nbob 9 2025-12-30"}, "uren per jaar vrij"),
        ({"incidents": "client happened_on\nann 2025-01-10\nbob 2025-02-10"}, "Er blijft 1 klant over."),
    ],
)
def test_without_revenue_what_if_says_what_is_known_and_goes_on(tables: dict[str, str], said: str) -> None:
    visitor = arrive("nl", Reading((), (), ledger(**tables)), page="what_if")
    visitor.multiselect(key="what_if_gone").set_value(["ann"]).run()

    without_errors(visitor)
    assert not visitor.error
    assert said in shown(visitor)
    assert "– naar –" not in shown(visitor)
    assert table(visitor, "what_if_table").set_index("label").loc["Klanten", "after"] == "1"


def test_what_freed_hours_bring_follows_who_goes_until_it_is_filled_in() -> None:
    visitor = arrive("en", sample("en"), page="what_if")
    for client in visitor.multiselect(key="what_if_gone").options[:2]:
        visitor.multiselect(key="what_if_gone").select(client).run()
        rate = visitor.number_input(key="what_if_rate")
        rows = table(visitor, "what_if_table").set_index("label")
        assert rate.value is None
        assert f"€{rate.placeholder} an hour" == rows.loc["Effective hourly rate", "after"]
        assert f"At €{rate.placeholder} an hour" in shown(visitor)
    visitor.number_input(key="what_if_rate").set_value(200.0).run()
    assert "At €200 an hour" in shown(visitor)
