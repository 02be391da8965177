"""Which rows count and which are set apart, by the kind and the state of the document each of them is."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from analysis.reading.cancelled import taken_off
from analysis.reading.column_cells import Cells
from analysis.reading.compose import concepts_of, matches
from analysis.reading.invoiced import not_invoiced
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.row_states import Told, states_told
from analysis.reading.state_words import UNINVOICED
from analysis.reading.words import bare

#: What is no sale, payment, work or case: table → code of :class:`analysis.reading.row_states.Told` → reason.
_APART: Mapping[str, Mapping[str, str]] = {
    "invoices": {
        "draft": "draft",
        "cancelled": "cancelled",
        "deleted": "deleted",
        "refunded": "refunded",
        "failed": "failed_payment",
        **dict.fromkeys(("planned", "no_show", UNINVOICED), "not_invoiced"),
        **dict.fromkeys(("quote", "order", "payment", "bill"), "not_an_invoice"),
    },
    "payments": {
        **dict.fromkeys(("failed", "cancelled", "uncollected", "overdue"), "failed_payment"),
        "deleted": "deleted",
        "refunded": "refunded",
    },
    "hours": {
        "deleted": "deleted",
        **dict.fromkeys(("cancelled", "planned", "no_work"), "not_worked"),
    },
    "incidents": {"deleted": "deleted", **dict.fromkeys(("spam", "merged"), "not_an_incident")},
    "clients": {
        "prospect": "not_yet_a_client",
        "bill": "not_a_client",
        "deleted": "deleted",
        "merged": "deleted",
    },
    "contacts": {"deleted": "deleted"},
    "ratings": {"deleted": "deleted"},
}
#: Of an invoice alone: what ran out of time is never called so.
_PAST_DUE = r"overdue|past due|te laat|uberfallig|en retard|atrasad|em atraso|retrasad"
#: What may or may not count, and nothing in the file settles it: such rows count, and the user is asked.
_UNSURE: Mapping[str, tuple[str, ...]] = {
    "invoices": ("credited", "part_refunded", "inactive", "unapproved", "lost"),
    "payments": ("inactive",),
    "hours": ("failed", "inactive"),
}
#: Reasons of work that is no sale yet.
_WAITING = ["draft", "not_invoiced"]
_SURE, _FEW_WORDS = 0.9, 6
_OF_DOCUMENTS = re.compile(
    r"(?i)doc|beleg|fact?tu|rechnung|fatt?ur|invoice|bo(?:ek|ok)ing|buchung|mutati|movim"
)


class Apart(NamedTuple):
    """Why each row is set apart (null where it is not), what to quote, and the header of that cell."""

    reason: pl.Series
    quoted: pl.Series
    column: pl.Series

    def also(self, which: pl.Series, why: str, quote: pl.Series, header: str) -> "Apart":
        """Set rows apart that are not yet."""
        new = (which & self.reason.is_null()).fill_null(False)
        if not new.any():
            return self
        return Apart(
            self.reason.set(new, why), quote.zip_with(new, self.quoted), self.column.set(new, header)
        )


def apart_by_state(
    apart: Apart,
    sheet: Sheet,
    plan: SheetPlan,
    values: Mapping[str, pl.Series],
    filled: Mapping[str, Cells],
    *,
    kept: pl.Series | None = None,
) -> Apart:
    """Set rows apart that are no sale, no payment, no work or no case, by what any column says of them.

    Turns        drafts, cancelled and deleted rows, failed payments, purchases among sales
    into         rows with a reason

    What was paid back is left out only where no row takes it off: with a refund below zero in the list both
    count. So do a cancelled invoice and the row that cancels it. What failed to be collected was sold all the
    same where it has been invoiced.

    Parameters
    ----------
    apart : Apart
    sheet : Sheet
    plan : SheetPlan
        With a table.
    values : mapping of str to Series
        Canonical column → values; of invoices the net ``amount`` and the ``kind`` of document too.
    filled : mapping of str to Cells
        Canonical column → its cells.
    kept : Series of Boolean, optional
        Rows that count whatever their status says.

    Returns
    -------
    Apart
    """
    reasons = _APART.get(plan.table or "", {})
    if plan.are_payments:
        reasons = {**reasons, **_APART["payments"]}
    if not reasons:
        return apart
    for told in states_told(sheet, plan, filled):
        codes = told.codes
        if told.means == "kind" and plan.table == "invoices":
            codes = values["kind"]
        elif told.means == "status" and kept is not None:
            codes = codes.set(kept, None)
        for code, why in reasons.items():
            which = codes == code
            if which.any():
                counted = apart.reason.is_null()
                if code == "cancelled" and kept is not None:
                    counted = counted & ~kept
                which = which & _by_itself(code, which, sheet, plan, values, counted)
                apart = apart.also(which, why, told.shown, told.header)
        if plan.table == "invoices" and told.means == "status":
            number, header = values.get("invoice_number"), _header(plan, "invoice_number")
            waiting = not_invoiced(told.shown, values["status"], number, header)
            apart = apart.also(waiting, "not_invoiced", told.shown, told.header)
    return apart


def worked_all_the_same(reason: pl.Series, hours: pl.Series | None) -> tuple[pl.Series, pl.Series | None]:
    """Let the hours count of what was worked and not invoiced yet.

    Turns        reasons of rows, some of them ``not_invoiced`` or ``draft``
    into         the same without these where hours stand in the row, and these alone; None without any

    Examples
    --------
    >>> reasons = pl.Series(["draft", "draft", None, "total_row"])
    >>> counts, apart = worked_all_the_same(reasons, pl.Series([2.0, None, 1.0, 3.0]))
    >>> counts.to_list(), apart.to_list()
    ([None, 'draft', None, 'total_row'], ['draft', None, None, None])
    """
    if hours is None:
        return reason, None
    worked = reason.is_in(_WAITING).fill_null(False) & hours.is_not_null()
    if not worked.any():
        return reason, None
    return reason.set(worked, None), reason.set(~worked, None)


def unsure_rows(sheet: Sheet, plan: SheetPlan, used: pl.DataFrame) -> list[tuple[str, pl.Series]]:
    """Find the rows that count, of which nobody can know from the file whether they should.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
    used : DataFrame
        The rows of the sheet that count, with ``row`` and of invoices ``amount`` and ``kind``.

    Returns
    -------
    list of tuple of str and Series of String
        The header of a column, and the words in it that leave it open, one for each such row.
    """
    here = sheet.cells["row"].is_in(used["row"].implode())
    table = plan.table or ""
    asked = set(_UNSURE.get(table, ()))
    if table == "invoices" and _taken_back(
        used.get_column("amount", default=None), used.get_column("kind", default=None)
    ):
        asked.discard("credited")
    found = []
    if table == "invoices" and not _are_invoices(sheet):
        asked.add("overdue")  # "verlopen": a payment that ran out of time, or one that is late
    for told in states_told(sheet, plan):
        decides = told.codes.is_in(list(_APART.get(table, {}))).any()
        open_ = told.codes.is_in(list(asked)).fill_null(False)
        open_ = open_ & ~bare(told.shown).str.contains(_PAST_DUE).fill_null(False)
        if table == "invoices" and (decides or told.about == "status"):
            open_ = open_ | told.unknown
        elif table == "invoices" and told.means == "kind" and _may_be_sides(told):
            open_ = told.unknown
        words = told.shown.filter(open_ & here)
        if len(words):
            found.append((told.header, words))
    return found


def _by_itself(
    code: str,
    which: pl.Series,
    sheet: Sheet,
    plan: SheetPlan,
    values: Mapping[str, pl.Series],
    counted: pl.Series,
) -> pl.Series | bool:
    """Whether a state is enough to set a row apart, given the other rows and what else the row says."""
    if code == "refunded":
        amount = values.get("amount", values.get("paid_amount"))
        return not _taken_back(amount if amount is None else amount.filter(counted), values.get("kind"))
    if code == "cancelled" and plan.table == "invoices":
        return ~taken_off(which, sheet, values, counted)
    if code in ("failed", "no_show") and plan.table == "invoices":
        if code == "failed" and "due_date" in _said(sheet):
            return False
        number = values.get("invoice_number")
        if number is not None and "invoice_number" in concepts_of(_header(plan, "invoice_number")):
            return number.is_null()
    return True


def _said(sheet: Sheet) -> set[str]:
    sure = (match for header in sheet.header for match in matches(header) if match.confidence >= _SURE)
    return {match.concept for match in sure}


def _are_invoices(sheet: Sheet) -> bool:
    return not _said(sheet).isdisjoint({"invoice_number", "due_date", "open_amount", "days_late"})


def _may_be_sides(told: Told) -> bool:
    """Whether words none of which is known may tell sales from purchases: of documents, or letters."""
    words = told.shown.drop_nulls().unique()
    if told.codes.null_count() < len(told.codes) or not 1 < len(words) <= _FEW_WORDS:
        return False
    return bool(words.str.contains(r"^\pL$").all()) or bool(_OF_DOCUMENTS.search(told.header))


def _taken_back(amount: pl.Series | None, kind: pl.Series | None) -> bool:
    """Whether the list holds what takes a sale back: rows below zero, or credit notes."""
    below = amount is not None and bool((amount < 0).any())
    return below or (kind is not None and bool((kind == "credit").any()))


def _header(plan: SheetPlan, means: str) -> str:
    return next((column.header for column in plan.columns if column.means == means), "")
