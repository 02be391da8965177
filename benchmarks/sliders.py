"""How soon the quadrants follow a slider: against an empty Streamlit app's slider, in a real Chromium.

Both are served on this machine and driven in turns, so that what else the machine does weighs on both alike.
A move is one press of an arrow key. The picture has followed when the browser painted it anew, of itself; all
is settled when the server's own figures and words stand on the page too. An empty app has only the latter.
"""

import gc
import json
import os
import statistics
import tempfile
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
#: So often both servers are asked in a row to see what that costs their processors.
ASKED = 20
#: How much longer than the empty app's slider a move may take, by the number of clients.
ALLOWED = {45: 1.5, 1_000: 2.2, 10_000: 3.0, 100_000: 3.0}
#: How much may go over the wire, and how much longer the server's processor may be busy than the empty app's.
ALLOWED_BYTES, ALLOWED_SERVER_MS = 300_000, 15.0
EMPTY = """
import streamlit as st

st.write("moved to", st.slider("Slider", 0.0, 100.0, 50.0, step=1.0, key="slider"))
"""
#: Gives the times from the next key press to the paint after a part of the page changed, and to the paint
#: after another did and the script came to its end.
WATCH = """
parts => {
  const said = ([selector, attribute]) => {
    const part = document.querySelector(selector)
    return attribute ? part?.getAttribute(attribute) : part?.textContent
  }
  const rests = () => document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
  const before = parts.map(said)
  window.moved = new Promise(resolve => {
    document.addEventListener("keydown", () => {
      const start = performance.now(), times = [null, null], seen = [false, false]
      const look = () => {
        parts.forEach((part, place) => {
          if (seen[place] || said(part) === before[place] || (place === 1 && !rests())) return
          seen[place] = true
          setTimeout(() => {
            times[place] = performance.now() - start
            if (times.every(time => time !== null)) resolve(times)
          })
        })
        if (!seen.every(Boolean)) requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
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
    """Counts what the server sends on one page's websocket."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._received)

    def _received(self, content: str | bytes) -> None:
        self.bytes += len(content)


def move(
    page: Page, wire: Wire, handle: Locator, watched: list[tuple[str, str]], key: str
) -> tuple[float, float, int]:
    """Press an arrow key once; gives milliseconds until painted and until settled, and bytes received."""
    handle.focus()
    page.wait_for_timeout(400)
    wire.bytes = 0
    page.evaluate(WATCH, watched)
    handle.press(key)
    painted, settled = page.evaluate("window.moved")
    page.wait_for_timeout(200)
    return float(painted), float(settled), wire.bytes


def busy(address: str) -> float:
    """Give for how many milliseconds the processor worked for a server so far (Linux only)."""
    port = f"--server.port={address.rsplit(':', 1)[1]}"
    started = [each.read_text().split() for each in Path("/proc/self/task").glob("*/children")]
    for process in (Path("/proc") / each for children in started for each in children):
        if port in (process / "cmdline").read_text().split("\0"):
            spent = (process / "stat").read_text().rsplit(")", 1)[1].split()[11:13]
            return sum(map(int, spent)) * 1000 / os.sysconf("SC_CLK_TCK")
    raise RuntimeError(f"No server listens at {address}.")


def share(page: Page, address: str, handle: Locator) -> float:
    """Give the milliseconds of the server's processor that one move takes, over those of doing nothing."""
    page.bring_to_front()
    handle.focus()
    spent = {}
    for key in ("", "ArrowLeft"):
        before = busy(address)
        for _ in range(ASKED):
            if key:
                handle.press(key)
            page.wait_for_timeout(500)
        journey.settled(page)
        spent[key] = busy(address) - before
    return (spent["ArrowLeft"] - spent[""]) / ASKED


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
        their_slider = theirs.get_by_role("slider")
        journey.arrive(ours, address)
        ours.locator('input[type="file"]').set_input_files(
            {"name": "clients.csv", "mimeType": "text/csv", "buffer": portfolio(count)}
        )
        journey.heading(ours, language, "What was understood")
        journey.settled(ours)
        wire.bytes = 0
        journey.go_to(ours, language, "quadrants")
        journey.chart(ours, "quadrants_chart")
        journey.settled(ours)
        at_first = wire.bytes
        ours.get_by_text(language.text("What counts in the burden on people")).click()
        journey.part(ours, "quadrants_weight_pleasure").get_by_role("slider").wait_for()
        picture = ".st-key-quadrants_chart .picture"
        found = []
        for turn in range(MOVES + 2):
            # No state comes twice: what was sent before would not be sent again.
            name, key = ("incidents", "ArrowRight") if turn < RISES else ("pleasure", "ArrowLeft")
            slider = journey.part(ours, f"quadrants_weight_{name}").get_by_role("slider")
            theirs.bring_to_front()
            base = move(theirs, other, their_slider, 2 * [('[data-testid="stMarkdown"]', "")], key)
            ours.bring_to_front()
            own = move(ours, wire, slider, [(picture, "data-drawn"), (picture, "data-answered")], key)
            if turn >= 2:
                found.append((*own, *base[:2]))
        border = journey.part(ours, "quadrants_financial_border").get_by_role("slider")
        server = share(ours, address, border) - share(theirs, empty, their_slider)
        browser.close()
    gc.collect()
    moved, settled, size, base_moved, base_settled = (
        statistics.median(column) for column in zip(*found, strict=True)
    )
    return {
        "clients": count,
        "moved_ms": moved,
        "empty_ms": base_moved,
        "times": statistics.median(row[0] / row[3] for row in found),
        "settled_ms": settled,
        "empty_settled_ms": base_settled,
        "settled_times": statistics.median(row[1] / row[4] for row in found),
        "bytes": size,
        "bytes_at_first": at_first,
        "server_ms": server,
    }


def holds(row: dict[str, float]) -> bool:
    """Tell whether what was measured of one size stays within what is allowed."""
    return (
        row["times"] <= ALLOWED[int(row["clients"])]
        and row["bytes"] <= ALLOWED_BYTES
        and row["server_ms"] <= ALLOWED_SERVER_MS
    )


def main() -> None:
    """Measure every size and print a table."""
    print("\nSlider moved → quadrants repainted (medians; × = over an empty app's slider)\n")
    print(
        "| clients | followed, ms | empty app, ms | × | allowed | all settled, ms | empty app, ms | × "
        "| bytes a move | bytes at first | server's processor over the empty app's, ms | holds |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with serving(folder / "log.txt") as address, empty_app(folder) as empty:
            for count in SIZES:
                row = measure(count, address, empty)
                rows.append(row)
                print(
                    f"| {count:,} | {row['moved_ms']:.0f} | {row['empty_ms']:.0f} | {row['times']:.2f} "
                    f"| {ALLOWED[count]} | {row['settled_ms']:.0f} | {row['empty_settled_ms']:.0f} "
                    f"| {row['settled_times']:.2f} | {row['bytes']:,.0f} | {row['bytes_at_first']:,} "
                    f"| {row['server_ms']:.1f} | {'yes' if holds(row) else 'no'} |",
                    flush=True,
                )
    Path(".cache").mkdir(exist_ok=True)
    Path(".cache/sliders.json").write_text(json.dumps(rows))


if __name__ == "__main__":
    main()
