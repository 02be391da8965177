"""One sheet as rows of a canonical table: values in their types, and why a row is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import polars as pl

from analysis.columns import TABLES, Column, Table
from analysis.distinct import all_different
from analysis.reading.amounts import duplicate_rows, invoice_amounts
from analysis.reading.apart import Apart, apart_by_state, worked_all_the_same
from analysis.reading.base_currency import in_one_currency
from analysis.reading.bookings import booked_amounts, has_bookings, with_sides_turned
from analysis.reading.cancelled import cancelling_rows
from analysis.reading.category_lines import category_lines, closing_lines
from analysis.reading.column_cells import Cells, cells_of, each_column
from analysis.reading.currency import as_headed, codes_of, currency_of, currency_of_titles
from analysis.reading.habits import habits_of
from analysis.reading.hour_units import in_hours, unit_of_hours
from analysis.reading.model import Corrections, Sheet, SheetPlan
from analysis.reading.payment_terms import due_by_term
from analysis.reading.payments_as_sales import less_refunds, money_out
from analysis.reading.persons import with_whole_names
from analysis.reading.private_clients import with_private_clients
from analysis.reading.refund_columns import net_of_refunds
from analysis.reading.repeated import repeated
from analysis.reading.running import is_no_open_amount
from analysis.reading.statuses import days_late_told, not_closed_by_issue, said_paid
from analysis.reading.still_open import told_open
from analysis.reading.structure import CARRIED_DOWN, Structure, structure_of
from analysis.reading.typed_rows import TYPED_FILE
from analysis.reading.values import NUMBER_KINDS, Values, number_marks, read_values
from analysis.reading.vat import rates_by_row, without_vat

#: Number columns that cannot be added up over rows.
_NOT_SUMMABLE = frozenset({"unit_price", "rate", "cost_rate"})
_SUMMABLE_KINDS = frozenset({"money", "hours", "count", "number"})
_MONEY_CELLS = (
    *("amount", "amount_with_tax", "paid_amount", "unit_price", "open_amount"),
    *("revenue", "billable_amount", "rate", "cost"),
)
#: Number columns of which a row of the table fills at least one.
_ESSENTIAL = frozenset(
    {
        "amount",
        "amount_with_tax",
        "quantity",
        "unit_price",
        "paid_amount",
        "hours",
        "open_amount",
        "tax",
        "cost",
    }
    | {"result", "billable_amount", "pleasure", "debit", "credit"}
    | {"revenue", "complaints", "invoice_count", "rating"}
)
_LONGEST_DAY = 24


@dataclass(frozen=True)
class SheetRows:
    """One sheet on its way to the ledger.

    Attributes
    ----------
    sheet, plan, table : Sheet, SheetPlan, Table
    headers : mapping of str to str
        Canonical column → header as in the file.
    values : mapping of str to Series
        Canonical column → values, as many as the sheet has rows.
    wrong : mapping of str to Series
        Canonical column → why a cell gave no value, else null.
    shown : mapping of str to Cells
        Canonical column → the cells, to quote.
    reason, quoted : Series of String
        Why a row is set apart as a whole (null where it is not), and what to quote.
    quoted_column : Series of String
        The header of the column that gave the reason.
    covered : Series of Boolean
        Rows that need no amount of their own.
    only_hours : Series of String, optional
        Why the amounts of a row do not count although its hours do; null where there is no such thing.
    notes : tuple of str
    vat_rate : float or None
        The rate of the VAT in the amounts as the user said, 0 for none.
    """

    sheet: Sheet
    plan: SheetPlan
    table: Table
    headers: Mapping[str, str]
    values: Mapping[str, pl.Series]
    wrong: Mapping[str, pl.Series]
    shown: Mapping[str, Cells]
    reason: pl.Series
    quoted: pl.Series
    quoted_column: pl.Series
    covered: pl.Series
    notes: tuple[str, ...] = field(default=())
    vat_rate: float | None = None
    only_hours: pl.Series | None = None

    @property
    def counted(self) -> pl.Series:
        """Rows whose figures belong in the totals: all but totals, repeated headers and lines of text."""
        return ~self.reason.is_in(["total_row", "header_row", "group_row", "text_row"]).fill_null(False)


def summable(table: Table) -> tuple[Column, ...]:
    """Give the columns of a table that can be added up over rows."""
    return tuple(
        column
        for column in table.columns
        if column.kind in _SUMMABLE_KINDS and column.name not in _NOT_SUMMABLE
    )


def rows_of(sheet: Sheet, plan: SheetPlan, corrections: Corrections) -> SheetRows:
    """Turn a sheet into rows of the table it was taken to be.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        With a table.
    corrections : Corrections

    Returns
    -------
    SheetRows
    """
    table = TABLES[plan.table or ""]
    kinds = {column.name: column.kind for column in table.columns}
    positions = {}
    for column in plan.columns:
        if column.means in kinds and column.means not in positions:
            positions[column.means] = column.position
    size = sheet.cells.height
    cells = each_column(positions, lambda name: cells_of(sheet.cells[str(positions[name])]), rows=size)
    headers = {name: sheet.header[position] for name, position in positions.items()}
    if not cells:
        empty = repeated(None, size, pl.String)
        cells = {table.columns[0].name: Cells(empty)}
    numbers = [name for name in cells if kinds[name] in NUMBER_KINDS]
    own = each_column(numbers, lambda name: number_marks(cells[name]), rows=size)
    habits, notes = habits_of(sheet, plan, corrections, cells, kinds, own, set(positions.values()))

    def values_of(name: str) -> Values:
        return read_values(cells[name], kinds[name], headers.get(name, ""), habits, own.get(name))

    read = each_column(numbers, values_of, rows=size)
    texts = {str(position): cells[name].text for name, position in positions.items()}
    build = _structure(sheet, cells, {name: read[name].values for name in read}, kinds, texts)
    if table.name == "clients":
        build = _without_categories(build, sheet, positions)
    cells = _filled_in(cells, build)
    read |= each_column([name for name in cells if name not in numbers], values_of, rows=size)
    nothing = repeated(None, size, pl.String)
    values = with_whole_names({name: found.values for name, found in read.items()}, table.name)
    values = with_private_clients(sheet, plan, values)
    wrong = {name: found.wrong for name, found in read.items() if found.wrong.null_count() < size}
    if "paid_on" in wrong and table.name == "invoices":
        odd = cells["paid_on"].shown.set(wrong["paid_on"].is_null(), None)
        values["status"], told = said_paid(odd, values.get("status"))
        wrong["paid_on"] = wrong["paid_on"].set(told, None)
    if table.name == "invoices" and "status" in cells:
        values["status"] = not_closed_by_issue(values["status"], cells["status"].shown)
        if "days_late" not in values:
            values |= days_late_told(cells["status"].shown)
    if "payment_term" in values:
        due, wrong["payment_term"] = due_by_term(values, cells["payment_term"])
        values |= due
        notes.append("due_from_term")
    rows = SheetRows(
        sheet,
        plan,
        table,
        headers,
        values,
        wrong,
        cells,
        build.reason,
        build.value.set(build.reason.is_null(), None),
        nothing,
        repeated(False, size),
        (*notes, *build.notes),
        corrections.amounts_include_vat.get(sheet.key) if table.name == "invoices" else None,
    )
    rows = _with_currency(rows, {name for name in own if own[name].simple})
    one = in_one_currency(sheet, plan, rows.values, rows.headers) if table.name == "invoices" else None
    if one is not None:
        rows = replace(rows, values=one.values, headers=one.headers, notes=(*rows.notes, "one_currency"))
    if table.name in ("hours", "invoices"):
        rows = _with_plain_hours(rows)
    if table.name != "invoices":
        apart = Apart(rows.reason, rows.quoted, rows.quoted_column)
        return _with_apart(rows, apart_by_state(apart, sheet, plan, rows.values, cells))
    chosen = corrections.columns.get((*sheet.key, positions.get("open_amount", -1)))
    return _as_invoices(rows if chosen == "open_amount" else _without_running_balance(rows))


def _with_plain_hours(rows: SheetRows) -> SheetRows:
    """Bring hours that are told in whole seconds or minutes to hours."""
    if "hours" not in rows.shown:
        return rows
    hours = rows.values["hours"].set(rows.reason.is_not_null(), None)
    header, cells = rows.headers.get("hours", ""), rows.shown["hours"]
    day = rows.values.get("worked_on", rows.values.get("invoiced_on"))
    note = unit_of_hours(rows.sheet, header, cells, hours, day)
    if note is None:
        return rows
    alike = {name for name in ("billed_hours", "agreed_hours") if name in rows.values}
    alike = {name for name in alike if (rows.values[name].abs() > _LONGEST_DAY).any()} | {"hours"}
    values = {
        name: in_hours(series, note) if name in alike else series for name, series in rows.values.items()
    }
    return replace(rows, values=values, notes=(*rows.notes, note))


def _with_apart(rows: SheetRows, apart: Apart) -> SheetRows:
    return replace(rows, reason=apart.reason, quoted=apart.quoted, quoted_column=apart.column)


def _without_running_balance(rows: SheetRows) -> SheetRows:
    """Leave out a balance that adds up the amounts row by row, or stays when paid: nothing is open by it."""
    if not is_no_open_amount(rows.values, rows.reason.is_null()):
        return rows
    name = "open_amount"
    return replace(
        rows,
        headers={key: header for key, header in rows.headers.items() if key != name},
        values={key: series for key, series in rows.values.items() if key != name},
        wrong={key: series for key, series in rows.wrong.items() if key != name},
        shown={key: cells for key, cells in rows.shown.items() if key != name},
        notes=(*rows.notes, "running_balance"),
    )


def _structure(
    sheet: Sheet,
    cells: Mapping[str, Cells],
    numbers: Mapping[str, pl.Series],
    kinds: Mapping[str, str],
    texts: Mapping[str, pl.Series],
) -> Structure:
    if sheet.file == TYPED_FILE:  # who types clients in types no totals and no titles
        nothing = repeated(None, sheet.cells.height, pl.String)
        return Structure(nothing, nothing)
    sums = {
        name: series
        for name, series in numbers.items()
        if kinds[name] in _SUMMABLE_KINDS | {"score"} and name in _ESSENTIAL
    }
    wordy = [
        name
        for name, dtype in sheet.cells.schema.items()
        if name != "row" and (dtype == pl.String or isinstance(dtype, pl.Struct))
    ]

    def others(places: pl.Series) -> dict[str, pl.Series]:
        return {
            name: texts[name].gather(places)
            if name in texts
            else cells_of(sheet.cells[name].gather(places)).text
            for name in wordy
        }

    about = (sheet.file, sheet.name, *(cell for line in sheet.above for cell in line))
    texted = {name: sheet.header[int(name)] for name in wordy}
    return structure_of(cells, sums, others, texted, about, sheet.is_subtotal)


def _without_categories(build: Structure, sheet: Sheet, positions: Mapping[str, int]) -> Structure:
    """Set lines apart that name a category of clients, or stand below the list."""
    lines = (category_lines(sheet) | closing_lines(sheet)) & build.reason.is_null()
    own = positions.get("client", positions.get("last_name"))
    if own is None or not lines.any():
        return build
    shown = cells_of(sheet.cells[str(own)]).shown
    return replace(
        build, reason=build.reason.set(lines, "text_row"), value=shown.zip_with(lines, build.value)
    )


def _filled_in(cells: dict[str, Cells], build: Structure) -> dict[str, Cells]:
    """Lay in the clients and invoices that stand in other rows."""
    filled = dict(cells)
    if build.anchor is not None:
        for name in cells:
            if name in CARRIED_DOWN:
                filled[name] = cells[name].at(build.anchor)
    if build.client is not None:
        own = cells[build.names].shown if build.names in cells else None
        client = build.client if own is None else pl.select(pl.coalesce(own, build.client)).to_series()
        filled[build.names] = Cells(client)
    return filled


def _with_currency(rows: SheetRows, simple: set[str]) -> SheetRows:
    """Add the currency of each row: from its column, the amounts' signs, or the lines above the header."""
    values = dict(rows.values)
    if not any(column.name == "currency" for column in rows.table.columns):
        return rows
    if "currency" in values:
        values["currency"] = as_headed(rows.headers, codes_of(values["currency"]))
        return replace(rows, values=values)
    found = None
    for name in _MONEY_CELLS:
        if name in rows.shown:
            codes = currency_of(rows.shown[name], rows.headers.get(name, ""), simple=name in simple)
            found = codes if found is None else pl.select(pl.coalesce(found, codes)).to_series()
    if found is None:
        return rows
    if found.null_count() == len(found):
        above = (cell for line in rows.sheet.above for cell in line)
        named = currency_of_titles(above) or rows.sheet.currency
        if not named:
            return rows
        found = found.fill_null(named)
    elif found.null_count() and found.drop_nulls().n_unique() == 1:
        found = found.fill_null(found.drop_nulls()[0])
    return replace(rows, values={**values, "currency": found})


def _as_sales(rows: SheetRows) -> SheetRows:
    """Count payments as sales: less what went back, and without what was paid to others."""
    received = less_refunds(rows.sheet, rows.plan, rows.values["amount_with_tax"])
    values = {**rows.values, "amount_with_tax": received}
    out = money_out(values, rows.reason.is_null())
    told = Apart(rows.reason, rows.quoted, rows.quoted_column)
    shown, header = rows.shown["amount_with_tax"].shown, rows.headers["amount_with_tax"]
    rows = _with_apart(rows, told.also(out, "not_an_invoice", shown, header))
    return replace(rows, values=values, notes=(*rows.notes, "payments_as_sales"))


def _as_invoices(rows: SheetRows) -> SheetRows:
    """Give invoice rows one net amount each, and set apart what is no invoice."""
    if rows.plan.are_payments:
        rows = _as_sales(rows)
    number = rows.values.get("invoice_number")
    told = Apart(rows.reason, rows.quoted, rows.quoted_column)
    apart = number is not None and all_different(number)
    if number is not None and not apart:
        repeats = duplicate_rows(rows.sheet.cells.drop("row"), number, told.reason.is_null())
        told = told.also(repeats, "duplicate", number, rows.headers["invoice_number"])
    values, notes = rows.values, rows.notes
    if not has_bookings(values):
        values = with_sides_turned(values)
    else:
        about = " ".join(
            (rows.sheet.file, rows.sheet.name, *(cell for line in rows.sheet.above for cell in line))
        )
        booked = booked_amounts(values, rows.headers, about, told.reason.is_null())
        values, notes = booked.values, (*notes, *booked.notes)
        quote = rows.shown["ledger_account"].shown if "ledger_account" in rows.shown else told.quoted
        header = rows.headers.get("ledger_account", "")
        told = told.also(booked.elsewhere, "other_account", quote, header)
        told = told.also(booked.payments, "not_an_invoice", quote, header)
    found = invoice_amounts(values, rows.headers, told.reason.is_null(), apart=apart)
    if (apart or number is None) and not rows.plan.are_payments:
        found = net_of_refunds(rows.sheet, rows.plan, found)
    cancelling = cancelling_rows(values, found.columns.get("amount"), told.reason.is_null())
    if cancelling.any():
        values = {**values, "status": values["status"].set(cancelling, None)}
        notes = (*notes, "cancelled_by_credit")
    status, why_open = told_open(values, rows.sheet, rows.headers.get("status", ""), rows.shown.get("status"))
    values, notes = {**values, **status}, (*notes, *why_open)
    known = {**values, **found.columns, "kind": found.kind}
    told = apart_by_state(told, rows.sheet, rows.plan, known, rows.shown, kept=cancelling)
    values, headers = {**values, **found.columns, "kind": found.kind}, rows.headers
    notes = (*notes, *found.notes)
    if rows.vat_rate is not None:
        notes = tuple(note for note in notes if note != "amount_with_tax")
    asked = bool(rows.vat_rate) or (rows.vat_rate is None and "amount_with_tax" in notes)
    by_row = rates_by_row(rows.sheet, rows.plan, values, told.reason.is_null()) if asked else None
    if by_row is not None and "repeated_total" not in notes:
        values, headers = without_vat(values, headers, by_row)
        notes = (*(note for note in notes if note != "amount_with_tax"), "vat_by_row")
    elif rows.vat_rate:
        values, headers = without_vat(values, headers, rows.vat_rate)
        notes = (*notes, "vat_taken_out")
    if "hours" in values:
        notes = (*notes, "hours_too")
    reason, only_hours = worked_all_the_same(told.reason, values.get("hours"))
    return replace(
        rows,
        headers=headers,
        values=values,
        reason=reason,
        only_hours=only_hours,
        quoted=told.quoted,
        quoted_column=told.column,
        covered=found.covered,
        notes=notes,
    )
