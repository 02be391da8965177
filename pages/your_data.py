"""Your data: bring in files, see what was understood of them, answer two questions."""

import streamlit as st

from ui import (
    account,
    completeness,
    open_questions,
    places,
    questions,
    same_client,
    session,
    show,
    understood,
    uploads,
    welcome,
    what_changed,
)

language = session.language()

if session.has_files():
    st.title(language.text("Your data"), anchor=False)
    uploads.field(language)
else:
    welcome.invitation(language)
    uploads.field(language)
    welcome.sample_button(language)
    uploads.without_file(language)
    st.stop()

uploads.troubles(language)
if not session.reading().sheets:
    uploads.typed_in(language)
    st.stop()

st.header(language.text("What was understood"), anchor=False)
account.sources(language)
open_questions.ask(language)
what_changed.listed(language)
titles = ("Sheets and columns", "Set apart", "Names taken together", "How complete it is")
sheets, apart, joined, covered = st.tabs([language.text(title) for title in titles], key="your_data_tabs")
with sheets:
    understood.sheets(language)
with apart:
    account.set_apart(language)
    account.totals(language)
with joined:
    same_client.who_is_who(language)
uploads.typed_in(language)
if not session.has_data():
    st.error(uploads.nothing_usable(language), icon=":material/error:")
    st.stop()
with covered, show.problems(language):
    completeness.report(language)

st.header(language.text("Questions that complete the picture"), anchor=False)
with show.problems(language):
    questions.ask(session.summary(), language)
places.link("overview", language, label=language.text("On to the overview"))
