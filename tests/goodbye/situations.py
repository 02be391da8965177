"""Ten made-up goodbyes, each from rows of a ledger to the owner's choices."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pandas as pd
import polars as pl

from analysis.goodbye import Choices, GoodbyeFacts, Sender, gather, suggest, with_reasons
from analysis.reading.model import Ledger
from analysis.settings import Attempt, Journal

AS_OF = date(2025, 4, 30)
WRITTEN = date(2025, 5, 12)
TALK = date(2025, 5, 13)

AGENCY = Sender(
    name="Sanne de Wit",
    role="eigenaar",
    firm="Studio Noord",
    address=("Havenstraat 12", "9712 AB Groningen"),
    place="Groningen",
    phone="050 123 45 67",
    email="sanne@studionoord.example",
)
FREELANCER = Sender(
    name="Bram Peeters",
    firm="Peeters Boekhouding",
    address=("Kouter 3", "9000 Gent"),
    place="Gent",
    email="bram@peeters.example",
    country="BE",
)


def invoice(number: str, day: date, amount: float, *, paid_after: int | None = None) -> dict[str, Any]:
    """Give an invoice of 30 days, paid so many days after its due date; None leaves it open."""
    due = day + timedelta(days=30)
    return {
        "client": "c",
        "invoice_number": number,
        "invoiced_on": day,
        "due_on": due,
        "paid_on": None if paid_after is None else due + timedelta(days=paid_after),
        "amount": amount,
        "tax": round(amount * 0.21, 2),
        "status": "open" if paid_after is None else "paid",
    }


def monthly(amount: float, paid_after: int) -> list[dict[str, Any]]:
    """Give eight monthly invoices from July 2024, all paid."""
    days = [date(2024 + (6 + month) // 12, (6 + month) % 12 + 1, 3) for month in range(8)]
    return [
        invoice(f"{day.year}-{100 + place}", day, amount, paid_after=paid_after)
        for place, day in enumerate(days)
    ]


def hours(worked: float, unbilled: float) -> list[dict[str, Any]]:
    """Give hours of two days, so many of them not billable."""
    return [
        {"client": "c", "hours": worked - unbilled, "worked_on": date(2024, 9, 2), "billable": True},
        {"client": "c", "hours": unbilled, "worked_on": date(2025, 4, 16), "billable": False},
    ]


def incident(day: date, kind: str, severity: int, note: str) -> dict[str, Any]:
    """Give one case."""
    return {"client": "c", "happened_on": day, "kind": kind, "severity": severity, "note": note}


@dataclass(frozen=True)
class Situation:
    """One goodbye: the facts, and the owner's choices for a language and a form of address."""

    facts: GoodbyeFacts
    choose: Callable[[Choices], Choices]

    def choices(self, language: str, address: str = "u") -> Choices:
        """Give the choices as the page would start with, and then the owner's own."""
        started = suggest(self.facts, written_on=WRITTEN, language=language, address=address)
        talk = replace(started, talk_on=None if started.hard else TALK)
        return self.choose(talk)


def facts_of(
    name: str,
    client: Mapping[str, Any],
    *,
    sender: Sender = AGENCY,
    tried: tuple[date, ...] = (),
    figures: Mapping[str, float] | None = None,
    **tables: list[dict[str, Any]],
) -> GoodbyeFacts:
    """Gather the facts of one made-up client, through a ledger."""
    rows = {"clients": [{"client": "c", **client}], **tables}
    ledger = Ledger(
        {table: pl.DataFrame(found, infer_schema_length=None) for table, found in rows.items() if found},
        {"c": name},
        pl.DataFrame(),
        currencies=("EUR",),
    )
    clients = pd.DataFrame([dict(figures or {})], index=pd.Index(["c"], name="client"))
    journal = Journal(attempts=tuple(Attempt("c", day, "talk") for day in tried))
    return gather(ledger, clients, "c", as_of=AS_OF, journal=journal, sender=sender)


def _by(reason: str, **chosen: Any) -> Callable[[Choices], Choices]:
    return lambda choices: replace(with_reasons(choices, (reason,)), **chosen)


SITUATIONS: dict[str, Situation] = {
    "late_payer": Situation(
        facts_of(
            "Bakkerij Jansen",
            {
                "contact": "Peter Jansen",
                "email": "peter@jansen.example",
                "contract": "Onbepaald",
                "notice_days": 30,
            },
            tried=(date(2025, 2, 4), date(2025, 3, 11)),
            invoices=[
                *monthly(800.0, 24),
                invoice("2025-014", date(2025, 3, 3), 1000.0),
                invoice("2025-021", date(2025, 4, 3), 500.0),
            ],
        ),
        lambda choices: replace(choices, contract_checked=True, talk_held=True),
    ),
    "scope_creep": Situation(
        facts_of(
            "Fietsenmaker Kwiek",
            {
                "contact": "Noor de Vries",
                "email": "noor@kwiek.example",
                "contract": "Onbepaald",
                "notice_days": 60,
            },
            tried=(date(2025, 1, 21),),
            invoices=monthly(1250.0, 0),
            hours=hours(143.5, 34.0),
        ),
        lambda choices: replace(choices, alternatives=("Bureau Zuid", "Vormwerk"), alternatives_asked=True),
    ),
    "abuse": Situation(
        facts_of(
            "Makelaardij Hoekhuis",
            {"contact": "dhr. R. van Dam", "email": "r@hoekhuis.example"},
            invoices=[*monthly(600.0, 3), invoice("2025-019", date(2025, 3, 28), 450.0)],
            incidents=[
                incident(date(2025, 2, 6), "Bedreiging", 5, "Telefonisch gesprek met Els"),
                incident(date(2025, 4, 15), "Bedreiging", 5, "Aan de balie"),
            ],
        ),
        lambda choices: choices,
    ),
    "values": Situation(
        facts_of(
            "Outlet Gigant",
            {"contact": "Mevr. A. Smit", "email": "smit@gigant.example", "notice_days": 30},
            invoices=monthly(2100.0, 0),
        ),
        _by("values"),
    ),
    "unprofitable_but_pleasant": Situation(
        facts_of(
            "Theater De Losse Plank",
            {
                "contact": "Wim Wilg",
                "email": "wim@plank.example",
                "since_on": date(2021, 9, 1),
                "notice_days": 30,
            },
            invoices=monthly(350.0, 0),
            figures={"result": -1200.0},
        ),
        lambda choices: replace(choices, goodwill=150.0),
    ),
    "strategic_mismatch": Situation(
        facts_of(
            "Camping De Scheve Tent",
            {"contact": "Inge Braam", "email": "inge@tent.example", "notice_days": 90},
            invoices=monthly(400.0, 0),
        ),
        lambda choices: replace(
            with_reasons(choices, ("strategic_mismatch",)),
            focus="webwinkels" if choices.language == "nl" else "online shops",
        ),
    ),
    "closing_the_service": Situation(
        facts_of(
            "Hoveniersbedrijf Haag",
            {"contact": "Erik Havik", "email": "erik@haag.example", "notice_days": 30},
            sender=FREELANCER,
            invoices=monthly(180.0, 0),
        ),
        lambda choices: replace(
            with_reasons(choices, ("closing_service",)),
            voice="I",
            service="loonadministratie" if choices.language == "nl" else "payroll administration",
        ),
    ),
    "pass_on_to_a_colleague": Situation(
        facts_of(
            "Kapsalon Schaar & Kam",
            {"contact": "Karin Hazel", "email": "karin@kam.example"},
            sender=FREELANCER,
            invoices=[*monthly(95.0, 0), invoice("2025-030", date(2025, 4, 22), 95.0)],
        ),
        lambda choices: replace(
            with_reasons(choices, ("pass_on",)),
            voice="I",
            alternatives=("Lies Vandamme",),
            alternatives_asked=True,
            talk_held=True,
        ),
    ),
    "reprice_or_part": Situation(
        facts_of(
            "Reisbureau Overmorgen",
            {"contact": "Gijs Duin", "email": "gijs@overmorgen.example", "contract": "Fixed term"},
            tried=(date(2025, 3, 25),),
            invoices=monthly(900.0, 2),
        ),
        lambda choices: replace(
            with_reasons(choices, ("reprice_or_part",)),
            contract_ends_on=date(2025, 7, 31),
            contract_checked=True,
        ),
    ),
    "mutual": Situation(
        facts_of(
            "Drukkerij Inktpot",
            {"contact": "Hugo Ster", "email": "hugo@inktpot.example", "notice_days": 30},
            invoices=monthly(700.0, 0),
        ),
        _by("mutual", talk_held=True),
    ),
}
