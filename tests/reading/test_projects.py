"""Hours that name a project and no client, payments that name the invoice somewhere, what needs a look."""

import pytest

from analysis.correcting import NOTHING_READ
from analysis.reading import reread
from analysis.reading.attention import by_attention, needs_a_look
from analysis.reading.model import Corrections, Reading, Sheet
from analysis.reading.projects import likely_clients, projects_without_client
from tests.reading.made import sheet

HOURS = sheet(
    ["Datum", "Medewerker", "Project", "Uren"],
    ["13-5-2025", "Sam", "Website Bosman", 2.0],
    ["14-5-2025", "Sam", "Website Bosman", 1.0],
    ["15-5-2025", "Sam", "Intern", 1.5],
    file="uren.xlsx",
    name="Uren",
)
INVOICES = sheet(
    ["Klant", "Nummer", "Factuurdatum", "Bedrag excl. btw"],
    ["Bosman B.V.", "1", "13-5-2025", 100.0],
    ["Visser", "2", "14-5-2025", 50.0],
    file="facturen.xlsx",
    name="Facturen",
)
NOTES = sheet(
    ["Aantekeningen"],
    ["Bel Karin nog even terug over de kwartaalcijfers van vorig jaar, graag."],
    file="a.xlsx",
)


def opened(*sheets: Sheet, corrections: Corrections | None = None) -> Reading:
    """Understand some sheets."""
    return reread(Reading(sheets, (), NOTHING_READ.ledger), corrections)


def test_projects_without_a_client_are_counted_and_those_mapped_stay_in_the_list() -> None:
    mapped = Corrections(projects={"Website Bosman": "Bosman B.V."})

    before = projects_without_client(opened(HOURS, INVOICES), Corrections())
    after = projects_without_client(opened(HOURS, INVOICES, corrections=mapped), mapped)

    assert before["rows"].to_dict() == {"Website Bosman": 2, "Intern": 1}
    assert before["hours"].to_dict() == after["hours"].to_dict() == {"Website Bosman": 3.0, "Intern": 1.5}
    assert before["client"].isna().all()
    assert after["rows"].to_dict() == {"Intern": 1, "Website Bosman": 0}
    assert after.loc["Website Bosman", "client"] == "Bosman B.V."


def test_where_no_file_names_a_client_each_project_stands_for_one_until_it_is_said_whose_it_is() -> None:
    alone = opened(HOURS)
    listed = projects_without_client(alone, Corrections())
    said = Corrections(projects={"Website Bosman": "Bosman B.V."})
    after = opened(HOURS, corrections=said)

    assert alone.ledger.sources[0].notes == ("projects_as_clients",)
    assert alone.ledger.tables["hours"].select("client", "hours").rows() == [
        ("websitebosman", 2.0),
        ("websitebosman", 1.0),
        ("intern", 1.5),
    ]
    assert listed["rows"].to_dict() == {"Website Bosman": 2, "Intern": 1}
    assert listed["client"].to_dict() == {"Website Bosman": "Website Bosman", "Intern": "Intern"}
    assert list(after.ledger.names.values()) == ["Bosman B.V."]
    assert projects_without_client(after, said)["rows"].to_dict() == {"Intern": 1, "Website Bosman": 0}


def test_a_project_is_proposed_for_the_one_client_it_names_only() -> None:
    names = {"bosman": "Bosman B.V.", "visser": "Visser", "bosmanzonen": "Bosman en Zonen"}

    found = likely_clients({"Website Visser": None, "Bosman en Zonen: site": None, "Intern": None}, names)

    assert found == {"Website Visser": "Visser"}
    assert likely_clients({"Website Visser": "Bosman B.V."}, names) == {}


def test_the_sheet_that_needs_a_look_comes_first_and_what_is_left_out_last() -> None:
    reading = opened(NOTES, INVOICES, HOURS)

    order = by_attention(reading, Corrections())

    assert [reading.sheets[place].file for place in order] == ["uren.xlsx", "facturen.xlsx", "a.xlsx"]
    looks = [
        needs_a_look(
            reading.sheets[place], reading.plans[place], reading.ledger.sources[place], Corrections()
        )
        for place in order
    ]
    assert looks == [True, False, False]


@pytest.mark.parametrize(
    ("header", "rows", "told"),
    [
        (["Project", "Klant", "Budget"], [["Website Bosman", "Bosman B.V.", 9.0], ["Intern", "Ons", 1.0]], 3),
        (["Naam", "Opdrachtgever"], [["website bosman", "Bosman"], ["Anders", "Visser"]], 2),
        (["Naam", "Opdrachtgever"], [["Website Bosman", "Bosman"], ["Website Bosman", "Visser"]], 0),
        (["Plaats", "Opdrachtgever"], [["Utrecht", "Bosman"], ["Gouda", "Visser"]], 0),
    ],
)
def test_a_list_of_projects_tells_which_client_hours_are_for(
    header: list[str], rows: list[list[object]], told: int
) -> None:
    projects = sheet(header, *rows, file="projecten.xlsx", name="Projecten")

    reading = opened(HOURS, INVOICES, projects)

    hours, _, listed = reading.ledger.sources
    assert hours.rows_used == told
    assert ("clients_from_projects" in hours.notes) == (told > 0)
    assert (listed.why == "projects") == (told > 0)


@pytest.mark.parametrize(
    ("header", "words", "paid"),
    [
        ("Mededeling", ["factuur 2025-01, dank", "2025-02 / Visser", "Uw factuur 2025-03"], 3),
        ("Mededeling", ["dank", "2025-01 2025-02", "zie mail"], 0),
        ("Plaats", ["2025-01", "2025-02", "2025-03"], 0),
    ],
)
def test_payments_that_name_the_invoice_among_other_words_pay_it(
    header: str, words: list[str], paid: int
) -> None:
    names = ["Bosman", "Visser", "Mulder"]
    invoices = sheet(
        ["Klant", "Factuurnummer", "Factuurdatum", "Bedrag excl. btw"],
        *([name, f"2025-0{n}", f"{n}-5-2025", 10.0 * n] for n, name in enumerate(names, 1)),
        file="facturen.xlsx",
    )
    payments = sheet(
        ["ID", "Betaaldatum", "Naam consument", "Betaald bedrag", header],
        *([f"tr_{n}x", f"{n}-6-2025", "Ann", 10.0 * n, words[n - 1]] for n in (1, 2, 3)),
        file="betalingen.xlsx",
    )

    ledger = opened(invoices, payments).ledger
    found = ledger.tables["invoices"]

    assert (found["status"].to_list().count("paid") if "status" in found.columns else 0) == paid
    assert ("Ann" in ledger.names.values()) == (paid == 0)  # else the clients are those of the invoices
