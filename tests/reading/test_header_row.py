from collections.abc import Sequence
from datetime import datetime

import pytest

from analysis.reading.cells import Cell
from analysis.reading.header_row import HeaderRow, find_header, header_cells

DAY = datetime(2025, 3, 1)
BODY: list[list[Cell]] = [[f"Klant {place}", DAY, 100.0 * place] for place in range(1, 9)]
HEADER: list[Cell] = ["Klant", "Factuurdatum", "Bedrag"]


@pytest.mark.parametrize("depth", range(30))
def test_header_is_found_at_any_depth(depth: int) -> None:
    titles: list[list[Cell]] = [
        ["Omzet per klant"],
        [],
        ["Periode", "2025"],
        [],
        ["Administratie: 8 - Voorbeeld"],
    ]
    above = (titles * 6)[:depth]
    assert find_header([*above, HEADER, *BODY]) == HeaderRow(depth, 1)


def test_file_that_begins_with_data_has_no_header() -> None:
    assert find_header(BODY) == HeaderRow(0, 0)


def test_header_of_words_nobody_knows_is_told_by_its_shape() -> None:
    assert find_header([["Qwib", "Zorp", "Flum"], *BODY]) == HeaderRow(0, 1)


def test_header_over_texts_only() -> None:
    rows = [["Naam", "Plaats"], ["Jansen", "Gent"], ["De Vries", "Delft"]]
    assert find_header(rows) == HeaderRow(0, 1)


def test_first_row_of_a_list_of_texts_without_header_stays_a_row() -> None:
    rows = [
        ["Jansen BV", "jansen@example.org"],
        ["De Vries", "vries@example.org"],
        ["Bakker", "b@example.org"],
    ]
    assert find_header(rows) == HeaderRow(0, 0)


def test_block_of_pairs_above_the_header_is_not_the_header() -> None:
    above: list[list[Cell]] = [
        ["Administratie: 82604 - Voorbeeld"],
        ["Grootboekrekening", "8002 - Omzet", "Boekjaar", 2025.0],
    ]
    header: list[Cell] = ["Nr.", "Per", "Datum", "Dagboek", "Debet", "Credit"]
    body: list[list[Cell]] = [[1.0, 3.0, DAY, "Verkoop", None, 12.5], [2.0, 3.0, DAY, "Verkoop", None, 20.0]]
    assert find_header([*above, [], header, *body]) == HeaderRow(3, 1)


def test_line_of_settings_above_a_datev_header() -> None:
    above: list[Cell] = ["EXTF", "700", "21", "Buchungsstapel", "13", "20250101", "", "RE", "", "", "1001"]
    header: list[Cell] = [
        "Umsatz (ohne Soll/Haben-Kz)",
        "Soll/Haben-Kennzeichen",
        "WKZ Umsatz",
        "Konto",
        "Belegdatum",
    ]
    rows: list[list[Cell]] = [["119,00", "S", "EUR", "10001", "0103"], ["59,50", "H", "EUR", "10002", "0203"]]
    assert find_header([above, header, *rows]) == HeaderRow(1, 1)


def test_spacer_columns_and_a_carry_over_row() -> None:
    header: list[Cell] = ["Factuurdatum", None, "Factuurnummer", None, None, "Factuurbedrag"]
    rows: list[list[Cell]] = [
        ["Totaal vorige pagina", None, None, None, None, 900.0],
        [DAY, None, 17.0, None, None, 60.0],
    ]
    found = find_header([header, *rows, *rows])
    assert found == HeaderRow(0, 1)
    assert header_cells([header], found, 6) == ("Factuurdatum", "", "Factuurnummer", "", "", "Factuurbedrag")


def test_group_row_below_the_header_stays_a_row() -> None:
    header: list[Cell] = [None, "Transaction date", "Transaction type", "Num", "Amount"]
    rows: list[list[Cell]] = [["Alvarez, Dana"], [None, "01/13/2025", "Invoice", "1001", "$45.50"]]
    assert find_header(
        [["Sales by Customer Detail"], ["January 2025"], [], header, *rows, *rows]
    ) == HeaderRow(3, 1)


def test_two_line_header_is_one() -> None:
    head: list[list[Cell]] = [
        [None, "Bedrag", None, "Uren", None],
        ["Klant", "excl.", "incl.", "gepland", "gewerkt"],
        *([f"Klant {place}", 100.0, 121.0, 8.0, 9.5] for place in range(5)),
    ]
    found = find_header(head)
    assert found == HeaderRow(0, 2)
    assert header_cells(head, found, 5) == (
        "Klant",
        "Bedrag excl.",
        "Bedrag incl.",
        "Uren gepland",
        "Uren gewerkt",
    )


def test_line_of_units_belongs_to_the_header() -> None:
    head: list[list[Cell]] = [
        ["Klant", "Omzet", "Tijd"],
        [None, "EUR", "uren"],
        ["Jansen", 100.0, 3.5],
        ["Smit", 50.0, 2.0],
    ]
    found = find_header(head)
    assert found == HeaderRow(0, 2)
    assert header_cells(head, found, 3) == ("Klant", "Omzet EUR", "Tijd uren")


def test_years_as_headers() -> None:
    head: list[list[Cell]] = [
        ["Klant", "Omzet", 2024.0, 2025.0],
        ["Jansen", 3.0, 1.0, 2.0],
        ["Smit", 7.0, 3.0, 4.0],
    ]
    assert find_header(head) == HeaderRow(0, 1)
    assert header_cells(head, HeaderRow(0, 1), 4) == ("Klant", "Omzet", "2024", "2025")


def test_duplicates_and_blanks_are_kept_as_they_stand() -> None:
    head: list[list[Cell]] = [["*Others", " Others ", " ", "Amount\n(EUR)"], ["a", "b", None, 1.0]]
    assert header_cells(head, HeaderRow(0, 1), 4) == ("*Others", "Others", "", "Amount (EUR)")


@pytest.mark.parametrize(
    "header",
    [
        ["Name", "Balance", "Paid to Date", "Billing Street"],
        ["Kunde", "Rechnungsnummer", "Rechnungsdatum", "Betrag"],
        ["Numéro Facture", "Date Émission", "Client", "Montant HT"],
        ["id_ticket", "data_abertura", "cliente", "prioridade"],
    ],
)
def test_headers_in_other_languages_over_texts(header: Sequence[str]) -> None:
    rows = [[f"{letter}{column}" for column in range(4)] for letter in "abcdef"]
    assert find_header([["Export 2025"], [], header, *rows]) == HeaderRow(2, 1)


def test_empty_sheet() -> None:
    assert find_header([]) == HeaderRow(0, 0)
    assert find_header([[], [None, ""]]) == HeaderRow(0, 0)


def test_what_a_survey_writes_below_its_questions_is_no_answer() -> None:
    head: list[list[Cell]] = [
        ["Respondent ID", "Company", "How satisfied are you?", "Which of these?", None],
        [None, "Open-Ended Response", "Response", "Advice", "Design"],
        ["1001", "Bakkerij Peters", "4", "Advice", None],
        ["1002", "Nord Media", "5", None, "Design"],
    ]
    header = find_header(head)

    assert header == HeaderRow(0, 2)
    assert header_cells(head, header, 5) == (
        "Respondent ID",
        "Company",
        "How satisfied are you?",
        "Which of these? Advice",
        "Which of these? Design",
    )
