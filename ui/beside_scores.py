"""What stands beside a client's scores: the team's voice by role, what the owner noted, for and against."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis.judgement import Judgement, answered
from analysis.language.language import Language
from analysis.team_voice import ENOUGH_ANSWERS, team_voice
from ui import horizon, kinds, marks, session, show, team
from ui.charts.role_spread import role_words
from ui.judgement_grid import FITS
from ui.words import write


def shown(clients: pd.DataFrame, client: str, language: Language, currency: str | None) -> DeltaGenerator:
    """Show what is known beside the scores, and say that none of it is part of them.

    Returns the place for the client's type: finding that takes long, so it is done when the page stands.
    """
    row = clients.loc[client]
    st.header(language.text("Beside the scores"), anchor=False)
    st.caption(
        language.text(
            "None of this is part of the scores. A strategic reason, a chance of change and a mark that "
            "nothing offsets can change the advice."
        )
    )
    marks.of_client(row, language)
    place = st.empty()
    if line := _voice(client, language):
        st.markdown(line)
    judgement = session.journal().judgements.get(client, Judgement())
    sides = {
        "In favour of staying": list(_for(row, language, currency)),
        "Against": list(_against(row, language)),
        "To keep in mind": list(_in_mind(row, judgement, language)),
    }
    if any(sides.values()):
        with st.grid(3, min_column_width=240):
            for title, lines in sides.items():
                if not lines:
                    continue
                with st.container(border=True, height="stretch"):
                    st.markdown(f"**{language.text(title)}**")
                    st.markdown("\n".join(f"- {line}" for line in lines))
    horizon.ask(clients, client, language, currency)
    show.reckoned(language, "judgements", "break_even_chance", "latest_start", "hard_rules")
    return place


def kind(place: DeltaGenerator, client: str, language: Language) -> None:
    """Say which type a client is, in its place."""
    with place, st.spinner(language.text("Comparing your clients …")):
        line = kinds.of_client(session.types(), client, language)
    if line:
        place.markdown(line)


def _voice(client: str, language: Language) -> str:
    """Say what the team says of this client, role by role."""
    every = team.ratings()
    said = team_voice(every[every["client"] == client])
    if client not in said.index:
        return ""
    own = said.loc[client]
    line = language.plural(
        "Your team gives {mean} of 5, from {count} answer.",
        "Your team gives {mean} of 5, from {count} answers.",
        int(own["count"]),
        mean=language.number(own["mean"], 1),
    )
    if own["few"]:
        few = language.number(ENOUGH_ANSWERS)
        return f":gray[{line} " + language.text("Fewer than {count}: it may be chance.", count=few) + "]"
    if len(own["roles"]) > 1:
        by_role = show.plain(language.list(role_words(view, language) for view in own["roles"]))
        line += " " + language.text("By role: {roles}.", roles=by_role)
    return line + (" " + language.text("Talk about it.") if own["apart"] else "")


def _for(row: pd.Series, language: Language, currency: str | None) -> Iterator[str]:
    """Give what speaks for staying."""
    if pd.notna(row["strategic"]):
        reason = show.plain(str(row["strategic"]))
        until = row["strategic_until"]
        yield (
            language.text("Strategic: {reason}", reason=reason)
            if pd.isna(until)
            else language.text("Strategic until {day}: {reason}", day=language.date(until), reason=reason)
        )
    if pd.notna(row["horizon_value"]):
        amount = write(float(row["horizon_value"]), "money", language, currency)
        yield language.text("You expect {amount} a year later on", amount=amount)
    if answered(row["room_to_grow"]) == "yes":
        yield language.text("Room to grow")
    if row["referrals"] > 0:
        yield _referred(row, language, currency)
    if row["reference"] == "yes":
        yield language.text("A name to be proud of")
    if row["early_adopter"] == "yes":
        yield language.text("First to try something new")
    if answered(row["values_fit"]) == "yes":
        yield language.text("Fits your values")
    if row["worth_waiting"]:
        yield language.text("Waiting for the change pays, on your own estimate")


def _referred(row: pd.Series, language: Language, currency: str | None) -> str:
    count = int(row["referrals"])
    if pd.isna(row["referred_revenue"]):
        return language.plural("Brought in {count} client", "Brought in {count} clients", count)
    return language.plural(
        "Brought in {count} client, good for {amount} a year",
        "Brought in {count} clients, good for {amount} a year",
        count,
        amount=write(float(row["referred_revenue"]), "money", language, currency),
    )


def _against(row: pd.Series, language: Language) -> Iterator[str]:
    """Give what speaks against."""
    fit = answered(row["values_fit"])
    if fit == "no":
        yield language.text("Does not fit your values")
    elif fit == "doubt":
        yield language.text("Doubt about the fit with your values")
    if pd.notna(row["association"]):
        facts = [show.plain(str(row["association"]))]
        if pd.notna(row["association_source"]):
            facts.append(show.plain(str(row["association_source"])))
        if pd.notna(row["association_on"]):
            facts.append(language.date(row["association_on"]))
        yield language.text("Bad for your name: {facts}", facts=", ".join(facts))
    if pd.notna(row["strategic_expired"]):
        yield language.text(
            "The strategic reason no longer counts, it ended on {day}: {reason}",
            day=language.date(row["strategic_until"]),
            reason=show.plain(str(row["strategic_expired"])),
        )
    if answered(row["room_to_grow"]) == "no":
        yield language.text("No room to grow")
    if row["referrals"] == 0 and _brought_is_known():
        yield language.text("Has brought in no other clients")


def _brought_is_known() -> bool:
    """Tell whether the client list says of anybody who brought them in."""
    listed = session.ledger().tables.get("clients")
    return listed is not None and "referred_by" in listed.columns and listed["referred_by"].count() > 0


def _in_mind(row: pd.Series, judgement: Judgement, language: Language) -> Iterator[str]:
    """Give what to keep in mind: what was seen of each value, who listens to them, the chance of change."""
    for value in session.settings().own_values:
        fit = judgement.fits.get(value)
        if fit is not None and fit.fit:
            facts = [language.text(FITS[fit.fit])]
            if fit.observed_on is not None:
                facts.append(language.date(fit.observed_on))
            if fit.observation:
                facts.append(show.plain(fit.observation))
            yield f"{show.plain(value)}: {', '.join(facts)}"
    if pd.notna(row["influence"]) and row["influence"] > 0:
        note = "" if pd.isna(row["influence_note"]) else f" {show.plain(str(row['influence_note']))}"
        yield language.text("Influence {degree} of 3.", degree=language.number(row["influence"])) + note
    if pd.notna(row["change_chance"]):
        yield _change(row, language)


def _change(row: pd.Series, language: Language) -> str:
    """Word the chance of change, and from which chance on waiting pays."""
    chance = language.percent(float(row["change_chance"]))
    if pd.isna(row["change_on"]):
        return language.text("A chance of {chance} that things change", chance=chance)
    facts = {"chance": chance, "day": language.date(row["change_on"])}
    level = row["break_even_chance"]
    if pd.isna(level):
        return language.text(
            "A chance of {chance} that things change by {day}; money alone gives no reason to wait that long",
            **facts,
        )
    if level == 0:
        return language.text(
            "A chance of {chance} that things change by {day}; waiting costs no money", **facts
        )
    return language.text(
        "A chance of {chance} that things change by {day}; waiting pays from {level} on",
        **facts,
        level=language.percent(float(level)),
    )
