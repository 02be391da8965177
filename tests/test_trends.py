"""Growth and the trend of the incidents: the same months on both sides, and nothing from few cases."""

import pandas as pd
import pytest

from analysis import summarise
from tests.ledgers import ledger

#: Two years of invoices for each client, so that everybody is there.
INVOICES = "client amount invoiced_on\n" + "\n".join(
    f"{client} 100 {on}" for client in ("ann", "bob") for on in ("2024-01-15", "2025-12-31")
)


def trend(*days: str, invoices: str = INVOICES) -> object:
    rows = "\n".join(f"ann {on}" for on in days)
    found = summarise(ledger(invoices=invoices, incidents=f"client happened_on\n{rows}")).loc["ann", "trend"]
    return None if pd.isna(found) else found


@pytest.mark.parametrize(
    ("before", "recent", "said"),
    [(4, 2, "improving"), (4, 3, None), (3, 0, None), (4, 0, "improving"), (2, 4, "worsening"), (0, 3, None)],
)
def test_a_trend_needs_at_least_four_cases_and_half_of_them_gone(
    before: int, recent: int, said: str | None
) -> None:
    days = [f"2024-06-{place + 1:02}" for place in range(before)]
    days += [f"2025-06-{place + 1:02}" for place in range(recent)]

    assert trend(*days) == said


def test_the_same_season_every_year_is_no_trend() -> None:
    autumns = [f"{year}-10-{place + 1:02}" for year in (2024, 2025) for place in range(5)]

    assert trend(*autumns) is None


def test_a_newer_client_is_compared_by_half_years() -> None:
    newer = (
        "client amount invoiced_on\nbob 1 2023-01-31\nann 1 2025-01-15\nann 1 2025-12-31\nbob 1 2025-12-31"
    )
    days = [f"2025-03-{place + 1:02}" for place in range(4)]

    assert trend(*days, invoices=newer) == "improving"


def test_who_has_left_has_not_improved() -> None:
    left = "client amount invoiced_on\nann 1 2024-01-15\nann 1 2024-12-31\nbob 1 2024-01-01\nbob 1 2025-12-31"

    assert trend(*[f"2024-06-{place + 1:02}" for place in range(6)], invoices=left) is None


def test_rows_of_one_case_are_one_case() -> None:
    rows = "\n".join(f"ann 2024-06-{place + 1:02} c1" for place in range(6))
    clients = summarise(ledger(invoices=INVOICES, incidents=f"client happened_on case_number\n{rows}"))

    assert pd.isna(clients.loc["ann", "trend"])


def test_the_day_a_year_ago_belongs_to_the_year_before() -> None:
    rows = "client amount invoiced_on\nann 10 2024-01-15\nann 30 2024-12-31\nann 50 2025-12-31"

    assert summarise(ledger(invoices=rows)).loc["ann", "growth"] == pytest.approx(50 / 40 - 1)
