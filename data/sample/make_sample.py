"""Make the sample workbooks: a made-up agency of 45 clients over 24 months, in Dutch and in English.

Run ``python data/sample/make_sample.py [FOLDER]``; the same seed gives the same cells. Both editions
hold the same figures. A handful of cells are dirty on purpose: a name spelt otherwise, an
amount typed as text, an impossible date, an invoice that stands twice, one without a client, an error cell
and a total row.
"""

import random
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from cast import CAST, CHARACTERS, CONTACTS, PEOPLE, Character
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from words import WORDS

SEED = 20261001
MONTHS = 24
FIRST = date(2024, 10, 1)
LAST = date(2026, 9, 30)
TERM = timedelta(days=30)
TAX = 0.21

#: Which share of the hours each role works, by what the client needs.
_ROLE_SHARES = {"owner": 6, "strategy": 14, "design": 28, "development": 34, "accounts": 14, "office": 4}


def month_start(month: int) -> date:
    """Give the first day of a month of the sample, 0 to 23."""
    years, place = divmod(FIRST.month - 1 + month, 12)
    return date(FIRST.year + years, place + 1, 1)


def _workday(chance: random.Random, month: int) -> date:
    """Pick a weekday in a month."""
    day = month_start(month) + timedelta(days=chance.randrange(27))
    return day if day.weekday() < 5 else day - timedelta(days=day.weekday() - 4)


def _progress(character: Character, month: int) -> float:
    """Say by what incidents and lateness are multiplied in this month."""
    return character.change ** (month / (MONTHS - 1))


def _client_rows(chance: random.Random, words: dict[str, str], edition: int) -> list[list[Any]]:
    rows = []
    for place, part in enumerate(CAST):
        since = (
            month_start(part.months[0]) if part.months[0] else FIRST - timedelta(days=200 + 61 * (place % 17))
        )
        referrer = "" if part.referred_by is None else CAST[part.referred_by].names[edition]
        rows.append(
            [
                f"K{1001 + place}",
                part.names[edition],
                words[part.segment],
                since,
                CONTACTS[place % len(CONTACTS)],
                f"post@klant{1001 + place}.example",
                words["language_name"],
                words[part.contract],
                chance.choice((30, 30, 60, 90)) if part.contract == "indefinite" else None,
                part.group or None,
                referrer or None,
                part.strategic[edition] or None,
                words[part.values_fit],
            ]
        )
    return rows


def _invoice_rows(chance: random.Random, words: dict[str, str], edition: int) -> list[list[Any]]:
    drafts: list[tuple[date, int, float, bool]] = []
    for place, part in enumerate(CAST):
        first, last = part.months
        every = 1 if part.yearly >= 12 else 2
        for month in range(first, last + 1, every):
            season = 1.12 if month_start(month).month in (3, 4, 10, 11) else 0.96
            amount = part.yearly * 1000 / 12 * every * season * chance.uniform(0.82, 1.18)
            amount = round(amount * 4) / 4
            if every == 1 and part.yearly > 40 and month % 2:
                split = round(amount * chance.uniform(0.3, 0.7), 2)
                drafts.append((_workday(chance, month), place, split, False))
                amount = round(amount - split, 2)
            drafts.append((_workday(chance, month), place, amount, False))
            credit = 0.05 if part.character in ("part", "time_eater", "repair", "tyrant") else 0.012
            if chance.random() < credit:
                drafts.append((_workday(chance, month), place, -round(amount * 0.2, 2), True))
    drafts.sort(key=lambda draft: (draft[0], draft[1]))

    rows = []
    for number, (day, place, amount, is_credit) in enumerate(drafts, start=1):
        part = CAST[place]
        character = CHARACTERS[part.character]
        due = day + TERM
        progress = _progress(character, (day.year - FIRST.year) * 12 + day.month - FIRST.month)
        late = chance.gauss(character.days_late * progress, 3 + abs(character.days_late) * 0.35 * progress)
        paid: date | None = due + timedelta(days=round(late))
        if paid is not None and paid <= day:
            paid = day + timedelta(days=5)
        if paid is not None and paid > LAST:
            paid = None
        tax = round(amount * TAX, 2)
        status = "credited" if is_credit else "paid" if paid else "open"
        rows.append(
            [
                f"F{day.year}-{number:04d}",
                f"K{1001 + place}",
                part.names[edition],
                day,
                due,
                None if is_credit else paid,
                amount,
                tax,
                round(amount + tax, 2),
                words[status],
                words["credit" if is_credit else "invoice"],
                "EUR",
            ]
        )
    return rows


def _hour_rows(chance: random.Random, words: dict[str, str], edition: int) -> list[list[Any]]:
    rows = []
    by_role: dict[str, list[tuple[str, float]]] = {}
    for name, role, cost in PEOPLE:
        by_role.setdefault(role, []).append((name, cost))
    for place, part in enumerate(CAST):
        character = CHARACTERS[part.character]
        first, last = part.months
        for month in range(first, last + 1):
            needed = part.yearly * 1000 / 12 / character.rate * chance.uniform(0.85, 1.15)
            entries = max(2, min(9, round(needed / 9)))
            for _ in range(entries):
                role = chance.choices(list(_ROLE_SHARES), weights=list(_ROLE_SHARES.values()))[0]
                person, cost = chance.choice(by_role[role])
                hours = max(0.25, round(needed / entries * chance.uniform(0.6, 1.4) * 4) / 4)
                unbilled = {"time_eater": 0.34, "part": 0.3, "pleasant_loss": 0.28}.get(part.character, 0.08)
                rows.append(
                    [
                        _workday(chance, month),
                        person,
                        words[role],
                        part.names[edition],
                        words[("website", "campaign", "maintenance")[place % 3]],
                        words[role],
                        hours,
                        words["no" if chance.random() < unbilled else "yes"],
                        cost,
                    ]
                )
    rows.sort(key=lambda row: row[0])
    return rows


def _incident_rows(chance: random.Random, words: dict[str, str], edition: int) -> list[list[Any]]:
    rows = []
    for part in CAST:
        character = CHARACTERS[part.character]
        for month in range(part.months[0], part.months[1] + 1):
            expected = character.incidents * _progress(character, month)
            count = int(expected) + (chance.random() < expected - int(expected))
            for _ in range(count):
                weights = range(len(character.kinds), 0, -1)
                kind = chance.choices(character.kinds, weights=weights)[0]
                severity = min(5, max(1, round(chance.gauss(character.severity, 0.7))))
                founded = chance.random() < (0.45 if part.character in ("good", "star", "improves") else 0.18)
                rows.append(
                    [
                        _workday(chance, month),
                        part.names[edition],
                        words[kind],
                        5 if kind == "abuse" else severity,
                        words["yes" if founded else "no"] if kind == "complaint" else None,
                        words[f"{kind}_note"],
                    ]
                )
    rows.sort(key=lambda row: row[0])
    return rows


def _rating_rows(chance: random.Random, words: dict[str, str], edition: int) -> list[list[Any]]:
    rows = []
    raters = [person for person in PEOPLE if person[1] != "office"]
    for part in CAST:
        character = CHARACTERS[part.character]
        for name, role, _ in raters:
            if chance.random() < 0.12 or part.months[1] < 18:
                continue
            view = {"owner": 0.3, "strategy": 0.2, "accounts": -0.3}.get(role, -0.1)
            if part.character == "tyrant":
                view = {"owner": 1.6, "strategy": 0.8}.get(role, -0.3)
            pleasure = min(5, max(1, round(chance.gauss(character.pleasure + view, 0.45))))
            respect = min(5, max(1, round(chance.gauss(character.pleasure + view, 0.6))))
            rated_on = LAST - timedelta(days=chance.randrange(5, 60))
            rows.append([part.names[edition], name, words[role], rated_on, pleasure, respect])
    return rows


def _write(
    sheet: Worksheet, headers: list[str], rows: list[list[Any]], title: str | None = None
) -> tuple[int, int]:
    """Write a sheet a person might have made; give the numbers of its first and last row of cells."""
    if title:
        sheet.append([title])
        sheet.cell(1, 1).font = Font(bold=True, size=13)
        sheet.append([])
    sheet.append(headers)
    header_row = sheet.max_row
    for cell in sheet[header_row]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for row in rows:
        sheet.append(row)
    for place, header in enumerate(headers, start=1):
        longest = max((len(str(row[place - 1] or "")) for row in rows[:60]), default=8)
        sheet.column_dimensions[get_column_letter(place)].width = min(44, max(len(header), longest, 9) + 2)
    for line in sheet.iter_rows(min_row=header_row + 1):
        for cell in line:
            if isinstance(cell.value, date):
                cell.number_format = "dd-mm-yyyy"
            elif isinstance(cell.value, float):
                cell.number_format = "#,##0.00"
    sheet.freeze_panes = f"A{header_row + 1}"
    return header_row + 1, sheet.max_row


def _make_dirty(book: Workbook, words: dict[str, str]) -> None:
    """Put in what every real export has: a few cells that are not as they should be."""
    invoices, hours, incidents = book[words["invoices"]], book[words["hours"]], book[words["incidents"]]
    amount = [cell.value for cell in invoices[3]].index(words["amount"]) + 1
    paid_on = [cell.value for cell in invoices[3]].index(words["paid_on"]) + 1

    invoices.cell(40, amount, words["text_amount"])
    invoices.cell(40, amount + 1, 262.5)
    invoices.cell(40, amount + 2, 1512.5)
    invoices.cell(95, paid_on, words["impossible_date"])
    for row in (60, 61, 62):
        invoices.cell(
            row, 3, str(invoices.cell(row, 3).value).upper().replace(" BV", " B.V.").replace(" LTD", " Ltd.")
        )
    twice = [cell.value for cell in invoices[150]]
    invoices.append(twice)
    invoices.append(
        ["F2026-X001", None, None, date(2026, 9, 12), date(2026, 10, 12), None, 480.0, 100.8, 580.8]
    )
    last = invoices.max_row
    letter = get_column_letter(amount)
    total = sum(
        value if isinstance(value, int | float) else 1250.0
        for (value,) in invoices.iter_rows(
            min_row=4, max_row=last, min_col=amount, max_col=amount, values_only=True
        )
    )
    invoices.append([words["total"], *[None] * (amount - 2), round(total, 2)])
    invoices[f"{letter}{last + 1}"].font = Font(bold=True)
    for row in range(max(4, last - 1), last + 2):
        for cell in invoices[row]:
            if isinstance(cell.value, date):
                cell.number_format = "dd-mm-yyyy"
            elif isinstance(cell.value, float):
                cell.number_format = "#,##0.00"

    hours.cell(77, 7, words["not_applicable"])
    error = hours.cell(133, 7, "#N/A")
    error.data_type = "e"
    hours.cell(210, 4, str(hours.cell(210, 4).value).lower())
    incidents.cell(31, 2, f"  {incidents.cell(31, 2).value} ")


def make(language: str, seed: int = SEED) -> Workbook:
    """Make one edition of the sample.

    Parameters
    ----------
    language : str
        ``nl`` or ``en``: the language of headers, names and notes. The figures are the same in both.
    seed : int
        Starts the random numbers.

    Returns
    -------
    Workbook
        Five sheets: clients, invoices (with a title above and a total below), hours, incidents, ratings.
    """
    words = WORDS[language]
    edition = list(WORDS).index(language)
    chance = random.Random(seed)
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Klantkompas"
    book.properties.created = book.properties.modified = datetime(2026, 10, 1)

    columns = {
        "clients": "client_number client segment since contact email language contract notice group "
        "referred_by strategic values_fit",
        "invoices": "invoice_number client_number client invoiced_on due_on paid_on amount tax "
        "amount_with_tax status kind_of_invoice currency",
        "hours": "date person role client project activity hours_worked billable cost_rate",
        "incidents": "date client kind severity founded note",
        "ratings": "client rater role date pleasure respect",
    }
    makers = {
        "clients": _client_rows,
        "invoices": _invoice_rows,
        "hours": _hour_rows,
        "incidents": _incident_rows,
        "ratings": _rating_rows,
    }
    for name, maker in makers.items():
        headers = [words[column] for column in columns[name].split()]
        title = words["title"] if name == "invoices" else None
        _write(book.create_sheet(words[name]), headers, maker(chance, words, edition), title)
    _make_dirty(book, words)
    return book


def main() -> None:
    """Write both editions into the folder named, or else beside this script."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for language, words in WORDS.items():
        make(language).save(folder / words["file"])


if __name__ == "__main__":
    main()
