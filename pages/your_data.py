"""Your data: bring in files, see what was understood of them, answer two questions."""

import streamlit as st

from analysis.reading.problems import problem_sentence
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

st.title(
    language.text("Your data")
    if session.has_files()
    else language.text("Which clients do you cherish, and which cost more than they bring?")
)
st.markdown(
    language.text(
        "Bring in what your invoicing, time-tracking or helpdesk tools export: a list of invoices is "
        "enough to "
        "begin with. Everything stays on this computer."
    )
)
uploads.field(language)
if not session.has_files():
    welcome.sample_button(language)
    uploads.what_helps(language)
    st.stop()

for problem in session.reading().problems:
    st.warning(show.plain(problem_sentence(problem, language)), icon=":material/warning:")
uploads.passwords(language)
if not session.reading().sheets:
    st.stop()

st.header(language.text("What was understood"), anchor=False)
account.sources(language)
sheets, apart, joined, covered = st.tabs(
    [
        language.text("Sheets and columns"),
        language.text("Set apart"),
        language.text("Names taken together"),
        language.text("How complete it is"),
    ],
    key="your_data_tabs",
)
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
