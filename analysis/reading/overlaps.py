"""The same rows in two sheets: overlapping exports, and lists that tell more about known invoices."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import polars as pl

from analysis.distinct import all_different
from analysis.reading.credit_lists import with_credits_turned
from analysis.reading.invoice_numbers import compared_number
from analysis.reading.known_rows import known_orders, known_rows, rows_apart
from analysis.reading.known_states import with_states_told
from analysis.reading.known_sums import known_sums, without_known_columns
from analysis.reading.names import same_name
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows

#: What another list of the same invoices may add to them.
_ADDED = ("due_on", "paid_on", "status", "open_amount", "paid_amount")
#: Share of the numbers that must be known, and of the days or clients that must agree.
_MOST = 0.8
#: What an invoice has and a balance has not; what tells how much of invoices is open.
_OF_AN_INVOICE = frozenset(
    {"invoice_number", "invoiced_on", "due_on", "paid_on", "amount", "amount_with_tax", "quantity"}
)
_PAID = frozenset({"open_amount", "paid_on", "paid_amount", "status"})
_CENT = 0.005
#: An invoice is known by these.
_INVOICE = ["number", "day", "client"]


def counted_once(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Set apart the rows that another sheet holds too.

    A row that stands cell for cell in an earlier sheet with the same headers is a ``duplicate``: exports of
    overlapping periods hold such rows. A sheet whose invoices nearly all stand in another list of invoices,
    such as a list of open items, adds no revenue with those: they are a ``known_invoice``, and what they
    tell of due dates, payments and open amounts goes to that list. Its other invoices count. Two lists whose
    numbers say nothing of each other are held together by client, day and amount: a ``known_row`` counts in
    the list that tells more. Orders of which nearly all were invoiced for the same amount count as invoices.
    Sums of rows in another list are a ``known_sum``, and of an invoice in two exports of one tool the later
    one is followed (``known_later``).

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
    """
    told = with_states_told(with_credits_turned(parts))
    found = _known_invoices(_overlapping(_latest_state(told)))
    found = known_sums(known_rows(known_orders(found)))
    return without_known_columns(_known_balances(found))


def _known_balances(parts: dict[int, SheetRows]) -> dict[int, SheetRows]:
    """Set apart what is open of each client in one sum, where invoices tell it one by one."""
    invoices = {source: rows for source, rows in parts.items() if rows.table.name == "invoices"}
    balances = {
        source for source, rows in invoices.items() if "open_amount" in rows.values and _is_per_client(rows)
    }
    told = any(_PAID & rows.values.keys() for source, rows in invoices.items() if source not in balances)
    if not told:
        return parts
    return {
        source: rows_apart(rows, rows.reason.is_null().arg_true().cast(pl.Int64), "known_sum")
        if source in balances
        else rows
        for source, rows in parts.items()
    }


def _is_per_client(rows: SheetRows) -> bool:
    """Whether the rows tell nothing of single invoices; a number where each client stands once is its own."""
    told = _OF_AN_INVOICE & rows.values.keys()
    once = "client" in rows.values and all_different(rows.values["client"].drop_nulls())
    return not told or (told == {"invoice_number"} and once)


def _latest_state(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Follow the later of two exports with the same headers where both hold an invoice.

    The rows of an invoice differ where it was paid in between. Its number, client, day and amount are equal.
    """
    found = dict(parts)
    layouts: dict[tuple[str, ...], list[int]] = {}
    for source, rows in parts.items():
        if rows.table.name == "invoices" and {"invoice_number", "invoiced_on"} <= rows.values.keys():
            layouts.setdefault(rows.sheet.header, []).append(source)
    for sources in (several for several in layouts.values() if len(several) > 1):
        later: pl.DataFrame | None = None
        for source in sorted(sources, key=lambda source: _last_day(parts[source]), reverse=True):
            own = _by_invoice(parts[source])
            if later is not None and own.height:
                both = own.join(later, on=_INVOICE, suffix="_later")
                same = both.filter((pl.col("sum") - pl.col("sum_later")).abs() < _CENT)
                if same.height:
                    again = same.explode("places").filter(pl.col("hash") != pl.col("hash_later"))["places"]
                    found[source] = rows_apart(parts[source], again, "known_later")
            later = own if later is None else pl.concat([later, own]).unique(_INVOICE, keep="first")
    return found


def _last_day(rows: SheetRows) -> date:
    """Give the last day on which an invoice of the list was made or paid."""
    days = [rows.values[name].drop_nulls() for name in ("invoiced_on", "paid_on") if name in rows.values]
    return max((day for each in days for day in [each.max()] if isinstance(day, date)), default=date.min)


def _by_invoice(rows: SheetRows) -> pl.DataFrame:
    """Give per invoice that counts its sum, where its rows stand, and what they hold together."""
    size = rows.sheet.cells.height
    client = rows.values.get("client", repeated("", size, pl.String))
    amount = rows.values.get("amount", repeated(None, size, pl.Float64))
    frame = pl.DataFrame(
        {
            "number": compared_number(rows.values["invoice_number"]),
            "day": rows.values["invoiced_on"],
            "client": client,
            "amount": amount.cast(pl.Float64),
            "places": pl.int_range(0, size, dtype=pl.Int64, eager=True),
            "hash": rows.sheet.cells.drop("row").hash_rows(),
        }
    ).filter(rows.reason.is_null())
    return (
        frame.drop_nulls(_INVOICE)
        .group_by(_INVOICE, maintain_order=True)
        .agg(sum=pl.col("amount").sum(), places=pl.col("places"), hash=pl.col("hash").sum())
    )


def _overlapping(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    seen: dict[tuple[str, ...], pl.DataFrame] = {}
    found = dict(parts)
    layouts = Counter((rows.table.name, *rows.sheet.header) for rows in parts.values())
    for source, rows in parts.items():
        layout = (rows.table.name, *rows.sheet.header)
        dated = any(column.kind == "date" and column.name in rows.values for column in rows.table.columns)
        if layouts[layout] == 1 or rows.table.name == "clients":
            continue
        if not (dated or "invoice_number" in rows.values):
            continue
        size = rows.sheet.cells.height
        frame = pl.DataFrame(
            {
                "hash": rows.sheet.cells.drop("row").hash_rows(),
                "place": pl.int_range(0, size, dtype=pl.Int64, eager=True),
            }
        ).filter(rows.reason.is_null())
        frame = frame.with_columns(turn=pl.int_range(pl.len()).over("hash"))
        if layout in seen:
            again = frame.join(seen[layout], on=["hash", "turn"], how="semi")["place"]
            if not _of_another_person(rows, again, [parts[other] for other in parts if other < source]):
                found[source] = rows_apart(rows, again, "duplicate")
                frame = frame.join(seen[layout], on=["hash", "turn"], how="anti")
            seen[layout] = pl.concat([seen[layout], frame.select("hash", "turn")])
        else:
            seen[layout] = frame.select("hash", "turn")
    return found


def _of_another_person(rows: SheetRows, again: pl.Series, before: list[SheetRows]) -> bool:
    """Whether hours that name nobody agree too little with earlier ones of the same days to be the same."""
    if rows.table.name != "hours" or {"person", "first_name"} & rows.values.keys() or again.is_empty():
        return False
    days = pl.concat(
        [
            other.values["worked_on"].filter(other.reason.is_null())
            for other in before
            if other.sheet.header == rows.sheet.header and "worked_on" in other.values
        ]
        or [pl.Series(dtype=pl.Date)]
    )
    own = rows.values.get("worked_on")
    if own is None or days.is_empty():
        return False
    both = (own.is_between(days.min(), days.max()) & rows.reason.is_null()).fill_null(False)
    return len(again) < _MOST * int(both.sum())


def _known_invoices(parts: dict[int, SheetRows]) -> dict[int, SheetRows]:
    found = dict(parts)
    numbered = {
        source: rows
        for source, rows in parts.items()
        if rows.table.name == "invoices" and "invoice_number" in rows.values
    }
    if len({rows.sheet.header for rows in numbered.values()}) < 2:
        return found
    lists = {source: invoices for source, rows in numbered.items() if (invoices := _invoices(rows)).height}
    paid = pl.Series("number", [], dtype=pl.String)
    for rows in parts.values():
        if rows.table.name == "payments" and "invoice_number" in rows.values:
            paid = pl.concat(
                [paid, compared_number(rows.values["invoice_number"]).drop_nulls().rename("number")]
            )
    by_size = sorted(lists, key=lambda source: (-lists[source].height, source))
    for place, source in enumerate(by_size):
        for main in by_size[:place]:
            differ = parts[source].sheet.header != parts[main].sheet.header
            if differ and _are_the_same(lists[main], lists[source]):
                told = lists[source]
                overruled = _overruled(_invoices(found[main]), told)
                by_payments = overruled.filter(overruled.is_in(paid.implode()))
                added = _unless_paid(told, by_payments)
                found[main] = _with_added(_without_open(found[main], overruled), added)
                number = compared_number(parts[source].values["invoice_number"])
                known = number.is_in(lists[main]["number"].implode()).fill_null(True)
                known = (known & parts[source].reason.is_null()).arg_true().cast(pl.Int64)
                found[source] = rows_apart(parts[source], known, "known_invoice")
                lost = _contradicted(lists[main], told).filter(~pl.col("number").is_in(overruled.implode()))
                found[source] = _say_open_differs(found[source], lost["number"])
                break
    return found


def _contradicted(main: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """Give the invoices of which two lists say that something else is still open."""
    if "open_amount" not in main.columns or "open_amount" not in told.columns:
        return pl.DataFrame(schema={"number": pl.String})
    both = main.join(told, on="number", suffix="_told")
    return both.filter((pl.col("open_amount") - pl.col("open_amount_told")).abs() > _CENT)


def _overruled(main: pl.DataFrame, told: pl.DataFrame) -> pl.Series:
    """Give the invoices whose open amount another list knows better: a list of nothing but open items.

    Of an invoice with a day of payment, the list that knows that day knows better.
    """
    both = _contradicted(main, told)
    if both.is_empty() or _only_open(main) or not _only_open(told):
        return pl.Series("number", [], dtype=pl.String)
    if "paid_on" in main.columns:
        both = both.filter(pl.col("paid_on").is_null())
    return both["number"]


def _unless_paid(told: pl.DataFrame, by_payments: pl.Series) -> pl.DataFrame:
    """Leave it to the payments what is still open of these invoices."""
    if by_payments.is_empty():
        return told
    here = pl.col("number").is_in(by_payments.implode())
    return told.with_columns(pl.when(~here).then(pl.col("open_amount")))


def _only_open(invoices: pl.DataFrame) -> bool:
    return bool((invoices["open_amount"].drop_nulls().abs() > _CENT).all())


def _without_open(rows: SheetRows, overruled: pl.Series) -> SheetRows:
    """Leave out what a list says is open, and that it was paid, where another list is followed."""
    if overruled.is_empty():
        return rows
    here = compared_number(rows.values["invoice_number"]).is_in(overruled.implode()).fill_null(False)
    values = dict(rows.values)
    cells = here & values["open_amount"].is_not_null() & rows.reason.is_null()
    values["open_amount"] = values["open_amount"].set(here, None)
    if "status" in values:
        values["status"] = values["status"].set(
            here & values["status"].is_in(["paid"]).fill_null(False), None
        )
    before = rows.wrong.get("open_amount", repeated(None, len(here), pl.String))
    return replace(
        rows, values=values, wrong={**rows.wrong, "open_amount": before.set(cells, "open_differs")}
    )


def _say_open_differs(rows: SheetRows, numbers: pl.Series) -> SheetRows:
    """Say of rows set apart that what they tell of the open amount was not taken over."""
    here = compared_number(rows.values["invoice_number"]).is_in(numbers.implode()).fill_null(False)
    here = here & (rows.reason == "known_invoice").fill_null(False)
    if not here.any():
        return rows
    places = here.arg_true().cast(pl.Int64)
    return replace(
        rows,
        reason=rows.reason.clone().scatter(places, "known_open_differs"),
        quoted=rows.quoted.clone().scatter(places, rows.shown["open_amount"].at(places).shown.fill_null("")),
        quoted_column=rows.quoted_column.clone().scatter(places, rows.headers.get("open_amount", "")),
    )


def _invoices(rows: SheetRows) -> pl.DataFrame:
    """One row per invoice of a sheet: its number, what may be held against another list, what it adds."""
    columns = {"number": compared_number(rows.values["invoice_number"])}
    if "client" in rows.values:
        columns["client"] = same_name(rows.values["client"]).str.replace_all(" ", "")
    for name in ("invoiced_on", *_ADDED):
        if name in rows.values:
            columns[name] = rows.values[name]
    frame = pl.DataFrame(columns).filter(rows.reason.is_null() & columns["number"].is_not_null())
    return frame.group_by("number", maintain_order=True).agg(pl.all().drop_nulls().first())


def _are_the_same(main: pl.DataFrame, other: pl.DataFrame) -> bool:
    """Whether nearly all invoices of one list stand in the other, with the same day or the same client."""
    both = other.join(main, on="number", how="inner", suffix="_main")
    if both.height < _MOST * other.height:
        return False
    for name in ("invoiced_on", "client"):
        if name in both.columns and f"{name}_main" in both.columns:
            equal = both.select((pl.col(name) == pl.col(f"{name}_main")).sum()).item()
            return bool(equal >= _MOST * both.height)
    return False


def _with_added(rows: SheetRows, told: pl.DataFrame) -> SheetRows:
    """Take over what another list tells, where this one says nothing; amounts on the first row only."""
    number = compared_number(rows.values["invoice_number"])
    added = [name for name in _ADDED if name in told.columns]
    matched = number.to_frame("number").join(
        told.select("number", *added), on="number", how="left", maintain_order="left"
    )
    once = number.is_first_distinct() & rows.reason.is_null()
    values = dict(rows.values)
    for name in added:
        new = matched[name].set(~once, None) if name.endswith("amount") else matched[name]
        own = values.get(name)
        values[name] = new if own is None else pl.select(pl.coalesce(own, new)).to_series()
    return replace(rows, values=values)
