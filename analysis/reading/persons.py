"""What a sheet says about who its clients are: each combination of name and numbers once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from analysis.reading.names import same_name
from analysis.reading.repeated import repeated

#: What may tell who the client of a row is, the name last.
IDENTITY = ("client", "client_number", "vat_number", "registration_number")


@dataclass
class Person:
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


def compared_name(names: pl.Series) -> pl.Series:
    """Give names as they are compared: spaces count for nothing, nor do the leading zeros of a number.

    Examples
    --------
    >>> compared_name(pl.Series(["Data Works BV", "0012"])).to_list()
    ['dataworks', '12']
    """
    bare = same_name(names).str.replace_all(" ", "")
    stripped = bare.str.replace(r"^0+(\d)", "${1}")
    return stripped.zip_with(bare.str.contains(r"^\d+$").fill_null(False), bare)


def different(frame: pl.DataFrame) -> pl.DataFrame:
    """Each combination once, in a fixed order, with the forms in which they are compared."""
    columns = [name for name in IDENTITY if name in frame.columns]
    found = (
        frame.select(columns)
        .group_by(columns)
        .agg(rows=pl.len())
        .cast(dict.fromkeys(columns, pl.String))
        .sort(columns)
        if columns
        else pl.DataFrame({"rows": []}, schema={"rows": pl.Int64})
    )
    nothing = repeated(None, len(found), pl.String)

    def compared(name: str, form: object) -> pl.Series:
        return form(found[name]) if name in found.columns else nothing  # type: ignore[operator]

    return found.with_columns(
        _name=compared("client", compared_name),
        _number=compared("client_number", plain_number),
        _vat=compared("vat_number", _official),
        _registration=compared("registration_number", _registration),
    )


def persons_of(source: int, frame: pl.DataFrame) -> Iterable[Person]:
    """Give each row of :func:`different` as a person."""
    has_client, has_number = "client" in frame.columns, "client_number" in frame.columns
    for row in frame.iter_rows(named=True):
        yield Person(
            source,
            row["client"] if has_client else None,
            row["_name"],
            row["_number"],
            row["_vat"],
            row["_registration"],
            int(row["rows"]),
            row["client_number"] if has_number else None,
        )


def whole_name(parts: Iterable[pl.Series]) -> pl.Series:
    """Put the parts of names together, null where there are none.

    Examples
    --------
    >>> whole_name([pl.Series(["Ann", None]), pl.Series(["Bos", None])]).to_list()
    ['Ann Bos', None]
    """
    name = pl.select(pl.concat_str(*parts, separator=" ", ignore_nulls=True)).to_series().str.strip_chars()
    return name.set(name == "", None)


def with_whole_names(values: Mapping[str, pl.Series], table: str) -> dict[str, pl.Series]:
    """Name the client of a client list, or the person of hours, by first and last name where no other is.

    In a client list the contact person is the client where no name at all is told.

    Parameters
    ----------
    values : mapping of str to Series
        Canonical column → values of one sheet.
    table : str
        The table the sheet was taken to be.

    Returns
    -------
    dict

    Examples
    --------
    >>> parts = {"first_name": pl.Series(["Ann"]), "last_name": pl.Series(["Bos"])}
    >>> with_whole_names(parts, "clients")["client"].to_list()
    ['Ann Bos']
    """
    whole = {"clients": "client", "hours": "person"}.get(table, "")
    if table == "clients" and {"client", "contact"} <= values.keys() and "last_name" not in values:
        return {**values, "client": pl.select(pl.coalesce(values["client"], values["contact"])).to_series()}
    if not whole or "last_name" not in values:
        return dict(values)
    name = whole_name(values[name] for name in ("first_name", "last_name") if name in values)
    own = values.get(whole)
    if own is None or whole == "person":  # "Employee?" of a person is yes or no
        return {**values, whole: name}
    return {**values, whole: pl.select(pl.coalesce(own, name)).to_series()}
