"""Every page, in every language, without data and with the sample."""

import pytest

from analysis.language.language import LANGUAGES, Language
from tests.ui.visitor import arrive, go_to, sample, shown, table, without_errors
from ui.places import PLACES

#: The keys by which a page is known once there is data.
MARKS = {
    "your_data": ("your_data_sources", "your_data_hour_cost", "your_data_tabs"),
    "overview": ("overview_clients", "overview_search", "clients_xlsx"),
    "pareto": ("pareto_chart", "pareto_table", "pareto_csv"),
    "quadrants": ("quadrants_chart", "quadrants_financial_border", "quadrants_weight_margin"),
    "client_types": ("client_types_chart", "client_types_profile", "client_types_table"),
    "client": ("client_client", "client_history", "card_financial", "card_burden"),
    "what_if": ("what_if_gone", "what_if_suggest"),
    "goodbye": ("goodbye_client", "goodbye_kind", "goodbye_name", "goodbye_rules"),
    "method": (),
}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", PLACES)
def test_a_page_without_data_says_what_it_is_for_and_offers_the_sample(name: str, code: str) -> None:
    place, language = PLACES[name], Language(code)
    visitor = go_to(arrive(code), name)

    without_errors(visitor)
    if place.needs_data:
        assert visitor.title[0].value == language.text(place.title)
        assert language.text(place.about) in shown(visitor)
        assert visitor.button(key="frame_sample").label == language.text("Look around with the sample")
        assert visitor.get("plotly_chart") == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", PLACES)
def test_a_page_shows_the_sample(name: str, code: str) -> None:
    visitor = go_to(arrive(code, sample(code)), name)

    without_errors(visitor)
    assert visitor.title[0].value
    for key in MARKS[name]:
        assert visitor.get_by_key(key)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_browser_chooses_the_language_and_the_switch_changes_it(code: str) -> None:
    visitor = arrive(code)
    assert visitor.button(key="frame_sample").label == Language(code).text("Look around with the sample")

    other = next(each for each in LANGUAGES if each != code)
    visitor.get_by_key("frame_language").set_value(other).run()

    without_errors(visitor)
    assert visitor.button(key="frame_sample").label == Language(other).text("Look around with the sample")


def test_one_click_opens_the_sample() -> None:
    visitor = arrive("nl")
    visitor.button(key="frame_sample").click().run()

    without_errors(visitor)
    assert Language("nl").text("Open: the sample, a made-up agency") in shown(visitor)
    read_as = table(visitor, "your_data_sources")["table"]
    assert list(read_as) == [
        Language("nl").text(label) for label in ("Clients", "Invoices", "Hours", "Incidents", "Ratings")
    ]
