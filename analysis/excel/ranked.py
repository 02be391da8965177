"""Pareto and whale curve: clients ranked, running totals that reckon themselves, and their charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference

from analysis.excel.cells import Formula, Header, Paper, place

_UNITS = ("count", "", "money", "money", "share", "share")
#: A running share this much below 80 % is a rounding of it.
_ROUNDING = "0.000000001"


@dataclass(frozen=True)
class Ranked:
    """A sheet of clients ranked by one value, and where its columns are.

    Attributes
    ----------
    sheet : openpyxl sheet
    last : int
        The last row; the first client is in row 2.
    """

    sheet: Any
    last: int

    def column(self, letter: str) -> str:
        """Name a column from the first client to the last, as other sheets call it."""
        return place(self.sheet, f"${letter}$2:${letter}${self.last}")


def ranked(
    paper: Paper,
    label: str,
    value: Header,
    clients: Sequence[Mapping[str, Any]],
    cells: Mapping[str, Formula],
) -> Ranked | None:
    """Add a sheet with the clients by one value, the largest first.

    Parameters
    ----------
    paper : Paper
    label : str
        The sheet's title, English source text.
    value : Header
        Of the value.
    clients : sequence of mappings
        Of the report, those whose value is known, the largest first.
    cells : mapping of str to Formula
        Client → where the value stands.

    Returns
    -------
    Ranked or None
        None without clients.
    """
    if not clients:
        return None
    texts = ("Rank", "Client", value.label, "Running total", "Part of the total", "Running share")
    sheet = paper.sheet(
        label, [Header(text, unit) for text, unit in zip(texts, _UNITS, strict=True)], frozen="C2"
    )
    last = len(clients) + 1
    for row, client in enumerate(clients, start=2):
        running = f"=C{row}" if row == 2 else f"=D{row - 1}+C{row}"
        shares = [Formula(f'=IF($D${last}>0,{letter}{row}/$D${last},"")') for letter in "CD"]
        values = [row - 1, client["name"], cells[client["client"]], Formula(running), *shares]
        paper.row(sheet, values, _UNITS)
    return Ranked(sheet, last)


def pareto_chart(paper: Paper, found: Ranked, title: str) -> None:
    """Draw the value of each client as a bar and the running share as a line, as Excel itself does."""
    bars = BarChart()
    bars.title = title
    bars.add_data(Reference(found.sheet, min_col=3, min_row=1, max_row=found.last), titles_from_data=True)
    bars.set_categories(Reference(found.sheet, min_col=2, min_row=2, max_row=found.last))
    bars.gapWidth = 20
    line = LineChart()
    line.add_data(Reference(found.sheet, min_col=6, min_row=1, max_row=found.last), titles_from_data=True)
    line.y_axis.axId = 200
    line.y_axis.crosses = "max"
    line.y_axis.number_format = "0%"
    line.y_axis.scaling.min = 0
    line.y_axis.majorGridlines = None
    _finish(paper, bars, line.y_axis)
    bars += line
    found.sheet.add_chart(bars, "H2")


def whale_chart(paper: Paper, found: Ranked, title: str) -> None:
    """Draw the running total from the best client to the last."""
    line = LineChart()
    line.title = title
    line.add_data(Reference(found.sheet, min_col=4, min_row=1, max_row=found.last), titles_from_data=True)
    line.set_categories(Reference(found.sheet, min_col=1, min_row=2, max_row=found.last))
    _finish(paper, line)
    found.sheet.add_chart(line, "H2")


def _finish(paper: Paper, chart: Any, *more: Any) -> None:
    """Give a chart its size and its axes their figures."""
    chart.width, chart.height = 26, 13
    chart.legend.position = "b"
    chart.y_axis.number_format = paper.shape("money")
    for axis in (chart.x_axis, chart.y_axis, *more):
        axis.delete = False
    chart.x_axis.tickLblPos = "low"


def measures(found: Ranked) -> dict[str, Formula]:
    """Reckon the measures of concentration from a ranked sheet, in Excel.

    Returns
    -------
    dict of str to Formula
        By their key in the report. A share is empty where the total is zero or less; Gini and HHI also where
        losses push them above 1.

    References
    ----------
    The formulas are those of :func:`analysis.concentration.concentration`.
    """
    rank, values, running, share = (found.column(letter) for letter in "ACDF")
    total, count = f"SUM({values})", f"COUNT({values})"

    def guarded(formula: str) -> Formula:
        return Formula(f'=IF({total}>0,{formula},"")')

    def within_one(index: str, formula: str) -> Formula:
        return guarded(f'IF({index}<=1+{_ROUNDING},{formula},"")')

    def top(parts: int) -> Formula:
        return guarded(f'SUMIF({rank},"<="&ROUNDUP({count}/{parts},0),{values})/{total}')

    hhi = f"SUMSQ({values})/{total}^2"
    backwards = f"({count}+1-{rank})*{values}"
    gini = f"2*SUMPRODUCT({backwards})/({count}*{total})-({count}+1)/{count}"
    return {
        "n": Formula(f"={count}"),
        "top_20_share": top(5),
        "top_10_share": top(10),
        "clients_for_80": guarded(f"SUMPRODUCT(({share}<0.8-{_ROUNDING})*1)+1"),
        "gini": within_one(gini, gini),
        "hhi": within_one(hhi, hhi),
        "effective_clients": within_one(hhi, f"1/({hhi})"),
        "largest_share": guarded(f"MAX({values})/{total}"),
        "peak_share": guarded(f"MAX({running})/{total}"),
        "loss_makers": Formula(f'=COUNTIF({values},"<0")'),
    }
