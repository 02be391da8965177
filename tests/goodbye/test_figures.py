"""Figures in a text, whatever their notation; those that nothing on file bears out are marked."""

from dataclasses import replace

import pytest

from analysis.goodbye import KINDS, addressed, draft, nicest
from analysis.goodbye.figures import differing, figures, not_on_file
from analysis.language import Language
from tests.goodbye.situations import SITUATIONS

MADE = SITUATIONS["late_payer"]
READERS = [("nl", "u"), ("en", "u")]


@pytest.mark.parametrize(
    ("written", "language", "kind", "value"),
    [
        ("€ 1.210,00", "nl", "amount", ("1210",)),
        ("1210 euro", "nl", "amount", ("1210",)),
        ("EUR 1.210,5", "nl", "amount", ("1210.5",)),
        ("€1,210.00", "en", "amount", ("1210",)),
        ("13 mei 2025", "nl", "day", ("2025", "5", "13")),
        ("13-05-2025", "nl", "day", ("2025", "5", "13")),
        ("13-5-25", "nl", "day", ("2025", "5", "13")),
        ("2025-05-13", "en", "day", ("2025", "5", "13")),
        ("13 mei", "nl", "day", ("", "5", "13")),
        ("13th May 2025", "en", "day", ("2025", "5", "13")),
        ("12 uur", "nl", "quantity", ("12", "u")),
        ("40%", "en", "quantity", ("40", "%")),
    ],
)
def test_a_figure_is_read_in_every_notation(
    written: str, language: str, kind: str, value: tuple[str, ...]
) -> None:
    (found,) = figures(f"Dit is {written}, zoals gezegd.", Language(language))

    assert (found.found, found.kind, found.value) == (written, kind, value)


def test_the_number_of_an_invoice_is_read_and_a_sum_after_it_apart() -> None:
    found = figures("Factuur 2025-014: € 12,50. Factuurnummer F/77 volgt; een factuur.", Language("nl"))

    assert [(one.kind, one.found) for one in found] == [
        ("invoice", "2025-014"),
        ("amount", "€ 12,50"),
        ("invoice", "F/77"),
    ]


@pytest.mark.parametrize(("language", "address"), READERS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_no_draft_holds_a_figure_that_is_not_on_file(situation: str, language: str, address: str) -> None:
    made = SITUATIONS[situation]
    choices = nicest(made.choices(language, address))

    for kind in KINDS:
        assert not_on_file(draft(kind, made.facts, choices), kind, made.facts, choices) == ()


def test_what_is_typed_in_by_hand_is_marked_unless_it_is_on_file() -> None:
    choices = MADE.choices("nl")
    typed = (
        draft("mail", MADE.facts, choices)
        + "Factuur 2024-100 van 03-07-2024 over € 800 werd op 26 augustus 2024 betaald.\n"
        + "U bent ons nog € 950 schuldig voor factuur 2025-999, sinds 5 mei 2024, na 31 dagen.\n"
    )

    found = [one.found for one in not_on_file(typed, "mail", MADE.facts, choices)]

    assert found == ["€ 950", "2025-999", "5 mei 2024", "31 dagen"]


def test_variants_for_several_people_say_the_same_figures() -> None:
    choices = MADE.choices("nl")
    people = addressed(MADE.facts, replace(choices, others=("Mevr. A. Jansen",)))
    texts = {person: draft("mail", MADE.facts, own) for person, own in people.items()}

    assert differing(texts, Language("nl")) == {}
    changed = texts["Peter Jansen"].replace("30 juni 2025", "31 juli 2025")
    assert differing(texts | {"Peter Jansen": changed}, Language("nl")) == {
        "Peter Jansen": ("31 juli 2025",),
        "Mevr. A. Jansen": ("30 juni 2025",),
    }
