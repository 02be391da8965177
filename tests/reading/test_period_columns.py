"""A column per month, quarter or year becomes rows with a date, and all of it adds up."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import polars as pl
import pytest

from analysis.reading import Reading, reread
from analysis.reading.doubts import doubts
from analysis.reading.model import CorrectedCell, Corrections, Ledger, Sheet
from analysis.reading.period_columns import with_row_per_period
from analysis.reading.prepared import prepared
from analysis.reading.row_labels import with_row_labels_named
from analysis.reading.sheets import sheet_from_rows

MONTHS = "Klant;jan 2025;feb 2025;mrt 2025"


def sheet_of(text: str, file: str = "omzet.csv") -> Sheet:
    rows = [[cell or None for cell in line.split(";")] for line in text.strip().splitlines()]
    return sheet_from_rows(file, "", rows, from_text=True)


def understood(sheet: Sheet, corrections: Corrections | None = None) -> Reading:
    turned = with_row_per_period(sheet)
    return reread(Reading((turned,), (), Ledger({}, {}, pl.DataFrame()), ()), corrections)


def test_each_filled_cell_is_a_row_and_totals_are_not_counted() -> None:
    rows = "Bos;1.000,50;;200;1200,50\nVis;0;-;0;0\nMus;10;x;-;10\nTotaal;1010,50;0;200;1210,50"
    reading = understood(sheet_of(f"{MONTHS};Totaal\n{rows}"))

    (source,) = reading.ledger.sources
    rows = reading.ledger.tables["invoices"].select("client", "invoiced_on", "amount").rows()
    assert rows == [
        ("bos", date(2025, 1, 31), Decimal("1000.5")),
        ("bos", date(2025, 3, 31), Decimal(200)),
        ("vis", None, Decimal(0)),
        ("mus", date(2025, 1, 31), Decimal(10)),
    ]
    apart = reading.ledger.set_apart.select("row", "value", "reason").rows()
    assert apart == [(6, "x", "not_a_number"), (7, "Totaal", "total_row")]
    assert "columns_per_period" in source.notes
    assert source.rows_read == source.rows_used + source.rows_set_apart == 6
    assert source.totals["amount"].used == source.totals["amount"].read == 1210.5


def test_a_cell_corrected_afterwards_changes_one_period_only() -> None:
    sheet = sheet_of(f"{MONTHS}\nBos;10;20;30\nVis;5;x;6\nMus;1;2;3")
    reading = understood(sheet, Corrections(cells={("omzet.csv", "", 6, 3): CorrectedCell(number=7.0)}))

    assert reading.ledger.set_apart.is_empty()
    assert [float(amount) for amount in reading.ledger.tables["invoices"]["amount"]] == [
        *(10.0, 20.0, 30.0),
        *(5.0, 7.0, 6.0),
        *(1.0, 2.0, 3.0),
    ]


@pytest.mark.parametrize(
    ("header", "file", "days"),
    [
        ("jan-24;feb-24;mrt-24", "omzet.csv", [(1, 31), (2, 29), (3, 31)]),
        ("2024-04;2024-05;2024-06", "omzet.csv", [(4, 30), (5, 31), (6, 30)]),
        ("Jan;Feb;Mrt", "omzet 2024.csv", [(1, 31), (2, 29), (3, 31)]),
        ("Q1 2024;Q2 2024;2024 Q3", "omzet.csv", [(3, 31), (6, 30), (9, 30)]),
        ("1e kwartaal;2e kwartaal;3e kwartaal", "omzet 2024.csv", [(3, 31), (6, 30), (9, 30)]),
    ],
)
def test_a_row_has_the_last_day_of_its_period(header: str, file: str, days: list[tuple[int, int]]) -> None:
    cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": [1.0], "2": [2.0], "3": [3.0]})
    turned = with_row_per_period(Sheet(file, "", (), ("Klant", *header.split(";")), cells))

    assert turned.cells["2"].dt.date().to_list() == [date(2024, month, day) for month, day in days]


@pytest.mark.parametrize(
    ("header", "name", "days"),
    [
        ("wk 9;week 10;wk. 11;wk12;wk 13", "2026", [(3, 1), (3, 8), (3, 15), (3, 22), (3, 29)]),
        ("ma 2/3;di 3/3;wo 4/3;do 5/3;vr 6/3", "2026", [(3, day) for day in (2, 3, 4, 5, 6)]),
        ("3/2;3/3;3/4;3/5;3/6", "2026", [(3, day) for day in (2, 3, 4, 5, 6)]),
        ("2 mrt;3 mrt;4 mrt;5 mrt;6 mrt", "2026", [(3, day) for day in (2, 3, 4, 5, 6)]),
        ("2026-03-02;2026-03-03;2026-03-04;2026-03-05;2026-03-06", "", [(3, d) for d in (2, 3, 4, 5, 6)]),
        ("ma;di;wo;do;vr", "2026 week 10", [(3, day) for day in (2, 3, 4, 5, 6)]),
    ],
)
def test_hours_of_each_day_or_week_are_rows_with_a_date(
    header: str, name: str, days: list[tuple[int, int]]
) -> None:
    sheet = sheet_of(f"Klant;{header};Totaal\nBos;1;2;1,5;;4;8,5\nVis;;;;2;;2", file="uren.csv")
    ledger = understood(replace(sheet, name=name)).ledger

    found = ledger.tables["hours"].select("client", "worked_on", "hours").rows()
    assert [hours for *_, hours in found] == [1, 2, 1.5, 4, 2]
    assert [day for _, day, _ in found] == [date(2026, *days[place]) for place in (0, 1, 2, 4, 3)]


def test_the_days_of_a_month_are_rows_with_a_date() -> None:
    rows = [["Klant", *range(1, 32)], ["Bos", 2.0, *[None] * 29, 3.5], ["Vis", *[1.0] * 31]]
    ledger = understood(sheet_from_rows("uren 2026.xlsx", "maart", rows)).ledger

    found = ledger.tables["hours"].select("client", "worked_on", "hours").rows()
    assert found[:2] == [("bos", date(2026, 3, 1), 2.0), ("bos", date(2026, 3, 31), 3.5)]
    assert len(found) == 33


def test_years_are_rows_and_a_guess_of_what_the_figures_are_is_asked() -> None:
    reading = understood(sheet_of("Client;2023;2024\nBos;10000;5000\nVis;;2000", file="list.csv"))

    assert (reading.plans[0].table, reading.plans[0].confidence) == ("invoices", 0.45)
    assert reading.ledger.tables["invoices"]["invoiced_on"].to_list() == [
        date(2023, 12, 31),
        date(2024, 12, 31),
        date(2024, 12, 31),
    ]


@pytest.mark.parametrize("cells", ["10;5,5\nVis;;2", "10:00;5:30\nVis;;2:00"])
def test_hours_stay_hours(cells: str) -> None:
    ledger = understood(sheet_of(f"Klant;Q1 2025;Q2 2025\nBos;{cells}", file="uren.csv")).ledger

    assert ledger.sources[0].table == "hours"
    assert ledger.sources[0].totals["hours"].used == 17.5


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("Klant;Jan;Feb;Mrt\nBos;1;2;3\nVis;1;2;3", "omzet.csv"),  # no year
        ("Klant;Jan;Feb;Mrt\nBos;1;2;3\nVis;1;2;3", "omzet 2023-2024.csv"),  # two years
        (f"{MONTHS}\nBos;1;2;3\nVis;1;2;3", "begroting.csv"),
        (f"{MONTHS}\nBos;1;2;3\nVis;1;2;3", "kosten.csv"),
        (f"{MONTHS};Totaal\nBos;1;2;3;7\nVis;1;2;3;6", "omzet.csv"),  # a total that does not add up
        (f"{MONTHS}\nBos;1;2;3\nTotaal;1;2;4", "omzet.csv"),
        (f"{MONTHS};Uren\nBos;1;2;3;9\nVis;1;2;3;8", "omzet.csv"),  # other figures beside the months
        ("Klant;Q1 2025;Q2 2025;2025\nBos;1;2;4\nVis;1;2;3", "omzet.csv"),
        (f"{MONTHS};jan 2025\nBos;1;2;3;4\nVis;1;2;3;4", "omzet.csv"),  # a month twice
        ("Product;jan 2025;feb 2025;mrt 2025\nPen;1;2;3\nInkt;1;2;3", "omzet.csv"),  # no client
    ],
)
def test_what_is_not_clear_stays_as_it_is(text: str, file: str) -> None:
    sheet = sheet_of(text, file=file)

    assert with_row_per_period(sheet) is sheet


@pytest.mark.parametrize(
    "text",
    [
        "Klant;jan 2025;feb 2025;mrt 2025;Q1 2025\nBos;1;2;3;6\nVis;4;;;4",
        "Klant;Per maand;jan 2025;feb 2025;mrt 2025\nBos;2;2;2;2\nVis;4;4;;",
    ],
    ids=["quarter", "each month"],
)
def test_subtotals_per_quarter_that_add_up_and_what_a_month_costs_are_left_out(text: str) -> None:
    sheet = sheet_of(text)

    assert len(with_row_per_period(sheet).header) == 4
    assert with_row_per_period(replace(sheet, name="2025")).cells.height == 4


@pytest.mark.parametrize("number", ["Nr", "PLZ", "Code"])
def test_a_number_beside_the_client_is_no_figure_of_the_months(number: str) -> None:
    text = (
        f"{number};Klant;jan 2025;feb 2025;mrt 2025;totaal\n110;Bos;1;2;3;6\n113;Vis;4;;;4\n;Totaal;5;2;3;10"
    )
    source = understood(sheet_of(text, "uren per klant.csv")).ledger.sources[0]

    assert (source.table, source.totals["hours"].used, source.rows_used) == ("hours", 10.0, 4)


@pytest.mark.parametrize(
    ("header", "column", "total"),
    [
        ("Klant;Uren jan;Uren feb;Uren mrt", "hours", 19.0),
        ("Klant;Uren week 1;Uren week 2;Uren week 3", "hours", 19.0),
        ("Klant;Uren ma;Uren di;Uren wo", "hours", 19.0),
        ("Klant;Omzet Q1;Omzet Q2;Omzet Q3", "revenue", 19.0),
    ],
)
def test_periods_of_no_known_year_count_together_and_not_the_first_alone(
    header: str, column: str, total: float
) -> None:
    text = f"{header}\nBos;3;4,5;2\nVis;0;2;1,5\nMos;1;2;3"
    (source,) = understood(prepared(sheet_of(text, "lijst.csv"))[0]).ledger.sources

    assert (source.table, source.totals[column].used) == ("clients", total)


def test_a_measure_before_each_month_is_dated_where_a_title_names_the_year() -> None:
    text = "Klant;Uren jan;Uren feb;Uren mrt\nBos;3;4,5;2\nVis;0;2;1,5"
    hours = understood(sheet_of(text, "uren 2025.csv")).ledger.tables["hours"]

    assert hours["hours"].sum() == 13.0
    assert hours["worked_on"].to_list()[:2] == [date(2025, 1, 31), date(2025, 2, 28)]


def test_months_as_numbers_or_dates_are_a_header_and_a_row_without_a_name_may_be_the_total() -> None:
    sheet = sheet_of("Klant;2024-01;2024-02;2024-03\nBos;10;5;3\nVis;;2;3\n;10;7;6")
    ledger = understood(sheet).ledger
    assert ledger.sources[0].totals["amount"].used == ledger.sources[0].totals["amount"].read == 23

    days = [datetime(2024, month, 1) for month in (1, 2, 3)]
    dated = sheet_from_rows(
        "omzet.xlsx", "Blad1", [["Klant", *days], ["Bos", 10.0, 5.0, None], ["Vis", 1.0, 2.0, 3.0]]
    )
    found = understood(dated).ledger.tables["invoices"]
    assert found["invoiced_on"].to_list()[:2] == [date(2024, 1, 31), date(2024, 2, 29)]
    assert float(found["amount"].sum()) == 21


@pytest.mark.parametrize(
    ("measure", "table", "column"),
    [("Omzet", "invoices", "amount"), ("Omzet excl. btw", "invoices", "amount"), ("Uren", "hours", "hours")],
)
def test_a_measure_under_each_year_counts_every_year(measure: str, table: str, column: str) -> None:
    rows = "Bos;100;200\nVis;50;70\nMus;5;9"
    reading = understood(sheet_of(f"Klant;{measure} 2023;{measure} 2024\n{rows}"))

    found = reading.ledger.tables[table]
    assert found.height == 6
    assert float(found[column].sum()) == 434.0


def test_several_measures_under_each_year_are_refused_rather_than_read_for_one_year() -> None:
    rows = "Bos;100;200;1;2\nVis;50;70;3;4\nMus;5;9;5;6"
    reading = understood(sheet_of(f"Klant;Omzet 2023;Omzet 2024;Uren 2023;Uren 2024\n{rows}"))

    assert reading.plans[0].why == "crosstab"
    one_year = understood(sheet_of("Klant;Omzet 2024;Uren 2024\nBos;100;2\nVis;50;4\nMus;5;6"))
    assert one_year.plans[0].table == "clients"


def test_a_client_list_with_figures_of_several_years_is_not_read_for_one_of_them() -> None:
    header = "Klantnr;Klantnaam;Plaats;Omzet 2023;Omzet 2024;Marge"
    reading = understood(sheet_of(f"{header}\n110;Bos;Zeist;100;200;30\n111;Vis;Breda;50;70;-2"))

    assert reading.plans[0].table == "clients"
    assert "revenue" not in {column.means for column in reading.plans[0].columns}


def test_a_day_beside_years_is_no_figure_and_what_is_left_out_is_asked_about() -> None:
    rows = "Bos;1-3-2025;1000;500\nVis;3-3-2025;200;900\nMos;;0;100"
    turned = understood(sheet_of(f"Klant;Laatste factuur;Omzet 2024;Omzet 2025\n{rows}"))
    assert float(turned.ledger.tables["invoices"]["amount"].sum()) == 2700.0

    rows = "110;Bos;Zeist;100;200;30\n111;Vis;Breda;50;70;-2\n112;Mos;Ede;5;7;1"
    left = understood(sheet_of(f"Klantnr;Klant;Plaats;Omzet 2024;Omzet 2025;Marge\n{rows}"))
    assert left.ledger.sources[0].totals == {}
    assert [doubt.code for doubt in doubts(left)] == ["unused_amounts"]


def test_a_year_that_is_not_over_is_a_year_and_row_labels_are_what_the_title_says() -> None:
    text = "Rijlabels;2023;2024;2025 t/m sept\nBos;10;20;30\nVis;5;7;6"
    reading = understood(with_row_labels_named(sheet_of(text, file="omzet per klant.csv")))

    found = reading.ledger.tables["invoices"].select("client", "invoiced_on").rows()
    assert sorted({client for client, _ in found}) == ["bos", "vis"]
    assert {day.year for _, day in found} == {2023, 2024, 2025}


@pytest.mark.parametrize(
    ("name", "table"), [("uren 2025.csv", "hours"), ("omzet per klant 2025.csv", "invoices")]
)
def test_a_column_for_each_client_is_read_where_names_or_title_say_that_it_is(name: str, table: str) -> None:
    text = "Datum;Bos BV;Vis;Totaal\n3-2-2025;2;3,5;5,5\n4-2-2025;;1;1\n5-2-2025;1,5;;1,5\n6-2-2025;4;;4\n"
    (made,) = prepared(sheet_of(text, file=name))
    (other,) = prepared(sheet_of(text.replace("Bos BV", "Pin"), file="dagstaat.csv"))
    ledger = understood(made).ledger

    assert other.header == ("Datum", "Pin", "Vis", "Totaal")
    assert sorted(ledger.names.values()) == ["Bos BV", "Vis"]
    assert float(ledger.tables[table][{"hours": "hours"}.get(table, "amount")].sum()) == 12.0
