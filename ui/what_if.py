"""Before and after letting clients go, in a sentence and a table, and who may follow them."""

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.letting_go import LettingGo
from analysis.periods import months_between
from ui import session, show
from ui.charts.before_after import before_after_alt, before_after_chart
from ui.charts.paper import NothingToDrawError
from ui.words import UNKNOWN, Shown, write

#: The figures compared, with their kind (English source text).
COMPARED = {
    "clients": Shown("Clients", "count"),
    "revenue_per_year": Shown("Revenue a year", "money"),
    "result_per_year": Shown("Result a year", "money"),
    "hours_per_year": Shown("Hours a year", "hours"),
    "incidents": Shown("Incidents, over all this time", "count"),
    "effective_hourly_rate": Shown("Effective hourly rate", "rate"),
    "largest_share": Shown("Share of the largest client", "share"),
    "top_3_share": Shown("Share of the three largest clients", "share"),
    "hhi": Shown("Concentration (HHI)", "exact"),
    "gini": Shown("Unevenness (Gini)", "exact"),
}
COLUMNS = {
    "label": Shown("Figure", pinned=True),
    "before": Shown("Now", "number"),
    "after": Shown("Without them", "number"),
    "change": Shown("Difference", "number"),
}
SHARED = {
    "group": "{client} belongs to the same group as {to}.",
    "referred_by": "{client} and {to} came in through each other.",
}


def suggestion(clients: pd.DataFrame, language: Language) -> None:
    """Say what to try first, by the fields."""
    concern = clients[clients["field"] == "part_with"]
    if concern.empty:
        st.markdown(language.text("Choose a client to see what your portfolio would look like without it."))
        return
    names = show.plain(language.list(concern["name"].head(5)))
    st.markdown(
        language.text(
            "You could begin with those who bring little after costs and ask a lot of people: {names}.",
            names=names,
        )
    )
    st.button(
        language.text("Choose these"),
        key="what_if_suggest",
        on_click=session.fill,
        args=("what_if_gone", list(concern.index[:5])),
    )


def sentence(effect: LettingGo, language: Language, currency: str | None) -> str:
    """Say in one sentence what goes and what is left."""
    before, after = effect.before, effect.after
    if before.revenue_per_year is None or after.revenue_per_year is None:
        if before.hours_per_year is None or after.hours_per_year is None:
            return language.plural("{count} client is left.", "{count} clients are left.", after.clients)
        hours = write(before.hours_per_year - after.hours_per_year, "count", language)
        return language.text("{hours} hours a year come free.", hours=hours)
    if before.result_per_year is None or after.result_per_year is None:
        return language.text(
            "Revenue goes from {before} to {after} a year.",
            before=write(before.revenue_per_year, "money", language, currency),
            after=write(after.revenue_per_year, "money", language, currency),
        )
    places = {
        "revenue": language.money((before.revenue_per_year or 0) - (after.revenue_per_year or 0), currency),
        "hours": write((before.hours_per_year or 0) - (after.hours_per_year or 0), "count", language),
        "change": language.money(abs(after.result_per_year - before.result_per_year), currency),
    }
    if effect.money is not None:
        return language.text("{revenue} of revenue a year goes, and {hours} hours come free.", **places)
    if after.result_per_year >= before.result_per_year:
        return language.text(
            "{revenue} of revenue a year goes, {hours} hours come free, and the result rises by {change}.",
            **places,
        )
    return language.text(
        "{revenue} of revenue a year goes, {hours} hours come free, and the result falls by {change}.",
        **places,
    )


def picture(effect: LettingGo, language: Language, currency: str | None) -> None:
    """Draw the figures before and after; where none of them is known, the table says what is."""
    try:
        figure = before_after_chart(effect, language, currency=currency)
    except NothingToDrawError:
        return
    alt = before_after_alt(effect, language, currency=currency)
    show.chart(figure, alt, key="what_if_chart")


def table(effect: LettingGo, language: Language, currency: str | None) -> None:
    """Show every figure before and after, with the difference."""
    rows = []
    for name, shown in COMPARED.items():
        before, after = getattr(effect.before, name), getattr(effect.after, name)
        known = before is not None and after is not None
        rows.append(
            {
                "label": language.text(shown.label),
                "before": _precisely(before, shown.kind, language, currency),
                "after": _precisely(after, shown.kind, language, currency),
                "change": _difference(before, after, shown.kind, language, currency) if known else UNKNOWN,
            }
        )
    alt = language.text("Figures now, without these clients, and the difference")
    show.table(pd.DataFrame(rows), COLUMNS, language, alt=alt, key="what_if_table")
    if effect.before.result_per_year is None:
        return
    st.caption(
        language.text(
            "The result assumes that the cost of the freed hours goes too. As long as those hours are "
            "paid but not "
            "sold again, it does not."
        )
    )


def _precisely(value: float | None, kind: str, language: Language, currency: str | None) -> str:
    """Write a figure; a share with one decimal, as in the picture, so that the difference can be checked."""
    if kind == "share" and value is not None:
        return language.percent(value, 1)
    return write(value, kind, language, currency)


def _difference(before: float, after: float, kind: str, language: Language, currency: str | None) -> str:
    """Write the difference of two figures; of two shares in points, of what is shown of them."""
    if kind != "share":
        return write(after - before, kind, language, currency)
    points = round(after * 100, 1) - round(before * 100, 1)
    return language.text("{points} percentage points", points=language.number(points, 1))


def how_a_year(effect: LettingGo, clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Say how figures become figures a year, and what all months on file together come to."""
    first, last = clients["first_on"].min(), clients["last_on"].max()
    if effect.before.revenue is None or pd.isna(first) or pd.isna(last):
        return
    months = months_between(first.date(), last.date())
    st.caption(
        language.text(
            "A year: each client over its own months on file, made into twelve, so that a newcomer counts as "
            "if it had been there all year. All {months} months on file together come to {amount} of revenue "
            "a year.",
            months=language.number(months),
            amount=language.money(effect.before.revenue / months * 12, currency),
        )
    )


def linked(effect: LettingGo, clients: pd.DataFrame, language: Language) -> None:
    """Name the clients that may follow those who go."""
    if not effect.linked:
        return
    st.subheader(language.text("Who may follow"), anchor=False)
    names = clients["name"].map(show.plain)
    for link in effect.linked:
        st.markdown("- " + language.text(SHARED[link.because], client=names[link.client], to=names[link.to]))
