"""The report as an Excel workbook, for a desk."""

import io
from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook

from analysis.advice import ADVICE
from analysis.columns import TABLES
from analysis.excel.cells import Formula, Header, Paper, letter, place, table
from analysis.excel.costs import cost_sheets
from analysis.excel.payment import payment_sheet
from analysis.excel.portfolio import PORTFOLIO_HEADERS, explanation_sheet, portfolio_sheet
from analysis.excel.ranked import Ranked, measures, pareto_chart, ranked, whale_chart
from analysis.language.language import Language
from analysis.problems import PROBLEMS
from analysis.quadrants import FIELDS
from analysis.reading.reasons import REASONS
from analysis.reading.recognise import IGNORED
from analysis.type_names import TYPE_NAMES

CLIENTS = {
    "name": Header("Client"),
    "revenue": Header("Revenue", "money"),
    "result": Header("Result", "money"),
    "margin": Header("Margin", "share"),
    "contribution": Header("Contribution", "money"),
    "contribution_margin": Header("Margin of the contribution", "share"),
    "avoidable": Header("After avoidable cost", "money"),
    "avoidable_margin": Header("Margin after avoidable cost", "share"),
    "full": Header("After full cost", "money"),
    "full_margin": Header("Margin after full cost", "share"),
    "full_low": Header("After full cost, low", "money"),
    "full_high": Header("After full cost, high", "money"),
    "hours": Header("Hours", "hours"),
    "incidents": Header("Incidents", "count"),
    "days_late_judged": Header("Days late", "days"),
    "days_late_weighted": Header("Days late, weighted by amount", "days"),
    "share_late": Header("Share late", "share"),
    "overdue": Header("Overdue amount", "money"),
    "days_sales_outstanding": Header("Days sales outstanding", "days"),
    "financing_cost": Header("Cost of late payment", "money"),
    "statutory_interest": Header("Statutory interest", "money"),
    "financial_score": Header("Financial score", "points"),
    "burden_score": Header("Burden score", "points"),
    "signals_used": Header("Signals used", "count"),
    "field": Header("Field"),
    "problems": Header("Problems"),
    "advice": Header("Advice"),
    "type": Header("Client type"),
    "client": Header("Key of the client"),
}
CONCENTRATION = {
    "value": Header("Value"),
    "n": Header("Clients", "count"),
    "top_20_share": Header("Share of the largest 20%", "share"),
    "top_10_share": Header("Share of the largest 10%", "share"),
    "clients_for_80": Header("Clients for 80%", "count"),
    "gini": Header("Gini", "ratio"),
    "hhi": Header("HHI", "ratio"),
    "effective_clients": Header("Effective number of clients", "number"),
    "largest": Header("Largest client"),
    "largest_share": Header("Share of the largest client", "share"),
    "peak_share": Header("Peak of the whale curve", "share"),
    "peak_clients": Header("Clients up to the peak", "count"),
    "loss_makers": Header("Clients below zero", "count"),
}
SOURCES = {
    "file": Header("File"),
    "sheet": Header("Sheet"),
    "table": Header("Read as"),
    "rows_read": Header("Rows", "count"),
    "rows_used": Header("Used", "count"),
    "rows_set_apart": Header("Set apart", "count"),
    "why": Header("Why"),
}
SET_APART = {
    "file": Header("File"),
    "sheet": Header("Sheet"),
    "row": Header("Row"),
    "column": Header("Column"),
    "value": Header("Value"),
    "reason": Header("Why"),
}
PROBLEMS_FOUND = {"file": Header("File"), "sheet": Header("Sheet"), "sentence": Header("What is the matter")}
#: Figures of the portfolio that are sums over the clients.
SUMMED = ("revenue", "result", "contribution", "avoidable", "full", "hours", "incidents")
#: Line → the column of its share of revenue.
MARGINS = {
    "result": "margin",
    "contribution": "contribution_margin",
    "avoidable": "avoidable_margin",
    "full": "full_margin",
}
#: Value with a sheet of its own → the sheet's title.
RANKED = {"revenue": "Pareto", "result": "Whale curve"}
VALUES = {"revenue": "Revenue", "result": "Result", "hours": "Hours", "incidents": "Incidents", "joy": "Joy"}


def as_workbook(report: Mapping[str, Any], language: Language) -> bytes:
    """Put a report into an Excel workbook whose formulas recompute and whose charts are Excel's own.

    Parameters
    ----------
    report : mapping
        As :func:`analysis.report.report` returns it.
    language : Language
        Of the titles, the headers and what codes mean.

    Returns
    -------
    bytes
        An ``.xlsx`` file; numbers are numbers, unknown is an empty cell, no text from a file is a formula.
    """
    paper = Paper(Workbook(write_only=True), language, report["portfolio"]["currency"])
    paper.workbook.create_sheet(language.text("Explanation"))
    portfolio = paper.sheet("Portfolio", PORTFOLIO_HEADERS)
    order = len(paper.workbook.sheetnames)
    lines = cost_sheets(paper, report)
    clients = table(paper, "Clients", CLIENTS, _clients(report, lines, language))
    paper.workbook.move_sheet(clients.title, order - paper.workbook.index(clients))
    last = len(report["clients"]) + 1
    columns = {
        name: place(clients, f"${letter(CLIENTS, name)}$2:${letter(CLIENTS, name)}${last}") for name in SUMMED
    }
    portfolio_sheet(paper, portfolio, report, columns)
    found = {name: _ranked(paper, report, clients, name) for name in RANKED}
    table(paper, "Concentration", CONCENTRATION, _values(report, found, language))
    payment_sheet(paper, report)
    table(paper, "Sources", SOURCES, _sources(report, language))
    table(paper, "Set apart", SET_APART, _set_apart(report, language))
    table(paper, "Not read", PROBLEMS_FOUND, report["problems"])
    explanation_sheet(paper, paper.workbook.sheetnames, report["portfolio"]["different_months"])
    file = io.BytesIO()
    paper.workbook.save(file)
    return file.getvalue()


def _ranked(paper: Paper, report: Mapping[str, Any], clients: Any, name: str) -> Ranked | None:
    """Add the clients by one value and draw its chart."""
    label = RANKED[name]
    known = [client for client in report["clients"] if client[name] is not None]
    known.sort(key=lambda client: -client[name])
    rows = {client["client"]: row for row, client in enumerate(report["clients"], start=2)}
    column = letter(CLIENTS, name)
    cells = {client: Formula(f"={place(clients, f'{column}{row}')}") for client, row in rows.items()}
    found = ranked(paper, label, CLIENTS[name], known, cells)
    if found is not None:
        draw = pareto_chart if name == "revenue" else whale_chart
        draw(paper, found, paper.language.text(label))
    return found


def _clients(
    report: Mapping[str, Any], lines: Mapping[str, Mapping[str, Formula]], language: Language
) -> list[dict[str, Any]]:
    """Give the clients with their codes in words; lines that rest on pools and margins are formulas."""
    revenue = letter(CLIENTS, "revenue")
    rows = []
    for row, client in enumerate(report["clients"], start=2):
        told = {
            **client,
            **{line: cells[client["client"]] for line, cells in lines.items() if client["client"] in cells},
            "full_low": client["interval"]["full"]["low"],
            "full_high": client["interval"]["full"]["high"],
            "field": language.text(FIELDS[client["field"]].label) if client["field"] else None,
            "problems": ", ".join(language.text(PROBLEMS[code].label) for code in client["problems"]) or None,
            "advice": language.text(ADVICE[client["advice"]].label) if client["advice"] else None,
            "type": language.text(TYPE_NAMES[client["type"]].label) if client["type"] else None,
        }
        for line, margin in MARGINS.items():
            if told[line] is not None and client["revenue"] is not None:
                part = f"{letter(CLIENTS, line)}{row}"
                told[margin] = Formula(f'=IF({revenue}{row}>0,{part}/{revenue}{row},"")')
        rows.append(told)
    return rows


def _values(
    report: Mapping[str, Any], found: Mapping[str, Ranked | None], language: Language
) -> list[dict[str, Any]]:
    """Give the concentration of each value; that of the ranked ones as formulas."""
    names = {client["client"]: client["name"] for client in report["clients"]}
    rows = []
    for name, label in VALUES.items():
        told = report["concentration"][name]
        sheet = found.get(name)
        live = measures(sheet) if sheet is not None else {}
        largest = names.get(told["largest"])
        rows.append({**told, **live, "value": language.text(label), "largest": largest})
    return rows


def _sources(report: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    return [
        {
            **source,
            "table": language.text(TABLES[source["table"]].label) if source["table"] else None,
            "why": language.text(IGNORED[source["why"]]) if source["why"] else None,
        }
        for source in report["sources"]
    ]


def _set_apart(report: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    return [
        {
            **row,
            "file": source["file"],
            "sheet": source["sheet"],
            "reason": language.text(REASONS[row["reason"]]),
        }
        for source in report["sources"]
        for row in source["set_apart"]
    ]
