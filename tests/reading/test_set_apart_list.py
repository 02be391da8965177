"""The list of rows set apart: written out, corrected in a spreadsheet, and brought back."""

import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from analysis.correcting import NOTHING_READ, with_files
from analysis.language.language import LANGUAGES, Language
from analysis.reading.model import Corrections
from analysis.reading.problems import problem_sentence
from analysis.reading.set_apart_list import fits_a_workbook, rows_to_correct
from analysis.reading.text_files import read_text
from analysis.reading.workbooks import read_workbook
from analysis.workspace import Workspace
from tests.reading.made import GROSS, opened, reading_of

BROKEN = GROSS + "Bos;4;2-2-2025;onbekend\n;5;3-2-2025;50,00\nBos;6;31-2-2025;7,00\n"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_list_of_rows_set_apart_comes_back_corrected_and_counts_once(code: str) -> None:
    workspace = Workspace(opened(BROKEN))
    book = load_workbook(BytesIO(rows_to_correct(workspace.reading, Corrections(), Language(code))))
    page = book["facturen"]
    assert [[cell.value for cell in row[4:]] for row in page.iter_rows(min_row=2)] == [
        ["Bos", "4", "2-2-2025", "onbekend"],
        [None, "5", "3-2-2025", "50,00"],
        ["Bos", "6", "31-2-2025", "7,00"],
    ]
    page["H2"], page["E3"], page["G4"] = 10.5, "Vis", datetime(2025, 2, 28)
    page.move_range("H1:H4", cols=2)  # a column moved, and one left empty
    saved = BytesIO()
    book.save(saved)
    listed = reading_of(read_workbook("terug.xlsx", saved.getvalue(), "xlsx"))

    after, steps = with_files(workspace, (), listed.sheets, listed.problems, ["terug.xlsx"])

    source = after.reading.ledger.sources[0]
    assert [each.file for each in after.reading.ledger.sources] == ["facturen.csv"]
    assert (source.rows_read, source.rows_used, source.rows_set_apart) == (6, 6, 0)
    assert (source.totals["amount"].read, source.totals["amount"].used) == (231.82, 231.82)
    assert after.reading.ledger.set_apart.is_empty()
    assert len(steps) == 1
    again, twice = with_files(after, steps, listed.sheets, (), ["terug.xlsx"])
    assert again.corrections == after.corrections
    assert twice == steps
    assert [problem.code for problem in again.reading.problems] == ["nothing_corrected"]


def test_a_list_leaves_out_rows_that_count_elsewhere() -> None:
    one = opened(BROKEN).sheets[0]
    reading = reading_of([one, replace(one, file="b.csv", name="facturen")])
    book = load_workbook(BytesIO(rows_to_correct(reading, Corrections(), Language("nl"))))

    assert book.sheetnames == ["facturen"]
    assert [row[0].value for row in book["facturen"].iter_rows(min_row=2)] == ["facturen.csv"] * 3


@pytest.mark.parametrize("code", LANGUAGES)
def test_more_rows_than_fit_a_workbook_come_back_from_text_files(code: str) -> None:
    """As saved by a spreadsheet program: numbers and dates its own way, leading zeros gone."""
    reading = opened(BROKEN.replace(";5;", ";0005;").replace("onbekend", "=onbekend"))
    assert fits_a_workbook(reading)
    assert not fits_a_workbook(reading, most=2)
    listed = rows_to_correct(reading, Corrections(), Language(code), most=2)
    with zipfile.ZipFile(BytesIO(listed)) as archive:
        text = archive.read("facturen.csv").decode("utf-8-sig")
    assert text.count("\r\n") == 4
    assert "'=onbekend" in text
    mark = ";" if code == "nl" else ","
    saved = text.replace("0005", "5").replace("50,00", "50").replace('"50"', "50")
    saved = saved.replace("2-2-2025", "2025-02-02").replace(f"{mark}{mark}5", f"{mark}Vis{mark}5")

    back = reading_of(read_text("terug.csv", saved.encode()))
    after, _ = with_files(Workspace(reading), (), back.sheets, (), ["terug.csv"])

    assert {key[2:]: cell.text for key, cell in after.corrections.cells.items()} == {(6, 0): "Vis"}


def test_a_list_of_rows_whose_file_is_not_open_says_which_to_bring_in() -> None:
    reading = opened(BROKEN)
    listed = reading_of(
        read_workbook("terug.xlsx", rows_to_correct(reading, Corrections(), Language("nl")), "xlsx")
    )

    after, _ = with_files(Workspace(NOTHING_READ), (), listed.sheets, (), ["terug.xlsx"])

    sentence = problem_sentence(after.reading.problems[0], Language("nl"))
    assert "terug.xlsx" in sentence
    assert "facturen.csv" in sentence
    assert after.reading.sheets == ()


def test_a_list_made_from_an_earlier_file_changes_no_row_that_moved() -> None:
    listed = reading_of(
        read_workbook("terug.xlsx", rows_to_correct(opened(BROKEN), Corrections(), Language("nl")), "xlsx")
    )
    lines = BROKEN.splitlines()
    newer = opened("\n".join([lines[0], "Mos;9;4-4-2025;1,00", "Den;8;3-4-2025;2,00", *lines[1:]]))

    after, steps = with_files(Workspace(newer), (), listed.sheets, (), ["terug.xlsx"])

    assert steps == ()
    assert after.reading.ledger.sources == newer.ledger.sources
    assert [problem.code for problem in after.reading.problems] == ["rows_have_moved"]
