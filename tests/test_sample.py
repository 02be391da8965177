"""The sample workbooks are what their script makes, and hold what they are meant to show."""

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

SAMPLE = Path(__file__).parent.parent / "data" / "sample"
EDITIONS = ("klantkompas-voorbeeld.xlsx", "klantkompas-sample.xlsx")


def cells(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(str(path))
    return {name: list(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names}


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    subprocess.run([sys.executable, SAMPLE / "make_sample.py", folder], check=True)
    return folder


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_script_makes_the_very_cells_of_the_workbook(edition: str, made_again: Path) -> None:
    assert cells(made_again / edition) == cells(SAMPLE / edition)


def test_both_editions_hold_the_same_figures() -> None:
    dutch, english = (cells(SAMPLE / edition) for edition in EDITIONS)

    for (_, rows), (_, other_rows) in zip(dutch.items(), english.items(), strict=True):
        numbers = [[cell for cell in row if isinstance(cell, int | float)] for row in rows]
        other_numbers = [[cell for cell in row if isinstance(cell, int | float)] for row in other_rows]
        assert numbers == other_numbers


def test_a_profitable_client_is_the_hardest_and_a_pleasant_one_loses_money() -> None:
    sheets = cells(SAMPLE / EDITIONS[1])
    revenue: dict[object, float] = defaultdict(float)
    for row in sheets["Invoices"][3:]:
        if row[2] and isinstance(row[6], float):
            revenue[row[2]] += row[6]
    cost: dict[object, float] = defaultdict(float)
    for row in sheets["Hours"][1:]:
        if isinstance(row[6], int | float):
            cost[row[3]] += row[6] * float(str(row[8]))
    ratings: dict[object, list[float]] = defaultdict(list)
    for row in sheets["Ratings"][1:]:
        ratings[row[0]].append(float(str(row[4])))

    tyrant, nursery = "Umbrella & Daughters Insurance plc", "Red Boot Nursery"
    assert revenue[tyrant] > 1.5 * cost[tyrant]
    assert sum(ratings[tyrant]) / len(ratings[tyrant]) < 2.5
    assert revenue[nursery] < cost[nursery]
    assert sum(ratings[nursery]) / len(ratings[nursery]) > 4
