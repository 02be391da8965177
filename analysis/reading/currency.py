"""The currency of the rows of a sheet."""

import re
from collections.abc import Iterable, Mapping

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.repeated import repeated
from analysis.reading.words import read_currencies

#: Currencies of which the code is hardly a name.
_COMMON = frozenset(
    {"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL", "CAD", "AUD"}
)
_SAYS_CURRENCY = (
    r"(?i:\bin|\ben|\bem|valuta|currency|w[äa]hrung|devise|monnaie|moneda|divisa|moeda|bedragen|amounts|"
    r"montants)"
)
_LAST_WORD = re.compile(r"[\W_]([A-Za-z]{3}|[Ee]uros?|[€£])[)\]\s]*$")
#: What was asked of the client, without VAT and with.
AMOUNTS = ("amount", "amount_with_tax")


def currency_of(cells: Cells, header: str, *, simple: bool) -> pl.Series:
    """Give the currency of each amount cell: its own sign, unless all are ``simple``, else the header's."""
    own = repeated(None, len(cells.text), pl.String)
    if not simple:
        signs = ~cells.text.str.contains(r"^[-+\d.,'’() \u00a0]*$")
        own = read_currencies(cells.text.set(~signs, None)) if signs.any() else own
    of_header = read_currencies(pl.Series([header])).item()
    return own.fill_null(of_header) if of_header is not None else own


def codes_of(texts: pl.Series) -> pl.Series:
    """Give the currency that each cell of a column of currencies names, else its text in capitals.

    One and the same number in all rows, as an id of the currency, names none.

    Parameters
    ----------
    texts : Series of String

    Returns
    -------
    Series of String

    Examples
    --------
    >>> codes_of(pl.Series(["Euro - EUR", "bitcoin"])).to_list()
    ['EUR', 'BITCOIN']
    >>> codes_of(pl.Series(["1", "1"])).to_list()
    [None, None]
    """
    codes = read_currencies(texts).fill_null(texts.str.to_uppercase())
    told = codes.drop_nulls().unique()
    if len(told) == 1 and told.str.contains(r"^\d+$").all():
        return codes.clear(len(codes))
    return codes


def as_headed(headers: Mapping[str, str], codes: pl.Series) -> pl.Series:
    """Take the currency that the headers of the amounts name, where the column of currencies says others.

    Turns        "neto_clp" beside a column "moneda" with CLP and USD
    into         CLP: that column says in what was agreed, the header in what the amounts are

    Parameters
    ----------
    headers : mapping of str to str
        Canonical column → header.
    codes : Series of String
        The currency of each row, by its own column.

    Returns
    -------
    Series of String
        As it was where no header names a currency, two differ, or all rows are of one.

    Examples
    --------
    >>> as_headed({"amount": "neto_clp"}, pl.Series(["CLP", "USD"])).to_list()
    ['CLP', 'CLP']
    >>> as_headed({"amount": "Netto (€)"}, pl.Series(["EUR", "USD"])).to_list()
    ['EUR', 'EUR']
    """
    said = [_LAST_WORD.search(headers[name]) for name in AMOUNTS if name in headers]
    named = set(read_currencies(pl.Series([found[1].upper() for found in said if found], dtype=pl.String)))
    if len(named) != 1 or None in named or codes.drop_nulls().n_unique() <= 1:
        return codes
    return repeated(named.pop(), len(codes), pl.String).alias(codes.name)


def currency_of_titles(titles: Iterable[str]) -> str | None:
    """Give the one currency that lines above a table name; no three capitals of somebody's name.

    Examples
    --------
    >>> currency_of_titles(["Bedragen in EUR"]), currency_of_titles(["Montants en MAD"])
    ('EUR', 'MAD')
    >>> currency_of_titles(["Klant: BAM Bouw BV"]) is None
    True
    """
    named: set[str] = set()
    for title in filter(None, titles):
        code = read_currencies(pl.Series([title])).item()
        alone = code not in _COMMON and re.search(rf"(?<!\w){code}\b", title)
        if code and (not alone or re.search(rf"{_SAYS_CURRENCY}\W{{0,3}}{code}\b", title)):
            named.add(code)
        elif code:
            named |= {one for one in _COMMON if re.search(rf"\b{one}\b", title)}
    return named.pop() if len(named) == 1 else None
