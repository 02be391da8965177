"""Every page opens by its own address, also as the very first thing asked of a server just started."""

from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from analysis.language.language import LANGUAGES, Language
from tests.browser.journey import heading, settled
from tests.browser.server import serving
from ui.places import PLACES

#: Pages four by four: one is the very first visit after a restart, the others are first visits of their own.
FOURS = [list(PLACES)[first : first + 4] for first in range(0, len(PLACES), 4)]


@pytest.mark.parametrize(
    ("names", "code"),
    list(zip(FOURS, cycle(LANGUAGES), strict=False)),
    indirect=["code"],
    ids=[four[0] for four in FOURS],
)
def test_a_deep_link_works_on_the_first_visit_after_a_restart(
    names: list[str], page: Page, code: str, tmp_path: Path
) -> None:
    language = Language(code)
    with serving(tmp_path / "log.txt") as address:
        for name in names:
            page.goto(f"{address}/{name}")
            settled(page)

            expect(page.get_by_role("heading", level=1)).to_have_count(1)
            menu = page.get_by_test_id("stSidebarNav")
            for place in PLACES.values():
                expect(menu.get_by_role("link", name=language.text(place.title), exact=True)).to_be_visible()
            if PLACES[name].needs_data:
                heading(page, language, PLACES[name].title)
