"""Client types: which kinds of clients there are, and what is typical of each."""

import streamlit as st

from ui import kinds, session, show

language = session.language()
clients = session.clients()

st.title(language.text("Which kinds of clients you have"))
with st.spinner(language.text("Comparing your clients …")), show.problems(language):
    found = session.types()
if not found.found:
    kinds.none_found(found, language)
    show.reckoned(language, "client_types")
    st.stop()

st.markdown(kinds.how_sure(found, language))
kinds.sentences(found, clients, language)
kinds.profile(found, language)
kinds.members(found, clients, language)
show.reckoned(language, "client_types")
