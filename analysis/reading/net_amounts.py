"""The amounts that the rows prove: chosen above what headers say, and reckoned where no column holds them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import polars as pl

from analysis.reading.added_columns import added, kind_added
from analysis.reading.candidates import Choice, SheetColumn
from analysis.reading.carriage import goods_in_total
from analysis.reading.cents import told_in_cents
from analysis.reading.column_cells import Cells, cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.evidence import rough_numbers, sample, share_of_numbers
from analysis.reading.line_prices import TIMES, LinePrices, line_prices, times_price
from analysis.reading.line_proof import LineProof, kind_of_price, proof_of_lines, taken_off
from analysis.reading.model import Sheet
from analysis.reading.money_columns import MoneyColumn
from analysis.reading.money_proof import Part, Proof, proof_of
from analysis.reading.numbers import Marks
from analysis.reading.rate_columns import sum_of_cells
from analysis.reading.values import Habits, Values, number_marks, read_values

_PROVEN = 0.9
_NUMBERS = 0.8
#: What is added to a sheet: the amount without VAT, and the VAT, of several columns together.
_RECKONED = "(+)"
_SUMS = frozenset({"net_amount", "gross_amount", "amount", "line_amount", "line_gross", "unit_price", "rate"})
_MONEY = _SUMS | {"tax_amount", "discount", "discount_amount", "quantity"}


def with_net_reckoned(sheet: Sheet) -> Sheet:
    """Add the amount without VAT, or the VAT, where the rows prove that several columns make it together.

    Turns        Netto | Rabatt | Brutto, of which (Netto − Rabatt) × 1.19 = Brutto
    into         the same | Netto (+)

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where one column holds it, or where nothing adds up.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2, 3, 4], "0": [100.0, 50.0, 80.0], "1": [10.0, 5.0, 8.0],
    ...                       "2": [108.9, 54.45, 87.12]})
    >>> with_net_reckoned(Sheet("a.csv", "", (), ("Netto", "Rabatt", "Bruto"), cells)).cells["3"].to_list()
    [90.0, 45.0, 72.0]
    """
    if any(is_from_several(header) or times_price(header) for header in sheet.header):
        return sheet
    said = [concepts_of(header) for header in sheet.header]
    if sum(bool(one & _MONEY) for one in said) < 2 or not any(one & _SUMS for one in said):
        return sheet
    sampled = sample(sheet)
    aside = goods_in_total(sheet.header, sampled)
    columns = money_columns_of(sheet.header, sampled, {*range(len(sheet.header))} - aside)
    if (prices := line_prices(columns)) is not None:
        return _with_lines_worth(sheet, prices, TIMES)
    proof = proof_of(columns)
    if proof is None:
        lines = proof_of_lines(columns)
        if lines is None or lines.discount is None or (lines.amount is not None and not lines.taxed):
            return sheet
        prices = LinePrices(lines.quantity, {"net": lines.price}, lines.discount)
        return _with_lines_worth(sheet, prices, _RECKONED)
    made: dict[str, tuple[Part, ...]] = {}
    if len(proof.net) > 1:
        made["net"] = proof.net
    if len(proof.tax) > 1:
        made["tax"] = tuple(Part(place) for place in proof.tax)
    for kind, parts in made.items():
        total = sum_of_cells(_turned(_read(sheet, [part.position for part in parts]), parts, kind))
        sheet = sheet.with_column(added(kind, _RECKONED, sheet.header), total)
    return sheet


def _with_lines_worth(sheet: Sheet, found: LinePrices, mark: str) -> Sheet:
    """Add what each line is worth where no column holds it: pieces × price, less the discount."""
    places = [found.quantity, *found.prices.values(), *([] if found.discount is None else [found.discount])]
    read = {place: values.values for place, (_, values) in zip(places, _read(sheet, places), strict=True)}
    for kind, place in found.prices.items():
        worth = read[found.quantity] * read[place]
        if found.discount is not None:
            less = taken_off(worth.to_numpy(), read[found.discount].to_numpy(), is_share=found.is_share)
            worth = pl.Series(less, nan_to_null=True)
        sheet = sheet.with_column(added(kind, mark, sheet.header), worth.round(4))
    return sheet


def is_from_several(header: str) -> bool:
    """Tell whether a column was added by :func:`with_net_reckoned`.

    Examples
    --------
    >>> is_from_several("Netto (+)"), is_from_several("Netto")
    (True, False)
    """
    return kind_added(header, _RECKONED) is not None


def with_proven_amounts(
    chosen: Mapping[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> dict[str, Choice]:
    """Choose the amounts of invoices that add up, whatever their headers say; what the user chose stays.

    Parameters
    ----------
    chosen : mapping of str to Choice
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    dict of str to Choice
    """
    found = dict(chosen)
    named = ("amount", "amount_with_tax", "tax")
    by_user = {c.position for c in chosen.values() if c.confidence == 1.0 and not c.concept}
    if any(name in found and found[name].position in by_user for name in named):
        return found
    headers = [column.header for column in columns]
    times = {kind: column.position for column in columns if (kind := times_price(column.header))}
    if times:
        return _with_times(found, times, headers)
    reckoned = {kind_added(column.header, _RECKONED): column.position for column in columns}
    aside = by_user | goods_in_total(headers, sampled)
    plain = [
        column for column in columns if not is_from_several(column.header) and column.position not in aside
    ]
    money = money_columns_of(headers, sampled, {column.position for column in plain})
    proof = proof_of(money)
    if proof is None:
        return _with_proven_lines(found, proof_of_lines(money), reckoned.get("net"))
    right: dict[str, int | None] = {"amount_with_tax": proof.gross}
    right["tax"] = reckoned.get("tax", proof.tax[0] if proof.tax else None)
    right["amount"] = reckoned.get("net", proof.net[0].position if proof.net else None)
    if proof.gross is None:
        del right["amount_with_tax"]
    if not proof.tax and "tax" in found and "tax" not in reckoned:
        del right["tax"]
    if not proof.net and proof.gross is not None:
        found.pop("unit_price", None)  # what was billed less the VAT goes before quantity × price
    return _taken(found, right, proof)


def _with_times(
    found: Mapping[str, Choice], times: Mapping[str, int], headers: Sequence[str]
) -> dict[str, Choice]:
    """Take pieces × price for the amounts; the prices and their discount were reckoned with."""
    named = {"net": "amount", "gross": "amount_with_tax"}
    left_out = {"amount", "amount_with_tax", "unit_price", "discount"}
    kept = {
        means: choice
        for means, choice in found.items()
        if means not in left_out and kind_of_price(headers[choice.position]) is None
    }
    concepts = {"net": "net_amount", "gross": "gross_amount"}
    return kept | {
        named[kind]: Choice(place, _PROVEN, _PROVEN, concepts[kind]) for kind, place in times.items()
    }


def _with_proven_lines(
    found: dict[str, Choice], proof: LineProof | None, reckoned: int | None
) -> dict[str, Choice]:
    """Take what quantity × price proves of the amount of a line: whether it is with VAT or without."""
    if proof is None or (proof.amount is None and reckoned is None):
        return found
    kept = {m: c for m, c in found.items() if not (m == "discount" and c.position == proof.discount)}
    kept = {m: c for m, c in kept.items() if c.position not in (proof.amount, reckoned)}
    if proof.amount is not None and (proof.taxed or "unit_price" not in found or proof.amount == proof.price):
        kept = {m: c for m, c in kept.items() if c.position != proof.price}
    if reckoned is not None:
        kept["amount"] = Choice(reckoned, _PROVEN, _PROVEN, "net_amount")
    elif proof.amount == proof.price and not proof.taxed:  # the price is that of the whole line
        kept["amount"] = Choice(proof.price, _PROVEN, _PROVEN, "line_amount")
    elif proof.amount is not None and not proof.taxed:
        kept["amount"] = replace(_before(found, proof.amount), position=proof.amount)
    if proof.taxed and proof.amount is not None:
        kept["amount_with_tax"] = Choice(proof.amount, _PROVEN, _PROVEN, "gross_amount")
    return kept


def _before(found: Mapping[str, Choice], place: int) -> Choice:
    """Give what a column was chosen for, to go on with what its header says."""
    chosen = [choice for choice in found.values() if choice.position == place]
    return chosen[0] if chosen else Choice(place, _PROVEN, _PROVEN, "amount")


def _taken(found: dict[str, Choice], right: Mapping[str, int | None], proof: Proof) -> dict[str, Choice]:
    """Give the columns their proven meanings; what held one of them before means nothing more."""
    if proof.gross is not None and right["amount"] == proof.gross:
        right = {name: place for name, place in right.items() if name != "amount_with_tax"}
    places = {place for place in right.values() if place is not None}
    parts = {part.position for part in proof.net[1:]} | set(proof.before)
    kept = {
        means: choice
        for means, choice in found.items()
        if means not in right
        and choice.position not in places
        and not (means in ("discount", "amount_with_tax") and choice.position in parts)
    }
    concepts = {"amount": "net_amount", "amount_with_tax": "gross_amount", "tax": "tax_amount"}
    for name, place in right.items():
        before = found.get(name)
        if place is not None and before is not None and before.position == place:
            kept[name] = before
        elif place is not None:
            kept[name] = Choice(place, _PROVEN, _PROVEN, concepts[name])
    return kept


def money_columns_of(
    headers: Sequence[str], sampled: pl.DataFrame, among: set[int] | None = None
) -> list[MoneyColumn]:
    """Give the columns of a sheet that hold numbers; not those in cents beside the same in whole amounts.

    Parameters
    ----------
    headers : sequence of str
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….
    among : set of int, optional
        The positions to look at; all where left out.

    Returns
    -------
    list of MoneyColumn
    """
    found = []
    cents = told_in_cents(list(headers))
    for place, header in enumerate(headers):
        if place in cents or (among is not None and place not in among) or not header.strip():
            continue
        cells = sampled[str(place)]
        numbers = rough_numbers(cells)
        known = sum(number is not None for number in numbers)
        if known and share_of_numbers(cells) >= _NUMBERS:
            found.append(MoneyColumn(place, header, np.array(numbers, dtype=np.float64)))
    return found


def _read(sheet: Sheet, places: Sequence[int]) -> list[tuple[Cells, Values]]:
    cells = [cells_of(sheet.cells[str(place)]) for place in places]
    marks = [number_marks(each) for each in cells]
    habits = Habits(marks=sum(marks, Marks()), from_text=sheet.from_text)
    return [
        (each, read_values(each, "money", habits=habits, own=own))
        for each, own in zip(cells, marks, strict=True)
    ]


def _turned(
    read: Sequence[tuple[Cells, Values]], parts: Sequence[Part], kind: str
) -> list[tuple[Cells, Values]]:
    """Give the columns with the sign with which they count; nothing is taken off what is not known."""
    first = read[0][1].values
    found = [read[0]]
    for part, (cells, values) in zip(parts[1:], read[1:], strict=True):
        numbers = values.values
        if part.how == "-":
            numbers = -numbers
        elif part.how == "size":
            numbers = -first.sign() * numbers.abs()
        if kind == "net":
            numbers = numbers.set(first.is_null(), None)
        found.append((cells, replace(values, values=numbers)))
    return found
