"""How complete the data is, and what each missing table would make possible."""

from collections.abc import Iterator

import streamlit as st

from analysis.columns import TABLES
from analysis.coverage import Coverage, coverage
from analysis.language.language import Language
from ui import session, show

#: What is known of all clients, of some and of none (English source text).
KNOWN = {
    "hours": (
        "The hours of every client are known.",
        "The hours of {count} of your {clients} clients are known.",
        "No hours are known yet.",
    ),
    "result": (
        "For every client it is known what is left after costs.",
        "For {count} of your {clients} clients it is known what is left after costs.",
        "It is not known yet what your clients leave after costs.",
    ),
    "payment": (
        "For every client it is known how they pay.",
        "For {count} of your {clients} clients it is known how they pay.",
        "It is not known yet how your clients pay.",
    ),
    "incidents": (
        "For every client it is known how many incidents there were.",
        "For {count} of your {clients} clients it is known how many incidents there were.",
        "No incidents are known yet.",
    ),
    "pleasure": (
        "For every client it is known what they are like to work with.",
        "For {count} of your {clients} clients it is known what they are like to work with.",
        "It is not known yet how working with your clients is.",
    ),
}
#: At most this many names in one sentence.
MOST_NAMES = 5


def report(language: Language) -> None:
    """Show what the files cover, what they leave out, and what each missing table would add."""
    clients = session.clients()
    found = coverage(session.reading(), clients, session.settings())
    names = clients["name"].to_dict()
    for sentence in (*_periods(found, language), *_gaps(found, names, language), *_known(found, language)):
        st.markdown(f"- {sentence}")
    for missing in found.missing:
        label, absent = language.text(missing.label), language.text("not brought in yet")
        st.markdown(f"- **{label}** ({absent}): {language.text(missing.unlocks)}")


def _periods(found: Coverage, language: Language) -> Iterator[str]:
    for each in found.periods:
        yield language.text(
            "{table}: from {first} to {last}.",
            table=language.text(TABLES[each.table].label),
            first=language.date(each.first_on),
            last=language.date(each.last_on),
        )
        if each.missing_months:
            months = [language.date(month, "MMMM y") for month in each.missing_months[:MOST_NAMES]]
            yield language.plural(
                "{table}: nothing at all in {count} month in between, {months}.",
                "{table}: nothing at all in {count} months in between, such as {months}.",
                len(each.missing_months),
                table=language.text(TABLES[each.table].label),
                months=language.list(months),
            )
    if found.uneven:
        yield language.text(
            "Hours and invoices do not cover the same time, so an hourly rate compares unlike things. "
            "Bring in "
            "both over the same months."
        )


def _gaps(found: Coverage, names: dict[str, str], language: Language) -> Iterator[str]:
    for table, count in (
        ("invoices", found.invoices_without_client),
        ("hours", found.hours_without_client),
        ("incidents", found.incidents_without_client),
    ):
        if count:
            yield language.plural(
                "{table}: {count} row names no client and was set apart.",
                "{table}: {count} rows name no client and were set apart.",
                count,
                table=language.text(TABLES[table].label),
            )
    if found.invoiced_without_hours:
        yield language.plural(
            "{count} client has invoices but no hours: {names}.",
            "{count} clients have invoices but no hours, such as {names}.",
            len(found.invoiced_without_hours),
            names=_some(found.invoiced_without_hours, names, language),
        )
    if found.hours_without_invoice:
        yield language.plural(
            "{count} client has hours but no invoice: {names}.",
            "{count} clients have hours but no invoice, such as {names}.",
            len(found.hours_without_invoice),
            names=_some(found.hours_without_invoice, names, language),
        )
    if found.several_currencies:
        yield language.text(
            "There are amounts in {currencies}; they are never added together.",
            currencies=language.list(found.several_currencies),
        )


def _known(found: Coverage, language: Language) -> Iterator[str]:
    known = {
        "hours": found.hours_known,
        "result": found.result_known,
        "payment": found.payment_known,
        "incidents": found.incidents_known,
        "pleasure": found.pleasure_known,
    }
    for name, count in known.items():
        everyone, some, nobody = KNOWN[name]
        if count == found.clients:
            yield language.text(everyone)
        elif count:
            total = language.number(found.clients)
            yield language.text(some, count=language.number(count), clients=total)
        else:
            yield language.text(nobody)
    yield (
        language.text(
            "{scored} of your {clients} clients have a place in the quadrants.",
            scored=language.number(found.scored),
            clients=language.number(found.clients),
        )
        if found.scored
        else language.text("No client has a place in the quadrants yet.")
    )
    if found.too_young:
        yield language.plural(
            "{count} client has not been known long enough for a field.",
            "{count} clients have not been known long enough for a field.",
            found.too_young,
        )


def _some(clients: tuple[str, ...], names: dict[str, str], language: Language) -> str:
    return show.plain(language.list(names.get(client, client) for client in clients[:MOST_NAMES]))
