"""Overview: the portfolio in five figures and five sentences, and every client in one list."""

import streamlit as st

from analysis.findings import finding_sentence, findings
from ui import client_list, different_months, figures, report_download, session, show, still_open

language = session.language()
clients = session.clients()

st.title(language.text("How your clients stand"), anchor=False)
with show.problems(language):
    totals = figures.totals()
    found = findings(clients, totals, session.settings())

st.caption(figures.period(totals, language))
figures.five(totals, language, session.currency())
needed = still_open.needed(clients)
still_open.told(needed, language, doubles=True)
different_months.told(language, "overview")
for each in still_open.others(found, needed):
    st.markdown(f"- {show.plain(finding_sentence(each, language, session.currency()))}")
show.reckoned(language)
report_download.offer(language)

figures.compared_with_before(language, session.currency())
st.header(language.text("Your clients"), anchor=False)
client_list.show_list(clients, language, session.currency())
