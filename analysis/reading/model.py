"""The tables on the road from an uploaded file to the ledger: plain frozen data, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import polars as pl

#: Where a sheet stands: the file's name and the sheet's name ("" for a text file).
SheetKey = tuple[str, str]


@dataclass(frozen=True)
class Sheet:
    """One sheet as it stands in the file: every cell kept, nothing interpreted.

    Attributes
    ----------
    file, name : str
        The file's name and the sheet's ("" for a text file).
    above : tuple of tuple of str
        The rows above the header (title lines and the like), each cell as text.
    header : tuple of str
        The header cells as text, "" where empty; as long as ``cells`` has columns.
    cells : DataFrame
        The rows below the header, blank ones left out. First column ``row`` (Int64): the row number in
        the file, from 1. Then one column per sheet column, named ``"0"``, ``"1"``, …, each of one of:

        ======== =====================================================================================
        String   text cells, exactly as they stand (all columns of a text file are this)
        Float64  number cells
        Boolean  yes/no cells
        Datetime date cells (microseconds, no time zone)
        Duration cells in a duration format such as ``[h]:mm``
        Struct   a column of mixed cell types: fields ``text`` (String), ``number`` (Float64), ``moment``
                 (Datetime), ``error`` (String, the code such as ``#DIV/0!``); at most one of them filled
        ======== =====================================================================================
    from_text : bool
        Whether the cells came from a text file, where a number is only known as text.
    hidden : bool
        Whether the sheet is hidden in its workbook.
    subtotals : tuple of int
        The numbers of the rows that were proven to be sums of other rows.
    currency : str
        The code of the currency that the formats of its numbers show; "" where they show none or several.
    """

    file: str
    name: str
    above: tuple[tuple[str, ...], ...]
    header: tuple[str, ...]
    cells: pl.DataFrame
    from_text: bool = False
    hidden: bool = False
    subtotals: tuple[int, ...] = ()
    currency: str = ""

    @property
    def key(self) -> SheetKey:
        """Where the sheet stands."""
        return (self.file, self.name)

    @property
    def is_subtotal(self) -> pl.Series:
        """Whether each row holds a sum of other rows."""
        return self.cells["row"].is_in(self.subtotals)

    def with_column(self, header: str, cells: pl.Series) -> "Sheet":
        """Give the sheet with one more column, behind the others."""
        place = str(len(self.header))
        return replace(self, header=(*self.header, header), cells=self.cells.with_columns(cells.alias(place)))


@dataclass(frozen=True)
class Problem:
    """A file or sheet that could not be read; the others go on.

    ``code`` is a key of ``PROBLEMS`` (``analysis/reading/problems.py``), which holds its sentence.
    """

    file: str
    code: str
    sheet: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ColumnPlan:
    """What one sheet column is taken to be.

    Attributes
    ----------
    position : int
        The column's place in the sheet, from 0.
    header : str
        As in the file.
    means : str or None
        The canonical column (``analysis.columns``), or None where it is not used.
    confidence : float
        0 to 1; 1 where the user chose it.
    """

    position: int
    header: str
    means: str | None
    confidence: float = 1.0


@dataclass(frozen=True)
class SheetPlan:
    """What one sheet is taken to be.

    Attributes
    ----------
    table : str or None
        The canonical table, or None where the sheet is left out.
    why : str or None
        Why it is left out (a code of ``IGNORED``), else None.
    columns : tuple of ColumnPlan
        One per sheet column, in sheet order.
    confidence : float
        0 to 1.
    day_first : bool or None
        For dates written as text with slashes or dashes: day before month. None where every date
        settles itself or there is no date.
    day_first_unsure : bool
        Nothing in the sheet decided it; say so on screen.
    are_payments : bool
        The rows of a table of invoices are payments, which count as sales for want of invoices.
    day_first_settled : bool
        Every date column proves its own order, which may differ between them; there is nothing to choose.
    of_hours : bool
        A list of hours, in a table of invoices because its amounts count as revenue too.
    """

    file: str
    sheet: str
    table: str | None
    columns: tuple[ColumnPlan, ...]
    why: str | None = None
    confidence: float = 1.0
    day_first: bool | None = None
    day_first_unsure: bool = False
    day_first_settled: bool = False
    are_payments: bool = False
    of_hours: bool = False

    @property
    def key(self) -> SheetKey:
        """Where the sheet stands."""
        return (self.file, self.sheet)

    def position(self, means: str) -> int | None:
        """Give the position of the column that holds a canonical column, or None."""
        return next((plan.position for plan in self.columns if plan.means == means), None)


@dataclass(frozen=True)
class CorrectedCell:
    """What a cell holds after the user corrected it; at most one of the three, none where it is empty."""

    text: str | None = None
    number: float | None = None
    moment: datetime | None = None


@dataclass(frozen=True)
class Corrections:
    """What the user set right; each overrules what was recognised. Empty by default.

    Attributes
    ----------
    tables : mapping of SheetKey to str or None
        The table a sheet really is; None leaves it out.
    columns : mapping of (file, sheet, position) to str or None
        The canonical column a sheet column really is; None leaves it unused.
    day_first : mapping of SheetKey to bool
        Whether dates in a sheet put the day before the month, in the columns that do not prove it.
    apart : frozenset of str
        Spellings that must stay clients of their own, although they look like another.
    together : frozenset of tuple of str
        Pairs of spellings that are one client, although nothing in the files says so.
    names : mapping of str to str
        Client key → the name to show.
    own_work : mapping of str to bool
        Client key → whether that is the firm's own work, to be kept apart from the clients.
    projects : mapping of str to str
        Project → the client it is for, where the hours name only the project.
    not_together : frozenset of tuple of str
        Pairs of clients that were proposed as one and are two; they are not proposed again.
    amounts_include_vat : mapping of SheetKey to float
        The rate of the VAT in the amounts of a sheet, a fraction; 0 where they hold none.
    cells : mapping of (file, sheet, row, position) to CorrectedCell
        What a cell of a row that was set apart really holds.
    typed : mapping of str to mapping of str to str or float
        Clients typed in by hand: row → header → what was typed.
    looked_over : mapping of (file, sheet, code of a doubt) to str
        Doubts about what is right as it stands, each with a mark of what it was about
        (:func:`analysis.reading.answered.about`).
    """

    tables: Mapping[SheetKey, str | None] = field(default_factory=dict)
    columns: Mapping[tuple[str, str, int], str | None] = field(default_factory=dict)
    day_first: Mapping[SheetKey, bool] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()
    together: frozenset[tuple[str, str]] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    own_work: Mapping[str, bool] = field(default_factory=dict)
    projects: Mapping[str, str] = field(default_factory=dict)
    not_together: frozenset[tuple[str, str]] = frozenset()
    amounts_include_vat: Mapping[SheetKey, float] = field(default_factory=dict)
    cells: Mapping[tuple[str, str, int, int], CorrectedCell] = field(default_factory=dict)
    typed: Mapping[str, Mapping[str, str | float]] = field(default_factory=dict)
    looked_over: Mapping[tuple[str, str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Total:
    """The sum of one column of one sheet, in its own unit: read = used + set apart, to the cent."""

    read: float
    used: float
    set_apart: float


@dataclass(frozen=True)
class Footer:
    """A total that a sheet states itself under a column, and what the rows of the column add up to."""

    stated: float
    counted: float


@dataclass(frozen=True)
class Join:
    """Spellings that were taken to be one client, and because of what.

    ``because`` is ``same_name`` (equal but for case, spaces, accents, punctuation and legal form),
    ``client_number``, ``vat_number``, ``registration_number`` or ``chosen`` (by the user). ``sources`` are
    the places in :attr:`Ledger.sources` of the sheets in which the spellings stand.
    """

    client: str
    spellings: tuple[str, ...]
    because: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True)
class Source:
    """What became of one sheet. ``rows_read = rows_used + rows_set_apart``.

    ``columns`` is canonical column → header as in the file; ``notes`` are codes of ``NOTES``
    (``analysis/reading/reasons.py``): what was understood about the sheet as a whole.
    ``amounts_include_vat`` is the rate that was taken out of the amounts, 0 where they hold none, None where
    nobody was asked or answered. ``footers`` is canonical column → the total that the sheet states of it.
    ``stated_on`` is the day of which the lines above the header say that the list is. ``of_hours`` says that
    a list of hours stands among the invoices because its amounts count too.
    """

    file: str
    sheet: str
    table: str | None
    rows_read: int
    rows_used: int
    rows_set_apart: int
    columns: Mapping[str, str]
    totals: Mapping[str, Total]
    why: str | None = None
    notes: tuple[str, ...] = ()
    amounts_include_vat: float | None = None
    footers: Mapping[str, Footer] = field(default_factory=dict)
    stated_on: date | None = None
    of_hours: bool = False


@dataclass(frozen=True)
class Ledger:
    """All usable rows, in the canonical tables, and the account of every row that is not among them.

    Attributes
    ----------
    tables : mapping of str to DataFrame
        Canonical table name → rows (Polars). Only tables that have rows. Columns are the canonical ones
        that were found (dtype as in ``analysis.columns``), where a row level table has ``client`` as the
        *stable key* of the client, and ``source`` (Int64, place in ``sources``) and ``row`` (Int64).
    names : mapping of str to str
        Client key → the name to show.
    set_apart : DataFrame
        file, sheet, row (Int64), column (header as in the file), value (as it stands), reason (a code of
        ``REASONS``), row_used (Boolean: only this cell was left out, the row counts).
    sources : tuple of Source
    joins : tuple of Join
    currencies : tuple of str
        Currency codes seen in used money rows, commonest first; () where the files name none.
    """

    tables: Mapping[str, pl.DataFrame]
    names: Mapping[str, str]
    set_apart: pl.DataFrame
    sources: tuple[Source, ...] = ()
    joins: tuple[Join, ...] = ()
    currencies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """Everything one upload gave: the sheets, what they were taken to be, the ledger, the problems."""

    sheets: tuple[Sheet, ...]
    plans: tuple[SheetPlan, ...]
    ledger: Ledger
    problems: tuple[Problem, ...] = ()
