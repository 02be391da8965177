"""What is still open by age, and the chart of it."""

from collections.abc import Mapping
from typing import Any

from openpyxl.chart import BarChart, Reference

from analysis.excel.cells import Formula, Header, Paper
from analysis.receivables import AGES

_HEADERS = (Header("Age"), Header("Open amount", "money"), Header("Part of the total", "share"))
_UNITS = [header.unit for header in _HEADERS]


def payment_sheet(paper: Paper, report: Mapping[str, Any]) -> None:
    """Add a sheet with the open amounts by age; none where it is not known what is open."""
    ages = report["portfolio"]["open_by_age"]
    if not ages:
        return
    sheet = paper.sheet("Open by age", _HEADERS)
    last = len(AGES) + 1
    for row, (name, label) in enumerate(AGES.items(), start=2):
        share = Formula(f'=IF($B${last + 1}>0,B{row}/$B${last + 1},"")')
        paper.row(sheet, [paper.language.text(label), ages[name], share], _UNITS)
    total = [Formula(f"=SUM({letter}2:{letter}{last})") for letter in "BC"]
    paper.row(sheet, [paper.language.text("Total"), *total], _UNITS)
    bars = BarChart()
    bars.title = paper.language.text("Open by age")
    bars.add_data(Reference(sheet, min_col=2, min_row=1, max_row=last), titles_from_data=True)
    bars.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=last))
    bars.width, bars.height, bars.legend = 22, 11, None
    bars.y_axis.number_format = paper.shape("money")
    bars.x_axis.delete = bars.y_axis.delete = False
    sheet.add_chart(bars, "E2")
