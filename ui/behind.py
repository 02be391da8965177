"""The tables behind the pictures that are no list of clients: steps, quarters, months and shares."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from analysis.concentration import Concentration
from analysis.costing.statement import Step
from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.truth_check import PUBLISHED
from ui import show
from ui.charts.history import history_alt, history_chart
from ui.charts.paper import NothingToDrawError
from ui.charts.waterfall import step_label
from ui.words import Shown

_STEPS = {
    "step": Shown("Step", pinned=True),
    "amount": Shown("Amount", "money"),
    "left": Shown("Left after it", "money"),
}
#: Beside those, where the first step is revenue.
_OF_REVENUE = {
    "share": Shown("Share of revenue", "share"),
    "left_share": Shown("Left after it, share of revenue", "share"),
}
_QUARTERS = {
    "quarter": Shown("Quarter", pinned=True),
    "invoices": Shown("Number of invoices", "count"),
    "share_late": Shown("Share late", "share"),
    "days_late": Shown("Days late", "days"),
    "days_late_weighted": Shown("Days late by amount", "days"),
}
_MONTHS = {
    "month": Shown("Month", pinned=True),
    "revenue": Shown("Revenue", "money"),
    "share": Shown("Share of the total", "share"),
    "revenue_running": Shown("Running total", "money"),
    "running_share": Shown("Running share", "share"),
    "hours": Shown("Hours", "hours"),
    "incidents": Shown("Incidents", "count"),
    "pleasure": Shown("What they are like to work with", "number"),
}
_INCIDENTS = {
    "happened_on": Shown("Happened on", "date"),
    "kind": Shown("Kind"),
    "note": Shown("Note"),
    "severity": Shown("Severity", "number"),
}
_SHARES = {
    "figure": Shown("Figure", pinned=True),
    "clients": Shown("Clients", "count"),
    "share": Shown("Share of the largest fifth", "share"),
    "source": Shown("Source"),
}


def steps(steps: Sequence[Step], language: Language, *, name: str, currency: str | None) -> None:
    """Give the steps of a waterfall with what is left after each, and as shares where revenue comes first."""
    left, rows = 0.0, []
    for step in steps:
        left = step.amount if step.total else left + step.amount
        rows.append({"step": step_label(step, language), "amount": step.amount, "left": left})
    table, columns = pd.DataFrame(rows), dict(_STEPS)
    if steps[0].name == "revenue" and steps[0].amount > 0:
        table = table.assign(
            share=table["amount"] / steps[0].amount, left_share=table["left"] / steps[0].amount
        )
        columns |= _OF_REVENUE
    show.behind(table, columns, language, name=name, currency=currency)


def quarters(found: pd.DataFrame, language: Language) -> None:
    """Give how late each quarter was paid."""
    named = found.assign(quarter=[language.date(day, "QQQ yyyy") for day in found.index])
    show.behind(named, _QUARTERS, language, name="payment_quarters")


def how_it_went(history: pd.DataFrame, language: Language, *, currency: str | None) -> None:
    """Draw one client month by month; without a figure that bears a day, say so: the page goes on."""
    try:
        figure = history_chart(history, language, currency=currency)
    except NothingToDrawError:
        st.markdown(language.text("Nothing that could be drawn month by month is known of this client."))
        return
    show.chart(figure, history_alt(history, language, currency=currency), key="client_history")
    months(history, language, currency=currency)


def incidents(found: pd.DataFrame, language: Language) -> None:
    """Give the incidents of one client, each with what was written down of it."""
    if found.empty:
        return
    label = language.plural("{count} incident on file", "{count} incidents on file", len(found))
    with st.expander(label, icon=":material/list_alt:"):
        alt = language.text("The incidents of this client: when, what and how grave")
        show.table(found, _INCIDENTS, language, alt=alt, key="client_incidents")


def months(history: pd.DataFrame, language: Language, *, currency: str | None) -> None:
    """Give one client month by month."""
    total = history["revenue"].sum()
    share = history["revenue"] / total if total > 0 else pd.Series(float("nan"), history.index)
    named = history.assign(
        month=[language.date(day, "MMMM yyyy") for day in history.index],
        share=share,
        running_share=share.cumsum(),
    )
    show.behind(named, _MONTHS, language, name="client_history", currency=currency)


def truth(own: Mapping[str, Concentration], language: Language) -> None:
    """Give the own shares of the largest fifth and the published ones, each with its source."""
    ours = [
        {
            "figure": language.text(METRICS[name].label),
            "clients": float(spread.n),
            "share": spread.top_20_share,
            "source": language.text("Your own files"),
        }
        for name, spread in own.items()
    ]
    others = [
        {"figure": language.text(ratio.label), "share": ratio.share, "source": ratio.source}
        for ratio in PUBLISHED.values()
    ]
    show.behind(pd.DataFrame([*ours, *others]), _SHARES, language, name="pareto_truth")
