"""What was understood of each sheet, and the few choices that set it right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from functools import partial

import pandas as pd
import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language
from analysis.reading.attention import by_attention, needs_a_look
from analysis.reading.corrected_cells import with_corrected_cells
from analysis.reading.model import ColumnPlan, Corrections, Sheet, SheetPlan
from analysis.reading.recognise import IGNORED, LOW_CONFIDENCE
from analysis.reading.remembered import alike, fingerprint
from analysis.reading.typed_rows import TYPED_FILE
from ui import session, setting_right, show

PREVIEW_ROWS = 10
#: Sheets that do not follow when a sheet with the same headers is said to hold a table.
_ASIDE = ("hidden", "left_out")
_WHOLE = 0.01
#: Columns that say who the client of a row is.
_WHO = ("client", "client_number", "last_name", "project")
#: Keeps columns apart that have the same header and meaning; nobody sees it.
_INVISIBLE = "\u200b"
#: In pixels: a letter and what stands around a text, and how wide a header and a cell may make a column.
_LETTER, _MARGIN, _WIDEST, _WIDE = 7, 26, 420, 200


def sheets(language: Language) -> None:
    """Show one sheet at a time: what table it is, its first rows, and what each column means."""
    reading, corrections = session.reading(), session.workspace().corrections
    order = by_attention(reading, corrections)
    by_key = {reading.sheets[place].key: place for place in order}
    labels = {key: _choice(place, language) for key, place in by_key.items()}
    kept = f"your_data_sheet_{fingerprint(sorted(map(str, by_key)))[:8]}"
    before = session.widget(kept) if session.has_widget(kept) else None
    chosen = st.selectbox(
        language.text("Sheet"),
        list(by_key),
        index=list(by_key).index(before) if before in by_key else 0,
        format_func=lambda key: labels.get(key, ""),
        # A menu keeps the words it showed: other words, such as what needs a look, ask for another menu.
        key=f"{kept}_{fingerprint(sorted(labels.values()))[:8]}",
        persist_state="session",
    )
    session.fill(kept, chosen)
    place = by_key.get(chosen, order[0])
    plan = as_answered(reading.plans[place], corrections)
    (sheet,) = with_corrected_cells([reading.sheets[place]], corrections.cells)
    _table_choice(sheet, plan, language)
    if plan.table is not None:
        _dates_choice(plan, language)
        _vat_choice(plan, language)
    rows = preview(sheet, plan, language)
    st.dataframe(
        rows,
        column_config=_wide_enough(rows),
        hide_index=True,
        height="content",
        alt=language.text("The first rows of the sheet, with what each column was taken to be"),
        key=f"your_data_preview_{place}",
        placeholder="",
    )
    if plan.table is not None:
        _column_choices(plan, language)


def as_answered(plan: SheetPlan, corrections: Corrections) -> SheetPlan:
    """Call amounts with VAT what they are, once it was said that VAT is in them."""
    if not corrections.amounts_include_vat.get(plan.key) or plan.position("amount_with_tax") is not None:
        return plan
    columns = tuple(
        replace(column, means="amount_with_tax") if column.means == "amount" else column
        for column in plan.columns
    )
    return replace(plan, columns=columns)


def _choice(place: int, language: Language) -> str:
    """Name a sheet in the list, and say whether it needs a look."""
    reading = session.reading()
    sheet, plan, source = reading.sheets[place], reading.plans[place], reading.ledger.sources[place]
    title = f"{sheet_name(sheet.key, language)} → {table_label(plan.table, language, of_hours=plan.of_hours)}"
    looks = needs_a_look(sheet, plan, source, session.workspace().corrections)
    return language.text("{sheet} (please look)", sheet=title) if looks else title


def sheet_name(key: tuple[str, str], language: Language) -> str:
    """Name a sheet with its file."""
    file, name = key
    if file == TYPED_FILE:
        return language.text("Typed in by hand")
    return f"{file}, {name}" if name else file


def table_label(table: str | None, language: Language, *, of_hours: bool = False) -> str:
    """Name a canonical table, or a list of hours with revenue, or say that the sheet is left out."""
    if of_hours:
        return language.text("Hours and revenue")
    return language.text(TABLES[table].label) if table else language.text("Left out")


def _table_choice(sheet: Sheet, plan: SheetPlan, language: Language) -> None:
    unsure = plan.table is not None and plan.confidence < LOW_CONFIDENCE
    table_menu(plan, language, f"your_data_table_{session.edition()}_{sheet.file}_{sheet.name}")
    if plan.table is None and plan.why is not None:
        st.caption(language.text(IGNORED[plan.why]))
    if unsure:
        st.caption(language.text("A guess: please check whether it is right."))
    if _names_nobody(plan):
        st.warning(
            language.text(
                "No column says yet who the client is, so no row counts. Choose that column below."
            ),
            icon=":material/person_search:",
        )


def _names_nobody(plan: SheetPlan) -> bool:
    """Whether no row of a sheet counts because none of its columns was taken for the client."""
    if plan.table in (None, "costs") or any(plan.position(means) is not None for means in _WHO):
        return False
    return any(
        (each.file, each.sheet) == plan.key and not each.rows_used for each in session.ledger().sources
    )


def table_menu(plan: SheetPlan, language: Language, key: str) -> None:
    """Draw the selectbox that says what a sheet holds."""
    options = [*TABLES, None]
    st.selectbox(
        language.text("This sheet holds"),
        options,
        index=options.index(plan.table),
        format_func=lambda table: table_label(
            table, language, of_hours=plan.of_hours and table == plan.table
        ),
        key=key,
        on_change=_set_table,
        args=(plan, key),
        width=420,
    )


def _dates_choice(plan: SheetPlan, language: Language) -> None:
    if plan.day_first is None or plan.day_first_settled:  # there is nothing to choose
        return
    if plan.day_first_unsure:  # asked above, where nobody can miss it
        return
    key = f"your_data_dates_{session.edition()}_{plan.file}_{plan.sheet}"
    st.segmented_control(
        language.text("Dates are written as"),
        [True, False],
        default=plan.day_first,
        required=True,
        format_func=lambda day_first: language.text("day first" if day_first else "month first"),
        key=key,
        on_change=lambda: set_day_first(plan.key, session.widget(key)),
    )


def _vat_choice(plan: SheetPlan, language: Language) -> None:
    rate = session.workspace().corrections.amounts_include_vat.get(plan.key)
    if rate is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        said = language.text(
            "You said: {rate} VAT is in the amounts, and it was taken out.",
            rate=rate_shown(rate, language),
        )
        st.markdown(
            said if rate else language.text("You said: there is no VAT in the amounts."), width="content"
        )
        st.button(
            language.text("Ask again"),
            key=f"your_data_vat_again_{session.edition()}",
            on_click=set_vat,
            args=(plan.key, None),
            type="tertiary",
        )


def rate_shown(rate: float, language: Language) -> str:
    """Write a rate of VAT, with a decimal only where it has one."""
    return language.percent(rate, 0 if abs(rate * 100 - round(rate * 100)) < _WHOLE else 1)


def _column_choices(plan: SheetPlan, language: Language) -> None:
    """Draw one selectbox per column: the guesses in sight, the others folded away where room is scarce."""
    unsure = [column for column in plan.columns if _is_unsure(column)]
    others = sorted(
        (column for column in plan.columns if not _is_unsure(column)),
        key=lambda column: column.means is None,
    )
    if unsure:
        st.markdown(language.text("What these columns hold is not certain: please look whether it is right."))
        _menus(unsure, plan, language)
    title = language.plural(
        "What {count} column means", "What each of the {count} columns means", len(others)
    )
    if others:
        with st.expander(title, expanded=not unsure and not session.on_phone(), icon=":material/tune:"):
            _menus(others, plan, language)


def _is_unsure(column: ColumnPlan) -> bool:
    return column.means is not None and column.confidence < LOW_CONFIDENCE


def _menus(columns: list[ColumnPlan], plan: SheetPlan, language: Language) -> None:
    with st.grid("auto", min_column_width=210):
        for column in columns:
            key = f"your_data_column_{session.edition()}_{plan.file}_{plan.sheet}_{column.position}"
            column_menu(column, plan, language, key)


def column_menu(column: ColumnPlan, plan: SheetPlan, language: Language, key: str) -> None:
    """Draw the selectbox that says what a column means."""
    options = [None, *(each.name for each in TABLES[plan.table].columns)]
    label = show.plain(header_of(column, language))
    st.selectbox(
        label,
        options,
        index=options.index(column.means) if column.means in options else 0,
        format_func=partial(_meaning, plan, language),
        key=key,
        on_change=_set_column,
        args=(plan, column.position, key),
    )


def _meaning(plan: SheetPlan, language: Language, name: str | None) -> str:
    if name is None or plan.table is None:
        return language.text("Not used")
    return language.text(TABLES[plan.table].column(name).label)


def header_of(column: ColumnPlan, language: Language) -> str:
    """Give a column's header, or its number where it has none."""
    return column.header or language.text("Column {number}", number=column.position + 1)


# What a choice does; sheets with the same headers go along


def _alike(key: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return alike(session.reading().sheets, key)


def _correct(change: Callable[[Corrections], Corrections]) -> None:
    setting_right.correct(change(session.workspace().corrections))


def _set_table(plan: SheetPlan, key: str) -> None:
    table = session.widget(key)
    aside = {each.key for each in session.reading().plans if each.why in _ASIDE} - {plan.key}
    keys = tuple(each for each in _alike(plan.key) if each not in aside) if table is not None else (plan.key,)

    def change(present: Corrections) -> Corrections:
        columns = {place: means for place, means in present.columns.items() if place[:2] not in keys}
        return replace(present, tables={**present.tables, **dict.fromkeys(keys, table)}, columns=columns)

    _correct(change)


def _set_column(plan: SheetPlan, position: int, key: str) -> None:
    """Give a column its meaning, and take that meaning from the column that had it."""
    means = session.widget(key)
    before = plan.position(means) if means is not None else None

    def change(present: Corrections) -> Corrections:
        columns = dict(present.columns)
        for each in _alike(plan.key):
            columns[*each, position] = means
            if before is not None and before != position:
                columns[*each, before] = None
        rates = present.amounts_include_vat
        if means == "amount":  # who calls a column that says that no VAT is in it
            rates = {each: 0.0 if each in _alike(plan.key) else rate for each, rate in rates.items()}
        return replace(present, columns=columns, amounts_include_vat=rates)

    _correct(change)


def set_day_first(key: tuple[str, str], day_first: bool) -> None:
    """Say whether dates put the day before the month."""
    orders = dict.fromkeys(_alike(key), day_first)
    _correct(lambda present: replace(present, day_first={**present.day_first, **orders}))


def set_vat(key: tuple[str, str], rate: float | None) -> None:
    """Say how much VAT is in the amounts, 0 for none; None takes the answer back."""
    keys = _alike(key)

    def change(present: Corrections) -> Corrections:
        rates = {each: said for each, said in present.amounts_include_vat.items() if each not in keys}
        return replace(
            present, amounts_include_vat=rates if rate is None else {**rates, **dict.fromkeys(keys, rate)}
        )

    _correct(change)


# The first rows


def preview(sheet: Sheet, plan: SheetPlan, language: Language) -> pd.DataFrame:
    """Give the first rows of a sheet as text, used columns first, the meaning above each header.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Of the same sheet.
    language : Language
        Whose words and signs are used.

    Returns
    -------
    DataFrame, at most ten rows
        The row in the file, then the columns of the sheet; headers of two levels: what a column was taken to
        be, and its header in the file.
    """
    head = sheet.cells.head(PREVIEW_ROWS)
    heads = [("", language.text("Row"))]
    cells = [[str(row) for row in head["row"].to_list()]]
    for column in sorted(plan.columns, key=lambda column: column.means is None):
        named = (_meaning(plan, language, column.means), header_of(column, language))
        while named in heads:
            named = (named[0], named[1] + _INVISIBLE)
        heads.append(named)
        number = plan.table is not None and column.means is not None and _is_key(plan.table, column.means)
        cells.append(
            [_cell(value, language, is_key=number) for value in head[str(column.position)].to_list()]
        )
    rows = pd.DataFrame(dict(enumerate(cells)))
    rows.columns = pd.MultiIndex.from_tuples(heads)
    return rows


def _wide_enough(rows: pd.DataFrame) -> dict[int | str, object]:
    """Make every column as wide as both its headers, which the browser would cut short, and as its cells."""
    widths = [
        max(*(min(len(head) * _LETTER, _WIDEST) for head in heads), min(longest * _LETTER, _WIDE))
        for heads, longest in zip(rows.columns, rows.map(len).max().fillna(0), strict=True)
    ]
    return {
        place: st.column_config.Column(width=int(width) + _MARGIN) for place, width in enumerate(widths, 1)
    }


def _is_key(table: str, name: str) -> bool:
    """Whether a column holds what a thing is called: the number of an invoice is no amount."""
    return TABLES[table].column(name).kind in ("key", "text")


def _cell(value: object, language: Language, *, is_key: bool = False) -> str:
    if isinstance(value, dict):
        value = next((part for part in value.values() if part is not None), None)
    if value is None:
        return ""
    if isinstance(value, bool):
        return language.text("yes") if value else language.text("no")
    if isinstance(value, datetime):
        return language.date(value, "medium") + ("" if value.time() == time() else f" {value:%H:%M}")
    if isinstance(value, float):
        if is_key and value.is_integer():
            return f"{value:.0f}"
        return language.number(value, 0 if value.is_integer() and abs(value) >= 1 else 2)
    return str(value)
