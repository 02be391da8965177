"""What a visitor does on any page: look, wait until it stands still, go elsewhere."""

import json
from typing import Any

from playwright.sync_api import Error, Locator, Page, expect

from analysis.language.language import Language
from ui.places import PLACES

#: What a chart shows, as the browser holds it: per trace its type and its numbers, and the drawn borders.
READ_CHART = """
chart => JSON.stringify({
  traces: chart.data.map(({type, x, y}) => ({type, x: Array.from(x || []), y: Array.from(y || [])})),
  borders: (chart.layout.shapes || []).map(({x0, x1, y0, y1}) => [x0, x1, y0, y1]),
})
"""

#: So often one tries to zoom in on a chart.
_DRAGS = 3
#: The part of a chart in view.
VIEW = "chart => JSON.stringify([...chart._fullLayout.xaxis.range, ...chart._fullLayout.yaxis.range])"


def part(page: Page, key: str) -> Locator:
    """Give the part of a page that has a key."""
    return page.locator(f".st-key-{key}")


def settled(page: Page) -> None:
    """Wait until the page has run to its end, without a bug it apologises for."""
    expect(page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')).to_be_visible()
    apology = page.locator('[data-testid="stAlert"]', has_text="sentiment_dissatisfied")
    expect(page.locator('[data-testid="stException"]').or_(apology)).to_have_count(0)


def heading(page: Page, language: Language, sentence: str) -> None:
    """Wait for a heading, in the visitor's language."""
    expect(page.get_by_role("heading", name=language.text(sentence), exact=True)).to_be_visible()


def arrive(page: Page, address: str) -> None:
    """Open the first page."""
    page.goto(address)
    settled(page)


def open_sample(page: Page, address: str, language: Language) -> None:
    """Open the first page and load the made-up agency."""
    arrive(page, address)
    part(page, "frame_sample").get_by_role("button").click()
    heading(page, language, "What was understood")
    settled(page)


def go_to(page: Page, language: Language, name: str) -> None:
    """Go to a page by its link in the sidebar."""
    link = page.get_by_test_id("stSidebarNav").get_by_role(
        "link", name=language.text(PLACES[name].title), exact=True
    )
    link.click()
    page.wait_for_url(f"**/{name}*")
    settled(page)


def chart(page: Page, key: str) -> Locator:
    """Give a chart once it is drawn."""
    drawn = part(page, key).locator(".js-plotly-plot")
    expect(drawn.locator(".plot-container").first).to_be_visible()
    return drawn


def shown(chart_there: Locator) -> dict[str, list[Any]]:
    """Read what a chart shows, from the chart itself: ``traces`` (type, x and y) and ``borders``."""
    return dict(json.loads(chart_there.evaluate(READ_CHART)))


def shown_when(page: Page, key: str, condition: str, value: Any) -> dict[str, list[Any]]:
    """Wait until a chart stands alone in its place and meets a condition, and read it.

    ``condition`` is JavaScript on ``shown`` (see :func:`shown`) and ``value``.
    """
    told = page.wait_for_function(
        f"""([key, value]) => {{
          const charts = document.querySelectorAll(`.st-key-${{key}} .js-plotly-plot`)
          if (charts.length !== 1) return null
          const shown = JSON.parse(({READ_CHART})(charts[0]))
          return ({condition}) ? JSON.stringify(shown) : null
        }}""",
        arg=[key, value],
    )
    return dict(json.loads(told.json_value()))


def view(chart_there: Locator) -> list[float]:
    """Read which part of a chart is in view: both ends of x, both of y."""
    return [float(end) for end in json.loads(chart_there.evaluate(VIEW))]


def drag(page: Page, chart_there: Locator, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag over a chart, from and to a share of its width and height."""
    chart_there.evaluate("chart => chart.scrollIntoView({ block: 'center' })")
    box = chart_there.bounding_box()
    assert box is not None
    places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)]
    page.mouse.move(*places[0])
    page.mouse.down()
    page.mouse.move(*places[1], steps=4)
    page.mouse.up()


def zoom(
    page: Page, chart_there: Locator, start: tuple[float, float], end: tuple[float, float]
) -> list[float]:
    """Drag over a chart until its view is another, and give it: one drawn anew meanwhile loses the drag."""
    whole = view(chart_there)
    for _ in range(_DRAGS):
        drag(page, chart_there, start, end)
        page.wait_for_timeout(500)  # a click that follows the drag sooner is a double click, which zooms out
        if (zoomed := view(chart_there)) != whole:
            return zoomed
    raise AssertionError("the chart did not zoom")


def point_at(page: Page, mark: Locator, *, click: bool = False) -> None:
    """Put the pointer in the middle of a bar or bubble, and click it if asked."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*place)
    page.mouse.move(place[0] + 1, place[1] + 1)
    if click:
        page.mouse.click(*place)


def choose(page: Page, mark: Locator, appears: Locator) -> None:
    """Click a bar or bubble until what it opens appears, as a visitor does whose chart moved meanwhile."""
    for _ in range(4):
        point_at(page, mark, click=True)
        try:
            appears.wait_for(timeout=10_000)
        except Error:  # not there in time; the next click measures its place anew
            continue
        return
    expect(appears).to_be_visible()
