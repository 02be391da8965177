"""Your data: bring in files, see what was understood of them, answer two questions."""

import streamlit as st

from ui import (
    account,
    completeness,
    places,
    questions,
    same_client,
    session,
    show,
    understood,
    uploads,
    welcome,
)

language = session.language()

if session.has_files():
    st.title(language.text("Your data"), anchor=False)
    uploads.field(language)
else:
    welcome.invitation(language)
    uploads.field(language)
    welcome.sample_button(language)
    uploads.what_helps(language)
    st.stop()

uploads.troubles(language)
if not session.reading().sheets:
    st.stop()

st.header(language.text("What was understood"), anchor=False)
account.sources(language)
titles = ("Sheets and columns", "Set apart", "Names taken together", "How complete it is")
sheets, apart, joined, covered = st.tabs([language.text(title) for title in titles], key="your_data_tabs")
with sheets:
    understood.sheets(language)
with apart:
    account.set_apart(language)
    account.totals(language)
with joined:
    same_client.joins(language)
    same_client.proposed(language)
if not session.has_data():
    st.error(uploads.nothing_usable(language), icon=":material/error:")
    st.stop()
with covered, show.problems(language):
    completeness.report(language)

st.header(language.text("Two questions that complete the picture"), anchor=False)
with show.problems(language):
    questions.ask(session.summary(), language)
places.link("overview", language, label=language.text("On to the overview"))
