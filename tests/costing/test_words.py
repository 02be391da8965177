"""The words of a sheet of costs, as people write them."""

import pytest

from analysis.costing.words import avoidable_of, driver_of, kind_of, period_of


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("per maand", "month"),
        ("Kwartaal", "quarter"),
        ("annual", "year"),
        ("2025", "year"),
        ("mois", "month"),
        ("Quartal", "quarter"),
        ("2025-01", None),
        ("", None),
        (None, None),
    ],
)
def test_periods(text: str | None, period: str | None) -> None:
    assert period_of(text) == period


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Nu", 0.0),
        ("now", 0.0),
        ("variabel", 0.0),
        ("vast", None),
        ("nooit", None),
        ("Never", None),
        ("na 6 maanden", 6.0),
        ("Na een jaar", 12.0),
        ("after half a year", 6.0),
        ("2 kwartalen", 6.0),
        ("1,5", 1.5),
        ("misschien", 3.0),
    ],
)
def test_when_a_cost_falls_away(text: str, months: float | None) -> None:
    assert avoidable_of(text, "people") == months


@pytest.mark.parametrize(
    ("text", "driver"),
    [
        ("Uren", "hours"),
        ("aantal facturen", "invoices"),
        ("aanmaningen", "reminders"),
        ("Klachten", "complaints"),
        ("spoedjes", "rush"),
        ("aandeel in de omzet", "revenue"),
        ("nieuwe klanten", "new_clients"),
        ("per klant", "clients"),
        ("revenue", "revenue"),
        ("op gevoel", "hours"),
    ],
)
def test_what_shares_a_cost_out(text: str, driver: str) -> None:
    assert driver_of(text, "other")[0] == driver


@pytest.mark.parametrize(
    ("pool", "kind"),
    [
        ("Salarissen", "people"),
        ("Kantoorhuur", "office"),
        ("Software", "tools"),
        ("Marketing", "acquisition"),
        ("Accountant", "administration"),
        ("Diversen", "other"),
    ],
)
def test_what_kind_of_cost_a_pool_is(pool: str, kind: str) -> None:
    assert kind_of(pool) == kind
