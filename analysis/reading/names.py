"""Names of clients, compared without case, spaces, accents, punctuation and legal form."""

import polars as pl

#: Legal forms as they stand at the end of a name, dots already taken out.
_FORMS = (
    r"b ?v ?b ?a|b ?v|n ?v|v ?o ?f|c ?v|comm ?v|commv|c ?v ?b ?a|v ?z ?w|a ?s ?b ?l|eenmanszaak|s ?r ?l|"
    r"s ?p ?r ?l|s ?a ?r ?l|"
    r"s ?a ?s ?u|s ?a ?s|s ?a|e ?u ?r ?l|s ?n ?c|s ?c ?s|gmbh co kg|gmbh|g ?m ?b ?h|"
    r"u ?g haftungsbeschrankt|u ?g|a ?g|k ?g|"
    r"o ?h ?g|g ?b ?r|e ?k|e ?v|ltd|limited|l ?l ?c|l ?l ?p|p ?l ?c|inc|incorporated|corp|corporation|pty|"
    r"s ?l ?u|s ?l|"
    r"lda|ltda|e ?i ?r ?l|s ?p ?a|i ?b ?v|oy|ab|aps|a ?s"
)
_AT_END = rf"(?: (?:{_FORMS}))+$"
_AT_START = r"^(?:bvba|b ?v|n ?v|v ?o ?f|v ?z ?w|a ?s ?b ?l|sarl|sprl|srl|s ?a ?s|eurl|gmbh) "


def _plain(names: pl.Expr) -> pl.Expr:
    """Lower case words without accents and punctuation, single spaces; ``&`` and *and* gone."""
    return (
        names.str.normalize("NFKD")
        .str.replace_all(r"\p{M}", "")
        .str.to_lowercase()
        .str.replace_many(["ß", "ø", "æ", "œ", "ł", "đ"], ["ss", "o", "ae", "oe", "l", "d"])
        .str.replace_all(r"['’‘`´.\u200b\ufeff]", "")
        .str.replace_all(r"[^\p{L}\p{N}]+", " ")
        .str.strip_chars(" ")
        .str.replace_all(r"\b(?:en|and|und|et)\b", " ")
        .str.replace_all(" +", " ")
        .str.strip_chars(" ")
    )


def same_name(names: pl.Series) -> pl.Series:
    """Give the form in which names that are one client's are equal.

    Equal but for case, spaces, accents, punctuation, ``&`` against *and*, and legal form.

    Parameters
    ----------
    names : Series of String

    Returns
    -------
    Series of String
        Null where nothing is left, as in ``"-"``.

    Examples
    --------
    >>> same_name(pl.Series(["Bakkerij Jansen B.V.", "BAKKERIJ  JANSEN", "B.V.", "-"])).to_list()
    ['bakkerij jansen', 'bakkerij jansen', 'bv', None]
    """
    frame = names.to_frame("name").with_columns(plain=_plain(pl.col("name")))
    bare = pl.col("plain").str.replace(_AT_END, "")
    bare = bare.str.replace(_AT_START, "")
    kept = pl.when(bare.str.len_chars() > 0).then(bare).otherwise(pl.col("plain"))
    symbols = pl.col("name").str.strip_chars()
    return frame.select(
        pl.when(kept.str.len_chars() > 0)
        .then(kept)
        .when(symbols.str.contains(r"[^\s\-–—_.,?*/]"))
        .then(symbols)
        .alias("name")
    ).to_series()


def has_legal_form(names: pl.Series) -> pl.Series:
    """Say which names begin or end with a legal form.

    Examples
    --------
    >>> has_legal_form(pl.Series(["Total Care BV", "vzw De Brug", "Total"])).to_list()
    [True, True, False]
    """
    form = _plain(pl.col("name")).str.contains(rf" (?:{_FORMS})$|{_AT_START}")
    return names.to_frame("name").select_seq(form.fill_null(False)).to_series()
