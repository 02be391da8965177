"""One value that knows a language: its catalogue, and how it writes money, numbers and dates."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import (
    NumberFormatError,
    NumberPattern,
    format_currency,
    format_decimal,
    format_percent,
    parse_decimal,
    parse_pattern,
)

from analysis.errors import AnalysisError

#: Shown name of each language, by code. English is the source; every other one is a folder of catalogues.
LANGUAGES = {"nl": "Nederlands", "en": "English"}

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_FOLDER = Path(__file__).parent
#: Two full stops at the end of a sentence; three are an ellipsis.
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|$)")
#: So many digits stand between two separators of thousands.
_GROUP = 3


class UnknownLanguageError(AnalysisError):
    """A language was asked for that there is no catalogue of."""

    sentence = "There is no language '{code}'. There are: {found}"


class NotANumberError(AnalysisError):
    """What was typed is not a number."""

    sentence = "“{typed}” is not a number. Write amounts and hours as 1250 or 12.5."


class BelowZeroError(NotANumberError):
    """What was typed is a number below zero, where there can be none."""

    sentence = "“{typed}” is below zero, and this cannot be. Write it as 1250 or 12.5, without a minus."


@cache
def _catalogue(code: str) -> dict[str, tuple[str, ...]]:
    """Read every ``.po`` of one language: English text → its translations, one per plural form."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((_FOLDER / code).glob("*.po")):
        with path.open("rb") as file:
            catalogue: Catalog = read_po(file, locale=code)
        for message in catalogue:
            if not message.id:
                continue
            if isinstance(message.id, str):
                found[message.id] = (str(message.string),)
            else:
                found[message.id[0]] = tuple(str(form) for form in message.string or ())
    return found


@cache
def _locale(name: str) -> Locale:
    """Find a locale by its name, once: Babel looks it up for each number."""
    return Locale.parse(name)


@cache
def _pattern(written: str) -> NumberPattern:
    """Understand a pattern of numbers, once."""
    return parse_pattern(written)


def _filled(sentence: str, places: Mapping[str, object]) -> str:
    """Fill the places of a sentence; a name that ends in a full stop brings no second one.

    Examples
    --------
    >>> _filled("New: {names}.", {"names": "Jansen B.V."})
    'New: Jansen B.V.'
    """
    return _TWO_STOPS.sub(".", sentence.format(**places))


def _rounded(value: float, decimals: int) -> Decimal:
    """Round halves away from zero, as a reader does; minus zero becomes zero."""
    step = Decimal(1).scaleb(-decimals)
    return Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP) + 0


@dataclass(frozen=True)
class Language:
    r"""A language and the locale it writes numbers in; passed to functions, never a global.

    Parameters
    ----------
    code : str
        A key of ``LANGUAGES``.

    Raises
    ------
    UnknownLanguageError
        There is no catalogue of ``code``.

    Examples
    --------
    >>> Language("nl").money(1234.5, "EUR")
    '€\xa01.235'
    >>> Language("en").percent(0.714)
    '71%'
    >>> Language("nl").date(date(2025, 3, 1))
    '1 maart 2025'
    """

    code: str

    def __post_init__(self) -> None:
        if self.code not in LANGUAGES:
            raise UnknownLanguageError(code=self.code, found=", ".join(LANGUAGES))

    @property
    def locale(self) -> str:
        """The Babel locale that numbers and dates are written in."""
        return _LOCALES[self.code]

    def text(self, sentence: str, /, **places: object) -> str:
        """Give a whole sentence, translated, with its named places filled."""
        translated = _catalogue(self.code).get(sentence, (sentence,))[0] or sentence
        return _filled(translated, places) if places else translated

    def plural(self, one: str, many: str, count: int, /, **places: object) -> str:
        """Give the sentence that fits ``count``, which is also a place named ``count``."""
        forms = _catalogue(self.code).get(one, (one, many))
        form = forms[0] if count == 1 else forms[-1]
        shown = self.number(count)
        return _filled(form or many, {"count": shown, **places})

    def money(self, amount: float, currency: str | None, decimals: int = 0) -> str:
        """Write an amount with its currency sign; without a currency, as a bare number."""
        if currency is None:
            return self.number(amount, decimals)
        pattern = "¤\xa0#,##0" if self.code == "nl" else "¤#,##0"
        if decimals:
            pattern += "." + "0" * decimals
        return format_currency(
            _rounded(amount, decimals),
            currency,
            format=_pattern(f"{pattern};-{pattern}"),
            locale=_locale(self.locale),
            currency_digits=False,
        )

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number with this language's separators and a fixed number of decimals."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(
            _rounded(value, decimals), format=_pattern(pattern), locale=_locale(self.locale)
        )

    def typed(self, value: float, decimals: int = 4) -> str:
        """Write a number as one would type it: no separators of thousands, no more decimals than needed.

        Examples
        --------
        >>> Language("nl").typed(53.125), Language("nl").typed(53.125, 2), Language("nl").typed(50)
        ('53,125', '53,13', '50')
        """
        return format_decimal(_rounded(value, decimals), format="0.####", locale=self.locale)

    def read_number(self, typed: str) -> float:
        """Read a number as people type it: with or without a currency sign, with a comma or a point.

        Raises
        ------
        NotANumberError
            It is none, or one that may be a thousand times another, such as 1,250 in Dutch.

        Examples
        --------
        >>> [Language("nl").read_number(text) for text in ("€ 1.250,50", "12.5", "1 250")]
        [1250.5, 12.5, 1250.0]
        """
        bare = "".join(typed.split()).strip("€$£")
        for locale in dict.fromkeys((self.locale, *_LOCALES.values())):
            try:
                value = parse_decimal(bare, locale=locale, strict=True)
            except NumberFormatError:
                continue
            if value.as_tuple().exponent != -_GROUP:
                return float(value)
        raise NotANumberError(typed=typed)

    def percent(self, share: float, decimals: int = 0) -> str:
        """Write a share (0 to 1) as a percentage."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        pattern += "\xa0%" if self.code == "nl" else "%"
        return format_percent(
            _rounded(share, decimals + 2), format=_pattern(pattern), locale=_locale(self.locale)
        )

    def date(self, day: date, length: str = "long") -> str:
        """Write a date in full ("1 maart 2025"), or as ``short``, ``medium`` or a Babel pattern."""
        return format_date(day, format=length, locale=_locale(self.locale))

    def list(self, items: Iterable[str]) -> str:
        """Join items as a reader would: commas, and the word for *and* before the last."""
        return format_list(list(items), locale=self.locale)


def language_for_browser(accepted: str | None) -> str:
    """Choose a language from a browser's locale or ``Accept-Language`` list.

    Parameters
    ----------
    accepted : str or None
        What the browser says, such as ``"nl-BE,nl;q=0.9,en;q=0.8"``.

    Returns
    -------
    str
        The first language there is a catalogue of; English where none fits.

    Examples
    --------
    >>> language_for_browser("fr-BE,nl;q=0.9"), language_for_browser(None)
    ('nl', 'en')
    """
    for part in (accepted or "").split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"
