"""A wrong column set right, undone, and remembered at the next upload, in a real browser."""

import io
import re
from zipfile import is_zipfile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Error, Locator, Page, expect

from analysis.language.language import Language
from tests.browser import journey

MAY = """Wie;Nr;Datum;Bedrag;Bedrag 2
Bos;1;31-5-2025;121,00;1,00
Vis;2;30-5-2025;242,00;2,00
;3;29-5-2025;5,00;3,00
"""


@pytest.fixture
def code() -> str:
    """Walk this journey in Dutch only: its sentences are tried in both languages without a browser."""
    return "nl"


def bring_in(page: Page, name: str, text: str) -> None:
    """Put one file in the upload field."""
    field = page.locator('[data-testid="stMain"] input[type="file"]').first
    field.set_input_files({"name": name, "mimeType": "text/csv", "buffer": text.encode()})


def choose(page: Page, column: str, meaning: str, appears: Locator) -> None:
    """Say what a column means, as one does who types the first letters; again if the page moved meanwhile."""
    for _ in range(3):
        journey.settled(page)
        menu = page.get_by_role("combobox", name=column).first  # in the question about it, or below
        menu.click()
        menu.press_sequentially(meaning)
        menu.press("Enter")
        try:
            appears.wait_for(timeout=15_000)
        except Error:  # the menu was drawn anew while it was typed in
            continue
        return
    expect(appears).to_be_visible()


def test_a_wrong_column_is_set_right_undone_and_remembered(page: Page, address: str) -> None:
    language = Language("nl")
    journey.arrive(page, address)
    bring_in(page, "mei.csv", MAY)
    journey.heading(page, language, "What was understood")
    changes = page.get_by_text(re.compile(f"^{language.text('What you changed: {count}', count='')}"))

    choose(page, "Bedrag 2", language.text("Amount without VAT"), changes)
    changes.click()
    expect(page.get_by_text("mei.csv, Bedrag 2:")).to_be_visible()
    page.get_by_role("button", name=language.text("Undo"), exact=True).click()
    expect(changes).to_have_count(0)

    choose(page, "Bedrag 2", language.text("Amount without VAT"), changes)
    bring_in(page, "juli.csv", MAY.replace("-5-", "-7-"))
    remembered = language.text("Remembered from before: {what}", what="juli.csv, Bedrag")
    expect(changes).to_be_visible()
    if not page.get_by_text(remembered[:20]).first.is_visible():
        changes.click()
    expect(page.get_by_text(remembered[:20]).first).to_be_visible()

    journey.settled(page)  # what was remembered is said on top, and moves what stands below under a click
    page.get_by_role("tab", name=language.text("Set apart")).click()
    with page.expect_download() as downloading:
        page.get_by_role("button", name=language.text("Download the rows to correct")).click()
    book = load_workbook(io.BytesIO(downloading.value.path().read_bytes()))
    assert [sheet.max_row for sheet in book] == [2, 2]
    with page.expect_download() as downloading:
        page.get_by_role("button", name=language.text("Save my work")).click()
    assert downloading.value.suggested_filename.endswith(".klantkompas")
    for place, tab, button in (
        ("overview", None, "Report for Excel"),
        ("team", "Ask your team", "Download the sheets"),
    ):
        journey.go_to(page, language, place)
        if tab is not None:
            page.get_by_role("tab", name=language.text(tab)).click()
        with page.expect_download() as downloading:
            page.get_by_role("button", name=language.text(button)).click()
        assert downloading.value.failure() is None
        assert is_zipfile(downloading.value.path())
    expect(page.locator('[data-testid="stException"]')).to_have_count(0)
