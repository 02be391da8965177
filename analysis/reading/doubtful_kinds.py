"""What was counted as sales and may be something else: orders, quotes, other documents, purchases."""

import re
from collections.abc import Callable

from analysis.reading.compose import concepts_of
from analysis.reading.sheet_seen import Facts, SheetSeen

_ORDERS = re.compile(
    r"(?i)\b(?:sales[ _-]?|verkoop|web)?orders?\b|bestell|\bauftr[aä]g|commande|pedido|encomenda|ordini\b"
)
_QUOTES = re.compile(
    r"(?i)quot(?:e|ation)|offerte|estimate|angebot|\bdevis\b|presupuest|or[cç]ament|preventiv"
)
_INVOICES = re.compile(r"(?i)invoice|factu|rechnung|fatur|fattur|faktur")
_SOME, _MANY = 5, 20
_TENTH, _HALF = 0.1, 0.5


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
    """Whether most orders are known to be paid; those are sales."""
    if "paid_on" in seen.rows.columns and seen.header("paid_on"):
        return True
    if "status" not in seen.rows.columns:
        return False
    return int((seen.rows["status"] == "paid").sum()) > _HALF * seen.rows.height


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
    """Payments below zero among payments, more than the odd refund."""
    if seen.source.table != "payments" or "paid_amount" not in seen.rows.columns:
        return
    below = int((seen.rows["paid_amount"] < 0).sum())
    if below >= max(_SOME, _TENTH * seen.rows.height):
        yield "money_out", {"count": below}


CHECKS_OF_KINDS: tuple[Callable[[SheetSeen], Facts], ...] = (
    _not_yet_invoiced,
    _own_number,
    _money_out,
)
