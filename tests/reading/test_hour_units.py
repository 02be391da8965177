"""Hours told in whole seconds or minutes without the header saying so."""

from collections.abc import Sequence

import pytest

from tests.reading.made import cleaned, plan, sheet

HOURS = {"Date": "worked_on", "Duration": "hours", "Customer": "client"}


def hours_and_notes(header: Sequence[str], *rows: Sequence[str]) -> tuple[list[float], tuple[str, ...]]:
    made = sheet(header, *rows)
    ledger = cleaned((made, plan(made, "hours", HOURS)))
    return [round(hours, 4) for hours in ledger.tables["hours"]["hours"].to_list()], ledger.sources[0].notes


@pytest.mark.parametrize(
    ("first", "second", "note"),
    [("7260", "10800", ("hours_in_seconds",)), ("121", "180", ("hours_in_minutes",)), ("2", "3", ())],
)
def test_whole_numbers_that_agree_with_the_times_beside_them(
    first: str, second: str, note: tuple[str, ...]
) -> None:
    hours, notes = hours_and_notes(
        ["Date", "From", "To", "Duration", "Customer"],
        ["2026-05-04", "15:50", "17:51", first, "Bos"],
        ["2026-05-05", "09:00", "12:00", second, "Vis"],
    )

    assert hours == pytest.approx([121 / 60 if note else 2, 3], abs=1e-3)
    assert notes == note


@pytest.mark.parametrize(
    ("told", "hours", "note"),
    [
        (("3600", "5400", "1800", "900"), [1, 1.5, 0.5, 0.25], ("hours_in_seconds",)),
        (("3600000", "5400000", "900000", "1800000"), [1, 1.5, 0.25, 0.5], ("hours_in_milliseconds",)),
        (("60", "90", "30", "45"), [1, 1.5, 0.5, 0.75], ("hours_in_minutes",)),
        (("6", "9", "3", "30"), [6, 9, 3, 30], ()),
    ],
)
def test_a_day_has_no_more_than_24_hours(
    told: Sequence[str], hours: Sequence[float], note: tuple[str, ...]
) -> None:
    days = ("2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07")
    rows = [[day, duration, "Bos"] for day, duration in zip(days, told, strict=True)]

    assert hours_and_notes(["Date", "Duration", "Customer"], *rows) == (hours, note)


def test_totals_per_month_stay_hours() -> None:
    days = ("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30")
    rows = [[day, "120", "Bos"] for day in days]

    assert hours_and_notes(["Date", "Duration", "Customer"], *rows) == ([120.0] * 4, ())
