"""Hours in two columns: with the minutes beyond them, or those to be invoiced and those not."""

import polars as pl

from analysis.reading.added_columns import added, kind_added
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.headed_periods import part_of_time
from analysis.reading.headers import exact_matches, normalise
from analysis.reading.model import Sheet
from analysis.reading.values import read_values

#: Behind the header of the added column: it stands in no file.
_MADE = "(=)"
_HOURS = frozenset(
    {"uren", "uur", "hours", "hour", "hrs", "stunden", "std", "heures", "horas", "ore", "timmar"}
)
_MINUTES = frozenset({"minuten", "minutes", "min", "mins", "minutos", "minuti", "minuter"})
#: What tells all hours of a row, in one column.
_WHOLE = frozenset({"hours", "decimal_hours", "rounded_hours", "minutes", "seconds", "quantity"})
_BILLED, _NOT_BILLED = frozenset({"billable_hours"}), frozenset({"non_billable_hours"})
_OF_AN_HOUR = 60
_MOSTLY = 0.9


def is_together(header: str) -> bool:
    """Whether a column was added by :func:`with_minutes_added` or :func:`with_both_kinds`.

    Examples
    --------
    >>> is_together("Uren (=)"), is_together("Uren")
    (True, False)
    """
    return kind_added(header, _MADE) == "hours"


def parts_of_hours(header: tuple[str, ...]) -> tuple[int, int] | None:
    """Find a column of hours and one of minutes, each with no more in its header than that.

    Examples
    --------
    >>> parts_of_hours(("Klant", "Uren", "Minuten")), parts_of_hours(("Klant", "Uren"))
    ((1, 2), None)
    """
    names = [normalise(name) for name in header if not is_together(name)]
    hours = [place for place, name in enumerate(names) if name in _HOURS]
    minutes = [place for place, name in enumerate(names) if name in _MINUTES]
    return (hours[0], minutes[0]) if len(hours) == len(minutes) == 1 else None


def with_minutes_added(sheet: Sheet) -> Sheet:
    """Add a column of the hours and the minutes beside them together.

    Turns        1 | 30     under  Uren | Minuten
    into         1 | 30 | 1.5

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no two such columns stand, where the minutes pass 59, or where they say the same
        as the hours.

    Examples
    --------
    >>> import polars as pl
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["1", "2"], "1": ["30", "15"]})
    >>> with_minutes_added(Sheet("a.csv", "", (), ("Uren", "Minuten"), cells)).cells["2"].to_list()
    [1.5, 2.25]
    """
    parts = parts_of_hours(sheet.header)
    if parts is None or any(map(is_together, sheet.header)) or not sheet.cells.height:
        return sheet
    hours, minutes = (read_values(cells_of(sheet.cells[str(place)]), "number").values for place in parts)
    known = minutes.drop_nulls()
    whole = hours.drop_nulls()
    both = (hours * _OF_AN_HOUR - minutes).drop_nulls()
    if (
        known.is_empty()
        or whole.is_empty()
        or not known.is_between(0, _OF_AN_HOUR - 1).all()
        or not (whole == whole.floor()).all()
        or int((both.abs() < 1).sum()) >= _MOSTLY * len(both)
    ):
        return sheet
    return sheet.with_column(added("hours", _MADE, sheet.header), _added(hours, minutes / _OF_AN_HOUR))


def with_both_kinds(sheet: Sheet) -> Sheet:
    """Add a column of the hours to be invoiced and those not to be, together.

    Turns        5 | 0     under  Billable hours | Non-billable hours
    into         5 | 0 | 5

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no two such columns stand, or where a third tells all hours.

    Examples
    --------
    >>> import polars as pl
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["5", "0"], "1": ["0", "1.5"]})
    >>> header = ("Billable hours", "Non-billable hours")
    >>> with_both_kinds(Sheet("a.csv", "", (), header, cells)).cells["2"].to_list()
    [5.0, 1.5]
    """
    concepts = [concepts_of(header) for header in sheet.header]
    parts = [
        place for kind in (_BILLED, _NOT_BILLED) for place, found in enumerate(concepts) if found == kind
    ]
    if len(parts) != 2 or concepts[parts[0]] == concepts[parts[1]] or any(each & _WHOLE for each in concepts):
        return sheet
    read = (
        read_values(cells_of(sheet.cells[str(place)]), "hours", header=sheet.header[place]) for place in parts
    )
    billed, unbilled = (each.values for each in read)
    return sheet.with_column(added("hours", _MADE, sheet.header), _added(billed, unbilled))


def with_hours_of_persons(sheet: Sheet) -> Sheet:
    """Add a column of the hours of everybody who has a column of their own, together; so for periods.

    Turns        4 | 8     under  Uren Jan | Uren Piet, or Uren ma | Uren di
    into         4 | 8 | 12

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no two such columns stand, or where another tells all hours.

    Examples
    --------
    >>> import polars as pl
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["4", "8"], "1": ["8", None]})
    >>> with_hours_of_persons(Sheet("a.csv", "", (), ("Uren Jan", "Uren Piet"), cells)).cells["2"].to_list()
    [12.0, 8.0]
    """
    spoken = [place for place, name in enumerate(sheet.header) if concepts_of(name) & _WHOLE]
    named = {
        place: words
        for place in spoken
        if (words := _whose_hours(sheet.header[place]) or part_of_time(sheet.header[place]))
    }
    different = {*named.values()}
    if len(named) < 2 or len(named) < len(spoken) or len(different) < len(named):
        return sheet
    together: pl.Series | None = None
    for place in named:
        one = read_values(cells_of(sheet.cells[str(place)]), "hours", header=sheet.header[place]).values
        together = one if together is None else _added(together, one)
    return sheet if together is None else sheet.with_column(added("hours", _MADE, sheet.header), together)


def _whose_hours(header: str) -> str:
    """Give the name beside a word for hours: "Jan" of "Uren Jan"; "" where it is a word known in headers."""
    words = normalise(header).split()
    rest = [word for word in words if word not in _HOURS]
    if (
        len(words) != 2
        or len(rest) != 1
        or not rest[0].isalpha()
        or not {match.concept for match in exact_matches(rest[0])} <= {"month"}
    ):  # "Jan" is a name as well
        return ""
    return rest[0] if rest[0].capitalize() in header else ""


def _added(one: pl.Series, other: pl.Series) -> pl.Series:
    """Add two columns up; missing only where both are."""
    return (one.fill_null(0.0) + other.fill_null(0.0)).set(one.is_null() & other.is_null(), None)
