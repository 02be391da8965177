"""Late payment: how late, what is open and how old, what it costs, and what may be claimed."""

import streamlit as st

from analysis.first_invoices import first_invoices
from analysis.late_interest.claims import late_claims
from analysis.payment_trend import payment_by_quarter, payment_trend
from analysis.periods import as_of
from analysis.receivables import age_brackets
from ui import behind, claims, figures, payment, places, session, show
from ui.charts.payment import quarters_alt, quarters_chart, trend_finding

language, currency = session.language(), session.currency()
clients, settings = session.clients(), session.settings()
day = as_of(session.ledger(), settings)

st.title(language.text("How you are paid"), anchor=False)
with show.problems(language):
    totals = figures.totals()
    rows, every = payment.chosen_rows(), payment.everything()
st.caption(figures.period(totals, language))
if not totals.judged_invoices and (not totals.open_amount or payment.without_a_day(rows, day)):
    st.info(language.text("Whether you are paid late shows once invoices have a due date and a paid date."))
    places.link("your_data", language)
    st.stop()
payment.figures(totals, language, currency)
payment.still_open(age_brackets(rows, day), totals, clients, language, currency)
if day is None or not totals.judged_invoices:
    payment.per_client(clients, language, currency)
    show.reckoned(language, "days_late", "late_payment")
    st.stop()

quarters = payment_by_quarter(every, day)
trend = payment_trend(quarters)
show.finding(trend_finding(trend, language))
if quarters["days_late_weighted"].notna().any():
    show.chart(quarters_chart(quarters, language), quarters_alt(trend, language), key="payment_quarters")
    behind.quarters(quarters, language)

newcomers = payment.kept("newcomers", lambda: first_invoices(every, clients["since_on"]))
payment.first_three(newcomers, clients, language)
st.header(language.text("Client by client"), anchor=False)
payment.cost_of_money(totals, language, currency)
payment.per_client(clients, language, currency)
show.reckoned(language, "days_late", "late_payment")

st.header(language.text("What you may claim"), anchor=False)
st.caption(
    language.text(
        "Statutory interest between businesses, day by day, and 40 euro for each late invoice, on what "
        "was to be paid: with VAT where the files state it. It is part of no result, and it is not "
        "legal advice: check it before you send it."
    )
)
choices = claims.country(language)
with show.problems(language):
    claimed = payment.kept("claims", lambda: late_claims(rows, choices, day))
claims.page(claimed, rows, clients, day, language)
