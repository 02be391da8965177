"""Text files in any encoding and with any delimiter, also where cells hold the signs that part cells."""

from datetime import date

import pytest

from analysis.reading import read
from analysis.reading.model import Problem, Sheet
from analysis.reading.text_files import read_text


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_signs_in_names_do_not_tell_what_parts_the_cells(delimiter: str, quote: str) -> None:
    names = ["<b>Vet</b>", "*[x](javascript:1)*", "=1+1|<script>", "L" * 180, f"A{delimiter} B", "A|B"]
    price = "12,50" if delimiter == ";" else "12.50"
    lines = [
        [f"2024-{number:04d}", quote + names[number % 6] + quote, "2024-01-15", price] for number in range(60)
    ]
    text = "\n".join(delimiter.join(line) for line in [["Factuurnummer", "Klant", "Datum", "Bedrag"], *lines])
    *_, sheet = read_text("a.csv", text.encode())

    assert isinstance(sheet, Sheet)
    assert sheet.header[:4] == ("Factuurnummer", "Klant", "Datum", "Bedrag")
    assert sheet.cells["1"].to_list()[:4] == names[:4]
    assert sheet.cells["3"].to_list()[:4] == [price] * 4


TEXT = "Klant;Bedrag\nCafé Ørsted;1.234,50\nMüller;-2,00\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "cp850"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_text_in_any_encoding(encoding: str, line_end: str) -> None:
    (sheet,) = read_text("a.csv", TEXT.replace("\n", line_end).encode(encoding))
    assert isinstance(sheet, Sheet)
    assert sheet.header == ("Klant", "Bedrag")
    assert sheet.cells.rows() == [(2, "Café Ørsted", "1.234,50"), (3, "Müller", "-2,00")]
    assert sheet.from_text


def test_last_cells_left_out_or_too_many_do_not_hide_what_parts_the_cells() -> None:
    rates = ["Tva 0%", "Tva 6%", "Tva 12%", "Tva 21%"]
    header = ["Date", "Paiement", "Pièce", "Client", "Texte", "HTVA", *rates, "TVAC", "lié"]
    tax = ["0,00", "0,00", "0,00"]
    paid = ["5.1.26", "8.2.26", "VEN1", "Bos", "Travail", "100,00", *tax, "21,00", "121,00", "8.2.26", " F1"]
    due = ["7.1.26", "", "VEN2", "Vis", "Travail", "50,00", *tax, "10,50", "60,50"]
    text = "\n".join(map(";".join, [header, *[paid, due] * 4]))

    sheet, _ = sheet_and_problems(text)

    assert sheet.header[:11] == tuple(header[:11])
    assert sheet.cells["10"].to_list() == ["121,00", "60,50"] * 4


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_text_with_any_delimiter(delimiter: str) -> None:
    rows = [
        ["Klant", "Bedrag", "Datum"],
        ['"Jansen, J."', '"1;5|0"', "2025-03-01"],
        ["Smit", "2", "2025-03-02"],
    ]
    (sheet,) = read_text("a.txt", "\n".join(map(delimiter.join, rows)).encode())
    assert isinstance(sheet, Sheet)
    assert sheet.cells.rows() == [(2, "Jansen, J.", "1;5|0", "2025-03-01"), (3, "Smit", "2", "2025-03-02")]


def test_lines_of_text_are_counted_as_an_editor_does() -> None:
    content = b'Klant;Notitie;Bedrag\nJansen;"een\ntwee";1\n\nSmit;;2;over;nog een\n'
    (sheet,) = read_text("a.csv", content)
    assert isinstance(sheet, Sheet)
    assert sheet.header == ("Klant", "Notitie", "Bedrag", "", "")
    assert sheet.cells.rows() == [
        (2, "Jansen", "een\ntwee", "1", None, None),
        (5, "Smit", None, "2", "over", "nog een"),
    ]


def sheet_and_problems(text: str) -> tuple[Sheet, list[Problem]]:
    found = list(read_text("export.csv", text.encode()))
    (sheet,) = (one for one in found if isinstance(one, Sheet))
    return sheet, [one for one in found if isinstance(one, Problem)]


def test_amounts_cut_by_the_comma_between_cells_are_whole_again() -> None:
    sheet, problems = sheet_and_problems(
        "Client,Invoice date,Amount,VAT\n"
        "Bos,2024-01-14,12,50,2,62\n"
        "Vis,2024-01-15,1.250,75,262,66\n"
        "Mus,2024-01-16,-100,00,-21,00\n"
    )

    assert sheet.header == ("Client", "Invoice date", "Amount", "VAT")
    assert sheet.cells["2"].to_list() == ["12,50", "1.250,75", "-100,00"]
    assert sheet.cells["3"].to_list() == ["2,62", "262,66", "-21,00"]
    assert problems == []


def test_rows_that_stay_wider_than_the_header_are_told_of() -> None:
    sheet, problems = sheet_and_problems(
        "Client,Invoice date,Amount\nBos, Jan,2024-01-14,12.50\nVis,2024-01-15,100.00\n"
    )

    assert sheet.cells.height == 2
    assert [(problem.code, problem.facts) for problem in problems] == [
        ("wide_rows", {"count": "1", "line": "2"})
    ]


def test_a_comma_behind_every_row_makes_no_row_too_wide() -> None:
    sheet, problems = sheet_and_problems("Client,Amount\nBos,12.50,\nVis,100.00,\n")

    assert sheet.header == ("Client", "Amount")
    assert problems == []


def test_rows_that_begin_with_their_number_from_nought_do_not_shift_the_header() -> None:
    rows = "0,F7,Bos,2024-02-06,25.50\n1,F8,Vis,2024-02-07,73.00\n2,F9,Bos,2024-02-08,10.00"
    ledger = read([("posten.csv", f"Factuurnr.,Klant,Vervaldatum,Saldo\n{rows}\n".encode())]).ledger
    invoices = ledger.tables["invoices"]

    assert invoices["invoice_number"].to_list() == ["F7", "F8", "F9"]
    assert invoices["due_on"].to_list()[0] == date(2024, 2, 6)
    assert float(invoices["open_amount"].sum()) == 108.5


def test_remarks_without_a_header_at_the_right_are_no_shifted_header() -> None:
    rows = "1,Bos,100,bel nog\n2,Vis,50,mooi\n3,Bos,10,ok"
    reading = read([("lijst.csv", f"Nr,Klant,Bedrag\n{rows}\n".encode())])

    assert reading.sheets[0].header == ("Nr", "Klant", "Bedrag", "")
