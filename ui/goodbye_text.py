"""The draft of a goodbye as a text to edit: what was changed by hand stays when a choice changes."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from analysis.goodbye.choices import Choices
from analysis.goodbye.draft import addressed, draft
from analysis.goodbye.editing import Change, EditedText, carry_over, keep_mine, standing, take_new
from analysis.goodbye.figures import differing
from analysis.goodbye.kept import text_name
from analysis.goodbye.letter_language import LetterLanguage
from analysis.goodbye.record import GoodbyeFacts
from analysis.language.language import Language
from ui import chosen, session, show


def text_key(kind: str, choices: Choices, client: str) -> str:
    """Give the key of the text field: each client, kind of text, language and addressee has its own."""
    return chosen.key(text_name(kind, choices.language, choices.recipient), client)


def for_whom(facts: GoodbyeFacts, choices: Choices, language: Language) -> Choices:
    """Let the visitor choose among several people at the client; gives the choices for that one."""
    people = addressed(facts, choices)
    if len(people) < 2:
        return choices
    person = st.segmented_control(
        language.text("For whom"),
        list(people),
        default=next(iter(people)),
        required=True,
        key=chosen.key("person", facts.client),
    )
    return people[person]


def edited(kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> str:
    """Show a draft for editing; a new draft changes only what was not changed by hand."""
    written, client = draft(kind, facts, choices), facts.client
    key, name = text_key(kind, choices, client), text_name(kind, choices.language, choices.recipient)
    before = _kept(client, name)
    if before is None:
        session.fill(key, written)
    elif before.drafted != written:
        before = carry_over(before, written)
        _keep(client, name, before)
        session.fill(key, before.text)
    else:
        session.seeded(key, before.text)
    if before is not None:
        _changes(before, key, client, name, language)
    text = st.text_area(
        language.text("The text, yours to change"),
        key=key,
        height=520,
        persist_state="session",
        on_change=_write_down,
        args=(key, client, name, written),
    )
    if before is not None:
        st.button(
            language.text("Back to the draft"),
            key=f"{key}_renew",
            icon=":material/undo:",
            on_click=write,
            args=(key, client, name, written, written),
        )
    return text


def _changes(before: EditedText, key: str, client: str, name: str, language: Language) -> None:
    """Show the passages that both changed, each with both wordings to choose from."""
    if not before.changes:
        return
    st.markdown(
        language.plural(
            "With these choices the draft says one passage otherwise that you changed by hand. "
            "Yours stands; take the other where you like it better.",
            "With these choices the draft says {count} passages otherwise that you changed by hand. "
            "Yours stand; take the others where you like them better.",
            len(before.changes),
        )
    )
    for place, change in enumerate(before.changes):
        with st.container(border=True):
            mine, new = st.columns(2)
            for column, title, words, label, choose in (
                (mine, "Yours", change.mine, "Keep mine", keep_mine),
                (new, "The new draft", change.new, "Take the new", take_new),
            ):
                with column:
                    st.caption(language.text(title))
                    st.text(words or language.text("(taken out)"))
                    st.button(
                        language.text(label),
                        key=f"{key}_{choose.__name__}_{place}",
                        on_click=_choose,
                        args=(key, client, name, choose, change),
                    )


def _choose(
    key: str, client: str, name: str, choose: Callable[[EditedText, Change], EditedText], change: Change
) -> None:
    before = _kept(client, name)
    if before is not None:
        after = choose(before, change)
        _keep(client, name, after)
        session.fill(key, after.text)


def writer(kind: str, facts: GoodbyeFacts, choices: Choices) -> Callable[[str], None]:
    """Give what puts another text in the field; for callbacks."""
    name = text_name(kind, choices.language, choices.recipient)
    key = text_key(kind, choices, facts.client)
    return partial(write, key, facts.client, name, draft(kind, facts, choices))


def write(key: str, client: str, name: str, drafted: str, text: str) -> None:
    """Put a text in the field and keep it; for callbacks. What equals the draft need not be kept."""
    session.fill(key, text)
    _write_down(key, client, name, drafted)


def _write_down(key: str, client: str, name: str, drafted: str) -> None:
    text, before = session.widget(key), _kept(client, name)
    waiting = standing(before.changes, text) if before else ()
    _keep(client, name, None if text == drafted else EditedText(drafted, text, waiting))


def _kept(client: str, name: str) -> EditedText | None:
    return session.workspace().goodbyes.of(client).texts.get(name)


def _keep(client: str, name: str, text: EditedText | None) -> None:
    goodbyes = session.workspace().goodbyes
    others = {other: kept for other, kept in goodbyes.of(client).texts.items() if other != name}
    session.keep_goodbyes(goodbyes.changed(client, texts=others if text is None else {**others, name: text}))


def same_facts(kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """Say whether the texts for several people name the same amounts and days."""
    people = addressed(facts, choices)
    if len(people) < 2:
        return
    texts = {}
    for person, own in people.items():
        kept = _kept(facts.client, text_name(kind, own.language, own.recipient))
        texts[person] = kept.text if kept else draft(kind, facts, own)
    odd = differing(texts, LetterLanguage(choices.language))
    if not odd:
        st.caption(language.text("The texts for these people name the same amounts, days and invoices."))
    for person, found in odd.items():
        st.warning(
            language.text(
                "Only in the text for {person}: {figures}.",
                person=show.plain(person),
                figures=show.plain(language.list(found)),
            ),
            icon=":material/difference:",
        )
