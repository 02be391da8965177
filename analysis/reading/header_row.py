"""Which row of a sheet is its header: by the words in it, and by its shape against the rows below."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from analysis.reading.cells import Cell, cell_text, looks_like
from analysis.reading.dates import read_dates
from analysis.reading.headers import header_likeness, known_headers

#: How many rows of a sheet are looked at: the header stands in the first ``HEADER_ROWS`` of them.
HEAD_ROWS = 80
HEADER_ROWS = 30

_BODY_ROWS, _WIDE = 30, 5
#: So many names of months beside texts are no coincidence.
_SOME_MONTHS, _SOME_DAYS, _A_MONTH = 3, 5, 28
#: So many rows of the same kinds of cells above a header show that it is one of the rows.
_ROWS_ALIKE = 3
#: So many known headers, each another, are no title.
_SURELY_NAMED = 3
#: Rows of so many cells are none of the titles above them.
_NO_TITLE = 3
#: So many of the cells below are of one kind, and the cell above them is too.
_ONE_MORE = 0.8
_WITH_CENTS = re.compile(r"\d[.,]\d{1,2}$")
_MONTH = re.compile(r"(?:19|20)\d{2}[-/](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/](?:19|20)\d{2}")
_UNITS = {
    "eur",
    "euro",
    "€",
    "$",
    "usd",
    "gbp",
    "£",
    "uren",
    "uur",
    "hours",
    "hrs",
    "h",
    "%",
    "dagen",
    "days",
}
#: Signs that stand for a word in a header.
_SIGNS = frozenset("#№%€$£¥&")
#: What survey tools write below a question in a second line of the header.
_ANSWERS = {
    "response",
    "open-ended response",
    "antwoord",
    "open antwoord",
    "antwort",
    "offene antwort",
    "réponse",
    "réponse ouverte",
    "respuesta",
    "respuesta abierta",
    "resposta",
    "resposta aberta",
}


@dataclass(frozen=True)
class HeaderRow:
    """Where a header stands: ``lines`` rows from row ``first`` (from 0); none where ``lines`` is 0."""

    first: int
    lines: int

    @property
    def body(self) -> int:
        """The first row below the header, from 0."""
        return self.first + self.lines


def find_header(head: Sequence[Sequence[Cell]]) -> HeaderRow:
    """Find the header among the first rows of a sheet.

    Parameters
    ----------
    head : sequence of rows
        The first rows of the sheet, from row 1, each a sequence of cells from column A.

    Returns
    -------
    HeaderRow
        Its ``lines`` is 2 where the header is spread over two rows, and 0 where the sheet begins
        with data at once.

    Examples
    --------
    >>> find_header([["Omzet 2024"], [], ["Klant", "Bedrag"], ["Jansen", 12.5], ["De Vries", 8.0]])
    HeaderRow(first=2, lines=1)
    >>> find_header([["Jansen", 12.5], ["De Vries", 8.0]])
    HeaderRow(first=0, lines=0)
    """
    looks = [[looks_like(cell) for cell in row] for row in head]
    best, best_score = None, 0.0
    for place in range(min(HEADER_ROWS, len(head))):
        score = _header_score(head, looks, place)
        if score > best_score:
            best, best_score = place, score
    if best is None:
        return HeaderRow(_first_of_rows(looks), 0)
    best = next((place for place in range(best) if _names_all(head, looks, place, best)), best)
    best = _above_alike(looks, best)
    if best > 0 and _spans(head, looks, best - 1, best):
        return HeaderRow(best - 1, 2)
    if best + 1 < len(head) and _continues(head, looks, best):
        return HeaderRow(best, 2)
    return HeaderRow(best, 1)


def header_cells(head: Sequence[Sequence[Cell]], header: HeaderRow, width: int) -> tuple[str, ...]:
    """Give the header as text, two lines joined, each cell trimmed and its line breaks made spaces.

    Examples
    --------
    >>> header_cells([["Bedrag", None], ["excl.", "incl."]], HeaderRow(0, 2), 2)
    ('Bedrag excl.', 'Bedrag incl.')
    """
    lines = [
        [" ".join(cell_text(cell).split()) for cell in head[place][:width]]
        for place in range(header.first, header.body)
    ]
    lines = [line + [""] * (width - len(line)) for line in lines]
    if not lines:
        return ("",) * width
    if len(lines) == 1:
        return tuple(lines[0])
    upper, lower = lines
    joined, group = [], ""
    for above, below in zip(upper, lower, strict=True):
        group = above or (group if below else "")
        below = "" if above and below.lower() in _ANSWERS else below
        joined.append(f"{group} {below}".strip())
    return tuple(joined)


def _body(looks: Sequence[Sequence[str | None]], place: int) -> list[Sequence[str | None]]:
    """Give the next rows that are not blank, without those of one cell in a wide table."""
    rows = [row for row in looks[place + 1 :] if any(row)]
    widest = max((sum(map(bool, row)) for row in rows[:_BODY_ROWS]), default=0)
    return [row for row in rows if sum(map(bool, row)) > (1 if widest > 2 else 0)][:_BODY_ROWS]


def _columns(body: Sequence[Sequence[str | None]]) -> dict[int, Counter[str]]:
    """Count what stands in each column of the body; columns that are nearly empty are left out."""
    found: dict[int, Counter[str]] = {}
    for row in body:
        for column, look in enumerate(row):
            if look is not None:
                found.setdefault(column, Counter())[look] += 1
    least = 0.3 * len(body)
    return {column: counts for column, counts in found.items() if counts.total() >= least}


#: "Date: 31/03/2026", "Page 1": what a report says of itself, no group of columns.
_TOLD = re.compile(
    r"^[^\W\d_][\w ./-]{1,20}:\s*\S*\d|(?i:^(?:page|pagina|p[áa]gina|seite|p[áa]g)\b\.?:?\s*\d)"
)


def _measured(body: Sequence[Sequence[str | None]]) -> set[int]:
    """Name the columns that mostly hold numbers, dates or the like."""
    return {
        column
        for column, counts in _columns(body).items()
        if counts["text"] + counts["error"] < 0.4 * counts.total()
    }


def _names(cell: Cell) -> bool:
    """Whether a text can name a column: it has a letter or digit, or a sign such as "#" or "€"."""
    return any(sign.isalnum() or sign in _SIGNS for sign in cell_text(cell))


def _is_year(cell: Cell) -> bool:
    words = cell_text(cell).strip()
    return words.isdecimal() and 1990 <= int(words) <= 2100


def _is_month(cell: Cell) -> bool:
    """Whether a cell names a month: "2024-01", "01-2024" or its first day as a date cell."""
    if isinstance(cell, datetime):
        return cell.day == 1
    return isinstance(cell, str) and _MONTH.fullmatch(cell.strip()) is not None


def _are_days(cells: Sequence[Cell]) -> bool:
    """Whether cells are the days of a week or month one after another: the header of a timesheet."""
    if len(cells) < _SOME_DAYS:
        return False
    texts = pl.Series([cell_text(cell).strip() for cell in cells], dtype=pl.String)
    for day_first in (True, False):
        days = read_dates(texts, day_first=day_first)["day"].drop_nulls().dt.epoch("d").to_list()
        if len(days) == len(cells) and days == list(range(days[0], days[0] + len(days))):
            return True
    return False


def _header_score(head: Sequence[Sequence[Cell]], looks: Sequence[Sequence[str | None]], place: int) -> float:
    """Say how much a row looks like the header of the rows below it; 0 where it cannot be."""
    filled = {column for column, look in enumerate(looks[place]) if look is not None}
    texts = {column for column in filled if looks[place][column] == "text" and _names(head[place][column])}
    years = {column for column in filled - texts if _is_year(head[place][column])}
    months = {column for column in filled - texts if _is_month(head[place][column])}
    if (len(years) > 1 or len(months) >= _SOME_MONTHS) and texts | years | months == filled:
        texts = filled
    dates = sorted(column for column in filled if looks[place][column] == "moment")
    if texts and texts | {*dates} == filled and _are_days([head[place][column] for column in dates]):
        texts = filled
    numbered = [cell_text(head[place][column]) for column in sorted(filled - texts)]
    if texts and len(numbered) >= _A_MONTH and numbered == [str(day + 1) for day in range(len(numbered))]:
        texts = filled
    body = _body(looks, place)
    columns = _columns(body)
    if not texts or len(texts) < 0.6 * len(filled):
        return 0.0
    if len(filled) == 1 and len(columns) > 1 and not _names_figures(head[place], filled, body):
        return 0.0
    if any(_is_one_of(column, head[place], looks[place], columns) for column in filled - texts):
        return 0.0
    words = [" ".join(cell_text(head[place][column]).split()) for column in sorted(texts)]
    if sum(map(len, words)) / len(words) > 60:
        return 0.0
    distinct = len({word.lower() for word in words}) / len(words)
    # One letter says nothing by itself, though "À" beside "De" heads the times of a timesheet.
    telling = [word for word in words if sum(map(str.isalpha, word)) > 1]
    likeness = header_likeness(words) if telling else 0.0
    measured = _measured(body)
    contrast = len(measured & texts) / len(measured) if measured else 0.0
    coverage = len(filled & set(columns)) / len(columns) if columns else 0.5
    if likeness < 0.3 and contrast < 0.5 and not _stands_apart(head, looks, place, body):
        return 0.0
    earliness, worded = 1 - place / HEADER_ROWS, len(texts) / len(filled)
    return 2.5 * likeness + 1.5 * (contrast + coverage + worded) + 0.5 * (distinct + earliness)


def _names_figures(row: Sequence[Cell], filled: set[int], body: Sequence[Sequence[str | None]]) -> bool:
    """Whether the one name of a row stands over the figures of two columns, the labels beside them bare."""
    words = [cell_text(row[column]).strip() for column in filled]
    return len(_columns(body)) == 2 and 0 not in filled <= _measured(body) and known_headers(words) == 1


def _is_one_of(
    column: int, row: Sequence[Cell], looks: Sequence[str | None], columns: dict[int, Counter[str]]
) -> bool:
    """Whether a cell is one more of what stands below it: a day over days, an amount over amounts."""
    look, below = looks[column], columns.get(column, Counter())
    if look not in ("moment", "number") or below[look] < _ONE_MORE * below.total():
        return False
    return look == "moment" or _WITH_CENTS.search(cell_text(row[column]).strip()) is not None


def _stands_apart(
    head: Sequence[Sequence[Cell]],
    looks: Sequence[Sequence[str | None]],
    place: int,
    body: Sequence[Sequence[str | None]],
) -> bool:
    """Tell, in a sheet of texts only, a row of short names without digits that are found nowhere below."""
    if _measured(body):
        return False
    words = [cell_text(cell).strip() for cell, look in zip(head[place], looks[place], strict=True) if look]
    below = {
        (column, cell_text(cell).strip()) for row in head[place + 1 :] for column, cell in enumerate(row)
    }
    again = any((column, cell_text(cell).strip()) in below for column, cell in enumerate(head[place]) if cell)
    named = not any(any(sign.isdigit() for sign in word) or "@" in word or len(word) > 40 for word in words)
    wide = len(words) >= max((sum(map(bool, row)) for row in body), default=0)
    return named and wide and not again and len({*words}) == len(words)


def _names_all(
    head: Sequence[Sequence[Cell]], looks: Sequence[Sequence[str | None]], upper: int, lower: int
) -> bool:
    """Whether a row names every column of a lower one, each by another known header: the lower is a row."""
    named, filled = (
        {column for column, look in enumerate(looks[place]) if look is not None} for place in (upper, lower)
    )
    words = [cell_text(cell).strip() for cell in head[upper] if cell_text(cell).strip()]
    known = len(named) >= _SURELY_NAMED and known_headers(words) == len({*words}) == len(named)
    return known and filled <= named and not _spans(head, looks, upper, lower)


def _first_of_rows(looks: Sequence[Sequence[str | None]]) -> int:
    """Give the first row of a table without a header, below the titles: lines of one cell above wide rows."""
    filled = [sum(map(bool, row)) for row in looks]
    wide = max(filled, default=0)
    if wide < _NO_TITLE:
        return 0
    return next(place for place, cells in enumerate(filled) if cells > 1)


def _above_alike(looks: Sequence[Sequence[str | None]], place: int) -> int:
    """Go up to the first of several rows of the same kinds of cells: a row among them is no header."""
    top = place
    while top > 0 and [look or None for look in looks[top - 1]] == [look or None for look in looks[place]]:
        top -= 1
    full = sum(look is not None for look in looks[place])
    return top if place - top >= _ROWS_ALIKE and full > 1 else place


def _spans(
    head: Sequence[Sequence[Cell]], looks: Sequence[Sequence[str | None]], upper: int, lower: int
) -> bool:
    """Whether the row above the header names groups of its columns ("Bedrag" over "excl." and "incl.")."""
    above = [column for column, look in enumerate(looks[upper]) if look is not None]
    below = {column for column, look in enumerate(looks[lower]) if look is not None}
    if len(above) < 2 or any(looks[upper][column] != "text" for column in above):
        return False
    if above == [0, 1] and len(below) >= _WIDE:
        return False  # a title in two cells
    open_places = below - set(above)
    if not open_places or max(open_places) < above[0]:
        return False
    words = [cell_text(head[upper][column]).strip() for column in above]
    inside = above[0] <= max(below) and above[-1] <= max(below)
    return (
        inside
        and all(
            len(word) <= 40 and not word.endswith(":") and ": " not in word and not _TOLD.match(word)
            for word in words
        )
        and _fits_groups(above, below)
    )


def _fits_groups(above: Sequence[int], below: set[int]) -> bool:
    """Each group name stands over a named column, or over a column the lower line leaves open."""
    return sum(column in below for column in above) >= 0.5 * len(above)


def _continues(head: Sequence[Sequence[Cell]], looks: Sequence[Sequence[str | None]], place: int) -> bool:
    """Whether the row below the header belongs to it: units, or names under a group that spans columns."""
    above, below = looks[place], looks[place + 1]
    named = [column for column, look in enumerate(below) if look is not None]
    if not named or any(below[column] != "text" for column in named):
        return False
    words = [cell_text(head[place + 1][column]).strip().lower() for column in named]
    if all(word.strip("()[]") in _UNITS for word in words) or _ANSWERS & {*words}:
        return True
    measured = _measured(_body(looks, place + 1))
    opened = [column for column in named if column >= len(above) or above[column] is None]
    if not opened or not measured & set(named) or len({*words}) < 2:
        return False
    short = all(len(word) <= 30 for word in words)
    return set(named) <= measured or (short and header_likeness(words) >= 0.3)
