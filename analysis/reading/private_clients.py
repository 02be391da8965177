"""Persons among firms: who bought without a company is the client by first and last name."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of, matches
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.persons import whole_name

#: Headers of what stands between a first and a last name in Dutch.
_BETWEEN = frozenset({"tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "tv"})
_WHO, _SURE = frozenset({"company", "client_name", "contact_name", "account", "anyone"}), 0.8


def with_private_clients(
    sheet: Sheet, plan: SheetPlan, values: Mapping[str, pl.Series]
) -> dict[str, pl.Series]:
    """Fill clients in where the company is empty and somebody's names stand beside it.

    Turns        Company | First name | Last name
                 Bos BV  | Ann        | Bos
                         | Piet       | Kok
    into         clients "Bos BV" and "Piet Kok"

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
    values : mapping of str to Series
        Canonical column → values of one sheet.

    Returns
    -------
    dict of str to Series

    Examples
    --------
    >>> from analysis.reading.model import ColumnPlan
    >>> names = {"0": ["Bos BV", None], "1": ["Ann", "Piet"], "2": ["Bos", "Kok"]}
    >>> cells = pl.DataFrame({"row": [2, 3], **names})
    >>> sheet = Sheet("a.csv", "", (), ("Company", "First name", "Last name"), cells)
    >>> unused = (ColumnPlan(1, "First name", None), ColumnPlan(2, "Last name", None))
    >>> plan = SheetPlan("a.csv", "", "invoices", (ColumnPlan(0, "Company", "client"), *unused))
    >>> with_private_clients(sheet, plan, {"client": cells["0"]})["client"].to_list()
    ['Bos BV', 'Piet Kok']
    """
    place = plan.position("client")
    client = values.get("client")
    if place is None or client is None:
        return dict(values)
    own = concepts_of(plan.columns[place].header)
    parts = {
        concept: cells_of(sheet.cells[str(column.position)]).shown
        for concept in ("first_name", "between", "last_name")
        for column in plan.columns
        if _says(column.header, concept) and (column.means is None or column.position == place)
    }
    if "last_name" not in parts:
        return dict(values)
    names = whole_name(parts.values())
    if "last_name" in own:
        return {**values, "client": names}
    if "client_number" in own and "client_number" not in values:
        return {
            **values,
            "client": pl.select(pl.coalesce(names, client)).to_series(),
            "client_number": client,
        }
    if not own & _WHO or not client.is_null().any():
        return dict(values)
    return {**values, "client": pl.select(pl.coalesce(client, names)).to_series()}


def _says(header: str, part: str) -> bool:
    if part == "between":
        return normalise(header) in _BETWEEN
    return any(match.concept == part and match.confidence >= _SURE for match in matches(header))
