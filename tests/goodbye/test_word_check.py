"""The word check: reproaches found, ordinary sentences left alone, each finding with another wording."""

import time
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.goodbye.words import RULES, NoRulesError, check_words, rewritten, rule_languages

SENTENCES = Path(__file__).parent / "sentences"
LANGUAGES = ("nl", "en")


def sentences(kind: str, language: str) -> list[str]:
    """Give the sentences of one kind in one language."""
    return (SENTENCES / f"{kind}_{language}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_most_one_in_a_hundred_ordinary_sentences_is_flagged(language: str) -> None:
    ordinary = sentences("ordinary", language)
    flagged = [sentence for sentence in ordinary if check_words(sentence, language)]

    assert len(set(ordinary)) == len(ordinary) >= 300
    assert len(flagged) <= len(ordinary) / 100, flagged


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_in_ten_reproachful_sentences_are_found(language: str) -> None:
    reproachful = sentences("reproachful", language)
    missed = [sentence for sentence in reproachful if not check_words(sentence, language)]

    assert len(set(reproachful)) == len(reproachful) >= 60
    assert len(missed) <= len(reproachful) / 10, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_taking_the_rewrites_over_leaves_nothing_to_look_twice_at(language: str) -> None:
    for sentence in sentences("reproachful", language):
        text = sentence
        for _ in range(5):
            for finding in check_words(text, language)[:1]:
                text = rewritten(text, finding)
        assert check_words(text, language) == (), (sentence, text)


@pytest.mark.parametrize(
    ("text", "language", "rules"),
    [
        ("Wij vinden het moeilijk om met je samen te werken.", "nl", ["diagnosis"]),
        ("Je eist altijd te veel.", "nl", ["reproach"]),
        ("We find it difficult to work with you.", "en", ["diagnosis"]),
        ("You always demand too much.", "en", ["absolutes"]),
    ],
)
def test_a_verdict_and_an_absolute_are_caught(text: str, language: str, rules: list[str]) -> None:
    assert [finding.rule for finding in check_words(text, language)] == rules


@pytest.mark.parametrize(
    ("text", "language", "better"),
    [
        ("Dag. U bent onredelijk! Tot ziens.", "nl", "Dag. We komen er samen niet goed uit. Tot ziens."),
        ("- U luistert niet\n- Tweede punt", "nl", "- We hebben elkaar hierin niet gevonden\n- Tweede punt"),
        ("Wij sturen het zo snel mogelijk op.", "nl", "Wij sturen het uiterlijk [datum] op."),
        ("Betaal dit NIET later.", "nl", "Betaal dit niet later."),
        ("NIETS daarvan.", "nl", "NIETS daarvan."),
        ("Je betaalt nooit vooraf.", "nl", "Je betaalt niet vooraf."),
        ("We will send it soon.", "en", "We will send it by [date]."),
        ("You never listen!", "en", "We see this differently."),
        ("U bent ALTIJD te laat.", "nl", "U bent geregeld te laat."),
        (
            "U betaalt steeds te laat, en factuur 2025/0107 van € 1.098,88 staat nog open.",
            "nl",
            "De betalingen komen later binnen dan afgesproken, en factuur 2025/0107 van € 1.098,88 staat nog "
            "open.",
        ),
        ("Dat dit openstaat, is uw eigen schuld.", "nl", "Het is samen niet gelukt."),
        (
            "You never listen, and invoice 12 is still open.",
            "en",
            "We see this differently, and invoice 12 is still open.",
        ),
    ],
)
def test_one_click_puts_other_words_in_the_place(text: str, language: str, better: str) -> None:
    for finding in check_words(text, language):
        text = rewritten(text, finding)

    assert text == better


def test_u_and_je_in_one_text_become_what_most_of_it_says() -> None:
    polite = "Hebt u de brief ontvangen? Heb je vragen over uw factuur, dan hoor ik graag van u."
    familiar = "Je krijgt je bestanden in uw map, en dan laat je me weten of het klopt."

    found = check_words(polite, "nl")
    assert [(finding.found, finding.rewrite, finding.rule) for finding in found] == [
        ("Heb je", "Hebt u", "mixed_address")
    ]
    assert [(one.found, one.rewrite) for one in check_words(familiar, "nl")] == [("uw", "je")]
    assert check_words("Hebt u uw brief?", "nl") == ()


def test_jullie_in_a_letter_with_u_is_a_mix_and_a_gap_addresses_nobody() -> None:
    text = "Wij danken u. U krijgt uw map en jullie krijgen de sleutel."

    found = check_words(text, "nl")
    assert [(one.found, one.rewrite) for one in found] == [("jullie krijgen", "u krijgt")]
    assert check_words("Je krijgt je map.\n\n[uw naam]", "nl") == ()


def test_a_rule_can_be_switched_off() -> None:
    text = "U betaalt nooit op tijd!!"

    assert {finding.rule for finding in check_words(text, "nl")} == {"absolutes", "shouting"}
    off = frozenset({"absolutes", "shouting"})
    assert check_words(text, "nl", off=off) == ()


def test_findings_stand_in_the_order_of_the_text_and_never_overlap() -> None:
    text = "\n".join(sentences("reproachful", "nl"))
    found = check_words(text, "nl")

    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(text[finding.start : finding.end] == finding.found for finding in found)


def test_every_rule_is_at_work_in_some_language() -> None:
    at_work = {
        finding.rule
        for language in LANGUAGES
        for sentence in sentences("reproachful", language)
        for finding in check_words(sentence, language)
    }

    assert at_work == set(RULES)


def test_a_language_without_rules_is_named() -> None:
    assert rule_languages() == ("en", "nl")
    with pytest.raises(NoRulesError, match="checked in 'fr'"):
        check_words("Bonjour", "fr")


def test_a_long_text_is_checked_in_a_moment() -> None:
    text = "u hebt altijd wat we niet met u te doen vinden, en u " * 400
    started = time.perf_counter()
    check_words(text, "nl")

    assert time.perf_counter() - started < 20
