"""The name that goes with a client number: the column that tells one and the same of each number."""

from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.candidates import Choice, SheetColumn
from analysis.reading.column_cells import cells_of
from analysis.reading.evidence import as_text

#: Below this the choice of the client is a guess that the rows may overrule.
_SURE = 0.65
#: How sure the name that goes with the number is.
_PROVEN = 0.8
_NEARLY_ALWAYS, _MOSTLY, _SELDOM = 0.95, 0.7, 0.6
#: So many numbers on several rows, and so many different ones, prove something.
_SOME, _SEVERAL = 3, 4
#: What goes with a client's number as well, and is not what the client is called.
_BESIDE = (
    "address",
    "city",
    "postcode",
    "country",
    "email",
    "phone",
    "contact",
    "segment",
    "person",
    "currency",
)


def named_by_number(
    choices: Mapping[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> dict[str, Choice]:
    """Take the column that goes with the client's number for the client, where the one chosen does not.

    Turns        number 10083, reference "PO-3392" guessed to be the client, "Naam1" unused
    into         "Naam1" as the client, if each number has one and the same there and not under "reference"

    Parameters
    ----------
    choices : mapping of str to Choice
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells.

    Returns
    -------
    dict of str to Choice
        As given where the client is sure, where no number repeats, or where no column goes with it.

    Examples
    --------
    >>> from analysis.reading.evidence import evidence_of
    >>> rows = pl.DataFrame({"0": [1, 1, 2, 2, 3, 3, 4], "1": ["a", "b", "c", "d", "e", "f", "a"],
    ...                      "2": ["Bos", "Bos", "Vis", "Vis", "Mos", "Mos", "Ros"]})
    >>> columns = [SheetColumn(n, "", (), evidence_of(rows[str(n)])) for n in range(3)]
    >>> found = {"client_number": Choice(0, 1, 1), "client": Choice(1, 0.5, 0.5)}
    >>> named_by_number(found, columns, rows)["client"].position
    2
    """
    found = dict(choices)
    number, client = found.get("client_number"), found.get("client")
    if number is None or client is None or client.confidence >= _SURE:
        return found
    numbers = cells_of(sampled[str(number.position)]).shown
    if _constancy(numbers, as_text(sampled[str(client.position)])) >= _SELDOM:
        return found
    taken = {choice.position for choice in found.values()}
    for beside in (False, True):  # an address names its client where nothing else does
        for column in columns:
            if column.position in taken or column.seen.text < _MOSTLY or column.may_be(*_BESIDE) != beside:
                continue
            texts = as_text(sampled[str(column.position)])
            if texts.n_unique() >= _SEVERAL and _constancy(numbers, texts) >= _NEARLY_ALWAYS:
                return found | {"client": Choice(column.position, _PROVEN, _PROVEN)}
    return found


def _constancy(numbers: pl.Series, texts: pl.Series) -> float:
    """Give the share of the numbers on several rows that always bear the same text; 0 where too few are."""
    each = (
        pl.DataFrame({"number": numbers, "text": texts})
        .drop_nulls("number")
        .group_by("number")
        .agg(rows=pl.len(), different=pl.col("text").n_unique(), known=pl.col("text").is_not_null().any())
        .filter(pl.col("rows") > 1)
    )
    if each.height < _SOME:
        return 0.0
    return int(((each["different"] == 1) & each["known"]).sum()) / each.height
