"""Headers the dictionary does not know, read part by part: "Rechnungsbetrag netto in EUR" is a net amount."""

import re
from collections.abc import Mapping
from functools import cache

from analysis.reading.header_words.parts import EMPTY_WORDS, PARTS
from analysis.reading.header_words.rules import RULES
from analysis.reading.header_words.short_words import SHORT_WORDS
from analysis.reading.headers import Match, close_matches, exact_matches, normalise, shortened_matches

#: What one of anything costs: "Prijs per les", "Price per session".
_A_PIECE = re.compile(
    r"(?:prijs|tarief|price|rate|fee|preis|prix|tarif|precio|tarifa|preco) "
    r"(?:per|pro|je|par|por|the|an?) (\w+)(?: (?:ex|incl|excl|ht|ttc|netto|brutto|net)\w*)?"
)
_AN_HOUR = re.compile(r"uur|hours?|hr|stunde|std|heure|hora|u")
#: The year a figure is of: "Facturado 2025".
_YEAR = re.compile(r"^(?:19|20)\d{2}\s|\s(?:19|20)\d{2}$")
#: A header that is nothing but a currency.
_MONEY_ALONE = re.compile(r"(?i)^\W*(?:[€$£]|eur|euro'?s?|usd|gbp|chf)\W*$")
#: A unit in brackets says of what a number is one: "Tps (h)" is no tax, "Saldo (uren)" no money.
_IN_HOURS = re.compile(
    r"[(\[]\s*(?:u|uur|uren|h|hrs?|hours|std\.?|stunden|heures|horas|hh:?mm(?::?ss)?)\s*[)\]]", re.IGNORECASE
)
_IN_MINUTES = re.compile(r"[(\[]\s*(?:min\.?|mins|minutes|minuten|minutos)\s*[)\]]", re.IGNORECASE)
#: How sure a match is of which some word said nothing.
_HALF_KNOWN = 0.7
#: What a number of hours or minutes is not.
_NO_TIME = frozenset(
    {"amount", "net_amount", "gross_amount", "line_amount", "open_amount", "paid_amount", "billable_amount"}
    | {"monetary", "budget", "billable", "billed", "is_paid"}
)
_OR = re.compile(r"\s+(?:of|or|oder|ou|o)\s+", re.IGNORECASE)
_LINKS = ("", "s", "n", "e", "en", "es", "er")
_SHORTEST_PART = 3
_SURE, _PER_UNKNOWN_WORD = 0.85, 0.15
_SAID_OF_THE_CLIENT = 0.35
#: How sure the field of a table named before it is.
_OF_FIELD = 0.95


@cache
def _parts() -> Mapping[str, frozenset[str]]:
    """Word → its features."""
    found: dict[str, set[str]] = {}
    for feature, words in PARTS.items():
        for word in words.split():
            found.setdefault(word, set()).add(feature)
    return {word: frozenset(features) for word, features in found.items()}


@cache
def _rules() -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    return tuple(
        (frozenset(needs.split()), frozenset(bars.split()), concept) for needs, bars, concept in RULES
    )


def _of_word(word: str) -> frozenset[str]:
    """Give the features of a word, or of the parts of a Dutch or German compound; empty if unknown."""
    known = _parts().get(word)
    if known is None and word in SHORT_WORDS:
        known = frozenset().union(*(_parts().get(one, frozenset()) for one in SHORT_WORDS[word])) or None
    if known is not None:
        return known
    for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        head = word[:end]
        for link in _LINKS:
            stem = head.removesuffix(link) if link else head
            if len(stem) >= _SHORTEST_PART and stem in _parts():
                rest = _of_word(word[end:])
                if rest:
                    return _parts()[stem] | rest
    return frozenset()


def composed_matches(header: str) -> tuple[Match, ...]:
    """Read a header part by part.

    Parameters
    ----------
    header : str

    Returns
    -------
    tuple of Match
        Empty where too little of it is understood. Each word that is not costs confidence. Several where
        the cells must decide.

    Examples
    --------
    >>> [match.concept for match in composed_matches("Rechnungsbetrag netto")]
    ['net_amount']
    """
    words = [word for word in normalise(header).split() if word not in EMPTY_WORDS and not word.isdigit()]
    if not words or len(words) > 8:
        return ()
    if "on" in words[1:-1] and "amount" in set().union(*map(_of_word, words)):
        words.remove("on")  # "amount on invoice" is no day
    features: set[str] = {"hours"} if _IN_HOURS.search(header) else set()
    unknown = 0
    for word in words:
        of_word = _of_word(word)
        features |= of_word
        unknown += not of_word
    if unknown * 2 > len(words):
        return ()
    for needs, bars, concept in _rules():
        if needs <= features and not bars & features:
            sure = _SURE - _PER_UNKNOWN_WORD * unknown
            if unknown and features == {"client"}:
                sure = _SAID_OF_THE_CLIENT  # "Customer age": something about the client, hardly its name
            return tuple(Match(one, sure, frozenset()) for one in concept.split())
    return ()


@cache
def matches(header: str) -> tuple[Match, ...]:
    """Say what a header may mean: as it stands in the dictionary, cut short, misspelt, or put together.

    Parameters
    ----------
    header : str

    Returns
    -------
    tuple of Match
        Best first; empty where nothing is understood.

    Examples
    --------
    >>> [match.concept for match in matches("Klantnummer")], matches("Bakkerij")
    (['client_number'], ())
    >>> [match.concept for match in (*matches("Klant of groep"), *matches("€"))]
    ['client_name', 'amount']
    """
    found = exact_matches(header) or shortened_matches(header) or _client_or_else(header)
    if not found or found[0].concept in _NO_TIME:
        found = _with_unit_in_words(header) or found
    if found:
        return found
    if _MONEY_ALONE.match(header):
        return (Match("amount", _SURE, frozenset()),)
    if a_piece := _A_PIECE.fullmatch(normalise(header)):
        return (Match("rate" if _AN_HOUR.fullmatch(a_piece[1]) else "unit_price", _SURE, frozenset()),)
    if (undated := _YEAR.sub("", header).strip()) not in ("", header.strip()) and (
        found := exact_matches(undated)
    ):
        return found
    composed = composed_matches(header)
    if composed and composed[0].confidence >= _SURE:
        return composed
    known = (*close_matches(header), *composed)
    of_field = _named_in_full(header)
    sure = max((match.confidence for match in known), default=0.0)
    return of_field if of_field and of_field[0].confidence > sure else known


def _with_unit_in_words(header: str) -> tuple[Match, ...]:
    """Read a unit in brackets as a word: "Saldo (u)" is "Saldo uren", not what is still to be paid."""
    for unit, words in ((_IN_HOURS, ("hours", "uren", "heures")), (_IN_MINUTES, ("minutes", "minuten"))):
        bare = unit.sub("", header).strip()
        if bare != header.strip() and bare:
            known = [match for word in words for match in matches(f"{bare} {word}")]
            # Of a word that says nothing more than its unit, what the hours are of is not known.
            told = [match for match in known if match.confidence > _HALF_KNOWN]
            return tuple(sorted(told, key=lambda match: -match.confidence)[:1])
    return ()


def _client_or_else(header: str) -> tuple[Match, ...]:
    """Read "Klant of groep", "Client or supplier": a client, whatever else it may be."""
    first, *others = _OR.split(header)
    found = exact_matches(first) if len(others) == 1 else ()
    return tuple(match._replace(confidence=_SURE) for match in found[:1] if match.concept == "client_name")


def _named_in_full(header: str) -> tuple[Match, ...]:
    """Read what stands behind the name of a table: "Document - Date", "Ligne - Quantité"."""
    table, between, field = header.partition(" - ")
    if not between or not field.strip() or len(table.split()) > 1:
        return ()
    return tuple(match._replace(confidence=match.confidence * _OF_FIELD) for match in matches(field))


def concepts_of(header: str) -> frozenset[str]:
    """Name all that a header may mean, however unsure.

    Parameters
    ----------
    header : str

    Returns
    -------
    frozenset of str

    Examples
    --------
    >>> sorted(concepts_of("Klantnummer")), sorted(concepts_of("Bakkerij"))
    (['client_number'], [])
    """
    return frozenset(match.concept for match in matches(header))
