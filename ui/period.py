"""The choice of a period and of the day to look back from, in the sidebar."""

from datetime import date

import streamlit as st

from analysis.columns import TABLES
from analysis.in_period import bounds, undated
from analysis.language.language import Language
from analysis.period_choice import Period, PeriodKind
from analysis.periods import as_of, period
from ui import session, show
from ui.words import day_format

#: The kinds of period, as a reader knows them (English source text).
KINDS: dict[PeriodKind, str] = {
    "all": "Everything on file",
    "last_12_months": "The last 12 months",
    "year": "A calendar year",
    "quarter": "A quarter",
    "free": "Days of your choice",
}
#: The keys of what chooses a period: forgotten where another part of the page chooses one.
FRAME_WIDGETS = ("frame_period", "frame_year", "frame_quarter", "frame_first", "frame_last")
_EARLIEST, _LATEST = date(1980, 1, 1), date(2199, 12, 31)


def choose(language: Language) -> None:
    """Draw the choice where there are dates to choose between, and say what it leaves out."""
    if not session.has_data():
        return
    first, last = period(session.ledger())
    day = as_of(session.ledger(), session.settings())
    if first is None or last is None or day is None:
        return
    kind = st.selectbox(
        language.text("Figures of"),
        list(KINDS),
        format_func=lambda name: language.text(KINDS[name]),
        key=session.seeded("frame_period", session.settings().period.kind),
        on_change=_take_kind,
        args=(day,),
        help=language.text("Invoices, hours, incidents and ratings count by their own date, on every page."),
    )
    if kind == "year":
        _year(first, day, language)
    elif kind == "quarter":
        _quarter(first, day, language)
    elif kind == "free":
        _days(language)
    _looked_back_from(language)
    _say(language)


def _take_kind(day: date) -> None:
    """Put another kind of period in place: the present year or quarter, or the last twelve months as days."""
    kind = session.widget("frame_period")
    fresh = {
        "year": Period.of_year(day.year),
        "quarter": Period.of_quarter(day.year, (day.month + 2) // 3),
        "free": Period("free", *Period.last_12_months().bounds(day)),
    }
    session.change(period=fresh.get(kind, Period(kind)))
    session.unseed(*FRAME_WIDGETS[1:])


def _year(first: date, day: date, language: Language) -> None:
    chosen = session.settings().period.first or day
    st.selectbox(
        language.text("Year"),
        range(max(day.year, chosen.year), min(first.year, chosen.year) - 1, -1),
        key=session.seeded("frame_year", chosen.year),
        on_change=lambda: session.change(period=Period.of_year(session.widget("frame_year"))),
        label_visibility="collapsed",
    )


def _quarter(first: date, day: date, language: Language) -> None:
    chosen = session.settings().period.first or day
    latest, earliest = max(day, chosen), min(first, chosen)
    quarters = [
        (year, quarter)
        for year in range(latest.year, earliest.year - 1, -1)
        for quarter in (4, 3, 2, 1)
        if (earliest.year, (earliest.month + 2) // 3) <= (year, quarter)
        and (year, quarter) <= (latest.year, (latest.month + 2) // 3)
    ]
    st.selectbox(
        language.text("Quarter"),
        quarters,
        format_func=lambda place: language.text(
            "Quarter {quarter} of {year}", quarter=place[1], year=place[0]
        ),
        key=session.seeded("frame_quarter", (chosen.year, (chosen.month + 2) // 3)),
        on_change=lambda: session.change(period=Period.of_quarter(*session.widget("frame_quarter"))),
        label_visibility="collapsed",
    )


def _days(language: Language) -> None:
    chosen = session.settings().period
    for name, label, day in (
        ("frame_first", "From", chosen.first),
        ("frame_last", "Up to and including", chosen.last),
    ):
        st.date_input(
            language.text(label),
            min_value=_EARLIEST,
            max_value=_LATEST,
            format=day_format(language),
            key=session.seeded(name, day),
            on_change=_take_days,
        )


def _take_days() -> None:
    session.change(period=Period.of_days(session.widget("frame_first"), session.widget("frame_last")))


def _looked_back_from(language: Language) -> None:
    st.date_input(
        language.text("Look back from"),
        value=None,
        min_value=_EARLIEST,
        max_value=_LATEST,
        format=day_format(language),
        key=session.seeded("frame_as_of", session.settings().as_of),
        on_change=lambda: session.change(as_of=session.widget("frame_as_of")),
        help=language.text(
            "What is open counts as late up to this day, and the last 12 months end on it. Empty: the "
            "latest day on which something happened in your files, and the last 12 months end on the last "
            "invoice, hours or case."
        ),
    )


def _say(language: Language) -> None:
    """Say which days the figures are about, and how many rows have no date and so stay out."""
    settings = session.settings()
    first, last = bounds(session.ledger(), settings)
    if first is None or last is None:
        return
    st.caption(language.text("{first} to {last}", first=language.date(first), last=language.date(last)))
    for table, count in undated(session.ledger(), settings).items():
        st.caption(
            language.plural(
                "{table}: {count} row without a date is left out.",
                "{table}: {count} rows without a date are left out.",
                count,
                table=show.plain(language.text(TABLES[table].label)),
            )
        )
