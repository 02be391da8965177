"""Which of several columns that name somebody names the client: people belong to firms, told by the cells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from analysis.reading.candidates import Choice, SheetColumn
from analysis.reading.column_cells import cells_of
from analysis.reading.headers import normalise
from analysis.reading.words import bare

#: Tables with many rows for one client, in which persons and their firms stand side by side.
_OF_ROWS = frozenset({"invoices", "hours", "incidents", "payments", "contacts", "ratings"})
#: What a header says of a person who writes, calls or signs, for whatever firm.
PEOPLE = frozenset({"contact", "contact_name", "requester", "client_email", "email"})
#: What a header says of the firm behind a person.
FIRMS = frozenset({"company", "client_name", "account"})
#: Where goods are sent to is not who buys them, nor are the parts of a name the whole of it.
SENT_TO = re.compile(
    r"\b(?:ship|shipping|deliver\w*|liefer\w*|bezorg\w*|aflever\w*|verzend\w*|livr\w*|env[ií]o)"
)
#: A name to search or sort by is a short form of the name.
_SHORT = re.compile(r"^(?:zoek|korte |verkorte |short|search|sort|such|kurz|match|alias)")
#: Firms that pay for clients or carry to them.
_OTHERS = re.compile(r"insur|verzeker|assur|versicher|mutuel|segur|carrier|vervoer|spedit|transport")
#: What names the firm of a client beside the name of somebody there.
_CLIENT_FIRM = re.compile(
    r"\b(?:client|customer) (?:company|firm|organi[sz]ation|business)\b|"
    r"\b(?:klant|kunden)\w* ?(?:bedrijf|firma)"
)
_COMPANY = frozenset({"company"})
_PARTS = frozenset({"client_first_name", "client_last_name"})
_SURE, _GUESSED = 0.8, 0.5
_MOSTLY, _NEARLY_ALL, _HALF = 0.7, 0.95, 0.5
#: Fewer firms than this may be one's own.
_SOME = 3
#: Shares of names with a legal form: such names are of firms; so much more than beside it tells them apart.
OF_FIRMS, _MORE = 0.15, 0.1
#: Who uses what one sells, or a program within one's own firm; a firm that helps clients has few people.
_USER = re.compile(
    r"(?:user|gebruiker|benutzer|nutzer|utilisateur|usuario|utilizador|utente)(?: ?na(?:me|am))?"
)
_MANY = 6
#: "Pol, van der, A." and "E. de Vries".
_INITIALS = r",|^\p{Lu}\."
_LEAST_LENGTH, _MOST_LENGTH = 3, 60


@dataclass(frozen=True)
class Nesting:
    """How two columns group the same rows: different values of each, pairs, and how many belong to one.

    ``belongs`` is the share of the first column's values that stand beside one value of the other only.
    """

    ones: int
    others: int
    pairs: int
    belongs: float

    @property
    def alike(self) -> bool:
        """Whether both group the rows in the same way."""
        return self.pairs == self.ones == self.others

    @property
    def inside(self) -> bool:
        """Whether the first column's values are parts of fewer, larger groups of the other."""
        return self.belongs >= _NEARLY_ALL and _SOME <= self.others < self.ones


def nesting(one: pl.Series, other: pl.Series) -> Nesting:
    """Hold two columns against one another, where both are filled.

    Parameters
    ----------
    one, other : Series of String

    Returns
    -------
    Nesting

    Examples
    --------
    >>> people, firms = pl.Series(["Ann", "Bea", "Ann", "Cas"]), pl.Series(["Bos", "Bos", "Bos", "Vis"])
    >>> nesting(people, firms)
    Nesting(ones=3, others=2, pairs=3, belongs=1.0)
    """
    rows = pl.DataFrame({"one": bare(one), "other": bare(other)}).drop_nulls().unique()
    each = rows.group_by("one").len()
    alone = each.filter(pl.col("len") == 1).height
    return Nesting(
        each.height, rows["other"].n_unique(), rows.height, alone / each.height if each.height else 0.0
    )


def names_somebody(column: SheetColumn) -> bool:
    """Whether the cells of a column are texts as names are: short, with letters, and of several."""
    seen = column.seen
    worded = seen.text - seen.status - seen.currency - seen.degree - seen.email
    return (
        worded > _MOSTLY
        and seen.letters > _HALF
        and _LEAST_LENGTH < seen.length < _MOST_LENGTH
        and seen.distinct * seen.size >= _SOME
    )


def with_firms(
    choices: Mapping[str, Choice], columns: Sequence[SheetColumn], table: str, sampled: pl.DataFrame
) -> dict[str, Choice]:
    """Take the firm for the client where the column chosen names the persons who work there.

    Turns        contact person as client, and an unused column in which each person has one firm
    into         that column as client

    Parameters
    ----------
    choices : mapping of str to Choice
    columns : sequence of SheetColumn
        Those that the user did not settle.
    table : str
    sampled : DataFrame
        The sampled cells.

    Returns
    -------
    dict of str to Choice
    """
    found = _with_named_firms(_with_users(dict(choices), columns, table), columns)
    found = _with_callers_places(_with_payers(found, columns, table), columns, table, sampled)
    client = found.get("client")
    own = next((c for c in columns if client is not None and c.position == client.position), None)
    if client is None or own is None or table not in _OF_ROWS:
        return found
    taken = {choice.position for choice in found.values()}
    persons = cells_of(sampled[str(own.position)]).shown
    best: tuple[float, SheetColumn, float] | None = None
    for column in columns:
        if column.position in taken or not names_somebody(column):
            continue
        sure = _as_firm(client, own, column)
        if sure and column.seen.filled >= _HALF * own.seen.filled:
            held = nesting(persons, cells_of(sampled[str(column.position)]).shown)
            each = client.concept in PEOPLE or column.says(_COMPANY)
            firm = held.inside or (each and held.alike)
            if firm and (best is None or sure > best[0]):
                best = (sure, column, client.score)
    if best is not None:
        sure, column, score = best
        found["client"] = Choice(column.position, score, sure, "company")
    return found


def _with_named_firms(found: dict[str, Choice], columns: Sequence[SheetColumn]) -> dict[str, Choice]:
    """Take "Client company name" for the client, and not "Client name", that of a person there."""
    client = found.get("client")
    own = next((c for c in columns if client is not None and c.position == client.position), None)
    if client is None or own is None or _CLIENT_FIRM.search(normalise(own.header)) or not own.says(FIRMS):
        return found
    taken = {choice.position for choice in found.values()}
    for column in columns:
        said = column.says(FIRMS) and _CLIENT_FIRM.search(normalise(column.header))
        if column.position not in taken and said and column.seen.filled >= own.seen.filled:
            return {
                **found,
                "client": Choice(column.position, client.score, client.confidence, "client_name"),
            }
    return found


def _with_users(found: dict[str, Choice], columns: Sequence[SheetColumn], table: str) -> dict[str, Choice]:
    """Take the user for the client in a list of incidents that names nobody else: it is who asks."""
    person, client = found.get("person"), found.get("client")
    people = [column for column in columns if column.may_be("person")]
    if table != "incidents" or person is None or [one.position for one in people] != [person.position]:
        return found
    named = any(client and column.position == client.position and column.matches for column in columns)
    many = people[0].seen.distinct * people[0].seen.size >= _MANY
    if named or not many or not _USER.fullmatch(normalise(people[0].header)):
        return found
    kept = {means: choice for means, choice in found.items() if means not in ("client", "person")}
    return {**kept, "client": Choice(person.position, person.score, _GUESSED, "anyone")}


def _with_callers_places(
    found: dict[str, Choice], columns: Sequence[SheetColumn], table: str, sampled: pl.DataFrame
) -> dict[str, Choice]:
    """Take the place of who calls a helpdesk for the client, where the callers are persons or a few roles."""
    client = found.get("client")
    if table != "incidents" or client is None or client.concept != "requester":
        return found
    taken = {choice.position for choice in found.values()}
    places = (column for column in columns if column.may_be("own_firm") and column.position not in taken)
    place = next((column for column in places if names_somebody(column)), None)
    if place is None:
        return found
    callers = cells_of(sampled[str(client.position)]).shown.drop_nulls()
    persons = int(callers.str.contains(_INITIALS).sum()) > _MOSTLY * len(callers)
    if not persons and callers.n_unique() > _HALF * place.seen.distinct * place.seen.size:
        return found
    return {**found, "client": Choice(place.position, client.score, _GUESSED, "company")}


def _with_payers(found: dict[str, Choice], columns: Sequence[SheetColumn], table: str) -> dict[str, Choice]:
    """Take who is invoiced, not where it is sent, and a name rather than a part or short form of it."""
    client = found.get("client")
    own = next((c for c in columns if client is not None and c.position == client.position), None)
    if client is None or own is None or table == "costs" or not _is_aside(own):
        return found
    taken = {choice.position for choice in found.values()}
    wanted = FIRMS | {"name"} if _SHORT.search(normalise(own.header)) else FIRMS
    for column in columns:
        free = column.position not in taken and column.seen.text > _MOSTLY and not _is_aside(column)
        if free and column.says(wanted):
            return {**found, "client": Choice(column.position, client.score, _SURE, "client_name")}
    return found


def _is_aside(column: SheetColumn) -> bool:
    words = normalise(column.header)
    return bool(SENT_TO.search(words) or _SHORT.search(words)) or column.may_be(*_PARTS)


def _as_firm(client: Choice, own: SheetColumn, column: SheetColumn) -> float:
    """Say how sure it is that a column names the firms of the persons under another; 0 for no."""
    if _OTHERS.search(normalise(column.header)):
        return 0.0
    said = column.says(FIRMS)
    more_firms = column.seen.firms >= max(OF_FIRMS, own.seen.firms + _MORE)
    if client.concept in PEOPLE:
        if said:
            return _SURE
        return _GUESSED if not column.matches and more_firms else 0.0
    return _SURE if client.concept == "client_name" and said and more_firms else 0.0
