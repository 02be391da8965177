"""One server and one Chromium for the journeys; a picture of the page where one of them fails."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from analysis.language.language import Language
from tests.browser import chromium, journey
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


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a running server."""
    with serving(tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Give a real Chromium; a machine without one fails here, with a sentence.

    It lives as long as the journeys last: its event loop would be in the way of other tests.
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


@contextmanager
def visiting(browser: Browser, code: str) -> Iterator[Page]:
    """Give a fresh visitor whose browser speaks a language."""
    context = browser.new_context(
        locale=LOCALES[code],
        viewport={"width": 1360, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    try:
        yield context.new_page()
    finally:
        context.close()


def photograph_if_failed(opened: Page, request: pytest.FixtureRequest) -> None:
    """Keep a picture of the page a journey ended on, where it failed."""
    if request.node.stash.get(_failed, False):
        pictures = ROOT / ".cache" / "screenshots"
        pictures.mkdir(parents=True, exist_ok=True)
        opened.screenshot(path=pictures / f"{request.node.name.replace('/', '_')}.png", full_page=True)


@pytest.fixture
def page(browser: Browser, code: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a fresh visitor whose browser speaks the language of the journey."""
    with visiting(browser, code) as opened:
        yield opened
        photograph_if_failed(opened, request)


@pytest.fixture(scope="module")
def guests(browser: Browser, address: str) -> Iterator[Callable[[str], Page]]:
    """Give one visitor a language who opened the sample, for all journeys of a file that begin there."""
    there: dict[str, Page] = {}
    with ExitStack() as visits:

        def guest(code: str) -> Page:
            if code not in there:
                there[code] = visits.enter_context(visiting(browser, code))
                journey.open_sample(there[code], address, Language(code))
            return there[code]

        yield guest


@pytest.fixture
def guest(guests: Callable[[str], Page], code: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give the visitor who has the sample open, wherever the journey before ended."""
    opened = guests(code)
    yield opened
    photograph_if_failed(opened, request)
