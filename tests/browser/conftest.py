"""One server and one Chromium for the journeys; a picture of the page where one of them fails."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import chromium
from tests.browser.server import ROOT, serving

PATIENCE_MS = 60_000
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_failed = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember on the test whether it failed, for the picture."""
    result = yield
    if result.when == "call":
        item.stash[_failed] = result.failed
    return result


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a running server."""
    with serving(tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give a real Chromium; a machine without one fails here, with a sentence.

    It lives as long as one file of journeys: its event loop would be in the way of other tests.
    """
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        started = chromium.launch(playwright.chromium)
        yield started
        started.close()


@pytest.fixture(params=LOCALES)
def code(request: pytest.FixtureRequest) -> str:
    """Walk each journey in every language."""
    return str(request.param)


@pytest.fixture
def page(browser: Browser, code: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a fresh visitor whose browser speaks the language of the journey."""
    context = browser.new_context(
        locale=LOCALES[code],
        viewport={"width": 1360, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    opened = context.new_page()
    yield opened
    if request.node.stash.get(_failed, False):
        pictures = ROOT / ".cache" / "screenshots"
        pictures.mkdir(parents=True, exist_ok=True)
        opened.screenshot(path=pictures / f"{request.node.name.replace('/', '_')}.png", full_page=True)
    context.close()
