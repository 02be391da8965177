"""Files → sheets through a real child process, that may be stopped, run out of time or break down."""

import io
import zipfile
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from analysis.reading.child import read_file
from analysis.reading.files import read_sheets
from analysis.reading.model import Problem, Sheet
from tests.reading.good_files import with_parts, workbook, zipped


def read(
    name: str, content: bytes, password: str | None = None
) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    return read_sheets([(name, content)], {name: password} if password else None)


def only(name: str, content: bytes) -> Sheet:
    sheets, problems = read(name, content)
    assert problems == ()
    (sheet,) = sheets
    return sheet


def test_every_kind_of_cell_comes_through_the_process_as_it_was() -> None:
    day = datetime(2025, 3, 1)
    content = workbook(
        ["Klant", "Datum", "Betaald", "Duur", "Van alles", "Anders"],
        ["Jansen", day, True, timedelta(hours=30), 1.0, "#DIV/0!"],
        ["Smit", None, False, timedelta(minutes=1), day, "n.v.t."],
        [None, day, None, None, time(9), 0.1],
        formats={"D2": "[h]:mm", "D3": "[h]:mm"},
    )
    (here,) = read_file("a.xlsx", content)
    there = only("a.xlsx", content)

    assert isinstance(here, Sheet)
    assert (there.header, there.above, there.key) == (here.header, here.above, here.key)
    assert there.cells.schema == here.cells.schema
    assert there.cells.equals(here.cells)


def test_zip_with_windows_paths_and_several_files() -> None:
    content = zipped(
        {
            "Export\\uren.csv": b"Klant;Uren\nJansen;2,5\n",
            "Export\\a.xlsx": workbook(["Klant", "Bedrag"], ["Smit", 1]),
        }
    )
    sheets, problems = read("alles.zip", content)
    assert [sheet.key for sheet in sheets] == [
        ("alles.zip/Export/uren.csv", ""),
        ("alles.zip/Export/a.xlsx", "Sheet"),
    ]
    assert problems == ()


def test_one_bad_file_does_not_stop_the_others() -> None:
    good = b"Klant;Bedrag\nJansen;1\n"
    files = [
        ("1.csv", good),
        ("2.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("3.csv", good),
        ("4.pdf", b"%PDF-1.4"),
        ("5.csv", good),
    ]
    sheets, problems = read_sheets(files)
    assert [sheet.file for sheet in sheets] == ["1.csv", "3.csv", "5.csv"]
    assert [problem.file for problem in problems] == ["2.xls", "4.pdf"]


def test_reading_can_be_stopped() -> None:
    sheets, problems = read_sheets([("a.csv", b"Klant;Bedrag\nJansen;1\n")] * 2, cancelled=lambda: True)
    assert sheets == ()
    assert [problem.code for problem in problems] == ["cancelled", "cancelled"]


def test_too_little_time_is_said() -> None:
    _, problems = read_sheets([("a.csv", b"Klant;Bedrag\nJansen;1\n")], seconds=0.01)
    assert [(problem.code, problem.facts["seconds"]) for problem in problems] == [("took_too_long", "0.01")]


def test_no_temporary_file_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert only("a.csv", b"Klant;Bedrag\nJansen;1\n").cells.height == 1
    assert list(tmp_path.iterdir()) == []


def test_second_engine_reads_what_the_first_one_cannot() -> None:
    content = workbook(["Klant", "Bedrag"], ["Jansen", 1.0], ["Smit", "#N/A"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows = archive.read("xl/worksheets/sheet1.xml")
    far = rows.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>')
    sheet = only("a.xlsx", with_parts(content, {"xl/worksheets/sheet1.xml": far}))
    assert sheet.cells["row"].to_list() == [2, 3, 1_048_576]
    assert sheet.cells["1"].to_list()[:2] == [
        {"text": None, "number": 1.0, "moment": None, "error": None},
        {"text": None, "number": None, "moment": None, "error": "#N/A"},
    ]
