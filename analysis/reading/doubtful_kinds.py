"""What was counted as sales and may be something else: orders, quotes, other documents, purchases."""

import re
from collections.abc import Callable

import polars as pl

from analysis.columns import CLIENT_TOTALS
from analysis.reading.added_columns import NAME_OF_HEADING
from analysis.reading.base_currency import is_in_own_currency
from analysis.reading.carriage import goods_in_total
from analysis.reading.compose import concepts_of, matches
from analysis.reading.evidence import rough_numbers
from analysis.reading.headed_periods import periods_of_a_measure
from analysis.reading.headers import normalise
from analysis.reading.kind_marks import marks
from analysis.reading.payment_lists import has_way_of_paying
from analysis.reading.period_columns import figures
from analysis.reading.sheet_seen import Facts, SheetSeen

_ORDERS = re.compile(
    r"(?i)\b(?:sales[ _-]?|verkoop|web)?orders?\b|bestell|\bauftr[aä]g|commande|pedido|encomenda|ordini\b"
)
_QUOTES = re.compile(
    r"(?i)quot(?:e|ation)|offerte|estimate|angebot|\bdevis\b|presupuest|or[cç]ament|preventiv"
)
_INVOICES = re.compile(r"(?i)invoice|factu|rechnung|fatur|fattur|faktur")
_TIME = re.compile(r"(?i)\buren|hours|stunden|heures|horas")
#: What says that a figure of a client is what it brought in.
_BROUGHT_IN = re.compile(
    r"(?i)omzet|revenue|turnover|umsatz|(?<![a-z])sales(?![a-z])|ventas|vendas|verkoop|chiffre|\bca\b|spen[dt]|d[ée]pens|besteed|"
    r"invoic|fa[ck]tur|fatur|rechnung|fattur|nett?o|\bnet\b|excl|l[íi]quid|billed|(?<!un)paid|(?<!im)pay[ée]|(?<!on)betaald|income"
)
_SUMS = frozenset({"amount", "net_amount", "gross_amount", "line_amount", "billable_amount"})
#: What a list of clients may tell beside who they are.
_FIGURES = frozenset({*CLIENT_TOTALS, "rating"})
#: What says of a row which document it is.
_NUMBERED = ("invoice_number", "document_number", "order_number", "net_amount", "tax_amount", "due_date")
_SOME, _MANY = 5, 20
#: So many clients of whom nothing but credit notes stands in a list are no chance.
_SEVERAL = 3
_SAMPLE = 500
_COUNTED, _FEW = ("hours", "revenue", "amount"), 2
_MEASURED = frozenset({"hours", "decimal_hours", "amount", "net_amount", "monetary"})
#: What tells of another time, or of what is expected.
_NOT_BESIDE = re.compile(
    r"(?i)vorig|vorjahr|last|prior|previous|pr[ée]c[ée]dent|anterior|budget|begroot|gepland|plan|geschat|"
    r"estimat|prognos|forecast|verwacht|totaal|total|gesamt|incl|excl|ttc|\bht\b|(?:19|20)\d\d|\by[\s-]?1\b"
)
_HUNDREDTH, _TENTH, _HALF = 0.01, 0.1, 0.5


def _not_yet_invoiced(seen: SheetSeen) -> Facts:
    """Orders or quotes that count as revenue, although nothing says that they were invoiced or paid."""
    if seen.source.table != "invoices" or seen.says("invoice_number", "invoice_date", "due_date"):
        return
    said = concepts_of(seen.header("invoice_number"))
    if _QUOTES.search(seen.titles) or seen.says("quote"):
        yield "quotes_counted", {}
        return
    titled = _ORDERS.search(seen.titles) and not _INVOICES.search(seen.titles)
    if (titled or "order_number" in said) and not _are_paid(seen):
        yield "orders_counted", {}


def _are_paid(seen: SheetSeen) -> bool:
    """Whether most orders are known to be paid, or done where they are paid or taxed; those are sales."""
    if "paid_on" in seen.rows.columns and seen.header("paid_on"):
        return True
    if "status" not in seen.rows.columns:
        return False
    sold = has_way_of_paying(seen.sheet) or "tax" in seen.rows.columns
    done = ["paid", "closed"] if sold else ["paid"]
    return int(seen.rows["status"].is_in(done).sum()) > _HALF * seen.rows.height


def _work_orders(seen: SheetSeen) -> Facts:
    """Hours and a sum with materials in one row: what is on a work order, invoiced or not."""
    if seen.source.table != "hours" or not any(map(_TIME.search, seen.sheet.header)):
        return
    sums = [header for header in seen.sheet.header if concepts_of(header) & _SUMS]
    if sums and "job" in marks(seen.sheet.header) and not seen.says("invoice_number", "invoice_date"):
        yield "work_orders", {"header": sums[-1]}


def _revenue_unsaid(seen: SheetSeen) -> Facts:
    """Amount of each client that says nowhere that it is what the client brought in."""
    header = seen.header("revenue")
    if seen.source.table != "clients" or not header or concepts_of(header) != {"amount"}:
        return
    beside = seen.header("hours") or seen.header("invoice_count") or seen.header("cost")
    if not beside and not _BROUGHT_IN.search(f"{header} {seen.titles}"):
        yield "revenue_unsaid", {"header": header}


def _own_number(seen: SheetSeen) -> Facts:
    """One number and no name in all rows: most likely one's own, with a supplier."""
    if seen.source.table != "invoices" or "client" not in seen.rows.columns:
        return
    header = seen.header("client") or seen.header("client_number")
    numbered = concepts_of(header) & {"client_number"}
    if numbered and seen.rows.height >= _MANY and seen.rows["client"].n_unique() == 1:
        client = seen.names.get(seen.rows["client"][0] or "", "")
        if client.isdigit():
            yield "own_number", {"count": seen.rows.height, "client": client, "header": header}


def _money_out(seen: SheetSeen) -> Facts:
    """Amounts below zero: among payments more than the odd refund, among others of who brings nothing in."""
    payments = seen.plan.are_payments or seen.source.table == "payments"
    name = "paid_amount" if seen.source.table == "payments" else "amount"
    if name not in seen.rows.columns or not (payments or seen.source.table == "invoices"):
        return
    rows = seen.rows
    if not payments:
        if "client" not in rows.columns:
            return
        rows = rows.filter((pl.col(name).max() < 0).over("client"))
        if seen.header("kind"):
            rows = rows.filter(pl.col("kind") != "credit")
        own = rows["client"].n_unique()
        if seen.says(*_NUMBERED) and not _SEVERAL <= own < seen.rows["client"].n_unique():
            return
    below = int((rows[name] < 0).sum())
    if below >= max(_SOME, _TENTH * seen.rows.height):
        yield "money_out", {"count": below}


def _clients_in_headers(seen: SheetSeen) -> Facts:
    """Columns of figures that nothing but their headings tells to be clients."""
    place = seen.plan.position("client")
    if place is not None and seen.header("client") in NAME_OF_HEADING.values():
        names = seen.sheet.cells[str(place)].drop_nulls().unique(maintain_order=True)
        yield "clients_in_headers", {"words": tuple(names.head(_SOME))}


def _unused_amounts(seen: SheetSeen) -> Facts:
    """Amounts of cents in a list of clients from which no figure was taken."""
    if seen.source.table != "clients" or seen.source.columns.keys() & _FIGURES:
        return
    yearly = periods_of_a_measure(seen.sheet.header).values()
    names = [seen.sheet.header[place] for periods in yearly for place in periods]
    for column in seen.plan.columns:
        if column.means is None and column.header.strip() and not matches(column.header):
            told = [number for number in rough_numbers(seen.sheet.cells[str(column.position)]) if number]
            in_cents = [number for number in told if abs(number * 100 - round(number * 100)) < _HUNDREDTH]
            broken = [number for number in told if number != round(number)]
            if len(told) >= _SOME and len(in_cents) == len(told) and len(broken) > _HALF * len(told):
                names.append(column.header)
    if names:
        yield "unused_amounts", {"words": tuple(names[:_SOME])}


def _one_of_two(seen: SheetSeen) -> Facts:
    """Another column of hours, or of what was brought in, than the one that counts, by the same word."""
    for means in _COUNTED:
        place = seen.plan.position(means)
        if place is None:
            continue
        aside = goods_in_total(seen.sheet.header, seen.sheet.cells.head(_SAMPLE))
        first, *more = normalise(seen.sheet.header[place]).split() or [""]
        if not more or not concepts_of(first) & _MEASURED:
            continue
        for column in seen.plan.columns:
            word, *rest = normalise(column.header).split() or [""]
            if (
                column.means is not None
                or column.position in aside
                or word != first
                or not rest
                or _NOT_BESIDE.search(column.header)
            ):
                continue
            other = concepts_of(column.header) != concepts_of(seen.sheet.header[place])
            if other or ("one_currency" in seen.source.notes and is_in_own_currency(column.header)):
                continue
            told = figures(seen.sheet.cells[str(column.position)]).fill_null(0.0)
            if int((told.abs() > _HUNDREDTH).sum()) >= _FEW:
                yield "one_of_two", {"header": seen.sheet.header[place], "other": column.header}
                return


CHECKS_OF_KINDS: tuple[Callable[[SheetSeen], Facts], ...] = (
    _not_yet_invoiced,
    _work_orders,
    _revenue_unsaid,
    _own_number,
    _money_out,
    _clients_in_headers,
    _unused_amounts,
    _one_of_two,
)
