"""What stands beside a draft of a goodbye: what is open, what it rests on, and words to look twice at."""

import streamlit as st

from analysis.goodbye.choices import Choices
from analysis.goodbye.completeness import completeness, missing
from analysis.goodbye.footnotes import evidence_sentence, footnotes
from analysis.goodbye.open_points import legal_checks, open_points
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.words import check_words, rewritten, unfilled
from analysis.language.language import Language
from ui import session, show

#: The texts that are held against the list of what a confirmation should hold.
COMPLETE_KINDS = ("mail", "letter")
STATES = {"filled": ":material/check:", "not_applicable": ":material/remove:", "missing": ":material/help:"}


def still_open(facts: GoodbyeFacts, choices: Choices, kind: str, language: Language) -> None:
    """Say above the draft what is still open; it advises, it never locks."""
    sentences = [point.sentence for point in open_points(facts, choices, language)]
    sentences += [language.text(gap.sentence) for gap in missing(facts, choices, kind)]
    if not sentences:
        st.success(language.text("Nothing is open: the text can go as it is."), icon=":material/task_alt:")
        return
    lines = "\n".join(f"- {show.plain(sentence)}" for sentence in sentences)
    title = language.plural("{count} point is still open", "{count} points are still open", len(sentences))
    with st.expander(title, icon=":material/pending_actions:", expanded=len(sentences) <= 3):
        st.markdown(lines)
        st.caption(language.text("You can draft, change and copy the text all the same."))


def findings(key: str, text: str, choices: Choices, language: Language) -> None:
    """Show the words to look twice at, each with its reason and a rewrite that one click applies."""
    found, gaps = check_words(text, choices.language), unfilled(text)
    if gaps:
        names = show.plain(language.list(gaps))
        st.warning(language.text("Still to fill in: {names}.", names=names), icon=":material/edit_note:")
    if not found and not gaps:
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
                on_click=session.fill,
                args=(key, rewritten(text, finding)),
                wrap=True,
            )


def rests_on(kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """List each statement of the draft with the invoices, hours or dates it rests on."""
    notes = footnotes(kind, facts, choices)
    if not notes:
        return
    with st.expander(language.text("What the statements rest on"), icon=":material/fact_check:"):
        for note in notes:
            st.text(f"{note.number}. {note.statement}")
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
            st.markdown(f"{STATES[point.state]} {language.text(point.label)}")


def contract(facts: GoodbyeFacts, language: Language) -> None:
    """List what to look up in contract and law before ending it."""
    with st.expander(language.text("What to look up first"), icon=":material/gavel:"):
        for line in legal_checks(facts.sender.country, language):
            st.markdown(f"- {line}")
