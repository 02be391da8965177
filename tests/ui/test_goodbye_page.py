"""The goodbye as a visitor writes one: choices, a text changed by hand, its words, and what is kept of it."""

from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextArea

from analysis.goodbye.draft import KINDS
from analysis.goodbye.words import RULES
from analysis.language.language import Language
from analysis.reading import read
from analysis.workspace import Workspace
from analysis.workspace_file import open_workspace, save_workspace
from tests.ui.visitor import arrive, go_to, sample, shown, without_errors

DUTCH = Language("nl")


def visit(kind: str = "script") -> AppTest:
    """Give a visitor on the page, looking at one kind of text."""
    visitor = arrive("nl", sample("nl"), page="goodbye")
    return visitor if kind == "script" else visitor.get_by_key("goodbye_kind").set_value(kind).run()


def the_text(visitor: AppTest) -> TextArea:
    """Give the field with the text of the goodbye."""
    label = DUTCH.text("The text, yours to change")
    return next(each for each in visitor.text_area if each.label == label)


def asked(visitor: AppTest, name: str) -> Any:
    """Give the widget of one choice, of the client being looked at."""
    return visitor.get_by_key(f"goodbye_{name}_{visitor.selectbox(key='goodbye_client').value}")


def click(visitor: AppTest, label: str) -> AppTest:
    """Click the first button with a label."""
    return next(each for each in visitor.button if each.label == DUTCH.text(label)).click().run()


def kept(visitor: AppTest) -> Workspace:
    """Give what is kept of the visit."""
    return visitor.session_state["workspace"]


def test_a_choice_changes_the_draft_but_not_what_was_changed_by_hand() -> None:
    visitor = visit("mail")
    first = the_text(visitor).value
    visitor.text_input(key="goodbye_name").set_value("Eva van der Moor").run()
    second = the_text(visitor).value
    assert "Eva van der Moor" in second
    assert first != second

    opening = second.splitlines()[0]
    the_text(visitor).set_value(second.replace(opening, "Hallo allemaal,") + "P.S. Tot ziens\n").run()
    visitor.text_input(key="goodbye_firm").set_value("Studio Zonneklaar").run()
    without_errors(visitor)
    assert visitor.session_state["goodbye_sender_open"]  # it does not fold under one's hands
    assert the_text(visitor).value.startswith("Hallo allemaal,")
    assert the_text(visitor).value.endswith("Studio Zonneklaar\nP.S. Tot ziens\n")

    asked(visitor, "greeting").set_value("Dag Ada,").run()
    assert the_text(visitor).value.startswith("Hallo allemaal,")
    assert "Dag Ada," in shown(visitor)
    click(visitor, "Take the new")
    without_errors(visitor)
    assert the_text(visitor).value.startswith("Dag Ada,")
    click(visitor, "Back to the draft")
    assert "P.S." not in the_text(visitor).value
    assert not any(each.label == DUTCH.text("Back to the draft") for each in visitor.button)


def test_nobody_is_proposed_before_somebody_stands_in_that_field() -> None:
    bare = read([("facturen.csv", b"Klant;Bedrag excl. btw\nBos;100\nZon;50\n")])
    visitor = arrive("nl", bare, page="goodbye")
    assert visitor.selectbox(key="goodbye_client").value is None
    assert "Er wordt niemand voorgesteld" in shown(visitor)
    assert not visitor.text_area

    visitor.selectbox(key="goodbye_client").set_value("zon").run()
    without_errors(visitor)
    assert "Zon" in the_text(visitor).value


def test_what_was_chosen_and_written_comes_back_with_the_saved_work() -> None:
    visitor = visit("mail")
    visitor.text_input(key="goodbye_firm").set_value("Studio Zonneklaar").run()
    asked(visitor, "alternatives").set_value("Bureau Zuid\nVormwerk").run()
    asked(visitor, "end_on").set_value(date(2027, 3, 31)).run()
    visitor.get_by_key("goodbye_rules").set_value([name for name in RULES if name != "shouting"]).run()
    the_text(visitor).set_value("Met eigen woorden!!\n\n" + the_text(visitor).value).run()
    without_errors(visitor)
    written = the_text(visitor).value
    assert "31 maart 2027" in written
    assert "Bureau Zuid en Vormwerk" in written

    again = arrive("nl", sample("nl"))
    again.session_state["workspace"] = open_workspace("werk", save_workspace(kept(visitor)))
    go_to(again, "goodbye").get_by_key("goodbye_kind").set_value("mail").run()
    without_errors(again)
    assert the_text(again).value == written
    assert again.text_input(key="goodbye_firm").value == "Studio Zonneklaar"
    assert asked(again, "end_on").value == date(2027, 3, 31)
    assert not any("_rewrite_" in (each.key or "") for each in again.button)


def test_only_a_letter_with_two_forms_of_address_is_checked_for_mixing_them() -> None:
    visitor = visit("mail")
    assert DUTCH.text("Mixing u and je") in visitor.get_by_key("goodbye_rules").options
    asked(visitor, "language").set_value("en").run()
    without_errors(visitor)
    assert DUTCH.text("Mixing u and je") not in visitor.get_by_key("goodbye_rules").options


def test_every_kind_of_text_is_drafted_in_both_languages() -> None:
    visitor = visit()
    texts = set()
    for kind in KINDS:
        visitor.get_by_key("goodbye_kind").set_value(kind).run()
        without_errors(visitor)
        texts.add(the_text(visitor).value)
    asked(visitor, "language").set_value("en").run()
    without_errors(visitor)
    texts.add(the_text(visitor).value)

    assert len(texts) == len(KINDS) + 1
    assert all(len(text) > 100 for text in texts)


def test_a_letter_starts_in_the_clients_language_and_the_choice_of_another_stays() -> None:
    visitor = arrive("nl", sample("en"), page="goodbye")
    client = visitor.selectbox(key="goodbye_client").value
    assert asked(visitor, "language").value == "en"
    asked(visitor, "language").set_value("nl").run()
    without_errors(visitor)
    chosen = kept(visitor).goodbyes.of(client).choices
    assert chosen is not None
    assert chosen.language == "nl"
    go_to(visitor, "overview")
    assert asked(go_to(visitor, "goodbye"), "language").value == "nl"


def test_a_reproach_is_found_and_rewritten_with_a_click() -> None:
    visitor = visit()
    the_text(visitor).set_value("U betaalt nooit op tijd.").run()
    assert "nooit" in shown(visitor)

    rewrite = next(each for each in visitor.button if "_rewrite_" in (each.key or ""))
    rewrite.click().run()

    without_errors(visitor)
    assert the_text(visitor).value == "U betaalt niet op tijd."


def test_a_hard_reason_takes_the_short_route_and_gives_it_back() -> None:
    visitor = visit("mail")
    asked(visitor, "goodwill").set_value(100.0).run()
    asked(visitor, "reasons").set_value(["abuse"]).run()
    grave = DUTCH.text("Safety comes first: no goodwill and no open door. Write, do not meet.")
    assert [each.message for each in visitor.exception] == []
    assert grave in [each.value.replace("\u2060", "") for each in visitor.error]
    assert "100" not in the_text(visitor).value
    assert asked(visitor, "open_door").value is False

    asked(visitor, "reasons").set_value(["capacity"]).run()
    assert asked(visitor, "open_door").value is True


def test_a_figure_typed_in_by_hand_is_marked() -> None:
    visitor = visit("mail")
    assert DUTCH.text("Check it") not in shown(visitor)
    the_text(visitor).set_value(the_text(visitor).value + "U bent ons nog € 12.345,67 schuldig.\n").run()

    assert any("12.345,67" in each.value for each in visitor.warning)


def test_how_the_talk_ended_is_noted_and_brings_up_the_next_text() -> None:
    visitor = visit()
    asked(visitor, "outcome_how").set_value("stays")
    asked(visitor, "outcome_on").set_value(date(2026, 11, 2))
    asked(visitor, "outcome_review").set_value(date(2027, 1, 15))
    asked(visitor, "outcome_note").set_value("Betaalt voortaan vooraf")
    click(visitor, "Note it")

    without_errors(visitor)
    (outcome,) = kept(visitor).journal.outcomes
    assert (outcome.outcome, outcome.on, outcome.review_on) == ("stays", date(2026, 11, 2), date(2027, 1, 15))
    assert [each.kind for each in kept(visitor).journal.attempts] == ["terms"]
    assert visitor.get_by_key("goodbye_kind").value == "improvement"
    assert "15 januari 2027" in the_text(visitor).value
    assert "Betaalt voortaan vooraf" in shown(visitor)


def test_others_at_the_client_get_a_text_of_their_own_with_the_same_figures() -> None:
    visitor = visit("mail")
    asked(visitor, "others").set_value("Mevr. A. Smit").run()
    same = DUTCH.text("The texts for these people name the same amounts, days and invoices.")
    assert same in shown(visitor)

    asked(visitor, "person").set_value("Mevr. A. Smit").run()
    without_errors(visitor)
    assert the_text(visitor).value.startswith("Beste mevrouw Smit,")
    the_text(visitor).set_value(the_text(visitor).value + "Betaal uiterlijk 1 april 2031.\n").run()
    assert any("1 april 2031" in each.value and "Smit" in each.value for each in visitor.warning)
