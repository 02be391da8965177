"""Who is who: the same client under several names and numbers, as one key."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import polars as pl
from rapidfuzz import fuzz

from analysis.reading.client_names import named, named_alone, ranks_of
from analysis.reading.model import Corrections, Join
from analysis.reading.persons import Person, different, persons_of, plain_number

#: Above this share of names with several numbers (or the reverse) a number does not tell clients apart.
_UNRELIABLE = 0.2
_ALIKE = 60.0
#: A number that so many unlike names bear tells no client, nor do so many numbers that one name bears.
_SHARED = 3
_NUMBERED = ["_number", "_vat", "_registration"]


@dataclass(frozen=True)
class Clients:
    """Who the clients are.

    Attributes
    ----------
    keys : tuple of DataFrame
        For each sheet: the identity columns it has, each combination once, and ``key``.
    names : mapping of str to str
        Key → the name to show.
    joins : tuple of Join
    unreliable : frozenset of int
        Sheets whose client number does not tell clients apart.
    shared : frozenset of int
        Sheets with a number that several unlike clients bear, or VAT numbers of which clients bear several:
        left aside there.
    """

    keys: tuple[pl.DataFrame, ...]
    names: Mapping[str, str]
    joins: tuple[Join, ...]
    unreliable: frozenset[int] = frozenset()
    shared: frozenset[int] = frozenset()


class _Groups:
    """Union-find over anything hashable."""

    def __init__(self) -> None:
        self._parent: dict[object, object] = {}

    def find(self, node: object) -> object:
        parent = self._parent.setdefault(node, node)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[node] = parent
        return parent

    def union(self, one: object, other: object) -> None:
        self._parent[self.find(one)] = self.find(other)


def resolve(
    frames: Sequence[pl.DataFrame], corrections: Corrections | None = None, tables: Sequence[str] = ()
) -> Clients:
    """Find out which names and numbers are one client.

    Turns        per sheet: client, client_number, vat_number, registration_number (those it has)
    into         per sheet: the same, each combination once, and key

    VAT and company numbers beat the client number, which beats the name. Names equal but for case, spaces,
    accents, punctuation and legal form are one client, unless one sheet gives them different numbers.
    Nothing depends on the order of the rows.

    Parameters
    ----------
    frames : sequence of DataFrame
        The identity columns of each sheet, all rows, String.
    corrections : Corrections, optional
        ``apart`` and ``together`` overrule what was found, ``names`` what is shown.
    tables : sequence of str, optional
        The table of each sheet: the name in a client list is shown before that on an invoice, and that before
        any other.

    Returns
    -------
    Clients

    Examples
    --------
    >>> found = resolve([pl.DataFrame({"client": ["Jansen B.V.", "JANSEN", "Bos"]})])
    >>> found.keys[0].sort("client").rows()
    [('Bos', 'bos'), ('JANSEN', 'jansen'), ('Jansen B.V.', 'jansen')]
    """
    corrections = corrections or Corrections()
    each = [different(frame) for frame in frames]
    numbered = any(
        frame.select(pl.col(_NUMBERED).is_not_null().any()).row(0) != (False,) * 3 for frame in each
    )
    ranks = ranks_of(tables, len(frames))
    if not numbered and not corrections.apart and not corrections.together and not corrections.names:
        keys_alone, names, joins = named_alone(each, ranks)
        return Clients(tuple(map(_with_key, each, keys_alone)), names, joins)
    persons = [person for source, frame in enumerate(each) for person in persons_of(source, frame)]
    _numbers_in_client_column(persons)
    unreliable = _unreliable_sources(persons)
    shared = _without_shared_numbers(persons)
    spaces = _number_spaces(persons, unreliable)
    groups = _grouped(persons, spaces, unreliable, corrections)
    clients: dict[object, list[Person]] = defaultdict(list)
    for person in persons:
        if person.nodes:
            clients[groups.find(person.nodes[0])].append(person)
    keys, names, joins = named(list(clients.values()), corrections, ranks)
    answers: list[list[str | None]] = [[] for _ in frames]
    for person in persons:
        answers[person.source].append(keys.get(id(person)))
    with_keys = tuple(
        _with_key(frame, pl.Series(answer, dtype=pl.String))
        for frame, answer in zip(each, answers, strict=True)
    )
    return Clients(with_keys, names, joins, frozenset(unreliable), frozenset(shared))


def _with_key(frame: pl.DataFrame, key: pl.Series) -> pl.DataFrame:
    return frame.with_columns(key=key).drop("rows", "_name", *_NUMBERED)


def _numbers_in_client_column(persons: list[Person]) -> None:
    """Where a sheet's client column holds what other sheets call the client number, read it as that."""
    by_source: dict[int, list[Person]] = defaultdict(list)
    for person in persons:
        by_source[person.source].append(person)
    known = {source: {p.number for p in found if p.number} for source, found in by_source.items()}
    named = {source: {p.name for p in found if p.name} for source, found in by_source.items()}
    for source, found in by_source.items():
        if known[source] or not named[source]:
            continue
        others = set().union(*(numbers for other, numbers in known.items() if other != source))
        other_names = set().union(*(names for other, names in named.items() if other != source))
        values = plain_number(pl.Series([p.client for p in found], dtype=pl.String)).to_list()
        distinct = {value for value in values if value}
        hits = len(distinct & others)
        # A number that is a client's elsewhere is no name, though two sheets have it in place of one.
        both = {p.name for p, value in zip(found, values, strict=True) if value not in others} & other_names
        if hits * 2 >= len(distinct) and hits > len(both):
            for person, value in zip(found, values, strict=True):
                if value in others:
                    person.number, person.raw_number = value, person.client
                    person.client = person.name = None


def _unreliable_sources(persons: list[Person], kind: str = "number") -> set[int]:
    """Sheets in which many names have several numbers, or many numbers several unlike names."""
    numbers: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    names: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person in persons:
        number = getattr(person, kind)
        if person.name and number:
            numbers[person.source][person.name].add(number)
            names[person.source][number].add(person.name)
    found: set[int] = set()
    for source, of_name in numbers.items():
        several = sum(len(own) > 1 for own in of_name.values())
        of_several = sum(len(own) for own in of_name.values() if len(own) > 1)
        many = max(map(len, of_name.values())) >= _SHARED and of_several * 2 > len(names[source])
        unlike = sum(len(own) > 1 and not _all_alike(own) for own in names[source].values())
        if (
            (several > 1 and several > _UNRELIABLE * len(of_name))
            or many  # one name bears most of the numbers: those of people at one firm
            or (kind == "number" and unlike > 1 and unlike > _UNRELIABLE * len(names[source]))
        ):
            found.add(source)
    return found


def _without_shared_numbers(persons: list[Person]) -> set[int]:
    """Leave out numbers that many unlike names bear, such as one's own, 12345678 or that of all debtors.

    Leaves out the VAT and company numbers of sheets in which they do not tell clients apart, too. Gives the
    sheets in which such a number stands.
    """
    found: set[int] = set()
    for kind in ("vat", "registration", "number"):
        bearers: dict[tuple[int, str], dict[str, Person]] = defaultdict(dict)
        for person in persons:
            number = getattr(person, kind)
            if number and person.name:  # a client's number is that of one list, the others hold everywhere
                place = person.source if kind == "number" else 0
                bearers[place, number].setdefault(person.name, person)
        shared = {number for number, own in bearers.items() if len(own) >= _SHARED and not _any_alike(own)}
        vague = set() if kind == "number" else _unreliable_sources(persons, kind)
        for person in persons:
            number = getattr(person, kind)
            place = person.source if kind == "number" else 0
            if number and (person.source in vague or (place, number) in shared):
                setattr(person, kind, None)
                found.add(person.source)
    return found


def _any_alike(names: Iterable[str]) -> bool:
    """Whether a fair part of the names resemble the first, as those of one group of firms do."""
    first, *others = sorted(names)
    return sum(fuzz.partial_ratio(first, other) >= _ALIKE for other in others) * 2 >= len(others)


def _all_alike(names: Iterable[str]) -> bool:
    return all(fuzz.partial_ratio(one, other) >= _ALIKE for one, other in combinations(sorted(names), 2))


def _number_spaces(persons: list[Person], unreliable: set[int]) -> dict[int, object]:
    """Which sheets number their clients the same way: 5 in one tool need not be 5 in another."""
    by_source: dict[int, dict[str, str | None]] = defaultdict(dict)
    for person in persons:
        if person.number and person.source not in unreliable:
            own = by_source[person.source]
            own[person.number] = own.get(person.number) or person.name
    spaces = _Groups()
    for one, other in combinations(sorted(by_source), 2):
        shared = by_source[one].keys() & by_source[other].keys()
        both = [(by_source[one][n], by_source[other][n]) for n in sorted(shared)]
        named = [(a, b) for a, b in both if a and b]
        alike = sum(fuzz.partial_ratio(a, b) >= _ALIKE for a, b in named)
        if shared and (not named or alike * 2 >= len(named)):
            spaces.union(one, other)
    return {source: spaces.find(source) for source in by_source}


def _grouped(
    persons: list[Person], spaces: Mapping[int, object], unreliable: set[int], corrections: Corrections
) -> _Groups:
    groups = _Groups()
    for person in persons:
        if person.client is not None and person.client in corrections.apart:
            person.nodes = [("apart", person.client)]
            continue
        person.nodes = [("vat", person.vat)] if person.vat else []
        registrations = {person.registration} if person.registration else set()
        if person.vat and person.vat.startswith("BE"):
            registrations.add(person.vat[2:].lstrip("0"))  # a Belgian VAT number holds the company number
        person.nodes += [("registration", number) for number in sorted(registrations)]
        if person.number and person.source not in unreliable:
            person.nodes.append(("number", str(spaces[person.source]), person.number))
        if not person.nodes and person.name:
            person.nodes = [("name", person.name)]
        for node in person.nodes[1:]:
            groups.union(person.nodes[0], node)
    _join_by_name(persons, groups)
    spelled: dict[str, Person] = {p.client: p for p in persons if p.client is not None and p.nodes}
    spelled = _with_own_names(spelled, corrections)
    for one, other in sorted(corrections.together):
        if one in spelled and other in spelled:
            groups.union(spelled[one].nodes[0], spelled[other].nodes[0])
    return groups


def _with_own_names(spelled: dict[str, Person], corrections: Corrections) -> dict[str, Person]:
    """Add the names that the user gave clients, which stand in no file; what stands in one goes first."""
    by_name = {person.name: person for person in spelled.values() if person.name}
    bases = {shown: key.partition(" #")[0] for key, shown in corrections.names.items()}
    return {shown: by_name[base] for shown, base in bases.items() if base in by_name} | spelled


def _join_by_name(persons: list[Person], groups: _Groups) -> None:
    """Join equal names, unless a numbering says that they are different clients."""
    carriers: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        if person.name and person.nodes and person.nodes[0][0] != "apart":
            carriers[person.name].append(person)
    shared = {name for name, own in carriers.items() if len(own) > 1}
    marks: dict[object, set[tuple[str, ...]]] = defaultdict(set)
    for person in persons if shared else ():
        for node in person.nodes:
            marks[groups.find(node)].add(node)
    for name in sorted(carriers):
        if name not in shared:
            groups.union(carriers[name][0].nodes[0], ("name", name))
            continue
        own = {groups.find(person.nodes[0]): person for person in carriers[name]}
        strong = [root for root, person in own.items() if person.nodes[0][0] != "name"]
        if len(strong) > 1 and any(_contradict(marks[a], marks[b]) for a, b in combinations(strong, 2)):
            continue
        for person in carriers[name]:
            groups.union(person.nodes[0], ("name", name))


def _contradict(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    """Whether two clients have different numbers of the same kind."""
    spaces = {node[:-1] for node in one if node[0] != "name"} & {node[:-1] for node in other}
    return any(
        not {node for node in one if node[:-1] == space} & {node for node in other if node[:-1] == space}
        for space in spaces
    )
