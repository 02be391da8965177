"""Setting the reading right: asked, corrected, remembered, typed in, brought back, and undone."""

import json
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from analysis.language.language import Language
from analysis.reading import read
from analysis.reading.model import Corrections
from analysis.reading.set_apart_list import rows_to_correct
from tests.ui.visitor import arrive, go_to, shown, table, without_errors
from ui.project_clients import became
from ui.show import plain

DUTCH = Language("nl")
MAY = b"Wie;Nr;Datum;Bedrag;Bedrag 2\nBosma;1;31-5-2025;121,00;1,00\nVis;2;30-5-2025;242,00;2,00\n"
JUNE = MAY.replace(b"-5-", b"-6-").replace(b";1;", b";11;").replace(b";2;", b";12;")
HOURS = (
    b"Datum;Medewerker;Project;Uren\n3-5-2025;Sam;Website Bosma;2,0\n"
    b"4-5-2025;Sam;Intern;1,5\n5-5-2025;Sam;Folder;0,5\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what is remembered in a folder of the test's own."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def bring_in(visitor: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Upload files, beside those that are in the field already, and let them be read."""
    field = visitor.file_uploader[0]
    present = [(each.name, each.getvalue()) for each in field.value or [] if each.name not in dict(files)]
    for name, content in (*present, *files):
        field.upload(name, content)
    visitor.run()
    without_errors(visitor)
    return visitor


def total(visitor: AppTest, means: str = "Amount without VAT") -> float:
    """Give what is used of a column of amounts, over all files."""
    rows = table(visitor, "your_data_totals")
    return float(rows.loc[rows["means"] == DUTCH.text(means), "used"].sum())


def menu(visitor: AppTest, file: str, position: int) -> object:
    """Give the selectbox of one column."""
    return next(each for each in visitor.selectbox if each.key and each.key.endswith(f"_{file}__{position}"))


def press(visitor: AppTest, label: str, place: int = 0) -> AppTest:
    """Press the button with a label."""
    found = [each for each in visitor.button if each.label == DUTCH.text(label)]
    found[place].click().run()
    without_errors(visitor)
    return visitor


def test_a_column_set_right_is_undone_and_remembered_for_the_next_file() -> None:
    visitor = bring_in(arrive("nl"), ("mei.csv", MAY))
    assert total(visitor) == 363.0
    seen = next(each for each in visitor.dataframe if ("Factuurnummer", "Nr") in each.value)
    columns = json.loads(seen.proto.columns)
    for place, heads in enumerate(seen.value, 1):  # no header is cut short
        assert columns[f"_pos:{place}"]["width"] > 7 * max(map(len, heads))

    menu(visitor, "mei.csv", 4).set_value("amount").run()
    assert total(visitor) == 3.0
    assert plain("mei.csv, Bedrag 2: Bedrag zonder btw") in shown(visitor)

    press(visitor, "Undo")
    assert total(visitor) == 363.0
    menu(visitor, "mei.csv", 4).set_value("amount").run()

    bring_in(visitor, ("juni.csv", JUNE))
    assert total(visitor) == 6.0
    assert plain(DUTCH.text("Remembered from before: {what}", what="juni.csv")) in shown(visitor)
    press(visitor, "Undo")
    assert total(visitor) == 366.0


ODD = "Klant;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag excl. btw\n"
ODD += "".join(f"Bosma;{n};{n + 12}-5-2025;{n + 12}-4-2025;10,00\n" for n in range(1, 9))


def test_a_doubt_is_answered_where_it_is_told_undone_and_not_told_of_the_next_file() -> None:
    told = plain(DUTCH.text("It is right as it stands"))
    visitor = bring_in(arrive("nl"), ("mei.csv", ODD.encode()))
    doubted = [each.key for each in visitor.selectbox if each.key and "_doubt_" in each.key]
    assert len(doubted) == 2  # the two dates it names

    press(visitor, "It is right as it stands")
    assert told not in [each.label for each in visitor.button]
    assert plain(DUTCH.text("{sheet}: looked over, and right as it stands", sheet="mei.csv")) in shown(
        visitor
    )

    bring_in(visitor, ("juni.csv", ODD.replace("Bosma;", "Bosma;1").encode()))
    assert told not in [each.label for each in visitor.button]
    press(visitor, "Undo", 1)
    assert told in [each.label for each in visitor.button]

    dates = [each for each in visitor.selectbox if each.key and "_doubt_" in each.key]
    dates[1].set_value("invoiced_on").run()
    without_errors(visitor)
    assert told not in [each.label for each in visitor.button]


def test_vat_is_asked_once_and_can_be_asked_again() -> None:
    visitor = bring_in(arrive("nl"), ("mei.csv", MAY))
    visitor.text_input(key="your_data_vat_rate_0").set_value("veel")
    visitor.button(key="your_data_vat_yes_0").click().run()
    assert any("veel" in warning.value for warning in visitor.warning)

    visitor.text_input(key="your_data_vat_rate_0").set_value("21 %")
    visitor.button(key="your_data_vat_yes_0").click().run()
    assert total(visitor) == 300.0
    assert total(visitor, "Amount with VAT") == 363.0
    assert "your_data_vat_yes_0" not in {each.key for each in visitor.button}

    press(visitor, "Ask again")
    visitor.button(key="your_data_vat_no_0").click().run()
    assert total(visitor) == 363.0


def test_an_order_of_day_and_month_nobody_knows_is_settled_with_one_click() -> None:
    text = b"Client,Date,Due,Amount,VAT\nBosma,03/04/2025,05/04/2025,100.00,21.00\nTotal,,,90.00,21.00\n"
    visitor = bring_in(arrive("nl"), ("amb.csv", text))
    assert "een totaal van 90,00" in shown(visitor)  # what can hardly be so is told beside the question
    assert "Eén rij telt terecht niet mee. U hoeft niets te doen:\n\n- 1 × Een totaal" in shown(visitor)
    assert set(table(visitor, "your_data_apart")["to_do"]) == {DUTCH.text("Nothing")}
    assert [each.label for each in visitor.button if each.key.startswith("your_data_order")] == [
        "03/04/2025 betekent 3 april 2025",
        "03/04/2025 betekent 4 maart 2025",
    ]

    visitor.button(key="your_data_order_0_day").click().run()

    assert visitor.session_state["workspace"].corrections.day_first == {("amb.csv", ""): True}
    assert not [each for each in visitor.button if each.key.startswith("your_data_order")]


def test_projects_get_clients_in_one_grid_that_stays_and_says_what_it_came_to() -> None:
    visitor = bring_in(arrive("nl"), ("mei.csv", MAY), ("uren.csv", HOURS))
    assert "sheet" not in table(visitor, "your_data_sources")  # text files have none
    assert "uren.csv: 3 rijen tellen mee zodra u hieronder" in shown(visitor)
    assert set(table(visitor, "your_data_apart")["to_do"]) == {DUTCH.text("Answer above")}
    grid = next(each for each in visitor.data_editor if "_projects_" in each.key)
    assert grid.value[["project", "hours", "client"]].fillna("").to_numpy().tolist() == [
        ["Website Bosma", "2", "Bosma"],  # named by the project; counts only once it is said
        ["Intern", "1,50", "Ons eigen werk"],  # so called
        ["Folder", "0,50", ""],
    ]
    assert table(visitor, "your_data_sources").set_index("file")["rows_used"]["uren.csv"] == 0

    visitor.session_state[grid.key] = {
        "edited_rows": {2: {"typed": " Drukkerij Linde "}},
        "added_rows": [],
        "deleted_rows": [],
    }
    visitor.button(key="your_data_projects_use").click().run()
    without_errors(visitor)

    said = [each.value for each in visitor.success]
    assert said == [
        "2,50 uur telt nu mee, voor 2 klanten. 1,50 uur is uw eigen werk, voor geen enkele klant."
    ]
    ours = pd.DataFrame({"client": ["Ons eigen werk"], "hours": [60.0]}, index=["Intern overleg"])
    told = became(ours, {"onseigenwerk": True}, DUTCH)  # nothing counts for nobody
    assert told == "60 uur is uw eigen werk, voor geen enkele klant."
    assert "tot u de pagina sluit of herlaadt" in shown(visitor)
    assert "Wat u hebt rechtgezet: 1" in [each.label for each in visitor.expander]
    ledger = visitor.session_state["workspace"].reading.ledger
    assert sorted(ledger.names.values()) == ["Bosma", "Drukkerij Linde", "Vis"]
    assert ledger.tables["own_hours"]["hours"].to_list() == [1.5]
    (box,) = [
        each for each in visitor.expander if each.label == DUTCH.text("Which client is each project for?")
    ]
    assert box.proto.expanded

    bring_in(visitor, ("uren.csv", HOURS.replace(b"Intern;1,5", b"Intern;4")))
    assert "4 uur is uw eigen werk" in visitor.success[0].value
    press(visitor, "Undo")
    assert visitor.session_state["workspace"].corrections.projects == {}


def test_clients_typed_in_by_hand_are_reckoned_with_and_undone() -> None:
    visitor = arrive("nl")
    grid = next(each for each in visitor.data_editor if each.key.startswith("your_data_typed"))
    typed = {"client": "Bakkerij Zon", "revenue": "€ 12.500", "hours": "80,5", "rating": "5: een genoegen"}
    words = [DUTCH.text("5: a joy"), DUTCH.text("2: takes some energy")]
    visitor.session_state[grid.key] = {
        "edited_rows": {
            0: {**typed, "rating": words[0]},
            1: {"client": "Drukkerij Linde", "revenue": "duizend", "rating": words[1]},
        },
        "added_rows": [],
        "deleted_rows": [],
    }
    visitor.button(key="your_data_typed_use").click().run()
    assert "duizend" in visitor.warning[0].value

    edits = visitor.session_state[grid.key]
    edits["edited_rows"][1]["revenue"] = "1.000"
    visitor.session_state[grid.key] = edits
    visitor.button(key="your_data_typed_use").click().run()
    without_errors(visitor)
    assert total(visitor, "Revenue") == 13500.0
    assert list(table(go_to(visitor, "overview"), "overview_clients")["name"]) == [
        "Bakkerij Zon", "Drukkerij Linde",
    ]  # fmt: skip

    press(go_to(visitor, "your_data"), "Undo")
    assert visitor.session_state["workspace"].reading.sheets == ()


def test_rows_set_apart_come_back_corrected_and_the_file_can_be_closed() -> None:
    broken = MAY + b";3;1-5-2025;50,00;3,00\n"
    visitor = bring_in(arrive("nl"), ("mei.csv", broken))
    book = load_workbook(BytesIO(rows_to_correct(read([("mei.csv", broken)]), Corrections(), DUTCH)))
    book["mei"]["E2"] = "Bosma"
    saved = BytesIO()
    book.save(saved)

    bring_in(visitor, ("rijen om te verbeteren.xlsx", saved.getvalue()))

    source = table(visitor, "your_data_sources").set_index("file").loc["mei.csv"]
    assert (source["rows_read"], source["rows_used"], source["rows_set_apart"]) == (3, 3, 0)
    assert total(visitor) == 413.0
    press(visitor, "Undo")
    assert total(visitor) == 363.0

    go_to(go_to(visitor, "overview"), "your_data")
    next(each for each in visitor.button if each.label == "mei.csv").click().run()
    assert visitor.session_state["workspace"].reading.sheets == ()


def test_what_is_set_right_is_kept_on_this_computer_only_when_asked_and_until_forgotten(
    folder: Path,
) -> None:
    visitor = bring_in(arrive("nl"), ("mei.csv", MAY))
    menu(visitor, "mei.csv", 4).set_value("amount").run()
    assert list(folder.rglob("remembered.json")) == []

    visitor.toggle(key="your_data_remember").set_value(True).run()
    (kept,) = folder.rglob("remembered.json")
    assert not any(word in kept.read_text("utf-8") for word in ("Bosma", "Wie", "mei.csv", "121"))

    another_day = bring_in(arrive("nl"), ("juni.csv", JUNE))
    assert total(another_day) == 3.0
    press(another_day, "Wipe it all")
    assert not kept.exists()


def test_more_rows_than_a_workbook_is_handy_for_are_offered_as_text_files() -> None:
    without = "".join(f";{number};6,00\n" for number in range(2, 20_004))
    rows = b"Klant;Factuurnummer;Bedrag\nBosma;1;5,00\n" + without.encode()
    visitor = arrive("nl", read([("groot.csv", rows)]), page="your_data")
    without_errors(visitor)

    assert "Eén blad heeft meer dan 20.000 van zulke rijen; daarom is de download een zip" in shown(visitor)
    assert "Dit zijn de eerste 20 van 20.002; wat u kunt verbeteren, staat bovenaan." in shown(visitor)


def test_of_several_currencies_each_sum_is_shown_until_one_is_chosen_and_left_out_rows_are_told() -> None:
    rows = b"Klant;Factuurnummer;Factuurdatum;Bedrag excl. btw;Valuta\n"
    rows += b"Bos;1;1-5-2025;10;EUR\nVis;2;2-5-2025;7;USD\n"
    stock = b"Artikel;Voorraad;Prijs\nStoel;4;10,00\n"
    visitor = arrive("nl", read([("mei.csv", rows), ("artikelen.csv", stock)]), page="your_data")
    without_errors(visitor)

    (asked,) = [each for each in visitor.selectbox if each.key.startswith("your_data_currency_shown")]
    assert (asked.value, asked.options) == (None, ["EUR: €\xa010", "USD: US$\xa07"])
    assert DUTCH.text("Do you recognise these figures?") not in shown(visitor)
    assert "Eén rij staat op een blad dat in zijn geheel buiten beschouwing blijft" in shown(visitor)
    asked.set_value("USD").run()
    assert visitor.session_state["workspace"].settings.currency == "USD"


def test_a_client_that_gets_the_name_of_another_becomes_one_with_it() -> None:
    hours = b"Klant;Datum;Uren\nBosmans;30-5-2025;4\n"
    visitor = bring_in(arrive("nl"), ("mei.csv", MAY), ("uren.csv", hours))
    visitor.selectbox(key="your_data_named_client").set_value("bosmans").run()
    next(each for each in visitor.text_input if each.value == "Bosmans").set_value("bosma").run()
    without_errors(visitor)

    ledger = visitor.session_state["workspace"].reading.ledger
    assert sorted(ledger.names.values()) == ["Bosma", "Vis"]
    assert set(ledger.tables["hours"]["client"]) <= set(ledger.tables["invoices"]["client"])
    press(visitor, "Undo")
    assert sorted(visitor.session_state["workspace"].reading.ledger.names.values()) == [
        "Bosma",
        "Bosmans",
        "Vis",
    ]


def test_two_clients_with_invoices_are_not_taken_together_with_the_rest() -> None:
    invoices = (
        "Klant;Nr;Datum;Bedrag\nRedcliffe Tandarts;1;1-5-2025;5\nRedcliffe Tandartsen Groep;2;2-5-2025;6\n"
    )
    invoices += "Kwekerij Groene Duim;3;3-5-2025;7\nBouwbedrijf Kranig;4;4-5-2025;8\n"
    hours = "Klant;Datum;Uren\nGroene Duim Kwekerij;3-5-2025;1\nKranig Bouwbedrijf;3-5-2025;2\n"
    visitor = bring_in(arrive("nl"), ("mei.csv", invoices.encode()), ("uren.csv", hours.encode()))
    visitor.button(key="your_data_together_all").click().run()
    without_errors(visitor)

    assert len(visitor.session_state["workspace"].corrections.together) == 2
    assert len(visitor.session_state["workspace"].reading.ledger.names) == 4
