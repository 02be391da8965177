"""Bringing files in: the upload field, progress, passwords, and what helps when nothing fits."""

import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language
from analysis.reading.problems import problem_sentence
from ui import session, show

KINDS = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "parquet"]
#: The tables worth telling a newcomer about, most useful first.
HELPFUL = ("invoices", "hours", "incidents", "ratings", "clients")
_LOCKED = ("password_protected", "wrong_password")


def field(language: Language) -> None:
    """Draw the upload field, and read what is new in it."""
    files = st.file_uploader(
        language.text("Excel, OpenDocument, CSV or Parquet; several files at once is fine"),
        type=KINDS,
        accept_multiple_files=True,
        key=session.upload_key(),
    )
    fresh = session.new_uploads(file.file_id for file in files)
    if fresh:
        names = show.plain(language.list([file.name for file in files if file.file_id in fresh]))
        with (
            st.spinner(language.text("Reading {files} …", files=names), show_time=True),
            show.problems(language),
        ):
            chosen = [(file.name, file.getvalue()) for file in files if file.file_id in fresh]
            session.open_files(chosen, fresh)
        st.rerun()


def what_helps(language: Language) -> None:
    """Tell which exports help, and what each makes possible."""
    st.subheader(language.text("What helps, and what it gives you"), anchor=False)
    for name in HELPFUL:
        st.markdown(f"- **{language.text(TABLES[name].label)}**: {language.text(TABLES[name].unlocks)}")


def troubles(language: Language) -> None:
    """Say of each file or sheet that could not be read what is the matter; ask for passwords."""
    for problem in session.reading().problems:
        st.warning(show.plain(problem_sentence(problem, language)), icon=":material/warning:")
    passwords(language)


def passwords(language: Language) -> None:
    """Ask the password of each file that is protected, as long as it is in the upload field."""
    locked = dict.fromkeys(each.file for each in session.reading().problems if each.code in _LOCKED)
    uploaded = {file.name: file for file in session.widget(session.upload_key()) or ()}
    for name in locked:
        if name not in uploaded:
            continue
        label = language.text("Password of {file}", file=show.plain(name))
        password = st.text_input(label, type="password", key=f"your_data_password_{name}")
        if password and st.button(language.text("Open the file"), key=f"your_data_unlock_{name}"):
            session.open_files([(name, uploaded[name].getvalue())], passwords={name: password})
            st.rerun()


def nothing_usable(language: Language) -> str:
    """Say that no sheet could be used, and what would help."""
    return language.text(
        "None of the sheets could be used yet. Choose above what each sheet holds, or bring in a list "
        "with one "
        "row per invoice that has a column with the client and one with the amount."
    )
