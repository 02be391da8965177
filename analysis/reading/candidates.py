"""Which sheet column is which canonical column of a table: words of the header, weighed by the cells."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.columns import TABLES
from analysis.reading.evidence import Evidence
from analysis.reading.headers import Match, normalise
from analysis.reading.meanings import MEANINGS, suits

#: Below this a column is better left unused.
_ENOUGH = 0.15
_MONTHS, _AS_A_DAY = 0.8, 0.75
_DIGITS = 0.9
#: From here on a header says what it may mean.
_SAID = 0.7
#: Below this a header only hints at the client.
_A_GUESS = 0.4
#: An id is only chosen where no number stands beside it.
_AN_ID = 0.02
#: What may be the time of day as well as how long it took.
CLOCK, _A_CLOCK = frozenset({"tijd", "time", "zeit", "heure", "hora", "tid", "uhrzeit", "uur", "ora"}), 0.05
#: A column in which every row says the same is hardly the one that tells clients apart.
_ALL_THE_SAME = 0.6
#: Columns that say what a row of an invoice is worth without its price.
_WORTH = frozenset({"amount", "amount_with_tax", "quantity", "open_amount", "debit", "credit"})
_A_PRICE = 0.7
#: How sure it is that a contact is the client where nothing else names one.
_A_CONTACT = 0.8
_SOME_ROWS, _MANY_ROWS = 3, 4
#: Names that are first names where a last name stands beside them.
FIRST_NAMES = frozenset({"nombre", "nome"})
_VAGUE = frozenset({"name", "company", "account", "contact"})
_CLIENT = frozenset({"client", "client_number"})
#: For whom hours are worked, and who is served rather than works, in six languages.
_FOR_WHOM = _CLIENT | {"last_name", "project"}
_SERVED = re.compile(
    r"student|pupil|learner|guest|participant|attendee|\bgast|deelnemer|cursist|leerling|teilnehmer|schuler|"
    r"\beleve|alumn[oa]|huesped|alun[oa]|hospede"
)
_WITH = re.compile(
    rf"{_SERVED.pattern}|^(?:met |with |mit |avec |con |com )?(?:wie|who|whom|wer|wem|qui|quien|quem)$"
)
_ID_WORDS = frozenset({"id", "uid", "uuid", "key"})
#: A column of a sheet that is hardly filled gives way to another that is.
_HARDLY_FILLED = 0.5


@dataclass(frozen=True)
class SheetColumn:
    """One column of a sheet: its place, its header, what that may mean, what its cells look like."""

    position: int
    header: str
    matches: tuple[Match, ...]
    seen: Evidence

    def may_be(self, *concepts: str) -> bool:
        """Tell whether its header may say one of the concepts."""
        return any(match.concept in concepts for match in self.matches)

    def says(self, concepts: Container[str]) -> bool:
        """Tell whether its header says one of the concepts, and is not just guessed to."""
        return any(match.concept in concepts and match.confidence >= _SAID for match in self.matches)


def taken_for(
    columns: Iterable[SheetColumn], places: Container[int], concept: str, sure: float
) -> list[SheetColumn]:
    """Let the columns at some places mean one concept and nothing else.

    Examples
    --------
    >>> column = SheetColumn(0, "Terms", (), Evidence())
    >>> [match.concept for match in taken_for([column], {0}, "payment_term", 0.9)[0].matches]
    ['payment_term']
    """
    meaning = (Match(concept, sure, frozenset()),)
    return [replace(column, matches=meaning) if column.position in places else column for column in columns]


@dataclass(frozen=True)
class Choice:
    """A sheet column chosen for a canonical one: ``score`` ranks, ``confidence`` is what the user is told.

    ``concept`` is what its header was taken to say, "" where the user or the cells decided.
    """

    position: int
    score: float
    confidence: float
    concept: str = ""


def count(columns: Iterable[SheetColumn], *concepts: str) -> int:
    """Count the columns that may be one of the concepts."""
    return sum(column.may_be(*concepts) for column in columns)


def choose(
    columns: Sequence[SheetColumn], table: str, fixed: Mapping[int, str | None] | None = None
) -> dict[str, Choice]:
    """Give each canonical column of a table at most one sheet column, the best first.

    Parameters
    ----------
    columns : sequence of SheetColumn
    table : str
    fixed : mapping of int to str or None, optional
        Position → canonical column that the user chose (None: unused); nothing overrules it.

    Returns
    -------
    dict of str to Choice
    """
    fixed = fixed or {}
    chosen = {means: Choice(place, 1.0, 1.0) for place, means in fixed.items() if means is not None}
    taken = set(fixed)
    for means, choice in _ranked(columns, table):
        if means not in chosen and choice.position not in taken:
            chosen[means] = choice
            taken.add(choice.position)
    if table == "invoices":
        chosen = _with_amount(_with_contribution(chosen, columns, set(fixed)), set(fixed))
    return _with_client(chosen, columns, table, set(fixed))


def _ranked(columns: Sequence[SheetColumn], table: str) -> list[tuple[str, Choice]]:
    """Every possible choice, best first; at equal scores what can be least else, then the left-most."""
    meant = {column.position: len(column.matches) for column in columns}
    kinds = {column.name: column.kind for column in TABLES[table].columns}
    found: list[tuple[str, Choice]] = []
    for column in columns:
        for match in column.matches:
            for means, serves in _serving(match, column.seen, table):
                if not column.seen.size and kinds[means] == "money":
                    continue
                if means == "client" and match.concept in _VAGUE and _is_one_person(column.seen):
                    continue
                if match.concept == "own_firm" and not _is_entity_of_others(column):
                    continue
                suited = suits(means, kinds[means], column.seen)
                if match.confidence * suited * min(serves, 1.0) < _ENOUGH:
                    continue
                score = match.confidence * suited * serves * _weight(column, means)
                sure = match.confidence * (suited if column.seen.size else 1.0) * min(1.0, 0.4 + 0.6 * serves)
                found.append((means, Choice(column.position, score, sure, match.concept)))
    return sorted(found, key=lambda one: (-one[1].score, meant[one[1].position], one[1].position))


def _is_entity_of_others(column: SheetColumn) -> bool:
    """Whether a helpdesk calls its clients entities: there are several."""
    return normalise(column.header).startswith("entit") and not _is_constant(column.seen, 1)


def _weight(column: SheetColumn, means: str) -> float:
    """Weigh down what is hardly filled, an id beside a number, and a client that is the same in every row."""
    seen = column.seen
    weight = 1.0
    if seen.size:
        full = min(1.0, 0.3 + 0.7 * seen.filled / _HARDLY_FILLED)
        weight = full if means == "client" else max(full, 0.6)
    if _ID_WORDS & set(normalise(column.header).split()[-1:]):
        weight -= _AN_ID
    if means == "hours" and normalise(column.header) in CLOCK:
        weight -= _A_CLOCK
    if means in _CLIENT and _is_constant(seen, _SOME_ROWS):
        weight *= _ALL_THE_SAME
    return weight


def _is_one_person(seen: Evidence) -> bool:
    """Tell whether all rows name the same, and no firm by its legal form: there may be one client."""
    return _is_constant(seen, _MANY_ROWS) and not seen.firms


def _is_constant(seen: Evidence, least: int) -> bool:
    return seen.size >= least and seen.distinct * seen.size <= 1


def _serving(match: Match, seen: Evidence, table: str) -> tuple[tuple[str, float], ...]:
    """Say what a concept can be; a column of clients that holds bare numbers is rather their number.

    A period whose cells tell month and year does well as the day of a row that has no other.
    """
    serves = MEANINGS[table].get(match.concept, ())
    if match.concept == "client_name" and max(seen.digits, seen.codes) > _DIGITS and table != "costs":
        if match.confidence < _A_GUESS:
            return ()
        return (("client_number", 0.9), ("client", 0.55))
    if match.concept == "period" and seen.month > _MONTHS:
        return tuple((means, max(well, _AS_A_DAY)) for means, well in serves)
    return serves


def _with_amount(chosen: dict[str, Choice], fixed: set[int]) -> dict[str, Choice]:
    """Let a price be the amount where nothing says how many were sold."""
    price = chosen.get("unit_price")
    if price is None or price.position in fixed or chosen.keys() & _WORTH:
        return chosen
    amount = replace(price, score=price.score * _A_PRICE, confidence=price.confidence * _A_PRICE)
    return {means: choice for means, choice in chosen.items() if means != "unit_price"} | {"amount": amount}


def _with_contribution(
    chosen: dict[str, Choice], columns: Sequence[SheetColumn], fixed: set[int]
) -> dict[str, Choice]:
    """Let what may be an amount as well as a result be the amount where no other is: "Contributie"."""
    result = chosen.get("result")
    if result is None or result.position in fixed or chosen.keys() & (_WORTH | {"unit_price"}):
        return chosen
    if not any(column.position == result.position and column.may_be("amount") for column in columns):
        return chosen
    amount = replace(result, concept="amount")
    return {means: choice for means, choice in chosen.items() if means != "result"} | {"amount": amount}


def _with_first_name(
    chosen: dict[str, Choice], columns: Sequence[SheetColumn], fixed: set[int]
) -> dict[str, Choice]:
    """Take "Nombre" beside a last name for the first name, also where it was taken for the client."""
    named = [column.position for column in columns if normalise(column.header) in FIRST_NAMES]
    client = chosen.get("client")
    if client is not None and client.position in named and client.position not in fixed:
        return {("first_name" if means == "client" else means): one for means, one in chosen.items()}
    free = [place for place in named if all(place != choice.position for choice in chosen.values())]
    if len(free) != 1:
        return chosen
    return {**chosen, "first_name": replace(chosen["last_name"], position=free[0], concept="name")}


def _with_served(
    chosen: dict[str, Choice], columns: Sequence[SheetColumn], table: str, fixed: set[int]
) -> dict[str, Choice]:
    """Take pupils and guests, and who an incident was with, for the client where nobody else is named."""
    person = chosen.get("person")
    if person is None or person.position in fixed or chosen.keys() & _FOR_WHOM:
        return chosen
    header = next(column.header for column in columns if column.position == person.position)
    by_hand = table == "incidents" and "case_number" not in chosen  # beside a number it is who deals with it
    served = _WITH if by_hand else _SERVED
    if not served.search(normalise(header)):
        return chosen
    return {("client" if means == "person" else means): one for means, one in chosen.items()}


def _with_client(
    chosen: dict[str, Choice], columns: Sequence[SheetColumn], table: str, fixed: set[int]
) -> dict[str, Choice]:
    """Let the client's number be the client where no name stands."""
    if table == "clients" and "last_name" in chosen and "first_name" not in chosen:
        chosen = _with_first_name(chosen, columns, fixed)
    if table in ("hours", "incidents"):
        chosen = _with_served(chosen, columns, table, fixed)
    number, client = chosen.get("client_number"), chosen.get("client")
    contact = chosen.get("contact")
    if table == "clients" and contact is not None and chosen.keys().isdisjoint({*_CLIENT, "last_name"}):
        client = replace(contact, confidence=contact.confidence * _A_CONTACT)
        return {means: choice for means, choice in chosen.items() if means != "contact"} | {"client": client}
    if table == "costs" or number is None or number.position in fixed:
        return chosen
    if table == "clients" and client is None and "last_name" in chosen:
        return chosen
    filled = client is not None and _filled(columns, client.position) > 0
    weaker = client is not None and client.score < 0.3 * number.score
    if client is not None and filled and not weaker:
        return chosen
    return {means: choice for means, choice in chosen.items() if means != "client_number"} | {
        "client": number
    }


def _filled(columns: Sequence[SheetColumn], position: int) -> float:
    return next(column.seen.filled for column in columns if column.position == position)
