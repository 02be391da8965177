"""The portfolio in five figures, each with what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from analysis.columns import TABLES
from analysis.concentration import concentration
from analysis.in_period import ends_on
from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.portfolio import Portfolio, portfolio
from analysis.stability import compared, on_file
from analysis.volume import volume
from ui import project_clients, same_client, session, show, still_open
from ui.words import UNKNOWN, Shown, between, write


@dataclass(frozen=True)
class WorkWords:
    """How one kind of work is named where there are no amounts (English source text)."""

    of_all: str
    a_month: str


#: What stands in for revenue and result where no amounts are on file, in this order.
WITHOUT_AMOUNTS = {
    "hours": WorkWords("of all hours", "Hours a month"),
    "incidents": WorkWords("of all incidents", "Incidents a month"),
}


def totals() -> Portfolio:
    """Give the figures of the whole portfolio: reckoned once, whatever page asks."""
    settings = session.settings()
    return session.reused(
        "totals",
        (session.edition(), settings, session.journal()),
        lambda: portfolio(session.ledger(), session.clients(), settings),
    )


def period(totals: Portfolio, language: Language) -> str:
    """Say over which period the figures go."""
    if totals.first_on is None or totals.last_on is None:
        if totals.as_of is not None:
            return language.text(
                "As it stood on {day}; the rows do not say when it was invoiced.",
                day=language.date(totals.as_of),
            )
        return language.text("The files name no dates, so the figures cover everything in them.")
    first, last = totals.period_from or totals.first_on, totals.period_to or totals.last_on
    if totals.as_of is None or totals.as_of <= last:
        return language.text(
            "Everything from {first} to {last}", first=language.date(first), last=language.date(last)
        )
    return language.text(
        "{tables} from {first} to {last}; payments followed up to {day}",
        tables=_dated_tables(language),
        first=language.date(first),
        last=language.date(last),
        day=language.date(totals.as_of),
    )


def _dated_tables(language: Language) -> str:
    """Name the tables on file whose rows bear a day, as one phrase."""
    labels = [
        language.text(TABLES[name].label)
        for name in ("invoices", "hours", "incidents")
        if name in session.ledger().tables
    ]
    return language.list([label.lower() if place else label for place, label in enumerate(labels)])


def five(totals: Portfolio, language: Language, currency: str | None) -> None:
    """Show clients, revenue, result, dependence and late payment, each with what it rests on.

    Where no amounts are on file: what the hours or else the incidents tell.
    """
    work = next((name for name in WITHOUT_AMOUNTS if totals.concentration[name].n), None)
    if totals.revenue is None and not totals.invoices and work is not None:
        _of_work(totals, work, language)
        return
    if totals.revenue is None and totals.result is None and totals.open_amount:
        _of_what_is_open(totals, language, currency)
        return
    clients = language.number(totals.clients)
    share = totals.concentration["revenue"].largest_share
    late = totals.late_invoices if totals.only_late_known else totals.share_late
    figures = (
        (language.text("Clients"), clients, _clients_rest_on(totals, language)),
        (
            language.text("Revenue"),
            write(totals.revenue, "money", language, currency),
            language.text("invoices less credit notes, without VAT where known"),
        ),
        (
            language.text("Result"),
            write(totals.result, "money", language, currency),
            _result_rests_on(totals, language, currency),
        ),
        (
            language.text("Largest client"),
            write(share, "share", language),
            language.text("of all revenue"),
        ),
        (
            language.text("Invoices late"),
            write(late, "count" if totals.only_late_known else "share", language),
            _late_rests_on(totals, language),
        )
        if late is not None or not totals.open_amount
        else (
            language.text("Open amount"),
            write(totals.open_amount, "money", language, currency),
            language.text("still to be paid; what of it is late is not known"),
        ),
    )
    _in_a_row(figures)
    _per_currency(totals, language)


def _of_work(totals: Portfolio, name: str, language: Language) -> None:
    """Show what hours or incidents alone tell: how much, how it is shared out, and whether it grows."""
    unit, words = METRICS[name].unit, WITHOUT_AMOUNTS[name]
    found = session.reused(
        "volume",
        (session.edition(), session.settings(), name),
        lambda: volume(session.ledger(), name, session.settings()),
    )
    figures = (
        (
            language.text("Clients"),
            language.number(totals.clients),
            _clients_rest_on(totals, language),
        ),
        (
            language.text(METRICS[name].label),
            write(totals.hours if name == "hours" else totals.incidents, unit, language),
            language.plural("of {count} client", "of {count} clients", totals.concentration[name].n),
        ),
        (
            language.text("Largest client"),
            write(totals.concentration[name].largest_share, "share", language),
            language.text(words.of_all),
        ),
        (
            language.text(words.a_month),
            write(found.a_month, "hours" if name == "hours" else "number", language),
            language.plural("mean of {count} whole month", "mean of {count} whole months", found.months),
        ),
        (
            language.text("Development"),
            _change(found.change, language),
            language.text("the last three whole months against the three before"),
        ),
    )
    _in_a_row(figures)


def _of_what_is_open(totals: Portfolio, language: Language, currency: str | None) -> None:
    """Show what a list of receivables alone tells: how much is still to be paid, and by how few."""
    owed = concentration(session.clients()["open_amount"])
    of_all = language.text("of what is still to be paid")
    late = (
        language.text("still to be paid; what of it is late is not known")
        if totals.overdue_amount is None
        else language.text(
            "still to be paid; {amount} of it is past due",
            amount=language.money(totals.overdue_amount, currency),
        )
    )
    figures = (
        (language.text("Clients"), language.number(totals.clients), _clients_rest_on(totals, language)),
        (language.text("Open amount"), write(totals.open_amount, "money", language, currency), late),
        (language.text("Largest client"), write(owed.top_1_share, "share", language), of_all),
        (language.text("Three largest"), write(owed.top_3_share, "share", language), of_all),
        (language.text("Five largest"), write(owed.top_5_share, "share", language), of_all),
    )
    _in_a_row(figures)
    _per_currency(totals, language)


def _change(change: float | None, language: Language) -> str:
    if change is None:
        return UNKNOWN
    share = language.percent(abs(change))
    if share == language.percent(0):
        return language.text("as much")
    return language.text("{share} more" if change > 0 else "{share} less", share=share)


def _in_a_row(figures: Iterable[tuple[str, str, str]]) -> None:
    grid = st.grid(5, min_column_width=145)
    for label, value, rests_on in figures:
        with grid.cell(), st.container(gap="xxsmall"):
            st.metric(label, value)
            st.caption(rests_on)


COMPARED_COLUMNS = {
    "label": Shown("Figure", pinned=True, width=190),
    "now": Shown("This period"),
    "before": Shown("The period before"),
    "year_before": Shown("The same months a year before"),
    "change": Shown("Change in a year", "share"),
}


def compared_with_before(language: Language, currency: str | None) -> None:
    """Hold a chosen period against the one before it and the same months a year before."""
    chosen, ledger = session.settings().period, session.ledger()
    day = ends_on(ledger, session.settings())
    earlier = [chosen.before(day), chosen.year_before(day)]
    if None in earlier:
        return
    before, year_before = (
        session.summary(each) if each is not None and on_file(ledger, each) else None for each in earlier
    )
    rows = compared(before, year_before, session.summary())
    for name in ("now", "before", "year_before"):
        rows[name] = [
            write(value, METRICS[str(figure)].unit, language, currency)
            for figure, value in rows[name].items()
        ]
    rows = rows.assign(label=[language.text(METRICS[str(figure)].label) for figure in rows.index])
    alt = language.text("This period beside the one before it and the same months a year before")
    show.table(rows, COMPARED_COLUMNS, language, alt=alt, key="overview_compared")
    st.caption(
        language.text(
            "Set beside the same months a year before, so that a season makes no trend. A dash: the files do "
            "not reach back that far."
        )
    )


def _clients_rest_on(totals: Portfolio, language: Language) -> str:
    """Say what is counted, names or projects while these stand for clients, and how many have revenue."""
    counted = language.text(
        "names as they stand in your files; some may be one client"
        if same_client.undecided()
        else "each project counts as a client until you say whose it is"
        if project_clients.stand_for_clients()
        else "with at least one row on file"
    )
    earning = totals.concentration["revenue"].n
    if earning in (0, totals.clients):
        return counted
    return f"{counted}; " + language.text("{count} with revenue", count=language.number(earning))


def _late_rests_on(totals: Portfolio, language: Language) -> str:
    """Say of how many invoices it is known whether they were late."""
    if not totals.judged_invoices:
        return language.text("not known for any invoice")
    if totals.only_late_known:
        return language.text("past due now; of the paid ones it is not known whether they came on time")
    return language.plural(
        "of the {count} invoice where this is known",
        "of the {count} invoices where this is known",
        totals.judged_invoices,
    )


def _result_rests_on(totals: Portfolio, language: Language, currency: str | None) -> str:
    """Say where the result lies if it rests on estimates, and of how many clients it is known."""
    lies = between(totals.result_low, totals.result_high, "money", language, currency)
    missing = still_open.needed(session.summary(), result_alone=True)
    known = known_of(totals.result_clients, totals, language, missing)
    return f"{lies}, {known}" if lies else known


def known_of(known: int, totals: Portfolio, language: Language, missing: tuple[str, ...] = ()) -> str:
    """Say for how many clients a figure is known, or why it is not."""
    if not known and len(totals.currencies) > 1 and totals.currency is None:
        return language.text("not known: amounts in different currencies cannot be added up")
    if not known:
        needed = still_open.in_words(missing, language)
        return (
            language.text("not known yet; needed: {answers}", answers=needed)
            if missing
            else language.text("not known yet")
        )
    if known == totals.clients:
        return language.plural("known for your one client", "known for all {count} clients", known)
    return language.text(
        "known for {known} of {clients} clients",
        known=language.number(known),
        clients=language.number(totals.clients),
    )


def _per_currency(totals: Portfolio, language: Language) -> None:
    """Where there are several currencies, give each its own sums: they are never added together."""
    if len(totals.currencies) < 2:
        return
    for code, sums in totals.currencies.items():
        shown = language.money(sums["revenue"], code or None)
        st.markdown(f"- {code or UNKNOWN}: {shown}")
