"""Client columns that hold the number and the name in one cell: "1001 - Bakkerij Jansen"."""

import polars as pl

_CODE = r"[A-Z]{0,3}\d{2,}"
#: Number before and behind the name; the groups named alike.
_FORMS = (
    rf"^#?(?P<code>{_CODE})\s*(?:[-–—:|/.,]\s*|\s+)(?P<name>\S*\p{{L}}.*)$",
    rf"^(?P<name>.*\p{{L}}.*?)\s*[(\[]\s*#?(?P<code>{_CODE})\s*[)\]]$",
)
_NEARLY_ALL = 0.9
_SOME = 2


def with_codes_apart(identity: pl.DataFrame) -> pl.DataFrame:
    """Take numbers out of names, where nearly every client of a sheet has one of its own in its name.

    Turns        client: "1001 - Bakkerij Jansen", "1002 - Vis"
    into         client: "Bakkerij Jansen", "Vis"; client_number: "1001", "1002"

    Parameters
    ----------
    identity : DataFrame
        ``client`` and what else tells who the client of a row is, String.

    Returns
    -------
    DataFrame
        As given where the sheet has client numbers, or where few names hold a number.

    Examples
    --------
    >>> with_codes_apart(pl.DataFrame({"client": ["1001 - Jansen", "1002 - Vis", None]})).rows()
    [('Jansen', '1001'), ('Vis', '1002'), (None, None)]
    """
    if "client" not in identity.columns or "client_number" in identity.columns:
        return identity
    different = identity["client"].drop_nulls().unique()
    for form in _FORMS:
        parts = different.str.extract_groups(form).struct.unnest()
        known = parts.drop_nulls()
        alone = known["code"].n_unique() == known["name"].n_unique() == known.height
        if known.height >= max(_SOME, _NEARLY_ALL * len(different)) and alone:
            own = identity["client"].str.extract_groups(form).struct.unnest()
            name = pl.select(pl.coalesce(own["name"], identity["client"])).to_series()
            return identity.with_columns(client=name, client_number=own["code"])
    return identity
