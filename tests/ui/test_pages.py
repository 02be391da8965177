"""Every page, in every language, without data and with the sample."""

from functools import cache

import pytest
from babel.messages.pofile import read_po

from analysis.language.language import LANGUAGES, Language
from tests.ui.visitor import ROOT, arrive, sample, shown, table, without_errors
from ui.places import PLACES

#: The keys by which a page is known once there is data.
MARKS = {
    "your_data": ("your_data_sources", "your_data_years", "your_data_hour_cost", "your_data_tabs"),
    "overview": ("overview_clients", "overview_search", "clients_xlsx"),
    "pareto": ("pareto_chart", "pareto_table", "pareto_csv"),
    "costs": ("costs_waterfall", "costs_lines", "costs_matrix", "costs_client"),
    "payment": ("payment_ages_chart", "payment_quarters", "payment_clients", "payment_country"),
    "quadrants": ("quadrants_chart", "quadrants_financial_border", "quadrants_find", "quadrants_size"),
    "client_types": ("client_types_chart", "client_types_profile", "client_types_table"),
    "team": ("team_spread", "team_joy", "team_table", "team_sheets", "team_outsider"),
    "client": ("client_client", "client_history", "card_financial", "card_burden"),
    "what_if": ("what_if_gone", "what_if_suggest"),
    "goodbye": ("goodbye_client", "goodbye_kind", "goodbye_name", "goodbye_rules"),
    "method": (),
}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", PLACES)
def test_a_page_without_data_says_what_it_is_for_and_offers_the_sample(name: str, code: str) -> None:
    place, language = PLACES[name], Language(code)
    visitor = arrive(code, page=name)

    without_errors(visitor)
    if place.needs_data:
        assert visitor.title[0].value == language.text(place.title)
        assert language.text(place.about) in shown(visitor)
        assert visitor.button(key="frame_sample").label == language.text("Look around with the sample")
        assert visitor.get("plotly_chart") == []


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Collect the English texts that pages ask a language for."""
    texts: set[str] = set()
    text, plural = Language.text, Language.plural

    def listening_text(self: Language, sentence: str, /, **named: object) -> str:
        texts.add(sentence)
        return text(self, sentence, **named)

    def listening_plural(self: Language, one: str, many: str, count: int, /, **named: object) -> str:
        texts.add(one)
        return plural(self, one, many, count, **named)

    monkeypatch.setattr(Language, "text", listening_text)
    monkeypatch.setattr(Language, "plural", listening_plural)
    return texts


@cache
def translated(code: str) -> set[str]:
    """Give the English texts that a language has a translation of."""
    files = sorted((ROOT / "analysis" / "language" / code).glob("*.po"))
    messages = [message for path in files for message in read_po(path.read_text("utf-8").splitlines())]
    return {message.id if isinstance(message.id, str) else message.id[0] for message in messages}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", PLACES)
def test_a_page_shows_the_sample_and_asks_for_no_text_that_is_missing(
    name: str, code: str, asked: set[str]
) -> None:
    visitor = arrive(code, sample(code), page=name)

    without_errors(visitor)
    assert visitor.title[0].value
    for key in MARKS[name]:
        assert visitor.get_by_key(key)
    assert asked
    if code != "en":
        assert sorted(asked - translated(code)) == []


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
