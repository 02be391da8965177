"""Take the picture of the README: ``python -m tests.browser.screenshot``."""

import tempfile
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from analysis.language.language import Language
from tests.browser import chromium, journey
from tests.browser.server import ROOT, serving


def main() -> None:
    """Open the sample, go to the quadrants, and save what is seen."""
    language = Language("en")
    expect.set_options(timeout=60_000)
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "log.txt") as address:
        photograph(address, language)


def photograph(address: str, language: Language) -> None:
    """Walk to the quadrants of a running server and save the picture."""
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright.chromium)
        page = browser.new_page(locale="en-GB", viewport={"width": 1440, "height": 960})
        page.set_default_timeout(60_000)
        journey.open_sample(page, address, language)
        journey.go_to(page, language, "quadrants")
        journey.heading(page, language, "What they bring, and what they ask of you")
        journey.chart(page, "quadrants_chart")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=ROOT / "docs" / "screenshot.png")
        browser.close()


if __name__ == "__main__":
    main()
