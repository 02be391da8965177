"""What a goodbye is taken along in, read back: Word, mail and calendar."""

import io
from datetime import date
from email import policy
from email.parser import BytesParser

import docx
import lxml.html
import pytest

from analysis.goodbye import KINDS, draft, subject
from analysis.goodbye.appointments import Appointment, appointments, to_ics
from analysis.goodbye.mail import to_eml
from analysis.goodbye.page import to_html
from analysis.goodbye.word import to_docx
from analysis.language import Language
from tests.goodbye.situations import SITUATIONS, WRITTEN

MADE = SITUATIONS["late_payer"]


def paragraphs(content: bytes) -> list[str]:
    """Give the text of each paragraph of a Word file."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


@pytest.mark.parametrize("kind", KINDS)
def test_the_word_file_holds_the_whole_text(kind: str) -> None:
    text = draft(kind, MADE.facts, MADE.choices("nl"))
    lines = [line.removeprefix("- ") for line in text.splitlines() if line]

    assert "\n".join(paragraphs(to_docx(text))).splitlines() == lines


def test_the_word_file_is_a_letter_on_a4_with_lists_and_its_language() -> None:
    content = to_docx("Beste Ada,\n\nDit:\n- een\n- twee\n", title="Het einde", author="Eva", language="nl")
    document = docx.Document(io.BytesIO(content))

    assert round(document.sections[0].page_width.cm, 1) == 21.0
    assert [paragraph.style.name for paragraph in document.paragraphs] == [
        "Normal",
        "Normal",
        "List Bullet",
        "List Bullet",
    ]
    assert document.core_properties.title == "Het einde"
    assert document.core_properties.author == "Eva"
    assert "nl-NL" in document.styles["Normal"].element.xml


def test_a_letter_has_its_own_letterhead_a_bold_subject_and_room_to_sign() -> None:
    choices = MADE.choices("nl")
    sender = MADE.facts.sender
    head = [sender.firm, *sender.address, sender.phone]
    content = to_docx(
        draft("letter", MADE.facts, choices), title=subject("letter", MADE.facts, choices), letterhead=head
    )
    document = docx.Document(io.BytesIO(content))

    assert [paragraph.text for paragraph in document.sections[0].header.paragraphs] == head
    assert sender.firm not in [paragraph.text for paragraph in document.paragraphs[:3]]
    bold = [each.text for each in document.paragraphs if each.runs and each.runs[0].bold]
    assert bold == ["Betreft: het einde van onze samenwerking per 30 juni 2025"]
    spaced = [each.text for each in document.paragraphs if each.paragraph_format.space_before]
    assert spaced == [sender.name]


def test_open_points_stand_above_a_prep_sheet_only_when_asked() -> None:
    assert paragraphs(to_docx("Doel\n", above=["Lees het contract na."])) == ["Lees het contract na.", "Doel"]
    assert paragraphs(to_docx("Doel\n")) == ["Doel"]


def test_the_sheet_beside_the_phone_is_small_and_its_heads_are_bold() -> None:
    text = draft("script", MADE.facts, MADE.choices("nl"))
    document = docx.Document(io.BytesIO(to_docx(text, above=["Lees het contract na."], sheet=True)))
    bold = [each.text for each in document.paragraphs if each.runs and each.runs[0].bold]
    heads = [head.text for head in lxml.html.fromstring(to_html(text, sheet=True)).iter("h2")]

    assert heads == bold
    assert heads[1:4] == ["Doel", "Openen", "De kern, binnen een halve minuut"]
    assert heads[-1] == "Notitie van het gesprek"
    lines = sum(1 + len(each.text) // 115 for each in document.paragraphs)
    assert document.styles["Normal"].font.size.pt * 1.22 * lines + 20 * 3 < 297 / 25.4 * 72 - 2 * 42


def test_each_line_of_a_signature_is_a_paragraph_of_its_own() -> None:
    assert paragraphs(to_docx("Dag\n\n[uw naam]\n[uw bedrijf]\n")) == ["Dag", "[uw naam]", "[uw bedrijf]"]


def test_signs_that_a_word_file_cannot_hold_are_left_out() -> None:
    assert paragraphs(to_docx("Ada\x00\x0bLtd\n")) == ["AdaLtd"]


def test_the_word_file_says_when_it_was_made() -> None:
    properties = docx.Document(io.BytesIO(to_docx("Doel\n", made_on=WRITTEN))).core_properties

    assert (properties.created.date(), properties.modified.date()) == (WRITTEN, WRITTEN)


def test_the_mail_opens_unsent_with_subject_and_addressee() -> None:
    choices = MADE.choices("nl")
    text = draft("mail", MADE.facts, choices)
    content = to_eml(
        text,
        subject=subject("mail", MADE.facts, choices),
        to=MADE.facts.email,
        name="Péter Jansen",
        sender=MADE.facts.sender.email,
        sent_by=MADE.facts.sender.name,
    )
    message = BytesParser(policy=policy.default).parsebytes(content)

    assert message["Subject"] == "Het einde van onze samenwerking per 30 juni 2025"
    assert message["To"].addresses[0].addr_spec == "peter@jansen.example"
    assert message["To"].addresses[0].display_name == "Péter Jansen"
    sent_by = message["From"].addresses[0]
    assert (sent_by.display_name, sent_by.addr_spec) == (MADE.facts.sender.name, MADE.facts.sender.email)
    assert message["X-Unsent"] == "1"
    assert message.get_content().replace("\r\n", "\n") == text
    assert message.get_content_charset() == "utf-8"
    assert b"\r\n" in content
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(byte < 128 for byte in content)


@pytest.mark.parametrize(
    "address", ["", "no address", "a@b@", "<script>@x", "@x.nl", "a@b", f"a@{'b' * 70}.nl"]
)
def test_what_is_no_address_leaves_the_field_open(address: str) -> None:
    message = BytesParser(policy=policy.default).parsebytes(to_eml("Dag\n", subject="s", to=address))

    assert message["To"] is None


@pytest.mark.parametrize("written", ["x@y.nl, z@y.nl", "x@y.nl; z@y.nl", "<x@y.nl> z@y.nl", "x@y.nl\nz@y.nl"])
def test_two_addresses_in_one_cell_both_get_the_mail(written: str) -> None:
    content = to_eml("Dag\n", subject="s", to=written, name="Ada")
    message = BytesParser(policy=policy.default).parsebytes(content)

    assert [one.addr_spec for one in message["To"].addresses] == ["x@y.nl", "z@y.nl"]


def test_a_domain_in_other_letters_is_written_as_mail_can_carry_it() -> None:
    content = to_eml("Dag\n", subject="s", to="info@münchen.example")

    assert b"To: info@xn--mnchen-3ya.example\r\n" in content
    assert b"To:" not in to_eml("Dag\n", subject="s", to="josé@y.nl")


def test_no_line_break_in_a_name_or_subject_becomes_a_header() -> None:
    content = to_eml("Dag\n", subject="Einde\r\nBcc: x@y.nl", to="a@b.nl", name="Ada\nBcc: x@y.nl")
    message = BytesParser(policy=policy.default).parsebytes(content)

    assert message["Bcc"] is None
    assert message["Subject"] == "Einde Bcc: x@y.nl"


def test_the_days_to_keep_are_in_order_and_in_the_owners_language() -> None:
    found = appointments(MADE.facts, MADE.choices("en"), Language("nl"))

    assert [one.code for one in found] == [
        "talk",
        "read_again",
        "payment",
        "successor",
        "end",
        "final_invoice",
        "look_back",
        "year",
    ]
    assert found[4] == Appointment("end", date(2025, 6, 30), "Bakkerij Jansen: laatste dag")


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("improvement", {"talk", "answer", "payment", "review"}),
        ("price_rise", {"talk", "answer", "rate"}),
        ("scope", {"talk", "answer", "scope"}),
    ],
)
def test_the_calendar_of_a_client_that_stays_names_no_last_day(kind: str, codes: set[str]) -> None:
    found = appointments(MADE.facts, MADE.choices("nl"), Language("nl"), kind)

    assert {one.code for one in found} == codes


def test_the_calendar_file_keeps_to_its_format() -> None:
    name = "Élégance, kleding; schoenen & meer voor het hele gezin aan de Grote Markt te Sint-Niklaas"
    lines = to_ics([Appointment("end", date(2025, 6, 30), name)], made_on=WRITTEN).split(b"\r\n")

    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert all(len(line) <= 75 for line in lines)
    unfolded = b"\r\n".join(lines).replace(b"\r\n ", b"").decode()
    assert f"SUMMARY:{name.replace(',', chr(92) + ',').replace(';', chr(92) + ';')}\r\n" in unfolded
    assert "DTSTART;VALUE=DATE:20250630\r\nDTEND;VALUE=DATE:20250701\r\n" in unfolded


def test_the_page_to_print_holds_the_whole_text_and_no_markup_of_others() -> None:
    text = draft("letter", MADE.facts, MADE.choices("nl")) + "\n<script>alert('x')</script> & \"zo\"\n"
    page = lxml.html.fromstring(to_html(text))

    lines = [line.removeprefix("- ") for line in text.splitlines() if line]
    assert [line.strip() for line in page.itertext() if line.strip()] == lines
    assert page.get("lang") == "nl"
    assert {element.tag for element in page.iter()} == {"div", "p", "br", "ul", "li"}
