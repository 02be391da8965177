"""The client types in words: what sets each apart, who belongs to it, who is nearest to its centre."""

import pandas as pd
import streamlit as st

from analysis.client_types import NO_TYPES, TYPE_SIGNALS, ClientTypes
from analysis.language.language import Language
from analysis.type_choice import type_choice
from analysis.type_names import TYPE_NAMES, WITHOUT_TRAIT
from ui import session, show
from ui.words import Shown, write

#: From this stability (mean adjusted Rand index) on, the types hardly change when clients are left out.
VERY_STABLE = 0.85
MEMBERS = {
    "name": Shown("Client", pinned=True, width=260),
    "type_label": Shown("Client type", width=200),
    "between_label": Shown("Leans towards", width=200),
}


def none_found(found: ClientTypes, language: Language) -> None:
    """Say that there are no types, and why: an outcome like any other."""
    st.info(language.text(NO_TYPES[found.reason]), icon=":material/scatter_plot:")


def how_sure(found: ClientTypes, language: Language) -> str:
    """Say in words how stable the types are."""
    if found.stability is not None and found.stability >= VERY_STABLE:
        return language.text("Leave a fifth of your clients out, and nearly the same types come back.")
    return language.text(
        "Leave a fifth of your clients out, and the types shift somewhat: take them as a hint, not as a "
        "verdict."
    )


def sentences(found: ClientTypes, clients: pd.DataFrame, language: Language) -> None:
    """Describe each type: its name, how many, what is typical, and who comes nearest to it."""
    names = clients["name"]
    with st.grid(2, min_column_width=320):
        for code, row in found.profile.iterrows():
            kind = TYPE_NAMES[code]
            nearest = language.list(show.plain(names[client]) for client in found.nearest[code])
            with st.container(border=True, height="stretch"):
                st.markdown(f"#### {language.text(kind.label)}")
                st.markdown(language.text(kind.sentence))
                st.caption(
                    language.plural(
                        "{count} client; typical: {names}",
                        "{count} clients; typical: {names}",
                        int(row["count"]),
                        names=nearest,
                    )
                )


def choice(found: ClientTypes, clients: pd.DataFrame, language: Language) -> None:
    """Say which types to take on more and which to be careful with, with how many clients it rests on."""
    told = type_choice(found, clients)
    said = traitless = False
    for code, row in told.iterrows():
        if row["choice"] not in ("more", "careful"):
            continue
        if code in WITHOUT_TRAIT:
            traitless = True
            continue
        said = True
        more = row["choice"] == "more"
        count = int(row["cherish"] if more else row["part_with"])
        facts = {
            "kind": language.text(TYPE_NAMES[str(code)].label),
            "share": language.number(count),
            "of": language.number(row["with_field"]),
        }
        if more:
            st.markdown(
                language.text(
                    "**Take on more like these**: {kind}. {share} of the {of} with a field are in “Cherish”.",
                    **facts,
                )
            )
        else:
            st.markdown(
                language.text(
                    "**Be careful with more like these**: {kind}. {share} of the {of} with a field are "
                    "in “Part with”.",
                    **facts,
                )
            )
    if traitless and not said:
        st.markdown(
            language.text(
                "The only types of which more than half stand in an outer field have no trait that sets them "
                "apart: your types say nothing about whom to take on."
            )
        )
    elif not said:
        st.markdown(
            language.text(
                "No type has more than half of its clients in one of the outer fields: your types say "
                "nothing about whom to take on."
            )
        )
    few = int((told["choice"] == "too_few").sum())
    if few:
        st.caption(
            language.plural(
                "In {count} type too few clients have a field to say so.",
                "In {count} types too few clients have a field to say so.",
                few,
            )
        )


def of_client(found: ClientTypes, client: str, language: Language) -> str:
    """Say which type a client is, and which it leans towards where it stands between two; "" for none."""
    if not found.found or pd.isna(found.labels.get(client)):
        return ""
    kind = TYPE_NAMES[found.labels[client]]
    facts = {"kind": language.text(kind.label), "sentence": language.text(kind.sentence)}
    other = found.between.get(client)
    if isinstance(other, str):
        facts["other"] = language.text(TYPE_NAMES[other].label)
        return language.text("Client type: {kind}, but nearly “{other}” too. {sentence}", **facts)
    return language.text("Client type: {kind}. {sentence}", **facts)


def profile(found: ClientTypes, language: Language) -> None:
    """Show what is typical of each type: the median of every signal."""
    currency = session.currency()
    signals = [language.text(TYPE_SIGNALS[name].label) for name in found.signals]
    rows = pd.DataFrame({"signal": [*signals, language.text("Number of clients")]})
    columns = {"signal": Shown("The middle client of the type", pinned=True)}
    for code, row in found.profile.iterrows():
        typical = [write(row[name], TYPE_SIGNALS[name].unit, language, currency) for name in found.signals]
        rows[code] = [*typical, language.number(row["count"])]
        columns[code] = Shown(TYPE_NAMES[code].label)
    alt = language.text("What is typical of each type")
    show.table(rows, columns, language, alt=alt, key="client_types_profile")


def members(found: ClientTypes, clients: pd.DataFrame, language: Language) -> None:
    """List every client with its type, and the type it leans towards where it stands between two."""

    def label(code: object) -> str:
        return language.text(TYPE_NAMES[code].label) if isinstance(code, str) else ""

    rows = clients.assign(type_label=found.labels.map(label), between_label=found.between.map(label))[
        ["name", "type_label", "between_label"]
    ]
    show.behind(rows[rows["type_label"] != ""], MEMBERS, language, name="client_types")
