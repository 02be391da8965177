"""The account of every row: what was used, what was set apart, and why."""

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.reading.reasons import NOTES, REASONS
from ui import session, show
from ui.understood import table_label
from ui.words import Shown

FIRST_ROWS = 20

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
    """Show per sheet how many rows were read, used and set apart, with totals that add up to the cent."""
    rows = [
        {
            "file": source.file,
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
        for note in source.notes:
            st.caption(f"{show.plain(source.sheet or source.file)}: {language.text(NOTES[note])}")


def totals(language: Language) -> None:
    """Show for each column that can be added up: total in the file = used + set apart."""
    rows = [
        {
            "sheet": source.sheet or source.file,
            "header": source.columns.get(column, column),
            "read": total.read,
            "used": total.used,
            "set_apart": total.set_apart,
        }
        for source in session.ledger().sources
        for column, total in source.totals.items()
    ]
    if rows:
        alt = language.text("Per column: the total in the file, used and set apart")
        show.table(pd.DataFrame(rows), TOTAL_COLUMNS, language, alt=alt, key="your_data_totals")


def set_apart(language: Language) -> None:
    """Show the first rows that were set apart, and offer all of them as a download."""
    rows = session.ledger().set_apart.to_pandas()
    if rows.empty:
        st.markdown(language.text("Every row could be used; nothing was set apart."))
        return
    rows["reason"] = rows["reason"].map(lambda code: language.text(REASONS[code]))
    st.markdown(
        language.plural(
            "One row or cell could not be used. It is in no figure, and you can see it here.",
            "{count} rows or cells could not be used. They are in no figure, and you can see them here.",
            len(rows),
        )
    )
    alt = language.text("Rows that were set apart, with the reason")
    show.table(rows.head(FIRST_ROWS), APART_COLUMNS, language, alt=alt, key="your_data_apart")
    if len(rows) > FIRST_ROWS:
        st.caption(language.text("These are the first {count}; the download has them all.", count=FIRST_ROWS))
    show.downloads(rows, APART_COLUMNS, "set_apart", language)
