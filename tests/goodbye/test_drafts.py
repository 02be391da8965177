"""Every text in every language, tone and form of address: whole, well laid out, with the same facts."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle, product
from pathlib import Path

import pytest

from analysis.goodbye import (
    KINDS,
    LENGTHS,
    REASONS,
    TONES,
    VOICES,
    Choices,
    GoodbyeFacts,
    Sender,
    Task,
    draft,
    letter_language,
    letter_languages,
    subject,
    suggest,
    variants,
    with_reasons,
)
from analysis.goodbye import choices as choices_module
from analysis.goodbye import render as render_module
from analysis.goodbye.choices import TEMPLATES, TooManyReasonsError, UnknownChoiceError
from analysis.goodbye.completeness import GAPS, completeness, missing
from analysis.goodbye.draft import UnknownKindError, template
from analysis.goodbye.figures import not_on_file
from analysis.goodbye.footnotes import evidence_sentence, footnotes
from analysis.goodbye.open_points import LEGAL_CHECKS, legal_checks, open_points
from analysis.goodbye.record import Payment
from analysis.goodbye.render import context, placeholders
from analysis.goodbye.words import check_words
from analysis.language import Language
from tests.goodbye.situations import AGENCY, AS_OF, SITUATIONS, TALK, WRITTEN

LATE = SITUATIONS["late_payer"]
EMPTY = GoodbyeFacts("c", "Ada Ltd", AS_OF, Sender())
READERS = [("nl", "u"), ("nl", "je"), ("en", "u")]
DATE = {"nl": r"\d{1,2} [a-z]+ 20\d\d", "en": r"\d{1,2} [A-Z][a-z]+ 20\d\d"}
MONEY = {"nl": r"€\xa0[\d.]+,\d\d", "en": r"€[\d,]+\.\d\d"}


def every_choice(language: str, address: str) -> list[Choices]:
    """Give choices for every tone and reason, with voice and length taking turns."""
    started = replace(LATE.choices(language, address), new_rate=95.0, agreed_scope="x", conditions=("y",))
    sets = [(), *[(code,) for code in REASONS], ("late_payment", "scope_creep", "values")]
    turns = cycle([*product(VOICES, LENGTHS), ("we", "full")])
    return [
        with_reasons(replace(started, tone=tone, voice=voice, length=length), reasons)
        for (tone, reasons), (voice, length) in zip(product(TONES, sets), turns, strict=False)
    ]


@pytest.mark.parametrize(("language", "address"), READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_is_whole_and_well_laid_out(kind: str, language: str, address: str) -> None:
    for choices in every_choice(language, address):
        text = draft(kind, LATE.facts, choices)
        lines = text.split("\n")

        assert text.endswith("\n")
        assert not re.search(r"\n{3}|\n\n\Z|  |[ ,][.,]|\.\.|None|[{}|<>\[\]\ue000-\ue002]", text), text
        assert lines == [line.strip() for line in lines]
        assert not re.search(r":\n\n-", text), text
        assert check_words(text, language) == (), (text, check_words(text, language))


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_in_u_never_says_je_and_the_other_way_round(kind: str) -> None:
    for choices in every_choice("nl", "u"):
        assert not re.search(r"\b(je|jij|jou|jouw)\b", draft(kind, LATE.facts, choices), re.IGNORECASE)
    for choices in every_choice("nl", "je"):
        assert not re.search(r"\b(u|uw)\b", draft(kind, LATE.facts, choices), re.IGNORECASE)


@pytest.mark.parametrize(("language", "address"), READERS)
def test_one_person_never_speaks_as_a_firm(language: str, address: str) -> None:
    ours = r"\b(onze mensen|ons bedrijf|wij|our people|our firm|our clients)\b"
    for choices in every_choice(language, address):
        if choices.voice == "I" and "mutual" not in choices.reasons and not choices.hard:
            assert not re.search(
                ours, draft("mail", LATE.facts, replace(choices, tone="warm")), re.IGNORECASE
            )


@pytest.mark.parametrize(("language", "address"), READERS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_amounts_and_dates_are_the_same_in_script_mail_and_letter(
    situation: str, language: str, address: str
) -> None:
    made = SITUATIONS[situation]
    choices = made.choices(language, address)
    texts = {kind: draft(kind, made.facts, choices) for kind in ("script", "mail", "letter")}
    mail_dates, mail_money = (set(re.findall(each[language], texts["mail"])) for each in (DATE, MONEY))

    assert set(re.findall(MONEY[language], texts["letter"])) == mail_money
    total = {money for money in mail_money if f"{money}\n" in texts["mail"].split("Samen:")[-1]}
    assert set(re.findall(MONEY[language], texts["script"])) >= mail_money - total - _total(
        made.facts, language
    )
    for kind in ("script", "letter"):
        extra = set(re.findall(DATE[language], texts[kind])) - mail_dates
        assert extra <= {Language(language).date(TALK)}, (kind, extra)


def _total(facts: GoodbyeFacts, language: str) -> set[str]:
    """Give the sum of the open invoices as it is written: the script names the invoices, not their sum."""
    owed = sum(one.open_amount for one in facts.open_invoices)
    return {Language(language).money(owed, "EUR", 2)}


@pytest.mark.parametrize(("language", "address"), READERS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_statement_points_at_its_place_in_the_text(situation: str, language: str, address: str) -> None:
    made = SITUATIONS[situation]
    choices = made.choices(language, address)
    for kind in KINDS:
        text = draft(kind, made.facts, choices)
        for note in footnotes(kind, made.facts, choices):
            assert text[note.start : note.end] == note.statement
            assert note.statement.strip() == note.statement != ""
            assert all(evidence_sentence(one, Language(language)) for one in note.evidence)


def test_a_statement_rests_on_the_very_invoices() -> None:
    notes = {note.key: note for note in footnotes("mail", LATE.facts, LATE.choices("nl"))}

    assert [one.number for one in notes["open_invoices"].evidence] == ["2025-014", "2025-021"]
    assert len(notes["late_payment"].evidence) == 9
    assert [one.on for one in notes["attempts"].evidence] == [date(2025, 2, 4), date(2025, 3, 11)]


def test_the_owners_own_word_is_marked_as_such() -> None:
    made = SITUATIONS["values"]
    notes = {note.key: note.sourced for note in footnotes("mail", made.facts, made.choices("en"))}

    assert notes == {"values": False, "open_invoices": True}


def test_figures_of_the_firm_never_stand_in_a_text() -> None:
    made = SITUATIONS["unprofitable_but_pleasant"]
    for kind, language in product(KINDS, ("nl", "en")):
        assert "200" not in draft(kind, made.facts, made.choices(language)).replace("2025", "")


def test_a_hard_reason_takes_the_short_route() -> None:
    made = SITUATIONS["abuse"]
    choices = made.choices("nl")

    assert (choices.immediate, choices.open_door, choices.goodwill, choices.no_talk) == (
        True,
        False,
        0.0,
        "safety",
    )
    assert template("mail", choices) == "safety/mail"
    assert template("team", choices) == "team"
    text = draft("mail", made.facts, choices)
    assert not re.search(r"spijt|dank|gerust|succes|het beste", text, re.IGNORECASE)


def test_what_is_unlawful_is_never_written_as_an_accusation() -> None:
    choices = with_reasons(LATE.choices("nl"), ("unethical",))

    assert "aanleiding" not in draft("letter", LATE.facts, choices)
    assert "take_advice" in {point.code for point in open_points(LATE.facts, choices, Language("nl"))}


def test_taking_a_hard_reason_away_brings_the_warmth_back() -> None:
    before = LATE.choices("nl")

    assert with_reasons(with_reasons(before, ("abuse",)), before.reasons) == before


def test_gaps_are_named_and_stand_in_brackets() -> None:
    gaps = {kind: {gap.code for gap in missing(EMPTY, Choices(written_on=WRITTEN), kind)} for kind in KINDS}

    assert gaps["mail"] == {"sender_name", "sender_firm", "sender_reach", "contact", "email"}
    assert "new_rate" in gaps["price_rise"]
    assert "agreed_scope" in gaps["scope"]
    assert "conditions" in gaps["improvement"]
    assert set().union(*gaps.values()) == set(GAPS)
    assert "[uw naam]" in draft("mail", EMPTY, Choices(written_on=WRITTEN))


def test_a_complete_set_of_facts_leaves_no_gap() -> None:
    assert missing(LATE.facts, LATE.choices("nl"), "letter") == ()


def test_the_sixteen_points_are_filled_not_applicable_or_missing() -> None:
    choices = LATE.choices("nl")
    states = {point.code: point.state for point in completeness(LATE.facts, choices)}

    assert len(states) == 16
    assert {code for code, state in states.items() if state == "missing"} == {
        "finished",
        "unfinished",
        "deadlines",
    }
    waived = replace(choices, not_applicable=frozenset({"finished", "unfinished", "deadlines"}))
    assert {point.state for point in completeness(LATE.facts, waived)} == {"filled", "not_applicable"}


def test_open_points_advise_and_never_stand_in_the_text() -> None:
    choices = replace(suggest(LATE.facts, written_on=WRITTEN), goodwill=100.0, alternatives=("X",))
    found = open_points(LATE.facts, choices, Language("nl"))
    text = draft("letter", LATE.facts, choices)

    assert [point.code for point in found] == [
        "no_talk",
        "contract_unchecked",
        "sleep_on_it",
        "goodwill_late_payer",
        "goodwill_credit_note",
        "alternatives_unasked",
        "open_invoices",
    ]
    assert all(point.sentence not in text for point in found)


def test_the_advice_against_parting_and_the_largest_client_are_open_points() -> None:
    choices = LATE.choices("en")
    weighty = replace(LATE.facts, field="cherish", advice="cherish", revenue_share=0.31, is_largest=True)
    found = {point.code: point.sentence for point in open_points(weighty, choices, Language("en"))}

    assert found["advice_against"].startswith("Your own figures put this client in “Cherish”.")
    assert found["largest_client"] == "This is your largest client, with 31% of your revenue."
    assert draft("mail", weighty, choices) == draft("mail", LATE.facts, choices)
    early = replace(weighty, field="part_with", advice="repair_first", attempts=())
    found = {point.code: point.sentence for point in open_points(early, choices, Language("en"))}
    assert found["not_yet"].startswith("The advice is not to part yet.")
    assert found.keys().isdisjoint({"advice_against", "no_attempt"})
    parting = replace(weighty, field="part_with", advice="part_with", revenue_share=0.09)
    codes = {point.code for point in open_points(parting, choices, Language("en"))}
    assert codes.isdisjoint({"advice_against", "largest_client"})


@pytest.mark.parametrize(("age", "outdated"), [(31, False), (32, True)])
def test_old_figures_do_not_say_what_is_open_today(age: int, outdated: bool) -> None:
    made = SITUATIONS["values"]
    choices = replace(made.choices("en"), written_on=AS_OF + timedelta(days=age))
    codes = {point.code for point in open_points(made.facts, choices, Language("en"))}

    assert ("outdated" in codes) is outdated
    assert ("no invoices were open" not in draft("mail", made.facts, choices)) is outdated


def test_a_fixed_contract_is_an_open_point_until_its_end_is_known() -> None:
    choices = replace(suggest(LATE.facts, written_on=WRITTEN), contract="fixed")
    known = replace(choices, contract_ends_on=date(2025, 12, 31))

    assert "fixed_term" in {point.code for point in open_points(LATE.facts, choices, Language("en"))}
    assert "fixed_term" not in {point.code for point in open_points(LATE.facts, known, Language("en"))}


@pytest.mark.parametrize("country", LEGAL_CHECKS)
def test_the_law_is_something_to_check_and_no_advice(country: str) -> None:
    assert (
        legal_checks(country, Language("nl"))[-1]
        == "Dit is een lijst van wat u kunt nakijken, geen juridisch advies."
    )


def test_each_person_gets_the_same_facts_under_their_own_name() -> None:
    choices = LATE.choices("nl")
    found = variants("mail", LATE.facts, choices, ["Els de Boer", "dhr. K. Smit"])
    bodies = {text.split("\n", 1)[1] for text in found.values()}

    assert [text.split("\n")[0] for text in found.values()] == ["Beste Els de Boer,", "Beste meneer Smit,"]
    assert len(bodies) == 1


def test_languages_are_the_folders_and_hold_the_same_templates_and_places() -> None:
    names = {
        code: {str(path.relative_to(TEMPLATES / code)) for path in (TEMPLATES / code).rglob("*.j2")}
        for code in letter_languages()
    }
    assert all(found == names["nl"] for found in names.values())
    texts = {name.removesuffix(".txt.j2") for name in names["nl"] if name.endswith(".txt.j2")}
    assert {*KINDS, "subject"} <= texts
    known = set(context(LATE.facts, LATE.choices("nl")))
    for code, name in product(names, texts):
        assert placeholders(name, code) <= known, (code, name, placeholders(name, code) - known)


def test_every_kind_has_a_subject_in_every_language() -> None:
    for kind, code in product(KINDS, letter_languages()):
        line = subject(kind, LATE.facts, LATE.choices(code))
        assert line == line.strip() != ""
        assert "\n" not in line


def test_choices_that_do_not_exist_are_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownChoiceError, match="'loud' is no choice for tone"):
        Choices(written_on=WRITTEN, tone="loud")
    with pytest.raises(UnknownChoiceError, match="'rain' is no choice for reasons"):
        Choices(written_on=WRITTEN, reasons=("rain",))
    with pytest.raises(TooManyReasonsError, match="at most 3"):
        Choices(written_on=WRITTEN, reasons=tuple(REASONS)[:4])
    with pytest.raises(UnknownKindError, match="no text 'poem'"):
        draft("poem", LATE.facts, LATE.choices("nl"))


def test_a_sender_without_phone_still_says_until_when_questions_are_welcome() -> None:
    quiet = replace(LATE.facts, sender=replace(AGENCY, phone="", email=""))

    assert "Vragen beantwoorden we graag tot en met" in draft("mail", quiet, LATE.choices("nl"))


@pytest.mark.parametrize(("language", "address"), READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_name_or_task_that_ends_in_a_stop_does_not_double_it(
    kind: str, language: str, address: str
) -> None:
    named = replace(LATE.facts, name="Müller & Zn.", contact="Hr. Müller jr.")
    choices = replace(
        LATE.choices(language, address),
        alternatives=("Bureau Zuid B.V.",),
        finished=("De website staat.",),
        ours=(Task("Wij sturen de handleiding!", TALK),),
        yours=(Task("U kiest een opvolger...", TALK),),
        deadlines=(Task("Aangifte btw.", TALK),),
        service="het onderhoud e.d.",
    )

    text = draft(kind, named, choices)
    assert not re.search(r"(?<!\.)\.\.(?!\.)|\.{4}|!\.", text), text


@pytest.mark.parametrize(
    ("late", "nl", "en"),
    [
        (
            1,
            "De factuur van 3 maart 2025 is 28 dagen na de vervaldatum nog niet betaald.",
            "The invoice of 3 March 2025 is still open, 28 days after its due date.",
        ),
        (
            2,
            "De twee facturen met een vervaldatum vanaf 2 april 2025 zijn",
            "The two invoices that have fallen due since 2 April 2025 were",
        ),
    ],
)
def test_one_invoice_is_spoken_of_as_one(late: int, nl: str, en: str) -> None:
    open_ones = tuple(replace(one, days_late=28) for one in LATE.facts.open_invoices[:late])
    facts = replace(LATE.facts, invoices=open_ones, payment=Payment(open_ones, open_ones))

    assert nl in draft("mail", facts, LATE.choices("nl"))
    assert en in draft("mail", facts, LATE.choices("en"))


def test_a_folder_of_templates_is_all_a_further_language_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts, choices = LATE.facts, LATE.choices("nl")
    for path in (TEMPLATES / "en").rglob("*.j2"):
        copy = tmp_path / "fr" / path.relative_to(TEMPLATES / "en")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text(encoding="utf-8").replace('"en/', '"fr/'), encoding="utf-8")
    for module in (choices_module, render_module, letter_language):
        monkeypatch.setattr(module, "TEMPLATES", tmp_path)
    letter_languages.cache_clear()
    try:
        assert letter_languages() == ("fr",)
        choices = replace(choices, language="fr")
        text = draft("letter", facts, choices)
        assert "30 juin 2025" in text
        assert "1\u202f210,00\xa0€" in text
        assert not_on_file(text, "letter", facts, choices) == ()
    finally:
        letter_languages.cache_clear()


def test_the_script_says_whom_to_call_first_and_what_is_not_bargained_about() -> None:
    choices = replace(LATE.choices("nl"), others=("Mevr. A. Jansen",), walk_away=("Vooraf betalen.",))
    text = draft("script", LATE.facts, choices)

    assert (
        "Volgorde\nEerst Peter Jansen, aan de telefoon. Daarna, nog dezelfde dag, Mevr. A. Jansen.\n" in text
    )
    assert "Hierover wordt niet onderhandeld:\n- Vooraf betalen.\n" in text
    assert "Vooraf betalen" not in draft("mail", LATE.facts, choices)


def test_a_task_without_a_day_and_too_much_goodwill_are_open_points() -> None:
    generous = replace(LATE.facts, sender=replace(AGENCY, most_goodwill=50.0))
    choices = replace(LATE.choices("en"), ours=(Task("the manual"),), goodwill=100.0)
    found = {point.code: point.sentence for point in open_points(generous, choices, Language("en"))}

    assert found["undated"] == "There is no date yet for: the manual."
    assert "€100.00 is more than the €50.00" in found["goodwill_over_maximum"]
    states = {point.code: point.state for point in completeness(generous, choices)}
    assert states["unfinished"] == "missing"
    dated = replace(choices, ours=(Task("the manual", TALK),), goodwill=50.0)
    codes = {point.code for point in open_points(generous, dated, Language("en"))}
    assert codes.isdisjoint({"undated", "goodwill_over_maximum"})


def test_the_text_is_to_be_read_again_after_a_nights_sleep() -> None:
    begun = replace(LATE.choices("en"), begun_on=WRITTEN)
    next_day = replace(begun, written_on=WRITTEN + timedelta(days=1))

    assert "sleep_on_it" in {point.code for point in open_points(LATE.facts, begun, Language("en"))}
    assert "sleep_on_it" not in {point.code for point in open_points(LATE.facts, next_day, Language("en"))}
