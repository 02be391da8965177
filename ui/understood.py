"""What was understood of each sheet, and the few choices that set it right."""

from dataclasses import replace
from datetime import datetime, time

import pandas as pd
import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language
from analysis.reading.model import ColumnPlan, Sheet, SheetPlan
from analysis.reading.recognise import IGNORED, LOW_CONFIDENCE
from ui import session, setting_right, show

PREVIEW_ROWS = 10


def sheets(language: Language) -> None:
    """Show one sheet at a time: what table it is, what each column means, and its first rows."""
    reading = session.reading()
    places = list(range(len(reading.sheets)))
    chosen = st.selectbox(
        language.text("Sheet"),
        places,
        format_func=lambda place: sheet_title(reading.sheets[place], reading.plans[place], language),
        key="your_data_sheet",
        persist_state="session",
    )
    place = chosen if chosen in places else 0
    sheet, plan = reading.sheets[place], reading.plans[place]
    _table_choice(sheet, plan, language)
    if plan.table is not None:
        _dates_choice(plan, language)
        _column_choices(plan, language)
    st.dataframe(
        preview(sheet, plan, language),
        column_config=_preview_labels(plan, language),
        hide_index=True,
        alt=language.text("The first rows of the sheet, with what each column was taken to be"),
        key=f"your_data_preview_{place}",
        placeholder="",
    )


def sheet_title(sheet: Sheet, plan: SheetPlan, language: Language) -> str:
    """Name a sheet with its file and what it was taken to be."""
    name = f"{sheet.file}, {sheet.name}" if sheet.name else sheet.file
    return f"{name} → {table_label(plan.table, language)}"


def table_label(table: str | None, language: Language) -> str:
    """Name a canonical table, or say that the sheet is left out."""
    return language.text(TABLES[table].label) if table else language.text("Left out")


def _table_choice(sheet: Sheet, plan: SheetPlan, language: Language) -> None:
    key = f"your_data_table_{session.edition()}_{sheet.file}_{sheet.name}"
    options = [*TABLES, None]
    st.selectbox(
        language.text("This sheet holds"),
        options,
        index=options.index(plan.table),
        format_func=lambda table: table_label(table, language),
        key=key,
        on_change=_set_table,
        args=(plan, key),
    )
    if plan.table is None and plan.why is not None:
        st.caption(language.text(IGNORED[plan.why]))


def _dates_choice(plan: SheetPlan, language: Language) -> None:
    if plan.day_first is None:
        return
    if plan.day_first_unsure:
        st.warning(
            language.text(
                "Nothing in this sheet tells whether 3-4 is 3 April or 4 March. Choose what it is in "
                "your file."
            )
        )
    key = f"your_data_dates_{session.edition()}_{plan.file}_{plan.sheet}"
    st.segmented_control(
        language.text("Dates are written as"),
        [True, False],
        default=plan.day_first,
        required=True,
        format_func=lambda day_first: language.text("day first" if day_first else "month first"),
        key=key,
        on_change=_set_day_first,
        args=(plan, key),
    )


def _column_choices(plan: SheetPlan, language: Language) -> None:
    """Draw one selectbox per column, the sure ones and the unused ones alike."""
    table = TABLES[plan.table]
    options = [None, *(column.name for column in table.columns)]

    def meaning(name: str | None) -> str:
        return language.text("Not used") if name is None else language.text(table.column(name).label)

    with st.grid("auto", min_column_width=210):
        for column in plan.columns:
            key = f"your_data_column_{session.edition()}_{plan.file}_{plan.sheet}_{column.position}"
            unsure = column.means is not None and column.confidence < LOW_CONFIDENCE
            st.selectbox(
                _column_label(column, language, unsure=unsure),
                options,
                index=options.index(column.means) if column.means in options else 0,
                format_func=meaning,
                key=key,
                help=language.text("A guess: please look whether it is right.") if unsure else None,
                on_change=_set_column,
                args=(plan, column.position, key),
            )


def _column_label(column: ColumnPlan, language: Language, *, unsure: bool) -> str:
    header = show.plain(column.header) or language.text("Column {number}", number=column.position + 1)
    return f"{header} (?)" if unsure else header


def _set_table(plan: SheetPlan, key: str) -> None:
    corrections = session.workspace().corrections
    columns = {place: means for place, means in corrections.columns.items() if place[:2] != plan.key}
    tables = {**corrections.tables, plan.key: session.widget(key)}
    setting_right.correct(replace(corrections, tables=tables, columns=columns))


def _set_column(plan: SheetPlan, position: int, key: str) -> None:
    """Give a column its meaning, and take that meaning from the column that had it."""
    corrections, means = session.workspace().corrections, session.widget(key)
    columns = {**corrections.columns, (*plan.key, position): means}
    before = plan.position(means) if means is not None else None
    if before is not None and before != position:
        columns[*plan.key, before] = None
    setting_right.correct(replace(corrections, columns=columns))


def _set_day_first(plan: SheetPlan, key: str) -> None:
    corrections = session.workspace().corrections
    setting_right.correct(
        replace(corrections, day_first={**corrections.day_first, plan.key: session.widget(key)})
    )


def preview(sheet: Sheet, plan: SheetPlan, language: Language) -> pd.DataFrame:
    """Give the first rows of a sheet as text, one column per sheet column, used ones first.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Of the same sheet.
    language : Language
        Whose signs numbers and dates are written in.

    Returns
    -------
    DataFrame, at most ten rows
        ``row`` (the row in the file), then the positions of the columns as text.
    """
    head = sheet.cells.head(PREVIEW_ROWS)
    order = sorted(plan.columns, key=lambda column: column.means is None)
    written = {
        str(column.position): [_cell(value, language) for value in head[str(column.position)].to_list()]
        for column in order
    }
    return pd.DataFrame({"row": head["row"].to_list(), **written})


def _cell(value: object, language: Language) -> str:
    if isinstance(value, dict):
        value = next((part for part in value.values() if part is not None), None)
    if value is None:
        return ""
    if isinstance(value, bool):
        return language.text("yes") if value else language.text("no")
    if isinstance(value, datetime):
        return language.date(value, "medium") + ("" if value.time() == time() else f" {value:%H:%M}")
    if isinstance(value, float):
        return language.number(value, 0 if value.is_integer() and abs(value) >= 1 else 2)
    return str(value)


def _preview_labels(plan: SheetPlan, language: Language) -> dict[str, object]:
    labels: dict[str, object] = {"row": st.column_config.Column(language.text("Row"), width="small")}
    for column in plan.columns:
        label = column.header or language.text("Column {number}", number=column.position + 1)
        if column.means is not None and plan.table is not None:
            meaning = language.text(TABLES[plan.table].column(column.means).label)
            label = f"{label} → {meaning}"
        labels[str(column.position)] = st.column_config.Column(label)
    return labels
