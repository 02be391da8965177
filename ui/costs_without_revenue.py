"""What clients cost where it is not known what they bring: their hours, and what those cost."""

import pandas as pd
import streamlit as st

from analysis.costing.statement import Statement
from analysis.language.language import Language
from ui import costs_shown, places, session, show, still_open
from ui.charts.bars import money_by_client, money_in_words
from ui.words import Shown

COLUMNS = {
    "name": Shown("Client", pinned=True),
    "hours": Shown("Hours", "hours"),
    "cost": Shown("Cost of the work", "money"),
    "share": Shown("Share of the total", "share"),
    "running_share": Shown("Running share", "share"),
}


def shown(clients: pd.DataFrame, found: Statement, language: Language, currency: str | None) -> None:
    """Say what is still needed, and show what is known without it."""
    if clients["revenue"].notna().any():
        _still_needed(clients, language)
        return
    st.info(
        language.text("What is left of each client shows once your files say what each was invoiced."),
        icon=":material/edit_note:",
    )
    places.link("your_data", language)
    if clients["hours"].isna().all():
        return
    cost = _cost(clients, found)
    if cost.sum() > 0:
        costs_shown.capacity(found, language, currency)
        _who_costs_most(clients.assign(cost=cost), language, currency)
    st.header(language.text("All hours of everybody"), anchor=False)
    costs_shown.matrix(clients, language)


def _still_needed(clients: pd.DataFrame, language: Language) -> None:
    """Ask for what the result waits for; what an hour costs can be answered right above too."""
    needed = still_open.needed(clients, result_alone=True)
    if "hours" in needed:
        answered = bool(session.settings().costing.pools)
        still_open.told(tuple(each for each in needed if each != "hour_cost" or not answered), language)
    else:
        st.info(language.text("Answer the questions above, or say under Your data what an hour costs you."))


def _cost(clients: pd.DataFrame, found: Statement) -> pd.Series:
    """Give what each client costs: its part of the pools, else its hours at what an hour costs."""
    charged = found.charged.by_client
    return charged.sum(axis="columns", min_count=1) if len(charged.columns) else clients["hours_cost"]


def _who_costs_most(clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Say and draw which clients cost most."""
    rows = show.with_running(clients[clients["cost"].notna()], "cost")
    sentence = language.text(
        "Your clients cost {total} together; {client} costs most, {amount}.",
        total=language.money(float(rows["cost"].sum()), currency),
        client=show.plain(str(rows["name"].iloc[0])),
        amount=language.money(float(rows["cost"].iloc[0]), currency),
    )
    show.finding(sentence)
    amounts = rows.set_index("name")["cost"]
    drawing = money_by_client(amounts, language.text("Cost of the work"), language, currency=currency)
    alt = language.text(
        "Bars of what each client costs: {parts}.", parts=money_in_words(amounts, language, currency=currency)
    )
    show.chart(drawing.figure(), alt, key="costs_of_clients_chart")
    show.behind(rows, COLUMNS, language, name="costs_of_clients", currency=currency)
