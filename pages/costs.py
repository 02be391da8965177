"""What clients cost you: the costs, what one hour costs, and three result lines for every client."""

import streamlit as st

from analysis.costing.statement import statement
from ui import client_card, costs_asked, costs_grid, costs_shown, costs_without_revenue, session, show

language = session.language()
currency = session.currency()

st.title(language.text("What clients cost you"), anchor=False)
ways = {"questions": language.text("Three questions"), "pools": language.text("Cost pools")}
simple = costs_asked.is_three_answers(session.settings().costing) and "costs" not in session.ledger().tables
way = st.segmented_control(
    language.text("Fill in the costs as"),
    list(ways),
    format_func=ways.get,
    required=True,
    key=session.seeded(costs_asked.key("way"), "questions" if simple else "pools"),
    on_change=costs_grid.other_way,
    args=(language,),
    persist_state="session",
)
if way == "questions":
    costs_asked.three_questions(language)
else:
    costs_grid.grid(language)
    costs_asked.paid_hours(language)
with st.expander(language.text("How sure this is, and what falls away when"), icon=":material/tune:"):
    costs_asked.how_sure(language)
    costs_asked.winning(language)
    costs_asked.per_event(language)

with show.problems(language):
    clients = session.clients()
    found = statement(clients, session.ledger(), session.settings())
if clients["full"].isna().all():
    costs_without_revenue.shown(clients, found, language, currency)
    st.stop()
costs_shown.capacity(found, language, currency)
costs_shown.whole(clients, found, language, currency)
show.reckoned(language, "costing")

st.header(language.text("What is left of each client"), anchor=False)
costs_shown.lines(clients, language, currency)
client = client_card.choose("costs_client", clients, language, first=client_card.of_concern(clients))
costs_shown.one(clients, client, language, currency)
costs_shown.one_waterfall(clients, client, found, language, currency)
costs_shown.price_rise(clients, client, language)
costs_asked.goodwill(client, language)
show.reckoned(language, "three_lines", "interval", "break_even")

st.header(language.text("All hours of everybody"), anchor=False)
costs_shown.matrix(clients, language)
costs_asked.silent(language)
show.reckoned(language, "silent_roles")
