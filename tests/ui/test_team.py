"""Your team's voice: role beside role, names hidden, answers clicked, and what the owner knows."""

from typing import Any

import pandas as pd
import pytest

from analysis.judgement import Judgement, Rating
from analysis.language.language import LANGUAGES, Language
from analysis.settings import Journal, Settings
from analysis.team_voice import all_ratings, team_voice
from tests.ledgers import day
from tests.ui.portfolio import valid
from tests.ui.visitor import arrive, go_to, sample, shown, table, without_errors
from ui.charts.role_spread import MOST_ROWS, role_words, spread_chart, spread_finding
from ui.judgement_grid import SUBJECTS, _words, edited, start_of
from ui.team_rating import answered

DUTCH = Language("nl")
NUMBERS = {"5: a joy": 5.0, "1: hard going": 1.0}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_team_speaks_role_by_role_and_names_can_be_hidden(code: str) -> None:
    language = Language(code)
    visitor = arrive(code, sample(code), page="team")
    without_errors(visitor)
    names = set(table(visitor, "team_table")["name"])
    said = shown(visitor)

    assert visitor.get_by_key("team_spread")
    assert any(name in said.replace("\\", "") for name in names)
    visitor.toggle(key="team_hide_names").set_value(True).run()
    without_errors(visitor)
    hidden = set(table(visitor, "team_table")["name"])
    assert not names & hidden
    assert language.text("Client {number}", number="1") in hidden
    assert not any(name in shown(visitor).replace("\\", "") for name in names)
    assert "name" not in table(visitor, "team_outsider")


def test_an_answer_clicked_counts_at_once_and_is_seen_by_nobody_else() -> None:
    visitor = arrive("nl", sample("nl"), page="team")
    visitor.selectbox(key="team_rater").set_value("Pim").run()
    (grid,) = (each for each in visitor.data_editor if "team_grid" in each.key)
    first = visitor.session_state["workspace"].reading.ledger
    visitor.session_state[grid.key] = {
        "edited_rows": {0: {"pleasure": DUTCH.text("5: a joy"), "respect": 4}},
        "added_rows": [],
        "deleted_rows": [],
    }
    visitor.run()
    without_errors(visitor)

    (rating,) = visitor.session_state["workspace"].journal.ratings
    assert (rating.rater, rating.role, rating.pleasure, rating.respect) == ("Pim", "kantoor", 5.0, 4.0)
    assert rating.client in first.names
    assert not rating.shown
    again = go_to(visitor, "team")
    (grid,) = (each for each in again.data_editor if "team_grid" in each.key)
    assert grid.value["pleasure"].isna().all() or len(grid.value["pleasure"].dropna()) == 1


def test_what_was_clicked_is_noted_replaced_and_taken_back() -> None:
    start = pd.DataFrame(
        {"name": ["Ann", "Bob"], "pleasure": None, "respect": None, "demands": None, "payment": None,
         "growth": None},
        index=["ann", "bob"],
    )  # fmt: skip
    me = Rating("", 0.0, rater="Kim", role="sales")
    today = day("2026-03-01")

    def click(ratings: tuple[Rating, ...], edits: dict[int, dict[str, Any]]) -> tuple[Rating, ...]:
        return answered(ratings, start, edits, me, NUMBERS, today)

    once = click((), {1: {"pleasure": "5: a joy", "growth": 2}})
    assert once == (Rating("bob", 5.0, "Kim", "sales", today, growth=2.0),)
    assert click(once, {1: {"pleasure": "5: a joy", "growth": 2}}) == once
    both = click(once, {1: {"pleasure": "1: hard going"}, 0: {"pleasure": "5: a joy"}})
    assert [(each.client, each.pleasure) for each in both] == [("ann", 5.0), ("bob", 1.0)]
    assert click(both, {1: {"pleasure": None}}) == both[:1]
    assert click((), {0: {"respect": 3}}) == ()


def test_what_the_owner_types_becomes_a_judgement_and_comes_back_as_typed() -> None:
    clients = pd.DataFrame(
        {"name": ["Ann", "Bob"], "strategic": None, "strategic_expired": [None, "Was first"],
         "strategic_until": None, "referrals": 0.0, "referred_revenue": None, "change_chance": [0.3, None]},
        index=["ann", "bob"], dtype="object",
    )  # fmt: skip
    words = _words(Language("en"))

    def type_in(noted: dict[str, Judgement], subject: str, row: int, value: str = "", **cells: Any):
        asked = SUBJECTS[subject].asked
        return edited(noted, start_of(clients, noted, asked, value, words), {row: cells}, asked, value, words)

    noted = type_in(
        {}, "strategic", 0, strategic=" Opens doors ", strategic_until="2027-01-01", room_to_grow="Yes"
    )
    noted = type_in(noted, "change", 0, change_chance=40, change_on="2026-06-30T00:00:00")
    noted = type_in(noted, "fits", 1, "Craft", fit="Doubt", observation="Asked for less")
    noted = type_in(noted, "hard_rule", 1, hard_rule="Danger to people")
    noted = type_in(noted, "association", 1, influence="2: some")

    assert noted["ann"] == Judgement(
        strategic="Opens doors",
        strategic_until=day("2027-01-01"),
        room_to_grow="yes",
        change_chance=0.4,
        change_on=day("2026-06-30"),
    )
    assert noted["bob"].fits["Craft"].fit == "doubt"
    assert (noted["bob"].hard_rule, noted["bob"].influence) == ("safety", 2)
    shown_again = start_of(clients, noted, SUBJECTS["change"].asked, "", words)
    assert shown_again.loc["ann", "change_chance"] == 40.0
    on_file = start_of(clients, {}, SUBJECTS["change"].asked, "", words)
    assert on_file.loc["ann", "change_chance"] == 30.0
    strategic = start_of(clients, {}, SUBJECTS["strategic"].asked, "", words)
    assert strategic.loc["bob", "strategic"] == "Was first"
    emptied = type_in(noted, "change", 0, change_chance=None, change_on=None)
    emptied = type_in(emptied, "strategic", 0, strategic=None, strategic_until=None, room_to_grow=None)
    assert set(emptied) == {"bob"}


def test_a_judgement_typed_on_the_page_is_kept() -> None:
    visitor = arrive("en", sample("en"), page="team")
    (grid,) = (each for each in visitor.data_editor if "team_judgement" in each.key)
    visitor.session_state[grid.key] = {
        "edited_rows": {2: {"strategic": "Knows the whole trade"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    visitor.run()
    without_errors(visitor)
    (judgement,) = visitor.session_state["workspace"].journal.judgements.values()
    assert judgement.strategic == "Knows the whole trade"

    # What is expected later is a slider on the client's own page; it says how long waiting for it pays.
    results = visitor.session_state["reused_summary"][0][1]["result"]
    client = results.idxmin()
    assert results[client] < 0
    visitor.session_state["client_client"] = client
    (slider,) = (each for each in go_to(visitor, "client").slider if "horizon" in str(each.key))
    assert slider.value == 0
    slider.set_value(slider.max).run()
    without_errors(visitor)
    assert visitor.session_state["workspace"].journal.judgements[client].horizon_value == slider.max
    assert "Looking 5 years ahead, waiting pays if that begins within " in shown(visitor)
    (slider,) = (each for each in visitor.slider if str(each.key).endswith(str(client)))
    slider.set_value(0.0).run()
    assert visitor.session_state["workspace"].journal.judgements[client].horizon_value is None


def test_the_picture_names_the_roles_furthest_apart_first() -> None:
    ledger = sample("nl").ledger
    said = team_voice(all_ratings(ledger, Journal(), Settings(), as_of=day("2026-09-30")))
    names = pd.Series(dict(ledger.names))
    figure = valid(spread_chart(said, DUTCH, names=names))
    widest = said["spread"].idxmax()

    assert figure.data[0].customdata[0][0] == widest
    assert len({point[0] for point in figure.data[0].customdata}) == MOST_ROWS
    assert names[widest] in spread_finding(said, DUTCH, names=names)
    assert max(figure.data[0].x) <= 5


def test_a_role_is_written_as_it_is_and_drawn_without_markup() -> None:
    answers = [("Sam", "R&D", 5.0), ("Sue", "R&D", 4.0), ("Dan", "<b>sales", 1.0), ("Dot", "<b>sales", 2.0)]
    ratings = pd.DataFrame(answers, columns=["person", "role", "pleasure"]).assign(
        client="ann", weight=1.0, shown=False, rated_on=None
    )
    said = team_voice(ratings)
    english = Language("en")
    words = [role_words(view, english) for view in said.loc["ann", "roles"]]
    drawn = [note.text for note in valid(spread_chart(said, english)).layout.annotations]

    assert words == ["R&D 4.5", "<b>sales 1.5"]
    assert {"R&amp;D 4.5", "&lt;b&gt;sales 1.5"} <= set(drawn)
    assert "R&D 4.5" in spread_finding(said, english, names=pd.Series({"ann": "Ann"}))
