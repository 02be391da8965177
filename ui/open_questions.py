"""What a file leaves open: the order of day and month, VAT, and which client a project is for."""

from dataclasses import replace

import polars as pl
import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language, NotANumberError
from analysis.reading.answered import ABOUT_THE_SHEET, columns_of, found_right, open_doubts
from analysis.reading.column_cells import cells_of
from analysis.reading.dates import read_dates
from analysis.reading.day_order import own_order
from analysis.reading.doubts import Doubt, doubt_sentence, doubts
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.own_work import own_work_questions
from analysis.reading.vat import vat_questions
from ui import project_clients, session, setting_right, show
from ui.understood import column_menu, header_of, set_day_first, set_vat, sheet_name, table_menu

#: The rate that is offered first, in per cent: the usual one in the Netherlands and in Belgium.
USUAL_RATE = 21.0
_HIGHEST_RATE = 100.0
#: So many dates are looked at for one to show.
_GLANCE = 2_000


def ask(language: Language) -> None:
    """Say what may have been misread, and ask what the files leave open, each question once."""
    reading = session.reading()
    plans = {plan.key: plan for plan in reading.plans}
    found = session.reused("doubts", session.edition(), lambda: doubts(reading))
    for number, doubt in enumerate(open_doubts(found, session.workspace().corrections)):
        _doubt(number, doubt, plans[doubt.file, doubt.sheet], language)
    for place, (sheet, plan) in enumerate(zip(reading.sheets, reading.plans, strict=True)):
        if plan.day_first_unsure:
            _day_order(place, sheet, plan, language)
    for place, key in enumerate(vat_questions(reading, session.workspace().corrections)):
        _vat(place, key, language)
    _own_work(language)
    project_clients.ask(language)


def _doubt(number: int, doubt: Doubt, plan: SheetPlan, language: Language) -> None:
    """Say what may have been misread, with what sets it right, and a button that says that it is right."""
    name = f"**{show.plain(sheet_name(plan.key, language))}**"
    key = f"your_data_doubt_{session.edition()}_{number}"
    with st.container(border=True):
        st.markdown(f":material/search_check: {doubt_sentence(doubt, language, name, shown=show.plain)}")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if doubt.code in ABOUT_THE_SHEET:
                table_menu(plan, language, f"{key}_table")
            for column in columns_of(doubt, plan):
                column_menu(column, plan, language, f"{key}_{column.position}")
            st.button(
                language.text("It is right as it stands"),
                key=f"{key}_right",
                on_click=_found_right,
                args=(doubt, plan),
            )


def _found_right(doubt: Doubt, plan: SheetPlan) -> None:
    setting_right.correct(found_right(session.workspace().corrections, doubt, plan))


def _day_order(place: int, sheet: Sheet, plan: SheetPlan, language: Language) -> None:
    """Ask whether the day or the month comes first, with a date of the sheet itself."""
    name = show.plain(sheet_name(sheet.key, language))
    shown = _example(sheet, plan)
    with st.container(border=True):
        st.markdown(
            language.text(
                "**{sheet}**: nothing in this sheet tells whether the day or the month comes first. "
                "For now it was read as {order}.",
                sheet=name,
                order=language.text("day first" if plan.day_first else "month first"),
            )
        )
        with st.container(horizontal=True):
            for day_first in (True, False):
                label = language.text("The day comes first" if day_first else "The month comes first")
                if shown is not None:
                    text, *days = shown
                    label = language.text(
                        "{text} means {day}",
                        text=show.plain(text),
                        day=language.date(days[0 if day_first else 1]),
                    )
                st.button(
                    label,
                    key=f"your_data_order_{place}_{'day' if day_first else 'month'}",
                    on_click=set_day_first,
                    args=(sheet.key, day_first),
                )


def _example(sheet: Sheet, plan: SheetPlan) -> tuple[object, ...] | None:
    """Find a date that reads two ways: as it stands, with the day first, with the month first."""
    kinds = {column.name: column.kind for column in TABLES[plan.table].columns}
    for column in plan.columns:
        if column.means is None or kinds[column.means] != "date":
            continue
        texts = cells_of(sheet.cells[str(column.position)].head(_GLANCE)).text
        if own_order(texts) is not None:
            continue
        both = pl.DataFrame(
            {
                "text": texts,
                "day": read_dates(texts, day_first=True)["day"],
                "month": read_dates(texts, day_first=False)["day"],
            }
        ).filter(pl.col("day").is_not_null() & pl.col("month").is_not_null())
        differing = both.filter(pl.col("day") != pl.col("month"))
        if differing.height:
            return differing.row(0)
    return None


def _vat(place: int, key: tuple[str, str], language: Language) -> None:
    """Ask whether the amounts of a sheet include VAT, and at which rate."""
    plan = next(plan for plan in session.reading().plans if plan.key == key)
    means = "amount" if plan.position("amount") is not None else "amount_with_tax"
    header = next(header_of(column, language) for column in plan.columns if column.means == means)
    with st.container(border=True):
        st.markdown(
            language.text(
                "**{sheet}**: does the column “{header}” include VAT? Nothing in the sheet says so. "
                "Until you answer, the amounts are used as they stand.",
                sheet=show.plain(sheet_name(key, language)),
                header=show.plain(header),
            )
            if means == "amount"
            else language.text(
                "**{sheet}**: the column “{header}” includes VAT, and the sheet does not say how much. At "
                "which rate? Until you answer, the amounts are used as they stand.",
                sheet=show.plain(sheet_name(key, language)),
                header=show.plain(header),
            )
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.button(
                language.text("No, they are without VAT"),
                key=f"your_data_vat_no_{place}",
                on_click=set_vat,
                args=(key, 0.0),
            )
            typed = st.text_input(
                language.text("Rate in %"),
                language.typed(USUAL_RATE),
                key=f"your_data_vat_rate_{place}",
                width=110,
            )
            if st.button(language.text("Yes, take it out at this rate"), key=f"your_data_vat_yes_{place}"):
                _take_out(key, typed, language)


def _own_work(language: Language) -> None:
    """Ask of each client by name that may be the firm's own work whether it is."""
    corrections = session.workspace().corrections
    in_grid = project_clients.listed().index  # asked there
    found = own_work_questions(session.ledger(), corrections)
    for place, asked in enumerate(each for each in found if each.name not in in_grid):
        with st.container(border=True):
            st.markdown(
                language.text(
                    "Is **{name}** your own work? It has {hours} hours and no invoice. If so, it is no "
                    "client and its hours count as capacity that clients did not use.",
                    name=show.plain(asked.name),
                    hours=language.number(asked.hours),
                )
            )
            with st.container(horizontal=True):
                for own in (True, False):
                    st.button(
                        language.text("Yes, our own work" if own else "No, a client"),
                        key=f"your_data_own_{session.edition()}_{place}_{own}",
                        on_click=_take_own_work,
                        args=(asked.client, own),
                    )


def _take_own_work(client: str, own: bool) -> None:
    present = session.workspace().corrections
    setting_right.correct(replace(present, own_work={**present.own_work, client: own}))


def _take_out(key: tuple[str, str], typed: str, language: Language) -> None:
    try:
        rate = language.read_number(typed.replace("%", ""))
    except NotANumberError as error:
        st.warning(language.text(error.sentence, **error.facts))
        return
    if not 0 < rate < _HIGHEST_RATE:
        st.warning(language.text("A rate of VAT lies between 0 and 100, such as 21."))
        return
    set_vat(key, rate / 100)
    st.rerun()
