"""Lists with a row for each day and a column for each client."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest

from analysis.correcting import NOTHING_READ
from analysis.reading import reread
from analysis.reading.doubts import doubts
from analysis.reading.model import Reading
from analysis.reading.prepared import prepared
from analysis.reading.text_files import read_text

DAYS = "Datum;Bakkerij Bos;Vis Advies;Intern;Totaal;Opmerking\n"
ROWS = (
    "6-1-2025;2;;3,5;5,5;\n7-1-2025;;4;;4;overleg\n7-1-2025;1;ziek;;1;\n8-1-2025;;;;;vrij\n9-1-2025;;;;0;\n"
)


def read_as(name: str, text: str) -> Reading:
    """One text file, opened and understood."""
    sheets = tuple(part for made in read_text(name, text.encode()) for part in prepared(made))
    return reread(Reading(sheets, (), NOTHING_READ.ledger))


def figures(reading: Reading, table: str, measure: str) -> dict[str, Decimal]:
    """What stands below each client."""
    rows = reading.ledger.tables[table]
    sums = rows.group_by("client", maintain_order=True).agg(pl.col(measure).sum())
    return {reading.ledger.names[key]: total for key, total in sums.iter_rows()}


def test_each_client_of_a_column_gets_its_hours_of_each_day() -> None:
    """Totals are left out, and what is no number is set apart rather than lost."""
    reading = read_as("uren 2025.csv", DAYS + ROWS + "Totaal;3;4;3,5;10,5;\n")
    assert figures(reading, "hours", "hours") == {"Bakkerij Bos": 3, "Vis Advies": 4, "Intern": 3.5}
    hours = reading.ledger.tables["hours"]
    assert hours["worked_on"].to_list() == [date(2025, 1, day) for day in (6, 6, 7, 7)]
    (source,) = reading.ledger.sources
    assert "columns_per_client" in source.notes
    assert source.rows_read == source.rows_used + source.rows_set_apart == 7
    apart = reading.ledger.set_apart.filter(~reading.ledger.set_apart["row_used"])
    assert sorted(apart["value"]) == ["", "Totaal", "ziek"]
    (doubt,) = doubts(reading)
    assert (doubt.code, doubt.facts) == (
        "clients_in_headers", {"words": ("Bakkerij Bos", "Intern", "Vis Advies")},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("uren per klant maart 2025.csv", "Datum;Bos;Vis\n3-3;2;\n4-3;;4\n5/3;1;\n"),
        ("a.csv", "Tag;Bos GmbH;Vis\n03.03.2025;2;\n04.03.2025;;4\n05.03.2025;1;\n"),
        ("a.csv", "Week;Datum;Bos BV;Vis BV;Totaal\n10;3-3-2025;2:00;;2:00\n10;4-3-2025;1:00;4:00;5:00\n"),
        ("uren per klant.csv", "Datum;Bos;Vis\n3-3-2025;2;\n5-3-2025;1;4\n;3;4\n"),
    ],
)  # fmt: skip
def test_names_of_firms_or_a_title_say_so_without_a_question(name: str, text: str) -> None:
    reading = read_as(name, text)
    assert list(figures(reading, "hours", "hours").values()) == [3, 4]
    assert reading.ledger.tables["hours"]["worked_on"].min() == date(2025, 3, 3)
    assert doubts(reading) == ()


def test_amounts_of_days_are_revenue_where_the_title_says_so() -> None:
    reading = read_as(
        "omzet per klant.csv", "Datum;Bos;Vis\n3-3-2025;250;\n4-3-2025;;1.400,50\n5-3-2025;100;\n"
    )
    assert figures(reading, "invoices", "amount") == {"Bos": 350, "Vis": Decimal("1400.5")}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bezoek.csv", "Datum;Espresso;Cappuccino;Totaal\n3-3-2025;2;1;3\n4-3-2025;3;4;7\n"),
        ("uren.csv", "Datum;Bos;Vis;Kilometers\n3-3-2025;2;1;30\n4-3-2025;3;4;70\n"),
        ("uren.csv", "Datum;Bos;Vis\n3-3-2025;2;1\n4-3-2025;3;4\n;6;5\n"),
    ],
    ids=["nothing says hours", "a figure of its own", "a line that is no sum"],
)  # fmt: skip
def test_what_may_be_something_else_stays_as_it_is(name: str, text: str) -> None:
    assert read_as(name, text).ledger.tables == {}
