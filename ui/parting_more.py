"""The further choices of a goodbye, each section closed until it is wanted."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from analysis.goodbye.choices import LENGTHS, VOICES, Choices, Task, nicest, shortest
from analysis.goodbye.record import GoodbyeFacts
from analysis.language.language import Language
from ui import chosen, session, show
from ui.words import day_format

#: Whose task a line of the plan is (English source text), by the field of ``Choices`` it stands in.
PLAN = {
    "finished": "Is finished",
    "ours": "We do",
    "yours": "The client does",
    "deadlines": "Deadline of the client",
}


def wording(ask: chosen.Asker, facts: GoodbyeFacts) -> dict[str, Any]:
    """Ask which passages stand, who speaks, and how much."""
    with st.container(horizontal=True):
        for label, name, change in (
            ("Warm and complete", "nicest", nicest),
            ("As short as can be", "shortest", shortest),
        ):
            chosen.button(
                ask.language.text(label),
                name,
                ask.client,
                chosen.keep_and_refill,
                ask.client,
                ask.before,
                change(ask.before),
            )
    found: dict[str, Any] = {
        "voice": ask.one_of("voice", "Who speaks", VOICES),
        "length": ask.one_of("length", "How much it says", LENGTHS),
    }
    for name, label in (
        ("figures", "Numbers from your file in the reasons"),
        ("attempts", "What was tried"),
        ("apology", "Sorry that it does not fit"),
        ("empathy", "Understanding for the work it gives"),
        ("what_it_means", "What it means for the client"),
        ("open_door", "An open door"),
        ("stay_in_touch", "A call later on"),
    ):
        found[name] = ask.yes(name, label)
    if not found["figures"]:
        st.caption(ask.language.text("Your own margins never stand in a text, with or without numbers."))
    if "closing_service" in ask.before.reasons:
        found["service"] = ask.line("service", "What stops", "For instance: the payroll administration")
    if "strategic_mismatch" in ask.before.reasons:
        found["focus"] = ask.line("focus", "What you go on with", "For instance: online shops")
    del facts
    return found


def goodwill(ask: chosen.Asker, facts: GoodbyeFacts) -> dict[str, Any]:
    """Ask what is given, say what it costs, and who may help the client on."""
    language = ask.language
    amount = ask.amount("goodwill", "Goodwill: taken off the final invoice, before VAT") or 0.0
    if amount:
        st.caption(_effect(amount, facts, language))
    alternatives = ask.lines("alternatives", "Who may help the client on, one a line")
    asked = ask.yes("alternatives_asked", "I asked them first") if alternatives else False
    return {"goodwill": amount, "alternatives": alternatives, "alternatives_asked": asked}


def _effect(amount: float, facts: GoodbyeFacts, language: Language) -> str:
    """Say what goodwill does to the result of this client, and that VAT needs a credit note."""
    currency, result = facts.sender.currency, facts.figures.get("result")
    paper = language.text("It needs a credit note, or a line on the final invoice, with the VAT on it.")
    if result is None:
        return paper
    effect = language.text(
        "The result of this client goes from {before} to {after}.",
        before=language.money(result, currency),
        after=language.money(result - amount, currency),
    )
    return f"{effect} {paper}"


def plan(ask: chosen.Asker) -> dict[str, Any]:
    """Ask who does what by when, as one table."""
    language, words = ask.language, {name: ask.language.text(label) for name, label in PLAN.items()}
    key = chosen.key(f"plan_{language.code}", ask.client)
    st.caption(
        language.text(
            "Hand-over, successor, payment and final invoice have their dates already; add the rest here."
        )
    )
    edited = st.data_editor(
        session.held(key, lambda: _rows(ask.before, words)),
        key=key,
        num_rows="dynamic",
        hide_index=True,
        column_config={
            "who": st.column_config.SelectboxColumn(
                language.text("Who"), options=list(words.values()), default=words["ours"], required=True
            ),
            "what": st.column_config.TextColumn(language.text("What"), required=True, width="medium"),
            "by": st.column_config.DateColumn(language.text("By"), format=day_format(language)),
        },
        alt=language.text("The plan: who does what, and by when"),
    )
    return _tasks(edited, {word: name for name, word in words.items()})


def _rows(choices: Choices, words: dict[str, str]) -> pd.DataFrame:
    """Give the plan as chosen so far: who (in words), what, by."""
    rows = [(words["finished"], done, None) for done in choices.finished]
    rows += [
        (words[name], task.what, task.by)
        for name in ("ours", "yours", "deadlines")
        for task in getattr(choices, name)
    ]
    table = pd.DataFrame(rows, columns=["who", "what", "by"])
    return table.astype({"who": "object", "what": "object"}).assign(by=pd.to_datetime(table["by"]))


def _tasks(edited: pd.DataFrame, names: dict[str, str]) -> dict[str, Any]:
    """Give the plan back as the fields of ``Choices``; lines without words are left out."""
    found: dict[str, list[Any]] = {name: [] for name in PLAN}
    for who, what, by in edited[["who", "what", "by"]].itertuples(index=False):
        if not isinstance(what, str) or not what.strip() or who not in names:
            continue
        day: date | None = None if pd.isna(by) else pd.Timestamp(by).date()
        found[names[who]].append(what.strip() if names[who] == "finished" else Task(what.strip(), day))
    return {name: tuple(tasks) for name, tasks in found.items()}


def terms(ask: chosen.Asker, facts: GoodbyeFacts) -> dict[str, Any]:
    """Ask what would make the client stay, what is not bargained about, and a new price or scope."""
    del facts
    return {
        "conditions": ask.lines(
            "conditions",
            "What must change to go on, one a line",
            "Each so that both can see whether it was met",
        ),
        "review_on": ask.day("review_on", "When you look at that together"),
        "walk_away": ask.lines("walk_away", "What you do not bargain about, one a line"),
        "new_rate": ask.amount("new_rate", "New price", step=5.0),
        "old_rate": ask.amount("old_rate", "Price now", step=5.0),
        "rate_unit": ask.line("rate_unit", "Price is per", "For instance: hour, month"),
        "rate_from_on": ask.day("rate_from_on", "New price from"),
        "agreed_scope": ask.line("agreed_scope", "What belongs to the agreement"),
    }


def people(ask: chosen.Asker, facts: GoodbyeFacts) -> dict[str, Any]:
    """Ask whom to write to; each further person gets a text of their own with the same facts."""
    on_file = [one.name for one in facts.contacts if one.name != facts.contact]
    if on_file:
        names = show.plain(ask.language.list(on_file))
        st.caption(ask.language.text("Also on file: {names}.", names=names))
    return {
        "recipient": ask.line("recipient", "Someone other than the contact on file"),
        "greeting": ask.line("greeting", "Another first line", "For instance: Dear Ada and Ben,"),
        "others": ask.lines("others", "Others who get the same message, one a line"),
    }


#: Title, icon and contents of each section, in the order of the page.
SECTIONS = (
    ("What the text says", ":material/tune:", wording),
    ("Goodwill and help onwards", ":material/volunteer_activism:", goodwill),
    ("If they want to stay, or bargain", ":material/handshake:", terms),
    ("To whom", ":material/group:", people),
)
