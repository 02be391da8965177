"""Workbooks with a password, opened through a real child process, and binary workbooks without one."""

import io
from datetime import date, datetime
from functools import cache

from msoffcrypto.format.ooxml import OOXMLFile

from analysis.reading.files import read_sheets
from analysis.reading.model import Problem, Sheet
from tests.reading.binary_workbooks import as_xls, as_xlsb, locked_xls
from tests.reading.writers import Rows, as_xlsx

HEADER = ("Klant", "Datum", "Bedrag", "Betaald")
ROWS: Rows = [
    HEADER,
    ("Café Zoë", date(2025, 3, 1), 12.5, True),
    ("Smit", None, -3.25, False),
    # Only a package of some size can be encrypted here.
    *((f"Klant {place * 7919 % 1000}", date(2025, 3, 2), place * 1.37, True) for place in range(300)),
]
SECRET = "Geheim € 1"
BUILT_IN = "VelvetSweatshop"


def locked(content: bytes, password: str) -> bytes:
    """Encrypt a workbook of Excel 2007 or later."""
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, out)
    return out.getvalue()


@cache
def locked_files() -> list[tuple[str, bytes]]:
    """Make one of each kind, once; not while tests are collected, since every worker does that."""
    return [
        ("a.xlsx", locked(as_xlsx(ROWS), SECRET)),
        ("a.xlsb", locked(as_xlsb(ROWS), SECRET)),
        ("a.xls", locked_xls(ROWS, SECRET)),
    ]


def outcome(messages: tuple[tuple[Sheet, ...], tuple[Problem, ...]]) -> list[str]:
    sheets, problems = messages
    assert all((sheet.header, sheet.cells.height) == (HEADER, len(ROWS) - 1) for sheet in sheets)
    return [*(sheet.file for sheet in sheets), *(problem.code for problem in problems)]


def test_without_a_password_each_asks_for_one() -> None:
    assert outcome(read_sheets(locked_files())) == ["password_protected"] * 3


def test_another_password_opens_none() -> None:
    files = locked_files()
    passwords = {file: SECRET.lower() for file, _ in files}

    assert outcome(read_sheets(files, passwords)) == ["wrong_password"] * 3


def test_the_right_password_opens_each() -> None:
    files = locked_files()
    sheets, problems = read_sheets(files, {file: SECRET for file, _ in files})

    assert outcome((sheets, problems)) == ["a.xlsx", "a.xlsb", "a.xls"]
    for sheet in sheets:
        assert sheet.cells.rows()[:2] == [
            (2, "Café Zoë", datetime(2025, 3, 1), 12.5, True),
            (3, "Smit", None, -3.25, False),
        ]


def test_protected_against_changes_alone_needs_no_password() -> None:
    files = [
        ("a.xls", locked_xls(ROWS, BUILT_IN)),
        ("b.xlsx", locked(as_xlsx(ROWS), BUILT_IN)),
        ("c.xls", as_xls(ROWS)),
        ("d.xlsb", as_xlsb(ROWS)),
    ]

    assert outcome(read_sheets(files)) == ["a.xls", "b.xlsx", "c.xls", "d.xlsb"]


def test_a_damaged_lock_is_a_problem_and_the_next_file_goes_on() -> None:
    content = dict(locked_files())["a.xls"]
    files = [
        ("cut in two.xls", content[: len(content) // 2]),
        # The kind of encryption is told after the record of the password, 0x2F of 54 bytes.
        ("unknown lock.xls", content.replace(b"\x2f\x00\x36\x00\x01", b"\x2f\x00\x36\x00\x09")),
        ("good.xls", content),
    ]
    sheets, problems = read_sheets(files, {file: SECRET for file, _ in files})

    assert [sheet.file for sheet in sheets] == ["good.xls"]
    assert [problem.file for problem in problems] == ["cut in two.xls", "unknown lock.xls"]
