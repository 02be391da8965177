"""Lists that people keep by hand: a sheet for each client, days without a year, names that stand once."""

from datetime import date

import polars as pl
import pytest

from analysis.reading import Reading, reread
from analysis.reading.doubts import doubts
from analysis.reading.header_row import HeaderRow, find_header
from analysis.reading.model import Ledger, Sheet
from analysis.reading.prepared import prepared
from analysis.reading.sections import in_sections
from analysis.reading.sheet_per_client import with_sheet_names
from analysis.reading.sheets import sheet_from_rows


def understood(*sheets: Sheet) -> Reading:
    return reread(Reading(with_sheet_names(sheets), (), Ledger({}, {}, pl.DataFrame()), ()))


def sheet_of(text: str, name: str = "", file: str = "lijst.xlsx") -> Sheet:
    rows = [[cell or None for cell in line.split(";")] for line in text.strip().splitlines()]
    return sheet_from_rows(file, name, rows)


def test_the_name_of_a_sheet_is_the_client_where_each_client_has_one_and_it_is_asked_once() -> None:
    days = [f"{day}-3-2026;werk;{day},5 u" for day in range(1, 7)]
    text = "\n".join(["Datum;Omschrijving;Uren", *days, "Totaal;;24 u"])
    reading = understood(*(sheet_of(text, name) for name in ("Bakkerij Bos", "Vis BV", "Kok")))

    assert set(reading.ledger.tables["hours"]["client"]) == {"bakkerijbos", "vis", "kok"}
    assert reading.ledger.tables["hours"]["hours"].sum() == 72.0
    assert [doubt.code for doubt in doubts(reading)].count("guessed_client") == 1


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("Datum;Omschrijving;Uren", ("januari", "februari", "maart")),
        ("Datum;Omschrijving;Uren", ("Blad1", "Blad2", "Blad3")),
        ("Datum;Klant;Uren", ("Ann", "Bas", "Cas")),
    ],
)
def test_the_name_of_a_sheet_is_no_client_where_it_is_a_month_or_the_rows_tell(
    header: str, names: tuple[str, ...]
) -> None:
    sheets = [sheet_of(f"{header}\n1-3-2026;werk;2\n2-3-2026;werk;2", name) for name in names]

    assert with_sheet_names(sheets) == tuple(sheets)


@pytest.mark.parametrize(
    "days", [("30/1", "2/3"), ("30 jan", "2-mrt"), ("vr 30-1", "ma 2-3"), ("30.1.", "2.3.")]
)
@pytest.mark.parametrize("name", ["2026", "uren 2026"])
def test_days_without_a_year_take_that_of_the_title(days: tuple[str, str], name: str) -> None:
    lines = [f"Bos;{days[0]};2", f"Vis;{days[1]};3"] * 3
    found = understood(sheet_of("\n".join(["Klant;Datum;Uren", *lines]), name)).ledger.tables["hours"]

    assert found["worked_on"].to_list()[:2] == [date(2026, 1, 30), date(2026, 3, 2)]


def test_a_client_named_once_above_his_rows_is_no_list_of_clients() -> None:
    rows = [f"{name};{day}-3-2026;1,5 u" for day in range(1, 9) for name in ("", "")]
    text = "\n".join(["Klant;Datum;Uren", "Bos;1-3-2026;2 u", *rows, "Vis;1-3-2026;2 u", *rows])
    ledger = understood(sheet_of(text)).ledger

    assert ledger.tables["hours"].group_by("client").len().sort("client").rows() == [("bos", 17), ("vis", 17)]


def test_lines_that_name_a_category_and_deleted_clients_are_no_clients() -> None:
    text = """
Naam;Plaats;Mail;Status
Vaste klanten;;;
Bos;Ede;a@b.nl;Actief
Vis;Ede;c@d.nl;Verwijderd
Los;;;
Kok;Epe;e@f.nl;Actief
Smit;Epe;g@h.nl;Actief
"""
    ledger = understood(sheet_of(text, "Klanten")).ledger

    assert set(ledger.tables["clients"]["client"]) == {"bos", "kok", "smit"}
    reasons = ledger.set_apart.select("row", "reason").sort("row").rows()
    assert reasons == [(2, "text_row"), (4, "deleted"), (5, "text_row")]


@pytest.mark.parametrize(
    ("header", "cells", "table"),
    [
        ("Datum;Tijd;Bedrijf;Wie belde;Terugbellen;Duur (min)", "09:15;14:30;16:05;13:10", "contacts"),
        ("Datum;Tijd;Klant;Werk", "1:15;4:30;8:00;2:00", "hours"),
    ],
)
def test_a_time_of_day_is_no_time_spent(header: str, cells: str, table: str) -> None:
    rows = [
        f"{day}-3-2026;{time};{name};Ann;ja;4"
        for day, (time, name) in enumerate(
            zip(cells.split(";") * 2, ["Bos", "Vis", "Bos", "Kok"] * 2, strict=True), 1
        )
    ]
    width = header.count(";") + 1
    text = "\n".join([header, *(";".join(row.split(";")[:width]) for row in rows)])

    assert (
        understood(sheet_of(text, "Telefoongesprekken" if table == "contacts" else "Uren")).plans[0].table
        == table
    )


def test_a_row_among_rows_of_the_same_kinds_is_no_header() -> None:
    rows = [["Dag", "Bij wie", "Hoe lang"]] + [[f"{day} april", "Bos", f"{day} uur"] for day in range(1, 6)]
    rows.append(["6 april", "Koeriersdienst Uren B.V.", "30 min"])

    assert find_header([*rows, *rows[1:]]) == HeaderRow(0, 1)


def test_a_board_of_tickets_with_the_hours_spent_is_a_list_of_tickets() -> None:
    rows = [f"{place};Bos BV;Printer;Closed;3;Ann;Desk;{place}-3-2026;0,5" for place in range(1, 9)]
    header = "Ticket #;Company;Summary;Status;Priority;Resources;Board;Date Entered;Total Hours"

    assert understood(sheet_of("\n".join([header, *rows]))).plans[0].table == "incidents"


@pytest.mark.parametrize(
    ("header", "row", "table", "means"),
    [
        (
            "Tijdstempel;Voor welke klant heb je gewerkt?;Op welke datum?;Hoeveel uur heb je gewerkt?",
            "3-3-2026 17:00;Bos;2-3-2026;2,5",
            "hours",
            {"client": 1, "worked_on": 2, "hours": 3},
        ),
        (
            "Tijdstempel;Klantnaam;Waar gaat de klacht over?;Hoe ernstig is het? (1 = klein, 5 = groot)",
            "3-3-2026 17:00;Bos;levering;4",
            "incidents",
            {"client": 1, "happened_on": 0, "severity": 3},
        ),
        ("Klant;Gekocht (uur);Verbruikt;Resterend", "Bos;10;2,5;7,5", None, {}),
    ],
)
def test_what_a_form_or_a_card_of_hours_asks(
    header: str, row: str, table: str | None, means: dict[str, int]
) -> None:
    rows = [
        row.replace("Bos", name).replace("4", place) for name, place in zip("ABCABC", "234512", strict=True)
    ]
    plan = understood(sheet_of("\n".join([header, *rows]))).plans[0]

    assert plan.table == table
    assert {name: plan.position(name) for name in means} == means


def test_a_file_for_each_client_with_the_header_again_below_its_name() -> None:
    head = "Datum;Omschrijving;Min."
    block = "\n".join([head, *(f"{day}-3-2026;werk;{30 * day}" for day in range(1, 5))])
    sheet = sheet_of(f"PRESTATIES\nDossier: Bos\n{block}\nDossier: Vis\n{block}\nDossier: Kok\n{block}")
    (sheet,) = in_sections(sheet)
    hours = understood(sheet).ledger.tables["hours"]

    assert hours.group_by("client").agg(pl.col("hours").sum()).sort("client").rows() == [
        ("bos", 5.0),
        ("kok", 5.0),
        ("vis", 5.0),
    ]


def test_days_and_times_alone_are_those_of_people_at_work() -> None:
    text = "Datum;Begin;Einde;Pauze;Uren\n1-3-2026;8:30;17:00;0:30;8\n2-3-2026;8:30;17:00;0:30;8"
    sheets = [sheet_of(text, name) for name in ("Ann", "Bas", "Cas")]

    assert with_sheet_names(sheets) == tuple(sheets)


def test_a_firm_that_only_some_clients_have_makes_a_list_of_clients_all_the_same() -> None:
    rows = [f"Ann {place};{'Bos BV' if place == 3 else ''};a{place}@b.nl;Ede" for place in range(1, 7)]

    assert (
        understood(sheet_of("\n".join(["Name;Business Name;Email;City", *rows]))).plans[0].table == "clients"
    )


def test_a_cash_book_counts_what_came_in_and_takes_no_balance_for_what_is_open() -> None:
    text = "Datum;Omschrijving;Klant;In;Uit;Saldo\n1-3-2026;klus;Bos;100,00;;600,00\n"
    text += "2-3-2026;hout;;;40,00;560,00\n3-3-2026;klus;Vis;50,50;;610,50\n4-3-2026;klus;Bos;25,00;;635,50\n"
    found = understood(sheet_of(text)).ledger.tables["invoices"]

    assert float(found["amount"].sum()) == 175.5
    assert "open_amount" not in found.columns


def test_who_complains_is_the_client_where_another_column_says_who_dealt_with_it() -> None:
    lines = [
        f"{day}-3-2026;{name};te laat;ja;Els" for day, name in enumerate(("Bos", "Vis", "Bos", "Mos"), 1)
    ]
    text = "\n".join(["Klachten 2026", "datum;wie;klacht;opgelost?;door", *lines])
    found = understood(sheet_of(text)).ledger.tables["incidents"]

    assert (found["client"].to_list(), set(found["person"])) == (["bos", "vis", "bos", "mos"], {"Els"})


def test_the_price_of_a_lesson_is_one_of_a_piece() -> None:
    text = "Leerling;Aantal lessen;Prijs per les;Totaal;Betaald\nAnna;16;35;560;ja\nBram;13;35;455;nee\n"
    found = understood(sheet_of(text + "Cato;12;35;420;ja\nDaan;15;35;525;ja\n")).ledger.tables["invoices"]

    assert float(found["amount"].sum()) == 1960
    assert found["status"].to_list() == ["paid", "open", "paid", "paid"]


def test_days_of_payment_with_a_word_here_and_there_are_days() -> None:
    said = ["19-3-2026", "open", "ja", "24-3-2026", "", "2-4-2026", "ja", "open"]
    lines = [f"F{n};Bos;{n}-3-2026;100,00;{word}" for n, word in enumerate(said, 1)]
    found = understood(sheet_of("\n".join(["nr;naam;datum;bedrag;betaald", *lines]))).ledger.tables[
        "invoices"
    ]

    assert found["paid_on"].count() == 3
    assert found["status"].to_list() == [None, "open", "paid", None, None, None, "paid", "open"]


def test_a_list_of_who_still_has_to_pay_is_open() -> None:
    lines = [f"{name};{day}-8-2026;{day}0,00;1x" for day, name in enumerate(("Bos", "Vis", "Mos"), 1)]
    head = ["Wie moet nog betalen? (bijgewerkt 1-11-2026)", "naam;factuur van;bedrag;herinnering"]
    found = understood(sheet_of("\n".join([*head, *lines]))).ledger

    assert set(found.tables["invoices"]["status"]) == {"open"}
    assert found.tables["invoices"]["invoiced_on"].to_list()[0] == date(2026, 8, 1)


@pytest.mark.parametrize("text", ["{name} - {job}", "{job} – {name}", "{name}: {job}"])
def test_a_client_within_the_description_is_found_and_asked_about(text: str) -> None:
    names, jobs = ("Fam. Jansen", "Bakkerij Bos", "Garage Vis", "Café Mos"), ("dakgoot", "schuur")
    told = [text.format(name=names[n % 4], job=jobs[n % 2]) for n in range(12)]
    lines = [f"{n + 1}-3-2026;{cell};{n + 1}0,00" for n, cell in enumerate(told)]
    reading = understood(*prepared(sheet_of("\n".join(["Datum;Omschrijving;Bedrag", *lines]))))

    assert set(reading.ledger.names.values()) == set(names)
    assert [doubt.code for doubt in doubts(reading)] == ["guessed_client"]


@pytest.mark.parametrize("by_line", [True, False])
def test_a_day_of_the_month_takes_its_month_from_the_line_or_title_above_it(by_line: bool) -> None:
    days = [f"{day};Bos;F{day};{day}0,00" for day in (3, 7, 21)]
    if by_line:
        lines = [
            "Facturen 2025",
            "januari",
            "dag;klant;factuur;bedrag",
            *days,
            "totaal;;;310,00",
            "februari",
            *days,
        ]
        found = understood(*prepared(sheet_of("\n".join(lines)))).ledger.tables["invoices"]
        assert found["invoiced_on"].to_list()[2:4] == [date(2025, 1, 21), date(2025, 2, 3)]
    else:
        text = "\n".join(["Facturen februari 2025", "dag;klant;factuur;bedrag", *days])
        found = understood(*prepared(sheet_of(text))).ledger.tables["invoices"]
        assert found["invoiced_on"].to_list() == [date(2025, 2, 3), date(2025, 2, 7), date(2025, 2, 21)]


def test_hours_of_everybody_with_a_column_of_their_own_are_added_up() -> None:
    lines = [
        f"kozijn;Straat {n};{name};4;{8 * (n % 2)};{n}0,00" for n, name in enumerate(("Bos", "Vis", "Bos"), 1)
    ]
    text = "\n".join(["Werk;Adres;Opdrachtgever;Uren Jan;Uren Piet;Totaal €", *lines])
    found = understood(*prepared(sheet_of(text))).ledger.tables

    assert found["hours"]["hours"].to_list() == [12.0, 4.0, 12.0]
    assert float(found["invoices"]["amount"].sum()) == 60


@pytest.mark.parametrize("asked", ["Gedoe (1-5)", "Hassle (1-5)", "Stress 1-5"])
def test_how_much_trouble_a_client_is_is_no_pleasure(asked: str) -> None:
    lines = [f"{name};{mark}" for mark, name in enumerate(("Bos", "Vis", "Mos", "Den"), 1)]
    found = understood(sheet_of("\n".join([f"Klant;{asked}", *lines])))

    assert "pleasure" not in [column.means for plan in found.plans for column in plan.columns]
    assert "rating" not in [column.means for plan in found.plans for column in plan.columns]


def test_what_was_billed_beside_hours_is_money_where_it_cannot_be_time() -> None:
    lines = [f"{name};{hours * 60};{hours}" for hours, name in enumerate(("Bos", "Vis", "Mos", "Den"), 5)]
    (plan,) = understood(sheet_of("\n".join(["Cliente;Facturado 2025;Horas", *lines]))).plans
    assert (plan.table, plan.position("revenue"), plan.position("hours")) == ("clients", 1, 2)


@pytest.mark.parametrize(
    ("header", "overdue"),
    [
        ("Client;Current;1-30 Days;31-60 Days;90+ Days;Total", 65.0),
        ("Klant;Niet vervallen;1-30 dagen;31-60 dagen;> 60 dagen;Totaal", 65.0),
        ("Kunde;Nicht fällig;1-30 Tage;31-60 Tage;über 60 Tage;Summe", 65.0),
        ("Klant;0-30 dagen;31-60 dagen;61-90 dagen;> 90 dagen;Totaal", None),
    ],
)
def test_what_is_overdue_is_added_up_from_the_ages(header: str, overdue: float | None) -> None:
    lines = [
        "Bos;10,00;5,00;0,00;20,00;35,00",
        "Vis;0,00;0,00;40,00;0,00;40,00",
        "Mos;7,00;0,00;0,00;0,00;7,00",
    ]
    (plan,) = (reading := understood(*prepared(sheet_of("\n".join([header, *lines]))))).plans
    found = reading.ledger.tables["invoices"]

    assert float(found["open_amount"].sum()) == 82
    told = found["overdue_amount"].sum() if "overdue_amount" in found.columns else None
    assert (None if told is None else float(told)) == overdue
    assert ("overdue_of_ages" in reading.ledger.sources[0].notes) == (overdue is not None)
    assert plan.table == "invoices"


def test_a_sale_after_several_fees_counts_before_them() -> None:
    buyers = ("Bos", "Vis")
    lines = [
        f"{n}-3-2026;{buyers[n % 2]};{n * 100}.00;{n * 3}.10;{n}.25;{n * 96 - 0.35:.2f}" for n in range(1, 8)
    ]
    text = "\n".join(["Date;Customer;Gross amount;Commission;Transaction fee;Net payout", *lines])
    found = understood(sheet_of(text)).ledger.tables["invoices"]

    assert float(found["amount"].sum()) == 2800


def test_a_ledger_that_comes_to_nothing_holds_no_sales() -> None:
    lines = [f"{n}-3-2026;Receivable:Bos;{n}21.00\n{n}-3-2026;Income;-{n}21.00" for n in range(1, 6)]
    (plan,) = understood(sheet_of("\n".join(["Date;Account;Amount", *lines]))).plans

    assert (plan.table, plan.why) == (None, "double_entry")


def test_an_invoice_that_was_made_final_is_not_closed() -> None:
    lines = [
        f"F{n};{n}/3/2026;Sol;{word};100,00" for n, word in enumerate(("Pagado", "Finalizado", "Pagado"), 1)
    ]
    text = "\n".join(["Documento;Fecha;Cliente;Estado;Base imponible", *lines])
    found = understood(sheet_of(text)).ledger.tables["invoices"]

    assert found["status"].to_list() == ["paid", "open", "paid"]


def test_the_entity_of_a_ticket_is_its_client_where_there_are_several() -> None:
    head = "ID;Titre;Entité;Statut;Date d'ouverture;Priorité;Demandeur - Demandeur"
    lines = [f"{n};panne;{('Mairie', 'Lycée')[n % 2]};Clos;{n}/3/2026;Haute;A B{n % 3}" for n in range(1, 9)]
    alone = [line.replace("Lycée", "Mairie") for line in lines]

    found = understood(sheet_of("\n".join([head, *lines]))).ledger.tables["incidents"]
    assert found["client"].n_unique() == 2
    assert understood(sheet_of("\n".join([head, *alone]))).plans[0].position("client") != 2


@pytest.mark.parametrize("header", ["Date;Student;Subject;Hours", "Datum;Leerling;Vak;Uren"])
def test_hours_of_lessons_are_those_of_the_pupil(header: str) -> None:
    lessons = "8-9-2025;Ann Bos;French;1,5\n9-9-2025;Tom & Ed Vis;Maths;2\n10-9-2025;Ann Bos;French;1"
    reading = understood(sheet_of(f"{header}\n{lessons}"))

    hours = reading.ledger.tables["hours"]
    assert dict(hours.group_by("client").agg(pl.col("hours").sum()).rows()) == {
        "annbos": 2.5,
        "tomedvis": 2.0,
    }
    assert doubts(reading) == ()


@pytest.mark.parametrize("instead", ["(proforma)", "devis, pas encore accepté", "offerte", "concept"])
def test_what_stands_in_place_of_a_number_and_is_no_invoice_does_not_count(instead: str) -> None:
    rows = f"F1;1-3-2025;Bos;100\nF2;2-3-2025;Vis;50\n{instead};3-3-2025;Bos;900\nF3;4-3-2025;Bos;10"
    reading = understood(sheet_of(f"Factuurnummer;Datum;Klant;Bedrag\n{rows}"))

    assert float(reading.ledger.tables["invoices"]["amount"].sum()) == 160.0
    assert reading.ledger.set_apart["value"].to_list() == [instead]


def test_a_client_with_a_row_for_each_matter_is_one_client() -> None:
    matters = (
        "C1;Bos;Huur;a@bos.nl\nC1;Bos;Erfenis;a@bos.nl\nC2;Vis BV;Huur;b@vis.nl\nC3;Mos;Ontslag;c@mos.nl"
    )
    names = understood(sheet_of(f"Klantnr;Klantnaam;Dossier;E-mail\n{matters}"))
    calls = understood(sheet_of(f"Klantnr;Klantnaam;Onderwerp;E-mail\n{matters}"))

    assert [source.table for source in names.ledger.sources] == ["clients"]
    assert names.ledger.tables["clients"]["client"].n_unique() == 3
    assert [source.table for source in calls.ledger.sources] != ["clients"]


@pytest.mark.parametrize(
    "header",
    [
        "wanneer;wie;wat was er;hoe erg (1-5);tijd kwijt",
        "Datum;Mit wem;Was war los?;Schwere;Zeit",
        "when;who;what happened;how bad (1-5);time lost",
    ],
)
def test_a_list_of_trouble_by_hand_is_one_of_incidents_with_whom_it_was(header: str) -> None:
    rows = "10-11-2025;van Dongen;Factuur betwist;3;half uur\n12-11-2025;Bouquet;Mail over levertijd;2;2u\n"
    rows += "1-12-2025;van Dongen;Belde om 22:30;5;\n9-12-2025;Elan;Vraag;1;kwartier"
    reading = understood(sheet_of(f"{header}\n{rows}", "Gedoe"))

    (source,) = reading.ledger.sources
    assert (source.table, source.rows_used) == ("incidents", 4)
    assert set(reading.ledger.tables["incidents"]["client"]) == {"vandongen", "bouquet", "elan"}


def test_who_beside_the_number_of_a_ticket_is_who_deals_with_it() -> None:
    rows = "T1;10-11-2025;Kim;Storing\nT2;12-11-2025;Lou;Vraag\nT3;1-12-2025;Kim;Vraag"
    reading = understood(sheet_of(f"Ticketnummer;Datum;Wie;Onderwerp\n{rows}"))

    assert "incidents" not in reading.ledger.tables


def test_what_came_in_and_to_whom_a_bill_went_is_read_in_plain_words() -> None:
    rows = "1;Bos;1-3-2025;1000,00;1210,00;20-3-2025\n2;Vis;3-3-2025;500,00;605,00;"
    billed = understood(sheet_of(f"Nr;Klant;Verstuurd;Excl;Incl;Binnen op\n{rows}"))
    assert billed.ledger.tables["invoices"]["paid_on"].to_list() == [date(2025, 3, 20), None]

    rows = "1-3-2025;2025-1;Bos;1.210,00;v\n3-3-2025;2025-2;Vis;605,00;\n8-3-2025;2025-3;Bos;100,00;v"
    notes = understood(sheet_of(f"datum;nota;aan;bedrag;voldaan\n{rows}"))
    assert set(notes.ledger.tables["invoices"]["client"]) == {"bos", "vis"}


def test_what_is_agreed_a_month_is_no_invoice() -> None:
    rows = "Bos;125,00;1-1-2025\nVis;89,00;1-3-2025\nMos;50,00;1-4-2025"
    agreed = understood(sheet_of(f"Klant;Abonnement per maand;Ingangsdatum\n{rows}"))

    assert agreed.ledger.tables == {}
    assert agreed.plans[0].why == "agreed"
