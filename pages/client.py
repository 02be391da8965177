"""One client: facts, history, scores and why."""

import streamlit as st

from analysis.history import incidents_of, monthly_history
from ui import (
    attempts,
    behind,
    beside_scores,
    certainty,
    client_card,
    costs_shown,
    decisions,
    different_months,
    places,
    repairs,
    session,
    show,
)

language = session.language()
clients = session.clients()
currency = session.currency()

st.title(language.text("One client"), anchor=False)
client = client_card.choose("client_client", clients, language)

client_card.brief(clients, client, language, currency, link=False)
different_months.told(language, "client")
costs_shown.one(clients, client, language, currency, beside_card=True)
repairs.agreements(client, language)
client_card.facts(clients, client, language, currency)

st.header(language.text("How it went"), anchor=False)
with show.problems(language):
    history = monthly_history(session.ledger(), client, session.settings())
    incidents = incidents_of(session.ledger(), client, session.settings())
behind.how_it_went(history, language, currency=currency)
behind.incidents(incidents, language)

st.header(language.text("The scores, and why"), anchor=False)
certainty.show(clients, client, session.settings(), language)
client_card.breakdown(clients, client, session.settings(), language)
show.reckoned(language, "financial_score", "burden_score", "robustness")

place = beside_scores.shown(clients, client, language, currency)

st.header(language.text("What would repair it"), anchor=False)
repairs.ladder(clients, client, language, currency)
show.reckoned(language, "repair", "break_even")

st.header(language.text("And now"), anchor=False)
attempts.noted(client, language)
attempts.ask(client, language)
decisions.noted(client, language)
decisions.ask(client, language)
with st.container(horizontal=True):
    places.link("what_if", language)
    places.link("goodbye", language)
beside_scores.kind(place, client, language)
