"""The first two sheets: what is in the workbook, and the portfolio in figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from analysis.excel.cells import Formula, Header, Paper
from analysis.export import written_cell


@dataclass(frozen=True)
class Told:
    """A sheet, and what its reader should know of it (English source text)."""

    label: str
    sentence: str


#: In the order of the workbook; a sheet without anything to show is left out.
EXPLAINED = (
    Told("Portfolio", "All clients together. Sums are formulas over the sheet with the clients."),
    Told(
        "Clients",
        "One row per client, by revenue. Low and high say between which amounts a figure lies where it rests "
        "on estimates. Margins are formulas.",
    ),
    Told(
        "Cost pools",
        "Costs that several clients share, and what one unit of them costs. Change an amount, or after how "
        "many months it falls away, and every client's lines follow.",
    ),
    Told("Costs per client", "Which part of each pool a client uses, and what its three lines come to."),
    Told("Pareto", "Clients by revenue, with the running share as a formula and as a chart."),
    Told(
        "Whale curve",
        "Clients by result, the highest first. The curve rises with every client that leaves something and "
        "falls with every client that costs something.",
    ),
    Told(
        "Concentration",
        "How much hangs on few clients. Revenue and result are reckoned by formulas from the sheets "
        "before; the effective number of clients is one divided by the HHI.",
    ),
    Told("Open by age", "What is still to be paid, by how late it is; with VAT where the files tell it."),
    Told("Sources", "Which sheet was read as what, and how many of its rows were used."),
    Told("Set apart", "Rows that were not used, with the reason: the first twenty of each sheet."),
    Told("Not read", "What could not be read."),
)
#: Key of the report → label, unit, and the column of the clients it is the sum of.
_FIGURES: tuple[tuple[str, str, str], ...] = (
    ("clients", "Clients", "count"),
    ("from", "First day", ""),
    ("to", "Last day", ""),
    ("as_of", "Looked back from", ""),
    ("revenue", "Revenue", "money"),
    ("result", "Result", "money"),
    ("contribution", "Contribution", "money"),
    ("avoidable", "After avoidable cost", "money"),
    ("full", "After full cost", "money"),
    ("hours", "Hours", "hours"),
    ("incidents", "Incidents", "count"),
    ("invoices", "Invoices", "count"),
    ("late_invoices", "Late invoices", "count"),
    ("share_late", "Share late", "share"),
    ("days_late_weighted", "Days late, weighted by amount", "days"),
    ("days_sales_outstanding", "Days sales outstanding", "days"),
    ("open_amount", "Open amount", "money"),
    ("overdue_amount", "Overdue amount", "money"),
    ("financing_cost", "Cost of late payment", "money"),
)


def explanation_sheet(paper: Paper, titles: list[str], remark: str | None) -> None:
    """Fill the first sheet: what each sheet holds, what may be changed, and a remark on these figures."""
    text = paper.language.text
    sheet = paper.workbook[text("Explanation")]
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 90
    bold = Font(bold=True)
    for each in EXPLAINED:
        label = text(each.label)
        if label in titles:
            _wrapped(sheet, written_cell(sheet, label, font=bold), text(each.sentence))
    notes = (
        "Figures on pale blue may be changed; what rests on them is reckoned anew.",
        "An empty cell means unknown, never zero. A share is left empty where the total is zero or less.",
        "The order of the clients does not change by itself: sort anew after a change.",
    )
    sheet.append([])
    for note in (*map(text, notes), *([remark] if remark else [])):
        _wrapped(sheet, None, note)


def _wrapped(sheet: Any, first: Any, sentence: str) -> None:
    cell = written_cell(sheet, sentence)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append([first, cell])


def portfolio_sheet(paper: Paper, sheet: Any, report: Mapping[str, Any], columns: Mapping[str, str]) -> None:
    """Fill the sheet with the figures of all clients together.

    Parameters
    ----------
    paper : Paper
    sheet : openpyxl sheet
    report : mapping
    columns : mapping of str to str
        Figure → the range over the clients it is the sum of.
    """
    figures = report["portfolio"]
    for key, label, unit in _FIGURES:
        value: Any = figures[key]
        if value is None:
            continue
        if isinstance(value, str):
            value = date.fromisoformat(value)
        elif key in columns and _adds_up(report, key):
            value = Formula(f"=SUM({columns[key]})")
        shown = paper.cell(sheet, value, paper.shape(unit) or "yyyy-mm-dd")
        sheet.append([written_cell(sheet, paper.language.text(label)), shown])


def _adds_up(report: Mapping[str, Any], key: str) -> bool:
    """Whether the clients' figures add up to that of the portfolio, so that a formula says the same."""
    known = [client[key] for client in report["clients"] if client[key] is not None]
    return bool(known) and abs(sum(known) - report["portfolio"][key]) < 0.005


PORTFOLIO_HEADERS = (Header("Figure"), Header("Value", "money"))
