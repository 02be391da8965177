"""What the files come to in each year, for the owner to recognise, or to see at once what was misread."""

import pandas as pd
import streamlit as st

from analysis.by_year import YEARLY, by_year, still_to_be_paid, taken_from
from analysis.language.language import Language
from ui import session, show
from ui.words import Shown

COLUMNS = {
    "year": Shown("Year"),
    "months": Shown("Months", "count"),
    "clients": Shown("Clients", "count"),
    "revenue": Shown("Revenue", "money"),
    "hours": Shown("Hours", "count"),
    "incidents": Shown("Incidents", "count"),
    "contacts": Shown("Contact moments", "count"),
}


def figures(language: Language) -> None:
    """Show per year what was read, and from which column it was taken."""
    ledger, settings = session.ledger(), session.settings()
    found, unpaid = session.reused(
        "by_year",
        (session.edition(), settings.currency),
        lambda: (by_year(ledger, settings), still_to_be_paid(ledger, settings)),
    )
    said = [*_taken_from(language), *_unpaid(unpaid, language)]
    if not found.empty:
        st.markdown(f"**{language.text('Do you recognise these figures?')}**")
        named = [
            language.text("no date") if pd.isna(year) else str(year) for year in found["year"].astype(object)
        ]
        alt = language.text("Per year: what the files come to")
        currency = session.currency()
        show.table(
            found.assign(year=named), COLUMNS, language, alt=alt, key="your_data_years", currency=currency
        )
        said.append(
            language.text(
                "If one of them surprises you, see below which column it was taken from; you can choose "
                "another."
            )
        )
    if said:
        st.caption(" ".join(said))


def _unpaid(amount: float | None, language: Language) -> list[str]:
    if amount is None:
        return []
    money = language.money(amount, session.currency())
    return [language.text("Still to come in, with VAT where it is known: {amount}.", amount=money)]


def _taken_from(language: Language) -> list[str]:
    """Name the columns that the figures were taken from."""
    said = []
    for name in YEARLY:
        headers = taken_from(session.ledger(), name)
        if headers:
            columns = show.some([f"“{header}”" for header in headers], language)
            label = language.text(COLUMNS[name].label)
            said.append(language.text("{figure}: from {columns}.", figure=label, columns=columns))
    return said
