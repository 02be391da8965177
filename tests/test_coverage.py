"""How far the files reach, and what would complete them."""

import polars as pl
import pytest

from analysis import Settings, coverage, score, summarise
from analysis.columns import TABLES
from analysis.coverage import Coverage
from analysis.language.language import Language
from analysis.period_choice import Period
from analysis.reading.model import Ledger, Reading, Source
from analysis.shared_months import different_months, different_months_sentence
from tests.ledgers import day, ledger


def covered(book: Ledger, settings: Settings | None = None) -> Coverage:
    settings = settings or Settings()
    return coverage(Reading((), (), book), score(summarise(book, settings), settings), settings)


def test_a_bare_invoice_list_asks_for_the_rest() -> None:
    found = covered(ledger(invoices="client amount\nann 10\nbob 5"))

    assert [missing.table for missing in found.missing] == ["hours", "incidents", "ratings", "clients"]
    assert found.missing[0].unlocks == TABLES["hours"].unlocks
    assert (found.clients, found.scored, found.result_known) == (2, 0, 0)


def test_answers_complete_it() -> None:
    answers = Settings(hour_cost=50.0, hours_per_month={"ann": 1.0}, pleasure={"ann": 4.0})
    found = covered(ledger(invoices="client amount\nann 10"), answers)

    assert (found.scored, found.result_known, found.pleasure_known) == (1, 1, 1)


def test_who_is_in_one_table_and_not_in_the_other() -> None:
    found = covered(ledger(invoices="client amount\nann 10\nbob 5", hours="client hours\nbob 1\ncem 2"))

    assert found.invoiced_without_hours == ("ann",)
    assert found.hours_without_invoice == ("cem",)


def test_months_without_a_single_row_are_named() -> None:
    rows = "client amount invoiced_on\nann 1 2024-11-30\nann 1 2025-01-02\nann 1 2025-04-02"
    found = covered(ledger(invoices=rows))

    (invoices,) = found.periods
    assert invoices.months == 6
    assert invoices.missing_months == (day("2024-12-01"), day("2025-02-01"), day("2025-03-01"))


def test_tables_of_different_times_are_said_to_be_uneven() -> None:
    invoices = "client amount invoiced_on\nann 1 2024-01-31\nann 1 2025-12-31"

    def uneven(first: str) -> bool:
        hours = f"client hours worked_on\nann 1 {first}\nann 1 2025-12-15"
        return covered(ledger(invoices=invoices, hours=hours)).uneven

    assert uneven("2025-07-01")
    assert not uneven("2024-02-01")
    assert not uneven("2025-12-15")  # a single day: totals of a time that is not told


@pytest.mark.parametrize(
    ("hours", "without", "shared", "said"),
    [
        ("2025-01-02 2025-06-27", (4, 0), ("2025-01-01", "2025-06-30"), "looks better than it is"),
        ("2024-08-02 2025-10-27", (0, 5), ("2025-01-01", "2025-10-31"), "looks worse than it is"),
        ("2024-10-15 2025-04-05", (6, 3), ("2025-01-01", "2025-03-31"), "revenue of some months"),
        ("2024-02-01 2024-06-01", (10, 5), None, "revenue of some months"),
        ("2025-03-02 2025-09-02", (3, 0), ("2025-03-01", "2025-08-31"), "in 3 months revenue counts"),
        ("2025-02-02 2025-10-30", None, None, ""),
    ],
    ids=["hours stop early", "hours go back further", "each its own", "nothing shared", "later", "a month"],
)
def test_what_different_months_mean_and_which_are_in_both(
    hours: str, without: tuple[int, int] | None, shared: tuple[str, str] | None, said: str
) -> None:
    first, last = hours.split()
    book = ledger(
        invoices="client amount invoiced_on\nann 1 2025-01-03\nann 1 2025-10-30",
        hours=f"client hours worked_on\nann 1 {first}\nann 1 {last}",
    )
    found = different_months(book)
    if without is None or found is None:
        assert without is found
        return

    assert (found.without_hours, found.without_invoices) == without
    assert found.shared == (shared and Period.of_days(day(shared[0]), day(shared[1])))
    assert said in different_months_sentence(found, Language("en"))
    assert shared is None or different_months(book, Settings(period=found.shared)) is None


def test_rows_without_a_client_are_counted_per_table() -> None:
    book = ledger(invoices="client amount\nann 10")
    apart = pl.DataFrame(
        {
            "file": ["a.xlsx"] * 4,
            "sheet": ["Facturen", "Facturen", "Facturen", "Uren"],
            "row": [5, 6, 7, 3],
            "column": ["client"] * 4,
            "value": ["", "", "x", ""],
            "reason": ["no_client", "no_client", "not_a_number", "no_client"],
        }
    )
    sources = tuple(
        Source("a.xlsx", sheet, table, 0, 0, 0, {}, {})
        for sheet, table in (("Facturen", "invoices"), ("Uren", "hours"))
    )
    found = covered(Ledger(book.tables, book.names, apart, sources))

    assert (found.invoices_without_client, found.hours_without_client, found.incidents_without_client) == (
        2,
        1,
        0,
    )


def test_clients_known_too_short_and_several_currencies() -> None:
    rows = (
        "client amount invoiced_on currency\nann 1 2025-01-31 EUR\nann 1 2025-12-31 EUR\nbob 1 2025-12-01 USD"
    )
    found = covered(ledger(("EUR", "USD"), invoices=rows))

    assert found.too_young == 1
    assert found.several_currencies == ("EUR", "USD")
