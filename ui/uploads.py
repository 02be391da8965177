"""Bringing files in: the upload field, progress, passwords, and what helps when nothing fits."""

import streamlit as st

from analysis.columns import TABLES
from analysis.coverage import WORTH_ADDING
from analysis.export import WRITERS
from analysis.language.language import Language
from analysis.reading.problems import problem_sentence
from analysis.reading.typed_rows import TYPED_FILE
from analysis.template import template
from analysis.workspace_file import ENDING
from ui import session, setting_right, show, typed_clients, upload_words
from ui.reading_job import ReadingJob

_LOCKED = ("password_protected", "wrong_password")
#: Seconds before a progress bar is worth its place, and between two looks.
_PATIENCE, _LOOK_EVERY = 1.0, 0.2


def field(language: Language) -> None:
    """Draw the upload field, and read what is new in it."""
    files = upload_words.field(
        language.text("Excel, OpenDocument, CSV or Parquet, also in a zip; several files at once is fine"),
        session.upload_key(),
        language,
        several=True,
        on_change=_close_taken_out,
        args=(frozenset(each.name for each in session.uploaded()),),
    )
    awaited(language)
    _open_files(language)
    for name in [file.name for file in files if _is_saved_work(file.name)]:
        st.warning(
            language.text(
                "{file} is work you saved. Open it with “{button}” in the menu.",
                file=show.plain(name),
                button=language.text("Open saved work"),
            ),
            icon=":material/folder_open:",
        )
    files = [file for file in files if not _is_saved_work(file.name)]
    fresh = session.new_uploads(file.file_id for file in files)
    if fresh:
        session.start_reading(
            [(each.name, each.getvalue()) for each in files if each.file_id in fresh], fresh
        )
        awaited(language)


def _is_saved_work(name: str) -> bool:
    return name.casefold().endswith(f".{ENDING}")


def _close_taken_out(shown: frozenset[str]) -> None:
    """Close the file that the visitor took out of the upload field; several at once the browser forgot."""
    gone = shown - {each.name for each in session.uploaded()}
    if len(gone) == 1:
        setting_right.close_file(*gone)


def _open_files(language: Language) -> None:
    """List the open files that the upload field forgot on another page, each to be closed."""
    if not session.has_files() or session.is_sample():
        return
    names = dict.fromkeys(
        sheet.file
        for sheet in session.reading().sheets
        if sheet.file != TYPED_FILE and uploaded_as(sheet.file) is None
    )
    if not names:
        return
    st.caption(language.text("Open already; a click closes a file"))
    with st.container(horizontal=True, key="your_data_open_files"):
        for place, name in enumerate(names):
            st.button(
                show.plain(name),
                key=f"your_data_close_{session.edition()}_{place}",
                on_click=setting_right.close_file,
                args=(name,),
                icon=":material/close:",
                help=language.text("Close {file}; the other files stay open", file=show.plain(name)),
            )


def awaited(language: Language) -> None:
    """Take in what is being read, if anything; what takes long shows how far it is, and can be stopped."""
    job = session.files_being_read()
    if job is None:
        return
    names = show.plain(language.list([name for name, _ in job.files]))
    with st.spinner(language.text("Reading {files} …", files=names)):
        ready = job.wait(_PATIENCE)
    if not ready:
        _progress(job, language)
    with show.problems(language), st.spinner(language.text("Understanding what the files hold …")):
        session.take_in(job)
    st.rerun()


def _progress(job: ReadingJob, language: Language) -> None:
    """Show which file is being read until the last one is, with a button that stops it."""
    with st.container(key="your_data_progress"):
        bar = st.progress(0.0)
        st.button(language.text("Stop reading"), on_click=job.cancel, key="your_data_stop")
        count = len(job.files)
        while not job.wait(_LOOK_EVERY):
            place = min(job.done_count, count - 1)
            name = show.plain(job.files[place][0])
            facts = {"file": name, "number": place + 1, "count": count}
            bar.progress(
                (place + 1) / (count + 2),
                language.text("Reading {file}: file {number} of {count}", **facts),
            )
        bar.progress((count + 1) / (count + 2), language.text("Understanding what the files hold …"))


def without_file(language: Language) -> None:
    """Help who has no file yet: type clients in, know which exports help, or fill in a workbook."""
    typed_in(language)
    st.subheader(language.text("What helps, and what it gives you"), anchor=False)
    for name in WORTH_ADDING:
        st.markdown(f"- **{language.text(TABLES[name].label)}**: {language.text(TABLES[name].unlocks)}")
    st.download_button(
        language.text("No export yet? An empty workbook to fill in"),
        lambda: template(language),
        file_name="klantkompas.xlsx",
        mime=WRITERS["xlsx"].mime,
        key="your_data_template",
        on_click="ignore",
        icon=":material/download:",
    )


def typed_in(language: Language) -> None:
    """Offer the place to type clients in by hand: open where some were typed, else folded away."""
    typed = session.has_files() and bool(session.workspace().corrections.typed)
    title = "Type in clients that are in no file" if session.has_files() else "No file? Type your clients in"
    with st.expander(language.text(title), icon=":material/edit:", expanded=typed):
        typed_clients.grid(language)


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
        session.start_reading([(name, content)], passwords={name: password})
        st.rerun()


def nothing_usable(language: Language) -> str:
    """Say that no sheet could be used, and what would help."""
    return language.text(
        "None of the sheets could be used yet. Choose above what each sheet holds, or bring in a list "
        "with one "
        "row per invoice that has a column with the client and one with the amount."
    )
