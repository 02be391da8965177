"""The portfolio in five figures, each with what it rests on."""

import streamlit as st

from analysis.language.language import Language
from analysis.portfolio import Portfolio
from ui.words import UNKNOWN, write


def period(totals: Portfolio, language: Language) -> str:
    """Say over which period the figures go."""
    if totals.first_on is None or totals.last_on is None:
        return language.text("The files name no dates, so the figures are of everything in them.")
    first, last = totals.period_from or totals.first_on, totals.period_to or totals.last_on
    if totals.as_of is None or totals.as_of <= last:
        return language.text(
            "Everything from {first} to {last}", first=language.date(first), last=language.date(last)
        )
    return language.text(
        "Invoices, hours and incidents from {first} to {last}; payments followed up to {day}",
        first=language.date(first),
        last=language.date(last),
        day=language.date(totals.as_of),
    )


def five(totals: Portfolio, language: Language, currency: str | None) -> None:
    """Show clients, revenue, result, dependence and late payment, each with what it rests on."""
    clients = language.number(totals.clients)
    share = totals.concentration["revenue"].largest_share
    late = _late_share(totals)
    figures = (
        (language.text("Clients"), clients, language.text("with at least one row on file")),
        (
            language.text("Revenue"),
            write(totals.revenue, "money", language, currency),
            language.text("invoices less credit notes, without VAT where known"),
        ),
        (
            language.text("Result"),
            write(totals.result, "money", language, currency),
            _of(totals.result_clients, totals, language),
        ),
        (
            language.text("Largest client"),
            write(share, "share", language),
            language.text("of all revenue"),
        ),
        (
            language.text("Invoices late"),
            write(late, "share", language),
            language.plural(
                "of {count} invoice of which it is known",
                "of {count} invoices of which it is known",
                totals.judged_invoices or 0,
            ),
        ),
    )
    grid = st.grid(5, min_column_width=145)
    for label, value, rests_on in figures:
        with grid.cell(), st.container(gap="xxsmall"):
            st.metric(label, value)
            st.caption(rests_on)
    _per_currency(totals, language)


def _late_share(totals: Portfolio) -> float | None:
    if totals.late_invoices is None or not totals.judged_invoices:
        return None
    return totals.late_invoices / totals.judged_invoices


def _of(known: int, totals: Portfolio, language: Language) -> str:
    if not known:
        return language.text("not known yet: see the two questions under Your data")
    return language.text(
        "of {known} of {clients} clients",
        known=language.number(known),
        clients=language.number(totals.clients),
    )


def _per_currency(totals: Portfolio, language: Language) -> None:
    """Where there are several currencies, give each its own sums: they are never added together."""
    if len(totals.currencies) < 2:
        return
    for code, sums in totals.currencies.items():
        shown = language.money(sums["revenue"], code or None)
        st.markdown(f"- {code or UNKNOWN}: {shown}")
