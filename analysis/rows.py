"""Rows made ready to be added up: one per invoice or case, with what each says about payment and cost."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl

from analysis.columns import SETTLED, TABLES
from analysis.disputes import with_disputes
from analysis.distinct import all_different
from analysis.incident_kinds import KINDS, ORDINARY
from analysis.instalments import instalment_days
from analysis.judgement import QUESTIONS
from analysis.reading.model import Ledger
from analysis.reading.same_number import told_by
from analysis.settings import Settings

#: Statuses of which nothing is open, whatever else is told.
CLOSED_BY_WORD = ("paid", "credited", "written_off")
#: Beyond this share of the amount, what stands beside it as its VAT, or beside both, is something else.
MOST_TAX = 0.3
#: After so many days a rating counts for this much of a fresh one.
FRESH_DAYS, OLD_WEIGHT = 90, 0.5

_KINDS_OF_CELL: Mapping[str, Any] = {
    "money": pl.Float64,
    "number": pl.Float64,
    "hours": pl.Float64,
    "share": pl.Float64,
    "count": pl.Float64,
    "days": pl.Float64,
    "score": pl.Float64,
    "date": pl.Date,
    "flag": pl.Boolean,
}
_CREDIT = "credit|cr[ée]dit|gutschrift|avoir|creditnota"
_EPOCH = date(1970, 1, 1)


def day_number(day: date | None) -> int | None:
    """Count the days since 1 January 1970, the form in which every engine can subtract dates."""
    return None if day is None else (day - _EPOCH).days


def table_rows(ledger: Ledger, name: str, settings: Settings) -> pl.DataFrame | None:
    """Give a table with every column of the data dictionary, absent ones as null; None where there is none.

    Turns        the columns that were found
    into         all canonical columns, source, row, and ``<date>_day`` (Int64) beside each date

    Where the ledger holds several currencies, money in another one than ``settings.currency`` becomes null:
    amounts in different currencies are never added up. Money keeps its exact decimals.
    """
    found = ledger.tables.get(name)
    if found is None or found.is_empty():
        return None
    columns = TABLES[name].columns
    absent = [
        pl.lit(None, dtype=_KINDS_OF_CELL.get(column.kind, pl.String)).alias(column.name)
        for column in columns
        if column.name not in found.columns
    ]
    places = [
        pl.lit(0, dtype=pl.Int64).alias(name) for name in ("source", "row") if name not in found.columns
    ]
    rows = found.with_columns(*absent, *places)
    if len(ledger.currencies) > 1:
        kept = (
            pl.col("currency") == (settings.currency or "") if "currency" in rows.columns else pl.lit(False)
        )
        money = [column.name for column in columns if column.kind == "money"]
        rows = rows.with_columns(pl.when(kept).then(pl.col(money)))
    dates = [column.name for column in columns if column.kind == "date"]
    return rows.with_columns(
        pl.col(dates).cast(pl.Date).cast(pl.Int32).cast(pl.Int64).name.suffix("_day"),
    )


def number_or_row(column: str) -> pl.Expr:
    """Give the number of a document or case; a row without one is one by itself.

    Examples
    --------
    >>> rows = pl.DataFrame({"case_number": ["7", None], "source": [0, 0], "row": [2, 3]})
    >>> rows.select(number_or_row("case_number")).to_series().to_list()
    ['7', 'row 0 3']
    """
    return pl.coalesce(column, pl.format("row {} {}", "source", "row"))


def documents(ledger: Ledger, settings: Settings, as_of: date | None) -> nw.LazyFrame[Any] | None:
    """Give one row per invoice, instalment or credit note, with what it says about payment; None without any.

    Turns        the invoice rows or lines of the ledger
    into         client, invoices, amount, cost, result, invoiced_day, to_pay, with_vat, credit, open, late,
                 judged, overdue, maybe_overdue, days, days_after, days_judged, days_of_late, judged_late,
                 ends_known, weight, weighted_days, late_money, outstanding, dispute

    Lines with the same client, number and kind are one document, unless two sheets contradict each other on
    both its amount and its day: then they hold two invoices. Rows without a number are one each. Instalments
    of one invoice (see :func:`analysis.instalments.instalment_days`) are one each too; ``invoices`` is 1, and
    0 for all of them but the first.
    ``days`` is paid (or, while open, ``as_of``) minus due; early is negative, and null where it is unknown
    when it was paid. Credit notes and invoices disputed with ground carry none. Dates count before status
    words; the words count where the dates are missing. What is open and not yet due is not late, but
    whether it will be paid on time is not known either: it is not ``judged`` and has no ``days_judged`` and
    no ``weight``; ``days_after`` counts it as 0. ``ends_known``, the same in all rows, says whether of any
    document it is known how it ended.

    ``to_pay`` is the amount with VAT where that is on file (``with_vat``), else the amount; ``outstanding``
    and ``overdue`` are what the file says is open, else ``to_pay``. What the file says is left of a credit
    note, or was paid too much, is ``outstanding`` below zero, and never overdue.
    """
    rows = table_rows(ledger, "invoices", settings)
    if rows is None:
        return None
    frame = nw.from_native(rows.lazy())
    if not all_different(rows["invoice_number"]):
        lines = rows.with_columns(told_by=told_by(rows), document=number_or_row("invoice_number"))
        lines = lines.with_columns(instalment=instalment_days(lines))
        frame = _one_per_document(nw.from_native(lines.lazy()))
    else:
        frame = frame.with_columns(result_missing=nw.col("result").is_null(), invoices=nw.lit(1))
    frame = with_disputes(frame, ledger, settings)
    dated = "paid_on" in ledger.tables["invoices"].columns
    kinds = rows["kind"].unique().drop_nulls()
    back = kinds.filter(kinds.str.to_lowercase().str.contains(_CREDIT)).to_list()
    frame = frame.with_columns(credit=((nw.col("amount") < 0) | nw.col("kind").is_in(back)).fill_null(False))
    return _with_payment(frame, day_number(as_of), dated, settings.credit_rate)


def _one_per_document(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Bring lines together: amounts added, dates and words shared, a repeated open amount once."""
    summed = ("amount", "amount_with_tax", "tax", "cost", "result", "overdue_amount")
    shared = (
        *(
            "invoiced_on_day",
            "due_on_day",
            "paid_on_day",
            "days_late",
            "status",
            "currency",
            "invoice_number",
            "disputed",
        ),
        *("invoiced_on", "due_on", "paid_on"),
    )
    counted = [nw.col(name).count().alias(f"{name}_count") for name in summed]
    lines = (
        frame.with_columns(
            nw.col("kind").fill_null(""),
            nw.col("told_by").fill_null(-1),
            begins=_begins().cast(nw.Int64),
        )
        .group_by("client", "document", "kind", "told_by", "instalment")
        .agg(
            *[nw.col(name).sum() for name in summed],
            *counted,
            *[nw.col(name).max() for name in shared],
            nw.len().alias("lines"),
            nw.col("begins").max().alias("invoices"),
            nw.col("open_amount").sum().alias("open_sum"),
            nw.col("open_amount").max().alias("open_high"),
            nw.col("open_amount").min().alias("open_low"),
        )
    )
    known = [nw.when(nw.col(f"{name}_count") > 0).then(nw.col(name)).alias(name) for name in summed]
    return lines.with_columns(
        *known,
        result_missing=nw.col("result_count") < nw.col("lines"),
        open_amount=nw.when(nw.col("open_high") == nw.col("open_low"))
        .then(nw.col("open_high"))
        .otherwise(nw.when(nw.col("open_high") != nw.col("open_low")).then(nw.col("open_sum"))),
    )


def _begins() -> nw.Expr:
    """Whether a row does not belong to a later instalment of its invoice."""
    day = nw.col("instalment")
    first = day.min().over("client", "document")
    return day.is_null() | (day == first).fill_null(False)


def _with_payment(
    frame: nw.LazyFrame[Any], today: int | None, dated: bool, yearly: float | None
) -> nw.LazyFrame[Any]:
    """Add what each document says about payment; see :func:`documents`."""
    frame = _with_what_is_to_be_paid(frame)
    frame = frame.with_columns(open=nw.when(~nw.col("credit")).then(_is_open(dated)))
    return _with_amounts(_with_lateness(frame, today), nw.lit(yearly, dtype=nw.Float64))


def _is_open(dated: bool) -> nw.Expr:
    """Whether something is still to be paid: the surest sign first; null where nothing tells."""
    status, paid, left = nw.col("status"), nw.col("paid_on_day"), nw.col("open_amount")
    signs = (
        (status.is_in(CLOSED_BY_WORD), False),
        (left > SETTLED, True),
        (left < -SETTLED, False),
        ((status == "part_paid") | (status.is_in(["open", "overdue"]) & paid.is_null()), True),
        (~left.is_null() | ~paid.is_null(), False),
    )
    # Where the file bears days of payment, the want of one says that it is open.
    told: nw.Expr = nw.lit(True if dated else None, dtype=nw.Boolean)
    for sign, says in reversed(signs):
        told = nw.when(sign).then(nw.lit(says)).otherwise(told)
    return told


def _with_lateness(frame: nw.LazyFrame[Any], today: int | None) -> nw.LazyFrame[Any]:
    """Add ``days``, ``late`` and ``judged``; see :func:`documents`."""
    due, now = nw.col("due_on_day"), nw.lit(today, dtype=nw.Int64)
    ended = nw.when(nw.col("open")).then(now).otherwise(nw.when(~nw.col("open")).then(nw.col("paid_on_day")))
    asked = ~nw.col("credit") & (nw.col("status") != "credited").fill_null(True)
    # An invoice disputed with reason was not late by the client's doing.
    asked = asked & (nw.col("dispute") != "founded").fill_null(True)
    stated = nw.when(due.is_null()).then(nw.col("days_late"))
    by_date = (ended - due).cast(nw.Float64)
    frame = frame.with_columns(
        days=nw.when(asked).then(nw.when(by_date.is_null()).then(stated).otherwise(by_date)),
    )
    days = nw.col("days")
    by_word = nw.when(nw.col("status").is_in(["overdue", "written_off"]) & asked).then(nw.lit(True))
    told = nw.col("overdue_amount").cast(nw.Float64)
    known: nw.Expr = nw.when(told.is_null()).then(by_word).otherwise(told > SETTLED)
    late = nw.when(days.is_null()).then(known).otherwise(days > 0)
    # Open and not yet due is neither early nor on time: that shows once it is paid.
    ended_by_now = ~nw.col("open").fill_null(False)
    frame = frame.with_columns(late=late, judged=~late.is_null() & (late | ended_by_now).fill_null(False))
    # A list of nothing but what is open holds those who pay late, and never who paid on time.
    ended = nw.col("judged") & ~(nw.col("late") & nw.col("open").fill_null(False))
    return frame.with_columns(ends_known=ended.fill_null(False).any())


def _with_amounts(frame: nw.LazyFrame[Any], yearly: nw.Expr) -> nw.LazyFrame[Any]:
    """Add what the metrics add up: days and money, of what is late, judged and still open."""
    days, late, value, is_open = nw.col("days"), nw.col("late"), nw.col("value"), nw.col("open")
    stated, none = nw.col("open_amount"), nw.lit(0.0)
    told = nw.col("overdue_amount").cast(nw.Float64)
    closed = nw.col("status").is_in(CLOSED_BY_WORD).fill_null(False)
    ended_days = ~days.is_null() & ((days > 0) | ~is_open.fill_null(False))
    remaining = nw.when(stated.is_null()).then(nw.col("to_pay")).otherwise(stated.cast(nw.Float64))
    return frame.with_columns(
        days_after=nw.when(days > 0).then(days).otherwise(nw.when(days <= 0).then(none)),
        days_judged=nw.when(days > 0).then(days).otherwise(nw.when(ended_days).then(none)),
        days_of_late=nw.when(days > 0).then(days),
        weight=nw.when(ended_days).then(value),
        weighted_days=nw.when(ended_days).then(days * value),
        late_money=nw.when(days > 0)
        .then(days * value * yearly / 365.0)
        .otherwise(nw.when(days <= 0).then(yearly * 0.0)),
        credited=nw.when(value < 0).then(-value).otherwise(none),
        late_count=late.cast(nw.Int64),
        judged_late=nw.when(nw.col("judged")).then(late.cast(nw.Float64)),
        # What is left of a credit note, or was paid too much, goes off what the client has to pay.
        outstanding=nw.when(is_open)
        .then(remaining)
        .otherwise(
            nw.when((stated < -SETTLED) & ~closed)
            .then(stated.cast(nw.Float64))
            .otherwise(nw.when(~is_open & ~remaining.is_null()).then(none))
        ),
        overdue=nw.when(is_open & late)
        .then(nw.when(told.is_null()).then(remaining).otherwise(told))
        .otherwise(nw.when((~is_open | ~late) & ~remaining.is_null()).then(none)),
        # Without a due date nobody can tell whether what is open should have been paid by now.
        maybe_overdue=nw.when(is_open.fill_null(False) & late.is_null() & nw.col("due_on_day").is_null())
        .then(remaining)
        .otherwise(none),
    )


def _with_what_is_to_be_paid(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Add what a document asks the client to pay; what is too much for its VAT and deposits is left aside.

    Turns        amount, tax, amount_with_tax, open_amount
    into         the same, with value, to_pay, and with_vat: whether what is open holds the VAT, null where
                 that is not known
    """
    value = nw.col("amount").cast(nw.Float64)
    frame = frame.with_columns(
        value=value,
        stated_gross=nw.when(nw.col("amount_with_tax").is_null())
        .then(value + nw.col("tax").cast(nw.Float64))
        .otherwise(nw.col("amount_with_tax").cast(nw.Float64)),
    )
    # Deposits and costs passed on may stand beside the VAT.
    tax = nw.col("tax").cast(nw.Float64).fill_null(0.0)
    most = value.abs() * MOST_TAX + SETTLED
    beyond = (tax.abs() > most) | ((nw.col("stated_gross") - value - tax).abs() > most)
    against = nw.col("stated_gross") * nw.col("value") < 0
    frame = frame.with_columns(
        stated_gross=nw.when(~beyond & ~against).then(nw.col("stated_gross")),
    )
    gross, left = nw.col("stated_gross"), nw.col("open_amount").cast(nw.Float64)
    is_gross, is_net = (left - gross).abs() <= SETTLED, (left - nw.col("value")).abs() <= SETTLED
    is_less = nw.when(is_net & ~gross.is_null()).then(nw.lit(False))
    told = nw.when(is_gross | (left > nw.col("value") + SETTLED)).then(nw.lit(True)).otherwise(is_less)
    return frame.with_columns(
        to_pay=nw.when(gross.is_null()).then(nw.col("value")).otherwise(gross),
        with_vat=nw.when(left.is_null()).then(nw.when(~gross.is_null()).then(nw.lit(True))).otherwise(told),
    )


def cases(ledger: Ledger, settings: Settings) -> nw.LazyFrame[Any] | None:
    """Give one row per incident: rows with one client and case number are one case; None without incidents.

    Turns        the incident rows of the ledger
    into         client, happened_on, happened_on_day, severity (the gravest), and out_of_hours, chasing,
                 abusive (abuse or danger) and unlawful (1 or 0 each, by the words of ``KINDS``; null where no
                 kind is written), hard_rule_day (the day of a case of one of these two), and weighing (0 for
                 an ordinary question without a severity, else 1)
    """
    rows = table_rows(ledger, "incidents", settings)
    if rows is None:
        return None
    kind = nw.col("kind").str.to_lowercase()
    frame = nw.from_native(rows.lazy().with_columns(case=number_or_row("case_number"))).with_columns(
        nw.col("severity").cast(nw.Float64),
        *[kind.str.contains(pattern).alias(name) for name, pattern in KINDS.items()],
    )
    frame = frame.with_columns(
        out_of_hours=(nw.col("rush") | nw.col("evening")).cast(nw.Int64),
        abusive=(nw.col("abuse") | nw.col("safety")).cast(nw.Int64),
        unlawful=nw.col("unethical").cast(nw.Int64),
        chasing=nw.col("chasing").cast(nw.Int64),
        weighing=(~(kind.str.contains(ORDINARY).fill_null(False) & nw.col("severity").is_null())).cast(
            nw.Int64
        ),
    )
    hard = (nw.col("abusive") > 0) | (nw.col("unlawful") > 0)
    frame = frame.with_columns(hard_rule_day=nw.when(hard).then(nw.col("happened_on_day")))
    if all_different(rows["case_number"]):
        return frame
    return frame.group_by("client", "case").agg(
        nw.col("happened_on", "happened_on_day").min(),
        nw.col("severity", "kind", "note", "out_of_hours", "chasing").max(),
        nw.col("abusive", "unlawful", "hard_rule_day", "weighing").max(),
    )


def worked(ledger: Ledger, settings: Settings) -> nw.LazyFrame[Any] | None:
    """Give the hours rows with what each cost and how much of it was not invoiced; None without hours.

    Turns        the hours rows of the ledger
    into         the same, with ``hours``, ``hours_cost`` and ``unbilled`` as numbers

    An hour costs what the row says, else its cost per hour, else ``settings.hour_cost``, else the mean cost
    of the hours of which it is known: a row without a cost is never free. Not invoiced is what exceeds the
    billed hours of the row, else what it says was not invoiced, else what it says is not billable.
    """
    rows = table_rows(ledger, "hours", settings)
    if rows is None:
        return None
    hours = nw.col("hours")
    numbers = [nw.col(name).cast(nw.Float64) for name in ("hours", "cost", "cost_rate", "billed_hours")]
    said = nw.when(nw.col("cost").is_null()).then(hours * nw.col("cost_rate")).otherwise(nw.col("cost"))
    frame = nw.from_native(rows.lazy()).with_columns(*numbers).with_columns(said_cost=said)
    fallback = settings.hour_cost
    if fallback is None:
        known = (
            frame.filter(~nw.col("said_cost").is_null()).select(nw.col("said_cost", "hours").sum()).collect()
        )
        total = known["hours"].item()
        fallback = known["said_cost"].item() / total if total else None
    other = hours * nw.lit(fallback, dtype=nw.Float64)
    billable = nw.col("billable")
    invoiced = nw.when(nw.col("billed").is_null()).then(billable).otherwise(nw.col("billed"))
    by_flag = nw.when(~invoiced).then(hours).otherwise(nw.when(invoiced).then(nw.lit(0.0)))
    return frame.with_columns(
        hours_cost=nw.when(nw.col("said_cost").is_null()).then(other).otherwise(nw.col("said_cost")),
        unbilled=nw.when(nw.col("billed_hours").is_null())
        .then(by_flag)
        .otherwise(hours - nw.col("billed_hours")),
    )


def rating_rows(ledger: Ledger, settings: Settings, as_of: date | None) -> pl.DataFrame | None:
    """Give the ratings with how much each counts; None where there are none.

    Turns        the ratings rows of the ledger
    into         the same, with ``weight``: 1, or 0.5 for one given more than 90 days before ``as_of``

    One without a day, or later than ``as_of``, counts in full.
    """
    rows = table_rows(ledger, "ratings", settings)
    if rows is None:
        return None
    age = pl.lit(day_number(as_of), dtype=pl.Int64) - pl.col("rated_on_day")
    weight = pl.when(age > FRESH_DAYS).then(pl.lit(OLD_WEIGHT)).otherwise(pl.lit(1.0))
    return rows.with_columns(
        pl.col(QUESTIONS).cast(pl.Float64),
        weight=pl.when(pl.col("pleasure").is_not_null()).then(weight),
    )
