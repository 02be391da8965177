"""What the owner chooses for a goodbye: the few things that matter first, the rest closed below them."""

from calendar import monthrange
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis.goodbye.choices import (
    ADDRESSES,
    CONTRACTS,
    NO_TALK,
    TONES,
    Choices,
    letter_languages,
    with_reasons,
)
from analysis.goodbye.draft import KINDS
from analysis.goodbye.letter_language import has_two_forms, language_name
from analysis.goodbye.open_points import legal_checks
from analysis.goodbye.reasons import MOST_REASONS, REASONS
from analysis.goodbye.record import GoodbyeFacts, Sender
from analysis.goodbye.schedule import COUNTRIES, Schedule, schedule
from analysis.language.language import Language
from ui import chosen, country, parting_more, session

#: The countries whose holidays and law are known (English source text).
COUNTRY_NAMES = {"NL": "The Netherlands", "BE": "Belgium", "GB": "England"}

#: What the last day follows (English source text).
LAST_DAY = {
    "by_hand": "The last day is {end}, as you set it.",
    "fixed_end": "The last day is {end}, when the contract runs out.",
    "notice": "The last day is {end}: {days} days after {notice}, not in a weekend or on a holiday.",
    "assumed": "The last day is {end}: the notice is not known, so {days} days after {notice} are assumed.",
    "immediate": "It ends at once, on {end}.",
}

#: The same where notice runs to the end of a month: on its last day, or back from there to a working day.
MONTH_END = {
    "notice": "The last day is {end}: {days} days’ notice from {notice}, to the end of the month.",
    "assumed": "The last day is {end}: the notice is not known, so {days} days from {notice} are assumed, to "
    "the end of the month.",
}
BACK_FROM_MONTH_END = {
    "notice": "The last day is {end}: {days} days’ notice from {notice}, to the end of the month, "
    "{month_end}, and back from there to a working day.",
    "assumed": "The last day is {end}: the notice is not known, so {days} days from {notice} are assumed, to "
    "the end of the month, {month_end}, and back from there to a working day.",
}


def why_that_day(days: Schedule, *, month_end: bool, language: Language) -> str:
    """Say which last day follows, and from what."""
    end = days.end_on
    last = end.replace(day=monthrange(end.year, end.month)[1])
    sentences = LAST_DAY
    if month_end and days.rule in MONTH_END:
        sentences = MONTH_END if end == last else BACK_FROM_MONTH_END
    return language.text(
        sentences[days.rule],
        end=language.date(end),
        days=language.number(days.notice_days or 0),
        notice=language.date(days.notice_on),
        month_end=language.date(last),
    )


def kind(language: Language) -> str:
    """Ask which text to draft; the phone script comes first."""
    draw = partial(
        st.selectbox if session.on_phone() else partial(st.pills, required=True, wrap=True),
        language.text("What to draft"),
        list(KINDS),
        format_func=lambda name: language.text(KINDS[name].label),
        key=session.seeded("goodbye_kind", "script"),
        persist_state="session",
    )
    found = draw()
    st.caption(language.text(KINDS[found].meaning))
    return found


def choices(facts: GoodbyeFacts, language: Language, wide: DeltaGenerator) -> Choices:
    """Draw every choice, filled with what was chosen before or what the facts suggest; gives them.

    The plan, which is a table, is drawn in ``wide``.
    """
    before = chosen.started(facts, language)
    ask = chosen.Asker(facts.client, before, language)
    found: dict[str, Any] = {"reasons": _reasons(ask)}
    with st.container(horizontal=True):
        found["tone"] = ask.one_of("tone", "Tone", TONES)
        found["language"] = _letter_language(ask)
    if has_two_forms(found["language"]):
        found["address"] = ask.one_of("address", "Form of address", ADDRESSES)
    found |= _talk(ask)
    with st.expander(language.text("The contract and the last day"), icon=":material/gavel:"):
        found |= _contract(ask, facts, replace(before, **found))
    for title, icon, section in parting_more.SECTIONS:
        with st.expander(language.text(title), icon=icon):
            found |= section(ask, facts)
    with wide, st.expander(language.text("Who does what, and by when"), icon=":material/event_note:"):
        found |= parting_more.plan(ask)
    after = replace(before, **found)
    if after != before:
        chosen.keep(facts.client, after)
    return after


def _reasons(ask: chosen.Asker) -> tuple[str, ...]:
    key = session.seeded(chosen.key("reasons", ask.client), list(ask.before.reasons))
    return tuple(
        st.multiselect(
            ask.language.text("Reasons the letter gives"),
            list(REASONS),
            format_func=lambda reason: ask.language.text(REASONS[reason].label),
            select_all=False,
            key=key,
            max_selections=MOST_REASONS,
            placeholder=ask.language.text("No reason is fine too"),
            on_change=_follow_reasons,
            args=(key, ask),
            persist_state="session",
        )
    )


def _follow_reasons(key: str, ask: chosen.Asker) -> None:
    """Let a hard reason bring along what it brings along: written, at once, without goodwill."""
    kept = session.workspace().goodbyes.of(ask.client).choices or ask.before
    chosen.keep_and_refill(ask.client, kept, with_reasons(kept, tuple(session.widget(key))))


def _letter_language(ask: chosen.Asker) -> str:
    return st.selectbox(
        ask.language.text("Language of the letter"),
        letter_languages(),
        format_func=language_name,
        key=session.seeded(chosen.key("language", ask.client), ask.before.language),
        help=ask.language.text("At first the one your client list names, else that of these pages."),
        persist_state="session",
    )


def _talk(ask: chosen.Asker) -> dict[str, Any]:
    with st.container():
        no_talk = ask.one_of("no_talk", "The talk", NO_TALK)
        talk_on = ask.day("talk_on", "Day of the talk") if not no_talk else None
    held = ask.yes("talk_held", "The talk has been held") if talk_on else False
    return {"no_talk": no_talk, "talk_on": talk_on, "talk_held": held}


def _contract(ask: chosen.Asker, facts: GoodbyeFacts, so_far: Choices) -> dict[str, Any]:
    """Ask what was agreed, say which last day follows from it, and list what to look up."""
    language = ask.language
    found: dict[str, Any] = {"contract": ask.one_of("contract", "The contract", CONTRACTS)}
    found["contract_reference"] = ask.line("contract_reference", "Its name or number, for in the letter")
    if (found["contract"] or facts.contract) == "fixed":
        found["contract_ends_on"] = ask.day("contract_ends_on", "It runs until")
    on_file = language.number(facts.notice_days) if facts.notice_days is not None else ""
    found["notice_days"] = ask.whole("notice_days", "Notice, in days", on_file)
    found["month_end"] = ask.yes("month_end", "Notice runs to the end of a month")
    found["end_on"] = ask.day("end_on", "Or set the last day yourself")
    found["immediate"] = ask.yes(
        "immediate", "End it at once, without notice", "This needs a weighty reason; take advice first."
    )
    found["registered"] = ask.yes("registered", "The letter goes by registered post")
    found["contract_checked"] = ask.yes("contract_checked", "I have read the contract")
    days = schedule(facts, replace(so_far, **found))
    st.info(
        why_that_day(days, month_end=found["month_end"], language=language),
        icon=":material/event:",
    )
    st.caption("\n".join(f"- {line}" for line in legal_checks(facts.sender.country, language)))
    return found


def sender(language: Language) -> Sender:
    """Ask who says goodbye; kept with the saved work."""
    kept = session.workspace().sender

    def line(name: str, label: str) -> str:
        key = session.seeded(f"goodbye_{name}", getattr(kept, name))
        return st.text_input(language.text(label), key=key, persist_state="session").strip()

    with st.expander(
        language.text("Who says goodbye"),
        icon=":material/badge:",
        key=session.seeded("goodbye_sender_open", not (kept.name or kept.firm or session.on_phone())),
        on_change="rerun",  # so that it stays as the visitor leaves it, also once the name is filled in
    ):
        found: dict[str, Any] = {
            name: line(name, label)
            for name, label in (("name", "Your name"), ("role", "Your role"), ("firm", "Your firm"))
        }
        address = st.text_area(
            language.text("Address on the letterhead, a line each"),
            key=session.seeded("goodbye_address", "\n".join(kept.address)),
            height=80,
            persist_state="session",
        )
        found |= {name: line(name, label) for name, label in (("place", "Place"), ("phone", "Phone"))}
        found["email"] = line("email", "E-mail")
        found["country"] = st.selectbox(
            language.text("Country, for holidays and law"),
            list(COUNTRIES),
            format_func=lambda code: language.text(COUNTRY_NAMES[code]),
            key=session.seeded("goodbye_country", country.of_sender()),
            help=language.text(country.HELP),
            on_change=country.follow,
            args=("goodbye_country",),
            persist_state="session",
        )
        found["most_goodwill"] = st.number_input(
            language.text("The most goodwill you give any client"),
            min_value=0.0,
            value=None,
            step=50.0,
            format="%.2f",
            key=session.seeded("goodbye_most_goodwill", kept.most_goodwill),
            persist_state="session",
        )
    whole = Sender(**found, address=chosen.split(address), currency=session.currency() or "EUR")
    session.keep_sender(whole)
    return whole
