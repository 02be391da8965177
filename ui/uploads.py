"""Bringing files in: the upload field, progress, passwords, and what helps when nothing fits."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language
from analysis.reading.problems import problem_sentence
from ui import session, show

KINDS = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "parquet", "zip"]
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
        chosen = [(file.name, file.getvalue()) for file in files if file.file_id in fresh]
        read(chosen, language, identifiers=fresh)


def read(
    files: Sequence[tuple[str, bytes]],
    language: Language,
    *,
    identifiers: Iterable[str] = (),
    passwords: Mapping[str, str] | None = None,
) -> None:
    """Read files, say meanwhile which, and draw the page anew with what they hold."""
    names = show.plain(language.list([name for name, _ in files]))
    with (
        st.spinner(language.text("Reading {files} …", files=names), show_time=True),
        show.problems(language),
    ):
        session.open_files(files, identifiers, passwords)
    st.rerun()


def what_helps(language: Language) -> None:
    """Tell which exports help, and what each makes possible."""
    st.subheader(language.text("What helps, and what it gives you"), anchor=False)
    for name in HELPFUL:
        st.markdown(f"- **{language.text(TABLES[name].label)}**: {language.text(TABLES[name].unlocks)}")


def troubles(language: Language) -> None:
    """Say of each file or sheet that could not be read what is the matter; ask for passwords."""
    asked: set[str] = set()
    for problem in session.reading().problems:
        st.warning(show.plain(problem_sentence(problem, language)), icon=":material/warning:")
        name = uploaded_as(problem.file)
        if problem.code in _LOCKED and name is not None and name not in asked:
            asked.add(name)
            _password(name, language)


def uploaded_as(file: str) -> str | None:
    """Give the file in the upload field that a file came in, itself or the archive that holds it."""
    names = {each.name for each in session.uploaded()}
    return next((name for name in names if file == name or file.startswith(f"{name}/")), None)


def _password(name: str, language: Language) -> None:
    """Ask the password of one protected file."""
    key = f"your_data_password_{name}"
    with st.form(f"your_data_unlock_{name}", width=480):
        st.text_input(language.text("Password of {file}", file=show.plain(name)), type="password", key=key)
        opens = st.form_submit_button(language.text("Open the file"), key=f"your_data_open_{name}")
    password = session.widget(key)
    if opens and password:
        content = next(each.getvalue() for each in session.uploaded() if each.name == name)
        read([(name, content)], language, passwords={name: password})


def nothing_usable(language: Language) -> str:
    """Say that no sheet could be used, and what would help."""
    return language.text(
        "None of the sheets could be used yet. Choose above what each sheet holds, or bring in a list "
        "with one "
        "row per invoice that has a column with the client and one with the amount."
    )
