"""Tables as files, read back from the bytes."""

import csv
import io
from datetime import date

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis.export import WRITERS, guarded, to_csv, to_workbook
from analysis.language.language import Language

HOSTILE = ["=1+1", "+31 6", "-x", "@SUM(A1)", "\tx", "\rx"]


def cells(file: bytes, sheet: str) -> list[list[object]]:
    """Read a workbook back: its rows of values."""
    return [list(row) for row in load_workbook(io.BytesIO(file))[sheet].iter_rows(values_only=True)]


def test_a_workbook_keeps_numbers_dates_and_gaps() -> None:
    table = pd.DataFrame(
        {"name": ["Ann", "Bob"], "revenue": [1.5, float("nan")], "on": [date(2025, 3, 1), None]}
    )

    rows = cells(to_workbook({"Clients": table}), "Clients")

    assert rows[0] == ["name", "revenue", "on"]
    assert rows[1][:2] == ["Ann", 1.5]
    assert rows[1][2].date() == date(2025, 3, 1)  # type: ignore[attr-defined]
    assert rows[2] == ["Bob", None, None]


@pytest.mark.parametrize("text", [*HOSTILE[:4], "#DIV/0!", "=cmd|'/c calc'!A1"])
def test_text_never_becomes_a_formula_in_a_workbook(text: str) -> None:
    file = to_workbook({"Clients": pd.DataFrame({text: [text]})})
    sheet = load_workbook(io.BytesIO(file))["Clients"]

    assert [sheet["A1"].data_type, sheet["A2"].data_type] == ["s", "s"]
    assert [sheet["A1"].value, sheet["A2"].value] == [text, text]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_a_formula_in_csv(text: str) -> None:
    file = to_csv(pd.DataFrame({text: [text]}), "", Language("en")).decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(file, newline=""))) == [[guarded(text)], [guarded(text)]]
    assert guarded(text) == "'" + text


def test_a_negative_number_stays_a_number_in_csv() -> None:
    table = pd.DataFrame({"result": [-1234.5, 3.0], "count": [-2, 4]})

    assert to_csv(table, "", Language("en")).decode("utf-8-sig") == "result,count\r\n-1234.5,-2\r\n3,4\r\n"
    assert to_csv(table, "", Language("nl")).decode("utf-8-sig") == "result;count\r\n-1234,5;-2\r\n3;4\r\n"


def test_days_have_no_hour_and_sums_no_noise() -> None:
    table = pd.DataFrame({"open": [7590.03 + 1e-12], "on": [pd.Timestamp(2026, 9, 30)]})

    assert to_csv(table, "", Language("nl")).decode("utf-8-sig") == "open;on\r\n7590,03;2026-09-30\r\n"
    sheet = load_workbook(io.BytesIO(to_workbook({"A": table}, {"open": "0.0%", "on": "0.0"})))["A"]
    assert [sheet["A2"].number_format, sheet["B2"].number_format] == ["0.0%", "yyyy-mm-dd"]


def test_signs_a_workbook_cannot_hold_are_shown_as_such() -> None:
    assert cells(to_workbook({"A": pd.DataFrame({"name": ["a\x00b"]})}), "A")[1] == [
        "a\N{REPLACEMENT CHARACTER}b"
    ]


def test_sheet_titles_are_made_to_fit_and_to_differ() -> None:
    table = pd.DataFrame({"name": ["Ann"]})
    file = to_workbook({"a/b": table, "A b": table, "x" * 40: table, "x" * 41: table})

    assert load_workbook(io.BytesIO(file)).sheetnames == ["a b", "A b 2", "x" * 31, "x" * 29 + " 2"]


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_kind_of_file_gives_the_table_back(name: str, code: str) -> None:
    table = pd.DataFrame({"client": ["Café Noir", "Bob; & Co"], "revenue": [1234.5, -0.25]})

    file = WRITERS[name].write(table, "Clients", Language(code))

    if name == "xlsx":
        back = pd.read_excel(io.BytesIO(file), sheet_name="Clients", engine="openpyxl")
    else:
        signs = {"sep": ";", "decimal": ","} if code == "nl" else {}
        back = pd.read_csv(io.BytesIO(file), encoding="utf-8-sig", **signs)
    pd.testing.assert_frame_equal(back, table)


def test_the_callers_table_is_left_alone() -> None:
    table = pd.DataFrame({"client": ["=1+1"], "revenue": [1.5]})
    before = table.copy()

    for writer in WRITERS.values():
        writer.write(table, "Clients", Language("nl"))

    pd.testing.assert_frame_equal(table, before)
