"""The four journeys of a visitor, in a real browser, in every language, and words of one's own in one."""

import io
import re
from datetime import date, timedelta

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from analysis.language.language import LANGUAGES, Language
from tests.browser import journey

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: What the clipboard holds, by its kind.
READ_RICH = """
async () => {
  const [item] = await navigator.clipboard.read()
  const found = {}
  for (const kind of item.types) found[kind] = await (await item.getType(kind)).text()
  return found
}
"""
#: By how many pixels the tools of a table stand below what is above it.
CLEAR_OF_TOOLS = """
table => {
  const tools = table.querySelector('[data-testid="stElementToolbar"]').getBoundingClientRect()
  const above = [...document.querySelectorAll('[data-testid="stMain"] p')]
    .map(words => words.getBoundingClientRect().bottom)
    .filter(bottom => bottom > 0 && bottom < table.getBoundingClientRect().top)
  return tools.top - Math.max(...above)
}
"""
#: Counts how often the page is sent to the printer, in place of the window that asks which printer.
WATCH_PRINTER = "() => { window.timesPrinted = 0; window.print = () => { window.timesPrinted += 1 } }"


@pytest.fixture
def language(code: str) -> Language:
    """Give the language of the visitor."""
    return Language(code)


def invoices() -> bytes:
    """Make an export as a Dutch invoicing tool gives it: a title, a header, three clients, a total row."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Facturen"
    sheet.append(["Overzicht verkoopfacturen"])
    sheet.append([])
    sheet.append(["Factuurnummer", "Klant", "Factuurdatum", "Vervaldatum", "Betaald op", "Bedrag excl. btw"])
    rows = [
        ("Bakkerij Zonneveld BV", 6000.0),
        ("Drukkerij De Linde", 3000.0),
        ("bakkerij zonneveld b.v.", 2000.5),
        ("Tuinen van Aalst", 1000.0),
    ]
    for place, (client, amount) in enumerate(rows):
        day = date(2025, 1, 10) + timedelta(days=60 * place)
        due = day + timedelta(days=30)
        sheet.append([f"2025-{place + 1:03}", client, day, due, due + timedelta(days=5), amount])
    sheet.append(["Totaal", None, None, None, None, 12000.5])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_upload_an_excel_export_and_see_the_own_figures(page: Page, address: str, language: Language) -> None:
    journey.arrive(page, address)
    field = page.locator('input[type="file"]')
    field.set_input_files({"name": "facturen.xlsx", "mimeType": EXCEL, "buffer": invoices()})

    journey.heading(page, language, "What was understood")
    journey.settled(page)
    journey.go_to(page, language, "pareto")
    bars = [
        trace
        for trace in journey.shown(journey.chart(page, "pareto_chart"))["traces"]
        if trace["type"] == "bar"
    ]

    assert [trace["y"] for trace in bars] == [[8000.5, 3000.0, 1000.0]]


def test_explore_pareto_and_quadrants(guest: Page, language: Language) -> None:
    journey.go_to(guest, language, "pareto")
    bars = journey.chart(guest, "pareto_chart")
    largest = bars.locator(".barlayer .point path").first
    journey.point_at(guest, largest)
    expect(bars.locator(".hoverlayer .hovertext").first).to_be_visible()
    told = bars.locator(".hoverlayer .hovertext").first.text_content() or ""
    card = guest.get_by_role("heading", level=3).first
    journey.choose(guest, largest, card)
    assert card.inner_text().split(":")[0] in told

    # Zoomed in, the view stays when another client is clicked, who is then named in the chart.
    journey.settled(guest)  # a chart drawn anew under the pointer would lose the drag
    shown = card.inner_text()
    zoomed = journey.zoom(guest, bars, (0.1, 0.85), (0.4, 0.9))
    journey.point_at(guest, bars.locator(".barlayer .point path").nth(3), click=True)
    expect(card).not_to_have_text(shown)
    journey.settled(guest)
    assert journey.view(bars) == zoomed

    journey.go_to(guest, language, "quadrants")
    bubbles = journey.chart(guest, "quadrants_chart")
    topmost = bubbles.locator(".scatterlayer .points path").last
    journey.point_at(guest, topmost)
    expect(bubbles.locator(".hoverlayer .hovertext").first).to_be_visible()
    journey.choose(guest, topmost, guest.get_by_role("heading", level=3).first)


def test_copy_the_message_and_find_it_on_the_clipboard(guest: Page, language: Language) -> None:
    journey.go_to(guest, language, "goodbye")
    draft = guest.get_by_role("textbox", name=language.text("The text, yours to change"))
    expect(draft).not_to_have_value("")
    text = draft.input_value()

    copied = guest.get_by_role("status").filter(
        has_text=language.text("Copied: the text is on your clipboard.")
    )
    guest.get_by_role("button", name=language.text("Copy"), exact=True).click()
    expect(copied).to_be_visible()
    assert guest.evaluate("navigator.clipboard.readText()").strip() == text.strip()

    guest.evaluate("navigator.clipboard.writeText('')")
    guest.get_by_role("button", name=language.text("Copy with layout"), exact=True).click()
    expect(copied).to_be_visible()
    rich = guest.evaluate(READ_RICH)
    assert rich["text/plain"].strip() == text.strip()
    told = guest.evaluate(
        "html => new DOMParser().parseFromString(html, 'text/html').body.innerText", rich["text/html"]
    )
    assert "<li>" in rich["text/html"]
    lines = (line.removeprefix("- ") for line in text.splitlines())
    assert "".join(told.split()) == "".join("".join(lines).split())

    guest.evaluate(WATCH_PRINTER)
    guest.get_by_role("button", name=language.text("Print"), exact=True).click()
    guest.emulate_media(media="print")
    sheet = guest.locator("#klantkompas-print")
    expect(sheet).to_be_visible()
    assert guest.evaluate("window.timesPrinted") == 1
    assert text.splitlines()[0] in sheet.inner_text()
    expect(guest.locator("#root")).to_be_hidden()
    guest.emulate_media(media="screen")
    guest.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)


@pytest.mark.parametrize("code", ["nl"], indirect=False)  # how words are woven in has no language
def test_words_of_ones_own_stay_when_a_choice_changes_the_draft(
    page: Page, address: str, language: Language
) -> None:
    journey.open_sample(page, address, language)
    journey.go_to(page, language, "goodbye")
    draft = page.get_by_role("textbox", name=language.text("The text, yours to change"))
    expect(draft).not_to_have_value("")
    script = draft.input_value()
    page.get_by_text(language.text("Confirmation by mail"), exact=True).click()
    expect(draft).not_to_have_value(script)  # the draft is filled anew once the kind was chosen
    expect(draft).not_to_have_value("")
    journey.settled(page)
    greeting = draft.input_value().splitlines()[0]
    draft.fill(draft.input_value().replace(greeting, "Hallo Ada,") + "P.S. Tot ziens\n")

    page.get_by_role("textbox", name=language.text("Your firm")).fill("Studio Zonneklaar")
    page.keyboard.press("Tab")
    expect(draft).to_have_value(re.compile(r"^Hallo Ada,[\s\S]*\nStudio Zonneklaar\nP\.S\. Tot ziens\n$"))

    page.get_by_text(language.text("To whom"), exact=True).click()
    page.get_by_role("textbox", name=language.text("Another first line")).fill("Dag Ada en Ben,")
    page.keyboard.press("Tab")
    take = page.get_by_role("button", name=language.text("Take the new"))
    expect(take).to_be_visible()
    assert draft.input_value().startswith("Hallo Ada,")
    take.click()
    expect(draft).to_have_value(re.compile(r"^Dag Ada en Ben,[\s\S]*P\.S\. Tot ziens\n$"))
    expect(take).to_have_count(0)


@pytest.mark.parametrize("code", ["nl"], indirect=False)  # how a text is kept has no language
def test_words_typed_just_before_leaving_the_page_stand_there_on_return(
    guest: Page, language: Language
) -> None:
    for place in ("goodbye", "overview", "goodbye"):  # it has stood there before
        journey.go_to(guest, language, place)
    draft = guest.get_by_role("textbox", name=language.text("The text, yours to change"))
    expect(draft).not_to_have_value("")
    draft.fill(draft.input_value() + "P.S. Bedankt\n")
    journey.go_to(guest, language, "overview")
    journey.go_to(guest, language, "goodbye")
    expect(draft).to_have_value(re.compile(r"\nP\.S\. Bedankt\n$"))
    guest.get_by_role("button", name=language.text("Back to the draft")).click()
    expect(draft).not_to_have_value(re.compile(r"P\.S\."))


@pytest.mark.parametrize("code", ["nl"], indirect=False)
def test_a_tap_on_a_link_straight_from_a_field_loses_neither_files_nor_words(
    page: Page, address: str, language: Language
) -> None:
    journey.arrive(page, address)
    files = [{"name": f"{name}.xlsx", "mimeType": EXCEL, "buffer": invoices()} for name in ("een", "twee")]
    page.locator('input[type="file"]').set_input_files(files)
    journey.heading(page, language, "What was understood")
    journey.settled(page)
    cost = page.get_by_role("spinbutton").or_(page.get_by_role("textbox"))
    cost = cost.and_(page.get_by_label(language.text("What does an hour of work cost you?"))).first
    for typed in ("45", "46"):
        cost.click()
        cost.fill(typed)
        journey.go_to(page, language, "overview")
        page.go_back()
        journey.heading(page, language, "What was understood")
        journey.settled(page)
        expect(page.get_by_text(re.compile(r"een\.xlsx.*twee\.xlsx")).first).to_be_visible()
        expect(cost).to_have_value(re.compile(typed))


@pytest.mark.parametrize("code", ["nl"], indirect=False)
def test_on_a_phone_the_menu_makes_way_and_tools_stand_clear_of_words(
    page: Page, address: str, language: Language
) -> None:
    assert page.context.browser is not None
    phone = page.context.browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, locale="nl-NL"
    )
    with phone, phone.new_page() as own:
        journey.open_sample(own, address, language)
        own.get_by_test_id("stExpandSidebarButton").tap()
        own.get_by_test_id("stSidebarNav").get_by_role("link", name=language.text("Late payment")).tap()
        own.wait_for_url("**/payment*")
        expect(own.get_by_test_id("stExpandSidebarButton")).to_be_visible()
        journey.settled(own)
        table = journey.part(own, "payment_clients").get_by_test_id("stDataFrame")
        table.scroll_into_view_if_needed()
        assert table.evaluate(CLEAR_OF_TOOLS) >= 0


def test_move_a_slider_and_see_the_chart_change(guest: Page, language: Language) -> None:
    journey.go_to(guest, language, "quadrants")
    chart = journey.chart(guest, "quadrants_chart")
    before = journey.shown(chart)

    border = journey.part(guest, "quadrants_financial_border").get_by_role("slider")
    border.focus()
    for value in range(51, 55):
        border.press("ArrowRight")
        expect(border).to_have_value(str(value))
    moved = journey.shown_when(guest, "quadrants_chart", "shown.borders.flat().includes(value)", 54)
    assert moved["borders"] != before["borders"]
    journey.settled(guest)
    expect(border).to_have_value("54")

    guest.get_by_text(language.text("What counts in the financial result"), exact=True).click()
    weight = journey.part(guest, "quadrants_weight_margin").get_by_role("slider")
    weight.focus()
    weight.press("Home")
    expect(weight).to_have_value("0")
    elsewhere = "JSON.stringify(shown.traces) !== JSON.stringify(value)"
    weighed = journey.shown_when(guest, "quadrants_chart", elsewhere, moved["traces"])
    assert weighed["borders"] == moved["borders"]
    expect(guest.locator('[data-testid="stException"]')).to_have_count(0)

    other = next(Language(code) for code in LANGUAGES if code != language.code)
    journey.part(guest, "frame_language").get_by_text(LANGUAGES[other.code], exact=True).click()
    journey.heading(guest, other, "What they bring, and what they ask of you")
    chosen = journey.part(guest, "frame_period").locator("input")
    expect(chosen).to_have_value(other.text("Everything on file"))
