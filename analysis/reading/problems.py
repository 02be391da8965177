"""What can be the matter with a file or a sheet: one plain sentence each."""

from analysis.language.language import Language
from analysis.reading.model import Problem

#: Code → sentence. Places are filled from the problem itself (``file``, ``sheet``) and from its facts.
PROBLEMS: dict[str, str] = {
    "password_protected": "{file} is protected with a password. Fill in the password below to open it.",
    "wrong_password": "That password does not open {file}. Try again, mind capitals and spaces.",
    "password_unsupported": (
        "{file} is protected in a way that cannot be opened here. "
        "Open it in your own program, remove the password and save it again."
    ),
    "not_a_spreadsheet": (
        "{file} is not a spreadsheet or table. Export the data as Excel (.xlsx) or CSV and try again."
    ),
    "old_workbook": (
        "{file} was made by a version of Excel from before 1997. "
        "Open it in Excel or LibreOffice and save it as .xlsx."
    ),
    "empty_file": "{file} is empty. Export it again from your own program.",
    "no_table": (
        "{file} holds no cells with data, perhaps only pictures, charts or an empty sheet. "
        "Export the rows themselves."
    ),
    "damaged": (
        "{file} is damaged and cannot be read in full. "
        "Open it in Excel or LibreOffice, save it under another name and try that."
    ),
    "too_large": (
        "{file} would take up {size} MB once unpacked, and at most {limit} MB is opened here. "
        "Export a shorter period or fewer columns."
    ),
    "wide_rows": (
        "{count} rows of {file} hold more cells than its header, the first in line {line}: a comma within a "
        "name or an amount may have cut it in two. Check them, or export the file with quotes or semicolons."
    ),
    "too_wide": (
        "{file} has a row of {columns} cells, and at most {limit} are read. "
        "Check how its cells are parted, and export it again."
    ),
    "took_too_long": (
        "Reading {file} took more than {seconds} seconds and was stopped. "
        "Export a shorter period, or save it as CSV."
    ),
    "too_much_memory": (
        "Reading {file} took more memory than is allowed and was stopped. "
        "Export a shorter period, or save it as CSV."
    ),
    "formulas_without_values": (
        "The sheet “{sheet}” of {file} holds formulas without an outcome ({count}), and those cells are "
        "empty here. "
        "Open the file in Excel or LibreOffice, save it, and upload it again."
    ),
    "rows_of_other_file": (
        "{file} holds corrected rows of {missing}, which is not open. "
        "Bring in {missing} first and then this list again."
    ),
    "rows_have_moved": (
        "{file} was made from an earlier {missing}: rows are no longer where they were, and those were left "
        "as they are. Download the rows to correct again and correct them there."
    ),
    "nothing_corrected": (
        "In {file} no cell differs from what is open here, so nothing changed. "
        "Correct the cells in the list, save it and bring it in again."
    ),
    "cancelled": "Reading {file} was stopped because you asked for it.",
}


def problem_sentence(problem: Problem, language: Language) -> str:
    """Say what is the matter, and the way out, in one language.

    Turns a Problem into a sentence.

    Parameters
    ----------
    problem : Problem
        Its code is a key of ``PROBLEMS``.
    language : Language
        The language to say it in.

    Returns
    -------
    str
        One or two plain sentences.

    Examples
    --------
    >>> problem_sentence(Problem("uren.csv", "empty_file"), Language("en"))
    'uren.csv is empty. Export it again from your own program.'
    """
    places = {**problem.facts, "file": problem.file, "sheet": problem.sheet}
    return language.text(PROBLEMS[problem.code], **places)
