"""The quadrant chart: which corner is good, what a bubble shows, and names that keep clear of each other."""

import json
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.language.language import LANGUAGES, Language
from analysis.quadrants import FIELDS
from analysis.settings import Settings
from tests.ui.portfolio import NASTY, scored, strings, valid
from ui.charts import colours
from ui.charts.paper import NothingToDrawError
from ui.charts.quadrant_words import quadrant_alt, quadrant_finding, quadrant_key
from ui.charts.quadrants import Paint
from ui.charts.quadrants import quadrant_chart as drawn

NL, EN, SETTINGS = Language("nl"), Language("en"), Settings()


def quadrant_chart(*given: Any, **choices: Any) -> go.Figure:
    """Give the drawing as a figure that can be looked into."""
    return drawn(*given, **choices).figure()


def table(**fields: tuple[float, float, str | None]) -> pd.DataFrame:
    """One client each: its two scores and its field."""
    rows = {
        name: {"financial_score": across, "burden_score": down, "field": field, "revenue": 100.0}
        for name, (across, down, field) in fields.items()
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("client")


FOUR = table(
    cherry=(90, 10, "cherish"),
    grow=(10, 10, "grow_or_reprice"),
    rep=(90, 90, "repair"),
    part=(10, 90, "part_with"),
)


def test_light_is_up_and_a_good_result_right() -> None:
    layout = quadrant_chart(FOUR, SETTINGS, EN).layout

    assert layout.xaxis.range[0] < 0 < 100 < layout.xaxis.range[1]
    assert layout.yaxis.range[0] > 100 > 0 > layout.yaxis.range[1]
    assert "0, at the top, is light; 100 is heavy" in " ".join(note.text for note in layout.annotations)


def test_each_field_has_its_name_its_count_and_its_corner() -> None:
    notes = quadrant_chart(FOUR, SETTINGS, EN).layout.annotations
    corners = {note.text: (note.x, note.y) for note in notes if note.text.endswith("· 1")}

    assert corners == {
        "<b>Cherish</b> · 1": (1, 1),
        "<b>Grow or reprice</b> · 1": (0, 1),
        "<b>Repair</b> · 1": (1, 0),
        "<b>Part with</b> · 1": (0, 0),
    }


def test_a_bubble_carries_its_client_and_the_colour_of_its_field() -> None:
    bubbles = quadrant_chart(FOUR, SETTINGS, EN).data[0]
    drawn = dict(zip([point[0] for point in bubbles.customdata], bubbles.marker.color, strict=True))

    assert drawn == {
        "cherry": colours.FIELD_COLOURS["cherish"],
        "grow": colours.FIELD_COLOURS["grow_or_reprice"],
        "rep": colours.FIELD_COLOURS["repair"],
        "part": colours.FIELD_COLOURS["part_with"],
    }
    assert set(colours.FIELD_COLOURS) == set(FIELDS)


def test_the_area_of_a_bubble_shows_the_figure() -> None:
    clients = FOUR.assign(revenue=[400.0, 100.0, -50.0, float("nan")])
    bubbles = quadrant_chart(clients, SETTINGS, EN).data[0]
    size = dict(zip([point[0] for point in bubbles.customdata], bubbles.marker.size, strict=True))

    assert size["cherry"] == pytest.approx(2 * size["grow"])
    assert size["rep"] == size["part"] == 8.0
    assert [point[2] for point in bubbles.customdata if point[0] == "part"] == ["not known"]


def test_the_borders_stand_where_the_owner_set_them() -> None:
    moved = quadrant_chart(FOUR, Settings(financial_border=40, burden_border=70), EN)
    lines = [shape for shape in moved.layout.shapes if shape.type == "line"]

    assert {(line.x0, line.x1) for line in lines} >= {(40, 40)}
    assert {(line.y0, line.y1) for line in lines} >= {(70, 70)}


def test_few_signals_make_a_hollow_bubble_and_a_strategic_reason_a_star() -> None:
    clients = FOUR.assign(signals_used=[9, 3, 9, 9], strategic=[None, None, None, "opens doors"])
    bubbles, stars = quadrant_chart(clients, SETTINGS, EN).data

    assert [
        point[0]
        for point, symbol in zip(bubbles.customdata, bubbles.marker.symbol, strict=True)
        if symbol == "circle-open"
    ] == ["grow"]
    assert (list(stars.x), list(stars.y), stars.marker.symbol) == ([10], [90], "star")
    key = quadrant_key(clients, "Revenue", EN)
    assert "Hollow" in key
    assert "Star" in key
    assert quadrant_key(FOUR, "Revenue", EN) == "Area of a bubble: Revenue."


def test_the_selected_client_has_a_ring_and_its_name_in_bold() -> None:
    figure = quadrant_chart(scored(300), SETTINGS, EN, selected="client7", names={"client7": "Seven"})

    assert figure.data[-1].marker.symbol == "circle-open"
    names = drawn(scored(300), SETTINGS, EN, selected="client7", names={"client7": "Seven"}).names["names"]
    assert [name["text"] for name in names if name["bold"]] == ["Seven"]


def test_a_client_without_both_scores_is_left_out_and_named() -> None:
    clients = pd.concat((FOUR, table(new=(float("nan"), 20, None))))
    figure = quadrant_chart(clients, SETTINGS, EN)

    assert "new" not in [point[0] for point in figure.data[0].customdata]
    named = clients.assign(name=clients.index.str.title())
    assert "Not drawn, because too little is known: New." in quadrant_key(named, "Revenue", EN)
    many = pd.concat([named.tail(1)] * 13)
    assert "13 clients are not drawn, because too little is known." in quadrant_key(many, "Revenue", EN)


def test_a_young_client_is_drawn_grey_without_a_field() -> None:
    figure = quadrant_chart(table(young=(80, 20, None)), SETTINGS, NL)

    assert list(figure.data[0].marker.color) == [colours.GREY]
    assert figure.data[0].customdata[0][3] == "Nog geen veld"


def test_up_to_sixty_clients_each_have_a_name_the_ones_that_matter_first() -> None:
    clients = scored(60).assign(strategic=["opens doors" if n == 7 else None for n in range(60)])
    wanted = drawn(clients, SETTINGS, EN, selected="client3").names
    crowd = drawn(scored(61), SETTINGS, EN).names

    assert {name["key"] for name in wanted["names"]} == set(clients.index)
    assert [name["key"] for name in wanted["names"][:2]] == ["client3", "client7"]
    assert (wanted["most"], wanted["near"]) == (60, False)
    assert [name["key"] for name in wanted["names"] if name["marked"]] == ["client7"]
    crossed = clients.assign(strategic=None, hard_rule=["abuse" if n == 5 else None for n in range(60)])
    marked = [name["key"] for name in drawn(crossed, SETTINGS, EN).names["names"] if name["marked"]]
    assert marked == ["client5"]
    assert (len(crowd["names"]), crowd["most"], crowd["near"]) == (60, 16, True)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize("count", [1, 5, 45, 300, 1_001, 10_000])
def test_every_size_is_drawn_and_stays_small(count: int, phone: bool, code: str) -> None:
    figure = quadrant_chart(scored(count), SETTINGS, Language(code), currency="EUR", phone=phone)

    valid(figure)
    assert len(figure.to_json()) <= 300_000


def test_a_crowd_is_counted_and_the_field_of_concern_drawn_one_by_one() -> None:
    clients = scored(3_000)
    figure = quadrant_chart(clients, SETTINGS, EN, selected="client1")
    heat = [trace for trace in figure.data if trace.type == "heatmap"]
    counted = sum(int(cell.replace(",", "")) for trace in heat for row in trace.customdata for cell in row)
    singly = next(trace for trace in figure.data if trace.type == "scatter")
    drawn = {point[0] for point in singly.customdata}

    assert counted == 3_000
    assert drawn <= set(clients.index[clients["field"] == "part_with"]) | {"client1"}
    assert 0 < len(drawn) <= 501
    assert "The darker a square" in quadrant_key(clients, "Revenue", EN)


def test_names_cannot_become_markup() -> None:
    figure = quadrant_chart(FOUR.assign(name=NASTY), SETTINGS, EN, selected="grow")
    found = [text for text in strings(json.loads(figure.to_json())) if "Vet" in text]

    assert found
    assert not [text for text in found if "<b>V" in text or "<a " in text]
    # The browser writes these as plain text.
    assert drawn(FOUR.assign(name=NASTY), SETTINGS, EN).names["names"][0]["text"].startswith("<b>Vet</b>")


def test_the_finding_counts_the_good_and_the_concern() -> None:
    assert quadrant_finding(FOUR, NL) == (
        "Te koesteren: 1 van uw 4 klanten. "
        "1 klant levert onder de streep weinig op en vraagt veel van mensen."
    )
    assert quadrant_finding(FOUR.drop("part"), EN).endswith(
        "None brings little after costs while asking a lot of people."
    )
    assert quadrant_finding(table(young=(80, 20, None)), EN).startswith("Too little is known")
    assert quadrant_finding(FOUR, EN) in quadrant_alt(FOUR, EN)


def test_without_scores_there_is_something_the_reader_can_mend() -> None:
    with pytest.raises(NothingToDrawError):
        quadrant_chart(table(new=(float("nan"), 20, None)), SETTINGS, EN)


def test_the_callers_table_is_left_alone() -> None:
    clients = scored(70)
    before = clients.copy()

    quadrant_chart(clients, SETTINGS, EN)

    pd.testing.assert_frame_equal(clients, before)


def test_colours_can_say_the_type_and_a_path_shows_where_a_client_came_from() -> None:
    groups = pd.Series({"cherry": "a", "grow": "b", "rep": None, "part": "b"})
    path = pd.DataFrame(
        {"financial_score": [10.0, 40.0, None], "burden_score": [5.0, 6.0, 7.0], "label": list("pqr")}
    )
    figure = quadrant_chart(FOUR, SETTINGS, EN, paint=Paint(groups, {"a": "A<b>", "b": "B"}), path=path)
    line = next(trace for trace in figure.data if trace.mode == "lines+markers")
    bubbles = next(trace for trace in figure.data if trace.ids is not None)
    fills = dict(zip(bubbles.ids, bubbles.marker.color, strict=True))

    assert fills["grow"] == fills["part"] != fills["cherry"]
    assert fills["rep"] == colours.GREY
    assert [trace.name for trace in figure.data if trace.showlegend] == ["A&lt;b&gt;", "B"]
    assert (list(line.x), list(line.y)) == ([10.0, 40.0], [5.0, 6.0])
    valid(figure)


def test_a_bubble_at_the_end_of_the_scale_is_drawn_whole() -> None:
    figure = quadrant_chart(table(best=(100, 0, "cherish"), worst=(0, 100, "part_with")), SETTINGS, EN)
    across = figure.layout.xaxis.range
    room = 560 - figure.layout.margin.l - figure.layout.margin.r

    assert figure.data[0].cliponaxis is False
    beyond = (across[1] - 100) / (across[1] - across[0]) * room + figure.layout.margin.r
    assert beyond >= max(figure.data[0].marker.size) / 2
