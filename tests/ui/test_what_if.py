"""What if: what the page says of money where it is known, and asks where it is not."""

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
