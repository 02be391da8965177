"""The quadrants in a real browser: they follow sliders at once, zoom stays, names never overlap."""

import base64
import json
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from analysis.language.language import Language
from analysis.quadrants import FIELDS, score
from analysis.settings import Settings
from analysis.signals import AXES, SIGNALS
from benchmarks.sliders import portfolio
from tests.browser import journey
from ui.charts import quadrant_rule
from ui.charts.paper import Drawing
from ui.server import LIVING_PATH

#: The names of the clients that are chosen, of the bubbles' trace.
CHOSEN = """
chart => {
  const bubbles = chart.data.find(trace => trace.ids)
  return JSON.stringify(bubbles.selectedpoints.map(place => bubbles.customdata[place][1]))
}
"""
#: The boxes of all names beside bubbles, in pixels of the window, once they have arrived.
BOXES = """
async overlay => {
  await Promise.all(overlay.getAnimations({ subtree: true }).map(each => each.finished))
  return JSON.stringify([...overlay.children].map(name => {
    const { left, top, right, bottom } = name.getBoundingClientRect()
    return { text: name.textContent, left, top, right, bottom }
  }))
}
"""
#: How long the lines are that lead from bubbles to names, in pixels.
LEADS = """
part => JSON.stringify([...part.querySelectorAll(".leaders line")].map(line => {
  const [x1, x2, y1, y2] = ["x1", "x2", "y1", "y2"].map(end => Number(line.getAttribute(end)))
  return Math.hypot(x2 - x1, y2 - y1)
}))
"""
FARTHEST = 45

#: First what is drawn of each trace, then the borders, then the texts.
PICTURE = """
chart => JSON.stringify([
  chart.data.map(({ x, y, z, marker, customdata }) => [x, y, z, marker?.color, marker?.symbol, customdata]),
  chart.layout.shapes.map(({ x0, x1, y0, y1 }) => [x0, x1, y0, y1]),
  chart.layout.annotations.map(({ text }) => text),
])
"""
#: Counts the bubbles that set out for a new place, as soon as they do.
COUNT_TRAVELS = """
() => {
  window.travels = 0
  const start = Element.prototype.animate
  Element.prototype.animate = function (...given) {
    const made = start.apply(this, given)
    if (this.closest(".st-key-quadrants_chart") && document.getAnimations().includes(made)) window.travels++
    return made
  }
}
"""
#: Weighs points by a rule, several times; gives scores, fields and signals used each time.
WEIGH = """
async ([script, rule, points, sets]) => {
  const { columnsOf, weighed } = await import(script)
  const columns = columnsOf(Uint8Array.from(atob(points), sign => sign.charCodeAt(0)), rule)
  return JSON.stringify(sets.map(([weights, borders]) => {
    const { scores, field, used } = weighed(rule, columns, weights, borders)
    return [...scores.map(each => [...each]), [...field], [...used]]
  }))
}
"""


@pytest.fixture
def language(code: str) -> Language:
    """Give the language of the visitor."""
    return Language(code)


def drawn(page: Page) -> int:
    return int(journey.chart(page, "quadrants_chart").get_attribute("data-drawn") or 0)


def slide(page: Page, key: str, times: int) -> None:
    """Press an arrow key on a slider, and wait until the picture was drawn anew."""
    before = drawn(page)
    slider = journey.part(page, key).get_by_role("slider")
    slider.focus()
    for _ in range(times):
        slider.press("ArrowRight")
    picture = page.locator(f'.st-key-quadrants_chart .picture[data-drawn="{before}"]')
    expect(picture).to_have_count(0)
    journey.settled(page)


class Line:
    """The line from a page to the server, on which a test can keep what either says waiting."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.waiting: list[str | bytes] | None = None
        self.unheard: list[str | bytes] | None = None
        page.route_web_socket("**/_stcore/stream", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        self.browser, self.server = socket, socket.connect_to_server()
        socket.on_message(self._say)
        self.server.on_message(self._answer)

    def _answer(self, message: str | bytes) -> None:
        if self.unheard is None:
            self.browser.send(message)
        else:
            self.unheard.append(message)

    def deafen(self) -> None:
        self.unheard = []

    def wait_for_answers(self, count: int) -> None:
        """Wait until the server, which the page does not hear, came to an end that often."""
        for _ in range(600):
            messages = [ForwardMsg.FromString(each) for each in self.unheard or () if isinstance(each, bytes)]
            if sum(each.HasField("script_finished") for each in messages) >= count:
                return
            self.page.wait_for_timeout(50)
        raise AssertionError("the server does not answer")

    def hear(self) -> None:
        said, self.unheard = self.unheard, None
        for message in said or ():
            self.browser.send(message)

    def _say(self, message: str | bytes) -> None:
        if self.waiting is None:
            self.server.send(message)
        else:
            self.waiting.append(message)

    def hold(self) -> None:
        self.waiting = []

    def let_go(self) -> None:
        for _ in range(200):
            if self.waiting:
                break
            self.page.wait_for_timeout(50)
        said, self.waiting = self.waiting, None
        assert said, "the page told the server nothing"
        for message in said:
            self.server.send(message)


def moved_at_once(page: Page, line: Line, key: str) -> tuple[list[Any], list[Any], list[Any]]:
    """Drag a slider while the server hears nothing, then let it answer; gives the picture thrice."""
    chart = journey.chart(page, "quadrants_chart")
    number, before = drawn(page), picture(chart)
    line.hold()
    thumb = journey.part(page, key).get_by_role("slider").locator("xpath=ancestor::*[@data-rac][1]")
    thumb.scroll_into_view_if_needed()
    box = thumb.bounding_box()
    assert box is not None
    start = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + 25, start[1], steps=3)
    expect(page.locator(f'.st-key-quadrants_chart .picture[data-drawn="{number}"]')).to_have_count(0)
    at_once = before
    while (now := picture(chart)) != at_once:
        at_once = now
        page.wait_for_timeout(150)
    assert line.waiting == []
    page.mouse.up()
    answers = chart.get_attribute("data-answered")
    line.let_go()
    expect(chart).not_to_have_attribute("data-answered", answers or "")
    journey.settled(page)
    return before, at_once, picture(chart)


def picture(chart: Locator) -> list[Any]:
    """Read all that sliders change: heat maps, places, colours, words, borders and counts."""
    found: list[Any] = json.loads(chart.evaluate(PICTURE))
    return found


def names(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(page.locator(".st-key-quadrants_chart .names").evaluate(BOXES))
    return found


def leads(page: Page) -> list[float]:
    """Give how long each line is from a bubble to its name, in pixels."""
    found: list[float] = json.loads(page.locator(".st-key-quadrants_chart").evaluate(LEADS))
    return found


def overlapping(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (one["text"], other["text"])
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    ]


@pytest.mark.parametrize("code", ["nl"], indirect=False)
def test_zoom_and_choice_stay_while_sliders_move_and_go_to_what_if(
    page: Page, address: str, language: Language
) -> None:
    line = Line(page)
    journey.open_sample(page, address, language)
    journey.go_to(page, language, "quadrants")
    chart = journey.chart(page, "quadrants_chart")
    whole, before = journey.view(chart), names(page)
    assert len(before) >= 20
    assert overlapping(before) == []
    assert max(leads(page)) < FARTHEST  # no name stands so far off that its bubble has to be looked for

    # Zoomed in on a part, the view stays when the border and when a weight moves; other bubbles come.
    journey.drag(page, chart, (0.3, 0.1), (0.95, 0.7))
    zoomed = journey.view(chart)
    assert zoomed != whole
    assert overlapping(names(page)) == []
    # A press counts too when the page has not heard what came of the one before, by which a preset is left.
    border = journey.part(page, "quadrants_financial_border").get_by_role("slider")
    border.focus()
    line.deafen()
    for answers in (1, 2):
        border.press("ArrowRight")
        line.wait_for_answers(answers)
    answered = chart.get_attribute("data-answered") or ""
    line.hear()
    expect(chart).not_to_have_attribute("data-answered", answered)
    journey.settled(page)
    expect(border).to_have_value("52")
    assert journey.view(chart) == zoomed
    page.get_by_text(language.text("What counts in the financial result"), exact=True).click()
    journey.part(page, "quadrants_weight_margin").get_by_role("slider").wait_for()
    # The picture is at once what the server makes of it later; bubbles travel there, unless that is unwanted.
    page.evaluate(COUNT_TRAVELS)
    for key, motion in (
        ("quadrants_weight_margin", "no-preference"),
        ("quadrants_weight_growth", "reduce"),
        ("quadrants_burden_border", "reduce"),
    ):
        page.emulate_media(reduced_motion=motion)
        travelled = page.evaluate("window.travels")
        was, at_once, answered = moved_at_once(page, line, key)
        assert was != at_once == answered
        assert (page.evaluate("window.travels") > travelled) == (motion != "reduce")
    assert journey.view(chart) == zoomed

    # Chosen with a box, clients stay chosen when a slider moves, and go along to What if.
    tools = page.locator(".st-key-quadrants_chart .tools")
    tools.get_by_role("button", name=language.text("Whole picture")).click()
    assert journey.view(chart) == pytest.approx(whole)
    tools.get_by_role("button", name=language.text("Choose with a box")).click()
    journey.drag(page, chart, (0.12, 0.55), (0.5, 0.85))
    send = journey.part(page, "quadrants_send").get_by_role("button")
    expect(send).to_be_visible()
    before_move = chart.evaluate(CHOSEN)
    chosen = json.loads(before_move)
    assert len(chosen) >= 3
    slide(page, "quadrants_burden_border", 2)
    assert chart.evaluate(CHOSEN) == before_move
    send.click()
    journey.heading(page, language, "What is left when clients leave")
    for name in chosen:
        expect(journey.part(page, "what_if_gone")).to_contain_text(name)


@pytest.mark.parametrize("code", ["en"], indirect=False)
def test_five_thousand_clients_follow_a_slider_and_one_is_found(
    page: Page, address: str, language: Language
) -> None:
    line = Line(page)
    journey.arrive(page, address)
    page.locator('input[type="file"]').first.set_input_files(
        {"name": "clients.csv", "mimeType": "text/csv", "buffer": portfolio(5_000)}
    )
    journey.heading(page, language, "What was understood")
    journey.settled(page)
    journey.go_to(page, language, "quadrants")
    chart = journey.chart(page, "quadrants_chart")
    traces = journey.shown(chart)["traces"]
    assert [trace["type"] for trace in traces] == ["heatmap"] * 5 + ["scatter"]

    was, at_once, answered = moved_at_once(page, line, "quadrants_financial_border")
    assert was[:2] != at_once[:2]
    # The crowd, the borders and the counts stand; of the 500 drawn one by one others may take their place.
    assert [trace for trace in at_once[0] if trace[2]] == [trace for trace in answered[0] if trace[2]]
    assert at_once[1:] == answered[1:]
    places = [
        {told[0]: place for told, *place in zip(trace[5], *trace[:2], strict=True)}
        for trace in (at_once[0][5], answered[0][5])
    ]
    both = [key for key in places[0].keys() & places[1].keys() if places[0][key][0] is not None]
    assert len(both) >= 300
    assert all(places[0][key] == places[1][key] for key in both)

    search = journey.part(page, "quadrants_search").get_by_role("textbox")
    search.fill("004321")
    search.press("Enter")
    journey.part(page, "quadrants_find").get_by_role("combobox").click()
    page.get_by_role("option", name="Client 004321").click()
    card = journey.part(page, "quadrants_card").get_by_role("heading", name="Client 004321")
    expect(card).to_be_visible()
    ringed = "chart => JSON.stringify(chart.data.some(trace => trace.ids?.includes('client004321')))"
    assert chart.evaluate(ringed) == "true"


@pytest.mark.parametrize("code", ["en"], indirect=False)
def test_the_browser_weighs_as_python_does(page: Page, address: str) -> None:
    random = np.random.default_rng(4)
    known = random.uniform(0, 100, (300, len(SIGNALS)))
    known[random.random(known.shape) < 0.4] = np.nan
    points = pd.DataFrame(known, columns=list(SIGNALS))
    clients = pd.DataFrame({"known_months": random.choice([np.nan, 3.0, 6.0, 40.0], 300)})
    sets = [
        Settings(
            weights={name: float(random.integers(0, 13) * 5) for name in SIGNALS},
            financial_border=float(random.integers(0, 101)),
            burden_border=float(random.integers(0, 101)),
        )
        for _ in range(20)
    ]
    sets.append(replace(Settings(), weights=dict.fromkeys(SIGNALS, 0.0)))
    keys = {name: name for name in (*SIGNALS, *(f"{axis}_border" for axis in AXES))}
    rule = quadrant_rule.rule(Drawing([], {}), points, points, Settings(), Language("en"), sliders=keys)
    told = [
        [
            [each.weights[name] for name in SIGNALS],
            [getattr(each, f"{axis}_border") for axis in AXES],
        ]
        for each in sets
    ]
    content = base64.b64encode(quadrant_rule.points_for_browser(clients, points, Settings())).decode()

    script = f"{address}{LIVING_PATH}/scores.js"
    page.goto(script)
    answers = json.loads(page.evaluate(WEIGH, [script, rule, content, told]))

    for settings, (financial, burden, field, used) in zip(sets, answers, strict=True):
        wanted = score(clients, settings, points=points)
        for axis, got in zip(AXES, (financial, burden), strict=True):
            # JSON has no word for a number that is not there.
            np.testing.assert_allclose(
                np.array(got, dtype=float), wanted[f"{axis}_score"].to_numpy(), rtol=0, atol=1e-9
            )
        assert [list(FIELDS)[each] if each >= 0 else None for each in field] == wanted["field"].tolist()
        assert used == wanted["signals_used"].tolist()
