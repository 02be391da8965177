"""The report as an Excel workbook, for a desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.advice import ADVICE
from analysis.columns import TABLES
from analysis.export import to_workbook
from analysis.language.language import Language
from analysis.problems import PROBLEMS
from analysis.quadrants import FIELDS
from analysis.reading.reasons import REASONS
from analysis.reading.recognise import IGNORED

_FORMATS = {
    "money": "#,##0.00",
    "share": "0.0%",
    "points": "0",
    "hours": "#,##0.0",
    "days": "0.0",
    "ratio": "0.000",
}


@dataclass(frozen=True)
class Header:
    """One column of the workbook: what stands above it (English source text), and its unit."""

    label: str
    unit: str = ""


CLIENTS = {
    "client": Header("Key of the client"),
    "name": Header("Client"),
    "revenue": Header("Revenue", "money"),
    "result": Header("Result", "money"),
    "hours": Header("Hours", "hours"),
    "incidents": Header("Incidents"),
    "days_late": Header("Days late", "days"),
    "financial_score": Header("Financial score", "points"),
    "burden_score": Header("Burden score", "points"),
    "signals_used": Header("Signals used"),
    "field": Header("Field"),
    "problems": Header("Problems"),
    "advice": Header("Advice"),
    "type": Header("Client type"),
}
CONCENTRATION = {
    "value": Header("Value"),
    "n": Header("Clients"),
    "top_20_share": Header("Share of the largest 20%", "share"),
    "top_10_share": Header("Share of the largest 10%", "share"),
    "clients_for_80": Header("Clients for 80%"),
    "gini": Header("Gini", "ratio"),
    "hhi": Header("HHI", "ratio"),
    "largest": Header("Largest client"),
    "largest_share": Header("Share of the largest client", "share"),
    "peak_share": Header("Peak of the whale curve", "share"),
    "peak_clients": Header("Clients up to the peak"),
    "loss_makers": Header("Clients below zero"),
}
SOURCES = {
    "file": Header("File"),
    "sheet": Header("Sheet"),
    "table": Header("Read as"),
    "rows_read": Header("Rows"),
    "rows_used": Header("Used"),
    "rows_set_apart": Header("Set apart"),
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
VALUES = {"revenue": "Revenue", "result": "Result", "hours": "Hours", "incidents": "Incidents", "joy": "Joy"}


def as_workbook(report: Mapping[str, Any], language: Language) -> bytes:
    """Put a report into an Excel workbook: clients, concentration, sources, what was set apart, problems.

    Parameters
    ----------
    report : mapping
        As :func:`analysis.report.report` returns it.
    language : Language
        Of the titles, the headers and what codes mean.

    Returns
    -------
    bytes
        An ``.xlsx`` file; numbers are numbers, unknown is an empty cell.
    """
    formats: dict[str, str] = {}
    names = {client["client"]: client["name"] for client in report["clients"]}
    sheets = {
        language.text("Clients"): _sheet(_clients(report, language), CLIENTS, language, formats),
        language.text("Concentration"): _sheet(
            _values(report, names, language), CONCENTRATION, language, formats
        ),
        language.text("Sources"): _sheet(_sources(report, language), SOURCES, language, formats),
        language.text("Set apart"): _sheet(_set_apart(report, language), SET_APART, language, formats),
        language.text("Not read"): _sheet(report["problems"], PROBLEMS_FOUND, language, formats),
    }
    return to_workbook(sheets, formats)


def _sheet(
    rows: Iterable[Mapping[str, Any]],
    headers: Mapping[str, Header],
    language: Language,
    formats: dict[str, str],
) -> pd.DataFrame:
    """Lay rows out under their headers, and note how the numbers below each are shown."""
    shown = {name: language.text(header.label) for name, header in headers.items()}
    formats |= {shown[name]: _FORMATS[header.unit] for name, header in headers.items() if header.unit}
    table = pd.DataFrame(
        [{name: row.get(name) for name in headers} for row in rows], columns=list(headers), dtype=object
    )
    return table.rename(columns=shown)


def _clients(report: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    return [
        {
            **client,
            "field": language.text(FIELDS[client["field"]].label) if client["field"] else None,
            "problems": ", ".join(language.text(PROBLEMS[code].label) for code in client["problems"]) or None,
            "advice": language.text(ADVICE[client["advice"]].label) if client["advice"] else None,
        }
        for client in report["clients"]
    ]


def _values(report: Mapping[str, Any], names: Mapping[str, str], language: Language) -> list[dict[str, Any]]:
    return [
        {**report["concentration"][name], "value": language.text(label), "largest": names.get(found)}
        for name, label in VALUES.items()
        for found in [report["concentration"][name]["largest"]]
    ]


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
