"""What was changed by hand survives a new draft; what both changed is offered, not overwritten."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.goodbye import KINDS, draft
from analysis.goodbye.editing import Change, EditedText, carry_over, keep_mine, take_new
from analysis.goodbye.kept import Goodbyes, text_name
from analysis.stored import from_json, to_json
from tests.goodbye.situations import SITUATIONS, WRITTEN

lines = st.lists(st.sampled_from(["a", "b", "c", "- x", "- y", "d"]), min_size=1, max_size=9).map(
    lambda found: "\n\n".join(found) + "\n"
)

MADE = SITUATIONS["late_payer"]
OLD = "Dear Ada,\n\nWe stop in May.\n\nYou get:\n- your files\n- an invoice\n\nThank you.\n"


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_text_becomes_the_new_draft(kind: str) -> None:
    before = draft(kind, MADE.facts, MADE.choices("nl"))
    for language, tone in product(("nl", "en"), ("warm", "formal")):
        after = draft(kind, MADE.facts, replace(MADE.choices(language), tone=tone))

        assert carry_over(EditedText(before, before), after) == EditedText(after, after)


def test_a_sentence_of_ones_own_stays_where_another_choice_changes_the_rest() -> None:
    choices = MADE.choices("nl")
    before = draft("mail", MADE.facts, choices)
    mine = before.replace("Ik leg u graag uit waarom.", "Dit is waarom.") + "P.S. Tot ziens.\n"
    after = draft("mail", MADE.facts, replace(choices, apology=False, goodwill=100.0))

    merged = carry_over(EditedText(before, mine), after)

    assert merged.changes == ()
    assert merged.text == after.replace("Ik leg u graag uit waarom.", "Dit is waarom.") + "P.S. Tot ziens.\n"


def test_neighbouring_lines_of_a_list_are_no_quarrel() -> None:
    mine = OLD.replace("- your files", "- all your files")
    new = OLD.replace("- an invoice", "- the last invoice")

    merged = carry_over(EditedText(OLD, mine), new)

    assert merged.changes == ()
    assert "- all your files\n- the last invoice\n" in merged.text


def test_what_both_changed_stays_as_written_by_hand_and_is_offered() -> None:
    mine, new = OLD.replace("in May", "soon"), OLD.replace("in May", "in June")
    merged = carry_over(EditedText(OLD, mine), new)

    change = Change("We stop soon.", "We stop in June.", "Dear Ada,")
    assert (merged.text, merged.changes) == (mine, (change,))
    assert take_new(merged, change) == EditedText(new, new)
    assert keep_mine(merged, change) == EditedText(new, mine)
    assert carry_over(merged, new) == merged
    assert carry_over(keep_mine(merged, change), new).changes == ()


def test_a_passage_taken_out_by_hand_does_not_come_back_by_itself() -> None:
    mine, new = OLD.replace("We stop in May.\n\n", ""), OLD.replace("in May", "in June")
    merged = carry_over(EditedText(OLD, mine), new)

    assert (merged.text, merged.changes) == (mine, (Change("", "We stop in June.", "Dear Ada,"),))
    assert take_new(merged, merged.changes[0]).text == new
    without_list = carry_over(
        EditedText(OLD, OLD.replace("- an invoice\n", "")), OLD.replace("an inv", "my inv")
    )
    assert take_new(without_list, without_list.changes[0]).text == OLD.replace("an inv", "my inv")


def test_the_new_wording_takes_the_place_of_its_own_line_alone() -> None:
    old = "We part.\n\nPart\n\nEnd\n"
    merged = carry_over(
        EditedText(old, old.replace("\nPart\n", "\npart\n")), old.replace("\nPart\n", "\nTo part\n")
    )

    assert take_new(merged, merged.changes[0]).text == "We part.\n\nTo part\n\nEnd\n"


@settings(deadline=None)
@given(lines, lines, lines)
def test_whatever_is_written_nothing_is_lost(drafted: str, mine: str, new: str) -> None:
    assert carry_over(EditedText(drafted, drafted), new).text == new
    assert carry_over(EditedText(drafted, mine), drafted).text == mine
    merged = carry_over(EditedText(drafted, mine), new)
    own = set(mine.splitlines()) - set(drafted.splitlines())
    assert own <= set(merged.text.splitlines())


def test_a_choice_taken_back_gives_the_old_text_back() -> None:
    mine = OLD.replace("Thank you.", "Thank you all.")
    there = carry_over(EditedText(OLD, mine), OLD.replace("- an invoice\n", ""))

    assert carry_over(there, OLD) == EditedText(OLD, mine)


def test_what_is_kept_of_a_goodbye_comes_back_from_json() -> None:
    edited = EditedText("a\n", "b\n", (Change("b", "c", "d"),))
    kept = Goodbyes(rules_off=frozenset({"shouting"}))
    for made in SITUATIONS.values():
        kept = kept.changed(made.facts.name, choices=made.choices("nl"))
    kept = kept.changed("Ada", texts={text_name("mail", "nl", "Ada"): edited})

    assert from_json(Goodbyes, to_json(kept)) == kept
    assert kept.of("Ada").choices is None
    assert kept.of(MADE.facts.name).choices.written_on == WRITTEN
