"""What people say, in the report: nobody's own answer, only what is known, and the types."""

import json
from dataclasses import replace

import pytest

from analysis import Journal, Settings, client_types, score, summarise
from analysis.judgement import Judgement
from analysis.language.language import Language
from analysis.report import report
from analysis.report_voice import types_of_all, voice_of_each
from tests.ledgers import ON_ANN, day, ledger
from tests.ui.visitor import sample

BOOK = ledger(
    invoices="client amount invoiced_on\nann 100 2025-12-31\nbob 50 2025-12-31",
    ratings=ON_ANN,
    incidents="client happened_on kind\nbob 2025-11-01 bedreiging",
)


def test_ratings_judgements_and_marks_of_each_client() -> None:
    noted = Journal(judgements={"ann": Judgement(strategic="Opens a door", influence=2)})
    clients = summarise(BOOK, Settings(), noted)
    told = voice_of_each(BOOK, clients, noted, Settings())

    ann = told["ratings"]["ann"]
    assert (ann["mean"], ann["n"], ann["spread"], ann["few"]) == (3.0, 4, 3.0, True)
    assert ann["roles"] == [
        {"roles": ["sales"], "mean": 4.5, "n": 2},
        {"roles": ["delivery"], "mean": 1.5, "n": 2},
    ]
    assert told["judgements"]["ann"] == {"strategic": "Opens a door", "influence": 2}
    assert told["ratings"]["bob"] is None
    assert told["hard_rule"]["bob"] == {"kind": "abuse", "on": day("2025-11-01"), "source": None}
    assert told["hard_rule"]["ann"] is None


def test_types_that_are_not_there_say_why() -> None:
    clients = score(summarise(BOOK))
    told = types_of_all(client_types(clients), clients)

    assert told["types"] == []
    assert told["type_stability"]["why_not"] == "too_few_clients"
    assert told["type_stability"]["adjusted_rand_index"] is None


def test_the_report_of_the_sample_tells_types_marks_and_what_was_noted() -> None:
    reading = sample("en")
    client = next(iter(reading.ledger.names))
    noted = Journal(judgements={client: Judgement(hard_rule="unethical", hard_rule_on=day("2026-05-01"))})
    told = json.loads(
        json.dumps(report(reading, replace(Settings()), noted, language=Language("en")), allow_nan=False)
    )
    rows = {row["client"]: row for row in told["clients"]}

    assert rows[client]["hard_rule"] == {"kind": "unethical", "on": "2026-05-01", "source": None}
    assert rows[client]["advice"] == "legal_check"
    assert sum(each["count"] for each in told["types"]) == sum(
        row["type"] is not None for row in rows.values()
    )
    assert told["type_stability"]["found"]
    assert told["type_stability"]["adjusted_rand_index"] == pytest.approx(1.0, abs=0.4)
    assert all(row["ratings"]["n"] >= 1 for row in rows.values() if row["ratings"])
