"""The rating sheet goes out to each colleague and comes back as ratings."""

import io
import zipfile
from datetime import date

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis import Settings, summarise
from analysis.judgement import PLEASURE, Colleague
from analysis.language.language import LANGUAGES, Language
from analysis.rating_sheet import clients_for, rating_sheet, rating_sheets
from analysis.reading import read
from analysis.settings import Journal
from analysis.team_voice import all_ratings

DAY = date(2026, 3, 2)
NAMES = ("Ann's Bakery", "Bob & Zn BV", "=Formula Ltd")


def filled(made: bytes, answers: dict[str, int], language: Language, shown: str = "") -> bytes:
    """Fill in a sheet as a colleague would: a word for each client."""
    book = load_workbook(io.BytesIO(made))
    sheet = book.active
    for row in sheet.iter_rows(min_row=6):
        if row[0].value in answers:
            row[1].value = language.text(PLEASURE[answers[row[0].value]])
            row[9].value = shown or None
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("code", LANGUAGES)
def test_sheets_of_several_colleagues_come_back_as_ratings(code: str) -> None:
    language = Language(code)
    clients = pd.DataFrame({"name": list(NAMES)}, index=pd.Index(NAMES, name="client"))
    nobody = pd.Series([], index=pd.Index([], name="client"), dtype="str")
    team = [Colleague("Sam", "sales"), Colleague("Dot", "delivery"), Colleague("", "")]
    made = zipfile.ZipFile(io.BytesIO(rating_sheets(clients, nobody, team, language, made_on=DAY, most=10)))
    back = [
        (name, filled(made.read(name), answers, language, language.text("Yes") if place == 0 else ""))
        for place, (name, answers) in enumerate(
            zip(
                made.namelist(),
                ({NAMES[0]: 5, NAMES[1]: 4, NAMES[2]: 3}, {NAMES[0]: 1, NAMES[1]: 2}, {NAMES[1]: 3}),
                strict=True,
            )
        )
    ]
    reading = read(back)

    assert {source.table for source in reading.ledger.sources} == {"ratings"}
    assert "empty_cell" not in set(reading.ledger.set_apart["reason"])  # left open, which is not wrong
    assert "no_answer" in set(reading.ledger.set_apart["reason"])
    ratings = all_ratings(reading.ledger, Journal(), Settings(), as_of=DAY)
    assert len(ratings) == 6
    assert set(ratings["rated_on"].dt.date) == {DAY}
    assert ratings.groupby("role")["pleasure"].apply(list).to_dict() == {
        "": [3.0],
        "delivery": [1.0, 2.0],
        "sales": [5.0, 4.0, 3.0],
    }
    assert ratings[ratings["shown"]]["rater"].unique().tolist() == ["Sam"]
    by_name = summarise(reading.ledger).set_index("name")["pleasure"]
    assert by_name.to_dict() == {NAMES[0]: 3.0, NAMES[1]: 3.0, NAMES[2]: 3.0}


def test_a_colleague_is_asked_about_those_they_worked_for() -> None:
    clients = pd.DataFrame({"name": ["Ann", "Bob", "Cem"]}, index=pd.Index(list("abc"), name="client"))
    worked = pd.Series(["Sam", "dot", "Sam"], index=["c", "b", "a"])

    assert clients_for(clients, worked, Colleague(" sam "), 5)["name"].to_list() == ["Ann", "Cem"]
    assert clients_for(clients, worked, Colleague("Dot"), 5)["name"].to_list() == ["Bob"]
    assert clients_for(clients, worked, Colleague("Kim"), 2)["name"].to_list() == ["Ann", "Bob"]


def test_what_may_be_filled_in_is_offered_and_a_name_is_never_a_formula() -> None:
    made = rating_sheet(NAMES, Colleague("Sam"), Language("nl"), made_on=DAY)
    sheet = load_workbook(io.BytesIO(made)).active

    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert offered["B6:B8"].count(":") == 5
    assert offered["J6:J8"] == '"Ja,Nee"'
    assert len(offered) == 6
    assert sheet["A8"].value == "=Formula Ltd"
    assert sheet["A8"].data_type == "s"
