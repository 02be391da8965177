"""Rows that hold the sums of the rows beneath or above them: set apart, their names kept for those rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import polars as pl

from analysis.reading.block_subjects import are_periods, subjects_of
from analysis.reading.column_cells import Cells, cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.model import Sheet
from analysis.reading.numbers import Marks
from analysis.reading.outlines import MOST_LINES, leaves
from analysis.reading.repeated import repeated
from analysis.reading.totals import total_words, without_total_word
from analysis.reading.values import Habits, number_marks, read_values

#: Behind the header of a column that was added; it stands in no file.
ADDED = " (=)"
#: Reports with groups are short; a larger sheet is a list.
_MOST_ROWS, _MOST_COLUMNS = 20_000, 200
_NEARLY_ALL, _HARDLY = 0.9, 0.1
#: Each addend may be rounded by half a cent.
_ROUNDED = 0.0051
#: So many groups of two rows or more prove it, or one of so many rows.
_SOME_GROUPS, _MANY_ROWS = 2, 3
#: What a group is called after, where the header does not say it: by the kind of the lines' subjects.
_CALLED = {"client": "Klant (=)", "project": "Project (=)", "person": "Medewerker (=)"}
_NUMBERED = "Factuurnummer (=)"
_VAGUE = frozenset({"account", "ledger_account", "code", "name", "anyone"})
_HAS_NUMBER = re.compile(r"\d{2,}")
_KINDS = {"hours": ("hours", "decimal_hours"), "project": ("project",), "person": ("person",)}


class _Level(NamedTuple):
    """The rows of one level of groups, and whether they stand below the rows they add up."""

    rows: pl.Series
    ends: pl.Series
    below: bool


def with_groups_apart(sheet: Sheet) -> Sheet:
    """Find the rows that hold the sums of the rows beneath or above them, and keep what they say of those.

    Turns        Bos |            | 30      under  Client | Date | Amount
                     | 2026-01-02 | 10
                     | 2026-01-09 | 20
    into         the same rows, the first of them a subtotal, and a column "Client (=)": Bos, Bos, Bos

    What tells rows from groups is a column that only the rows fill, such as a date or a number. Every row
    without it must then be a sum, in one level or in several, of the rows that have it. Where all levels
    share one column, each row must be a sum or part of one.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        With ``subtotals``, and a column for each name that only the groups bear. The same sheet where
        nothing is proven.

    Examples
    --------
    >>> cells = pl.DataFrame({
    ...     "row": [2, 3, 4, 5, 6, 7],
    ...     "0": ["Bos", None, None, "Vis", None, None],
    ...     "1": [None, "2026-01-02", "2026-01-09", None, "2026-02-02", "2026-02-09"],
    ...     "2": ["30", "10", "20", "12", "7", "5"],
    ... })
    >>> found = with_groups_apart(Sheet("a.csv", "", (), ("Client", "Date", "Amount"), cells))
    >>> found.subtotals, found.header[-1], found.cells["3"].to_list()
    ((2, 5), 'Client (=)', ['Bos', 'Bos', 'Bos', 'Vis', 'Vis', 'Vis'])
    """
    size, width = sheet.cells.height, len(sheet.header)
    if sheet.subtotals or not _MANY_ROWS <= size <= _MOST_ROWS or not 1 < width <= _MOST_COLUMNS:
        return sheet
    cells = {str(place): cells_of(sheet.cells[str(place)]) for place in range(width)}
    filled = {name: each.filled for name, each in cells.items()}
    marking = _marking(filled, size)
    if not marking and size > MOST_LINES:
        return sheet
    numbers = _numbers(sheet, cells)
    levels: list[_Level] = []
    details = repeated(False, size)
    for name in marking:
        found = _levels(filled[name], numbers, cells, filled, name)
        if sum(map(_rows_in, found)) > sum(map(_rows_in, levels)):
            levels, details = found, filled[name]
    if not levels:
        totals = _totals(~details, [cells[name] for name in cells if name not in numbers])
        details = next(leaves(sheet, numbers, totals), details)
        levels = _levels(details, numbers, cells, filled) if details.any() else []
    if not levels:
        return sheet
    apart = _any([level.rows for level in levels], size)
    named = replace(sheet, subtotals=tuple(sheet.cells["row"].filter(apart).to_list()))
    for header, names in _names(sheet, levels, details & ~apart, cells, set(numbers)):
        named = named.with_column(header, names)
    return named


def shared_with_groups(sheet: Sheet) -> frozenset[int]:
    """Give the columns in which groups bear their name and the rows something else, such as a number.

    Parameters
    ----------
    sheet : Sheet
        As :func:`with_groups_apart` gives it.

    Returns
    -------
    frozenset of int
        Their places; the names stand in a column of their own.
    """
    if not sheet.subtotals:
        return frozenset()
    apart = sheet.is_subtotal
    added = [place for place, header in enumerate(sheet.header) if header.endswith(ADDED)]
    names = {name for place in added for name in sheet.cells[str(place)].filter(apart).drop_nulls()}
    found = set()
    for place in set(range(len(sheet.header))) - set(added):
        cells = cells_of(sheet.cells[str(place)])
        labels = cells.shown.filter(apart).drop_nulls()
        if labels.is_in(names).sum() > _HARDLY * len(labels) and cells.filled.filter(~apart).any():
            found.add(place)
    return frozenset(found)


def _rows_in(level: _Level) -> int:
    return int(level.rows.sum())


def _any(parts: Sequence[pl.Series], size: int) -> pl.Series:
    found = repeated(False, size)
    for part in parts:
        found = found | part
    return found


def _marking(filled: dict[str, pl.Series], size: int) -> list[str]:
    """Give the columns that some rows fill and others do not, one of those that the same rows fill."""
    found: dict[tuple[int, ...], str] = {}
    for name, there in filled.items():
        if _MANY_ROWS - 1 <= int(there.sum()) < size:
            found.setdefault(tuple((~there).arg_true().to_list()), name)
    return list(found.values())


def _numbers(sheet: Sheet, cells: dict[str, Cells]) -> dict[str, pl.Series]:
    """Read the columns that hold numbers or durations."""
    marks = {name: number_marks(each) for name, each in cells.items()}
    habits = Habits(marks=sum(marks.values(), Marks()), from_text=sheet.from_text)
    found = {}
    for name, each in cells.items():
        without_digit = int((~each.text.str.contains(r"\d")).sum())
        if without_digit > (1 - _NEARLY_ALL) * int(each.filled.sum()):
            continue  # names and other words
        values = read_values(each, "hours", habits=habits, own=marks[name]).values
        known = len(values) - values.null_count()
        if known and known >= _NEARLY_ALL * int(each.filled.sum()):
            found[name] = values
    return found


def _levels(
    details: pl.Series,
    numbers: dict[str, pl.Series],
    cells: dict[str, Cells],
    filled: dict[str, pl.Series],
    marking: str = "",
) -> list[_Level]:
    """Give the levels of groups, the inner ones last; none unless nearly all other rows are sums."""
    size = len(details)
    sums = {
        name: values
        for name, values in numbers.items()
        if name != marking and (details & values.is_not_null()).any()
    }
    rest = ~details & _any([(values.fill_null(0) != 0) for values in sums.values()], size)
    texts = [name for name in cells if name not in numbers]
    rest = rest & ~_totals(rest, [cells[name] for name in texts])
    if not rest.any():
        return []
    frame = pl.DataFrame({name: filled[name] for name in texts}).filter(rest)
    frame = frame.with_columns(place=rest.arg_true()) if texts else pl.DataFrame({"place": rest.arg_true()})
    alike = frame.group_by(texts, maintain_order=True) if texts else [((), frame)]
    kinds = sorted((part["place"] for _, part in alike), key=len)
    levels: list[_Level] = []
    above = repeated(False, size)
    for places in kinds:
        rows = above.clone() & False
        rows = rows.scatter(places, True)
        inner = list(_proven(rows, above, details, sums))
        levels += reversed(inner)
        above = above | rows
    proven = sum(map(_rows_in, levels))
    return levels if proven >= _NEARLY_ALL * int(rest.sum()) else []


def _totals(rest: pl.Series, texts: Sequence[Cells]) -> pl.Series:
    """Say which rows say themselves that they are totals; they are known by that."""
    found = rest & False
    if not rest.any():
        return found
    places = rest.arg_true()
    for cells in texts:
        words = total_words(cells.text.gather(places))
        found = found.scatter(places.filter(words["wholly"] | words["of_someone"]), True)
    return found


def _proven(
    rows: pl.Series, above: pl.Series, details: pl.Series, sums: dict[str, pl.Series]
) -> Iterator[_Level]:
    """Give the levels among alike rows, the inner one first: those without rows of their own are the next."""
    while rows.any():
        found = next((one for one in _either_way(rows, above, details, sums)), None)
        if found is None:
            return
        yield found
        rows = rows & ~found.rows


def _either_way(
    rows: pl.Series, above: pl.Series, details: pl.Series, sums: dict[str, pl.Series]
) -> Iterator[_Level]:
    ends = rows | above
    for below in (False, True):
        equal, enough = rows & False, False
        differs = rows & False
        for values in sums.values():
            frame = _blocks(values, ends, details, below=below)
            tested = rows & values.is_not_null() & (frame["count"] > 0)
            same = tested & ((values - frame["sum"]).abs() <= _ROUNDED * (frame["count"] + 1)).fill_null(
                False
            )
            if int(same.sum()) < max(1, _NEARLY_ALL * int(tested.sum())):
                continue
            several = frame.filter(same & (values != 0))["count"]
            enough = enough or (several >= 2).sum() >= _SOME_GROUPS or (several >= _MANY_ROWS).any()
            equal, differs = equal | same, differs | (tested & ~same)
        if enough:
            yield _Level(equal & ~differs, ends, below)


def _blocks(values: pl.Series, ends: pl.Series, details: pl.Series, *, below: bool) -> pl.DataFrame:
    """Give of each row the sum of the block that it begins, or ends, and how many amounts it adds up."""
    own = pl.DataFrame({"value": values.set(~details, None), "ends": ends})
    if below:
        own = own.reverse()
    block = pl.col("ends").cum_sum()
    own = own.with_columns(
        sum=pl.col("value").sum().over(block),
        count=((pl.col("value") != 0) & pl.col("value").is_not_null()).sum().over(block),
    ).select("sum", pl.col("count").cast(pl.Int64))
    return own.reverse() if below else own


def _names(
    sheet: Sheet, levels: Sequence[_Level], details: pl.Series, cells: dict[str, Cells], numbers: set[str]
) -> Iterator[tuple[str, pl.Series]]:
    """Give what only the groups say, filled into the rows of each, under a header that says what it is."""
    taken: set[str] = set(sheet.header)
    called = {kind for kind, concepts in _KINDS.items() for h in sheet.header if concepts_of(h) & {*concepts}}
    named = False
    for level in levels:
        if _rows_in(level) < _SOME_GROUPS:
            continue
        for name, each in cells.items():
            labels = each.shown.filter(level.rows)
            own = each.filled & details
            if (
                name in numbers
                or labels.null_count() > _HARDLY * len(labels)
                or are_periods(labels).sum() * 2 > len(labels)
            ):
                continue
            carried = _carried(each.shown, level)
            if carried.drop_nulls().n_unique() < _SOME_GROUPS:  # "Total of the client" names none
                continue
            if _stands_beside(carried, details, cells):
                continue
            if ((each.shown == carried) & own).sum() >= _NEARLY_ALL * int(own.sum()) > 0:
                continue
            header = sheet.header[int(name)] + ADDED
            said = concepts_of(sheet.header[int(name)]) - _VAGUE
            if own.sum() > _HARDLY * int(details.sum()) or not said:
                header = _called(sheet, labels, called, first=not named)
                called.add("project")
                named = True
            if header in taken:
                continue
            taken.add(header)
            yield header, carried


def _stands_beside(names: pl.Series, details: pl.Series, cells: dict[str, Cells]) -> bool:
    """Whether names say no more than a column of the rows: "factuur 25700" above rows of number 25700."""
    for each in cells.values():
        both = pl.DataFrame({"name": names, "own": each.shown}).filter(details).drop_nulls()
        if not both.height or both["own"].n_unique() < _SOME_GROUPS:
            continue
        pairs = both.unique()
        left = {name.replace(own, "").strip() for name, own in pairs.iter_rows() if own in name}
        told = pairs.filter(pl.col("name").str.contains(pl.col("own"), literal=True)).height
        if told >= _NEARLY_ALL * pairs.height and len(left) == 1 and left != {""}:
            return True
    return False


def _called(sheet: Sheet, labels: pl.Series, called: set[str], *, first: bool) -> str:
    """Say what groups are called after; numbers within groups with names are those of invoices."""
    about = (sheet.file, sheet.name, *(cell for line in sheet.above for cell in line))
    numbered = sum(bool(_HAS_NUMBER.search(label)) for label in labels.drop_nulls())
    if not first and numbered > _NEARLY_ALL * len(labels) and labels.n_unique() == len(labels):
        return _NUMBERED
    return _CALLED[subjects_of(labels, about, called).column]


def _carried(labels: pl.Series, level: _Level) -> pl.Series:
    """Lay the label of each group in its own row and in the rows that it adds up."""
    names = pl.Series([label and without_total_word(label) for label in labels], dtype=pl.String)
    here = names.set(~level.rows, None).set(level.ends & ~level.rows, "")
    filled = here.fill_null(strategy="backward" if level.below else "forward")
    return filled.set(filled == "", None)
