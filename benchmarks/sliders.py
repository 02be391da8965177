"""How soon the quadrants follow a slider: against an empty Streamlit app's slider, in a real Chromium.

Both are served on this machine and driven in turns, so that what else the machine does weighs on both alike.
A move is one press of an arrow key; it ends when the browser has painted the new chart (or the new number).
"""

import gc
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import polars as pl
from playwright.sync_api import Locator, Page, WebSocket, expect, sync_playwright

from analysis.language.language import Language
from tests.browser import chromium, journey
from tests.browser.server import serving

SIZES = (45, 1_000, 10_000, 100_000)
MOVES = 13
#: So often the first slider can go up by one step; then another goes down.
RISES = 7
#: How much longer than the empty app's slider a move may take, and how much may go over the wire.
ALLOWED = {45: 1.5, 1_000: 2.2, 10_000: 3.0, 100_000: 3.0}
ALLOWED_BYTES = 300_000
ALLOWED_SERVER_MS = 15.0
EMPTY = """
import streamlit as st

st.write("moved to", st.slider("Slider", 0.0, 100.0, 50.0, step=1.0, key="slider"))
"""
#: Gives the time from the next key press to the paint after the page meets a condition.
WATCH = """
([selector, attribute]) => {
  window.moved = new Promise(resolve => {
    const said = () => {
      const part = document.querySelector(selector)
      return attribute ? part?.getAttribute(attribute) : part?.textContent
    }
    const before = said()
    document.addEventListener("keydown", () => {
      const start = performance.now()
      const look = () => {
        const painted = () => resolve(performance.now() - start)
        if (said() !== before) requestAnimationFrame(() => setTimeout(painted))
        else requestAnimationFrame(look)
      }
      look()
    }, { once: true, capture: true })
  })
}
"""


def portfolio(count: int) -> bytes:
    """Make a list of clients in all four fields, as a CSV file."""
    random = np.random.default_rng(5)
    revenue = np.exp(random.normal(9, 1, count)).round(2)
    return (
        pl.DataFrame(
            {
                "Client": [f"Client {number:06}" for number in range(count)],
                "Revenue": revenue,
                "Cost": (revenue * random.uniform(0.4, 1.2, count)).round(2),
                "Hours": (revenue / random.uniform(40, 160, count)).round(1),
                "Days late": random.integers(0, 80, count),
                "Rating": random.integers(1, 6, count),
                "Complaints": random.integers(0, 20, count),
            }
        )
        .write_csv()
        .encode()
    )


class Wire:
    """Counts what the server sends, and when, on one page's websocket."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        self.asked = self.answered = 0.0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", lambda _: self._sent())
        socket.on("framereceived", self._received)

    def _sent(self) -> None:
        self.asked = time.perf_counter()

    def _received(self, content: str | bytes) -> None:
        self.bytes += len(content)
        self.answered = time.perf_counter()


def move(
    page: Page, wire: Wire, handle: Locator, watched: tuple[str, str], key: str
) -> tuple[float, int, float]:
    """Press an arrow key once; gives milliseconds until painted, bytes received, and the server's part."""
    handle.focus()
    page.wait_for_timeout(400)
    wire.bytes = 0
    page.evaluate(WATCH, list(watched))
    handle.press(key)
    painted = float(page.evaluate("window.moved"))
    page.wait_for_timeout(200)
    return painted, wire.bytes, (wire.answered - wire.asked) * 1000


@contextmanager
def empty_app(folder: Path) -> Iterator[str]:
    """Serve an app of one slider."""
    script = folder / "empty.py"
    script.write_text(EMPTY)
    with serving(folder / "empty.log", script) as address:
        yield address


def measure(count: int, address: str, empty: str) -> dict[str, float]:
    """Measure a portfolio of a size, in turns with the empty app."""
    language = Language("en")
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright.chromium)
        context = browser.new_context(
            locale="en-GB", viewport={"width": 1360, "height": 900}, reduced_motion="reduce"
        )
        context.set_default_timeout(90_000)
        expect.set_options(timeout=90_000)
        ours, theirs = context.new_page(), context.new_page()
        wire, other = Wire(ours), Wire(theirs)
        theirs.goto(empty)
        journey.arrive(ours, address)
        ours.locator('input[type="file"]').set_input_files(
            {"name": "clients.csv", "mimeType": "text/csv", "buffer": portfolio(count)}
        )
        journey.heading(ours, language, "What was understood")
        journey.settled(ours)
        journey.go_to(ours, language, "quadrants")
        journey.chart(ours, "quadrants_chart")
        journey.settled(ours)
        ours.get_by_text(language.text("What counts in the burden on people")).click()
        journey.part(ours, "quadrants_weight_pleasure").get_by_role("slider").wait_for()
        found = []
        for turn in range(MOVES + 2):
            # No state comes twice: what was sent before would not be sent again.
            name, key = ("incidents", "ArrowRight") if turn < RISES else ("pleasure", "ArrowLeft")
            slider = journey.part(ours, f"quadrants_weight_{name}").get_by_role("slider")
            theirs.bring_to_front()
            base = move(theirs, other, theirs.get_by_role("slider"), ('[data-testid="stMarkdown"]', ""), key)
            ours.bring_to_front()
            own = move(ours, wire, slider, (".st-key-quadrants_chart .picture", "data-drawn"), key)
            if turn >= 2:
                found.append((*own, *base))
        browser.close()
    gc.collect()
    own, size, server, base, _, base_server = (
        statistics.median(column) for column in zip(*found, strict=True)
    )
    return {
        "clients": count,
        "moved_ms": own,
        "empty_ms": base,
        "times": statistics.median(row[0] / row[3] for row in found),
        "bytes": size,
        "server_ms": server,
        "empty_server_ms": base_server,
    }


def main() -> None:
    """Measure every size and print a table."""
    print("\nSlider moved → quadrants repainted (medians; × = over an empty app's slider)\n")
    print("| clients | moved, ms | empty app, ms | × | allowed | bytes | server, ms | empty server, ms |")
    print("|---|---|---|---|---|---|---|---|")
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with serving(folder / "log.txt") as address, empty_app(folder) as empty:
            for count in SIZES:
                row = measure(count, address, empty)
                rows.append(row)
                print(
                    f"| {count:,} | {row['moved_ms']:.0f} | {row['empty_ms']:.0f} | {row['times']:.2f} "
                    f"| {ALLOWED[count]} | {row['bytes']:,.0f} | {row['server_ms']:.1f} "
                    f"| {row['empty_server_ms']:.1f} |",
                    flush=True,
                )
    Path(".cache").mkdir(exist_ok=True)
    Path(".cache/sliders.json").write_text(json.dumps(rows))


if __name__ == "__main__":
    main()
