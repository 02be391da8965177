"""Lists that give hours and amounts in each row: both count, and nothing counts twice."""

from datetime import date

import polars as pl
import pytest

from analysis.language import Language
from analysis.portfolio import portfolio
from analysis.reading import Corrections, Reading, reread
from analysis.reading.doubts import doubts
from analysis.reading.model import Ledger, Sheet
from analysis.reading.sheets import sheet_from_rows
from analysis.report import report
from analysis.settings import Settings
from analysis.summary import summarise

JOBS = "Bos;1-3-2025;dakgoot;2;110,00\nVis;4-3-2025;schuur;3,5;157,50\nBos;9-3-2025;badkamer;8;402,25\n"
JOBS += "Mos;11-3-2025;hek;4;180,00\nVis;17-3-2025;deur;1;45,00\n"


def sheet_of(text: str, name: str = "", file: str = "klussen.xlsx") -> Sheet:
    rows = [[cell or None for cell in line.split(";")] for line in text.strip().splitlines()]
    return sheet_from_rows(file, name, rows)


def understood(*sheets: Sheet, corrections: Corrections | None = None) -> Reading:
    return reread(Reading(sheets, (), Ledger({}, {}, pl.DataFrame()), ()), corrections)


def told_as(reading: Reading) -> list[str | None]:
    return [source["table"] for source in report(reading, Settings(), language=Language("nl"))["sources"]]


def sums(reading: Reading) -> tuple[float | None, float | None]:
    tables = reading.ledger.tables
    revenue = float(tables["invoices"]["amount"].sum()) if "invoices" in tables else None
    return revenue, tables["hours"]["hours"].sum() if "hours" in tables else None


@pytest.mark.parametrize(
    "header",
    [
        "Klant;Datum;Klus;Uren;Bedrag",
        "Klant;Datum;Klus;Uren;€",
        "Customer;Date;Job;Hours;Amount",
        "Customer;Date;Job;Hours;Fee",
        "Customer;Date;Job;Hours;Charged",
        "Kunde;Datum;Tätigkeit;Stunden;Betrag netto",
        "Client;Date;Travaux;Heures;Montant HT",
        "Cliente;Fecha;Trabajo;Horas;Importe",
        "Cliente;Data;Trabalho;Horas;Valor",
        "Klant;Datum;Klus;Uren;Gefactureerd bedrag",
    ],
)
def test_a_list_of_jobs_gives_revenue_and_hours(header: str) -> None:
    reading = understood(sheet_of(f"{header}\n{JOBS}"))

    assert sums(reading) == (894.75, 18.5)
    assert told_as(reading) == ["hours"]
    assert "hours_too" in reading.ledger.sources[0].notes
    assert reading.ledger.tables["hours"]["worked_on"].to_list()[0] == date(2025, 3, 1)
    assert doubts(reading) == ()


@pytest.mark.parametrize(
    "header", ["Datum;Klant;Behandeling;Duur (min);Prijs", "Date;Client;Visit;Minutes;Price"]
)
def test_the_price_of_a_visit_beside_its_minutes_is_what_it_brought_in(header: str) -> None:
    visits = "2-8-2025;Bos;nagels;120;52,50\n4-8-2025;Vis;knippen;60;38,50\n7-8-2025;Bos;wassen;;45,00\n"
    visits += "9-8-2025;Mos;knippen;90;25,00\n11-8-2025;Vis;nagels;30;45,00\n"
    reading = understood(sheet_of(f"{header}\n{visits}"))

    assert sums(reading) == (206.0, 5.0)
    assert "hours_too" in reading.ledger.sources[0].notes


@pytest.mark.parametrize(
    "text",
    [
        "wanneer;opdrachtgever;wat;uren;tarief;bedrag ex btw;factuur\n1-2-2025;Bos;logo;2;75;150;25-01\n"
        "8-2-2025;Vis;poster;1;75;75;25-01\n9-3-2025;Bos;logo;4;75;300;25-02\n",
        "Work log 2025;;;\nClient / Date;Task;Hours;Fee\nMills Bakery;;;\n20-1-2025;Payroll;1;38\n"
        "26-2-2025;Bank rec;3;114\n;;;\nDr Osei;;;\n26-2-2025;VAT return;2;76\n27-3-2025;Payroll;1;38\n",
        "Date;Who for;Job;Hrs;£\n3-3-2025;Mrs Bell;lawn;2;44\n4-3-2025;Old Mill;hedge;3;66\n"
        "9-3-2025;Mrs Bell;lawn;1;22\n",
    ],
    ids=["a number of an invoice", "clients above their days", "for whom"],
)
def test_what_counts_both_ways_needs_no_question_which_of_the_two_it_is(text: str) -> None:
    reading = understood(sheet_of(text, "2025"))

    assert None not in sums(reading)
    assert doubts(reading) == ()


def test_sessions_in_minutes_are_a_list_of_hours_though_they_were_invoiced() -> None:
    text = "Datum;Cliënt;Totale tijd (minuten);Bedrag;Factuurnummer;Factuurdatum\n"
    text += (
        "2-8-2025;Bos;60;95;F1;31-8-2025\n9-8-2025;Vis;45;80;F2;31-8-2025\n16-8-2025;Bos;75;95;F3;30-9-2025\n"
    )
    sessions, diary = (
        sheet_of(text),
        sheet_of("Datum;Klant;Uren\n2-8-2025;Bos;1\n3-8-2025;Vis;2\n", file="uren.xlsx"),
    )

    assert (told_as(understood(sessions)), sums(understood(sessions))) == (["hours"], (270.0, 3.0))
    assert told_as(understood(sessions, diary)) == ["invoices", "hours"]


def test_a_price_beside_hours_may_be_that_of_an_hour() -> None:
    reading = understood(
        sheet_of("Datum;Klant;Taak;Uren;Prijs\n2-8-2025;Bos;snoeien;2;45\n3-8-2025;Vis;maaien;3;45\n")
    )

    assert sums(reading) == (None, 5.0)


def test_an_invoice_list_with_hours_gives_both_and_a_row_with_one_of_the_two_counts() -> None:
    text = "Factuurnummer;Factuurdatum;Klant;Uren;Bedrag excl. btw\nF1;1-3-2025;Bos;2;90,00\n"
    text += "F2;2-3-2025;Vis;;35,00\nF3;3-3-2025;Bos;1,5;\n"
    reading = understood(sheet_of(text))

    assert sums(reading) == (125.0, 3.5)
    assert told_as(reading) == ["invoices"]
    assert reading.ledger.tables["invoices"].height == 2
    assert portfolio(reading.ledger, summarise(reading.ledger)).invoices == 2
    assert reading.ledger.sources[0].rows_used == 3


def test_a_sheet_for_each_month_gives_both() -> None:
    header = "Klant;Datum;Klus;Uren;Bedrag"
    reading = understood(
        *(sheet_of(f"{header}\n{JOBS}".replace("-3-", f"-{m}-"), f"maand {m}") for m in (1, 2))
    )

    assert sums(reading) == (1789.5, 37.0)


def test_amounts_stay_what_hours_are_worth_beside_a_list_of_invoices() -> None:
    invoices = "Factuurnummer;Factuurdatum;Klant;Bedrag excl. btw\n"
    invoices += "F1;31-3-2025;Bos;512,25\nF2;31-3-2025;Vis;202,50\n"
    work = sheet_of(f"Klant;Datum;Klus;Uren;Bedrag\n{JOBS}")
    reading = understood(work, sheet_of(invoices, file="facturen.xlsx"))

    assert sums(reading) == (714.75, 18.5)
    assert [source.table for source in reading.ledger.sources] == ["hours", "invoices"]


def test_hours_on_invoices_are_left_out_beside_a_list_of_hours_unless_the_user_says_so() -> None:
    invoices = "Factuurnummer;Factuurdatum;Klant;Uren;Bedrag excl. btw\nF1;31-3-2025;Bos;10;512,25\n"
    hours = "Klant;Datum;Medewerker;Uren\nBos;1-3-2025;Ann;2\nBos;9-3-2025;Ann;9\n"
    files = sheet_of(invoices, file="facturen.xlsx"), sheet_of(hours, file="uren.xlsx")

    assert sums(understood(*files)) == (512.25, 11.0)
    chosen = Corrections(columns={("facturen.xlsx", "", 3): "hours"})
    assert sums(understood(*files, corrections=chosen)) == (512.25, 21.0)


@pytest.mark.parametrize(
    "header",
    [
        "Client;Date;Project;Hours;Billable amount",
        "Client;Date;Billable;Hours;Amount",
        "Client;Date;User;Hours;Amount",
    ],
)
def test_what_a_timer_says_hours_are_worth_is_no_revenue(header: str) -> None:
    text = JOBS.replace("dakgoot", "yes").replace("schuur", "no") if "Billable;" in header else JOBS
    assert sums(understood(sheet_of(f"{header}\n{text}"))) == (None, 18.5)


def test_the_number_of_an_invoice_beside_hours_is_no_amount() -> None:
    text = "Datum;Medewerker;Klant;Project;Activiteit;Uren;Tarief;Status;Factuur\n"
    text += "8-1-2026;Noor;Bos;Site;Bouw;2;95;gefactureerd;2026-11\n"
    text += "9-1-2026;Tim;Vis;Folder;Druk;1,5;95;gefactureerd;2026-12\n"
    text += "9-1-2026;Noor;Bos;Site;Bouw;3;95;gefactureerd;2026-11\n"

    assert sums(understood(sheet_of(text))) == (None, 6.5)


def test_the_user_decides_which_table_a_list_of_jobs_is() -> None:
    jobs = sheet_of(f"Klant;Datum;Klus;Uren;Bedrag\n{JOBS}")
    timer = sheet_of(f"Client;Date;User;Hours;Amount\n{JOBS}")

    assert sums(understood(jobs, corrections=Corrections(tables={jobs.key: "hours"}))) == (None, 18.5)
    assert sums(understood(timer, corrections=Corrections(tables={timer.key: "invoices"}))) == (894.75, 18.5)


@pytest.mark.parametrize("marks", ["ja nee ja ja nee", "F-01 F-02 F-03", "3-3-2025 4-3-2025 5-3-2025"])
def test_hours_count_of_what_is_not_invoiced_yet_and_its_amount_does_not(marks: str) -> None:
    said = [*marks.split(), "", ""][:5]
    lines = [f"{line};{mark}" for line, mark in zip(JOBS.splitlines(), said, strict=True)]
    reading = understood(sheet_of("\n".join(["Klant;Datum;Klus;Uren;Bedrag;Gefactureerd", *lines])))
    waits = [said_so in ("nee", "") for said_so in said]
    amounts = [110.0, 157.5, 402.25, 180.0, 45.0]
    (source,) = reading.ledger.sources

    invoiced = sum(amount for amount, waiting in zip(amounts, waits, strict=True) if not waiting)
    assert sums(reading) == (invoiced, 18.5)
    assert source.rows_used == source.rows_read == 5
    total = source.totals["amount"]
    assert (total.read, total.used, total.set_apart) == (894.75, invoiced, round(894.75 - invoiced, 2))
    apart = reading.ledger.set_apart
    assert apart["reason"].to_list() == ["not_invoiced"] * sum(waits)
    assert apart["row_used"].all()


def test_an_absence_in_a_diary_continues_no_invoice() -> None:
    """It has minutes, and neither a price nor the kind of any session; a second line of a session counts."""
    text = "Soort;Totale_tijd_minute(n);Prijs;Client_ID;Client_naam;Factuurnummer;Factuurdatum\n"
    text += "Sessie;60;114,00;48;K. Bos;F1;11-1-2026\nSessie;90;171,00;42;F. Vis;F2;12-1-2026\n"
    text += "Blok;120;;;;;\nSessie;45;85,50;48;K. Bos;F3;13-1-2026\nSessie;30;50,00;;;;\n"
    reading = understood(sheet_of(text, file="agenda.csv"))

    assert sums(reading) == (420.5, 3.75)
    assert reading.ledger.set_apart["row"].to_list() == [4]
    assert "continued_invoices" in reading.ledger.sources[0].notes
