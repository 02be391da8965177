"""Who is who: the same client under several names and numbers, as one key."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import polars as pl
from rapidfuzz import fuzz, process

from analysis.reading.model import Corrections, Join, Ledger
from analysis.reading.names import same_name

#: What may tell who the client of a row is, the name last.
IDENTITY = ("client", "client_number", "vat_number", "registration_number")
_BECAUSE = {"vat": "vat_number", "registration": "registration_number", "number": "client_number"}
#: Above this share of names with several numbers (or the reverse) a number does not tell clients apart.
_UNRELIABLE = 0.2
_ALIKE = 60.0
_PROPOSED = 88.0
_PROPOSALS_FROM_AT_MOST = 4000


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
    """

    keys: tuple[pl.DataFrame, ...]
    names: Mapping[str, str]
    joins: tuple[Join, ...]
    unreliable: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Proposal:
    """Two clients that may be one, and because of what: nothing is joined before the user says so.

    ``because`` is ``word_order`` (the same words in another order), ``part_of`` (one name holds the
    other), ``spelling`` (a letter or two differ) or ``same_name`` (equal names with different numbers).
    """

    one: str
    other: str
    because: str
    likeness: float


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


@dataclass
class _Person:
    """One combination of identity cells in one sheet."""

    source: int
    client: str | None
    name: str | None
    number: str | None
    vat: str | None
    registration: str | None
    rows: int
    raw_number: str | None
    nodes: list[tuple[str, ...]] = field(default_factory=list)


def plain_number(numbers: pl.Series) -> pl.Series:
    """Give numbers without leading zeros, spaces and punctuation; other codes in capitals.

    Examples
    --------
    >>> plain_number(pl.Series(["0012345", "12345", "vinet ", "0"])).to_list()
    ['12345', '12345', 'VINET', None]
    """
    bare = numbers.str.to_uppercase().str.replace_all(r"[^\p{L}\p{N}]", "")
    digits = bare.str.contains(r"^\d+$").fill_null(False)
    stripped = bare.str.strip_chars_start("0").zip_with(digits, bare)
    return stripped.set(stripped == "", None)


def _official(numbers: pl.Series) -> pl.Series:
    """VAT and company numbers: letters and digits only, at least six digits, else none."""
    bare = numbers.str.to_uppercase().str.replace_all(r"[^\p{L}\p{N}]", "")
    bare = bare.str.replace(r"^(?:BTW|TVA|VAT|KVK|KBO|BCE|UST(?:ID)?(?:NR)?|USTIDNR)(?:NR)?", "")
    return bare.set(~(bare.str.count_matches(r"\d") >= 6).fill_null(False), None)


def _registration(numbers: pl.Series) -> pl.Series:
    bare = _official(numbers).str.replace(r"^BE", "")
    return bare.str.strip_chars_start("0")


def resolve(frames: Sequence[pl.DataFrame], corrections: Corrections | None = None) -> Clients:
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
        ``apart`` and ``together`` overrule what was found.

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
    different = [_different(frame) for frame in frames]
    persons = [person for source, frame in enumerate(different) for person in _persons(source, frame)]
    _numbers_in_client_column(persons)
    unreliable = _unreliable_sources(persons)
    spaces = _number_spaces(persons, unreliable)
    groups = _grouped(persons, spaces, unreliable, corrections)
    clients: dict[object, list[_Person]] = defaultdict(list)
    for person in persons:
        if person.nodes:
            clients[groups.find(person.nodes[0])].append(person)
    keys, names, joins = _named(list(clients.values()), corrections)
    answers: list[list[str | None]] = [[] for _ in frames]
    for person in persons:
        answers[person.source].append(keys.get(id(person)))
    tables = tuple(
        frame.drop("rows", "_name", "_number", "_vat", "_registration").with_columns(
            key=pl.Series(answer, dtype=pl.String)
        )
        for frame, answer in zip(different, answers, strict=True)
    )
    return Clients(tables, names, joins, frozenset(unreliable))


def _different(frame: pl.DataFrame) -> pl.DataFrame:
    """Each combination once, in a fixed order, with the forms in which they are compared."""
    columns = [name for name in IDENTITY if name in frame.columns]
    found = (
        frame.select(columns).group_by(columns).agg(rows=pl.len()).sort(columns)
        if columns
        else pl.DataFrame({"rows": []}, schema={"rows": pl.Int64})
    )
    nothing = pl.repeat(None, len(found), dtype=pl.String, eager=True)

    def compared(name: str, form: object) -> pl.Series:
        return form(found[name]) if name in found.columns else nothing  # type: ignore[operator]

    return found.with_columns(
        _name=compared("client", lambda s: same_name(s).str.replace_all(" ", "")),
        _number=compared("client_number", plain_number),
        _vat=compared("vat_number", _official),
        _registration=compared("registration_number", _registration),
    )


def _persons(source: int, frame: pl.DataFrame) -> Iterable[_Person]:
    has_client, has_number = "client" in frame.columns, "client_number" in frame.columns
    for row in frame.iter_rows(named=True):
        yield _Person(
            source,
            row["client"] if has_client else None,
            row["_name"],
            row["_number"],
            row["_vat"],
            row["_registration"],
            int(row["rows"]),
            row["client_number"] if has_number else None,
        )


def _numbers_in_client_column(persons: list[_Person]) -> None:
    """Where a sheet's client column holds what other sheets call the client number, read it as that."""
    by_source: dict[int, list[_Person]] = defaultdict(list)
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
        if hits * 2 >= len(distinct) and hits > len(named[source] & other_names):
            for person, value in zip(found, values, strict=True):
                if value in others:
                    person.number, person.raw_number = value, person.client
                    person.client = person.name = None


def _unreliable_sources(persons: list[_Person]) -> set[int]:
    """Sheets in which many names have several numbers, or many numbers several unlike names."""
    numbers: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    names: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person in persons:
        if person.name and person.number:
            numbers[person.source][person.name].add(person.number)
            names[person.source][person.number].add(person.name)
    found: set[int] = set()
    for source, of_name in numbers.items():
        several = sum(len(own) > 1 for own in of_name.values())
        unlike = sum(len(own) > 1 and not _all_alike(own) for own in names[source].values())
        if (several > 1 and several > _UNRELIABLE * len(of_name)) or (
            unlike > 1 and unlike > _UNRELIABLE * len(names[source])
        ):
            found.add(source)
    return found


def _all_alike(names: Iterable[str]) -> bool:
    return all(fuzz.partial_ratio(one, other) >= _ALIKE for one, other in combinations(sorted(names), 2))


def _number_spaces(persons: list[_Person], unreliable: set[int]) -> dict[int, object]:
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
    persons: list[_Person], spaces: Mapping[int, object], unreliable: set[int], corrections: Corrections
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
    spelled: dict[str, _Person] = {p.client: p for p in persons if p.client is not None and p.nodes}
    for one, other in sorted(corrections.together):
        if one in spelled and other in spelled:
            groups.union(spelled[one].nodes[0], spelled[other].nodes[0])
    return groups


def _join_by_name(persons: list[_Person], groups: _Groups) -> None:
    """Join equal names, unless a numbering says that they are different clients."""
    carriers: dict[str, list[_Person]] = defaultdict(list)
    for person in persons:
        if person.name and person.nodes and person.nodes[0][0] != "apart":
            carriers[person.name].append(person)
    marks: dict[object, set[tuple[str, ...]]] = defaultdict(set)
    for person in persons:
        for node in person.nodes:
            marks[groups.find(node)].add(node)
    for name in sorted(carriers):
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


def _commonest(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda spelling: (-counts[spelling], -len(spelling), spelling))


def _named(
    clients: list[list[_Person]], corrections: Corrections
) -> tuple[dict[int, str], dict[str, str], tuple[Join, ...]]:
    """Give every client a key and a shown name, and list what was joined."""
    drafts: list[tuple[str, str, str, list[_Person]]] = []
    for members in clients:
        spellings: Counter[str] = Counter()
        numbers: Counter[str] = Counter()
        for person in members:
            if person.client is not None and person.name:
                spellings[person.client] += person.rows
            if person.raw_number:
                numbers[person.raw_number] += person.rows
        official = sorted({node[-1] for person in members for node in person.nodes})
        shown = _commonest(spellings or numbers or Counter(official))
        mark = min((person.number for person in members if person.number), default=official[0])
        drafts.append((shown, mark, members[0].nodes[0][0], members))
    plain = same_name(pl.Series([shown for shown, *_ in drafts], dtype=pl.String)).str.replace_all(" ", "")
    bases = [base or shown.lower() for base, (shown, *_) in zip(plain.to_list(), drafts, strict=True)]
    taken = Counter(bases)
    shown_taken = Counter(shown for shown, *_ in drafts)
    keys: dict[int, str] = {}
    names: dict[str, str] = {}
    joins: list[Join] = []
    for base, (shown, mark, kind, members) in sorted(
        zip(bases, drafts, strict=True), key=lambda pair: (pair[0], pair[1][1])
    ):
        plain_name = taken[base] == 1 or kind == "name"
        key = base if plain_name else f"{base} #{mark}"
        names[key] = shown if shown_taken[shown] == 1 or plain_name else f"{shown} ({mark})"
        for person in members:
            keys[id(person)] = key
        joins += _joins(key, members, corrections)
    return keys, dict(sorted(names.items())), tuple(joins)


def _joins(key: str, members: list[_Person], corrections: Corrections) -> list[Join]:
    """List what was taken to be one client: spellings of one name, then names of one number."""
    by_name: dict[str, Counter[str]] = defaultdict(Counter)
    sources: dict[str, set[int]] = defaultdict(set)
    for person in members:
        if person.name and person.client is not None:
            by_name[person.name][person.client] += person.rows
            sources[person.name].add(person.source)
    found = [
        Join(key, tuple(sorted(spellings)), "same_name", tuple(sorted(sources[name])))
        for name, spellings in sorted(by_name.items())
        if len(spellings) > 1
    ]
    everywhere = tuple(sorted({person.source for person in members}))
    if len(by_name) > 1:
        spelled = tuple(sorted(_commonest(spellings) for spellings in by_name.values()))
        found.append(Join(key, spelled, _because(members, corrections), everywhere))
    numbers = {person.raw_number for person in members if person.raw_number}
    forms = defaultdict(set)
    for person in members:
        if person.raw_number and person.number:
            forms[person.number].add(person.raw_number)
    found += [
        Join(key, tuple(sorted(written)), "client_number", everywhere)
        for _, written in sorted(forms.items())
        if len(written) > 1 and numbers
    ]
    return found


def _because(members: list[_Person], corrections: Corrections) -> str:
    """Name the number that the names share; the user's own word where they share none."""
    names = {person.name for person in members if person.name}
    for kind, because in _BECAUSE.items():
        shared: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for person in members:
            for node in person.nodes:
                if node[0] == kind and person.name:
                    shared[node].add(person.name)
        if any(len(own) > 1 for own in shared.values()) and names:
            return because
    spelled = {person.client for person in members}
    chosen = any(one in spelled and other in spelled for one, other in corrections.together)
    return "chosen" if chosen else "client_number"


def proposals(ledger: Ledger, *, at_most: int = 200) -> tuple[Proposal, ...]:
    """Propose clients that may be one, likeliest first; nothing is joined by this.

    Parameters
    ----------
    ledger : Ledger
    at_most : int
        How many to give.

    Returns
    -------
    tuple of Proposal
        ``one`` and ``other`` are client keys. Empty where there are more clients than can be compared by
        eye (4,000).

    Examples
    --------
    >>> names = {"alvarezdana": "Alvarez, Dana", "danaalvarez": "Dana Alvarez", "bos": "Bos"}
    >>> [(found.one, found.other, found.because) for found in proposals(Ledger({}, names, pl.DataFrame()))]
    [('alvarezdana', 'danaalvarez', 'word_order')]
    """
    keys = sorted(ledger.names)
    if len(keys) < 2 or len(keys) > _PROPOSALS_FROM_AT_MOST:
        return ()
    plain = [name or "" for name in same_name(pl.Series([ledger.names[key] for key in keys])).to_list()]
    sorted_words = [" ".join(sorted(name.split())) for name in plain]
    found: list[Proposal] = []
    likeness = process.cdist(sorted_words, sorted_words, scorer=fuzz.ratio, score_cutoff=_PROPOSED, workers=1)
    for one, other in zip(*(places.tolist() for places in likeness.nonzero()), strict=True):
        if one < other:
            because = "word_order" if sorted_words[one] == sorted_words[other] else "spelling"
            if plain[one] == plain[other]:
                because = "same_name"
            if because != "spelling" or len(plain[one]) > 4:
                found.append(Proposal(keys[one], keys[other], because, float(likeness[one, other]) / 100))
    words = [frozenset(name.split()) for name in plain]
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(words):
        for word in own:
            if len(word) >= 4 and not word.isdigit():
                by_word[word].append(place)
    seen = {(proposal.one, proposal.other) for proposal in found}
    for places in by_word.values():
        if len(places) <= 5:
            for one, other in combinations(places, 2):
                pair = (keys[one], keys[other])
                if pair not in seen and (words[one] < words[other] or words[other] < words[one]):
                    seen.add(pair)
                    found.append(Proposal(*pair, "part_of", 0.8))
    found.sort(key=lambda proposal: (-proposal.likeness, proposal.one, proposal.other))
    return tuple(found[:at_most])
