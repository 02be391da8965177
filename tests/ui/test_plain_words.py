"""Sentences beside the figures say what is the matter, also at the edges: all, none, several currencies."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis import Settings, portfolio, score, summarise
from analysis.language.language import BelowZeroError, Language
from tests.ledgers import ledger
from ui import figures, questions, spread

ENGLISH, DUTCH = Language("en"), Language("nl")


def test_the_result_says_for_whom_it_is_known_or_why_it_is_not() -> None:
    book = ledger(invoices="client amount\nann 10\nbob 5")
    totals = portfolio(book, score(summarise(book, Settings()), Settings()), Settings())

    assert figures.known_of(2, totals, ENGLISH) == "known for all 2 clients"
    assert figures.known_of(1, totals, ENGLISH) == "known for 1 of 2 clients"
    assert figures.known_of(1, replace(totals, clients=1), DUTCH) == "bekend van uw ene klant"
    assert figures.known_of(0, totals, DUTCH, ("hour_cost", "hours")) == (
        "nog niet bekend; nodig: wat een uur werk u kost en hoeveel uren elke klant ongeveer vraagt"
    )
    sums = {"GBP": {"revenue": 1.0}, "USD": {"revenue": 1.0}}
    several = replace(totals, currency=None, currencies=sums)
    assert figures.known_of(0, several, ENGLISH) == (
        "not known: amounts in different currencies cannot be added up"
    )


def test_a_cost_below_zero_is_called_that() -> None:
    with pytest.raises(BelowZeroError):
        questions.read_cost("-10", ENGLISH)
    said = ENGLISH.text(BelowZeroError.sentence, typed="-10")
    assert said.startswith("“-10” is below zero")
    assert questions.read_cost("12.5", ENGLISH) == 12.5


def test_lines_of_result_that_are_the_same_stand_once() -> None:
    book = ledger(invoices="client amount\nann 10\nbob 5", hours="client hours\nann 1\nbob 1")
    settings = Settings(hour_cost=2.0)
    found = portfolio(book, score(summarise(book, settings), settings), settings).concentration

    once = spread.once({name: found[name] for name in ("revenue", *spread.LINES)})
    assert list(once) == ["revenue", "result"]  # nothing but the hours costs anything: the other lines repeat


def _middle_types() -> None:
    import pandas as pd

    from analysis.client_types import ClientTypes
    from analysis.language.language import Language
    from ui import kinds

    labels = pd.Series(["in_the_middle"] * 6)
    profile = pd.DataFrame({"count": [6]}, index=["in_the_middle"])
    found = ClientTypes(True, None, labels, labels.mask(labels.notna()), profile, profile, (), {})
    kinds.choice(found, pd.DataFrame({"field": ["cherish"] * 6}, dtype="object"), Language("en"))


def test_a_type_without_a_trait_is_never_one_to_take_on() -> None:
    said = [str(piece.value) for piece in AppTest.from_function(_middle_types).run().markdown]

    assert len(said) == 1
    assert "no trait that sets them apart" in said[0]
