"""What letting go does to your money: what goes, what is spared when, and what must be sold again."""

import streamlit as st

from analysis.costing.break_even import refill
from analysis.costing.money_gone import Goodwill, MoneyGone
from analysis.costing.statement import Step
from analysis.language.language import Language
from analysis.letting_go import LettingGo
from ui import behind, session, show, still_open
from ui.charts.waterfall import waterfall_alt, waterfall_chart
from ui.words import in_brackets, write

_MOST, _MOST_HOURS = 1e9, 100_000.0


def ask(language: Language) -> tuple[float, float, float]:
    """Ask what freed room brings in a year, and which amount and hours are given away once at the parting."""
    fields = {
        "freed": (
            language.text("What the room that comes free brings in a year"),
            language.text("Rent of a room or a licence passed on; not the hours, those come below."),
        ),
        "goodwill": (
            language.text("Goodwill at the parting: a credit note, before VAT"),
            language.text("Remember that a credit note corrects the VAT as well."),
        ),
        "handover": (
            language.text("Goodwill at the parting: free hours of handing over"),
            language.text("They count at what an hour for these clients costs you."),
        ),
    }
    freed, credit, hours = (
        column.number_input(
            label,
            min_value=0.0,
            max_value=_MOST_HOURS if name == "handover" else _MOST,
            step=1.0 if name == "handover" else 100.0,
            format="%.0f",
            key=f"what_if_{name}",
            help=tip,
            persist_state="session",
        )
        for column, (name, (label, tip)) in zip(st.columns(3), fields.items(), strict=True)
    )
    return freed, credit, hours


def given_away(effect: LettingGo, given: Goodwill, language: Language, currency: str | None) -> None:
    """Say what goodwill costs, and what it does to the first year."""
    if given.credit <= 0 and given.hours <= 0:
        return
    vat = language.text("Remember that a credit note corrects the VAT as well.") if given.credit else ""
    if given.amount is None:
        unknown = language.text(
            "What the free hours cost you is not known, so they are not counted. Say under Your data what an "
            "hour costs."
        )
        st.warning(f"{unknown} {vat}".rstrip())
        return
    parts = []
    if given.credit:
        parts.append(language.text("{credit} credited", credit=language.money(given.credit, currency)))
    if given.hours and given.hour_cost is not None:
        hours = write(given.hours, "hours", language)
        cost = language.money(given.hour_cost, currency, 2)
        parts.append(language.text("{hours} free at {cost} each", hours=hours, cost=cost))
    amount = language.money(given.amount, currency)
    said = language.text("Goodwill costs you {amount} once: {parts}.", amount=amount, parts=", ".join(parts))
    if effect.money is not None:
        said += " " + language.text(
            "The first year then comes to {first} instead of {without}.",
            first=language.money(effect.money.first_year, currency),
            without=language.money(effect.money.first_year + given.amount, currency),
        )
    st.markdown(show.plain(f"{said} {vat}".rstrip()))


def shown(effect: LettingGo, language: Language, currency: str | None) -> None:
    """Show what a year brings more or less, step by step, and what must be sold again."""
    money = effect.money
    if money is None:
        st.info(
            language.text("What it does to your money is not known yet: what these clients cost you is not.")
        )
        still_open.told(still_open.needed(session.clients(), result_alone=True), language)
        return
    if abs(money.while_people_stay - money.change) < 0.5:
        show.finding(sentence(money, language, currency))
    else:
        show.finding(if_people_stay(money, language, currency))
        st.markdown(
            show.plain(f"{sentence(money, language, currency)} {_must_go(money, language, currency)}")
        )
    if money.full < 0 and money.change_high < 0:
        st.markdown(
            language.text(
                "After full cost they lose {loss} a year, yet they contribute: {stays} a year of costs "
                "stays when they go.",
                loss=language.money(-money.full, currency),
                stays=language.money(money.stays, currency),
            )
        )
    steps = [
        Step("goes", -money.contribution),
        Step("spared_now", money.spared_now),
        Step("spared_later", money.spared_later),
        Step("freed", money.freed_income),
    ]
    steps = [step for step in steps if abs(step.amount) >= 0.5] + [Step("change", money.change, total=True)]
    figure = waterfall_chart(steps, language, currency=currency)
    show.chart(figure, waterfall_alt(steps, language, currency=currency), key="what_if_money")
    behind.steps(steps, language, name="what_if_money", currency=currency)
    st.markdown(_when(money, language, currency))
    _again(effect, money, language, currency)


def _must_go(money: MoneyGone, language: Language, currency: str | None) -> str:
    """Say which costs must really go for the figure that counts on it."""
    spared, people = money.spared_now + money.spared_later, money.change - money.while_people_stay
    if abs(spared - people) < 0.5:
        return language.text(
            "For that, the {spared} a year that the freed hours cost must really go.",
            spared=language.money(spared, currency),
        )
    return language.text(
        "For that, {spared} of costs a year must really go, {people} of it the cost of the freed hours.",
        spared=language.money(spared, currency),
        people=language.money(people, currency),
    )


def if_people_stay(money: MoneyGone, language: Language, currency: str | None) -> str:
    """Say what a year brings as long as the people whose hours come free stay and are paid."""
    amount = language.money(abs(money.while_people_stay), currency)
    if money.while_people_stay < 0:
        return language.text(
            "As long as your people stay and are paid, letting go leaves you {amount} a year worse off.",
            amount=amount,
        )
    return language.text(
        "Even while your people stay and are paid, letting go leaves you {amount} a year better off.",
        amount=amount,
    )


def sentence(money: MoneyGone, language: Language, currency: str | None) -> str:
    """Say whether a year without them brings more or less, or that it is not known."""
    low, high = language.money(money.change_low, currency), language.money(money.change_high, currency)
    if money.change_low < 0 <= money.change_high and money.change_low < money.change_high:
        return language.text(
            "It is not known whether you are better off without them: between {low} and {high} a year.",
            low=low,
            high=high,
        )
    amount = language.money(abs(money.change), currency)
    between = in_brackets(money.change_low, money.change_high, language, currency)
    if money.change < 0:
        return language.text(
            "Letting go leaves you {amount} a year worse off, once all avoidable costs are gone{between}.",
            amount=amount,
            between=between,
        )
    return language.text(
        "Letting go leaves you {amount} a year better off, once all avoidable costs are gone{between}.",
        amount=amount,
        between=between,
    )


def _when(money: MoneyGone, language: Language, currency: str | None) -> str:
    """Say what the first year brings, with later costs spared only for part of it and goodwill given once."""
    first = language.money(abs(money.first_year), currency)
    said = (
        language.text("In the first year you are {first} worse off.", first=first)
        if money.first_year < 0
        else language.text("In the first year you are {first} better off.", first=first)
    )
    if money.spared_later < 0.5:
        return said
    later = language.text(
        "{later} of costs a year is spared only after {months} months.",
        later=language.money(money.spared_later, currency),
        months=language.number(money.later_months, 0 if money.later_months % 1 < 0.05 else 1),
    )
    return f"{said} {later}"


def _again(effect: LettingGo, money: MoneyGone, language: Language, currency: str | None) -> None:
    """Ask at which rate freed hours would be sold again, and say how many must be."""
    if money.hours <= 0:
        return
    st.subheader(language.text("If you sell the freed hours again"), anchor=False)
    usual = effect.after.effective_hourly_rate or effect.before.effective_hourly_rate or 100.0
    usual = float(max(1, round(usual)))
    typed = st.number_input(
        language.text("What an hour sold again brings"),
        min_value=1.0,
        max_value=10_000.0,
        value=None,
        step=5.0,
        format="%.0f",
        key="what_if_rate",
        placeholder=language.number(usual),
        help=language.text("Until you fill it in: what an hour brings with those who stay."),
        persist_state="session",
        width=320,
    )
    rate = usual if typed is None else typed
    again = refill(money.contribution, money.spared_beside_hours + money.freed_income, money.hours, rate)
    hours = write(money.hours, "count", language)
    if again.gap <= 0:
        st.markdown(
            language.text("Nothing has to be sold again: what is spared beside hours makes up for it.")
        )
    elif again.share is None or again.share > 1 or again.within_months is None:
        st.markdown(
            language.text(
                "At {rate} an hour, even all {hours} freed hours would not make up for what goes; it takes "
                "{needed}.",
                rate=language.money(rate, currency),
                hours=hours,
                needed=write(again.hours_needed, "count", language),
            )
        )
    else:
        st.markdown(
            language.text(
                "At {rate} an hour, {needed} of the {hours} freed hours a year ({share}) must be sold again "
                "to be no worse off. If you sell all of them again, it may take {months} months at most "
                "before they are sold.",
                rate=language.money(rate, currency),
                needed=write(again.hours_needed, "count", language),
                hours=hours,
                share=language.percent(again.share),
                months=language.number(again.within_months, 1),
            )
        )
    st.caption(language.text("Here the people stay and are paid; only costs beside their hours are spared."))
