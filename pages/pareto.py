"""Few and many: how few clients bring how much of the total."""

import streamlit as st

from analysis.metrics import METRICS
from analysis.pareto import PARETO_VALUES, pareto_curve
from ui import client_card, session, show
from ui.charts.pareto import pareto_alt, pareto_chart, pareto_finding
from ui.charts.whale import whale_alt, whale_chart, whale_finding
from ui.words import Shown

language = session.language()
clients = session.clients()
currency = session.currency()

st.title(language.text("How few clients bring how much"), anchor=False)
value = st.segmented_control(
    language.text("Rank by"),
    PARETO_VALUES,
    default="revenue",
    required=True,
    format_func=lambda name: language.text(METRICS[name].label),
    key="pareto_value",
    persist_state="session",
)

with show.problems(language):
    curve = pareto_curve(clients, value)
    figure = pareto_chart(curve, value, language, currency=currency, names=clients["name"])
show.finding(pareto_finding(curve, value, language, currency=currency))
show.left_out(language, len(clients) - len(curve))
chosen = show.chosen_point(figure, pareto_alt(curve, value, language, currency=currency), key="pareto_chart")
st.caption(language.text("Drag to zoom in, double-click to go back, click a client to see more of it."))
client = session.clicked("pareto_clicked", chosen, clients)
if client is not None:
    client_card.brief(clients, client, language, currency)

if value == "result":
    show.finding(whale_finding(curve, language, currency=currency))
    whale = whale_chart(curve, language, currency=currency, names=clients["name"])
    show.chart(whale, whale_alt(curve, language, currency=currency), key="pareto_whale")

columns = {
    "rank": Shown("Rank", "whole"),
    "name": Shown("Client", pinned=True),
    value: Shown(METRICS[value].label, METRICS[value].unit),
    "share": Shown("Share of the total", "share"),
    "value_share": Shown("Running share", "share"),
    "running_total": Shown("Running total", METRICS[value].unit),
}
show.behind(show.with_shares(curve, value, clients), columns, language, name="pareto", currency=currency)
show.reckoned(language, value, "pareto")
