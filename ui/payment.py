"""Late payment on the page: the figures, what is open, the first invoices, and each client."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import streamlit as st

from analysis.first_invoices import CLEAR_DAYS, FirstInvoices
from analysis.language.language import Language
from analysis.period_choice import Period
from analysis.portfolio import Portfolio
from analysis.receivables import AGES, OWED_VAT, payment_rows, vat_in_what_is_owed
from ui import session, show
from ui.charts.first_invoices import first_invoices_alt, first_invoices_chart
from ui.charts.payment import (
    ages_alt,
    ages_chart,
    ages_finding,
    overdue_finding,
    owed_alt,
    owed_chart,
    undated_finding,
)
from ui.words import Shown, write

AGE_COLUMNS = {
    "name": Shown("Client", pinned=True, width=200),
    "total": Shown("Still to be paid", "money"),
    "share": Shown("Share of the total", "share"),
    "running_share": Shown("Running share", "share"),
    **{name: Shown(label, "money") for name, label in AGES.items()},
}
FIRST_COLUMNS = {
    "name": Shown("Client", pinned=True, width=200),
    "first": Shown("First three invoices, days late", "days"),
    "later": Shown("Later invoices, days late", "days"),
    "later_count": Shown("Later invoices", "count"),
    "change": Shown("Difference", "days"),
}
CLIENT_COLUMNS = {
    "name": Shown("Client", pinned=True, width=200),
    "financing_cost": Shown("Cost of late payment", "money"),
    "overdue_amount": Shown("Overdue amount", "money"),
    "open_amount": Shown("Open amount", "money"),
    "share_late": Shown("Share late", "share"),
    "days_late_weighted": Shown("Days late by amount", "days"),
    "invoices": Shown("Number of invoices", "count"),
    "days_late": Shown("Days late", "days"),
    "days_sales_outstanding": Shown("Days sales outstanding", "days"),
    "share": Shown("Share of that cost", "share"),
    "running_share": Shown("Running share", "share"),
    "unfounded_disputes": Shown("Disputes without ground", "count"),
    "founded_disputes": Shown("Disputes with ground", "count"),
}


def everything() -> pl.DataFrame:
    """Give the invoices of all time, whatever period is chosen."""
    whole = replace(session.settings(), period=Period())
    return session.reused(
        "payments_of_all_time",
        (session.edition(), whole),
        lambda: payment_rows(session.ledger(), whole),
    )


def kept(name: str, make: Callable[[], Any]) -> Any:
    """Give what was reckoned last time from the same rows and settings, else reckon it."""
    return session.reused(f"payment_{name}", (session.edition(), session.settings()), make)


def chosen_rows() -> pl.DataFrame:
    """Give the invoices of the chosen period."""
    return kept("rows", lambda: payment_rows(session.ledger(), session.settings()))


def figures(totals: Portfolio, language: Language, currency: str | None) -> None:
    """Show payment in at most eight figures, those that are known, and whether what is owed holds the VAT."""
    shown = (
        ("Days late by amount", totals.days_late_weighted, "days"),
        ("Days late, per invoice", totals.mean_days_late_judged, "days"),
        ("Share late", totals.share_late, "share"),
        ("Days sales outstanding", totals.days_sales_outstanding, "days"),
        ("Open amount", totals.open_amount, "money"),
        ("Overdue amount", totals.overdue_amount, "money"),
        ("Disputes without ground", totals.unfounded_disputes, "count"),
        ("Disputes with ground", totals.founded_disputes, "count"),
    )
    with st.grid(4, min_column_width=150):
        for label, value, kind in shown:
            if value is not None:
                st.metric(language.text(label), write(value, kind, language, currency))
    if totals.open_amount:
        st.caption(language.text(OWED_VAT[vat_in_what_is_owed(chosen_rows(), session.ledger())]))


def without_a_day(rows: pl.DataFrame, day: date | None) -> bool:
    """Whether nothing tells on which day the list was made, so that due dates alone say nothing."""
    return day is None and bool(rows["due_on"].is_not_null().any())


def still_open(
    ages: pd.DataFrame, totals: Portfolio, clients: pd.DataFrame, language: Language, currency: str | None
) -> None:
    """Say and draw what is still to be paid by its age, with each client at hand."""
    if ages.empty and totals.open_amount:  # from a list of clients with ready-made totals
        total, late = totals.open_amount, totals.overdue_amount
        show.finding(
            overdue_finding(total, late, language, currency=currency)
            if late is not None
            else undated_finding(total, language, currency=currency)
        )
        return
    if totals.overdue_amount and not ages.drop(columns=["not_due", "no_due_date", "credit"]).to_numpy().any():
        open_now = float(ages.drop(columns="credit").sum().sum())
        show.finding(overdue_finding(open_now, totals.overdue_amount, language, currency=currency))
    else:
        show.finding(ages_finding(ages, language, currency=currency))
    outside_the_period(ages, language, currency)
    if ages.empty:
        return
    invoices = ages.drop(columns="credit")
    if invoices.drop(columns="no_due_date").to_numpy().any():
        figure = ages_chart(ages, language, currency=currency)
        show.chart(figure, ages_alt(ages, language, currency=currency), key="payment_ages_chart")
    elif invoices.to_numpy().any():
        owed = ages["no_due_date"].rename(clients["name"])
        picture = owed_chart(owed, language, currency=currency)
        show.chart(picture, owed_alt(owed, language, currency=currency), key="payment_owed_chart")
    ages_table(ages, clients, language, currency)


def outside_the_period(ages: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Say what is open on invoices outside the chosen period: a debt does not end with a year."""
    every = everything()
    whole = float(every["outstanding"].sum() or 0.0)
    beside = whole - float(ages.sum().sum())
    if session.settings().period.kind != "all" and beside > 0:
        st.caption(
            language.text(
                "Outside the chosen period {amount} more is open.", amount=language.money(beside, currency)
            )
        )


def ages_table(ages: pd.DataFrame, clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Keep what each client has open at hand, by age."""
    rows = ages.assign(total=ages.sum(axis="columns"), name=clients["name"].reindex(ages.index))
    rows = rows if rows["credit"].any() else rows.drop(columns="credit")
    show.behind(
        show.with_running(rows, "total"), AGE_COLUMNS, language, name="payment_ages", currency=currency
    )


def cost_of_money(totals: Portfolio, language: Language, currency: str | None) -> None:
    """Ask what borrowed money costs, and say what late payment cost at that rate."""
    key = session.seeded("payment_credit_rate", _percent(session.settings().credit_rate))
    st.number_input(
        language.text("What does borrowed money cost you a year, in per cent?"),
        min_value=0.0,
        max_value=50.0,
        value=None,
        step=0.5,
        format="%.2f",
        key=key,
        placeholder=language.text("For instance 8"),
        help=language.text("The interest on your overdraft, or what your money could earn elsewhere."),
        on_change=_take_credit_rate,
        persist_state="session",
        width=320,
    )
    if totals.financing_cost is None:
        st.caption(language.text("Until you say so, this cost is unknown and counts nowhere."))
        return
    st.markdown(
        language.text(
            "What was paid late cost you **{amount}** at that rate. It is taken off the result after "
            "avoidable and after full cost; what you may claim below is not added to it.",
            amount=show.plain(language.money(totals.financing_cost, currency)),
        )
    )


def _percent(rate: float | None) -> float | None:
    return None if rate is None else round(rate * 100, 4)


def _take_credit_rate() -> None:
    typed = session.widget("payment_credit_rate")
    session.change(credit_rate=None if typed is None else typed / 100)


def first_three(found: FirstInvoices, clients: pd.DataFrame, language: Language) -> None:
    """Say which newcomers paid their first three invoices better than the later ones."""
    names = clients["name"].reindex(found.clients.index).fillna(found.clients.index.to_series())
    worse = found.clients[found.clients["change"] >= CLEAR_DAYS]
    if found.clients.empty:
        show.finding(
            language.text(
                "Not enough is known about any new client to compare its first invoices with later ones."
            )
        )
    elif worse.empty:
        show.finding(
            language.plural(
                "The one newcomer on file pays later invoices about as it paid its first three.",
                "None of the {count} newcomers pays later invoices clearly later than its first three.",
                len(found.clients),
            )
        )
    else:
        show.finding(
            language.plural(
                "{count} newcomer paid its first three invoices clearly better than those after: {names}.",
                "{count} newcomers paid their first three invoices clearly better than those after: {names}.",
                len(worse),
                names=language.list(names[worse.index].head(3)),
            )
        )
    if found.from_the_start:
        st.caption(
            language.plural(
                "{count} client may have had invoices before the file begins and is left out.",
                "{count} clients may have had invoices before the file begins and are left out.",
                found.from_the_start,
            )
        )
    if found.too_few:
        st.caption(
            language.plural(
                "{count} newcomer has fewer than three invoices on either side and is left out.",
                "{count} newcomers have fewer than three invoices on either side and are left out.",
                found.too_few,
            )
        )
    if len(found.clients):
        picture = first_invoices_chart(found, dict(names), language)
        show.chart(picture, first_invoices_alt(found, language), key="payment_first_chart")
        show.behind(found.clients.assign(name=names), FIRST_COLUMNS, language, name="payment_first")


def per_client(clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Show how each client pays, the costliest first and that figure beside the name, with a download."""
    shares = {
        "financing_cost": "Share of that cost",
        "overdue_amount": "Share of what is overdue",
        "open_amount": "Share of what is still to be paid",
    }
    value = next((name for name in shares if clients[name].sum() > 0), "open_amount")
    rows = show.with_running(clients[(clients["invoices"] > 0) | (clients["open_amount"] > 0)], value)
    first = {name: CLIENT_COLUMNS[name] for name in ("name", value)}
    columns = first | CLIENT_COLUMNS | {"share": Shown(shares[value], "share")}
    columns = {name: column for name, column in columns.items() if rows[name].notna().any()}
    if not _one_row_an_invoice():
        del columns["invoices"]
    alt = language.text("How each client pays")
    show.table(rows, columns, language, alt=alt, key="payment_clients", currency=currency)
    show.downloads(rows, columns, "payment_clients", language, currency=currency)


def _one_row_an_invoice() -> bool:
    """Whether a row is an invoice: a list with neither numbers nor days has a row for each client."""
    rows = everything()
    told = rows.select(pl.col("invoice_number", "invoiced_on", "due_on", "paid_on").is_not_null().any())
    return rows.is_empty() or any(told.row(0))
