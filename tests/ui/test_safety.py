"""Names from a file are shown as they are: never as markup, wherever they stand."""

import pytest

from analysis.reading import read
from analysis.reading.model import Reading
from tests.ui.visitor import arrive
from ui.places import PLACES
from ui.show import plain

HOSTILE = "*[x](javascript:1)* :smile: $a$ <b>"
INVOICES = (
    f"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw;Vervaldatum\n"
    f"1;{HOSTILE};10-01-2025;1.000,50;24-01-2025\n"
    f"2;Drukkerij Linde;14-09-2025;500,00;28-09-2025\n"
).encode()
#: What a browser would take for markup if it stood in Markdown as it is.
MARKUP = ("[x](", ":smile:", "$a$", "<b>", "*[")


@pytest.mark.parametrize(
    "text", [HOSTILE, ":material/home:", "https://a.example", "www.a.example", "a@b.example"]
)
def test_plain_text_keeps_its_letters_and_loses_its_markup(text: str) -> None:
    safe = plain(text)

    assert safe.replace("\\", "").replace("\u2060", "") == text
    assert not any(mark in safe for mark in (*MARKUP, ":material/", "https://", "www.", "a@b"))


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Give a file whose own name and whose clients' names hold markup."""
    return read([(f"{HOSTILE.replace('/', '')}.csv", INVOICES)])


@pytest.mark.parametrize("name", PLACES)
def test_no_page_turns_a_name_into_markup(name: str, reading: Reading) -> None:
    visitor = arrive("nl", reading, page=name)

    assert [each.message for each in visitor.exception] == []
    for kind in ("title", "header", "subheader", "markdown", "caption", "warning", "error", "info", "metric"):
        for element in getattr(visitor, kind):
            written = f"{element.value} {getattr(element, 'label', '')}"
            assert not any(mark in written for mark in MARKUP), (kind, written)
    for kind in ("button", "selectbox", "multiselect", "slider", "number_input", "expander"):
        for element in getattr(visitor, kind):
            assert not any(mark in element.label for mark in MARKUP), (kind, element.label)
