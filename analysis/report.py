"""The whole line as one plain object: what was read, the portfolio, its concentration and every client."""

import math
import numbers
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

import pandas as pd
import polars as pl

from analysis.advice import advise
from analysis.client_types import client_types
from analysis.costing.capacity import own_hours
from analysis.costing.statement import statement
from analysis.costing.told import COST_KEYS, charged_to_each, costs_of_all, costs_of_each
from analysis.errors import AnalysisError
from analysis.language.language import Language
from analysis.periods import as_of
from analysis.portfolio import Portfolio, portfolio
from analysis.problems import problems_of
from analysis.quadrants import score
from analysis.reading.answered import open_doubts
from analysis.reading.doubts import Doubt, doubt_sentence, doubts
from analysis.reading.model import Corrections, Ledger, Reading
from analysis.reading.problems import problem_sentence
from analysis.receivables import payment_rows, vat_in_what_is_owed
from analysis.report_payment import PAYMENT_KEYS, payment_of_all, payment_told
from analysis.report_scores import scores_apart
from analysis.report_voice import VOICE_KEYS, types_of_all, voice_of_each
from analysis.settings import Journal, Settings
from analysis.shared_months import different_months, different_months_sentence
from analysis.summary import summarise

#: How many rows that were set apart the report shows of each sheet.
SHOWN_SET_APART = 20
#: What is told of each client beside its key.
CLIENT_KEYS = (
    *("name", "revenue", "result", "hours", "incidents", "days_late", "financial_score", "burden_score"),
    *("signals_used", "field", "problems", "advice", "type"),
    *("robustness", "signals"),
    *VOICE_KEYS,
    *PAYMENT_KEYS,
    *COST_KEYS,
    "charged",
)

#: Those of them that are whole numbers wherever they are known.
_COUNTS = ("incidents", "signals_used")
#: How many headers of a sheet are named when nothing could be used.
_SHOWN_HEADERS = 8
#: Enough for four decimals of money, and for shares that are read as fractions.
_DECIMALS = 10


class NoTableError(AnalysisError):
    """None of the sheets could be used as a table."""

    sentence = (
        "No table could be used in {seen}; what helps is an export with one row for each invoice or each "
        "entry of hours, with the client in a column of its own."
    )


class NoRowsError(NoTableError):
    """None of the sheets has rows."""

    sentence = "There are headers but no rows in {seen}; make the export again over a period with rows in it."


def report(
    reading: Reading,
    settings: Settings,
    journal: Journal | None = None,
    corrections: Corrections | None = None,
    *,
    language: Language,
) -> dict[str, Any]:
    """Put the figures of one reading into one object of plain values, ready for JSON.

    Turns a reading into the keys described in ``docs/command-line.md``. Unknown is None, never 0; dates are
    ISO; codes are not translated, sentences are.

    Parameters
    ----------
    reading : Reading
    settings : Settings
    journal : Journal, optional
        What was tried, rated and noted.
    corrections : Corrections, optional
        What was looked over; it is doubted no more.
    language : Language
        Of the sentences.

    Returns
    -------
    dict
        Keys ``sources``, ``problems``, ``portfolio``, ``concentration``, ``type_stability``, ``types`` and
        ``clients``; money in the currency of the upload, shares as fractions.

    Raises
    ------
    NoTableError
        No sheet was recognised as a table with a row that could be used.
    NoRowsError
        There are headers and nothing below them.
    """
    ledger = reading.ledger
    doubted = open_doubts(doubts(reading), corrections or Corrections())
    if not any(source.rows_used for source in ledger.sources):
        bare = reading.plans and all(plan.why == "empty" and plan.columns for plan in reading.plans)
        raise (NoRowsError if bare else NoTableError)(seen=_seen(reading, language))
    journal = journal or Journal()
    clients = summarise(ledger, settings, journal)
    totals = portfolio(ledger, clients, settings)
    costs = statement(clients, ledger, settings)
    day, invoices = as_of(ledger, settings), payment_rows(ledger, settings)
    paid = payment_told(invoices, clients, settings, day)
    scored = score(clients, settings).join(paid)
    types = client_types(scored)
    said = voice_of_each(ledger, clients, journal, settings)
    return {
        "sources": [_source(place, ledger, doubted, language) for place in range(len(ledger.sources))],
        "problems": [
            {
                "file": problem.file,
                "sheet": problem.sheet,
                "code": problem.code,
                "sentence": problem_sentence(problem, language),
            }
            for problem in reading.problems
        ],
        "portfolio": _portfolio(totals)
        | _plain(costs_of_all(clients, costs))
        | {"horizon_months": settings.costing.horizon_months}
        | _plain(payment_of_all(invoices, paid, settings, day))
        | {"own_hours": own_hours(ledger, settings)}
        | {"owed_vat": vat_in_what_is_owed(invoices, ledger)}
        | {"different_months": _different_months(ledger, settings, language)},
        "concentration": {name: _plain(asdict(found)) for name, found in totals.concentration.items()},
        **_plain(types_of_all(types, scored)),
        "clients": _clients(
            scored,
            settings,
            journal,
            {
                "type": types.labels,
                "between_type": types.between,
                "charged": charged_to_each(costs),
                **said,
            },
        ),
    }


def _different_months(ledger: Ledger, settings: Settings | None, language: Language) -> str | None:
    """Say which months invoices and hours do not share; None where they share them."""
    found = different_months(ledger, settings)
    return None if found is None else different_months_sentence(found, language)


def _seen(reading: Reading, language: Language) -> str:
    """Say which sheets there were, with their headers, and which files could not be opened."""
    seen = []
    for sheet in reading.sheets:
        headers = [header for header in sheet.header if header][:_SHOWN_HEADERS]
        place = f"{sheet.file}, {sheet.name}" if sheet.name else sheet.file
        columns = language.list(headers)
        told = language.text("{place} (with the columns {columns})", place=place, columns=columns)
        seen.append(told if headers else place)
    files = {sheet.file for sheet in reading.sheets}
    seen += dict.fromkeys(problem.file for problem in reading.problems if problem.file not in files)
    return language.list(seen)


def _source(place: int, ledger: Ledger, doubted: Sequence[Doubt], language: Language) -> dict[str, Any]:
    source = ledger.sources[place]
    apart = ledger.set_apart.filter(pl.col("file") == source.file, pl.col("sheet") == source.sheet)
    return {
        "file": source.file,
        "sheet": source.sheet,
        "table": "hours" if source.of_hours else source.table,
        "why": source.why,
        "rows_read": source.rows_read,
        "rows_used": source.rows_used,
        "rows_set_apart": source.rows_set_apart,
        "columns": dict(source.columns),
        "notes": list(source.notes),
        "doubts": [
            {"code": doubt.code, "sentence": doubt_sentence(doubt, language)}
            for doubt in doubted
            if (doubt.file, doubt.sheet) == (source.file, source.sheet)
        ],
        "amounts_include_vat": source.amounts_include_vat,
        "totals": _plain({column: asdict(total) for column, total in source.totals.items()}),
        "set_apart": apart.head(SHOWN_SET_APART).select("row", "column", "value", "reason").to_dicts(),
        "joins": [
            {"client": join.client, "spellings": list(join.spellings), "because": join.because}
            for join in ledger.joins
            if place in join.sources
        ],
    }


def _portfolio(totals: Portfolio) -> dict[str, Any]:
    """Give the figures of the portfolio under the names of the contract."""
    names = {"first_on": "from", "last_on": "to"}
    figures = _plain(asdict(totals))
    return {
        names.get(key, key): value for key, value in figures.items() if key not in {"concentration", "fields"}
    }


def _clients(
    scored: pd.DataFrame, settings: Settings, journal: Journal, said: Mapping[str, pd.Series]
) -> list[dict[str, Any]]:
    """Give one object per client, by revenue descending and then by key."""
    told = scored.assign(
        days_late=scored["mean_days_late"],
        days_late_judged=scored["days_late"],
        problems=problems_of(scored, settings),
        advice=advise(scored, journal, settings),
        **scores_apart(scored, settings),
        **costs_of_each(scored),
    ).assign(**said)
    for name in _COUNTS:
        told[name] = told[name].astype("Float64").round().astype("Int64")
    told = told.sort_index().sort_values("revenue", ascending=False, kind="stable", na_position="last")
    return [
        {"client": client, **{name: _plain(row[name]) for name in CLIENT_KEYS}}
        for client, row in told.to_dict("index").items()
    ]


def _plain(value: Any) -> Any:
    """Give what JSON knows: unknown as None, dates as ISO, whole numbers as such, others rounded."""
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if value is None or pd.isna(value):
        return None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return int(value)
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return round(float(value), _DECIMALS) if math.isfinite(value) else None
    return value
