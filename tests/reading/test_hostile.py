"""No file, whatever is in it, crashes or hangs the reader, or loses a cell in silence."""

from collections import defaultdict

import pytest

from analysis.language.language import Language
from analysis.reading.files import read_sheets
from analysis.reading.kinds import kind_of
from analysis.reading.model import Problem, Sheet
from analysis.reading.problems import PROBLEMS, problem_sentence
from analysis.reading.trouble import UnreadableError
from tests.reading.good_files import HEADER, ROWS
from tests.reading.hostile_files import Hostile
from tests.reading.hostile_texts import hostile_archives, hostile_texts
from tests.reading.hostile_workbooks import hostile_older_workbooks, hostile_workbooks

#: What stands in the files that do not hold ``ROWS``: the texts that must be found, and the number of rows.
_KEPT = {
    "corners only.xlsx": (("1.0", "2.0"), 2),
    "number that is none.xlsx": (("abc",), 0),
    "number too large.xlsx": (("inf",), 0),
    "reference to row zero.xlsx": (("1.0",), 1),
    "zeros in cells.csv": (("Klant\0 07", "Klant 60"), 60),
    "quotes only.csv": (('"' * 498,), 1),
    "one quote.csv": (('"',), 1),
    "quote left open.csv": (('"Klant 05', "Klant 06", "Klant 60"), 60),
    "two quotes left open.csv": (('"Klant 03', "Klant 04", "Klant 57", 'Klant 58"'), 60),
    "longer rows.csv": (("Klant 30", "375.0", "7.5", "Klant 60"), 60),
    "cell of two million signs.csv": (("x" * 2_000_000, "Klant 60"), 61),
    "bytes that are no utf-8.csv": (("Klant 08", "Klant 60"), 60),
    "cells that span a milliard.html": (("Klant 60", "750.0", "15.0"), 60),
    "utf-16 of odd length.csv": (("Klant 01", "Klant 60"), 60),
}
MADE = [*hostile_workbooks(), *hostile_older_workbooks(), *hostile_texts(), *hostile_archives()]
FILES = [
    one._replace(kept=_KEPT[one.name][0], rows=_KEPT[one.name][1]) if one.name in _KEPT else one
    for one in MADE
]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, tuple[list[Sheet], list[Problem]]]:
    """Read them all in one go, as one visitor's upload: what breaks down must not stop the others."""
    found: dict[str, tuple[list[Sheet], list[Problem]]] = defaultdict(lambda: ([], []))
    passwords = {one.name: one.password for one in FILES if one.password}
    sheets, problems = read_sheets([(one.name, one.content) for one in FILES], passwords, seconds=60)
    for sheet in sheets:
        found[sheet.file.split("/")[0]][0].append(sheet)
    for problem in problems:
        found[problem.file.split("/")[0]][1].append(problem)
    return found


def _texts(cell: object) -> list[str]:
    if isinstance(cell, dict):
        return [str(part) for part in cell.values() if part is not None]
    return [] if cell is None else [str(cell)]


def _number(cell: object) -> float | None:
    texts = _texts(cell)
    try:
        return float(texts[0]) if len(texts) == 1 else None
    except ValueError:
        return None


def _is_whole(sheet: Sheet, hostile: Hostile) -> bool:
    rows = sheet.cells.drop("row").rows()
    if hostile.kept:
        texts = {text for row in (sheet.header, *sheet.above, *rows) for cell in row for text in _texts(cell)}
        return all(kept in texts for kept in hostile.kept) and len(rows) == hostile.rows
    read = [("".join(_texts(row[0])), *map(_number, row[1:3])) for row in rows if len(row) >= 3]
    return sheet.header[:3] == HEADER and read == ROWS


def test_there_are_many_kinds() -> None:
    assert len({one.name for one in FILES}) == len(FILES) > 120


@pytest.mark.parametrize("hostile", FILES, ids=lambda one: one.name)
def test_it_is_read_or_said(hostile: Hostile, outcomes: dict[str, tuple[list[Sheet], list[Problem]]]) -> None:
    sheets, problems = outcomes[hostile.name]
    whole = any(_is_whole(sheet, hostile) for sheet in sheets)
    if hostile.outcome == "table":
        assert whole
        assert not problems
    elif hostile.outcome == "problem":
        assert problems
    else:
        assert whole or problems
    assert "took_too_long" not in {problem.code for problem in problems}


def test_every_problem_has_a_sentence(outcomes: dict[str, tuple[list[Sheet], list[Problem]]]) -> None:
    problems = [problem for _, found in outcomes.values() for problem in found]
    assert {problem.code for problem in problems} <= set(PROBLEMS)
    for problem in problems:
        sentence = problem_sentence(problem, Language("nl"))
        assert problem.file in sentence
        assert "{" not in sentence.replace(problem.file, "")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nothing.csv", "empty_file"),
        ("picture.xlsx", "not_a_spreadsheet"),
        ("document.xlsx", "not_a_spreadsheet"),
        ("password wanted.xlsx", "password_protected"),
        ("password wrong.xlsx", "wrong_password"),
        ("encrypted.ods", "password_unsupported"),
        ("Excel 4.xls", "damaged"),
        ("chart of Excel 2.xls", "old_workbook"),
        ("no cells.xlsx", "no_table"),
        ("bomb.xlsx", "too_large"),
        ("row of a hundred thousand cells.csv", "too_wide"),
        ("allocation loop.xls", "damaged"),
        ("cut off at 50 %.xlsx", "damaged"),
    ],
)
def test_the_sentence_fits(
    name: str, code: str, outcomes: dict[str, tuple[list[Sheet], list[Problem]]]
) -> None:
    assert [problem.code for problem in outcomes[name][1]] == [code]


def test_bytes_of_all_kinds_under_the_name_of_a_table_are_no_text() -> None:
    with pytest.raises(UnreadableError, match="not_a_spreadsheet"):
        kind_of(bytes(range(256)) * 64)
