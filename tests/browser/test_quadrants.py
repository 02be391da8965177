"""The quadrants in a real browser: zoom and selection stay while sliders move, names never overlap."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from analysis.language.language import Language
from benchmarks.sliders import portfolio
from tests.browser import journey

#: The part of the scores in view, and how often the picture was drawn.
VIEW = "chart => JSON.stringify([...chart._fullLayout.xaxis.range, ...chart._fullLayout.yaxis.range])"
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


@pytest.fixture
def language(code: str) -> Language:
    """Give the language of the visitor."""
    return Language(code)


def view(chart: Locator) -> list[float]:
    return [float(end) for end in json.loads(chart.evaluate(VIEW))]


def drawn(page: Page) -> int:
    return int(journey.chart(page, "quadrants_chart").get_attribute("data-drawn") or 0)


def drag(page: Page, chart: Locator, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag over the picture, from and to a share of its width and height."""
    chart.evaluate("chart => chart.scrollIntoView({ block: 'center' })")
    box = chart.bounding_box()
    assert box is not None
    places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)]
    page.mouse.move(*places[0])
    page.mouse.down()
    page.mouse.move(*places[1], steps=4)
    page.mouse.up()


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


def names(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(page.locator(".st-key-quadrants_chart .names").evaluate(BOXES))
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
    journey.open_sample(page, address, language)
    journey.go_to(page, language, "quadrants")
    chart = journey.chart(page, "quadrants_chart")
    whole, before = view(chart), names(page)
    assert len(before) >= 20
    assert overlapping(before) == []

    # Zoomed in on a part, the view stays when the border and when a weight moves; other bubbles come.
    drag(page, chart, (0.3, 0.1), (0.95, 0.7))
    zoomed = view(chart)
    assert zoomed != whole
    assert overlapping(names(page)) == []
    slide(page, "quadrants_financial_border", 3)
    assert view(chart) == zoomed
    page.get_by_text(language.text("What counts in the financial result"), exact=True).click()
    journey.part(page, "quadrants_weight_margin").get_by_role("slider").wait_for()
    shown = journey.shown(chart)["traces"]
    slide(page, "quadrants_weight_margin", 4)
    assert view(chart) == zoomed
    assert journey.shown(chart)["traces"] != shown

    # Chosen with a box, clients stay chosen when a slider moves, and go along to What if.
    tools = page.locator(".st-key-quadrants_chart .tools")
    tools.get_by_role("button", name=language.text("Whole picture")).click()
    assert view(chart) == pytest.approx(whole)
    tools.get_by_role("button", name=language.text("Choose with a box")).click()
    drag(page, chart, (0.12, 0.55), (0.5, 0.85))
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
    journey.arrive(page, address)
    page.locator('input[type="file"]').first.set_input_files(
        {"name": "clients.csv", "mimeType": "text/csv", "buffer": portfolio(5_000)}
    )
    journey.heading(page, language, "What was understood")
    journey.settled(page)
    journey.go_to(page, language, "quadrants")
    chart = journey.chart(page, "quadrants_chart")
    before = journey.shown(chart)["traces"]
    assert {"heatmap", "scatter"} <= {trace["type"] for trace in before}

    slide(page, "quadrants_financial_border", 5)
    assert journey.shown(chart)["traces"] != before

    search = journey.part(page, "quadrants_search").get_by_role("textbox")
    search.fill("004321")
    search.press("Enter")
    journey.part(page, "quadrants_find").get_by_role("combobox").click()
    page.get_by_role("option", name="Client 004321").click()
    card = journey.part(page, "quadrants_card").get_by_role("heading", name="Client 004321")
    expect(card).to_be_visible()
    ringed = "chart => JSON.stringify(chart.data.some(trace => trace.ids?.includes('client004321')))"
    assert chart.evaluate(ringed) == "true"
