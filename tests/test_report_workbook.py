"""The report in Excel: its formulas, recomputed by another program, give the figures of the report."""

import io
import warnings
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from analysis.costing.model import Costing, CostPool
from analysis.language.language import LANGUAGES, Language
from analysis.reading import read
from analysis.report import report
from analysis.report_workbook import CLIENTS, CONCENTRATION, as_workbook
from analysis.settings import Settings

INVOICES = """Factuurnummer;Klant;Factuurdatum;Vervaldatum;Betaald op;Bedrag excl. btw;Valuta
F1;=HYPERLINK("x");2025-01-01;2025-01-31;2025-02-10;6000,00;EUR
F2;@Bob;2025-02-01;2025-03-03;2025-03-01;3000,00;EUR
F3;+31 6;2025-03-01;2025-03-31;;1000,00;EUR
F4;-Dee;2025-06-01;2025-07-01;;500,00;EUR
"""
HOURS = """Klant;Datum;Uren
=HYPERLINK("x");2025-01-30;20
@Bob;2025-02-03;50
+31 6;2025-03-03;10
-Dee;2025-06-30;12
"""
OFFICE = 1200.0
#: A part is charged to the cent; three times an amount is three times its rounding.
CENTS = 0.03
COSTING = Costing(
    pools=(
        CostPool("=Kantoor", OFFICE, driver="hours"),
        CostPool("Inkoop", 600.0, driver="invoices", avoidable_after=3.0),
    )
)
#: What is asked of the report beside its own concentration.
LIVE = ("top_20_share", "top_10_share", "clients_for_80", "gini", "hhi", "effective_clients", "loss_makers")


def told(pools: Costing = COSTING) -> dict[str, Any]:
    """Give the report on four clients whose names begin as formulas do."""
    files = [("facturen.csv", INVOICES.encode()), ("uren.csv", HOURS.encode())]
    return report(read(files), Settings(hour_cost=60.0, costing=pools), language=Language("en"))


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    return told()


@pytest.fixture(scope="module")
def saved(figures: dict[str, Any]) -> bytes:
    return as_workbook(figures, Language("en"))


def opened(saved: bytes) -> Workbook:
    return load_workbook(io.BytesIO(saved))


def recomputed(workbook: Workbook, folder: Path) -> Workbook:
    """Give the workbook as another program reckons it: every formula replaced by its outcome."""
    path = folder / "report.xlsx"
    workbook.save(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the other program, about itself
        from formulas import ExcelModel

        outcomes = ExcelModel().loads(str(path)).finish().calculate()
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    cell.value = outcomes[f"'[report.xlsx]{sheet.title.upper()}'!{cell.coordinate}"].value[
                        0, 0
                    ]
    return workbook


def column(workbook: Workbook, sheet: str, header: str) -> list[Any]:
    """Give what stands below a header."""
    headers, *rows = workbook[sheet].iter_rows(values_only=True)
    return [row[headers.index(header)] for row in rows]


def test_formulas_give_the_figures_of_the_report(
    figures: dict[str, Any], saved: bytes, tmp_path: Path
) -> None:
    workbook = recomputed(opened(saved), tmp_path)

    for line in ("avoidable", "full"):
        expected = [client[line] for client in figures["clients"]]
        assert column(workbook, "Clients", CLIENTS[line].label) == pytest.approx(expected)
    for name in LIVE:
        expected = [figures["concentration"][value][name] for value in ("revenue", "result")]
        assert column(workbook, "Concentration", CONCENTRATION[name].label)[:2] == pytest.approx(expected)
    portfolio = dict(workbook["Portfolio"].iter_rows(values_only=True))
    assert portfolio["Revenue"] == pytest.approx(10_500.0)
    assert portfolio["After full cost"] == pytest.approx(figures["portfolio"]["full"])
    assert column(workbook, "Pareto", "Running share") == pytest.approx([6 / 10.5, 9 / 10.5, 10 / 10.5, 1])
    peak = max(column(workbook, "Whale curve", "Running total"))
    assert peak == pytest.approx(
        sum(client["result"] for client in figures["clients"] if client["result"] > 0)
    )
    open_amounts = column(workbook, "Open by age", "Open amount")
    assert open_amounts[-1] == pytest.approx(figures["portfolio"]["open_amount"])
    for pool, charged, unused in zip(
        figures["portfolio"]["pools"],
        column(workbook, "Cost pools", "Charged to clients"),
        column(workbook, "Cost pools", "Not used by any client"),
        strict=False,
    ):
        assert (charged, unused) == pytest.approx((pool["charged"], pool["unused"]))


def test_another_amount_of_a_pool_and_another_month_change_every_line_as_the_report_would(
    saved: bytes, tmp_path: Path
) -> None:
    workbook = opened(saved)
    pools = workbook["Cost pools"]
    pools["C2"] = pools["C2"].value * 3
    pools["D2"] = 0
    pools["D3"] = None
    changed = recomputed(workbook, tmp_path)
    office, purchases = COSTING.pools
    expected = told(
        Costing(
            pools=(
                CostPool(office.name, OFFICE * 3, driver="hours", avoidable_after=0.0),
                CostPool(purchases.name, purchases.amount, driver="invoices"),
            )
        )
    )

    for line in ("avoidable", "full"):
        reckoned = column(changed, "Clients", CLIENTS[line].label)
        assert reckoned == pytest.approx([client[line] for client in expected["clients"]], abs=CENTS)


def test_no_name_from_a_file_is_a_formula(figures: dict[str, Any], saved: bytes) -> None:
    names = {client["name"] for client in figures["clients"]} | {"=Kantoor"}
    cells = [cell for sheet in opened(saved) for row in sheet.iter_rows() for cell in row]

    assert {cell.value for cell in cells if cell.value in names} == names
    assert {cell.data_type for cell in cells if cell.value in names} == {"s"}
    assert not any("HYPERLINK" in str(cell.value) for cell in cells if cell.data_type == "f")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sheet_is_explained_and_charts_are_excels_own(code: str, figures: dict[str, Any]) -> None:
    language = Language(code)
    workbook = opened(as_workbook(figures, language))
    first, *others = workbook.sheetnames

    assert first == language.text("Explanation")
    assert [row[0] for row in workbook[first].iter_rows(values_only=True) if row[0]] == others
    charts = {sheet.title: len(sheet._charts) for sheet in workbook if sheet._charts}
    assert charts == {language.text(title): 1 for title in ("Pareto", "Whale curve", "Open by age")}
    clients = workbook[language.text("Clients")]
    assert clients["A2"].value == '=HYPERLINK("x")'  # the name leads, the key closes the row
    assert clients.cell(2, len(CLIENTS)).value == figures["clients"][0]["client"]
    money = clients["B2"].number_format
    assert "€" in money
    assert ("413" in money) == (code == "nl")


def test_without_pools_the_lines_are_figures_and_the_sheets_of_costs_are_left_out() -> None:
    workbook = opened(as_workbook(told(Costing()), Language("en")))

    assert not {"Cost pools", "Costs per client"} & set(workbook.sheetnames)
    assert column(workbook, "Clients", "After full cost")[0] == pytest.approx(6000 - 20 * 60)
