"""What was taken for the client and may be somebody else, or nobody."""

import re
from collections.abc import Callable, Iterator

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import matches
from analysis.reading.evidence import evidence_of, sample
from analysis.reading.headers import normalise
from analysis.reading.rival_clients import FIRMS, OF_FIRMS, PEOPLE, SENT_TO, Nesting, names_somebody, nesting
from analysis.reading.sheet_seen import Facts, SheetSeen
from analysis.reading.trades import are_firms
from analysis.reading.words import bare

#: Below this only little speaks for the client.
_LITTLE = 0.6
#: What a column may have been taken for that names the client all the same.
_FREE = (None, "contact", "group")
_NUMBERS = frozenset({"client_number", "vat_number", "registration_number"})
#: A first and a last name.
_PERSON = r"^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$"
_MOSTLY, _FEW = 0.7, 5
_COMPANY, _SOME_FIRMS, _PEOPLE_EACH = frozenset({"company"}), 3, 4
#: Who sells is one's own colleague, unless there are as many of them as of clients.
_SELLER = re.compile(r"\b(?:verkopers?|sellers?|verkaufer|vendeurs?|vendedor(?:es)?|venditor[ei])\b")
_MANY, _MOST = 8, 0.7
#: What shops and tills write where they do not know who buys.
_UNKNOWN = r"(?:general|generic|unknown|anonymous|cash|walk ?in|counter|guest|misc\w*|various|retail|sundry)"
_NOBODY = re.compile(
    rf"{_UNKNOWN}(?: (?:customers?|clients?|buyers?|consumers?|sales?|checkout))?|walk ?ins?|no customer|"
    r"(?:kassa|contante?|balie|winkel) ?(?:verkoop|klant(?:en)?)|diverse(?:n| klanten| debiteuren)?|"
    r"onbekende?(?: klant)?|anoniem|passant(?:en)?|particulier(?:en)?|losse (?:verkoop|klant(?:en)?)|"
    r"bar(?:verkaufe?|kunden?)|laufkundschaft|laufkunden?|unbekannt(?:er kunde)?|anonym|diverse kunden|"
    r"clients? (?:comptoir|divers|(?:de )?passage|anonyme|inconnu)|ventes? (?:comptoir|au comptant)|"
    r"divers|comptoir|particuliers|inconnu|(?:cliente )?consumidor(?:es)?(?: final(?:es)?)?|"
    r"clientes? (?:varios|(?:de )?contado|generico|geral|diversos|mostrador|ocasional|balcao|final|anonimo)|"
    r"varios|diversos|publico (?:en )?general|venta (?:al )?mostrador|"
    r"clienti vari|cliente generico|corrispettivi|privati vari|consumatore finale"
)
_SOME_ROWS = 3


def _unsure(seen: SheetSeen) -> Facts:
    """Another column that may name the client as well and groups the rows in another way; or a mere guess."""
    place = seen.plan.position("client")
    if place is None or "client" not in seen.rows.columns:
        return
    settled = seen.plan.columns[place].confidence
    if settled == 1.0:
        return
    sampled = sample(seen.sheet)
    columns = list(_columns(seen, place, sampled))
    own = next(column for column in columns if column.position == place)
    texts = {column.position: cells_of(sampled[str(column.position)]).shown for column in columns}
    numbers = [texts[column.position] for column in columns if column.says(_NUMBERS)]

    def is_numbered(column: SheetColumn) -> bool:
        return any(nesting(texts[column.position], number).alike for number in numbers)

    proven = is_numbered(own)
    for column in columns:
        if column is own or not _is_free(seen, column) or (proven and not is_numbered(column)):
            continue
        works_there = nesting(texts[column.position], texts[place]).inside
        if seen.source.table == "incidents" and works_there:
            continue  # who calls works at the firm
        held = nesting(texts[place], texts[column.position])
        if _are_their_people(own, column, texts[column.position], held):
            continue
        if _pays_for(own, column, held, texts[column.position]) or _rivals(own, column, held):
            yield "rival_clients", {"header": own.header, "other": column.header}
            return
    said = own.says(FIRMS) and (proven or own.seen.firms >= OF_FIRMS)
    said = said or (own.says(frozenset({"anyone"})) and _are_persons(texts[place]))
    said = said or (own.says(PEOPLE) and are_firms(texts[place]))
    if settled < _LITTLE and own.header.strip() and not said:
        yield "guessed_client", {"header": own.header}


def _columns(seen: SheetSeen, client: int, sampled: pl.DataFrame) -> Iterator[SheetColumn]:
    """Give the column of the client, those that may name somebody too, and those of numbers."""
    for place, (header, plan) in enumerate(zip(seen.sheet.header, seen.plan.columns, strict=True)):
        found = matches(header)
        numbered = any(match.concept in _NUMBERS for match in found)
        if place == client or plan.means in _FREE or numbered:
            yield SheetColumn(place, header, found, evidence_of(sampled[str(place)]))


def _is_free(seen: SheetSeen, column: SheetColumn) -> bool:
    return seen.plan.columns[column.position].means in _FREE and names_somebody(column)


def _rivals(own: SheetColumn, other: SheetColumn, held: Nesting) -> bool:
    """Whether the header of another column speaks for it no less, and its cells say something else."""
    if _SELLER.search(normalise(other.header)) and held.others >= max(_MANY, _MOST * held.ones):
        return True
    if held.alike or held.ones < 2 or held.others < 2 or SENT_TO.search(normalise(other.header)):
        return False
    if own.says(frozenset({"client_name"})):
        finer = held.others > held.ones  # several firms of clients of one name
        return other.says(frozenset({"client_name", "company"} if finer else {"client_name"}))
    if own.says(frozenset({"company", "account"})):
        return other.says(frozenset({"company", "client_name"}))
    if other.says(FIRMS | {"own_firm"}):
        return True
    return own.says(PEOPLE) and not other.matches and held.inside


def _pays_for(own: SheetColumn, other: SheetColumn, held: Nesting, names: pl.Series) -> bool:
    """Whether beside a pupil or guest stand the names of other persons, who may be the ones who pay."""
    if other.matches or not own.says(frozenset({"anyone"})):
        return False
    return _are_persons(names) and held.others >= max(_FEW, _MOSTLY * held.ones)


def _are_their_people(own: SheetColumn, other: SheetColumn, people: pl.Series, held: Nesting) -> bool:
    """Whether the client is called a company, and beside it stand persons, not of a few own firms."""
    several = held.ones >= _SOME_FIRMS and held.others <= _PEOPLE_EACH * held.ones
    return several and own.says(_COMPANY) and not other.seen.firms and _are_persons(people)


def _are_persons(names: pl.Series) -> bool:
    return float(names.drop_nulls().str.contains(_PERSON).mean() or 0) > _MOSTLY  # type: ignore[arg-type]


def _nobody(seen: SheetSeen) -> Facts:
    """Clients that stand for all buyers whose name is not known."""
    if seen.source.table not in ("invoices", "hours", "payments") or "client" not in seen.rows.columns:
        return
    counts = seen.rows["client"].drop_nulls().value_counts()
    names = counts["client"].replace_strict(seen.names, default=None, return_dtype=pl.String)
    plain = bare(names).str.replace_all(r"[^\p{L}]+", " ").str.strip_chars()
    found = counts.with_columns(name=names).filter(
        plain.str.contains(rf"^(?:{_NOBODY.pattern})$").fill_null(False)
    )
    count = int(found["count"].sum() or 0)
    if count >= _SOME_ROWS and found.height < counts.height:
        most = found.sort("count", "name", descending=[True, False])["name"][0]
        yield "nobody", {"count": count, "client": most}


CHECKS_OF_CLIENTS: tuple[Callable[[SheetSeen], Facts], ...] = (_unsure, _nobody)
