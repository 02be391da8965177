"""Header cells: normalised, looked up in the dictionary of ten languages, and how like a header a row is."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from analysis.reading.header_words import (
    dutch,
    english,
    english_elsewhere,
    french,
    german,
    italian,
    nordic,
    portuguese,
    small_apps,
    small_apps_elsewhere,
    spanish,
)
from analysis.reading.header_words.short_words import SHORT_ENDS, SHORT_WORDS

_SOURCES: dict[str, tuple[dict[str, str], ...]] = {
    "en": (english.PHRASES, english_elsewhere.PHRASES),
    "nl": (dutch.PHRASES,),
    "de": (german.PHRASES,),
    "fr": (french.PHRASES,),
    "es": (spanish.PHRASES,),
    "pt": (portuguese.PHRASES,),
    "it": (italian.PHRASES,),
    **{language: (words,) for language, words in nordic.PHRASES.items()},
}


_SMALL_APPS = small_apps.PHRASES | small_apps_elsewhere.PHRASES


def _merged(language: str) -> dict[str, str]:
    """Put the words of one language together, concept by concept."""
    found: dict[str, str] = {}
    for source in (*_SOURCES[language], _SMALL_APPS.get(language, {})):
        for concept, words in source.items():
            found[concept] = f"{found[concept]}; {words}" if concept in found else words
    return found


#: Language code → concept → headers. The order is the order in which a concept wins for an equal header.
DICTIONARY: dict[str, dict[str, str]] = {language: _merged(language) for language in _SOURCES}

#: From here on two headers of the same few letters are taken to be one header, misspelt.
_CLOSE = 89.0
_LONGEST_HEADER = 60
#: How sure a header is that is cut short.
_CUT_SHORT = 0.9

_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]")
_UNIT = re.compile(
    r"^(?:eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|ron|bgn|try|brl|mxn|ars|cop|clp|pen|inr|jpy|cny"
    r"|zar|php|idr|myr|thb|vnd|sgd|hkd|aed|sar|ils|ngn|kes|ghs|egp|mad|tnd|dzd|xof|xaf|uah|rsd|isk"
    r"|dc|lc|fc|lv|vv|[€$£%₹₱₦₺]|r\$|kr|euros?|h|hrs?|in hrs|hours?"
    r"|hh:?mm(?::?ss)?|uren|uur|std\.?|stunden|heures|horas"
    r"|utc|gmt|local|in minutes|[0-9] ?[-–/t] ?1?[05]|n"
    r"|[jyos] ?/ ?n|ja ?/ ?nee|yes ?/ ?no)?$"
)
#: The rate of a tax, in brackets or not: "TVA (20%)", "Omzet 21 %".
_RATE = re.compile(r"\(?\b\d{1,2}(?:[.,]\d{1,2})? ?%\)?")
#: A currency behind the last word: "total_eur", "neto_clp".
_LAST_CURRENCY = re.compile(
    r"(?<=\w)(?:[ _]+in)?[ _]+(?:eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|brl|mxn|ars"
    r"|clp|inr|zar|euros?)$"
)
#: What an hour costs, said by signs: "€/h", "EUR/Std.".
_AN_HOUR = re.compile(r"(?:[€$£]|\b(?:eur|chf|usd|gbp))\s*/\s*(?:h|hr|std|stunde|heure|hora|uur|hour)\b")
#: "N.I.F.", and how with and without are written in Spanish and Portuguese: "c/ IVA", "s/ IVA".
_INITIALS = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?")
_WITH_OR_WITHOUT = re.compile(r"\b([cs])/ ?(?=i(?:va|mp)|desc|dto|ret)")
_WITH = {"c": "com ", "s": "sem "}
#: Capitals inside the name of a tax are no beginning of a word.
_TAX_NAME = re.compile(r"M[Ww]S[Tt]|US[Tt]")
_RATE_FIRST = re.compile(r"^% ?(?:de |d[ae] )?(.+)$")
_LEAKED_KEY = re.compile(r"^(?:label|field|column|header|txt|text|lbl|messages?)[._:](?=\w)")
#: What tools write around the name that a user gave a column of their own.
_OWN_FIELD = re.compile(
    r"^(?:custom(?: ?fields?)?|cf|eigen veld|aangepast veld|zusatzfeld|benutzerdefiniertes feld|"
    r"champ personnalis[ée]|campo personalizado)\s*[:(\[.]\s*(.+?)[)\]]?$"
)
_LOWER_UPPER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_NUMBER_SIGN = re.compile(r"#|№|\bn[°º]|\bn\.º")
_SCALE = re.compile(r"(?<=\w) *\b1 ?(?:[-–/]|t/m|to|tot|bis) ?(?:5|10)\b")
_TWICE = re.compile(r"^(\w+)(?: \1)+$")
_NUMBER_WORD = re.compile(r"\b(?:n|nr|nro|num|nbr)\b")
#: A word that is cut short says so by a stop, and what may be left out between words that are.
_CUT = re.compile(r"([a-z]{3,})\.(?![a-z])")
_BETWEEN = "(?:d[aeou]s?|del)?"
#: A header cut short may mean this many things; the cells decide.
_MEANINGS = 2
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_NOT_WORD_OR_SEPARATOR = re.compile(r"[^a-z0-9;]+")
_LIGATURES = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "&": " and "})


class Match(NamedTuple):
    """What a header cell means: the concept, how sure (0 to 1), and the languages that say so."""

    concept: str
    confidence: float
    languages: frozenset[str]


def _without_accents(text: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    )


def normalise(header: str) -> str:
    """Give a header as plain lower-case words: no accents, punctuation, asterisks or units in brackets.

    Turns "  *Amount (EUR) " into "amount", "InvoiceNo" into "invoice no", "Duration (decimal)" into
    "duration decimal" (what stands in brackets is dropped only where it is a unit or a currency).

    Parameters
    ----------
    header : str

    Returns
    -------
    str
        Words of a-z and 0-9, one space between them; "" where nothing is left.

    Examples
    --------
    >>> normalise(" *Bedrag (excl. BTW) "), normalise("Amount (EUR)"), normalise("InvoiceNo")
    ('bedrag excl btw', 'amount', 'invoice no')
    >>> normalise("Custom field (Klant)")
    'klant'
    """
    return _words(header, _LAST_CURRENCY)


@lru_cache(maxsize=4096)
def _words(header: str, dropped: re.Pattern[str] | None = None) -> str:
    text = _TAX_NAME.sub(lambda name: name[0].lower(), header.strip())
    text = _LOWER_UPPER.sub(" ", text).lower().translate(_LIGATURES)
    text = _OWN_FIELD.sub(r"\1", _LEAKED_KEY.sub("", text))
    text = _RATE_FIRST.sub(r"\1 %", text)
    text = _WITH_OR_WITHOUT.sub(lambda found: _WITH[found[1]], _AN_HOUR.sub(" price per hour ", text))
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    text = _NUMBER_SIGN.sub(" no ", text)
    text = _BRACKETS.sub(lambda found: "" if _UNIT.match(found[1].strip()) else f" {found[1]} ", text)
    text = _SCALE.sub(" ", _RATE.sub(" ", text))
    if dropped is not None:
        text = dropped.sub("", text.strip())
    words = _NOT_WORD.sub(" ", _without_accents(text.replace("%", " percent "))).strip()
    return _TWICE.sub(r"\1", _NUMBER_WORD.sub("no", words))


def rate_in(header: str) -> str:
    """Give the rate of tax a header names, "" where it names none.

    Parameters
    ----------
    header : str

    Returns
    -------
    str

    Examples
    --------
    >>> rate_in("Omzet 21%"), rate_in("Omzet")
    ('21%', '')
    """
    found = _RATE.search(header.lower())
    return found[0].strip("() ").replace(" ", "") if found else ""


def _squeezed(header: str) -> str:
    """Give the header without spaces, so that "Invoice No", "InvoiceNo" and "invoice-no" are one."""
    return normalise(header).replace(" ", "")


def _squeezed_phrases(headers: str) -> list[str]:
    """Squeeze a whole entry of the dictionary at once, which is far faster than header by header."""
    plain = _without_accents(_NUMBER_SIGN.sub(" no ", headers).lower().translate(_LIGATURES))
    return _NOT_WORD_OR_SEPARATOR.sub("", _NUMBER_WORD.sub("no", plain)).split(";")


@cache
def phrases() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Read the dictionary the other way round: squeezed header → its (concept, language) pairs, in order."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for language, concepts in DICTIONARY.items():
        for concept, headers in concepts.items():
            for header in _squeezed_phrases(headers):
                found.setdefault(header, {})[concept, language] = None
    return {header: tuple(pairs) for header, pairs in found.items() if header}


@cache
def _spaced() -> Mapping[int, tuple[str, ...]]:
    """Squeezed headers long enough to be misspelt, by their length."""
    by_length: dict[int, list[str]] = {}
    for header in phrases():
        if len(header) >= 6:
            by_length.setdefault(len(header), []).append(header)
    return {length: tuple(headers) for length, headers in by_length.items()}


def _from_dictionary(squeezed: str, confidence: float) -> tuple[Match, ...]:
    concepts: dict[str, set[str]] = {}
    for concept, language in phrases().get(squeezed, ()):
        concepts.setdefault(concept, set()).add(language)
    return tuple(Match(concept, confidence, frozenset(found)) for concept, found in concepts.items())


def exact_matches(header: str) -> tuple[Match, ...]:
    """Look a header up as it stands; several matches where a word has several meanings.

    Parameters
    ----------
    header : str

    Returns
    -------
    tuple of Match
        Empty where the dictionary does not know it.

    Examples
    --------
    >>> [match.concept for match in exact_matches("Rechnungsnummer")]
    ['invoice_number']
    """
    as_it_stands = _words(header).replace(" ", "")  # "Marge EUR" is an amount, "Marge" a share
    return _from_dictionary(as_it_stands, 0.98) or _from_dictionary(_squeezed(header), 0.98)


def close_matches(header: str) -> tuple[Match, ...]:
    """Look up the header of the dictionary that is spelt most like this one.

    Parameters
    ----------
    header : str

    Returns
    -------
    tuple of Match
        Empty where none is close enough; the confidence falls with the distance.

    Examples
    --------
    >>> [match.concept for match in close_matches("Factuurnumer")]
    ['invoice_number']
    """
    squeezed = _squeezed(header)
    if not 6 <= len(squeezed) <= _LONGEST_HEADER:
        return ()
    near = [
        phrase
        for length in range(len(squeezed) - 2, len(squeezed) + 3)
        for phrase in _spaced().get(length, ())
        if phrase[0] == squeezed[0]
    ]
    best = process.extractOne(squeezed, near, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return () if best is None else _from_dictionary(best[0], best[1] / 100 - 0.2)


@cache
def _beginning_with(letter: str) -> str:
    """Give the headers of the dictionary that begin with a letter, squeezed, one a line."""
    return "\n".join(phrase for phrase in phrases() if phrase[0] == letter)


@lru_cache(maxsize=4096)
def shortened_matches(header: str) -> tuple[Match, ...]:
    """Look up a header whose words are cut short.

    Parameters
    ----------
    header : str

    Returns
    -------
    tuple of Match
        Empty where no word is cut short, or where the rest may be anything.

    Examples
    --------
    >>> [match.concept for match in shortened_matches("Dt. venc.")]
    ['due_date']
    >>> [match.concept for match in shortened_matches("Rechnungsempf.")]
    ['client_name']
    """
    words = normalise(header).split() if len(header) <= _LONGEST_HEADER else []
    cut = set(_CUT.findall(_without_accents(header.lower().translate(_LIGATURES))))
    patterns = [_in_full(word, word in cut) for word in words]
    if patterns == words:
        return ()
    known = phrases()
    pattern = re.compile(f"^{_BETWEEN.join(patterns)}$", re.MULTILINE)
    letters = sorted({one[0] for one in (words[0], *SHORT_WORDS.get(words[0], ()))})
    found = [phrase for letter in letters for phrase in pattern.findall(_beginning_with(letter))]
    found = [phrase for phrase in found if not any(phrase.startswith(one) for one in found if one != phrase)]
    meant = [{concept for concept, _ in known[phrase]} for phrase in found]
    concepts = set.intersection(*meant) or set.union(*meant) if meant else set()
    if len(concepts) > _MEANINGS:
        return ()
    languages = frozenset(language for phrase in found for _, language in known[phrase])
    return tuple(Match(concept, _CUT_SHORT, languages) for concept in sorted(concepts))


def _in_full(word: str, is_cut: bool) -> str:
    """Give a pattern for the words one may stand for; the word itself where it is not cut short."""
    if word in SHORT_WORDS:
        return f"(?:{'|'.join((word, *SHORT_WORDS[word]))})"
    for end in SHORT_ENDS:
        if word.endswith(end):
            return f"{word.removesuffix(end)}(?:{'|'.join(SHORT_WORDS[end])})"
    return f"{word}[a-z]*" if is_cut else word


def is_known(header: str) -> bool:
    """Whether the dictionary knows a header, exactly, misspelt or cut short.

    Parameters
    ----------
    header : str

    Examples
    --------
    >>> is_known("Vervaldatum"), is_known("Bakkerij Jansen")
    (True, False)
    """
    return bool(exact_matches(header) or close_matches(header) or shortened_matches(header))


def known_headers(cells: Sequence[str]) -> int:
    """Count the cells of a row that the dictionary knows as a header.

    Parameters
    ----------
    cells : sequence of str
        One row of a sheet, each cell as text, "" where empty.

    Returns
    -------
    int

    Examples
    --------
    >>> known_headers(["Klant", "Bedrag", "", "Bakkerij Jansen"])
    2
    """
    return sum(is_known(cell) for cell in cells if 0 < len(cell.strip()) <= _LONGEST_HEADER)


def header_likeness(cells: Sequence[str]) -> float:
    """Say how much a row of cells reads like a header: the share of its filled cells that are known words.

    Parameters
    ----------
    cells : sequence of str
        One row of a sheet, each cell as text, "" where empty.

    Returns
    -------
    float
        0 (no header word) to 1 (nothing but header words). A row of one filled cell counts for half,
        because a title such as "Facturen" is a known word too. Beside it, :func:`known_headers` gives the
        number, which is what tells a header of ten columns from a title of two.

    Examples
    --------
    >>> header_likeness(["Factuurnummer", "Klant", "Bedrag (EUR)", ""])
    1.0
    >>> header_likeness(["2024-001", "Bakkerij Jansen", "1.250,00", ""])
    0.0
    """
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return 0.0
    # A sign on its own says too little: "A" is a word of some header, and a mark in many a cell.
    return known_headers([cell for cell in filled if len(cell.strip()) > 1]) / max(len(filled), 2)
