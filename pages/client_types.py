"""Client types: which kinds of clients there are, and what is typical of each."""

import streamlit as st

from ui import kinds, session, show
from ui.charts.types import types_alt, types_chart

language = session.language()
clients = session.clients()

st.title(language.text("Which kinds of clients you have"), anchor=False)
with st.spinner(language.text("Comparing your clients …")), show.problems(language):
    found = session.types()
if not found.found:
    kinds.none_found(found, language)
    show.reckoned(language, "client_types")
    st.stop()

st.markdown(kinds.how_sure(found, language))
kinds.sentences(found, clients, language)
st.header(language.text("More of these, or fewer?"), anchor=False)
kinds.choice(found, clients, language)
st.header(language.text("What sets them apart"), anchor=False)
with show.problems(language):
    figure = types_chart(found, language, currency=session.currency())
show.chart(figure, types_alt(found, language), key="client_types_chart")
kinds.profile(found, language)
kinds.members(found, clients, language)
show.reckoned(language, "client_types", "type_choice")
