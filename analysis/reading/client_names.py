"""The key and the shown name of each client, and the list of what was joined."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.model import Corrections, Join
from analysis.reading.names import has_legal_form
from analysis.reading.persons import Person, compared_name

#: Whose spelling of a name is shown: a client list's before an invoice's before any other.
_RANKS = {"clients": 0, "invoices": 1}
_OTHER = 2
_BECAUSE = {"vat": "vat_number", "registration": "registration_number", "number": "client_number"}


def _commonest(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda spelling: (-counts[spelling], -len(spelling), spelling))


def ranks_of(tables: Sequence[str], sources: int) -> list[int]:
    """Give each sheet the rank of the names in it; where the tables are not given, all are alike.

    Examples
    --------
    >>> ranks_of(["hours", "invoices", "clients"], 3)
    [2, 1, 0]
    """
    return [_RANKS.get(table, _OTHER) for table in tables] if tables else [_OTHER] * sources


def fullest(spellings: pl.DataFrame) -> pl.DataFrame:
    """Choose which spelling of each client is shown.

    Turns        of, name, spelling, rank, rows
    into         of, spelling: one row each

    Of the sheet with the lowest rank the name in most rows, and of its spellings the one not in capitals or
    small letters alone, with its legal form, in most rows, longest.

    Parameters
    ----------
    spellings : DataFrame
        ``of`` says whose they are, ``name`` is the form in which they are compared.

    Returns
    -------
    DataFrame

    Examples
    --------
    >>> fullest(pl.DataFrame({"of": [0, 0, 0, 0], "name": ["cafezoe"] * 4, "rank": [2, 2, 1, 1],
    ...                       "spelling": ["CAFE ZOE BV", "Cafe Zoe", "Café Zoë BV", "Café Zoë"],
    ...                       "rows": [9, 90, 1, 2]})).rows()
    [(0, 'Café Zoë BV')]
    """
    spelling = pl.col("spelling")
    best = spellings.filter(pl.col("rank") == pl.col("rank").min().over("of"))
    found = best.group_by("of", "name", "spelling").agg(pl.col("rows").sum())
    alone = pl.len().over("of") == 1
    counted = found.filter(~alone)
    told = counted.with_columns(
        form=has_legal_form(counted["spelling"]),
        shouted=(spelling == spelling.str.to_uppercase()) | (spelling == spelling.str.to_lowercase()),
        said=pl.col("rows").sum().over("of", "name"),
        length=spelling.str.len_chars(),
    )
    order = {"of": False, "said": True, "name": False, "shouted": False, "form": True}
    order |= {"rows": True, "length": True, "spelling": False}
    ordered = told.sort(*order, descending=list(order.values()))
    chosen = ordered.group_by("of", maintain_order=True).agg(spelling.first())
    return pl.concat([found.filter(alone).select("of", "spelling"), chosen])


def named(
    clients: list[list[Person]], corrections: Corrections, ranks: Sequence[int]
) -> tuple[dict[int, str], dict[str, str], tuple[Join, ...]]:
    """Give every client a key and a shown name, and list what was joined.

    The key is made of the commonest spelling; what is shown is the fullest of the sheet that knows best, or
    what the user called the client.
    """
    drafts: list[tuple[str, str, str, list[Person]]] = []
    for members in clients:
        if len(members) == 1 and members[0].name and members[0].client is not None:
            only = members[0]
            mark = only.number or only.nodes[0][-1]
            drafts.append((members[0].client, mark, only.nodes[0][0], members))
            continue
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
    plain = compared_name(pl.Series([shown for shown, *_ in drafts], dtype=pl.String))
    bases = [base or shown.lower() for base, (shown, *_) in zip(plain.to_list(), drafts, strict=True)]
    taken = Counter(bases)
    best = _best([members for *_, members in drafts], [shown for shown, *_ in drafts], ranks)
    shown_taken = Counter(best.values())
    keys: dict[int, str] = {}
    names: dict[str, str] = {}
    joins: list[Join] = []
    for base, (shown, mark, kind, members) in sorted(
        zip(bases, drafts, strict=True), key=lambda pair: (pair[0], pair[1][1])
    ):
        plain_name = taken[base] == 1 or kind == "name"
        key = base if plain_name else f"{base} #{mark}"
        while key in names:  # equal numbers of two tools
            key += "+"
        shown = best[id(members)]
        unlike = shown if shown_taken[shown] == 1 or plain_name else f"{shown} ({mark})"
        names[key] = corrections.names.get(key, unlike)
        for person in members:
            keys[id(person)] = key
        if len(members) > 1:
            joins += _joins(key, members, corrections)
    return keys, dict(sorted(names.items())), tuple(joins)


def _best(clients: list[list[Person]], commonest: list[str], ranks: Sequence[int]) -> dict[int, str]:
    """Give the name to show of each client, by the identity of its list of persons."""
    rows = [
        (place, person.name, person.client, ranks[person.source], person.rows)
        for place, members in enumerate(clients)
        if len(members) > 1
        for person in members
        if person.client is not None and person.name
    ]
    of = (
        fullest(pl.DataFrame(rows, ["of", "name", "spelling", "rank", "rows"], orient="row"))
        if rows
        else None
    )
    chosen = dict(of.iter_rows()) if of is not None else {}
    return {
        id(members): chosen.get(place, common)
        for place, (members, common) in enumerate(zip(clients, commonest, strict=True))
    }


def named_alone(
    each: Sequence[pl.DataFrame], ranks: Sequence[int]
) -> tuple[list[pl.Series], dict[str, str], tuple[Join, ...]]:
    """Do what :func:`named` does where nothing but names tells clients apart, at the speed of columns.

    Parameters
    ----------
    each : sequence of DataFrame
        As :func:`analysis.reading.persons.different` gives them.
    ranks : sequence of int
        As :func:`ranks_of` gives them.

    Returns
    -------
    tuple
        The key of each row of each table; key → shown name; what was joined.
    """
    keys = [frame["_name"] for frame in each]
    spelled = pl.concat(
        [
            frame.select(
                "client",
                "rows",
                key="_name",
                source=pl.lit(source, pl.Int64),
                rank=pl.lit(ranks[source], pl.Int64),
            )
            for source, frame in enumerate(each)
            if "client" in frame.columns
        ]
        or [
            pl.DataFrame(
                schema={
                    **{"client": pl.String, "rows": pl.Int64, "key": pl.String},
                    **{"source": pl.Int64, "rank": pl.Int64},
                }
            )
        ]
    ).drop_nulls("key")
    shown = spelled.group_by("key").agg(pl.col("client").first(), several=pl.col("client").n_unique())
    several = shown.filter(pl.col("several") > 1).select("key")
    joined = (
        spelled.join(several, on="key", how="semi")
        .group_by("key")
        .agg(pl.col("client").unique().sort(), pl.col("source").unique().sort())
        .sort("key")
    )
    joins = tuple(
        Join(key, tuple(spellings), "same_name", tuple(sources))
        for key, spellings, sources in joined.iter_rows()
    )
    best = fullest(
        spelled.join(several, on="key", how="semi").select(
            "rank", "rows", of="key", name="key", spelling="client"
        )
    )
    names = dict(shown.select("key", "client").sort("key").iter_rows()) | dict(best.iter_rows())
    return keys, names, joins


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
