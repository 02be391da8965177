"""Few and many: how few clients bring how much of the total."""

import streamlit as st

from analysis.metrics import METRICS
from analysis.pareto import pareto_curve, pareto_values
from ui import figures, session, show, spread
from ui.charts.pareto import pareto_finding
from ui.words import Shown

language, currency = session.language(), session.currency()
clients = session.clients()

st.title(language.text("How few clients bring how much"), anchor=False)
values = pareto_values(clients)
if clients[values[0]].isna().all():
    spread.nothing_known(clients, language)
    st.stop()
value = st.segmented_control(
    language.text("Rank by"),
    values,
    default=values[0],
    required=True,
    format_func=lambda name: language.text(METRICS[name].label),
    key="pareto_value",
    persist_state="session",
)

with show.problems(language):
    found = figures.totals().concentration
    curve = pareto_curve(clients, value)
    sentence = pareto_finding(curve, value, language, currency=currency)
show.finding(sentence)
show.left_out(language, len(clients) - len(curve))
spread.ranked(curve, value, clients, language)
spread.figures(found[value], language)
if value == "revenue":
    spread.rules_of_thumb(found[value], language)
if value in spread.LINES:
    spread.whale(curve, value, clients, language)
spread.lorenz(curve, value, found[value], language)

columns = {
    "rank": Shown("Rank", "whole"),
    "name": Shown("Client", pinned=True),
    value: Shown(METRICS[value].label, METRICS[value].unit),
    "share": Shown("Share of the total", "share"),
    "value_share": Shown("Running share", "share"),
    "running_total": Shown("Running total", METRICS[value].unit),
    "side": Shown("Peak of the whale curve"),
}
rows = spread.with_sides(show.with_shares(curve, value, clients), value, language)
show.behind(rows, columns, language, name="pareto", currency=currency)
show.reckoned(language, value, "pareto", "gini", "hhi", *(["whale"] if value in spread.LINES else []))

st.header(language.text("Is it 80/20?"), anchor=False)
spread.truth(found, language)
st.header(language.text("Who stayed among the largest"), anchor=False)
spread.still_there(value, language)
