"""What the report tells about costs, where a period is chosen."""

from analysis.costing.model import Costing, CostPool
from analysis.language.language import Language
from analysis.period_choice import Period
from analysis.reading import read
from analysis.report import report
from analysis.settings import Settings

HOURS = b"Klant;Datum;Uren\nAnn;2024-01-05;10\nAnn;2024-12-05;10\nAnn;2025-01-05;10\nAnn;2025-12-05;10\n"
INVOICES = b"Klant;Factuurdatum;Bedrag excl. btw\nAnn;2025-06-01;5000\n"


def test_what_a_client_is_charged_is_of_the_chosen_period_as_the_pools_are() -> None:
    """Rent of 1,200 a year, and hours of two years: of one of them the only client is charged 1,200."""
    reading = read([("uren.csv", HOURS), ("facturen.csv", INVOICES)])
    rent = Costing(pools=(CostPool("Huur", 1200.0, "year", "office", "hours"),))
    told = report(reading, Settings(period=Period.of_year(2025), costing=rent), language=Language("nl"))

    assert [pool["charged"] for pool in told["portfolio"]["pools"]] == [1200.0]
    assert [client["charged"] for client in told["clients"]] == [[1200.0]]
