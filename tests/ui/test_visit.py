"""What one visitor does: bring in a file, set it right, answer, move sliders, close and forget."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis.language.language import LANGUAGES, Language
from analysis.settings import Settings
from analysis.signals import SIGNALS
from tests.ui.visitor import arrive, go_to, sample, shown, table, without_errors

INVOICES = (
    b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\n"
    b"1;Bakkerij Zon;10-01-2025;1.000,50\n"
    b"2;bakkerij zon b.v.;13-02-2025;2.000,00\n"
    b"3;Drukkerij Linde;14-03-2025;500,00\n"
    b"4;;15-04-2025;75,00\n"
)


def uploaded(content: bytes = INVOICES, name: str = "facturen.csv") -> AppTest:
    """Give a Dutch visitor who has just brought in a file."""
    visitor = arrive("nl")
    visitor.file_uploader[0].upload(name, content)
    return visitor.run()


def test_an_upload_is_read_and_every_row_is_accounted_for() -> None:
    visitor = uploaded()

    without_errors(visitor)
    (source,) = table(visitor, "your_data_sources").to_dict("records")
    assert source["table"] == Language("nl").text("Invoices")
    assert (source["rows_read"], source["rows_used"], source["rows_set_apart"]) == (4, 3, 1)
    (year,) = table(visitor, "your_data_years").to_dict("records")
    assert (year["year"], year["clients"], year["revenue"]) == ("2025", 2, 3500.5)
    assert "Omzet: uit “Bedrag excl. btw”" in shown(visitor).replace("\\", "")
    (apart,) = table(visitor, "your_data_apart").to_dict("records")
    assert apart["row"] == 5
    totals = table(visitor, "your_data_totals").set_index("header").loc["Bedrag excl. btw"]
    assert (totals["read"], totals["used"], totals["set_apart"]) == pytest.approx((3575.5, 3500.5, 75.0))
    assert "bakkerij zon b.v." in shown(visitor)


def test_a_file_that_is_no_table_gets_one_sentence() -> None:
    visitor = uploaded(b"\x89PNG\r\n\x1a\n not a table", "plaatje.xlsx")

    assert [each.message for each in visitor.exception] == []
    assert len(visitor.warning) == 1
    assert "plaatje.xlsx" in visitor.warning[0].value


def test_a_second_file_joins_the_first() -> None:
    visitor = uploaded()
    field = visitor.file_uploader[0].upload("facturen.csv", INVOICES)
    field.upload("uren.csv", b"Klant;Datum;Uren\nBakkerij Zon;11-01-2025;7,5\n").run()

    without_errors(visitor)
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv", "uren.csv"]
    # Who has hours on file is not asked for them, and sees them.
    grid = next(each for each in visitor.data_editor if each.key.startswith("your_data_grid"))
    told = grid.value.set_index("name")["hours_on_file"].to_dict()
    assert list(told.items()) == [("Drukkerij Linde", "–"), ("Bakkerij Zon", "7,5 uur")]
    assert "van 1 klant staan er geen uren in uw bestanden" in shown(visitor)


def test_a_correction_is_applied_at_once() -> None:
    visitor = uploaded()
    kind = next(each for each in visitor.selectbox if "your_data_table" in each.key)
    kind.set_value(kind.options[-1]).run()

    assert Language("nl").text("Left out") == kind.options[-1]
    assert visitor.error[0].value
    assert table(visitor, "your_data_sources")["rows_used"].sum() == 0

    kind = next(each for each in visitor.selectbox if "your_data_table" in each.key)
    kind.set_value("invoices").run()

    without_errors(visitor)
    assert table(visitor, "your_data_sources")["rows_used"].sum() == 3


def test_a_list_in_which_no_column_names_the_client_says_which_choice_it_waits_for() -> None:
    log = b"Ticketnummer;Datum;Wie;Onderwerp\nT1;10-11-2025;Kim;Storing\nT2;12-11-2025;Lou;Vraag\n"
    visitor = uploaded(log, "log.csv")
    waits = Language("nl").text(
        "No column says yet who the client is, so no row counts. Choose that column below."
    )
    assert waits not in shown(visitor)
    next(each for each in visitor.selectbox if "your_data_table" in each.key).set_value("incidents").run()
    assert waits in shown(visitor)

    next(each for each in visitor.selectbox if each.label == "Wie").set_value("client").run()
    without_errors(visitor)
    assert waits not in shown(visitor)
    assert table(visitor, "your_data_sources")["rows_used"].sum() == 2


def test_names_taken_together_come_apart_and_together_again() -> None:
    visitor = uploaded()
    clients = len(table(go_to(visitor, "overview"), "overview_clients"))

    go_to(visitor, "your_data")
    apart = next(each for each in visitor.button if each.label == Language("nl").text("Take apart"))
    apart.click().run()
    assert len(table(go_to(visitor, "overview"), "overview_clients")) == clients + 1

    go_to(visitor, "your_data").button(key="your_data_rejoin").click().run()
    assert len(table(go_to(visitor, "overview"), "overview_clients")) == clients


def test_who_may_be_on_file_twice_is_asked_among_the_questions_and_said_on_the_overview() -> None:
    twins = b"Klant;Bedrag excl. btw\nPeeters Dakwerken;100\nDakwerken Peeters;200\nBos;300\n"
    visitor = go_to(uploaded(twins), "overview")
    assert "Bij 1 paar namen gaat het misschien om één klant." in shown(visitor)
    assert "sommige horen misschien bij dezelfde klant" in shown(visitor)  # beside the number of clients
    go_to(visitor, "client").selectbox(key="client_client").select("peetersdakwerken").run()
    assert "Misschien staat deze klant ook als Dakwerken Peeters in uw bestanden." in shown(visitor)

    go_to(visitor, "your_data")
    next(each for each in visitor.button if (each.key or "").startswith("your_data_together")).click().run()
    without_errors(visitor)
    assert "paar namen" not in shown(visitor)
    assert len(table(go_to(visitor, "overview"), "overview_clients")) == 2


def test_hours_alone_tell_what_hours_can_and_raise_no_question_about_amounts() -> None:
    days = [
        f"{client};{day:02d}-{month:02d}-2025;{hours};ja"
        for month in range(1, 7)
        for day, client, hours in ((5, "Bos", 3 if month < 4 else 6), (25, "Zon", 1))
    ]
    visitor = uploaded("\n".join(["Klant;Datum;Uren;Declarabel", *days]).encode(), "uren.csv")
    without_errors(visitor)
    assert "valuta" not in " ".join(each.label for each in visitor.selectbox)

    go_to(visitor, "overview")
    figures = {metric.label: metric.value.replace("\xa0", " ") for metric in visitor.metric}
    assert figures == {
        "Klanten": "2",
        "Uren": "33 uur",
        "Grootste klant": "82 %",
        "Uren per maand": "5,5 uur",
        "Ontwikkeling": "75 % meer",
    }
    assert "1 van uw 2 klanten vraagt 82 % van de uren." in shown(visitor).replace("\xa0", " ")
    rows = table(visitor, "overview_clients").set_index("name")
    assert "result" not in rows
    assert rows["hours"].to_dict() == {"Bos": 27, "Zon": 6}
    assert rows["share"].sum() == pytest.approx(1)
    assert "revenue" not in rows
    without_errors(go_to(visitor, "pareto"))
    said = shown(go_to(visitor, "client"))  # what was billed is no verdict by itself
    assert "**Financieel resultaat**: te weinig bekend om op af te gaan (100 van 100" in said

    go_to(visitor, "your_data").text_input(key="your_data_hour_cost").set_value("50").run()
    costs = go_to(visitor, "costs")
    without_errors(costs)
    assert "Uw klanten kosten samen € 1.650; Bos kost het meest, € 1.350." in shown(costs).replace(
        "\xa0", " "
    )
    assert len(costs.get("plotly_chart")) == 1


def test_two_answers_complete_a_bare_list_of_invoices() -> None:
    visitor = go_to(uploaded(), "overview")
    assert Language("nl").text("Too little known") in set(table(visitor, "overview_clients")["field_label"])
    needed = (
        "wat een uur werk u kost, hoeveel uren elke klant ongeveer vraagt en hoe u de samenwerking ervaart"
    )
    assert f"Nog van u nodig: {needed}." in shown(visitor)
    empty = go_to(visitor, "quadrants")
    assert f"Nog van u nodig: {needed}." in shown(empty)
    assert not empty.slider  # there is nothing to weigh yet

    go_to(visitor, "your_data").text_input(key="your_data_hour_cost").set_value("50").run()
    grid = next(each for each in visitor.data_editor if each.key.startswith("your_data_grid"))
    visitor.session_state[grid.key] = {
        "edited_rows": {
            0: {"hours_per_month": "4", "pleasure": Language("nl").text("5: a joy")},
            1: {"hours_per_month": "2,5", "pleasure": Language("nl").text("2: takes some energy")},
        },
        "added_rows": [],
        "deleted_rows": [],
    }
    visitor.run()
    without_errors(visitor)

    settings = visitor.session_state["workspace"].settings
    assert settings.hour_cost == 50.0
    assert sorted(settings.pleasure.values()) == [2.0, 5.0]
    assert sorted(settings.hours_per_month.values()) == [2.5, 4.0]
    labels = {each.label for each in go_to(visitor, "client").metric}
    assert Language("nl").text("Result") in labels
    assert Language("nl").text("After all costs") not in labels  # it is the result, which is told once
    assert go_to(visitor, "quadrants").slider
    figures = table(go_to(visitor, "overview"), "overview_clients")
    assert figures["result"].notna().all()


def open_weights(visitor: AppTest) -> AppTest:
    """Open the weights of the financial result: their sliders are only drawn then."""
    visitor.session_state["quadrants_weights_financial"] = True
    return visitor.run()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_preset_sets_weights_and_borders_and_says_when_the_visitor_leaves_it(code: str) -> None:
    visitor = arrive(code, sample(code), page="quadrants")
    visitor.selectbox(key="quadrants_preset").set_value("people_first").run()

    without_errors(visitor)
    settings = visitor.session_state["workspace"].settings
    assert (settings.weights["pleasure"], settings.burden_border) == (60.0, 40.0)
    assert visitor.slider(key="quadrants_burden_border_1").value == 40.0
    visitor.slider(key="quadrants_burden_border_1").set_value(45.0).run()
    assert visitor.selectbox(key="quadrants_preset_1").value is None


def test_a_scale_is_changed_by_hand_and_given_back() -> None:
    visitor = arrive("nl", sample("nl"), page="quadrants")
    visitor.session_state["quadrants_scales"] = True
    typed = {"edited_rows": {0: {"value": -50.0}}, "added_rows": [], "deleted_rows": []}
    visitor.session_state["quadrants_scale_margin"] = typed
    visitor.run()

    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.anchors == {"margin": ((-0.5, 0.0), (0.4, 100.0))}

    visitor.button(key="quadrants_reset").click().run()
    visitor.session_state["quadrants_scale_margin"] = typed  # as a browser goes on saying of the former table
    visitor.run()
    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.anchors == {}


def test_the_table_behind_the_quadrants_says_who_is_too_close_to_call() -> None:
    language = Language("nl")
    visitor = arrive("nl", sample("nl"), page="quadrants")
    visitor.session_state["quadrants_behind"] = True
    visitor.run()

    rows = table(visitor, "quadrants_table")
    close = rows["stays"] < 0.75
    assert set(rows.loc[close, "sure_field"]) == {language.text("Too close to call")}
    assert 0 < close.sum() < 10
    assert language.text("Too close to call") not in set(rows.loc[~close, "sure_field"])


def test_a_client_that_is_looked_up_shows_how_sure_its_field_is_and_its_path() -> None:
    language = Language("nl")
    visitor = arrive("nl", sample("nl"), page="quadrants")
    visitor.selectbox(key="quadrants_find").select_index(9).run()
    without_errors(visitor)
    assert language.text("Too close to call") in shown(visitor)
    below_the_picture = [each.value for each in visitor.columns[0].markdown]
    assert any(language.text("Too close to call") in said for said in below_the_picture)

    visitor.toggle(key="quadrants_path").set_value(True).run()
    without_errors(visitor)
    quarters = visitor.session_state["reused_quarters"][0][1]
    assert quarters.groupby("client").size().max() == 4


def test_a_slider_has_neither_types_nor_quarters_reckoned_anew() -> None:
    visitor = arrive("nl", sample("nl"), page="quadrants")
    visitor.selectbox(key="quadrants_colour").set_value("type").run()
    visitor.selectbox(key="quadrants_find").select_index(9).run()
    visitor.toggle(key="quadrants_path").set_value(True).run()

    def made() -> list[object]:
        return [visitor.session_state[f"reused_{name}"][0][1] for name in ("types", "quarters")]

    types, quarters = made()
    visitor.slider(key="quadrants_financial_border").set_value(85.0).run()
    without_errors(visitor)
    assert made()[0] is types
    assert made()[1] is quarters

    workspace = visitor.session_state["workspace"]
    visitor.session_state["workspace"] = replace(workspace, settings=Settings(hour_cost=200.0))
    visitor.run()
    without_errors(visitor)
    assert made()[0] is not types
    assert made()[1] is not quarters


@pytest.mark.parametrize("code", LANGUAGES)
def test_sliders_move_clients_and_survive_a_walk_through_the_pages(code: str) -> None:
    visitor = arrive(code, sample(code), page="quadrants")
    standing = Language(code).text("Every client stands where the standard weights and borders put it.")
    assert standing in shown(visitor)

    visitor.slider(key="quadrants_financial_border").set_value(85.0).run()
    open_weights(visitor).slider(key="quadrants_weight_margin").set_value(0.0).run()
    without_errors(visitor)
    assert standing not in shown(visitor)
    moved = visitor.slider(key="quadrants_weight_contribution").label
    assert Language(code).percent(25 / 75) in moved  # the weights that are left: 25, 25, 10, 10 and 5

    go_to(visitor, "client")
    go_to(visitor, "quadrants")
    assert visitor.slider(key="quadrants_financial_border").value == 85.0
    assert open_weights(visitor).slider(key="quadrants_weight_margin").value == 0.0
    assert visitor.session_state["workspace"].settings.weights == {"margin": 0.0}

    visitor.button(key="quadrants_reset").click().run()
    assert visitor.slider(key="quadrants_financial_border_1").value == 50.0
    assert visitor.slider(key="quadrants_weight_margin_1").value == SIGNALS["margin"].weight
    assert standing in shown(visitor)


def test_the_client_looked_at_is_the_same_on_every_page() -> None:
    visitor = arrive("nl", sample("nl"), page="client")
    third = visitor.selectbox(key="client_client").options[2]
    visitor.selectbox(key="client_client").select_index(2).run()

    assert third in shown(visitor).replace("\\", "")
    go_to(visitor, "goodbye")
    assert visitor.selectbox(key="goodbye_client").value == visitor.session_state["client_client"]


def test_letting_clients_go_is_told_in_a_sentence_and_a_table() -> None:
    visitor = arrive("nl", sample("nl"), page="what_if")
    visitor.button(key="what_if_suggest").click().run()

    without_errors(visitor)
    assert visitor.get("plotly_chart")
    rows = table(visitor, "what_if_table").set_index("label")
    assert rows.loc[Language("nl").text("Clients"), "before"] == "45"
    shares = rows.loc[Language("nl").text("Share of the three largest clients")]
    before, after, change = (float(each.split()[0].replace(",", ".")) for each in shares)
    assert change == round(after - before, 1)  # what is shown can be checked
    assert shares["change"].endswith("procentpunt")


def test_search_narrows_the_list() -> None:
    visitor = arrive("nl", sample("nl"), page="overview")
    visitor.text_input(key="overview_search").set_value("molen").run()

    names = list(table(visitor, "overview_clients")["name"])
    assert names
    assert all("molen" in name.lower() for name in names)


def test_close_and_forget_wipes_all_but_the_language() -> None:
    visitor = arrive("nl", sample("nl"), page="quadrants")
    visitor.slider(key="quadrants_financial_border").set_value(85.0).run()
    visitor.button(key="frame_close").click().run()

    without_errors(visitor)
    kept = set(visitor.session_state.to_dict())
    assert "workspace" not in kept
    assert not any(key.startswith("quadrants") for key in kept)
    assert visitor.button(key="frame_sample").label == Language("nl").text("Look around with the sample")


def test_an_attempt_that_is_noted_stands_on_the_clients_page_and_changes_the_advice() -> None:
    language = Language("nl")
    visitor = arrive("nl", sample("nl"), page="overview")
    clients = table(visitor, "overview_clients")
    advised = clients[clients["advice_label"] == language.text("Repair first")].index[0]
    visitor.session_state["client_client"] = advised
    go_to(visitor, "client")
    assert language.text("Repair first") in shown(visitor)

    visitor.text_input(key=f"client_attempt_{advised}_note").set_value("afspraken herhaald").run()
    visitor = go_to(go_to(visitor, "overview"), "client")  # half written, it is kept
    visitor.button(key=f"client_attempt_{advised}_submit").click().run()

    without_errors(visitor)
    assert "afspraken herhaald" in shown(visitor)
    assert language.text("Part as friends") in shown(visitor)


def test_a_file_of_which_nothing_could_be_used_is_not_called_absent() -> None:
    visitor = go_to(uploaded(b"Kleur;Maat\nrood;L\nblauw;M\n", "kleuren.csv"), "overview")

    without_errors(visitor)
    assert [each.value for each in visitor.info] == [
        Language("nl").text(
            "Your file was read, but no row of it could be used yet. Say what its columns are."
        )
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_has_no_export_finds_an_empty_workbook(code: str) -> None:
    visitor = arrive(code)

    without_errors(visitor)
    label = Language(code).text("No export yet? An empty workbook to fill in")
    assert label in [each.label for each in visitor.get("download_button")]


def test_what_was_written_of_the_incidents_of_a_client_stands_on_its_page() -> None:
    log = b"Datum;Klant;Omschrijving;Ernst (1-5)\n1-3-2025;Bos;Belde om 22.30;4\n9-3-2025;Vis;Te laat;2\n"
    log += b"2-4-2025;Bos;Vierde ronde;5\n"
    visitor = go_to(uploaded(log, "klachten.csv"), "client")
    visitor.selectbox(key="client_client").set_value("bos").run()

    without_errors(visitor)
    assert "2 incidenten in uw bestanden" in [each.label for each in visitor.expander]
    told = table(visitor, "client_incidents")
    assert told["note"].to_list() == ["Vierde ronde", "Belde om 22.30"]
    assert told["severity"].to_list() == [5.0, 4.0]
