"""What stands beside a draft of a goodbye: what is open, what it rests on, and words to look twice at."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from analysis.goodbye.choices import Choices
from analysis.goodbye.completeness import completeness
from analysis.goodbye.figures import not_on_file
from analysis.goodbye.footnotes import evidence_sentence, footnotes
from analysis.goodbye.letter_language import has_two_forms
from analysis.goodbye.open_points import GRAVE, open_points, to_settle
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.words import RULES, check_words, loses_a_figure, rewritten, rule_languages, unfilled
from analysis.language.language import Language
from ui import chosen, session, show

#: The texts that are held against the list of what a confirmation should hold.
COMPLETE_KINDS = ("mail", "letter")
STATES = {"filled": ":material/check:", "not_applicable": ":material/remove:", "missing": ":material/help:"}


def still_open(facts: GoodbyeFacts, choices: Choices, kind: str, language: Language) -> None:
    """Say above the draft what is still open; it advises, it never locks."""
    grave = [point.sentence for point in open_points(facts, choices, language) if point.code in GRAVE]
    sentences = [found for found in to_settle(facts, choices, kind, language) if found not in grave]
    for sentence in grave:
        st.error(show.plain(sentence), icon=":material/report:")
    if not sentences:
        st.success(language.text("Nothing is open: the text can go as it is."), icon=":material/task_alt:")
        return
    lines = "\n".join(f"- {show.plain(sentence)}" for sentence in sentences)
    title = language.plural("{count} point is still open", "{count} points are still open", len(sentences))
    with st.expander(title, icon=":material/pending_actions:", expanded=len(sentences) <= 2):
        st.markdown(lines)
        st.caption(language.text("You can draft, change and copy the text all the same."))


def findings(text: str, choices: Choices, language: Language, take: Callable[[str], None], key: str) -> None:
    """Show the words to look twice at, each with its reason and a rewrite that one click applies.

    ``take`` is called with the whole text as it is after a rewrite.
    """
    off, gaps = session.workspace().goodbyes.rules_off, unfilled(text)
    checked = choices.language in rule_languages()
    found = check_words(text, choices.language, off=off) if checked else ()
    if gaps:
        names = show.plain(language.list(gaps))
        st.warning(language.text("Still to fill in: {names}.", names=names), icon=":material/edit_note:")
    if not checked:
        st.caption(language.text("There are no rules yet to check the words of this language by."))
    elif not found and not gaps:
        st.caption(language.text("No word in this text asks for a second look."))
    if not found:
        return
    st.subheader(
        language.plural("{count} phrase to look twice at", "{count} phrases to look twice at", len(found))
    )
    for place, finding in enumerate(found):
        with st.container(border=True):
            st.markdown(f"**{show.plain(finding.found)}**  \n{language.text(finding.reason)}")
            words = show.plain(finding.rewrite)
            st.button(
                language.text("Write: {words}", words=words) if words else language.text("Leave it out"),
                key=f"{key}_rewrite_{place}",
                on_click=take,
                args=(rewritten(text, finding),),
                wrap=True,
            )
            if loses_a_figure(text, finding):
                st.caption(
                    language.text(
                        "This takes the place of the whole sentence, its figures too: keep those you need."
                    )
                )


def rules(language: Language, letter: str) -> None:
    """Let each rule of the word check be switched off, as far as the language of the letter knows it."""
    kept = session.workspace().goodbyes
    offered = [name for name in RULES if name != "mixed_address" or has_two_forms(letter)]
    with st.expander(language.text("What the words are checked for"), icon=":material/rule:"):
        key = "goodbye_rules"
        session.fill(key, [name for name in offered if name not in kept.rules_off])
        st.pills(
            language.text("Click a rule to switch it off or on"),
            offered,
            selection_mode="multi",
            format_func=lambda name: language.text(RULES[name].label),
            key=key,
            on_change=_switch,
            args=(key, frozenset(offered)),
            persist_state="session",
            wrap=True,
        )


def _switch(key: str, offered: frozenset[str]) -> None:
    """Keep which rules are off; a rule that was not offered stays as it was."""
    kept = session.workspace().goodbyes
    off = (kept.rules_off - offered) | (offered - frozenset(session.widget(key)))
    session.keep_goodbyes(replace(kept, rules_off=off))


def typed_by_hand(text: str, kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """Mark the figures in a text that nothing on file bears out."""
    found = dict.fromkeys(one.found for one in not_on_file(text, kind, facts, choices))
    if found:
        names = show.plain(language.list(found))
        st.warning(
            language.text(
                "Nothing on file bears out {figures}. Check it, and keep it only if you can show it.",
                figures=names,
            ),
            icon=":material/unknown_document:",
        )


def rests_on(kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """List each statement of the draft with the invoices, hours or dates it rests on."""
    notes = footnotes(kind, facts, choices)
    if not notes:
        return
    with st.expander(language.text("What the statements rest on"), icon=":material/fact_check:"):
        for note in notes:
            st.text(f"{note.number}. {note.statement.removeprefix('- ')}")
            for evidence in note.evidence:
                st.caption(show.plain(evidence_sentence(evidence, language)))
            if not note.sourced:
                st.caption(language.text("Nothing on file bears this out: it is your own word."))


def complete(kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """Hold the draft against what a confirmation or letter should hold."""
    if kind not in COMPLETE_KINDS:
        return
    with st.expander(language.text("What a confirmation should hold"), icon=":material/checklist:"):
        for point in completeness(facts, choices):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{STATES[point.state]} {language.text(point.label)}", width="stretch")
                marked = point.code in choices.not_applicable
                if marked or point.state == "missing":
                    label = "It does apply" if marked else "Does not apply"
                    after = replace(choices, not_applicable=choices.not_applicable ^ {point.code})
                    chosen.button(
                        language.text(label), point.code, facts.client, chosen.keep, facts.client, after
                    )
