"""Persons among firms: who bought without a company is the client by first and last name."""

from collections.abc import Iterable, Mapping

import polars as pl

from analysis.reading.candidates import FIRST_NAMES
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of, matches
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.persons import whole_name
from analysis.reading.rival_clients import SENT_TO

#: Headers of what stands between a first and a last name in Dutch.
_BETWEEN = frozenset({"tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "tv"})
_WHO, _SURE = frozenset({"company", "client_name", "contact_name", "account", "anyone", "name"}), 0.7
#: Who buys or pays without a firm is a client; who calls or is worked for without one only where the header
#: says so.
_BUYERS = frozenset({"invoices", "payments", "clients"})
#: Whoever stands under these is the client where no firm is named: in a list of clients, who it is a list of.
_PERSONS = frozenset({"contact", "contact_name", "client_name"})
_PLAIN = frozenset({"name", "anyone"})
_CLIENTS, _FIRMS = frozenset({"client_name"}), frozenset({"company"})


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
    found = _parts_of_names(plan, place)
    is_part = "last_name" in found and place in found.values()
    buys = plan.table in _BUYERS
    numbered = buys and "client_number" in own and "client_number" not in values and "last_name" in found
    if not (is_part or numbered or client.is_null().any()):
        return dict(values)
    found = found if buys or is_part else {}
    parts = {part: cells_of(sheet.cells[str(position)]).shown for part, position in found.items()}
    among = (_PERSONS, _PLAIN, _FIRMS) if buys else (_CLIENTS,)
    names = whole_name(parts.values()) if "last_name" in parts else _somebody_else(sheet, plan, client, among)
    if names is None:
        return dict(values)
    if is_part:
        return {**values, "client": names}
    if numbered:
        named = pl.select(pl.coalesce(names, client)).to_series()
        return {**values, "client": named, "client_number": client}
    if not own & _WHO:
        return dict(values)
    return {**values, "client": pl.select(pl.coalesce(client, names)).to_series()}


def _parts_of_names(plan: SheetPlan, place: int) -> dict[str, int]:
    """Find the columns of a person's name; a plain "Name" beside the one part is the other."""
    free = [column for column in plan.columns if column.means is None or column.position == place]
    found = {
        part: column.position
        for part in ("first_name", "between", "last_name")
        for column in reversed(free)
        if _says(column.header, part)
    }
    missing = {"first_name", "last_name"} - found.keys()
    plain = [column for column in free if concepts_of(column.header) & {"name"}]
    if len(missing) == 1 and plain:
        part = missing.pop()
        if part == "last_name" or normalise(plain[0].header) in FIRST_NAMES:
            found[part] = plain[0].position
    return {part: found[part] for part in ("first_name", "between", "last_name") if part in found}


def _somebody_else(
    sheet: Sheet, plan: SheetPlan, client: pl.Series, among: Iterable[frozenset[str]]
) -> pl.Series | None:
    """Give the one column that names somebody, of the first concepts found, where the client is empty."""
    gaps = client.is_null()
    for concepts in among:
        named = [
            cells.shown
            for column in plan.columns
            if column.means is None
            and any(
                match.concept in concepts and match.confidence > _SURE for match in matches(column.header)
            )
            if (cells := cells_of(sheet.cells[str(column.position)])).text.filter(gaps).is_not_null().any()
        ]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _says(header: str, part: str) -> bool:
    words = normalise(header)
    if part == "between":
        return words in _BETWEEN
    said = {part, f"client_{part}"}
    return not SENT_TO.search(words) and any(
        match.concept in said and match.confidence >= _SURE for match in matches(header)
    )
