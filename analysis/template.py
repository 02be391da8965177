"""The empty workbook for who has no file yet: sheets to fill in, and one that explains them."""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from analysis.columns import TABLES, Column
from analysis.language.language import Language
from analysis.template_columns import (
    CELL_CHOICES,
    CELL_RULES,
    EXPLANATION,
    OPEN_LISTS,
    TEMPLATE,
    CellRule,
    TemplateColumn,
)

_NEEDED = PatternFill("solid", fgColor="1F4E5F")
_OPTIONAL = PatternFill("solid", fgColor="D9E6EA")
_EXAMPLE = InlineFont(i=True, color="737373")
_WIDTHS = (30, 110)
_LAST_ROW = 1_048_576
_OFFERED_CLIENTS = 5_000
#: The longest title and message Excel shows beside a cell.
_TITLE, _MESSAGE = 32, 255


def template(language: Language) -> bytes:
    """Make an empty workbook to fill in.

    Turns the data dictionary into a workbook: a sheet that explains, then a sheet per table.

    Every cell to fill in says what it is for when it is chosen, and refuses what it cannot be. The examples
    stand on the explaining sheet, within its sentences, so that they are never read as data.

    Parameters
    ----------
    language : Language
        The language of the sheets, headers and words to choose from.

    Returns
    -------
    bytes
        An ``.xlsx`` file.

    Examples
    --------
    >>> from openpyxl import load_workbook
    >>> load_workbook(io.BytesIO(template(Language("en")))).sheetnames
    ['Explanation', 'Clients', 'Invoices', 'Hours', 'Incidents', 'Ratings', 'Cost pools']
    """
    workbook = Workbook()
    workbook.properties.creator = "Klantkompas"
    _explain(workbook.active, language)
    for table in TEMPLATE:
        _fill_in(workbook.create_sheet(language.text(TABLES[table].label)), table, language)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _fill_in(sheet: Any, table: str, language: Language) -> None:
    """Lay out one sheet to fill in: header, formats, and what each cell may hold."""
    sheet.freeze_panes = "B2"
    for place, column in enumerate(TEMPLATE[table], start=1):
        means = TABLES[table].column(column.name)
        header = _header(column, means, language)
        needed = _is_needed(table, column)
        cell = sheet.cell(1, place, header)
        cell.font = Font(bold=True, color="FFFFFF" if needed else "000000")
        cell.fill = _NEEDED if needed else _OPTIONAL
        letter = get_column_letter(place)
        wide = means.kind == "text" or column.name == "client"
        sheet.column_dimensions[letter].width = max(len(header) + 4, 30 if wide else 15)
        sheet.column_dimensions[letter].number_format = _format(means)
        validation = _validation(table, means, language)
        validation.promptTitle = header[:_TITLE]
        validation.prompt = _meaning(column, means, language)[:_MESSAGE]
        validation.showInputMessage = True
        validation.add(f"{letter}2:{letter}{_LAST_ROW}")
        sheet.add_data_validation(validation)


def _validation(table: str, means: Column, language: Language) -> DataValidation:
    """Say in Excel's terms what the cells of a column may hold."""
    if means.name == "client" and table != "clients":
        clients = quote_sheetname(language.text(TABLES["clients"].label))
        return DataValidation("list", f"{clients}!$A$2:$A${_OFFERED_CLIENTS}", allow_blank=True)
    if choices := CELL_CHOICES.get(means.name) or CELL_CHOICES.get(means.kind):
        words = ",".join(language.text(word) for word in choices)
        return DataValidation(
            "list",
            f'"{words}"',
            allow_blank=True,
            showErrorMessage=means.name not in OPEN_LISTS,
            error=language.text("Choose a word from the list."),
        )
    rule = _rule(means)
    if rule is None:
        return DataValidation(allow_blank=True)
    return DataValidation(
        rule.type,
        rule.first,
        rule.second,
        operator=rule.operator,
        allow_blank=True,
        showErrorMessage=True,
        error=language.text(rule.sentence),
    )


def _explain(sheet: Any, language: Language) -> None:
    """Write the sheet that explains: what to do, then one row per column of every sheet."""
    sheet.title = language.text("Explanation")
    for place, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([language.text("Your clients in one workbook")])
    sheet["A1"].font = Font(bold=True, size=14)
    for line in EXPLANATION:
        sheet.append([language.text(line)])
    for table, columns in TEMPLATE.items():
        sheet.append([])
        sheet.append([language.text(TABLES[table].label), language.text(TABLES[table].unlocks)])
        for cell in sheet[sheet.max_row]:
            cell.font = Font(bold=True)
        for column in columns:
            _explain_column(sheet, table, column, language)


def _explain_column(sheet: Any, table: str, column: TemplateColumn, language: Language) -> None:
    """Write what one column is for, with its examples in grey behind it, in one cell of words."""
    means = TABLES[table].column(column.name)
    needed = language.text("Needed.") if _is_needed(table, column) else language.text("May stay empty.")
    examples = language.text(
        "For example: {examples}", examples="; ".join(_examples(column, means, language))
    )
    said = CellRichText(f"{needed} {_meaning(column, means, language)} ", TextBlock(_EXAMPLE, examples))
    sheet.append([_header(column, means, language), said])
    for cell in sheet[sheet.max_row]:
        cell.alignment = Alignment(vertical="top", wrap_text=True)


def _examples(column: TemplateColumn, means: Column, language: Language) -> Iterator[str]:
    """Give the examples as this language writes them."""
    for example in column.examples:
        if isinstance(example, date):
            yield language.date(example, "short")
        elif isinstance(example, str):
            yield example if column.names else language.text(example)
        elif means.kind == "share":
            yield language.percent(example)
        else:
            yield language.number(example, 2 if isinstance(example, float) else 0)


def _header(column: TemplateColumn, means: Column, language: Language) -> str:
    return language.text(column.label or means.label)


def _meaning(column: TemplateColumn, means: Column, language: Language) -> str:
    return language.text(column.meaning or means.meaning)


def _is_needed(table: str, column: TemplateColumn) -> bool:
    return column.name in TABLES[table].required[0]


def _rule(means: Column) -> CellRule | None:
    return CELL_RULES.get(means.name) or CELL_RULES.get(means.kind)


def _format(means: Column) -> str:
    rule = _rule(means)
    if rule is not None:
        return rule.format
    return "@" if means.kind == "key" and means.name != "client" else "General"
