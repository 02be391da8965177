"""Numbers written as text, in the European, English and Swiss ways."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from analysis.reading.repeated import repeated

_CURRENCY = r"(?:[€$£¥₹₺₽]|kr\.?|zł|Kč|Ft|Rs\.?|S?Fr\.|[A-Z]{1,2}\$|[A-Z]{3}|[Ee]uros?)"
#: Whether tax is in an amount, said behind it: "1.234,56 € HT".
_OF_TAX = (
    r"(?:HT|TTC|HTVA|TVAC|(?i:netto|brutto|(?:excl|incl|exkl|inkl)\.?(?: (?:btw|mwst|ust|vat|tva|iva)\.?)?))"
)
_PLAIN = {
    ",": r"^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$|^-?,\d+$",
    ".": r"^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$|^-?\.\d+$",
}
#: The commonest texts. Where a column holds no others, each that has the mark settles it, and none denies it.
_SIMPLE = {
    ",": r"^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d{1,2})?$",
    ".": r"^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,2})?$",
}
_WHOLE = (
    rf"^(?P<open>\()?\s*(?P<sign_a>[-−–+])?\s*(?P<before>[%‰])?{_CURRENCY}?\s*(?P<sign_b>[-−–+])?\s*"
    r"(?P<core>\d[\d.,'’ \u00a0\u2009\u202f]*?|[.,]\d+)(?P<power>[eE][-+]?\d{1,3})?"
    r"(?P<dash>[.,](?:-+|–|—))?"
    rf"\s*(?P<percent>[%‰]|(?i:procent|percent|prozent|pct)\.?)?\s*(?P<behind>[-−–])?\s*{_CURRENCY}?\s*"
    rf"(?:{_OF_TAX}\s*)?(?P<trailing>[-−–])?\s*(?P<side>(?:S/H|Soll|Haben|[SHCD]|CR|DR|Cr|Dr|cr|dr)\b)?\s*"
    r"(?P<unit>\p{L}{1,12}\.?)?\s*(?P<close>\))?$"
)
#: What is around a number and says nothing: marks of the writing direction, an Excel text, brackets beside
#: the currency.
_AROUND = ((r"\p{Cf}", ""), (r'^=?["\'](.+?)["\']?$', "${1}"))
_BRACKETS = rf"^({_CURRENCY})?\s*\((.*)\)\s*({_CURRENCY})?$"
_SPACES = r"[ '’\u00a0\u2009\u202f]"
_GROUPED = rf"^\d{{1,3}}(?:{_SPACES}\d{{3}})+(?:[.,]\d*)?$"
#: Of fewer rows, one list is gone through sooner than Polars has begun.
_FEW = 1_000


@dataclass(frozen=True)
class Marks:
    """How many cells of a column can only be read with one decimal mark.

    Attributes
    ----------
    comma, point : int
        Cells that settle the decimal mark.
    open_comma, open_point : int
        Cells such as ``1,234`` and ``1.234`` that can be read both ways; counted only where nothing
        settles it.
    simple : bool
        Whether the column holds nothing but digits, signs and marks written in one way, so that no cell
        needs a closer look.
    """

    comma: int = 0
    point: int = 0
    open_comma: int = 0
    open_point: int = 0
    simple: bool = False

    def __add__(self, other: "Marks") -> "Marks":
        return Marks(
            self.comma + other.comma,
            self.point + other.point,
            self.open_comma + other.open_comma,
            self.open_point + other.open_point,
        )


def on_unique(texts: pl.Series, read: Callable[[pl.Series], pl.DataFrame]) -> pl.DataFrame:
    """Read each different text once and lay the answers out again over all rows.

    Turns        texts (n)
    into         the columns ``read`` gives (n rows)

    Parameters
    ----------
    texts : Series of String
    read : callable
        Series of different texts → DataFrame, one row for each.

    Returns
    -------
    DataFrame
    """
    if len(texts) <= _FEW:
        listed = texts.to_list()
        texts_once = [text for text in dict.fromkeys(listed) if text is not None]
        place_of = {text: place for place, text in enumerate(texts_once)}
        answers = read(pl.Series(texts_once, dtype=pl.String))
        return answers[pl.Series(map(place_of.get, listed), dtype=pl.UInt32)]
    # New codes count the different texts from 0: answers are laid out by them much faster than joined.
    coded = texts.cast(pl.Categorical(pl.Categories.random()))
    places = coded.to_physical()
    size = 0 if texts.null_count() == len(texts) else int(places.max()) + 1  # type: ignore[arg-type]
    different = pl.int_range(size, dtype=pl.UInt32, eager=True).cat.to(coded.dtype).cast(pl.String)
    return read(different).select(pl.all().gather(places))


def _evidence(mark: str) -> str:
    """Cells that can only be read with this decimal mark (the other one groups thousands)."""
    own, other = (",", r"\.") if mark == "," else (r"\.", ",")
    not_number = r"[^\d.,'’]"
    return "|".join(
        (
            rf"\d{other}\d{{3}}{own}\d*(?:\D|$)",  # 1.234,56
            rf"\d{other}\d{{3}}{other}\d{{3}}",  # 1.234.567
            rf"(?:^|{not_number})\d*{own}(?:\d{{1,2}}|\d{{4,}})(?:{not_number}|$)",  # 1,5 and 1,2345
            rf"(?:^|[^\d.,])(?:0|\d{{4,}}){own}\d",  # 0,500 and 1234,567
            rf"\d{_SPACES}\d{{3}}{own}\d",  # 1'234,50
            rf"\d{own}[-–—]",  # 12,-
        )
    )


def marks(texts: pl.Series) -> Marks:
    """Count what a column of texts says about its decimal mark.

    Parameters
    ----------
    texts : Series of String

    Returns
    -------
    Marks

    Examples
    --------
    >>> marks(pl.Series(["1.234,56", "1.234", "7"]))
    Marks(comma=1, point=0, open_comma=0, open_point=0, simple=False)
    """
    if _as_whole(texts) is not None:
        return Marks(simple=True)
    commas, points = (int(texts.str.contains(mark, literal=True).sum()) for mark in ",.")
    if commas and commas >= points and texts.str.contains(_SIMPLE[","]).all():
        return Marks(comma=commas, simple=True)
    if points and points >= commas and texts.str.contains(_SIMPLE["."]).all():
        return Marks(point=points, simple=True)
    comma = int(texts.str.contains(_evidence(",")).sum())
    point = int(texts.str.contains(_evidence(".")).sum())
    if comma or point:
        return Marks(comma, point)
    open_comma = int(texts.str.contains(r"\d,\d{3}").sum())
    return Marks(0, 0, open_comma, int(texts.str.contains(r"\d\.\d{3}").sum()))


def decimal_mark(column: Marks, siblings: Marks) -> tuple[str, bool]:
    """Decide the decimal mark of a column, and whether that was a guess.

    The column decides; where nothing in it does, the other number columns of the sheet; where they do
    not either, a lone ``1.234`` or ``1,234`` is taken for thousands.

    Parameters
    ----------
    column, siblings : Marks
        What the column says, and what all number columns of the sheet say together.

    Returns
    -------
    tuple of str and bool
        ``","`` or ``"."``; True where nothing decided it and it matters.

    Examples
    --------
    >>> decimal_mark(Marks(open_point=3), Marks(comma=2, open_point=3))
    (',', False)
    >>> decimal_mark(Marks(open_point=3), Marks(open_point=3))
    (',', True)
    """
    for said in (column, siblings):
        if said.comma != said.point:
            return ("," if said.comma > said.point else "."), False
    ambiguous = bool(column.open_comma or column.open_point)
    return ("," if column.open_point > column.open_comma else "."), ambiguous


def _as_whole(texts: pl.Series) -> pl.Series | None:
    """Read a column of nothing but whole numbers; None where anything else stands in it."""
    if texts.head(_FEW).cast(pl.Int64, strict=False).null_count() > texts.head(_FEW).null_count():
        return None
    whole = texts.cast(pl.Int64, strict=False)
    return whole.cast(pl.Float64) if whole.null_count() == texts.null_count() else None


def _as_float(cores: pl.Series, mark: str) -> pl.Series:
    if mark == ",":
        plain = cores.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)
    else:
        plain = cores.str.replace_all(",", "", literal=True)
    return plain.cast(pl.Float64, strict=False)


def _read_odd(texts: pl.Series, mark: str, units: bool) -> pl.DataFrame:
    """Read texts with signs, currencies, brackets and the like; null where it is no number."""
    for mess, instead in _AROUND:
        texts = texts.str.replace_all(mess, instead)
    groups = texts.str.replace(_BRACKETS, "(${1}${2}${3})").str.extract_groups(_WHOLE).struct.unnest()
    core = groups["core"].str.strip_chars()
    grouped = core.str.contains(_GROUPED)
    spaced = core.str.contains(_SPACES)
    core = core.str.replace_all(_SPACES, "").set(spaced & ~grouped, None)
    other = "." if mark == "," else ","
    own_way = core.str.contains(_PLAIN[mark])
    other_way = core.str.contains(_PLAIN[other]) & ~own_way
    no_cents = core.set(groups["dash"].is_null(), None).str.replace_all("[.,]", "")  # 1.250,-
    parts = pl.DataFrame(
        {
            "no_cents": no_cents.cast(pl.Float64, strict=False),
            "own": _as_float(core, mark).set(~own_way.fill_null(False), None),
            "other": _as_float(core, other).set(~other_way.fill_null(False), None),
        }
    )
    power = groups["power"].str.slice(1).cast(pl.Float64, strict=False).fill_null(0.0)
    value = parts.select(pl.coalesce("no_cents", "own", "other")).to_series() * pl.Series([10.0]) ** power
    side = groups["side"].str.to_uppercase()
    minus = (
        groups["sign_a"].is_in(["-", "−", "–"])
        | groups["sign_b"].is_in(["-", "−", "–"])
        | groups["behind"].is_not_null()
        | groups["trailing"].is_not_null()
        | side.is_in(["H", "C", "CR", "HABEN"])
        | (groups["open"].is_not_null() & groups["close"].is_not_null())
    ).fill_null(False)
    value = value * pl.select(pl.when(minus).then(-1.0).otherwise(1.0)).to_series()
    lone_bracket = groups["open"].is_null() != groups["close"].is_null()
    value = value.set(lone_bracket, None)
    if not units:
        value = value.set(groups["unit"].is_not_null(), None)
    zero = texts.str.contains(rf"^{_CURRENCY}\s*[-–—]+$|^[-–—]+\s*{_CURRENCY}$")
    value = value.set(zero & value.is_null(), 0.0)
    percent = groups.select(pl.coalesce("before", "percent")).to_series()
    value = (value / 10).zip_with((percent == "‰").fill_null(False), value)
    return pl.DataFrame({"value": value, "percent": percent.is_not_null()})


def read_numbers(texts: pl.Series, mark: str, *, units: bool = False, simple: bool = False) -> pl.DataFrame:
    """Read numbers written as text; what is no number is null.

    Turns        texts such as ``1.234,56``, ``$-142.85``, ``($400.00)``, ``12,5%``, ``1.234,56-``
    into         value (Float64), percent (Boolean: a ``%`` stood behind it; the value is not divided)

    A cell that can only be read with the other decimal mark is read with that.

    Parameters
    ----------
    texts : Series of String
        Without blanks around; null where there is no text.
    mark : str
        The decimal mark, ``","`` or ``"."``.
    units : bool
        Whether a word may follow, as in ``30 dagen``.
    simple : bool
        Whether it is known that no cell needs a closer look (see :class:`Marks`).

    Returns
    -------
    DataFrame, as many rows

    Examples
    --------
    >>> read_numbers(pl.Series(["€ 1.234,50", "1.234-", "n/a"]), ",")["value"].to_list()
    [1234.5, -1234.0, None]
    """
    no_percent = repeated(False, len(texts))
    whole = _as_whole(texts)
    if whole is not None:
        return pl.DataFrame({"value": whole, "percent": no_percent})
    plain = pl.Series([True]) if simple else texts.str.contains(_PLAIN[mark])
    if plain.all():
        return pl.DataFrame({"value": _as_float(texts, mark), "percent": no_percent})
    plain = plain.fill_null(False)
    odd = texts.set(plain, None)
    found = on_unique(odd, lambda different: _read_odd(different, mark, units))
    straight = _as_float(texts.set(~plain, None), mark)
    return found.select(
        pl.coalesce(straight, pl.col("value")).alias("value"), pl.col("percent").fill_null(False)
    )
