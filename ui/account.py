"""The account of every row: what was used, what was set apart, and why."""

from functools import partial

import pandas as pd
import polars as pl
import streamlit as st

from analysis.columns import TABLES
from analysis.export import WRITERS
from analysis.language.language import Language
from analysis.reading.changes import Step
from analysis.reading.model import Source
from analysis.reading.reasons import COUNTED_ELSEWHERE, NOT_TO_CORRECT, NOTES, REASONS, RIGHTLY_APART
from analysis.reading.recognise import IGNORED
from analysis.reading.set_apart_list import MOST_ROWS, fits_a_workbook, rows_to_correct
from ui import project_clients, session, setting_right, show, what_changed
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
    "to_do": Shown("To do"),
    "reason": Shown("Why"),
}


def sources(language: Language) -> None:
    """Show per sheet how many rows were read, used and set apart, and what was understood of it."""
    rows = [
        {
            "file": sheet_name((source.file, ""), language),
            "sheet": source.sheet,
            "table": table_label(source.table, language, of_hours=source.of_hours),
            "rows_read": source.rows_read,
            "rows_used": source.rows_used,
            "rows_set_apart": source.rows_set_apart,
        }
        for source in session.ledger().sources
    ]
    alt = language.text("Per sheet: what it was read as, and how many of its rows were used")
    shown = _without_sheets(pd.DataFrame(rows))
    show.table(shown, SOURCE_COLUMNS, language, alt=alt, key="your_data_sources")
    for source in session.ledger().sources:
        said = [NOTES[note] for note in source.notes if note != "day_first_unsure"]  # asked below
        if source.table is None and source.why is not None:
            said.append(IGNORED[source.why])
        name = show.plain(sheet_name((source.file, source.sheet), language))
        for sentence in said:
            st.caption(f"{name}: {language.text(sentence)}")
        _say_what_waits(source, name, language)


def _without_sheets(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave the names of sheets out where no file has more than one."""
    keys = [(sheet.file, sheet.name) for sheet in session.reading().sheets]
    return rows if len({file for file, _ in keys}) < len(keys) else rows.drop(columns="sheet")


def _say_what_waits(source: Source, name: str, language: Language) -> None:
    """Say what the rows that do not count wait for: an answer, or why none of a sheet could be used."""
    if source.table is None or not source.rows_set_apart:
        return
    rows = session.ledger().set_apart.filter(
        ~pl.col("row_used"), pl.col("file") == source.file, pl.col("sheet") == source.sheet
    )
    waiting = rows.filter(_waits()).height
    if waiting:
        st.caption(
            language.plural(
                "{sheet}: {count} row counts as soon as you say below, under “{question}”, for whom it is.",
                "{sheet}: {count} rows count as soon as you say below, under “{question}”, for whom they "
                "are.",
                waiting,
                sheet=name,
                question=language.text(project_clients.TITLE),
            )
        )
    elif not source.rows_used and rows.height:
        reason = rows["reason"].mode().sort().first()
        st.caption(
            language.text(
                "{sheet}: no row of it counts, mostly for this reason: {reason}",
                sheet=name,
                reason=language.text(REASONS[reason]),
            )
        )


def _waits() -> pl.Expr:
    """Pick the rows of hours whose project nobody gave a client yet."""
    projects = project_clients.listed()
    waiting = projects.index[projects["client"].isna()].to_list()
    return (pl.col("reason") == "no_client") & pl.col("value").is_in(waiting).fill_null(False)


def recalled(language: Language) -> None:
    """Say what was remembered from an earlier file and holds for one that is open, and offer to undo it."""
    for place, step in enumerate(session.steps()):
        if step.remembered and _holds(step):
            with st.container(horizontal=True, vertical_alignment="center", border=True):
                said = show.plain(what_changed.worded(step, language))
                st.markdown(f":material/history: {said}", width="stretch")
                setting_right.undo_button(place, "your_data_forget", language)


def _holds(step: Step) -> bool:
    """Tell whether a step is about a sheet, or about a project or client that is in a file."""
    ledger = session.ledger()
    ours = ledger.tables["own_hours"]["client"].unique() if "own_hours" in ledger.tables else ()
    about = {"projects": project_clients.listed().index, "own_work": {*ledger.names, *ours}}
    return any(
        change.part not in about or change.key in about[change.part] for change in what_changed.told(step)
    )


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
    """Say how many rows are to be mended, are rightly left out, count elsewhere, or miss a cell, and why."""
    whole = rows[~rows["row_used"].astype(bool)].drop_duplicates(["file", "sheet", "row"])
    rightly, elsewhere = (whole["reason"].isin(group) for group in (RIGHTLY_APART, COUNTED_ELSEWHERE))
    waits = _waits_for_an_answer(whole)
    if waits.any():
        st.markdown(
            language.plural(
                "One row waits until you say above, under “{question}”, for whom it is.",
                "{count} rows wait until you say above, under “{question}”, for whom they are.",
                int(waits.sum()),
                question=language.text(project_clients.TITLE),
            )
        )
    _group(
        whole[~rightly & ~elsewhere & ~waits],
        "One row could not be used and is in no figure. You can correct it:",
        "{count} rows could not be used and are in no figure. You can correct them:",
        language,
    )
    _group(
        whole[rightly],
        "One row rightly does not count. There is nothing for you to do:",
        "{count} rows rightly do not count. There is nothing for you to do:",
        language,
    )
    _group(
        whole[elsewhere],
        "One row stands in your files more than once and counts once. There is nothing for you to do:",
        "{count} rows stand in your files more than once and count once. There is nothing for you to do:",
        language,
    )
    _group(
        rows[rows["row_used"].astype(bool)],
        "One cell was left out; the rest of its row counts:",
        "{count} cells were left out; the rest of their rows counts:",
        language,
    )


def _group(rows: pd.DataFrame, one: str, many: str, language: Language) -> None:
    """Say of rows what they have in common, and how many were set apart for each reason."""
    if rows.empty:
        return
    lines = [language.plural(one, many, len(rows)), ""]
    lines += [
        f"- {language.number(count)} × {language.text(REASONS[reason])}"
        for reason, count in rows["reason"].value_counts().items()
    ]
    st.markdown("\n".join(lines))


def _waits_for_an_answer(rows: pd.DataFrame) -> pd.Series:
    """Say of each row whether it counts once its project has a client."""
    waits = pl.from_pandas(rows[["reason", "value"]].astype("str")).select(_waits()).to_series()
    return pd.Series(waits.to_list(), index=rows.index, dtype=bool)


def _to_do(rows: pd.DataFrame) -> pd.Series:
    """Say of each row what is to be done (English source text)."""
    nothing = rows["reason"].isin(RIGHTLY_APART | NOT_TO_CORRECT)
    said = nothing.map({True: "Nothing", False: "Correct it"})
    return said.mask(_waits_for_an_answer(rows), "Answer above")


def set_apart(language: Language) -> None:
    """Show the first rows that were set apart, and offer all of them as a workbook to correct."""
    rows = session.ledger().set_apart.to_pandas()
    left_out = sum(source.rows_read for source in session.ledger().sources if source.table is None)
    if left_out:
        st.markdown(
            language.plural(
                "One row stands on a sheet that is left out as a whole; see “{tab}” for why.",
                "{count} rows stand on sheets that are left out as a whole; see “{tab}” for why.",
                left_out,
                tab=language.text("Sheets and columns"),
            )
        )
    if rows.empty:
        if not left_out:
            st.markdown(language.text("Every row could be used; nothing was set apart."))
        return
    _say_what_was_set_apart(rows, language)
    correctable = not rows["reason"].isin(NOT_TO_CORRECT).all()
    to_do = _to_do(rows)
    rows = rows.assign(
        reason=rows["reason"].map(lambda code: language.text(REASONS[code])), to_do=to_do.map(language.text)
    )
    rows = _without_sheets(rows).iloc[(to_do == "Nothing").to_numpy().argsort(kind="stable")]
    alt = language.text("Rows that were set apart, with the reason")
    show.table(rows.head(FIRST_ROWS), APART_COLUMNS, language, alt=alt, key="your_data_apart")
    if len(rows) > FIRST_ROWS:
        st.caption(
            language.text(
                "These are the first {count} of {every}; what you can correct comes first.",
                count=FIRST_ROWS,
                every=language.number(len(rows)),
            )
        )
    if correctable:
        if not to_do.eq("Correct it").any():
            st.caption(language.text("Should one of them count after all? Then correct it in this list."))
        _download(language)


def _download(language: Language) -> None:
    """Offer the rows that were set apart as a file to correct and bring in again."""
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
