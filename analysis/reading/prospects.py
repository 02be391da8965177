"""Who in a list of relations is no client yet: leads, prospects and whoever a deal is still hoped for."""

import polars as pl

from analysis.reading.words import bare

_PROSPECT = (
    r"\bprospe[ck]t|\bprospeto|\bleads?\b|\wlead$|\bsuspects?\b|interessent|potenti|potenci|potenz|\bopportunit|"
    r"oportunidad|verkaufschance|\bsubscriber|\bpistes?\b|toekomstige|futur|nog geen klant|"
    r"not (?:yet )?a client|neukontakt|en negociacion|em negociacao"
)
_CLIENT = (
    r"\b(?:\w*klant(?:en)?|afnemers?|opdrachtgevers?|customers?|clients?|\w*kunden?|auftraggeber|clientes?|"
    r"debiteur(?:en)?|debitor(?:en)?|patient\w*|evangelist)\b"
)
_FEW_WORDS, _HALF = 12, 0.5


def prospects_in(shown: pl.Series) -> pl.Series | None:
    """Tell clients from those who are none yet, where a column says of some that they are one or the other.

    Turns        "Klant", "Prospect", "Lead", "Leverancier"
    into         null, ``prospect``, ``prospect``, null

    Parameters
    ----------
    shown : Series of String

    Returns
    -------
    Series of String or None
        None where the column does not hold both, in a few words that come back.

    Examples
    --------
    >>> prospects_in(pl.Series(["Customer", "Lead", "Potential customer", "Customer"])).to_list()
    [None, 'prospect', 'prospect', None]
    >>> prospects_in(pl.Series(["Lead", "Prospect"])) is None
    True
    """
    different = shown.drop_nulls().unique()
    if not 1 < len(different) <= _FEW_WORDS:
        return None
    words = bare(different)
    hoped_for = words.str.contains(_PROSPECT)
    known = hoped_for | words.str.contains(_CLIENT)
    often = shown.is_in(different.filter(known).implode()).fill_null(False)
    both = hoped_for.any() and (known & ~hoped_for).any()
    if not both or int(often.sum()) < _HALF * shown.count():
        return None
    found = shown.is_in(different.filter(hoped_for).implode()).fill_null(False)
    return found.replace_strict({True: "prospect", False: None}, return_dtype=pl.String)
