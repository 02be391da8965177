"""What was set right in one file, remembered for the next file with the same headers."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from analysis.reading.model import Corrections, Sheet, SheetKey

#: Doubts about single rows or days, which in the next file are others.
_OF_ONE_FILE = frozenset(
    {"sum_row", "one_row", "lone_date", "years_apart", "footer_differs", "same_money", "long_days"}
    | {"same_numbers"}
)


@dataclass(frozen=True)
class Layout:
    """What was set right about sheets with one row of headers.

    Attributes
    ----------
    table : str or None
        The table they are; None leaves them out, where ``table_chosen``.
    table_chosen : bool
    columns : mapping of str to str or None
        Place of a column, from 0 → the canonical column it is.
    day_first : bool or None
    amounts_include_vat : float or None
    looked_over : mapping of str to str
        Code of a doubt → the mark of what it was about.
    """

    table: str | None = None
    table_chosen: bool = False
    columns: Mapping[str, str | None] = field(default_factory=dict)
    day_first: bool | None = None
    amounts_include_vat: float | None = None
    looked_over: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Memory:
    """What is remembered between files.

    Attributes
    ----------
    layouts : mapping of str to Layout
        Fingerprint of a row of headers → what was set right; the headers themselves are not kept.
    projects : mapping of str to str
        Project → client, as the user mapped them.
    own_work : mapping of str to bool
        Client key → whether that is the firm's own work, as the user said.
    """

    layouts: Mapping[str, Layout] = field(default_factory=dict)
    projects: Mapping[str, str] = field(default_factory=dict)
    own_work: Mapping[str, bool] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is remembered."""
        return not self.layouts and not self.projects and not self.own_work


def fingerprint(header: Sequence[str], name: str = "") -> str:
    """Give a mark by which a row of headers is known again, and from which it cannot be read.

    Parameters
    ----------
    header : sequence of str
    name : str
        The sheet's name, where that counts too.

    Returns
    -------
    str
        SHA-256, in hexadecimal; case and blanks do not count.

    Examples
    --------
    >>> fingerprint(["Klant", "Bedrag"]) == fingerprint([" klant", "BEDRAG "])
    True
    """
    plain = "\x1f".join(" ".join(cell.split()).casefold() for cell in header)
    return hashlib.sha256(f"{plain}\x1e{name.casefold()}".encode()).hexdigest()


def alike(sheets: Iterable[Sheet], key: SheetKey) -> tuple[SheetKey, ...]:
    """Give the sheets with the same headers as one of them, that one first.

    Parameters
    ----------
    sheets : iterable of Sheet
    key : SheetKey

    Returns
    -------
    tuple of SheetKey
    """
    marks = {sheet.key: fingerprint(sheet.header) for sheet in sheets if any(sheet.header)}
    return (key, *(other for other, mark in marks.items() if other != key and mark == marks.get(key)))


def remember(memory: Memory, sheets: Iterable[Sheet], corrections: Corrections) -> Memory:
    """Remember what is set right about the sheets that are open, and forget what was taken back.

    Turns        what was remembered, and the corrections as they are now
    into         what is remembered from now on

    A sheet that is left out is remembered by its name too, so that a sheet with the same headers is not
    left out with it.

    Parameters
    ----------
    memory : Memory
    sheets : iterable of Sheet
        Those that are open; what is remembered of other headers stays.
    corrections : Corrections

    Returns
    -------
    Memory

    Examples
    --------
    >>> import polars as pl
    >>> sheet = Sheet("mei.csv", "", (), ("Wie", "Wat"), pl.DataFrame())
    >>> kept = remember(Memory(), [sheet], Corrections(columns={("mei.csv", "", 0): "client"}))
    >>> recalled(kept, [replace(sheet, file="juni.csv")], Corrections()).columns
    {('juni.csv', '', 0): 'client'}
    """
    layouts = dict(memory.layouts)
    found: dict[str, Layout] = {}
    for sheet in sheets:
        if not any(sheet.header):
            continue
        own = _layout(sheet, corrections)
        shared, alone = fingerprint(sheet.header), fingerprint(sheet.header, _own_name(sheet))
        layouts.pop(alone, None)
        layouts.pop(shared, None)
        if own != Layout():
            found.setdefault(alone if _is_left_out(own) else shared, own)
    return Memory({**layouts, **found}, dict(corrections.projects), dict(corrections.own_work))


def recalled(memory: Memory, sheets: Iterable[Sheet], corrections: Corrections) -> Corrections:
    """Set right in new sheets what was set right before in sheets with the same headers.

    Parameters
    ----------
    memory : Memory
    sheets : iterable of Sheet
        The new ones.
    corrections : Corrections
        As they are now; what they say of these sheets, of projects and of own work stands.

    Returns
    -------
    Corrections
    """
    tables, columns = dict(corrections.tables), dict(corrections.columns)
    days, rates = dict(corrections.day_first), dict(corrections.amounts_include_vat)
    looked_over = dict(corrections.looked_over)
    for sheet in sheets:
        if _layout(sheet, corrections) != Layout() or not any(sheet.header):
            continue
        marks = (fingerprint(sheet.header, _own_name(sheet)), fingerprint(sheet.header))
        layout = next((memory.layouts[mark] for mark in marks if mark in memory.layouts), Layout())
        if layout.table_chosen:
            tables[sheet.key] = layout.table
        for place, means in layout.columns.items():
            columns[*sheet.key, int(place)] = means
        if layout.day_first is not None:
            days[sheet.key] = layout.day_first
        if layout.amounts_include_vat is not None:
            rates[sheet.key] = layout.amounts_include_vat
        looked_over |= {(*sheet.key, code): mark for code, mark in layout.looked_over.items()}
    return replace(
        corrections,
        tables=tables,
        columns=columns,
        day_first=days,
        amounts_include_vat=rates,
        looked_over=looked_over,
        projects={**memory.projects, **corrections.projects},
        own_work={**memory.own_work, **corrections.own_work},
    )


def _own_name(sheet: Sheet) -> str:
    """Name a sheet apart from others with its headers, whatever the file is called."""
    return f"sheet {sheet.name}"


def _is_left_out(layout: Layout) -> bool:
    return layout.table_chosen and layout.table is None


def _layout(sheet: Sheet, corrections: Corrections) -> Layout:
    own: dict[str, Any] = {
        str(place): means
        for (file, name, place), means in corrections.columns.items()
        if (file, name) == sheet.key
    }
    return Layout(
        corrections.tables.get(sheet.key),
        sheet.key in corrections.tables,
        own,
        corrections.day_first.get(sheet.key),
        corrections.amounts_include_vat.get(sheet.key),
        {
            code: mark
            for (file, name, code), mark in corrections.looked_over.items()
            if (file, name) == sheet.key and code not in _OF_ONE_FILE
        },
    )
