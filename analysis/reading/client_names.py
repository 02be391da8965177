"""The key and the shown name of each client, and the list of what was joined."""

from collections import Counter, defaultdict
from collections.abc import Mapping

import polars as pl

from analysis.reading.model import Corrections, Join
from analysis.reading.names import same_name
from analysis.reading.persons import Person

_BECAUSE = {"vat": "vat_number", "registration": "registration_number", "number": "client_number"}


def _commonest(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda spelling: (-counts[spelling], -len(spelling), spelling))


def named(
    clients: list[list[Person]], corrections: Corrections
) -> tuple[dict[int, str], dict[str, str], tuple[Join, ...]]:
    """Give every client a key and a shown name, and list what was joined."""
    drafts: list[tuple[str, str, str, list[Person]]] = []
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


def _joins(key: str, members: list[Person], corrections: Corrections) -> list[Join]:
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


def _because(members: list[Person], corrections: Corrections) -> str:
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
