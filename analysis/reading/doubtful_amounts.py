"""Amounts that no identity and no clear header proves."""

import numpy as np
import polars as pl

from analysis.reading.compose import concepts_of, matches
from analysis.reading.evidence import rough_numbers, sample
from analysis.reading.line_prices import times_price
from analysis.reading.line_proof import unsure_discount
from analysis.reading.money_columns import MoneyColumn, share_with_vat
from analysis.reading.money_proof import Proof, proof_of
from analysis.reading.net_amounts import is_from_several, money_columns_of
from analysis.reading.sheet_seen import Facts, SheetSeen

_MONEY = frozenset({"amount", "net_amount", "gross_amount", "line_amount", "monetary"})
_VAGUE = frozenset({"amount", "monetary"})
_HALF, _OTHER, _SURE, _MOSTLY, _HIGHEST_TAX, _SOME_ROWS = 0.5, 0.01, 0.85, 0.8, 0.3, 3
#: What makes the amounts of a row others than those of its cells.
_RECKONED = frozenset({"repeated_total", "amount_from_lines", "one_currency", "vat_taken_out"})


def unproven_amounts(seen: SheetSeen) -> Facts:
    """Tell of amounts taken for those with or without VAT that the rows do not prove to be so.

    Parameters
    ----------
    seen : SheetSeen

    Yields
    ------
    str and dict
        Code of a doubt and what its sentence names.
    """
    if seen.source.table != "invoices":
        return
    sampled = sample(seen.sheet)
    columns = money_columns_of(seen.sheet.header, sampled)
    proof = proof_of(columns)
    yield from _rival_amounts(seen, sampled, proof)
    yield from _not_added_up(seen, columns, proof)
    amounts = [header for means in ("amount", "amount_with_tax") if (header := seen.header(means))]
    if all(is_from_several(header) or times_price(header) for header in amounts):
        unsure = unsure_discount(columns)
        if unsure is not None:
            yield "discount_as_money" if unsure[1] else "discount_as_share", {"header": unsure[0].header}


def _not_added_up(seen: SheetSeen, columns: list[MoneyColumn], proof: Proof | None) -> Facts:
    at = {column.position: column for column in columns}
    chosen = {
        means: seen.plan.columns[place]
        for means in ("amount", "amount_with_tax", "tax")
        if (place := seen.plan.position(means)) is not None
    }
    for place in proof.untaxed if proof is not None else ():
        billed = seen.header("amount_with_tax") or seen.header("amount")
        yield "untaxed_part", {"header": seen.sheet.header[place], "other": billed}
    if proof is not None or _RECKONED & {*seen.source.notes}:
        return
    chosen = {means: one for means, one in chosen.items() if one.confidence < 1.0 and one.position in at}
    net, whole, tax = (chosen.get(means) for means in ("amount", "amount_with_tax", "tax"))
    only = net or whole
    if net is not None and whole is not None:
        taxes = at[tax.position].numbers if tax is not None else None
        share = share_with_vat(at[net.position].numbers, at[whole.position].numbers, taxes)
        if share < _MOSTLY:
            yield "amounts_disagree", {"header": net.header, "other": whole.header, "share": 1 - share}
    elif tax is not None and only is not None and concepts_of(only.header) <= _VAGUE:
        part, all_ = (np.abs(np.nan_to_num(at[one.position].numbers)) for one in (tax, only))
        usual = (part <= _HIGHEST_TAX * all_).mean() >= _MOSTLY  # more is odd, and told so
        if len(part) >= _SOME_ROWS and part.any() and usual:
            yield "vat_in_amount", {"header": only.header, "other": tax.header}


def _rival_amounts(seen: SheetSeen, sampled: pl.DataFrame, proof: Proof | None) -> Facts:
    """Amount that no word and no sum tells from another beside it."""
    place = seen.plan.position("amount")
    if place is None or seen.plan.position("amount_with_tax") is not None:
        return
    chosen = seen.plan.columns[place]
    if chosen.confidence == 1.0 or not concepts_of(chosen.header) <= _VAGUE:
        return
    own = sum(abs(number) for number in rough_numbers(sampled[str(place)]) if number)
    for column in seen.plan.columns:
        said = [m for m in matches(column.header) if m.concept in _MONEY and m.confidence >= _SURE]
        explained = proof is not None and column.position in proof.before
        if column.means is not None or not said or explained:
            continue
        numbers = [n for n in rough_numbers(sampled[str(column.position)]) if n is not None]
        other = sum(map(abs, numbers))
        filled = len(numbers) >= _HALF * sampled.height
        if filled and own and other and abs(own - other) > _OTHER * own:
            yield "rival_amounts", {"header": chosen.header, "other": column.header}
            return
