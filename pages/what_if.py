"""What if: revenue, result, hours and dependence before and after letting clients go."""

import streamlit as st

from analysis.costing.money_gone import goodwill
from analysis.letting_go import let_go
from ui import different_months, session, show, what_if, what_if_money

language = session.language()
clients = session.clients()
currency = session.currency()

st.title(language.text("What is left when clients leave"), anchor=False)
different_months.told(language, "what_if")
gone = st.multiselect(
    language.text("Clients who leave"),
    list(clients.index),
    format_func=lambda client: clients.loc[client, "name"],
    select_all=False,
    key="what_if_gone",
    placeholder=language.text("Choose one or more clients"),
    persist_state="session",
)
if not gone:
    what_if.suggestion(clients, language)
    st.stop()

freed, credit, hours = what_if_money.ask(language)
with show.problems(language):
    given = goodwill(clients, gone, credit, hours)
    effect = let_go(
        clients, gone, freed_income=freed, goodwill=credit if given.amount is None else given.amount
    )
    what_if_money.shown(effect, language, currency)
    what_if_money.given_away(effect, given, language, currency)
show.reckoned(language, "money_gone", "refill")

st.header(language.text("Before and after"), anchor=False)
show.finding(what_if.sentence(effect, language, currency))
what_if.picture(effect, language, currency)
what_if.table(effect, language, currency)
what_if.how_a_year(effect, clients, language, currency)
what_if.linked(effect, clients, language)
show.reckoned(language, "letting_go", "hhi", "gini")
