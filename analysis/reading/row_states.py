"""The kind and the state of the document of each row, as any column of a sheet may tell them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.column_cells import Cells, cells_of
from analysis.reading.compose import matches
from analysis.reading.dates import read_dates
from analysis.reading.headers import normalise
from analysis.reading.model import ColumnPlan, Sheet, SheetPlan
from analysis.reading.prospects import prospects_in
from analysis.reading.repeated import repeated
from analysis.reading.state_words import UNINVOICED, read_remarks, read_states, state_in_header
from analysis.reading.statuses import read_settled
from analysis.reading.words import bare, plain_kinds, read_flags, read_kinds

#: Words that tell a document sent from one received, where the header says that it is about this.
_OUT, _IN = r"^(?:uit|out|aus|sent|verzonden|verstuurd)$", r"^(?:in|ein|ontvangen|received)$"
_DIRECTION = re.compile(r"(?i)richt(?:ing|ung)|direction|\bsens\b|direcci[oó]n|dire[cç]+[aã]o|sentido")
_FIRST = r"^([\pL]+(?: factu)?)"
_SIDES = ("invoice", "bill")
_BUYS = r"klant|afnemer|customer|client|debiteur|debitor|kunde|cliente|kund\b"
#: What says of itself that a row is none, whatever the header of its column.
_PLAIN = ("deleted", "cancelled", "refunded", "draft", "planned", "no_work", "quote", "order", "bill")
#: What a row without a number may be instead of an invoice.
_NO_INVOICE = ("quote", "draft", "cancelled")
_SURE, _NEARLY_ALL, _MOSTLY, _SOME, _FEW_WORDS, _SAMPLE = 0.9, 0.9, 0.8, 2, 12, 500
_LONGEST_NUMBER = 20
_REMARK = re.compile(
    r"^(?:opmerking\w*|notities?|notes?|remarks?|comments?|bemerkung\w*|notiz\w*|anmerkung\w*|toelichting|"
    r"bijzonderheden|remarques?|commentaires?|observacion\w*|notas?|observac\w*|comentarios?)$"
)
#: Statuses of something else than the document: its parcel, the message it went with, a transfer of data.
_ELSEWHERE = re.compile(
    r"(?i)deliver|shipp|fulfil|e-?mail|sync|export|import|stock|levering|verzend|liefer|versand|livraison|"
    r"exp[eé]dition|env[ií]o|spedizione|voorraad|lager"
)
#: Of hours the kind tells work from breaks and absence, and may be taken for the activity as well.
_ABOUT = {"hours": ("status", "kind"), "clients": ("kind", "segment", "status")}
_FREE = {"hours": (None, "activity"), "clients": (None, "segment")}
#: Columns that tell one client from another, and not what they are.
_WHO = frozenset({"client", "client_number", "vat_number", "registration_number", "email", "since_on"})
#: Tables in which the kind is that of a document, and columns by which the rows of a ledger are told apart.
_WITH_KINDS, _BOOKED = ("invoices", "payments"), ("debit", "credit", "debit_credit", "ledger_account")
#: What a column may be called that tells sales from purchases.
_SORTS = ("kind", "direction", "journal", "product", "segment", "activity")


class Told(NamedTuple):
    """What one column says of each row: codes (null for a word not known), the cells, and its header.

    ``about`` is ``status`` or ``kind``; ``unknown`` says which filled cells were not understood, ``means`` is
    what the column was chosen for.
    """

    codes: pl.Series
    shown: pl.Series
    header: str
    about: str
    unknown: pl.Series
    means: str | None = None


def states_told(sheet: Sheet, plan: SheetPlan, filled: Mapping[str, Cells] | None = None) -> Iterator[Told]:
    """Give what each column says of the kind and the state of the documents.

    Turns        "Verkoopfactuur" and "Inkoopfactuur", "Draft", a yes under "Deleted", a day under "Refunded"
    into         ``invoice`` and ``bill``, ``draft``, ``deleted``, ``refunded``

    A column is asked where its header is known to speak of this, or where nearly all of its cells do, in a
    few words that come back.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        With a table.
    filled : mapping of str to Cells, optional
        Canonical column → its cells, where those that stand in other rows were filled in.

    Yields
    ------
    Told
        The column chosen for the status first, the one chosen for the kind last.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["Draft", "Posted"], "1": ["ja", "nee"]})
    >>> columns = (ColumnPlan(0, "Status", None), ColumnPlan(1, "Verwijderd", None))
    >>> sheet = Sheet("a.csv", "", (), ("Status", "Verwijderd"), cells)
    >>> [told.codes.to_list() for told in states_told(sheet, SheetPlan("", "", "hours", columns))]
    [['draft', 'fine'], ['deleted', None]]
    """
    booked = any(column.means in _BOOKED for column in plan.columns)
    for column in sorted(plan.columns, key=_order):
        cells = sheet.cells[str(column.position)]
        if plan.table == "clients" and column.means not in _WHO:
            shown = cells_of(cells).shown
            if (hoped_for := prospects_in(shown)) is not None:
                yield Told(hoped_for, shown, column.header, "kind", repeated(False, len(shown)))
        if column.means in ("status", "kind"):
            own = (filled or {}).get(column.means) or cells_of(cells)
            about = column.means if plan.table in _WITH_KINDS else "status"
            yield _by_words(own, column.header, about)._replace(means=column.means)
        elif column.means == "journal" and not booked:
            booking = _by_words(cells_of(cells), column.header, "kind")
            if booking.codes.is_in(_SIDES).any() and booking.codes.drop_nulls().n_unique() > 1:
                yield booking
        elif column.means == "invoice_number" and plan.table == "invoices":
            own = (filled or {}).get("invoice_number") or cells_of(cells)
            if (instead := _instead_of_number(own.shown, column.header)) is not None:
                yield instead
        elif column.means is None and plan.table == "invoices" and _REMARK.search(normalise(column.header)):
            yield _remarked(cells_of(cells).shown, column.header)
        elif column.means in _FREE.get(plan.table or "", (None,)) and column.header:
            told = _told_by_header(cells, column, plan.table or "")
            if told is None and column.means is None:
                told = _told_by_cells(cells, column)
            if told is not None:
                yield told


def _order(column: ColumnPlan) -> int:
    return {"status": 0, "kind": 2}.get(column.means or "", 1)


def _by_words(cells: Cells, header: str, about: str) -> Told:
    shown = cells.shown
    codes = read_states(shown) if about == "status" else read_kinds(shown)
    flags = read_settled(shown) if about == "status" else None
    known = codes if flags is None else pl.select(pl.coalesce(codes, flags.cast(pl.String))).to_series()
    return Told(codes, shown, header, about, shown.is_not_null() & known.is_null())


def _instead_of_number(shown: pl.Series, header: str) -> Told | None:
    """Read what stands where the number of an invoice belongs and says that there is none: "offerte"."""
    numbered = shown.str.contains(r"\d")
    if numbered.all():
        return None
    words = shown.set(numbered.fill_null(False), None)
    codes = pl.select(pl.coalesce(read_kinds(words), read_states(words))).to_series()
    codes = codes.set(~codes.is_in(_NO_INVOICE).fill_null(False), None)
    return Told(codes, shown, header, "kind", repeated(False, len(shown)))


def _remarked(shown: pl.Series, header: str) -> Told:
    """Read remarks that say that nothing was invoiced, or that it was cancelled; any other says nothing."""
    codes = read_remarks(shown)
    return Told(codes, shown, header, "status", repeated(False, len(shown)))


def _told_by_header(column: pl.Series, plan: ColumnPlan, table: str) -> Told | None:
    said = state_in_header(plan.header)
    if said is not None:
        return _by_flags(cells_of(column), plan.header, *said)
    found = [match for match in matches(plan.header) if match.concept in _ABOUT.get(table, ("status",))]
    if not found or _ELSEWHERE.search(plan.header):
        return None
    if table == "clients":
        return _of_relations(cells_of(column), plan.header)
    if found[0] is matches(plan.header)[0] and found[0].confidence >= _SURE:
        return _by_words(cells_of(column), plan.header, "status")
    codes = read_states(_few(column))  # "State" may be a part of a country, "Approval status" is hardly known
    plain = bool(codes.is_in(_PLAIN).any())
    if len(codes) and (plain or len(codes) - codes.null_count() >= _NEARLY_ALL * len(codes)):
        return _by_words(cells_of(column), plan.header, "status")
    return None


def _of_relations(cells: Cells, header: str) -> Told | None:
    """Tell suppliers from clients in a list of both, and who was deleted; who is both is a client."""
    states = read_states(cells.shown)
    if (states == "deleted").any():
        return Told(states, cells.shown, header, "status", repeated(False, len(states)))
    kinds = plain_kinds(cells.shown)
    kinds = kinds.set(bare(cells.shown).str.contains(_BUYS).fill_null(False), "invoice")
    both = all((kinds == side).any() for side in _SIDES)
    nothing = repeated(False, len(kinds))
    return Told(kinds, cells.shown, header, "kind", nothing) if both else None


def _few(column: pl.Series) -> pl.Series:
    """Give some of the filled cells of a column, as text, from all over it."""
    return cells_of(column.gather_every(max(1, len(column) // _SAMPLE))).shown.drop_nulls()


def _by_flags(cells: Cells, header: str, state: str, yes: bool) -> Told | None:
    """Read a column of yes and no, or of the days since which something is so."""
    shown = cells.shown
    if not cells.filled.any():
        return None
    flags = read_flags(shown)
    day = cells.moment if cells.moment is not None else read_dates(shown, day_first=True)["day"]
    dated = day.is_not_null()
    if state == UNINVOICED and not flags.count() and (dated.any() or _are_numbers(shown)):
        codes = cells.filled.replace_strict({False: state, True: None}, return_dtype=pl.String)
        return Told(codes, shown, header, "status", repeated(False, len(shown)))
    told = flags.fill_null(dated) if yes else flags
    if (told.fill_null(dated) | flags.is_not_null() | ~cells.filled).all():
        which = (told == yes).fill_null(False)
        codes = which.replace_strict({True: state, False: None}, return_dtype=pl.String)
        return Told(codes, shown, header, "status", repeated(False, len(shown)))
    return None


def _are_numbers(shown: pl.Series) -> bool:
    """Whether what is filled in are the numbers of documents: each holds a digit and no sentence."""
    filled = shown.drop_nulls()
    return bool((filled.str.contains(r"\d") & (filled.str.len_chars() <= _LONGEST_NUMBER)).all())


def _told_by_cells(column: pl.Series, plan: ColumnPlan) -> Told | None:
    """Read a column whose header says nothing, where its words speak for themselves."""
    if not isinstance(column.dtype, (pl.String, pl.Struct)):
        return None
    few = _few(column)
    if not len(few):
        return None
    if _mostly_sides(_sides(few, plan.header), few):
        shown = cells_of(column).shown
        codes = _sides(shown, plan.header)
        if _mostly_sides(codes, shown) and min(int((codes == side).sum()) for side in _SIDES) >= _SOME:
            return Told(codes, shown, plan.header, "kind", repeated(False, len(shown)))
    if matches(plan.header) or few.n_unique() > _FEW_WORDS or few.n_unique() * _SOME > len(few):
        return None
    for about, codes in (("status", read_states(few)), ("kind", read_kinds(few))):
        apart = int(codes.is_in(_PLAIN).sum())
        if len(codes) - codes.null_count() >= _NEARLY_ALL * len(few) and 0 < apart < len(few):
            return _by_words(cells_of(column), plan.header, about)
    return None


def _sides(shown: pl.Series, header: str) -> pl.Series:
    """Say by its first word whether each text is of a sale or of a purchase."""
    words = bare(shown).str.extract(_FIRST)
    codes = plain_kinds(words)
    if _DIRECTION.search(header):
        codes = codes.set(words.str.contains(_OUT).fill_null(False), "invoice")
        codes = codes.set(words.str.contains(_IN).fill_null(False), "bill")
    return codes


def _mostly_sides(codes: pl.Series, shown: pl.Series) -> bool:
    return int(codes.is_in(_SIDES).sum()) >= _NEARLY_ALL * (len(shown) - shown.null_count())


def column_of_kinds(columns: Iterable[SheetColumn], sampled: pl.DataFrame) -> SheetColumn | None:
    """Find the column whose words tell sales from purchases, whatever it is called: "Richting", "In/Out".

    Parameters
    ----------
    columns : iterable of SheetColumn
        Those that mean nothing yet.
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    SheetColumn or None
        The first of which the words tell more than one kind.
    """
    sorts = (column for column in columns if not column.matches or column.may_be(*_SORTS))
    return next((column for column in sorts if len(kinds_in(column, sampled)) > 1), None)


def kinds_in(column: SheetColumn, sampled: pl.DataFrame) -> frozenset[str]:
    """Give the kinds of document the cells of a column tell; none where many cells tell none."""
    if column.seen.text < _MOSTLY or column.seen.distinct * column.seen.size > _FEW_WORDS:
        return frozenset()
    words = cells_of(sampled[str(column.position)]).shown.drop_nulls()
    kinds = read_kinds(words)
    return frozenset() if kinds.null_count() * 5 > len(words) else frozenset(kinds.drop_nulls())
