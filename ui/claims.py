"""What may be claimed on late payment: whose law, the table of rates, and the claim client by client."""

import re
from dataclasses import replace
from datetime import date

import pandas as pd
import polars as pl
import streamlit as st

from analysis.disputes import DISPUTES, NO_DISPUTE, invoice_key
from analysis.language.language import Language
from analysis.late_interest.claims import claims_by_client
from analysis.late_interest.rates import (
    COUNTRIES,
    LateInterest,
    Rate,
    half_year_after,
    published_rates,
    rate_table,
)
from analysis.late_interest.terms import long_terms
from ui import country as home
from ui import session, show
from ui.words import Shown, write

COLUMNS = {
    "name": Shown("Client", pinned=True, width=200),
    "invoices": Shown("Late invoices", "count"),
    "interest": Shown("Interest", "money"),
    "share": Shown("Share of the total", "share"),
    "running_share": Shown("Running share", "share"),
    "fixed_sum": Shown("Fixed sum, in euro", "count"),
    "days_without_rate": Shown("Days without a rate", "count"),
    "over_term": Shown("Terms over the maximum", "count"),
}
INVOICE_COLUMNS = {
    "invoice_number": Shown("Invoice number", pinned=True),
    "amount": Shown("Amount", "money"),
    "due_on": Shown("Due date", "date"),
    "until": Shown("Paid or looked back from", "date"),
    "days": Shown("Days late", "count"),
    "interest": Shown("Interest", "money"),
    "days_without_rate": Shown("Days without a rate", "count"),
    "over": Shown("Term over the maximum"),
    "dispute_label": Shown("Dispute"),
}
#: Where the rate of a half year stands, by country (English source text).
WHERE_RATES = {
    "NL": "It is the refinancing rate of the European Central Bank on the first day of the half year plus "
    "eight points, known as “wettelijke handelsrente”.",
    "BE": "The FPS Finance announces it every half year in the Belgian Official Gazette: interest on late "
    "payment in commercial transactions, law of 2 August 2002.",
}
#: More names than this make a sentence unreadable.
MOST_NAMED = 4
#: A percentage as people type it, with a comma or a point.
_PERCENT = re.compile(r"^\s*\d{1,2}(?:[.,]\d{1,4})?\s*$")


def page(
    claims: pd.DataFrame, rows: pl.DataFrame, clients: pd.DataFrame, day: date, language: Language
) -> None:
    """Show the claim, client by client and invoice by invoice, and the table of rates it rests on.

    Parameters
    ----------
    claims : DataFrame
        As :func:`analysis.late_interest.claims.late_claims` gives them.
    rows : DataFrame
        One row per invoice, as :func:`analysis.receivables.payment_rows` gives them.
    clients : DataFrame, index ``client``
    day : date
        The as-of date.
    language : Language
    """
    choices, currency = session.settings().late_interest, session.currency()
    if choices.country is None:
        st.caption(
            language.text(
                "Choose a country to work out the interest and the fixed sum for each invoice. The law "
                "of other countries is not known here, and nothing is worked out for them."
            )
        )
        return
    if choices.country == "NL":
        large_clients(clients, language)
    totals(claims, language, currency)
    terms(long_terms(rows, choices), clients, language)
    if len(claims):
        table(claims, clients, language, currency)
        one_client(claims, rows, clients, language, currency)
    with st.expander(language.text("The rates, and your own"), icon=":material/percent:"):
        rates(claims, day, language)


def one_client(
    claims: pd.DataFrame, rows: pl.DataFrame, clients: pd.DataFrame, language: Language, currency: str | None
) -> None:
    """Show the late invoices of one client, and take what the owner knows of a dispute."""
    late = rows.filter(
        pl.col("late").fill_null(False) | pl.col("dispute").is_not_null(),
        pl.col("invoice_number").is_not_null(),
    )
    present = set(late["client"].to_list()) | set(claims["client"])
    names = [client for client in clients.index if client in present]
    client = st.selectbox(
        language.text("The late invoices of"),
        names,
        format_func=lambda each: clients.loc[each, "name"],
        key=session.client_key("payment_client", clients.loc[names], claims["client"].iloc[0]),
        persist_state="session",
        width=420,
    )
    invoices(claims, client, language, currency)
    known = late.filter(pl.col("client") == client).select("client", "invoice_number", "dispute").to_pandas()
    keys = [invoice_key(client, number) for number in known["invoice_number"]]
    known = known.set_index(pd.Index(keys, name="invoice"))
    dispute(known[~known.index.duplicated()], language)


def country(language: Language) -> LateInterest:
    """Ask whose law holds; gives the choices as they are now."""
    key = session.seeded("payment_country", session.settings().late_interest.country)
    st.segmented_control(
        language.text("Which country's law applies to your invoices?"),
        list(COUNTRIES),
        format_func=lambda code: language.text(COUNTRIES[code]),
        key=key,
        required=session.settings().late_interest.country is not None,
        help=language.text(home.HELP),
        on_change=home.follow,
        args=(key,),
        persist_state="session",
    )
    return session.settings().late_interest


def large_clients(clients: pd.DataFrame, language: Language) -> None:
    """Ask which clients are large firms, where that shortens the term they may ask."""
    known = [client for client in session.settings().late_interest.large_clients if client in clients.index]
    st.multiselect(
        language.text("Which of your clients are large firms?"),
        list(clients.index),
        format_func=lambda client: clients.loc[client, "name"],
        select_all=False,
        key=session.seeded("payment_large", known),
        on_change=_take_large,
        help=language.text(
            "In the Netherlands a large firm must pay a small or middle-sized one within 30 days; large is "
            "who meets two of three: a balance sheet over 20 million, turnover over 40 million, 250 people "
            "or more. These thresholds are those of 2022; check the present ones."
        ),
        placeholder=language.text("Choose one or more clients"),
        persist_state="session",
    )


def _take_large() -> None:
    choices = session.settings().late_interest
    session.change(late_interest=replace(choices, large_clients=frozenset(session.widget("payment_large"))))


def totals(claims: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Show the claim in three figures, and warn where rates are missing."""
    missing = int(claims["days_without_rate"].sum())
    summed = claims["interest"].sum(min_count=1)
    known = bool(pd.notna(summed))
    label = language.text("Interest, at least") if missing and known else language.text("Interest")
    with st.grid(3, min_column_width=160):
        st.metric(label, write(summed, "money", language, currency))
        st.metric(language.text("Fixed sums of 40 euro"), language.money(claims["fixed_sum"].sum(), "EUR"))
        st.metric(language.text("Late invoices"), language.number(len(claims)))
    if missing:
        said = (
            "The table of rates ends, or has a gap: {days} late days have no rate and bring no interest "
            "here. Look up the missing half years and add them below."
            if known
            else "No rate is known for any of these {days} late days, so the interest is not known. Look up "
            "the missing half years and add them below."
        )
        where = WHERE_RATES[session.settings().late_interest.country or "NL"]
        st.warning(
            f"{language.text(said, days=language.number(missing))} {language.text(where)}",
            icon=":material/event_busy:",
        )


def terms(found: pd.DataFrame, clients: pd.DataFrame, language: Language) -> None:
    """Say which clients have invoices, late or not, with a term longer than the law allows."""
    if found.empty:
        st.markdown(
            language.text("No invoice has a term that is longer than the law allows between businesses.")
        )
        return
    names = clients["name"].reindex(found.index).dropna()
    st.markdown(
        language.plural(
            "{count} invoice has a term that is longer than the law allows between businesses: {names}. "
            "With a longer term you lend for longer.",
            "{count} invoices have a term that is longer than the law allows between businesses: {names}. "
            "With a longer term you lend for longer.",
            int(found["over"].sum()),
            names=show.some(names, language, most=MOST_NAMED),
        )
    )


def table(claims: pd.DataFrame, clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Show the claim on each client, the greatest first, with a download."""
    summed = claims_by_client(claims)
    over = claims.groupby("client")["over_term"].sum().astype(float)
    rows = summed.assign(name=clients["name"].reindex(summed.index), over_term=over.where(over > 0))
    rows = show.with_running(rows.sort_values("fixed_sum", ascending=False, kind="stable"), "interest")
    columns = _known(COLUMNS, rows)
    alt = language.text("What may be claimed from each client")
    show.table(rows, columns, language, alt=alt, key="payment_claims", currency=currency)
    show.downloads(rows, columns, "payment_claims", language, currency=currency)


def _known(columns: dict[str, Shown], rows: pd.DataFrame) -> dict[str, Shown]:
    """Leave out the columns in which no row says anything."""
    return {name: shown for name, shown in columns.items() if (rows[name].notna() & (rows[name] != "")).any()}


def invoices(claims: pd.DataFrame, client: str, language: Language, currency: str | None) -> None:
    """Show the late invoices of one client."""
    own = claims[claims["client"] == client]
    words = {name: language.text(label) for name, label in DISPUTES.items()}
    rows = own.assign(
        over=[language.text("yes") if over else "" for over in own["over_term"]],
        dispute_label=[words.get(dispute, "") for dispute in own["dispute"]],
    )
    alt = language.text("The late invoices of this client")
    columns = _known(INVOICE_COLUMNS, rows)
    show.table(rows, columns, language, alt=alt, key="payment_invoices", currency=currency)
    show.downloads(rows, columns, "payment_invoices", language, currency=currency)


def dispute(known: pd.DataFrame, language: Language) -> None:
    """Note for one invoice whether it is disputed, with or without ground.

    Parameters
    ----------
    known : DataFrame, index ``invoice`` (``client|number``)
        Invoices that have a number, with ``invoice_number`` and ``dispute``.
    language : Language
    """
    if known.empty:
        return
    left, right = st.columns(2)
    invoice = left.selectbox(
        language.text("Is an invoice disputed?"),
        list(known.index),
        format_func=lambda each: known.loc[each, "invoice_number"],
        key="payment_dispute_invoice",
        index=None,
        placeholder=language.text("Choose an invoice"),
    )
    if invoice is None:
        return
    words = {NO_DISPUTE: language.text("Not disputed")}
    words |= {name: language.text(label) for name, label in DISPUTES.items()}
    present = known.loc[invoice, "dispute"]
    key = f"payment_dispute_{invoice}"
    right.selectbox(
        language.text("And with or without ground?"),
        list(words),
        format_func=words.get,
        key=session.seeded(key, present if present in words else NO_DISPUTE),
        on_change=_take_dispute,
        args=(key, invoice),
        help=language.text(
            "An invoice disputed with ground is your own share: it counts in no figure of late payment."
        ),
    )


def _take_dispute(key: str, invoice: str) -> None:
    session.change(disputes={**session.settings().disputes, invoice: session.widget(key)})


def rates(claims: pd.DataFrame, day: date, language: Language) -> None:
    """Show the rate of every half year that matters, and take the owner's own."""
    choices = session.settings().late_interest
    if choices.country is None:
        return
    first = pd.to_datetime(claims["due_on"]).min() if len(claims) else pd.Timestamp(day)
    halves = _half_years(first.date(), day)
    # Other half years or words ask for another grid; what was typed in this one is in the settings.
    key = f"payment_rates_{choices.country}_{language.code}_{halves[0]}_{halves[-1]}"
    base = session.held(key, lambda: _rate_rows(halves, choices, language))
    edited = st.data_editor(
        base,
        column_config={
            "half": st.column_config.TextColumn(language.text("Half year"), disabled=True, pinned=True),
            "published": st.column_config.TextColumn(language.text("In the table"), disabled=True),
            "read_in": st.column_config.TextColumn(language.text("Read in"), disabled=True),
            "own": st.column_config.TextColumn(
                language.text("Your own, in percent"), validate=_PERCENT.pattern, alignment="right"
            ),
            "own_source": st.column_config.TextColumn(language.text("Where you read it")),
        },
        hide_index=True,
        key=key,
        placeholder="…",
        alt=language.text("The statutory rate of each half year, and your own"),
    )
    typed = edited["own"].astype("object").where(edited["own"].notna(), "").astype("str").str.strip()
    own = tuple(
        Rate(
            choices.country,
            half,
            round(float(percent.replace(",", ".")) / 100, 6),
            source if isinstance(source, str) else "",
        )
        for half, percent, source in zip(edited.index, typed, edited["own_source"], strict=True)
        if _PERCENT.match(percent)
    )
    kept = tuple(
        rate
        for rate in choices.own_rates
        if rate.country != choices.country or rate.first not in edited.index
    )
    with show.problems(language):
        rate_table(choices.country, own)
    before = session.settings()
    if session.change(late_interest=replace(choices, own_rates=(*kept, *own))) != before:
        st.rerun()


def _half_years(first: date, last: date) -> list[date]:
    """Give the first day of every half year from one day to another."""
    halves = [date(first.year, 1 if first.month < 7 else 7, 1)]
    while half_year_after(halves[-1]) <= last:
        halves.append(half_year_after(halves[-1]))
    return halves


def _rate_rows(halves: list[date], choices: LateInterest, language: Language) -> pd.DataFrame:
    """Give a row for each half year.

    Turns        half years, and what the owner looked up
    into         half year (first day) | half, published, read_in, own (as typed), own_source
    """
    published = {rate.first: rate for rate in published_rates() if rate.country == choices.country}
    own = {rate.first: rate for rate in choices.own_rates if rate.country == choices.country}
    return pd.DataFrame(
        {
            "half": [
                language.text("First half of {year}", year=half.year)
                if half.month == 1
                else language.text("Second half of {year}", year=half.year)
                for half in halves
            ],
            "published": [
                language.percent(published[half].yearly, 2) if half in published else "" for half in halves
            ],
            "read_in": [published[half].source if half in published else "" for half in halves],
            "own": pd.Series(
                [language.typed(own[half].yearly * 100) if half in own else None for half in halves],
                dtype="object",
            ).to_numpy(),
            "own_source": pd.Series(
                [own[half].source if half in own else None for half in halves], dtype="object"
            ).to_numpy(),
        },
        index=pd.Index(halves, name="first"),
    )
