"""The account of every row: what was used, what was set apart, and why."""

from functools import partial

import pandas as pd
import streamlit as st

from analysis.columns import TABLES
from analysis.export import WRITERS
from analysis.language.language import Language
from analysis.reading.reasons import COUNTED_ELSEWHERE, NOTES, REASONS
from analysis.reading.recognise import IGNORED
from analysis.reading.set_apart_list import MOST_ROWS, fits_a_workbook, rows_to_correct
from ui import session, show
from ui.understood import sheet_name, table_label
from ui.words import Shown

FIRST_ROWS = 20
_CENT = 0.005

SOURCE_COLUMNS = {
    "file": Shown("File"),
    "sheet": Shown("Sheet"),
    "table": Shown("Read as"),
    "rows_read": Shown("Rows", "count"),
    "rows_used": Shown("Used", "count"),
    "rows_set_apart": Shown("Set apart", "count"),
}
TOTAL_COLUMNS = {
    "sheet": Shown("Sheet"),
    "header": Shown("Column in the file"),
    "means": Shown("Taken to be"),
    "read": Shown("Total in the file", "exact"),
    "used": Shown("Used", "exact"),
    "set_apart": Shown("Set apart", "exact"),
}
APART_COLUMNS = {
    "file": Shown("File"),
    "sheet": Shown("Sheet"),
    "row": Shown("Row", "whole"),
    "column": Shown("Column"),
    "value": Shown("Value"),
    "reason": Shown("Why"),
}


def sources(language: Language) -> None:
    """Show per sheet how many rows were read, used and set apart, and what was understood of it."""
    rows = [
        {
            "file": sheet_name((source.file, ""), language),
            "sheet": source.sheet,
            "table": table_label(source.table, language),
            "rows_read": source.rows_read,
            "rows_used": source.rows_used,
            "rows_set_apart": source.rows_set_apart,
        }
        for source in session.ledger().sources
    ]
    alt = language.text("Per sheet: what it was read as, and how many of its rows were used")
    show.table(pd.DataFrame(rows), SOURCE_COLUMNS, language, alt=alt, key="your_data_sources")
    for source in session.ledger().sources:
        said = [NOTES[note] for note in source.notes if note != "day_first_unsure"]  # asked below
        if source.table is None and source.why is not None:
            said.append(IGNORED[source.why])
        name = show.plain(sheet_name((source.file, source.sheet), language))
        for sentence in said:
            st.caption(f"{name}: {language.text(sentence)}")


def totals(language: Language) -> None:
    """Show for each column that can be added up: total in the file = used + set apart."""
    several = len({source.file for source in session.ledger().sources}) > 1
    rows = [
        {
            "sheet": sheet_name((source.file, source.sheet), language)
            if several or not source.sheet
            else source.sheet,
            "header": source.columns.get(column) or language.text("worked out from other columns"),
            "means": language.text(TABLES[source.table].column(column).label),
            "read": total.read,
            "used": total.used,
            "set_apart": total.set_apart,
        }
        for source in session.ledger().sources
        for column, total in source.totals.items()
        # Used as they stand, amounts with VAT are the only column there is.
        if not (column == "amount" and "amount_with_tax" in source.notes and not source.columns.get(column))
    ]
    if not rows:
        return
    st.markdown(
        language.text("To the cent: the total in the file is what is used plus what was set apart.")
        if all(abs(row["read"] - row["used"] - row["set_apart"]) < _CENT for row in rows)
        else language.text("Not every total adds up; please check the columns below.")
    )
    alt = language.text("Per column: the total in the file, used and set apart")
    show.table(pd.DataFrame(rows), TOTAL_COLUMNS, language, alt=alt, key="your_data_totals")


def _say_what_was_set_apart(rows: pd.DataFrame, language: Language) -> None:
    """Say apart which rows count nowhere, which stand elsewhere too, and of which only a cell is left out."""
    places = ["file", "sheet", "row"]
    whole = rows[~rows["row_used"].astype(bool) & (rows["reason"] != "no_answer")]
    elsewhere = whole["reason"].isin(COUNTED_ELSEWHERE)
    lost = len(whole[~elsewhere].drop_duplicates(places))
    double = len(whole[elsewhere].drop_duplicates(places))
    cells = int(rows["row_used"].sum())
    if lost:
        st.markdown(
            language.plural(
                "One row could not be used. It is in no figure, and you can see it here.",
                "{count} rows could not be used. They are in no figure, and you can see them here.",
                lost,
            )
        )
    if double:
        st.markdown(
            language.plural(
                "One row stands in another list too. It counts once, there.",
                "{count} rows stand in another list too. They count once, there.",
                double,
            )
        )
    if cells:
        st.markdown(
            language.plural(
                "One cell was left out; the rest of its row counts.",
                "{count} cells were left out; the rest of their rows counts.",
                cells,
            )
        )


def set_apart(language: Language) -> None:
    """Show the first rows that were set apart, and offer all of them as a workbook to correct."""
    rows = session.ledger().set_apart.to_pandas()
    if rows.empty:
        st.markdown(language.text("Every row could be used; nothing was set apart."))
        return
    _say_what_was_set_apart(rows, language)
    rows["reason"] = rows["reason"].map(lambda code: language.text(REASONS[code]))
    alt = language.text("Rows that were set apart, with the reason")
    show.table(rows.head(FIRST_ROWS), APART_COLUMNS, language, alt=alt, key="your_data_apart")
    if len(rows) > FIRST_ROWS:
        st.caption(language.text("These are the first {count}; the download has them all.", count=FIRST_ROWS))
    in_workbook = fits_a_workbook(session.reading())
    st.download_button(
        language.text("Download the rows to correct"),
        partial(rows_to_correct, session.reading(), session.workspace().corrections, language),
        file_name=language.text("rows to correct") + (".xlsx" if in_workbook else ".zip"),
        mime=WRITERS["xlsx"].mime if in_workbook else "application/zip",
        key="your_data_apart_download",
        on_click="ignore",
        icon=":material/download:",
    )
    if not in_workbook:
        st.caption(
            language.text(
                "One sheet has more than {most} such rows, so the download is a zip of text files (CSV). "
                "When so many rows are set apart, one cause in the file itself is likely: mend it there and "
                "bring the file in again.",
                most=language.number(MOST_ROWS),
            )
        )
    st.caption(
        language.text(
            "Correct the cells, save the file and bring it in above: each row takes its own place again, "
            "and nothing is counted twice. Your own files stay as they are."
        )
    )
