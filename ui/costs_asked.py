"""What costs are asked: three questions for who knows nothing yet, and how sure the answers are."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from analysis.costing.matrix import ROLES, silent_roles
from analysis.costing.model import EVENTS, Costing, CostPool
from analysis.in_period import in_period
from analysis.language.language import Language
from ui import session, show

#: After how many months a cost falls away, in words (English source text).
AVOIDABLE: dict[float | None, str] = {
    0.0: "now",
    1.0: "after a month",
    3.0: "after 3 months",
    6.0: "after 6 months",
    12.0: "after a year",
    None: "never",
}
#: How far hours may be off, in words (English source text).
HOURS_SURE: dict[float, str] = {
    0.0: "complete",
    0.05: "nearly complete (± 5%)",
    0.15: "roughly right (± 15%)",
    0.3: "a guess (± 30%)",
}
#: How far hours that were estimated may be off, in words (English source text).
ESTIMATES_SURE: dict[float, str] = {
    0.0: "exact",
    0.1: "close (± 10%)",
    0.25: "a guess (± 25%)",
    0.5: "a wild guess (± 50%)",
}
#: Within how many months a cost must fall away to count as avoidable, in words (English source text).
HORIZONS: dict[float, str] = {
    0.0: "at once",
    3.0: "within 3 months",
    6.0: "within 6 months",
    12.0: "within a year",
    24.0: "within two years",
}
#: How far costs may be off, in words (English source text).
COSTS_SURE: dict[float, str] = {
    0.0: "exact",
    0.05: "about right (± 5%)",
    0.15: "rough (± 15%)",
    0.3: "a guess (± 30%)",
}
#: What happens beside the timesheets, in words (English source text).
HAPPENS = {
    "invoices": "an invoice",
    "reminders": "a reminder",
    "complaints": "an incident",
    "rush": "a case of rush or evening work",
}
_MOST, _MOST_SMALL = 1e9, 100_000.0


def costing() -> Costing:
    """Give what was said about costs so far."""
    return session.settings().costing


def key(name: str) -> str:
    """Give the key of a widget: another one for other files, so that it is filled from their workspace."""
    return f"costs_{name}_{session.edition()}"


def changed(**parts: Any) -> None:
    """Put a part of the costing in place."""
    session.change(costing=replace(costing(), **parts))


def is_three_answers(asked: Costing) -> bool:
    """Tell whether the pools are those of the three questions, or there are none yet."""
    simple = all(pool.period == "month" and pool.driver == "hours" for pool in asked.pools)
    return simple and [pool.kind for pool in asked.pools] in (
        [],
        ["people"],
        ["office"],
        ["people", "office"],
    )


def other_way() -> None:
    """Fill the fields of both ways from what was said so far; for callbacks."""
    session.unseed(key("people"), key("hours"), key("rest"), key("paid_hours"))


def three_questions(language: Language) -> None:
    """Ask what people cost, for how many hours they are paid, and what all the rest costs."""
    if not is_three_answers(costing()):
        st.info(language.text("You filled in more than these three: change it under cost pools."))
        return
    kinds = {pool.kind: pool.amount for pool in costing().pools}
    questions = (
        (
            key("people"),
            language.text("What do all your people cost you a month, yourself included?"),
            kinds.get("people"),
        ),
        (
            key("hours"),
            language.text("How many hours a month are they paid for, all together?"),
            costing().paid_hours,
        ),
        (
            key("rest"),
            language.text("What do premises, tools and everything else cost a month?"),
            kinds.get("office"),
        ),
    )
    names = (language.text("People"), language.text("Everything else"))
    with st.grid(3, min_column_width=230):
        for place, question, known in questions:
            _number(question, place, known, _answer, names)
    st.caption(
        language.text(
            "A guess will do. Without these answers the lines below rest on what an hour costs, as far as "
            "that is known."
        )
    )


def _answer(names: tuple[str, str]) -> None:
    """Make two pools of the answers."""
    people, rest = session.widget(key("people")), session.widget(key("rest"))
    pools = []
    if people:
        pools.append(CostPool(names[0], people, "month", "people", "hours", costing().hours_avoidable_after))
    if rest:
        pools.append(CostPool(names[1], rest, "month", "office", "hours", None))
    changed(pools=tuple(pools), paid_hours=session.widget(key("hours")) or None)


def paid_hours(language: Language) -> None:
    """Ask for how many hours a month everybody together is paid."""
    place = key("paid_hours")
    _number(
        language.text("Hours paid for in a month, of everybody together"),
        place,
        costing().paid_hours,
        lambda: changed(paid_hours=session.widget(place) or None),
        help=language.text("Without this number all costs are charged, and unused capacity is not known."),
        width=320,
    )


def _number(
    label: str,
    place: str,
    known: float | None,
    on_change: Callable[..., None],
    *args: object,
    most: float = _MOST,
    **looks: Any,
) -> None:
    """Draw a field for a whole number that may stay empty, filled with what is known."""
    st.number_input(
        label,
        min_value=0.0,
        max_value=most,
        value=None,
        step=1.0,
        format="%.0f",
        key=session.seeded(place, known),
        on_change=on_change,
        args=args,
        persist_state="session",
        **looks,
    )


def how_sure(language: Language) -> None:
    """Ask how sure hours and costs are, when hours are no longer paid for, and what counts as avoidable."""
    asked = (
        ("hours_margin", language.text("The timesheets are"), HOURS_SURE),
        ("estimate_margin", language.text("Hours you estimated yourself are"), ESTIMATES_SURE),
        ("cost_margin", language.text("The costs as given are"), COSTS_SURE),
        ("hours_avoidable_after", language.text("Hours that fall away are no longer paid for"), AVOIDABLE),
        ("horizon_months", language.text("A cost is avoidable if it falls away"), HORIZONS),
    )
    with st.grid(3, min_column_width=230):
        for name, label, words in asked:
            _choice(name, label, words, language)
    place = key("practical")
    _slider(
        language.text("Part of the paid hours in which work can be done"),
        place,
        (50, 100),
        costing().practical_share * 100,
        lambda: changed(practical_share=session.widget(place) / 100),
        format="%d%%",
    )


def winning(language: Language) -> None:
    """Ask over how many months winning a client is spread."""
    place = key("acquisition")
    _slider(
        language.text("Months over which winning a client is spread"),
        place,
        (6, 84),
        costing().acquisition_months,
        lambda: changed(acquisition_months=float(session.widget(place))),
    )


def _slider(
    label: str,
    place: str,
    ends: tuple[int, int],
    known: float,
    on_change: Callable[[], None],
    **looks: Any,
) -> None:
    st.slider(
        label,
        *ends,
        key=session.seeded(place, round(known)),
        on_change=on_change,
        persist_state="session",
        width=420,
        **looks,
    )


def goodwill(client: str, language: Language) -> None:
    """Ask what was given away to a client beside credit notes."""
    place = key(f"goodwill_{client}")
    _number(
        language.text("Goodwill on top of credit notes, over the whole period"),
        place,
        costing().goodwill.get(client),
        _entry,
        place,
        "goodwill",
        client,
        width=420,
    )


def _entry(place: str, name: str, entry: str) -> None:
    """Put one entry of a part of the costing in place; an emptied field takes it away."""
    given = session.widget(place)
    others = {known: number for known, number in getattr(costing(), name).items() if known != entry}
    changed(**{name: others | ({entry: given} if given else {})})


def _choice(name: str, label: str, words: Mapping[Any, str], language: Language) -> None:
    """Let one part of the costing be chosen in words."""
    present = getattr(costing(), name)
    options = list(words) if present in words else [*words, present]
    place = key(name)
    st.selectbox(
        label,
        options,
        format_func=lambda value: (
            language.text(words[value]) if value in words else language.number(value, 2)
        ),
        key=session.seeded(place, present),
        on_change=lambda: changed(**{name: session.widget(place)}),
        persist_state="session",
    )


def silent(language: Language) -> None:
    """Ask for the hours of each kind of work that stands in no row of hours."""
    roles = silent_roles(in_period(session.ledger(), session.settings()))
    if not roles:
        return
    st.markdown(
        language.text(
            "There are no hours on file for the work below. Roughly how many hours a month does it take "
            "in all?"
        )
    )
    with st.grid(3, min_column_width=200):
        for role in roles:
            place = key(f"role_{role}")
            label = language.text(ROLES[role].label) if role in ROLES else show.plain(role)
            known = costing().role_hours.get(role)
            _number(label, place, known, _entry, place, "role_hours", role, most=_MOST_SMALL)
    st.caption(language.text("What you fill in counts as an estimate, and widens what rests on it."))


def per_event(language: Language) -> None:
    """Ask how many minutes, or how much money, each invoice, reminder, incident or rush job takes."""
    st.markdown(
        language.text("What one of each takes beside the hours on the timesheets, if you want it counted:")
    )
    with st.grid(4, min_column_width=150):
        for event in EVENTS:
            what = language.text(HAPPENS[event])
            for name, label in (
                ("minutes_per", language.text("Minutes for {what}", what=what)),
                ("cost_per", language.text("Money for {what}", what=what)),
            ):
                place = key(f"{name}_{event}")
                known = getattr(costing(), name).get(event)
                _number(label, place, known, _entry, place, name, event, most=_MOST_SMALL)
