"""The build of a sheet: which rows are rows of the table, and what stands above, below or left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from analysis.reading.block_subjects import Subject, are_periods, subjects_of
from analysis.reading.column_cells import Cells, any_filled
from analysis.reading.continued import continued_from
from analysis.reading.names import has_legal_form
from analysis.reading.persons import IDENTITY
from analysis.reading.repeated import repeated
from analysis.reading.totals import ends_in_total, equals_running_sum, total_words, without_total_word
from analysis.reading.words import bare

#: Columns that say *which* row this is, beside the client.
_IDENTITY = frozenset(
    {
        "invoice_number",
        "invoiced_on",
        "due_on",
        "paid_on",
        "worked_on",
        "happened_on",
        "rated_on",
        "case_number",
    }
    | {"person", "project", "rater", "pool", "period"}
)
#: Those of them that hold names themselves.
_NAMED = frozenset({"person", "project", "rater", "pool", "period"})
#: What a continuation row takes over from the row its invoice begins with.
CARRIED_DOWN = frozenset(
    {*IDENTITY, "invoice_number", "invoiced_on", "due_on", "paid_on", "status", "kind", "currency", "project"}
)


@dataclass(frozen=True)
class Structure:
    """What each row of a sheet is.

    Attributes
    ----------
    reason : Series of String
        Why a row is no row of the table (``total_row``, ``header_row``, ``group_row``, ``text_row``), null
        where it is one.
    value : Series of String
        The label that gave such a row away.
    anchor : Series of Int64 or None
        For every row the place of the row whose invoice it continues (itself where it continues none).
    client : Series of String or None
        The client read from a line above or below the row's block, or from the row its block begins with.
    names : str
        The column that ``client`` fills: the lines may name projects, or people of one's own firm.
    notes : tuple of str
        Codes of what was understood about the whole sheet.
    """

    reason: pl.Series
    value: pl.Series
    anchor: pl.Series | None = None
    client: pl.Series | None = None
    names: Subject = "client"
    notes: tuple[str, ...] = field(default=())


def structure_of(
    columns: Mapping[str, Cells],
    sums: Mapping[str, pl.Series],
    others: Callable[[pl.Series], Mapping[str, pl.Series]],
    headers: Mapping[str, str],
    about: Sequence[str] = (),
    subtotals: pl.Series | None = None,
) -> Structure:
    """Find the rows that are no rows of the table, and the clients and invoices that stand in other rows.

    Parameters
    ----------
    columns : mapping of str to Cells
        Canonical column → its cells.
    sums : mapping of str to Series of Float64
        The number columns that can be added up.
    others : callable
        Places of rows → their cells in every text column of the sheet, recognised or not: labels may stand
        anywhere.
    headers : mapping of str to str
        Text column → its header cell.
    about : sequence of str
        The names of file and sheet, and the lines above the header.
    subtotals : Series of Boolean, optional
        The rows that were proven to be sums of others; they count for nothing.

    Returns
    -------
    Structure
    """
    size = len(next(iter(columns.values())).text)
    nothing = repeated(None, size, pl.String)
    if not sums or not size:
        return Structure(nothing, nothing)
    reason = nothing
    if subtotals is not None and subtotals.any():
        reason = nothing.set(subtotals, "total_row")
        sums = {name: series.set(subtotals, None) for name, series in sums.items()}
    has_client = any_filled(columns, IDENTITY, size)
    has_key = any_filled(columns, _IDENTITY, size)
    has_sum = _any([series.is_not_null() for series in sums.values()], size)
    has_sum_cell = any_filled(columns, tuple(sums), size)
    keyed = any(name in columns for name in _IDENTITY)
    candidates = ~has_client | ~has_sum
    if keyed:
        candidates = candidates | ~has_key
    labels = {name: columns[name].text for name in ("client", "invoice_number") if name in columns}
    if labels:
        candidates = candidates | total_words_in(pl.DataFrame(labels))
    candidates = candidates & reason.is_null()
    if not candidates.any():
        return Structure(reason, nothing)

    rows = _candidate_rows(candidates, columns, others, headers, has_client, has_sum)
    rows = _name_totals(
        rows, sums, candidates, keyed=keyed and bool((has_key & has_sum).sum() * 5 >= has_sum.sum() * 4)
    )
    rows = rows.with_columns(
        reason=pl.when(pl.col("repeats_header"))
        .then(pl.lit("header_row"))
        .when(pl.col("total"))
        .then(pl.lit("total_row"))
        .when(
            ~has_sum_cell.gather(rows["place"])
            & ~pl.col("has_key")
            & (pl.col("texts") <= 2)
            & (pl.col("numbers") == 0)
        )
        .then(pl.lit("text_row"))
    )
    places = rows["place"]
    reason = reason.clone().scatter(places, rows["reason"])
    value = nothing.clone().scatter(places, rows["label"])
    return _with_blocks(columns, sums, rows, Structure(reason, value), has_client, has_sum, about)


def total_words_in(texts: pl.DataFrame) -> pl.Series:
    """Say quickly in which rows a text may begin with a word for total."""
    words = r"(?i)tota|sum|som|gesamt|saldo|report|transport|pagina|bertrag|balance|forward"
    return texts.select(pl.any_horizontal(pl.all().str.contains(words).fill_null(False))).to_series()


def _any(parts: list[pl.Series], size: int) -> pl.Series:
    found = repeated(False, size)
    for part in parts:
        found = found | (part.fill_null(False) if part.has_nulls() else part)
    return found


def _candidate_rows(
    candidates: pl.Series,
    columns: Mapping[str, Cells],
    others: Callable[[pl.Series], Mapping[str, pl.Series]],
    headers: Mapping[str, str],
    has_client: pl.Series,
    has_sum: pl.Series,
) -> pl.DataFrame:
    """One row per candidate: its label, how many texts it holds, whether its key cells are filled."""
    places = candidates.arg_true()
    number = r"^[-+€$£\d.,'’()%/: \u00a0]*\d[-+€$£\d.,'’()%/: \u00a0]*$"
    texts = others(places)
    wordy = {
        name: series.set(series.str.contains(number).fill_null(False), None) for name, series in texts.items()
    }
    words = {name: total_words(series) for name, series in wordy.items()}
    size = len(places)
    empty = repeated(None, size, pl.String)
    labels = [series.set(~words[name]["starts"], None) for name, series in wordy.items()]
    label = pl.select(pl.coalesce(empty, *labels)).to_series()
    first = pl.select(pl.coalesce(empty, *wordy.values())).to_series()
    text_count = pl.select(
        pl.sum_horizontal(pl.lit(0), *(s.is_not_null() for s in wordy.values()))
    ).to_series()
    all_count = pl.select(
        pl.sum_horizontal(pl.lit(0), *(s.is_not_null() for s in texts.values()))
    ).to_series()
    same_as_header = [
        (bare(series) == bare(pl.Series([headers[name]])).item()).fill_null(False)
        for name, series in wordy.items()
        if headers.get(name)
    ]
    repeats = pl.select(pl.sum_horizontal(pl.lit(0), *same_as_header)).to_series() >= 2
    # A key cell that holds the label of the total is no key, nor is a name that stands alone in its row.
    alone = (all_count == 1) & (text_count == 1)
    keyed = _any(
        [
            cells.filled.gather(places) & ~_holds_label(cells, places) & ~(alone & (name not in _NAMED))
            for name, cells in columns.items()
            if name in _IDENTITY
        ],
        size,
    )
    client_text = columns["client"].text.gather(places) if "client" in columns else empty
    client_names = columns["client"].text if "client" in columns else empty
    return pl.DataFrame(
        {
            "place": places.cast(pl.Int64),
            "label": label.is_not_null(),
            "shown": pl.select(pl.coalesce(label, first)).to_series(),
            "first": first,
            "texts": text_count,
            "numbers": all_count - text_count,
            "repeats_header": repeats,
            "has_client": has_client.gather(places),
            "has_key": keyed,
            "has_sum": has_sum.gather(places),
            "client": client_text,
            "wholly": _any([frame["wholly"] for frame in words.values()], size),
            "of_someone": _any([frame["of_someone"] for frame in words.values()], size)
            | _of_a_client(label, client_names),
            "counted": _any([frame["counted"] for frame in words.values()], size) & (text_count == 1),
        }
    ).rename({"label": "labelled", "shown": "label"})


def _of_a_client(labels: pl.Series, clients: pl.Series) -> pl.Series:
    """Say which labels are the word for total and the name of a client of the sheet."""
    if not labels.is_not_null().any():
        return labels.is_not_null()
    names = pl.Series([label and without_total_word(label) for label in labels], dtype=pl.String)
    known = bare(clients.drop_nulls().unique())
    return (bare(names).is_in(known.implode()) & (names != labels)).fill_null(False)


def _holds_label(cells: Cells, places: pl.Series) -> pl.Series:
    words = total_words(cells.text.gather(places))
    return words["starts"] | words["counted"] | words["how_many"]


def _name_totals(
    rows: pl.DataFrame, sums: Mapping[str, pl.Series], candidates: pl.Series, *, keyed: bool
) -> pl.DataFrame:
    """Say which candidates are totals: by their words and their missing keys, and by their sum."""
    bare_sums = rows["has_sum"] & ~rows["has_key"] & ~rows["has_client"] & (rows["texts"] == 0)
    named = ends_in_total(rows["label"]) & rows["has_client"] & ~rows["of_someone"]
    likely = (rows["labelled"] & ~rows["has_key"] & ~named) | bare_sums
    size = len(candidates)
    maybe = repeated(False, size)
    if likely.any():
        maybe = maybe.clone().scatter(rows["place"].filter(likely), True)
    summed = repeated(False, len(rows))
    if likely.any():
        for values in sums.values():
            summed = summed | equals_running_sum(values, maybe).gather(rows["place"])
    a_firm = has_legal_form(rows["label"]) & ~rows["of_someone"]
    sure = rows["wholly"] | (rows["of_someone"] & rows["label"].is_not_null())
    by_words = rows["labelled"] & ~rows["has_key"] & (sure | rows["has_sum"] if keyed else sure)
    grouped = rows["counted"] & rows["has_sum"] & ~rows["has_key"] & ~rows["has_client"]
    return rows.with_columns(total=(by_words & ~a_firm) | (likely & summed) | grouped, grouped=grouped)


def _with_blocks(
    columns: Mapping[str, Cells],
    sums: Mapping[str, pl.Series],
    rows: pl.DataFrame,
    found: Structure,
    has_client: pl.Series,
    has_sum: pl.Series,
    about: Sequence[str],
) -> Structure:
    """Fill in what stands once for a block of rows: its client, or its invoice."""
    details = has_sum & found.reason.is_null()
    clientless = details & ~has_client
    if not clientless.any():
        return found
    by_label = _from_labels(rows, found, details, clientless, columns, about)
    if by_label is not None:
        return by_label
    anchor = continued_from(columns, sums, found.reason.is_null(), clientless, found.value.is_not_null())
    if anchor is not None:
        return Structure(found.reason, found.value, anchor=anchor, notes=("continued_invoices",))
    totals = rows.filter(pl.col("total") & pl.col("of_someone"))["label"].drop_nulls()
    return _merged(columns, found, details, clientless, {without_total_word(label) for label in totals})


def _from_labels(
    rows: pl.DataFrame,
    found: Structure,
    details: pl.Series,
    clientless: pl.Series,
    columns: Mapping[str, Cells],
    about: Sequence[str],
) -> Structure | None:
    """Fill in the client that stands in a line of its own above its block, or below it (``Total for …``)."""
    labels = rows.filter(
        (pl.col("reason") == "text_row")
        | pl.col("grouped")
        | (pl.col("reason") == "total_row") & pl.col("of_someone")
    )
    if labels.is_empty() or int(clientless.sum()) * 2 < int(details.sum()):
        return None
    size = len(found.reason)
    above = labels.filter((pl.col("reason") == "text_row") | pl.col("grouped"))
    first_detail = clientless.arg_true()[0]
    from_above = not above.is_empty() and above["place"][0] < first_detail
    used = above if from_above else labels
    subjects = subjects_of(used["label"], about, columns)
    if from_above and subjects.counts.any():
        used = used.filter(subjects.counts)
        subjects = subjects._replace(names=subjects.names.filter(subjects.counts))
    names = subjects.names.str.replace(r"\s*\(\d[\d.,]*\)$", "")
    if not from_above:
        names = pl.Series([without_total_word(name or "") for name in names], dtype=pl.String)
    mixed = not clientless.equals(details)
    if not _speak_of_clients(rows, used, names, from_above=from_above, mixed=mixed, said=subjects.said):
        return None
    marked = repeated(None, size, pl.String).clone().scatter(used["place"], names)
    filled = marked.fill_null(strategy="forward" if from_above else "backward")
    client = filled.set(~clientless, None)
    if client.drop_nulls().is_empty():
        return None
    carrying = _carriers(filled, clientless, used["place"], from_above)
    reason = found.reason.clone().scatter(carrying, "group_row") if len(carrying) else found.reason
    reason = reason.set(found.reason == "total_row", "total_row")
    notes = ("client_from_block",) if subjects.column == "client" else ()
    return Structure(reason, found.value, client=client, names=subjects.column, notes=notes)


def _speak_of_clients(
    rows: pl.DataFrame, used: pl.DataFrame, names: pl.Series, *, from_above: bool, mixed: bool, said: bool
) -> bool:
    """Whether lines beside the blocks really name clients, and are no title or footer."""
    if mixed and not used["has_client"].all():
        return False
    if int(are_periods(names).sum()) * 2 > len(names):
        return False
    totals = rows.filter(pl.col("total") & pl.col("of_someone"))["label"]
    of_totals = {without_total_word(label) for label in totals}
    if of_totals & set(names) or said:
        return True
    return from_above and len(used) >= 2


def _carriers(filled: pl.Series, clientless: pl.Series, places: pl.Series, from_above: bool) -> pl.Series:
    """Give the label rows that really have a block."""
    block = repeated(0, len(filled), pl.Int64).clone().scatter(places, 1).cum_sum()
    if not from_above:
        block = block - repeated(0, len(filled), pl.Int64).clone().scatter(places, 1)
    with_rows = block.filter(clientless).unique()
    own = block.gather(places)
    return places.filter(own.is_in(with_rows.implode()))


def _merged(
    columns: Mapping[str, Cells],
    found: Structure,
    details: pl.Series,
    clientless: pl.Series,
    totalled: set[str],
) -> Structure:
    """Fill in the client that stands only on the first row of its block, as in merged cells."""
    if "client" not in columns:
        return found
    text = columns["client"].shown
    named = text.filter(details & text.is_not_null())
    missing = int(clientless.sum())
    starts_named = (
        bool((details & text.is_not_null()).arg_true()[0] < clientless.arg_true()[0]) if len(named) else False
    )
    once = named.n_unique() == len(named)
    few = missing < len(named) and not set(named) <= totalled
    if len(named) < 2 or not starts_named or not once or few:
        return found
    client = text.set(~details, None).fill_null(strategy="forward").set(~clientless, None)
    return Structure(found.reason, found.value, client=client, notes=("client_from_first_row",))
