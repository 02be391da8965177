"""What each client is called, here and in every letter; the same name makes two of them one."""

from dataclasses import replace

import streamlit as st

from analysis.language.language import Language
from ui import session, setting_right


def change(language: Language) -> None:
    """Take another name for one client; an empty one gives back the name of the files."""
    names = session.ledger().names
    if not names:
        return
    with st.expander(language.text("Change the name of a client"), icon=":material/edit:"):
        st.caption(
            language.text(
                "Shown is the name of your client list, else that on the invoices, with its legal form. The "
                "letters use the same name. Give a client the name of another, and the two become one."
            )
        )
        left, right = st.columns(2, vertical_alignment="bottom")
        client = left.selectbox(
            language.text("Client"),
            sorted(names, key=lambda key: names[key].lower()),
            index=None,
            format_func=lambda key: names.get(key, key),
            key="your_data_named_client",
            placeholder=language.text("Choose a client"),
        )
        if client is not None:
            key = session.seeded(f"your_data_name_{session.edition()}_{client}", names[client])
            right.text_input(
                language.text("The name to show"), key=key, on_change=_take_name, args=(client, key)
            )


def _take_name(client: str, key: str) -> None:
    """Show another name; where another client bears it already, the two are one."""
    corrections, typed = session.workspace().corrections, session.widget(key).strip()
    shown = session.ledger().names
    same = {name for other, name in shown.items() if other != client and name.casefold() == typed.casefold()}
    if same:
        pairs = {(min(shown[client], name), max(shown[client], name)) for name in same}
        setting_right.correct(replace(corrections, together=corrections.together | pairs))
        return
    names = {other: name for other, name in corrections.names.items() if other != client}
    setting_right.correct(replace(corrections, names={**names, client: typed} if typed else names))
