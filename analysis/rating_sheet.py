"""The rating sheet: one page per colleague, the clients listed, to be filled in within two minutes."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analysis.columns import TABLES
from analysis.judgement import PLEASURE, Colleague
from analysis.language.language import Language
from analysis.template_columns import CELL_RULES

#: How many clients a colleague rates in about two minutes.
CLIENTS_A_SHEET = 30

#: What 1 and 5 stand for, for the questions that may stay empty (English source text).
SCALES: dict[str, str] = {
    "respect": "1 (seldom respectful) to 5 (always respectful)",
    "demands": "1 (asks more than is fair) to 5 (asks what is fair)",
    "payment": "1 (always late) to 5 (always on time)",
    "growth": "1 (no room to grow) to 5 (much room to grow)",
}
_NEEDED = PatternFill("solid", fgColor="1F4E5F")
_OPTIONAL = PatternFill("solid", fgColor="D9E6EA")
_WIDTHS = {"client": 34, "pleasure": 26, "rater": 16, "role": 16, "rated_on": 13, "shown": 16}
_COLUMNS = ("client", "pleasure", *SCALES, "rater", "role", "rated_on", "shown")


def clients_for(clients: pd.DataFrame, worked: pd.Series, colleague: Colleague, most: int) -> pd.DataFrame:
    """Choose whom a colleague is asked about: those they worked for, else all; most revenue first.

    Turns        client | name, revenue, …
    into         the same rows, at most ``most``

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`analysis.summary.summarise` returns it. Not changed.
    worked : Series of str, index ``client``
        One entry for each person who worked for a client, as the hours name them.
    colleague : Colleague
    most : int

    Returns
    -------
    DataFrame
    """
    own = worked.index[worked.str.strip().str.lower() == colleague.name.strip().lower()]
    known = clients[clients.index.isin(own)]
    return (clients if known.empty else known).head(most)


def rating_sheet(names: Sequence[str], colleague: Colleague, language: Language, *, made_on: date) -> bytes:
    """Make the sheet for one colleague.

    Turns a list of clients into a workbook with one row for each, which is recognised as ``ratings`` when it
    comes back. A client that is left empty counts for nothing.

    Parameters
    ----------
    names : sequence of str
        The clients, as they are named on file.
    colleague : Colleague
        Stands in every row; an empty name is left open.
    language : Language
    made_on : date
        The day that stands in the sheet until the colleague changes it.

    Returns
    -------
    bytes
        An ``.xlsx`` file.

    Examples
    --------
    >>> from openpyxl import load_workbook
    >>> made = rating_sheet(["Ann"], Colleague("Sam"), Language("en"), made_on=date(2026, 1, 2))
    >>> load_workbook(io.BytesIO(made)).active["A6"].value
    'Ann'
    """
    workbook = Workbook()
    workbook.properties.creator = "Klantkompas"
    sheet = workbook.active
    sheet.title = language.text(TABLES["ratings"].label)
    for line in (
        language.text("What are our clients like to work with?"),
        language.text(
            "Two minutes is enough: choose a word for each client you know, and leave the others empty."
        ),
        language.text(
            "Nobody sees your own answers beside your name, unless you choose Yes in the last column."
        ),
        "",
    ):
        sheet.append([line])
    sheet["A1"].font = Font(bold=True, size=14)
    _header(sheet, language)
    for place, name in enumerate(names, start=6):
        _row(sheet, place, name, colleague, made_on)
    last = max(6, 5 + len(names))
    _choices(sheet, last, language)
    sheet.freeze_panes = "B6"
    sheet.print_title_rows = "5:5"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def rating_sheets(
    clients: pd.DataFrame,
    worked: pd.Series,
    team: Sequence[Colleague],
    language: Language,
    *,
    made_on: date,
    most: int = CLIENTS_A_SHEET,
) -> bytes:
    """Make the sheets for all colleagues, in one zip file; see :func:`rating_sheet`.

    Parameters
    ----------
    clients, worked
        As for :func:`clients_for`.
    team : sequence of Colleague
    language : Language
    made_on : date
    most : int
        Clients on one sheet.

    Returns
    -------
    bytes
        A ``.zip`` file, which may be uploaded again as it is once the sheets in it are filled in.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        taken: set[str] = set()
        for colleague in team:
            listed = clients_for(clients, worked, colleague, most)["name"].astype("str").to_list()
            name = _file_name(colleague, language, taken)
            archive.writestr(name, rating_sheet(listed, colleague, language, made_on=made_on))
    return file.getvalue()


def _file_name(colleague: Colleague, language: Language, taken: set[str]) -> str:
    base = language.text("ratings") + "-" + (re.sub(r"[^\w]+", "-", colleague.name).strip("-").lower() or "1")
    name, number = f"{base}.xlsx", 2
    while name in taken:
        name, number = f"{base}-{number}.xlsx", number + 1
    taken.add(name)
    return name


def _header(sheet: Any, language: Language) -> None:
    for place, column in enumerate(_COLUMNS, start=1):
        cell = sheet.cell(5, place, language.text(TABLES["ratings"].column(column).label))
        needed = column in ("client", "pleasure")
        cell.fill = _NEEDED if needed else _OPTIONAL
        cell.font = Font(bold=True, color="FFFFFF" if needed else "000000")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, 13)


def _row(sheet: Any, place: int, name: str, colleague: Colleague, made_on: date) -> None:
    known = {"client": name, "rater": colleague.name, "role": colleague.role, "rated_on": made_on}
    for at, column in enumerate(_COLUMNS, start=1):
        value = known.get(column) or None
        cell = sheet.cell(place, at, value)
        if isinstance(value, str):
            cell.data_type = "s"  # a name that begins with = is no formula
    sheet.cell(place, _COLUMNS.index("rated_on") + 1).number_format = CELL_RULES["date"].format


def _choices(sheet: Any, last: int, language: Language) -> None:
    """Offer the words and numbers to choose from, and say what they stand for."""
    words = [language.text(word) for word in PLEASURE.values()]
    answers = {
        "pleasure": (words, language.text("1 (hard going) to 5 (a joy).")),
        **{name: (["1", "2", "3", "4", "5"], language.text(SCALES[name])) for name in SCALES},
        "shown": (
            [language.text("Yes"), language.text("No")],
            language.text("Whether others may see this person's own answers."),
        ),
    }
    for column, (offered, meaning) in answers.items():
        letter = get_column_letter(_COLUMNS.index(column) + 1)
        choice = DataValidation(
            "list",
            f'"{",".join(offered)}"',
            allow_blank=True,
            showErrorMessage=True,
            error=language.text("Choose a word from the list."),
            prompt=meaning,
            promptTitle=language.text(TABLES["ratings"].column(column).label)[:32],
            showInputMessage=True,
        )
        choice.add(f"{letter}6:{letter}{last}")
        sheet.add_data_validation(choice)
