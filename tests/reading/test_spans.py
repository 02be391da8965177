"""Hours that a file tells only by when work began and when it ended, and tables of figures per month."""

from datetime import timedelta

import polars as pl
import pytest

from analysis.correcting import NOTHING_READ
from analysis.reading import read, reread
from analysis.reading.hours_and_minutes import is_together, with_minutes_added
from analysis.reading.model import Ledger, Reading, Sheet
from analysis.reading.spans import is_reckoned, with_hours
from analysis.reading.text_files import read_text


def sheet_of(text: str) -> Sheet:
    (sheet,) = (one for one in read_text("uren.csv", text.encode()) if isinstance(one, Sheet))
    return sheet


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Klant;Datum;Van;Tot\nBos;14-01-2024;09:00;11:30\nVis;15-01-2024;22:00;01:15\n", [2.5, 3.25]),
        ("Client,Start,End\nBos,1/31/2024 11:00 PM,2/1/2024 1:00 AM\n", [2.0]),
        ("Client,Start,End\nBos,2024-01-14 22:00,2024-01-15 01:00\n", [3.0]),
        ("Kunde;Von;Bis;Pause\nBos;09:00;17:30;30\nVis;09:00;10:00;\n", [8.0, 1.0]),
        ("Client;Projet;Heure début;Heure fin;Pause\nBos;Site;09:00;12:00;0:30\n", [2.5]),
    ],
)
def test_hours_are_reckoned_from_start_and_end(text: str, hours: list[float]) -> None:
    sheet = with_hours(sheet_of(text))

    assert sheet.header[-1].endswith("(=)")
    assert sheet.cells[str(len(sheet.header) - 1)].to_list() == [timedelta(hours=hour) for hour in hours]


@pytest.mark.parametrize(
    "text",
    [
        "Klant;Van;Tot;Uren\nBos;09:00;11:30;2,5\n",
        "Client;Start date;End date\nBos;2024-01-14;2024-02-15\n",
        "Medewerker;Van;Tot\nMia;09:00;11:30\n",
        "Klant;Van;Tot\nBos;Venlo;Breda\n",
    ],
)
def test_a_sheet_that_tells_its_hours_or_no_times_stays_as_it_is(text: str) -> None:
    sheet = sheet_of(text)

    assert with_hours(sheet) is sheet


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Klant;Datum;Uren;Minuten\nBos;14-01-2024;1;30\nVis;15-01-2024;0;45\nBos;16-01-2024;2;\n", 4.25),
        ("Client;Date;Hours;Minutes\nBos;2024-01-14;1;15\nVis;2024-01-15;;45\n", 2.0),
        ("Client;Date;Hours;Minutes\nBos;2024-01-14;1;60\nVis;2024-01-15;0.5;30\n", 1.5),
    ],
)
def test_minutes_beside_hours_are_added_unless_they_say_the_same(text: str, hours: float) -> None:
    sheet = with_minutes_added(sheet_of(text))
    (source,) = reread(Reading((sheet,), (), NOTHING_READ.ledger)).ledger.sources

    assert source.totals["hours"].used == hours
    assert source.notes.count("hours_and_minutes") == is_together(sheet.header[-1])


def test_reckoned_hours_are_told_of() -> None:
    reading = read(
        [("uren.csv", b"Klant;Datum;Van;Tot\nBos;14-01-2024;09:00;11:30\nVis;15-01-2024;13:00;13:15\n")]
    )

    (source,) = reading.ledger.sources
    assert source.table == "hours"
    assert source.totals["hours"].used == 2.75
    assert "hours_from_times" in source.notes


@pytest.mark.parametrize(
    "header",
    ["jan-24;feb-24;mrt-24;apr-24", "Q1;Q2;Q3;Q4", "2021;2022;2023;2024", "2024 Q1;2024 Q2;2024 Q3;2024 Q4"],
)
def test_a_table_with_a_column_per_period_is_refused_with_the_reason(header: str) -> None:
    sheet = sheet_of(f"Klant;{header}\nBos;100;200;300;400\nVis;1;2;3;4\nMus;5;6;7;8\n")
    reading = reread(Reading((sheet,), (), Ledger({}, {}, pl.DataFrame()), ()))

    assert [plan.why for plan in reading.plans] == ["crosstab"]


def test_the_time_it_took_to_answer_a_survey_is_no_work() -> None:
    times = "2026-01-14 09:11;2026-01-14 09:13;Bos"
    asked = sheet_of(f"Start Time;End Time;Company;How satisfied are you?\n{times};4")
    worked = sheet_of(f"Start Time;End Time;Company;Billable?\n{times};Yes")

    assert with_hours(asked) is asked
    assert is_reckoned(with_hours(worked).header[-1])


@pytest.mark.parametrize(
    ("headers", "first", "second"),
    [
        ("Non-billable hours,Billable hours", "0,5", "1.5,1.75"),
        ("Non-billable (min),Billable (min)", "0,300", "90,105"),
    ],
)
def test_hours_to_be_invoiced_and_hours_not_to_be_are_the_hours_worked_together(
    headers: str, first: str, second: str
) -> None:
    text = f"Client,Date,Staff,Task,{headers}\n"
    text += f"Pemberton,2026-01-05,Nair,Review,{first}\nMoorside,2026-01-05,Nair,Review,{second}\n"

    hours = read([("timesheet.csv", text.encode())]).ledger.tables["hours"]

    assert hours.sort("client")["hours"].to_list() == [3.25, 5.0]
    assert hours.sort("client")["billed_hours"].to_list() == [1.75, 5.0]


@pytest.mark.parametrize(
    ("headers", "hours"),
    [
        ("Hours,Overtime,Total", [9, 8, 5]),
        ("Hours,Break,Total", [8, 8, 4]),
        ("Hours,Total,Target", [8, 8, 4]),
    ],
)
def test_all_hours_are_those_of_the_total_and_a_break_is_none(headers: str, hours: list[float]) -> None:
    rows = ["8,1,9", "8,0,8", "4,1,5"]
    text = "".join(f"Bos,2026-01-0{day},Jan,Work,{row}\n" for day, row in enumerate(rows, 5))
    found = read([("timesheet.csv", f"Client,Date,Staff,Task,{headers}\n{text}".encode())])

    assert found.ledger.tables["hours"]["hours"].to_list() == hours
