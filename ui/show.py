"""The few idioms every page repeats: a chart with its finding, a table, a download, a problem."""

import re
from collections.abc import Callable, Collection, Generator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analysis.errors import AnalysisError
from analysis.excel.cells import number_format
from analysis.export import WRITERS
from analysis.language.language import Language
from ui import session
from ui.charts.colours import GREY
from ui.charts.paper import CHART_CONFIG
from ui.places import PLACES
from ui.words import Shown, write

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>#|~$&^]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
#: How a row is written that rests on too little.
FAINT = f"color: {GREY}"
#: Runs of blanks, but for the fixed ones that keep a sign and its amount on one line.
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
#: The height of a table with high rows, in pixels.
_TALL = 620
_JOINER = "\u2060"
#: A minus before the sign of a currency, where a line may not break.
_MINUS = re.compile(r"-(?=\\?[€£$])")
#: Above this many rows a table is written by the browser, in the browser's own notation.
_WRITTEN_ROWS = 5_000


def plain(text: str) -> str:
    r"""Make a text from a file safe to stand in Markdown: shown as it is, never as markup.

    Punctuation that could be markup is escaped; an invisible joiner keeps icon and emoji names,
    addresses and links apart.

    Examples
    --------
    >>> plain("*Bold* & <b>")
    '\\*Bold\\* \\& \\<b\\>'
    """
    escaped = _PUNCTUATION.sub(r"\\\1", " ".join(_BLANKS.split(text.strip())))
    escaped = _MINUS.sub(f"-{_JOINER}", escaped)
    return escaped.replace(":", f":{_JOINER}").replace("@", f"@{_JOINER}").replace("www", f"w{_JOINER}ww")


def some(names: Collection[str], language: Language, *, most: int = 5) -> str:
    """Name the first few, safe to stand in Markdown, and say how many more there are.

    Examples
    --------
    >>> some(["Ann", "Bob", "Cem", "Dan"], Language("en"), most=2)
    'Ann, Bob and 2 others'
    """
    shown = [plain(name) for name in islice(names, most)]
    more = len(names) - len(shown)
    if more:
        shown.append(language.plural("{count} more", "{count} others", more))
    return language.list(shown)


@contextmanager
def problems(language: Language) -> Generator[None]:
    """Turn what the visitor can mend into one sentence in their language, and stop the page there."""
    try:
        yield
    except AnalysisError as problem:
        st.error(sentence(problem, language), icon=":material/error:")
        st.stop()


def sentence(problem: AnalysisError, language: Language) -> str:
    """Word what the visitor can mend, safe for Markdown."""
    facts = {name: plain(str(value)) for name, value in problem.facts.items()}
    return language.text(problem.sentence, **facts)


def finding(text: str) -> None:
    """Show the one sentence a chart is about; names in it stay names."""
    st.markdown(f"#### {plain(text)}")


def chart(figure: go.Figure, alt: str, *, key: str) -> None:
    """Show a chart that answers to hovering and zooming."""
    with st.container(key=key):
        st.plotly_chart(figure, alt=alt, key=f"{key}_figure", config=CHART_CONFIG)


def table(
    rows: pd.DataFrame,
    columns: Mapping[str, Shown],
    language: Language,
    *,
    alt: str,
    key: str,
    currency: str | None = None,
    opens: tuple[str, Callable[[tuple[str, ...]], None], tuple[str, ...]] | None = None,
    faint: pd.Series | None = None,
    row_height: int | None = None,
) -> None:
    """Show columns of a table under their labels, numbers written in the language; sorting stays numeric.

    Parameters
    ----------
    rows : DataFrame
    columns : mapping of str to Shown
        Column → how it is shown, in this order; those that ``rows`` lacks are left out.
    language : Language
    alt, key : str
    currency : str, optional
        Of money.
    opens : (label, callback, clients), optional
        Puts a button in each row; the callback gets ``clients`` and finds the row under ``<key>_open``.
    faint : Series of bool, optional
        Rows to write in grey, by their place.
    row_height : int, optional
        In pixels; above 64 long text is broken into lines.
    """
    present = [name for name in columns if name in rows]
    pin = session.on_phone()
    settings = {name: columns[name].column(language, pin=pin) for name in present}
    shown: Any = rows[present]
    if opens is not None:
        label, callback, clients = opens
        shown = shown.assign(open=label)
        present.insert(1, "open")
        settings["open"] = st.column_config.ButtonColumn(
            "", key=f"{key}_open", on_click=callback, args=(clients,), type="tertiary", width="small"
        )
        shown = shown[present]
    if len(rows) <= _WRITTEN_ROWS:
        formats = {
            name: (lambda value, shown=columns[name]: write(value, shown.kind, language, currency))
            for name in present
            if name in columns
        }
        shown = shown.style.format(formats, na_rep="")
        if faint is not None:
            grey = {place for place, each in enumerate(faint) if each}
            shown = shown.apply(lambda column: [FAINT if at in grey else "" for at in range(len(column))])
    with st.container(key=key):
        st.dataframe(
            shown,
            column_config=settings,
            hide_index=True,
            alt=alt,
            key=f"{key}_rows",
            placeholder="",
            row_height=row_height,
            height="auto" if row_height is None else min(_TALL, 40 + row_height * len(rows)),
        )


#: What a table is called as a file (English source text), by the name of its part of a page.
FILES = {
    "clients": "list of clients",
    "pareto": "few and many",
    "pareto_truth": "largest fifth",
    "payment_clients": "payment by client",
    "payment_ages": "open by age",
    "payment_quarters": "late by quarter",
    "payment_first": "first invoices",
    "payment_claims": "claims by client",
    "payment_invoices": "late invoices",
    "team": "voice of the team",
    "outsider": "figures without names",
    "costs_pools_behind": "cost pools",
    "costs_waterfall": "from revenue to result",
    "costs_lines_behind": "result by client",
    "costs_of_clients": "cost by client",
    "costs_one_waterfall": "from revenue to result of one client",
    "costs_matrix_behind": "hours by client",
    "client_history": "one client by month",
    "client_types": "client types",
    "quadrants": "table of the quadrants",
    "what_if_money": "letting go and money",
}


def downloads(
    rows: pd.DataFrame,
    columns: Mapping[str, Shown],
    name: str,
    language: Language,
    *,
    currency: str | None = None,
) -> None:
    """Offer a table as Excel, each figure in its unit, and as CSV."""
    present = {name: language.text(shown.label) for name, shown in columns.items() if name in rows}
    renamed = rows[list(present)].rename(columns=present)
    formats = {
        label: shape
        for column, label in present.items()
        if (shape := number_format(columns[column].kind, language, currency)) is not None
    }
    file_name = language.text(FILES[name])
    with st.container(horizontal=True):
        for writer in WRITERS.values():
            st.download_button(
                language.text(writer.label),
                lambda write=writer.write: write(renamed, file_name, language, formats),
                file_name=f"{file_name}.{writer.extension}",
                mime=writer.mime,
                key=f"{name}_{writer.extension}",
                on_click="ignore",
                icon=":material/download:",
            )


def behind(
    rows: pd.DataFrame | Callable[[], pd.DataFrame],
    columns: Mapping[str, Shown],
    language: Language,
    *,
    name: str,
    currency: str | None = None,
) -> None:
    """Keep the table behind a chart at hand, closed, with its downloads.

    Rows that are reckoned when asked for are only reckoned while it is open.
    """
    later = callable(rows)
    opened = st.expander(
        language.text("The table behind it"),
        icon=":material/table:",
        on_change="rerun" if later else "ignore",
        key=f"{name}_behind" if later else None,
    )
    if callable(rows):
        if not opened.open:
            return
        rows = rows()
    with opened:
        alt = language.text("The figures behind the chart")
        table(rows, columns, language, alt=alt, key=f"{name}_table", currency=currency)
        downloads(rows, columns, name, language, currency=currency)


def reckoned(language: Language, *terms: str) -> None:
    """Link to how the figures above are reckoned."""
    st.page_link(
        str(PLACES["method"].path),
        label=language.text("How is this calculated?"),
        icon=":material/calculate:",
        query_params={"term": list(terms)} if terms else None,
    )


def with_shares(curve: pd.DataFrame, value: str, clients: pd.DataFrame) -> pd.DataFrame:
    """Add names and each client's own share to a Pareto curve; there is no share of zero or less."""
    total = curve[value].sum()
    share = curve[value] / total if total > 0 else float("nan")
    return curve.assign(name=clients["name"].reindex(curve.index), share=share)


def with_running(rows: pd.DataFrame, value: str) -> pd.DataFrame:
    """Rank by a figure and add share and running share; none where the total is not above zero."""
    ranked = rows.sort_values(value, ascending=False, kind="stable")
    total = ranked[value].sum()
    share = ranked[value] / total if total > 0 else pd.Series(float("nan"), index=ranked.index)
    return ranked.assign(share=share, running_share=share.cumsum())


def left_out(language: Language, count: int) -> None:
    """Say how many clients are not in a chart because their figure is not known."""
    if count:
        st.caption(
            language.plural(
                "{count} client is left out: this figure is not known for it.",
                "{count} clients are left out: this figure is not known for them.",
                count,
            )
        )
