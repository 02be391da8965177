"""What the page and the letters say of amounts, the last day and growing work, in words that hold."""

from dataclasses import replace
from datetime import date

from analysis.goodbye import draft
from analysis.goodbye.choices import Choices
from analysis.goodbye.footnotes import evidence_sentence, footnotes
from analysis.goodbye.record import GoodbyeFacts, Hours, Sender
from analysis.goodbye.schedule import schedule
from analysis.language.language import Language
from tests.goodbye.situations import SITUATIONS, facts_of, invoice
from ui.parting import why_that_day

ENGLISH = Language("en")


def test_late_invoices_are_all_told_without_vat_and_open_ones_say_what_they_are() -> None:
    made = SITUATIONS["late_payer"]
    choices = replace(made.choices("en"), figures=True)
    notes = {note.key: note for note in footnotes("mail", made.facts, choices)}

    amounts = [one.amount for one in notes["late_payment"].evidence]
    assert amounts == [one.amount for one in made.facts.payment.late]
    said = [evidence_sentence(one, ENGLISH) for one in notes["late_payment"].evidence]
    assert all("without VAT" in sentence for sentence in said)
    assert all("still open" in evidence_sentence(one, ENGLISH) for one in notes["open_invoices"].evidence)


def test_the_last_day_names_the_end_of_the_month_and_the_way_back_to_a_working_day() -> None:
    facts = GoodbyeFacts("a", "Ada Ltd", date(2026, 11, 1), Sender(), notice_days=90)
    choices = Choices(written_on=date(2026, 11, 22), month_end=True)

    assert why_that_day(schedule(facts, choices), month_end=True, language=ENGLISH) == (
        "The last day is 26 February 2027: 90 days’ notice from 22 November 2026, to the end of the month, "
        "28 February 2027, and back from there to a working day."
    )
    later = replace(choices, notice_days=120)
    assert why_that_day(schedule(facts, later), month_end=True, language=ENGLISH) == (
        "The last day is 31 March 2027: 120 days’ notice from 22 November 2026, to the end of the month."
    )


def test_work_is_only_said_to_grow_where_that_was_measured() -> None:
    facts = GoodbyeFacts("a", "Ada Ltd", date(2026, 11, 1), Sender())
    choices = Choices(written_on=date(2026, 11, 22), language="en", tone="warm")
    flat = Hours(80.0, 12.0, None, date(2026, 1, 5), date(2026, 10, 5), 9, year_before=79.0)
    grown = replace(facts, hours=replace(flat, year_before=60.0))

    for not_known_to_grow in (flat, replace(flat, year_before=None)):
        assert "is growing" not in draft("scope", replace(facts, hours=not_known_to_grow), choices)
    assert "is growing" not in draft("scope", facts, choices)
    assert "I would like to set out once more" in draft("scope", facts, choices)
    assert "The work for you is growing" in draft("scope", grown, choices)
    dutch = replace(choices, language="nl")
    assert "groeit" not in draft("scope", facts, dutch)
    assert "groeit" in draft("scope", grown, dutch)


def test_open_items_alone_say_nothing_of_paid_invoices_and_the_script_keeps_to_one_page() -> None:
    rows = [invoice(f"25-{day}", date(2025, 1, day), 500.0) for day in range(2, 8)]
    facts = facts_of("Ada Ltd", {"contact": "Ada"}, invoices=rows)
    choices = Choices(
        written_on=date(2025, 5, 12), language="en", tone="neutral", figures=True, reasons=("late_payment",)
    )

    mail = draft("mail", facts, choices)
    assert "Six invoices are past their due date and still open, by 86 days on average." in mail
    assert "paid late" not in mail
    script = draft("script", facts, choices)
    assert "6 invoices, together €3,630.00. The confirmation lists each of them." in script
    assert "25-2 of" not in script
    assert all(f"invoice 25-{day} of" in mail for day in range(2, 8))

    dutch = replace(choices, language="nl")
    said = "Er staan zes facturen open waarvan de vervaldatum is verstreken, gemiddeld 86 dagen geleden."
    assert said in draft("mail", facts, dutch)
    told = "6 facturen, samen €\xa03.630,00. De bevestiging noemt ze een voor een."
    assert told in draft("script", facts, dutch)


def test_a_warm_word_about_late_payment_tells_what_the_sender_cannot_bridge_and_reproaches_nobody() -> None:
    made = SITUATIONS["late_payer"]
    told = {
        ("en", "we"): "We pay for the work in advance, and for us that gap is too long to bridge.",
        ("en", "I"): "I pay for the work in advance, and for me that gap is too long to bridge.",
        ("nl", "we"): "We betalen het werk vooruit, en die periode is voor ons te lang om te overbruggen.",
        ("nl", "I"): "Ik betaal het werk vooruit, en die periode is voor mij te lang om te overbruggen.",
    }

    for (language, speaks), sentence in told.items():
        choices = replace(made.choices(language), figures=True, tone="warm", voice=speaks)
        for kind in ("script", "mail", "letter"):
            text = " ".join(draft(kind, made.facts, choices).split())
            assert sentence in text
            assert not any(said in text for said in ("All that time", "Al die tijd"))
