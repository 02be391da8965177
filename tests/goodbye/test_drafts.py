"""Every text in every language, tone and form of address: whole, well laid out, with the same facts."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
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
    Task,
    addressed,
    draft,
    letter_language,
    letter_languages,
    subject,
    with_reasons,
)
from analysis.goodbye import choices as choices_module
from analysis.goodbye import render as render_module
from analysis.goodbye.choices import TEMPLATES, TooManyReasonsError, UnknownChoiceError
from analysis.goodbye.draft import UnknownKindError, template
from analysis.goodbye.figures import not_on_file
from analysis.goodbye.footnotes import evidence_sentence, footnotes
from analysis.goodbye.open_points import open_points
from analysis.goodbye.record import Payment
from analysis.goodbye.render import context, placeholders
from analysis.goodbye.words import check_words
from analysis.language import Language
from tests.goodbye.situations import AGENCY, SITUATIONS, TALK, WRITTEN

LATE = SITUATIONS["late_payer"]
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


@cache
def drafts(kind: str, language: str, address: str) -> tuple[str, ...]:
    """Draft one kind of text for every choice, once for all tests."""
    return tuple(draft(kind, LATE.facts, choices) for choices in every_choice(language, address))


@pytest.mark.parametrize(("language", "address"), READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_is_whole_and_well_laid_out(kind: str, language: str, address: str) -> None:
    for text in drafts(kind, language, address):
        lines = text.split("\n")

        assert text.endswith("\n")
        assert not re.search(r"\n{3}|\n\n\Z|  |[ ,][.,]|\.\.|None|[{}|<>\[\]\ue000-\ue002]", text), text
        assert lines == [line.strip() for line in lines]
        assert not re.search(r":\n\n-", text), text
        assert check_words(text, language) == (), (text, check_words(text, language))


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_in_u_never_says_je_and_the_other_way_round(kind: str) -> None:
    for text in drafts(kind, "nl", "u"):
        assert not re.search(r"\b(je|jij|jou|jouw)\b", text, re.IGNORECASE)
    for text in drafts(kind, "nl", "je"):
        assert not re.search(r"\b(u|uw)\b", text, re.IGNORECASE)


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


def test_each_person_gets_the_same_facts_under_their_own_name() -> None:
    choices = LATE.choices("nl")
    people = addressed(LATE.facts, replace(choices, others=("Els de Boer", "dhr. K. Smit")))
    found = {person: draft("mail", LATE.facts, own) for person, own in people.items()}
    bodies = {text.split("\n", 1)[1] for text in found.values()}

    assert [text.split("\n")[0] for text in found.values()] == [
        "Beste Peter Jansen,",
        "Beste Els de Boer,",
        "Beste meneer Smit,",
    ]
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
            "Er staan twee facturen open waarvan de vervaldatum is verstreken, gemiddeld 28 dagen geleden.",
            "Two invoices are past their due date and still open, by 28 days on average.",
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
