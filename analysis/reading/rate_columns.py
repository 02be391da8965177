"""Amounts that stand in a column per rate of VAT: "Omzet 21%" beside "Omzet 9%"."""

import re
from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.added_columns import added, kind_added
from analysis.reading.column_cells import Cells, cells_of
from analysis.reading.compose import matches
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.numbers import Marks
from analysis.reading.values import Habits, Values, number_marks, read_values

_RATE = re.compile(
    r"\(?@?\s*\b\d{1,2}(?:[.,]\d{1,2})?\s*%\s*\)?|\b(?:hoog|laag|nul|verlegd|vrij|vrijgesteld|high|low|standard|"
    r"reduced|zero|exempt|normaal|verlaagd|regulier|erm[äa](?:ss|ß)igt|steuerfrei|normal|r[ée]duit|exon[ée]r[ée]|"
    r"general|reducido|exento|reduzida|isento)\b",
    re.IGNORECASE,
)
#: What the amounts of a group of columns are, by the concept of what their headers share.
_KINDS: Mapping[str, str] = {
    "net_amount": "net",
    "line_amount": "net",
    "gross_amount": "gross",
    "tax_amount": "tax",
    "amount": "amount",
    "monetary": "amount",
}
_BASE = re.compile(r"\b(?:basis|base|grondslag|mvh|maatstaf|bemessungs\w*|imponible|tributavel)\b")
#: Behind the header of an added column: it stands in no file.
_ADDED_UP = "(=)"
_MOSTLY = 0.8
#: Highest rate in Europe.
_MOST = 0.27


def rate_groups(header: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Find the columns that hold one amount per rate of VAT.

    Parameters
    ----------
    header : sequence of str

    Returns
    -------
    dict of str to tuple of int
        ``net``, ``gross``, ``tax`` or ``amount`` (of which the headers do not say which) → positions, at
        least two each.

    Examples
    --------
    >>> rate_groups(["Klant", "Omzet hoog", "Omzet laag", "Btw hoog", "Btw laag"])
    {'amount': (1, 2), 'tax': (3, 4)}
    """
    stems: dict[str, dict[str, int]] = {}
    for place, name in enumerate(header):
        found = _RATE.search(name)
        if found:
            stem = normalise(name[: found.start()] + " " + name[found.end() :])
            stems.setdefault(stem, {})[found[0].strip(" ()@").lower()] = place
    groups: dict[str, tuple[int, ...]] = {}
    for stem, places in stems.items():
        kind = "net" if _BASE.search(stem) else next((_KINDS.get(m.concept, "") for m in matches(stem)), "")
        if kind and len(places) > 1 and kind not in groups:
            groups[kind] = tuple(sorted(places.values()))
    return groups


def with_rates_added_up(sheet: Sheet) -> Sheet:
    """Add a column with the sum of the columns per rate of VAT, where the sheet has none.

    Turns        Omzet 21% | Omzet 9% | Btw 21% | Btw 9%
    into         the same | Netto (=) | BTW (=)

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no such columns stand, or where a column without a rate says the same.
        A cell that is no number keeps its text, so that it is set apart and named.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": ["100,00"], "2": ["50,00"]})
    >>> added = with_rates_added_up(Sheet("a.csv", "", (), ("Klant", "Netto 21%", "Netto 9%"), cells))
    >>> added.header[-1], added.cells["3"].to_list()
    ('Netto (=)', [150.0])
    """
    groups = rate_groups(sheet.header)
    if not groups:
        return sheet
    read = {kind: _read(sheet, places) for kind, places in groups.items()}
    read = {kind: columns for kind, columns in read.items() if columns}
    if "amount" in read:
        kind = _which(read["amount"], read.get("tax"))
        amount = read.pop("amount")
        read.setdefault(kind, amount)
    told = {
        _KINDS.get(match.concept)
        for place, name in enumerate(sheet.header)
        if not any(place in places for places in groups.values())
        for match in matches(name)[:1]
    }
    for kind, columns in read.items():
        if kind in told or (kind == "amount" and told - {"tax", None}):
            continue
        sheet = sheet.with_column(added(kind, _ADDED_UP, sheet.header), sum_of_cells(columns))
    return sheet


def is_added_up(header: str) -> bool:
    """Tell whether a column was added by :func:`with_rates_added_up`.

    Examples
    --------
    >>> is_added_up("Netto (=)"), is_added_up("Netto"), is_added_up("Duur (=)")
    (True, False, False)
    """
    return kind_added(header, _ADDED_UP) not in (None, "hours", "duration")


def _read(sheet: Sheet, places: Sequence[int]) -> list[tuple[Cells, Values]]:
    """Read the columns of a group; none where one of them holds no numbers."""
    cells = [cells_of(sheet.cells[str(place)]) for place in places]
    habits = Habits(marks=sum((number_marks(each) for each in cells), Marks()), from_text=sheet.from_text)
    found = [(each, read_values(each, "money", habits=habits)) for each in cells]
    for each, read in found:
        if int(read.wrong.is_not_null().sum()) > (1 - _MOSTLY) * int(each.filled.sum()):
            return []
    return found


def _which(amounts: Sequence[tuple[Cells, Values]], taxes: Sequence[tuple[Cells, Values]] | None) -> str:
    """Say whether amounts are net or gross, by the taxes beside them; "amount" where that is unclear."""
    if taxes is None or len(taxes) != len(amounts):
        return "amount"
    shares = pl.concat(
        [tax.values / amount.values for (_, amount), (_, tax) in zip(amounts, taxes, strict=True)]
    )
    shares = shares.filter(shares.is_finite() & (shares > 0) & (shares <= _MOST))
    if shares.is_empty():
        return "amount"
    percents = shares * 100
    net = int(((percents - (percents * 2).round() / 2).abs() < 0.05).sum())
    percents = shares / (1 - shares) * 100
    gross = int(((percents - (percents * 2).round() / 2).abs() < 0.05).sum())
    return "net" if net >= gross else "gross"


def sum_of_cells(columns: Sequence[tuple[Cells, Values]]) -> pl.Series:
    """Add the numbers of columns up, row by row.

    Parameters
    ----------
    columns : sequence of (Cells, Values)
        The cells of each column and what they were read as.

    Returns
    -------
    Series
        A row with a cell that is no number keeps the text of that cell; null where every cell is empty.
    """
    values = pl.DataFrame({str(place): read.values for place, (_, read) in enumerate(columns)})
    known = pl.any_horizontal(pl.all().is_not_null())
    sums = values.select(pl.when(known).then(pl.sum_horizontal(pl.all()).round(4))).to_series()
    texts = [each.shown.set(read.wrong.is_null(), None) for each, read in columns]
    wrong = pl.select(pl.coalesce(texts)).to_series()
    if wrong.null_count() == len(wrong):
        return sums
    return pl.DataFrame({"text": wrong, "number": sums.set(wrong.is_not_null(), None)}).to_struct()
