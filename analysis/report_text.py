"""The report as a short plain text, for a terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.advice import ADVICE
from analysis.columns import TABLES
from analysis.concentration import largest_fifth
from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.reading.recognise import IGNORED
from analysis.signals import SIGNALS, judge_by

#: How many clients the text names.
SHOWN_CLIENTS = 15
#: How wide the name of a client may be.
NAME_WIDTH = 32


@dataclass(frozen=True)
class Share:
    """What is said of the largest fifth: for one client and for more (English source text)."""

    one: str
    many: str


#: Concentrated value → what is said of it.
SHARES: dict[str, Share] = {
    "revenue": Share(
        "The largest of your {total} clients brings {share} of revenue.",
        "The {count} largest of your {total} clients bring {share} of revenue.",
    ),
    "result": Share(
        "The best of your {total} clients brings {share} of the result.",
        "The {count} best of your {total} clients bring {share} of the result.",
    ),
    "hours": Share(
        "One of your {total} clients takes {share} of the hours.",
        "{count} of your {total} clients take {share} of the hours.",
    ),
    "incidents": Share(
        "One of the {total} clients with incidents accounts for {share} of them.",
        "{count} of the {total} clients with incidents account for {share} of them.",
    ),
}


def as_text(report: Mapping[str, Any], language: Language) -> str:
    """Put a report into a short plain text.

    Parameters
    ----------
    report : mapping
        As :func:`analysis.report.report` returns it.
    language : Language

    Returns
    -------
    str
        Paragraphs, without a line end at the end.
    """
    paragraphs = (
        _heading(report["portfolio"], language),
        [said] if (said := report["portfolio"]["different_months"]) else [],
        _figures(report["portfolio"], language),
        _sentences(report["concentration"], language),
        _clients(report["clients"], report["portfolio"]["currency"], language),
        _sources(report["sources"], language),
        [problem["sentence"] for problem in report["problems"]],
    )
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def _heading(portfolio: Mapping[str, Any], language: Language) -> list[str]:
    count = language.plural("{count} client", "{count} clients", portfolio["clients"])
    if portfolio["from"] is None or portfolio["to"] is None:
        return [count]
    first, last = (language.date(date.fromisoformat(portfolio[key])) for key in ("from", "to"))
    left_out = [
        language.plural(
            "{table}: {count} row without a date is left out.",
            "{table}: {count} rows without a date are left out.",
            rows,
            table=language.text(TABLES[table].label),
        )
        for table, rows in portfolio["left_out"].items()
    ]
    return [
        language.text("{clients}, {first} to {last}", clients=count, first=first, last=last),
        *left_out,
    ]


def _figures(portfolio: Mapping[str, Any], language: Language) -> list[str]:
    """Write the figures of the portfolio below each other; what is unknown is left out."""
    rows = [
        (language.text(label), _written(portfolio[name], unit, portfolio["currency"], language))
        for name, label, unit in (
            ("revenue", "Revenue", "money"),
            ("result", "Result", "money"),
            ("hours", "Hours", "number"),
            ("incidents", "Incidents", "number"),
            ("invoices", "Number of invoices", "number"),
            ("late_invoices", "Late invoices", "number"),
            ("mean_days_late_judged", "Days late", "days"),
        )
        if portfolio[name] is not None
    ]
    if portfolio["currency"] is None:
        for code, sums in portfolio["currencies"].items():
            label = (
                language.text("Revenue in {currency}", currency=code) if code else language.text("Revenue")
            )
            rows.append((label, _written(sums["revenue"], "money", code or None, language)))
    return _aligned(rows, right={1})


def _sentences(concentration: Mapping[str, Any], language: Language) -> list[str]:
    """Say for each value which part the largest fifth of the clients brings."""
    sentences = []
    for name, words in SHARES.items():
        found = concentration[name]
        if found["top_20_share"] is not None:
            share, total = language.percent(found["top_20_share"]), language.number(found["n"])
            sentences.append(
                language.plural(words.one, words.many, largest_fifth(found["n"]), total=total, share=share)
            )
    return sentences


def _clients(clients: Sequence[Mapping[str, Any]], currency: str | None, language: Language) -> list[str]:
    """Write the largest clients as a small table."""
    header = ("Client", "Revenue", "Result", "Financial score", "Burden score", "Field", "Advice")
    rows = [tuple(language.text(label) for label in header)]
    for client in clients[:SHOWN_CLIENTS]:
        name = client["name"]
        rows.append(
            (
                name if len(name) <= NAME_WIDTH else f"{name[: NAME_WIDTH - 1]}…",
                _written(client["revenue"], "money", currency, language),
                _written(client["result"], "money", currency, language),
                _score(client, "financial", language),
                _score(client, "burden", language),
                language.text(FIELDS[client["field"]].label) if client["field"] else "–",
                language.text(ADVICE[client["advice"]].label) if client["advice"] else "–",
            )
        )
    lines = _aligned(rows, right={1, 2, 3, 4})
    left = len(clients) - SHOWN_CLIENTS
    if left > 0:
        lines.append(language.plural("and {count} more client", "and {count} more clients", left))
    return lines


def _score(client: Mapping[str, Any], axis: str, language: Language) -> str:
    """Write a score; one that rests on side signals alone is too little to judge by, so is left open."""
    known = {
        name
        for name, signal in client["signals"].items()
        if signal["points"] is not None and SIGNALS[name].axis == axis
    }
    return _written(client[f"{axis}_score"] if judge_by(known) else None, "number", None, language)


def _sources(sources: Sequence[Mapping[str, Any]], language: Language) -> list[str]:
    """Say what became of each sheet."""
    lines = []
    for source in sources:
        place = f"{source['file']}, {source['sheet']}" if source["sheet"] else source["file"]
        if source["table"] is None:
            why = language.text(IGNORED[source["why"]]) if source["why"] else ""
            lines.append(language.text("{place}: left out. {why}", place=place, why=why).rstrip())
        else:
            lines.append(
                language.text(
                    "{place}: {table}, {used} of {read} rows used",
                    place=place,
                    table=language.text(TABLES[source["table"]].label),
                    used=language.number(source["rows_used"]),
                    read=language.number(source["rows_read"]),
                )
            )
    return lines


def _written(value: float | None, unit: str, currency: str | None, language: Language) -> str:
    if value is None:
        return "–"
    if unit == "money":
        return language.money(value, currency)
    return language.number(value, 1 if unit == "days" else 0)


def _aligned(rows: Sequence[tuple[str, ...]], *, right: set[int]) -> list[str]:
    """Put cells below each other in columns."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
