"""Kilometres that stand among the hours."""

from analysis.reading import Reading
from analysis.reading.prepared import prepared
from tests.reading.test_kept_by_hand import sheet_of, understood

HOURS = """
klant;omschrijving;datum;uren;uurtarief
DOCK;Kilometers;5-3-2026;45;0,27
DOCK;interim management;5-3-2026;8;155
Daauw BV;advies;6-3-2026;4;120
Daauw BV;km-vergoeding;6-3-2026;36;0,27
"""
CHARGED = """
klant;omschrijving;datum;uren;tarief;bedrag
DOCK;Kilometers;5-3-2026;45;0,20;9,00
DOCK;advies;5-3-2026;8;100,00;800,00
Daauw BV;advies;6-3-2026;4;100,00;400,00
Daauw BV;overleg;7-3-2026;2;100,00;200,00
Vis;advies;8-3-2026;3;90,00;270,00
"""
ON_THE_ROAD = "klant;omschrijving;datum;uren\nBos;Kilometers;5-3-2026;2\nVis;kilometers;6-3-2026;3"


def read(text: str) -> Reading:
    return understood(*prepared(sheet_of(text, file="uren.xlsx")))


def test_kilometres_are_set_apart_from_hours_without_an_amount() -> None:
    ledger = read(HOURS).ledger

    assert ledger.tables["hours"]["hours"].sum() == 12.0
    assert ledger.set_apart["reason"].to_list() == ["travelled"] * 2
    assert ledger.set_apart["value"].to_list() == ["Kilometers", "km-vergoeding"]


def test_kilometres_that_were_charged_are_revenue_and_no_hours() -> None:
    ledger = read(CHARGED).ledger

    assert ledger.tables["invoices"]["amount"].sum() == 1679.0
    assert ledger.tables["hours"]["hours"].sum() == 17.0
    assert "travel_charged" in ledger.sources[0].notes


def test_a_list_of_nothing_but_travel_keeps_its_hours() -> None:
    assert read(ON_THE_ROAD).ledger.tables["hours"]["hours"].sum() == 5.0
