"""Lists with a row for each day and a column for each client."""

from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        ("uren.csv", "Datum;Bos;Vis\n3-3-2025;2;1\n4-3-2025;3;4\nTotaal;6;5\n"),
    ],
    ids=["nothing says hours", "a figure of its own", "a line that is no sum", "a total that is none"],
)  # fmt: skip
def test_what_may_be_something_else_stays_as_it_is(name: str, text: str) -> None:
    assert read_as(name, text).ledger.tables == {}


def test_sums_of_weeks_between_the_days_are_left_out() -> None:
    rows = "6-1-2025;2;\n8-1-2025;1;4\nTotaal week 2;3;4\n13-1-2025;;5\nTotaal week 3;;5\nTotaal;3;9\n"
    reading = read_as("uren per klant.csv", f"Datum;Bos;Vis\n{rows}")
    assert figures(reading, "hours", "hours") == {"Bos": 3, "Vis": 9}


def test_days_at_the_turn_of_a_month_stay_days() -> None:
    reading = read_as("uren per klant.csv", "Datum;Bos;Vis;Totaal\n2025-06-30;2;1,5;3,5\n2025-07-01;;4;4\n")
    hours = reading.ledger.tables["hours"]
    assert hours["worked_on"].to_list() == [date(2025, 6, 30), date(2025, 6, 30), date(2025, 7, 1)]


def test_no_number_below_a_client_is_a_total_because_it_equals_others() -> None:
    rows = "39;27.9.2025;;1;;;1\n39;28.9.2025;3;0,5;1,25;3;7,75\n39;29.9.2025;2;1;3;2;8\n"
    rows += "39;30.9.2025;2;3;3;7,5;15,5\n"
    rows += "40;1.10.2025;8;2;;;10\n40;3.10.2025;;7,5;7,5;1;16\n40;4.10.2025;1,25;2;;;3,25\n"
    reading = read_as("uren per klant.csv", f"Week;Datum;Bos;Vis;Mos;Den;Totaal\n{rows}")
    assert list(figures(reading, "hours", "hours").values()) == [17, 16.25, 14.75, 13.5]


def test_sums_of_groups_above_columns_of_months_are_set_apart() -> None:
    rows = (
        "Bos Bouw;;30;20;10\n;Site;10;10;7\n;Logo;20;10;3\nVis Advies;;45;12;14\n;Web;5;2;4\n;App;40;10;10\n"
    )
    reading = read_as("omzet per project.csv", f"Klant;Project;jan 2025;feb 2025;mrt 2025\n{rows}")
    assert figures(reading, "invoices", "amount") == {"Bos Bouw": 60, "Vis Advies": 71}
    assert reading.ledger.set_apart["reason"].to_list() == ["total_row", "total_row"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["Bos BV", "Vis NV", "Mos", "Studio 54", "Den & Co"]), min_size=2, unique=True),
    st.lists(st.lists(st.sampled_from([0, 0, 0, 0.5, 1, 1.25, 3, 7.5]), min_size=5, max_size=5), min_size=2),
    st.booleans(),
    st.booleans(),
)
def test_a_grid_of_hours_is_read_whole_or_not_at_all(
    names: list[str], rows: list[list[float]], total: bool, below: bool
) -> None:
    def line(first: str, cells: list[float]) -> str:
        told = [*cells, sum(cells)] if total else cells
        return ";".join([first, *(f"{cell:g}".replace(".", ",") for cell in told)])

    rows = [cells[: len(names)] for cells in rows]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    first = date(2025, 1, 28)
    lines = [line(f"{first + timedelta(place):%d-%m-%Y}", cells) for place, cells in enumerate(rows)]
    lines += [line("Totaal", sums)] * below
    header = ";".join(["Datum", *names, *["Totaal"] * total])
    reading = read_as("uren per klant 2025.csv", "\n".join([header, *lines, ""]))
    (source,) = reading.ledger.sources
    assert source.rows_read == source.rows_used + source.rows_set_apart
    if source.table == "hours" and any(sums):
        worked = {name: each for name, each in zip(names, sums, strict=True) if each}
        assert figures(reading, "hours", "hours") == worked
    else:
        assert reading.ledger.tables == {}
