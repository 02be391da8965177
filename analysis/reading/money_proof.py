"""Which columns are the amount without VAT, the VAT and the amount with it, where the rows prove it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
import numpy.typing as npt

from analysis.reading.money_columns import DISCOUNT, MoneyColumn, Numbers, is_share_of

_PENNY, _NEARLY_ALL, _ALL = 0.015, 0.9, 0.97
_SOME_ROWS, _SOME_TOLD = 3, 2
_MOST_COLUMNS, _MOST_TAXES = 14, 8


@dataclass(frozen=True)
class Part:
    """A column that counts in the amount without VAT: added, taken off, or taken off by its size alone."""

    position: int
    how: str = "+"


@dataclass(frozen=True)
class Proof:
    """What the rows prove of the amounts.

    Attributes
    ----------
    net : tuple of Part
        What the amount without VAT is the sum of; empty where it is what was billed less the VAT.
    gross : int or None
        The position of the amount with VAT.
    tax : tuple of int
        The columns that are the VAT together; empty where none is.
    untaxed : tuple of int
        Columns in the amount with VAT that no VAT was charged on, and that no header explains.
    before : tuple of int
        What the amount was before a discount, and the discount: no amounts of their own.
    """

    net: tuple[Part, ...]
    gross: int | None
    tax: tuple[int, ...] = ()
    untaxed: tuple[int, ...] = ()
    before: tuple[int, ...] = ()


def _turned(numbers: Numbers, base: Numbers, how: str) -> Numbers:
    if how == "+":
        return numbers
    return -numbers if how == "-" else -np.sign(np.nan_to_num(base)) * np.abs(numbers)


def proof_of(columns: Sequence[MoneyColumn]) -> Proof | None:
    """Find the columns that add up: net + VAT = gross, with a discount, freight or what is exempt between.

    Where no column holds the VAT, net × (1 + rate) = gross proves as much, at one or a few usual rates.

    Parameters
    ----------
    columns : sequence of MoneyColumn

    Returns
    -------
    Proof or None
        None where nothing adds up.

    Examples
    --------
    >>> def column(place, header, *numbers): return MoneyColumn(place, header, np.array(numbers, dtype=float))
    >>> base, off = column(0, "Netto", 100, 200, 50), column(1, "Korting", 0, 20, 5)
    >>> proof_of([base, off, column(2, "Bruto", 121, 217.8, 54.45)]).net
    (Part(position=0, how='+'), Part(position=1, how='-'))
    """
    useful = [column for column in columns if _says_something(column.numbers)][: 3 * _MOST_COLUMNS]
    taxes = [column for column in useful if column.is_tax][:_MOST_TAXES]
    nets = sorted((c for c in useful if c.as_net()), key=lambda c: -c.as_net())[:_MOST_COLUMNS]
    grosses = sorted((c for c in useful if c.as_gross()), key=lambda c: -c.as_gross())[:_MOST_COLUMNS]
    before = [column for column in grosses if "gross_amount" in column.concepts]
    # "Líquido" may be with VAT, whatever it says.
    other_words = [column for column in nets if not column.as_gross()]
    plain = _plain(nets, [*grosses, *other_words], taxes)
    if plain is not None and _adds_up_everywhere(plain, useful):
        return plain
    adjusted = _adjusted(useful, nets, grosses, list(_tax_options(taxes)))
    if plain is not None:  # a discount in a few rows; what was paid makes another sum
        return adjusted if adjusted is not None and adjusted.gross == plain.gross else plain
    return (
        adjusted
        or _billed_less_tax(nets, grosses, taxes)
        or _adjusted(useful, [*nets, *before], grosses + nets, [((), None)], taxes)
    )


def _says_something(numbers: Numbers) -> bool:
    return bool((np.abs(np.nan_to_num(numbers)) > 0).any())


def _tax_options(taxes: Sequence[MoneyColumn]) -> Iterator[tuple[tuple[int, ...], Numbers]]:
    """Give all columns of VAT together, each two of them, and each alone."""
    many = {len(taxes), min(2, len(taxes)), min(1, len(taxes))} - {0}
    for some in (some for size in sorted(many, reverse=True) for some in combinations(taxes, size)):
        total = np.sum([np.nan_to_num(column.numbers) for column in some], axis=0)
        yield tuple(column.position for column in some), total


def _plain(
    nets: Sequence[MoneyColumn], grosses: Sequence[MoneyColumn], taxes: Sequence[MoneyColumn]
) -> Proof | None:
    best: tuple[tuple[float, int], Proof] | None = None
    for net, gross in product(nets, grosses):
        known = int((np.isfinite(net.numbers) & np.isfinite(gross.numbers)).sum())
        hint = (net.as_net() + gross.as_gross(), known)
        if net is gross or hint[0] < 2:
            continue
        for places, tax in _tax_options(taxes):
            if _agree(net.numbers + tax, gross.numbers, tax) and (best is None or hint > best[0]):
                best = hint, Proof((Part(net.position),), gross.position, places)
        better = not taxes and (best is None or hint > best[0]) and _may_differ_by_tax(net, gross)
        better = better and gross.as_gross() > 0
        if better and is_share_of(gross.numbers - net.numbers, net.numbers, unusual=False):
            best = hint, Proof((Part(net.position),), gross.position)
    return best[1] if best else None


def _adds_up_everywhere(proof: Proof, columns: Sequence[MoneyColumn]) -> bool:
    """Tell whether no row of a plain proof stands out, as one with a discount would."""
    numbers = {column.position: np.nan_to_num(column.numbers) for column in columns}
    if not proof.tax or proof.gross is None:
        return True
    net = np.sum([numbers[part.position] for part in proof.net], axis=0)
    tax = np.sum([numbers[place] for place in proof.tax], axis=0)
    return bool((np.abs(net + tax - numbers[proof.gross]) < _PENNY).all())


def _may_differ_by_tax(net: MoneyColumn, gross: MoneyColumn) -> bool:
    """Tell whether the headers allow that two amounts differ by nothing but VAT."""
    if "net_amount" in gross.concepts or net.concepts & {"gross_amount", "line_gross"}:
        return False
    if "unit_price" in gross.concepts:
        return False
    said = "net_amount" in net.concepts or bool(gross.concepts & {"gross_amount", "line_gross"})
    return said or (net.as_net() >= 2 and gross.as_gross() >= 1.5) or _is_price(net)


def _is_price(column: MoneyColumn) -> bool:
    return bool(column.concepts & {"unit_price", "discount_amount"})


def _agree(one: Numbers, other: Numbers, told: Numbers) -> bool:
    """Tell whether two columns are equal in nearly all rows, also in those where a third says something."""
    known = np.isfinite(one) & np.isfinite(other) & ((one != 0) | (other != 0))
    if known.sum() < _SOME_ROWS:
        return False
    right = np.abs(one[known] - other[known]) < _PENNY
    tells = np.abs(told[known]) > 0
    return bool(right.mean() >= _NEARLY_ALL and tells.any() and right[tells].mean() >= _NEARLY_ALL)


def _adjusted(
    columns: Sequence[MoneyColumn],
    nets: Sequence[MoneyColumn],
    grosses: Sequence[MoneyColumn],
    options: Sequence[tuple[tuple[int, ...], Numbers | None]],
    taxes: Sequence[MoneyColumn] = (),
) -> Proof | None:
    """Find the one or two columns between net, VAT and gross: a discount, freight, what is kept back."""
    between = [column for column in columns if column.is_between]
    for many, (places, tax) in product((1, 2), options):
        for net, gross in product(nets, grosses):
            if net is gross or (net.as_net() < 2 and "gross_amount" not in net.concepts):
                continue
            if gross.as_gross() < 1 and (tax is not None or "net_amount" not in gross.concepts):
                continue
            others = [c for c in between if c is not net and c is not gross][:_MOST_COLUMNS]
            for parts in _parts(net, others, many):
                numbers = [one[2] for one in parts]
                told = [np.abs(one) > 0 for one in numbers]
                base = net.numbers + np.sum(numbers, axis=0)
                if tax is not None:
                    if _all_agree(base + tax, gross.numbers, told):
                        return _sorted_out(net, gross, tax, places, parts)
                elif any(one[0].is_no_sale for one in parts):
                    continue
                elif _differ_by_tax(net, base, gross, told):
                    return Proof(_sum_of(net, parts), gross.position)
                elif many == 1 and _all_agree(base, gross.numbers, told):
                    found = _what_is_left(net, gross, parts[0], taxes)
                    if found is not None:
                        return found
    return None


#: A column, the sign with which it counts, and its numbers with that sign.
_Signed = tuple[MoneyColumn, str, Numbers]


def _parts(net: MoneyColumn, others: Sequence[MoneyColumn], many: int) -> Iterator[list[_Signed]]:
    """Give each choice of columns between, with each sign they may count with."""
    signed = []
    for column in others:
        hows = ("-", "+", "size") if column.concepts & DISCOUNT else ("-", "+")
        turned = ((column, how, _turned(np.nan_to_num(column.numbers), net.numbers, how)) for how in hows)
        signed.append([one for one in turned if np.count_nonzero(one[2]) >= _SOME_TOLD])
    for some in combinations(signed, many):
        yield from map(list, product(*some))


def _what_is_left(
    net: MoneyColumn, whole: MoneyColumn, part: _Signed, taxes: Sequence[MoneyColumn]
) -> Proof | None:
    """Take what is left after a discount, or what all was together, for what was sold; VAT may be in it."""
    column, _, numbers = part
    grows = np.abs(whole.numbers) > np.abs(net.numbers) + _PENNY
    if column.is_taken_off and grows[np.abs(numbers) > 0].any():
        return None  # the other way round: before the discount
    if not column.is_taken_off and "order_delivery" not in column.concepts and whole.as_gross() < 2:
        return None
    for places, tax in _tax_options(taxes):
        if is_share_of(tax, whole.numbers - tax, unusual=False):
            return Proof((), whole.position, places)
    return Proof((Part(whole.position),), None, (), before=(net.position, column.position))


def _sum_of(net: MoneyColumn, parts: Sequence[_Signed]) -> tuple[Part, ...]:
    return (Part(net.position), *(Part(column.position, how) for column, how, _ in parts))


def _differ_by_tax(
    net: MoneyColumn, base: Numbers, gross: MoneyColumn, told: Sequence[npt.NDArray[np.bool_]]
) -> bool:
    if "net_amount" in gross.concepts and "net_amount" in net.concepts:
        return False
    tax = gross.numbers - base
    if not is_share_of(tax, base, unusual=False):
        return False
    return all(is_share_of(tax[one], base[one], unusual=False) for one in told if one.sum() >= _SOME_ROWS)


def _all_agree(one: Numbers, other: Numbers, told: Sequence[npt.NDArray[np.bool_]]) -> bool:
    known = np.isfinite(one) & np.isfinite(other)
    if known.sum() < _SOME_ROWS:
        return False
    right = np.abs(one - other) < _PENNY
    return bool(
        right[known].mean() >= _ALL
        and all((known & tells).any() and right[known & tells].mean() >= _ALL for tells in told)
    )


def _sorted_out(
    net: MoneyColumn,
    gross: MoneyColumn,
    tax: Numbers,
    places: tuple[int, ...],
    parts: Sequence[_Signed],
) -> Proof:
    """Say which of the columns between were sold: what bears VAT was, what is kept back was not."""
    sold = [part for part in parts if not part[0].is_no_sale]
    untaxed: list[int] = []
    for column, how, numbers in parts:
        explained = column.concepts & DISCOUNT or column.is_exempt
        if column.is_no_sale or explained:
            continue
        with_it = is_share_of(tax, net.numbers + numbers)
        if with_it or not is_share_of(tax, net.numbers):
            continue
        if how == "-" or "order_delivery" in column.concepts:
            sold = [part for part in sold if part[0] is not column]
        else:
            untaxed.append(column.position)
    if len(sold) == len(parts):
        return Proof((), gross.position, places, tuple(untaxed))
    return Proof(_sum_of(net, sold), gross.position, places, tuple(untaxed))


def _billed_less_tax(
    nets: Sequence[MoneyColumn], grosses: Sequence[MoneyColumn], taxes: Sequence[MoneyColumn]
) -> Proof | None:
    """Tell by its rate what amount VAT was reckoned over, where only that one stands in the sheet."""
    rivals: list[tuple[float, Proof]] = []
    for places, tax in _tax_options(taxes):
        without = [one for one in nets if is_share_of(tax, one.numbers, unusual=False)]
        within = [one for one in grosses if is_share_of(tax, one.numbers - tax, unusual=False)]
        rivals += [(one.as_net(), Proof((Part(one.position),), None, places)) for one in without]
        rivals += [(one.as_gross(), Proof((), one.position, places)) for one in within]
    rivals = [rival for rival in rivals if rival[0] >= 1]
    return max(rivals, key=lambda rival: rival[0])[1] if rivals else None
