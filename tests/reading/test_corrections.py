"""What the user sets right: asked, applied, remembered for the next file, and taken back."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pandas as pd
import pytest

from analysis.correcting import NOTHING_READ
from analysis.costing.capacity import own_hours
from analysis.language.language import LANGUAGES, Language, NotANumberError
from analysis.period_choice import Period
from analysis.reading import read, reread
from analysis.reading.changes import Step, changed, steps_of, steps_without_sheets, taken_back
from analysis.reading.corrected_cells import with_corrected_cells
from analysis.reading.model import CorrectedCell, Corrections, Reading
from analysis.reading.own_work import own_work_questions
from analysis.reading.vat import vat_questions
from analysis.report import report
from analysis.settings import Settings
from analysis.stored import from_json, to_json
from analysis.summary import summarise
from tests.reading.made import GROSS, KEY, opened, sheet
from ui.typed_clients import TooLargeError, TypedBelowZeroError, filled_in, headers
from ui.understood import as_answered

EVERY = Corrections(
    tables={KEY: "invoices", ("b.xlsx", "Blad1"): None},
    columns={(*KEY, 0): "client", (*KEY, 3): None},
    day_first={KEY: True},
    apart=frozenset({"Bos"}),
    together=frozenset({("Vis", "Visser")}),
    names={"bos": "Bos BV"},
    own_work={"intern": True},
    projects={"Site": "Bos"},
    not_together=frozenset({("Bos", "Bosch")}),
    amounts_include_vat={KEY: 0.21},
    cells={(*KEY, 4, 3): CorrectedCell(moment=datetime(2025, 1, 2)), (*KEY, 5, 3): CorrectedCell("x")},
    typed={"0": {"Klant": "Bos", "Omzet": 1200.5}},
)


# VAT


@pytest.mark.parametrize(
    ("header", "asked"),
    [
        ("Bedrag", True),
        ("Amount", True),
        ("Factuurbedrag", True),
        ("Bedrag incl. btw", True),
        ("Bedrag excl. btw", False),
        ("Netto", False),
        ("Omzet", False),
    ],
)
def test_vat_is_asked_only_where_the_header_does_not_say_it(header: str, asked: bool) -> None:
    reading = opened(GROSS.replace("Bedrag", header))

    assert vat_questions(reading, Corrections()) == ((KEY,) if asked else ())


def test_vat_is_not_asked_where_it_stands_beside_the_amount_or_above_the_table() -> None:
    beside = "Klant;Nummer;Factuurdatum;Bedrag;BTW\nBos;1;31-1-2025;100,00;21,00\nVis;2;1-2-2025;10,00;2,10\n"

    assert vat_questions(opened(beside), Corrections()) == ()
    assert vat_questions(opened("Alle bedragen exclusief btw\n\n" + GROSS), Corrections()) == ()


def test_vat_that_is_answered_is_taken_out_to_the_cent_and_told_in_the_json() -> None:
    answer = Corrections(amounts_include_vat={KEY: 0.21})
    reading = opened(GROSS, corrections=answer)
    rows = reading.ledger.tables["invoices"]

    assert [float(amount) for amount in rows["amount"]] == [100.0, 8.26, 27.55]
    assert [float(tax) for tax in rows["tax"]] == [21.0, 1.73, 5.78]
    totals = reading.ledger.sources[0].totals
    assert totals["amount_with_tax"].read == 164.32
    assert round(totals["amount"].used + totals["tax"].used, 2) == 164.32
    assert vat_questions(reading, answer) == ()
    told = report(reading, Settings(), language=Language("en"))["sources"][0]
    assert (told["amounts_include_vat"], told["notes"]) == (0.21, ["vat_taken_out"])


@pytest.mark.parametrize(
    ("header", "rates", "answer", "net"),
    [
        ("Bedrag incl. btw;Btw %", ("21%", "9%", "vrijgesteld"), None, [100.0, 9.17, 33.33]),
        ("Bedrag incl. btw;Btw-code", ("Hoog 21%", "Laag 9,0 %", "0"), None, [100.0, 9.17, 33.33]),
        ("Bedrag incl. btw;Btw", ("21", "9", "0"), None, [100.0, 9.17, 33.33]),
        ("Bedrag;Btw-tarief", ("21", "9", "0"), 0.21, [100.0, 9.17, 33.33]),
        ("Bedrag;Btw-tarief", ("21", "9", "0"), None, [121.0, 9.99, 33.33]),
        ("Bedrag incl. btw;Btw-code", ("Hoog", "Laag", "Laag"), None, [121.0, 9.99, 33.33]),
    ],
)
def test_rates_of_vat_that_stand_in_the_rows_are_taken_out_row_by_row(
    header: str, rates: tuple[str, ...], answer: float | None, net: list[float]
) -> None:
    lines = [f"{line};{rate}" for line, rate in zip(GROSS.splitlines()[1:], rates, strict=True)]
    text = "\n".join([GROSS.splitlines()[0].replace("Bedrag", header), *lines, ""])
    chosen = Corrections(amounts_include_vat={} if answer is None else {KEY: answer})
    reading = opened(text, corrections=chosen)

    assert [float(amount) for amount in reading.ledger.tables["invoices"]["amount"]] == net
    told = net[0] == 100.0
    assert ("vat_by_row" in reading.ledger.sources[0].notes) == told
    assert bool(vat_questions(reading, chosen)) != told


def test_amounts_without_vat_stay_as_they_are() -> None:
    answer = Corrections(amounts_include_vat={KEY: 0.0})
    reading = opened(GROSS, corrections=answer)

    assert float(reading.ledger.tables["invoices"]["amount"].sum()) == 164.32
    assert vat_questions(reading, answer) == ()
    assert reading.ledger.sources[0].amounts_include_vat == 0.0


# Cells that were corrected


def test_a_corrected_cell_stands_in_place_of_the_one_in_the_file() -> None:
    text = GROSS + "Bos;4;2-2-2025;onbekend\n;5;3-2-2025;50,00\n"
    before = opened(text)
    assert before.ledger.sources[0].rows_set_apart == 2
    cells = {(*KEY, 5, 3): CorrectedCell(number=10.5), (*KEY, 6, 0): CorrectedCell(text="Bos")}

    after = reread(before, Corrections(cells=cells))

    assert after.ledger.sources[0].rows_set_apart == 0
    assert after.ledger.sources[0].totals["amount"].read == 224.82
    assert after.ledger.sources[0].totals["amount"].used == 224.82
    assert after.sheets == before.sheets
    assert reread(after).ledger.sources[0].rows_set_apart == 2


def test_a_column_of_numbers_takes_a_date_and_a_word_and_loses_nothing() -> None:
    one = sheet(["Wat"], [1.5], [2.0], [3.0], [None])
    cells = {("file.csv", "", 3, 0): CorrectedCell(moment=datetime(2025, 1, 2)),
             ("file.csv", "", 4, 0): CorrectedCell(text="drie"),
             ("file.csv", "", 5, 0): CorrectedCell()}  # fmt: skip

    column = with_corrected_cells([one], cells)[0].cells["0"]

    assert column.struct.field("number").to_list() == [1.5, None, None, None]
    assert column.struct.field("moment").to_list() == [None, datetime(2025, 1, 2), None, None]
    assert column.struct.field("text").to_list() == [None, None, "drie", None]


# Typed in by hand


@pytest.mark.parametrize("code", LANGUAGES)
def test_clients_typed_in_are_a_sheet_like_any_other(code: str) -> None:
    names = headers(Language(code))
    typed = {
        "0": {names["client"]: "Bakkerij Zon", names["revenue"]: 12000.0, names["hours"]: 80.5,
              names["rating"]: 4.0, names["days_late"]: 12.0, names["complaints"]: 2.0},
        "1": {names["client"]: "Drukkerij Linde", names["revenue"]: 300.0},
        "2": {names["client"]: "Totaal Visser"},
    }  # fmt: skip
    alone = reread(Reading((), (), NOTHING_READ.ledger), Corrections(typed={"0": {names["client"]: "Bos"}}))
    assert alone.ledger.names == {"bos": "Bos"}
    reading = reread(Reading((), (), opened("Klant;Bedrag\n").ledger), Corrections(typed=typed))

    assert [plan.table for plan in reading.plans] == ["clients"]
    rows = reading.ledger.tables["clients"]
    assert rows.select("client", "hours", "rating", "days_late", "complaints").rows() == [
        ("bakkerijzon", 80.5, 4.0, 12.0, 2),
        ("drukkerijlinde", None, None, None, None),
        ("totaalvisser", None, None, None, None),
    ]
    assert rows["revenue"].cast(float).to_list() == [12000.0, 300.0, None]
    assert reread(reading).sheets == ()


def test_amounts_said_to_include_vat_are_called_so() -> None:
    plan = opened(GROSS).plans[0]
    said = Corrections(amounts_include_vat={KEY: 0.21})

    assert [column.means for column in as_answered(plan, said).columns][-1] == "amount_with_tax"
    assert as_answered(plan, Corrections()) == plan
    assert as_answered(plan, Corrections(amounts_include_vat={KEY: 0.0})) == plan


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("hours", "-5", TypedBelowZeroError),
        ("hours", "\N{MINUS SIGN}5", TypedBelowZeroError),
        ("complaints", "-1", TypedBelowZeroError),
        ("hours", "99999999999999999999", TooLargeError),
        ("revenue", "99999999999999999999", TooLargeError),
    ],
)
def test_a_typed_figure_that_cannot_be_is_told_as_what_it_is(
    name: str, text: str, error: type[NotANumberError]
) -> None:
    dutch = Language("nl")
    named = headers(dutch)

    with pytest.raises(error) as caught:
        filled_in(pd.DataFrame([{"client": "Bos", name: text}], columns=list(named)), named, dutch)
    assert caught.value.facts == {"typed": text, "column": named[name]}
    credited = pd.DataFrame([{"client": "Bos", "revenue": "-12,50"}], columns=list(named))
    assert filled_in(credited, named, dutch) == {"0": {named["client"]: "Bos", named["revenue"]: -12.5}}


# Steps, taken back


def chain(*states: Corrections) -> tuple[Step, ...]:
    """Steps from each state to the next."""
    return tuple(Step(before, after) for before, after in pairwise(states))


def test_a_step_is_taken_back_and_the_later_ones_stay() -> None:
    one = Corrections(columns={(*KEY, 0): "client"})
    two = replace(one, columns={(*KEY, 0): None, (*KEY, 1): "amount"})
    three = replace(two, apart=frozenset({"Bos"}))
    steps = chain(Corrections(), one, two, three)

    assert taken_back(steps, [1])[-1].after == replace(one, apart=frozenset({"Bos"}))
    assert taken_back(steps, [0])[-1].after == three
    assert taken_back(taken_back(steps, [0]), [0])[-1].after == Corrections(apart=frozenset({"Bos"}))
    assert taken_back(steps, [0, 1, 2]) == ()


def test_every_single_correction_can_be_taken_back_on_its_own() -> None:
    steps = steps_of(EVERY)

    assert len(steps) == len(changed(Corrections(), EVERY)) == 15
    assert steps[-1].after == EVERY
    for place, step in enumerate(steps):
        left = taken_back(steps, [place])[-1].after
        assert changed(left, EVERY) == changed(step.before, step.after)
    while steps:
        steps = taken_back(steps, [0])
    assert steps == ()


def test_steps_about_a_sheet_that_is_gone_are_gone_too() -> None:
    one = Corrections(columns={(*KEY, 0): "client"})
    two = replace(one, apart=frozenset({"Bos"}))

    kept = steps_without_sheets((Step(Corrections(), one), Step(one, two)), [KEY])

    assert kept == (Step(Corrections(), Corrections(apart=frozenset({"Bos"}))),)


def test_corrections_come_back_from_json_as_they_were() -> None:
    assert from_json(Corrections, to_json(EVERY)) == EVERY


def test_own_work_is_asked_about_and_then_kept_apart_from_the_clients() -> None:
    hours = b"Datum;Klant;Uren\n2025-01-05;Intern;8\n2025-02-05;Intern;8\n2025-01-06;Bos BV;2\n"
    invoices = b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\nF1;Bos BV;2025-01-31;600,00\n"
    reading = read([("uren.csv", hours), ("facturen.csv", invoices)])
    (asked,) = own_work_questions(reading.ledger, Corrections())
    assert (asked.client, asked.name, asked.hours) == ("intern", "Intern", 16.0)
    assert own_work_questions(reading.ledger, Corrections(own_work={"intern": False})) == ()

    told = reread(reading, Corrections(own_work={"intern": True})).ledger
    assert dict(told.names) == {"bos": "Bos BV"}
    assert summarise(told)["hours"].to_dict() == {"bos": 2.0}
    assert own_hours(told, Settings()) == 16.0
    january = Settings(period=Period.of_days(date(2025, 1, 1), date(2025, 1, 31)))
    assert (own_hours(told, january), own_hours(reading.ledger, january)) == (8.0, None)
    assert [source.rows_used for source in told.sources] == [3, 1]  # its rows are used, and accounted for
