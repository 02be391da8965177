"""Several tables below one another in one sheet, and what every sheet goes through whoever reads it."""

import pytest

from analysis.reading.files import read_sheets
from analysis.reading.prepared import prepared
from analysis.reading.recognise import recognise
from analysis.reading.sections import in_sections
from tests.reading.layouts import Layout

SALES = "Factuurnummer;Klant;Datum;Bedrag\nF1;Bos;2-1-2026;10,00\nF2;Vis;3-1-2026;20,00\n"
NUMBERED = SALES.replace("Factuurnummer", "Nummer")


@pytest.mark.parametrize(
    ("text", "names", "tables"),
    [
        (
            f"Verkopen;;;\n{SALES}\nUITGAVEN;;;\nDatum;Leverancier;Omschrijving;Bedrag\n4-1-2026;KPN;Bellen;9,00\n",
            ["", "UITGAVEN"],
            [("invoices", None), (None, "purchases")],
        ),
        (  # the same header again, below a title that says it is something else
            f"Verkopen;;;\n{NUMBERED}\nOffertes;;;\n{NUMBERED}",
            ["", "Offertes"],
            [("invoices", None), (None, "quotes")],
        ),
        (  # nearly the same header, below a title of its own
            f"Verkopen;;;\n{NUMBERED}\nInkoop;;;\n{NUMBERED.replace('Klant', 'Leverancier')}",
            ["", "Inkoop"],
            [("invoices", None), (None, "purchases")],
        ),
        (  # no title: called by its row
            f"{SALES}Datum;Klant;Medewerker;Uren\n4-1-2026;Bos;Mia;2,5\n",
            ["", "4"],
            [("invoices", None), ("hours", None)],
        ),
        (SALES + SALES, [""], [("invoices", None)]),  # a header that is repeated on the next page
        (f"Bos;;;\n{SALES}Vis;;;\n{SALES}", [""], [("invoices", None)]),  # one block for each client
    ],
)
def test_a_sheet_is_cut_where_another_table_begins(
    text: str, names: list[str], tables: list[tuple[str | None, str | None]]
) -> None:
    sheet = Layout("", "administratie.csv", text).as_sheet()
    parts = in_sections(sheet)

    assert [part.name for part in parts] == names
    assert [(plan.table, plan.why) for plan in recognise(parts)] == tables
    assert sum(part.cells.height for part in parts) <= sheet.cells.height
    assert [part for again in parts for part in in_sections(again)] == list(parts)


@pytest.mark.parametrize(
    ("text", "names", "tables"),
    [
        (  # January and February
            "Datum;Klant;Bedrag;;Datum;Klant;Bedrag\n2-1-2026;Bos;10,00;;2-2-2026;Vis;5,00\n3-1-2026;Vis;20,00;;;;\n",
            ["", "E"],
            ["invoices", "invoices"],
        ),
        (  # sums per client beside the rows
            "Datum;Klant;Bedrag;;Klant;Omzet\n"
            "2-1-2026;Bos;10,00;;Bos;30,00\n3-1-2026;Vis;5,00;;Vis;5,00\n4-1-2026;Bos;20,00;;;\n",
            ["", "E"],
            ["invoices", "clients"],
        ),
        (  # what was paid of each invoice, and nothing about whom
            "Datum;Klant;Bedrag;;Datum;Bedrag\n2-1-2026;Bos;10,00;;9-1-2026;10,00\n3-1-2026;Vis;5,00;;;\n",
            [""],
            ["invoices"],
        ),
    ],
)
def test_tables_beside_one_another_are_read_apart(text: str, names: list[str], tables: list[str]) -> None:
    parts = prepared(Layout("", "omzet.csv", text).as_sheet())

    assert [part.name for part in parts] == names
    assert [plan.table for plan in recognise(parts)] == tables
    assert [part for again in parts for part in prepared(again)] == list(parts)


def test_whoever_reads_a_file_gets_its_tables_periods_and_hours_prepared() -> None:
    files = [
        (
            "boek.csv",
            f"{SALES}UITGAVEN;;;\nDatum;Leverancier;Soort;Bedrag\n4-1-2026;KPN;Bellen;9,00\n".encode(),
        ),
        ("uren.csv", b"Klant;Datum;Begintijd;Eindtijd\nBos;2-1-2026;9:00;11:30\nVis;3-1-2026;9:00;10:00\n"),
        ("omzet 2026.csv", b"Klant;jan;feb;mrt\nBos;10,00;20,00;30,00\nVis;1,00;2,00;3,00\n"),
        (
            "Bos.csv",
            b"Urenstaat\nKlant;Bos BV\nWie;Alle\n\nDatum;Taak;Uren\n2-1-2026;Bellen;2,5\n;Totaal;2,5\n",
        ),
        ("Allen.csv", b"Klant: Alle klanten\n\nDatum;Taak;Uren\n2-1-2026;Bellen;2,5\n3-1-2026;Lezen;1\n"),
    ]
    sheets, problems = read_sheets(files)

    assert not problems
    assert [(sheet.name, sheet.header[-1]) for sheet in sheets] == [
        ("", "Bedrag"),
        ("UITGAVEN", "Bedrag"),
        ("", "Duur (=)"),
        ("", "Omzet (*)"),
        ("", "Klant (^)"),
        ("", "Uren"),
    ]
    assert sheets[-2].cells["3"].to_list() == ["Bos BV", None]


def test_the_name_above_the_first_header_is_of_its_rows_where_each_further_name_has_the_header_again() -> (
    None
):
    rows = "Factuur;Datum;Bedrag\nF1;2-1-2026;10,00\nF2;3-1-2026;20,00\n"
    sheet = Layout("", "posten.csv", f"Open posten;;\nBos;;\n{rows}Vis;;\n{rows}Kok;;\n{rows}").as_sheet()
    (part,) = in_sections(sheet)

    assert (sheet.above, part.above) == ((("Open posten",), ("Bos",)), (("Open posten",),))
    assert part.cells.row(0)[:2] == (2, "Bos")
    assert in_sections(part) == (part,)
