"""Friendly until the bill comes, as a picture: the first three invoices of newcomers against later ones."""

import plotly.graph_objects as go

from analysis.first_invoices import FirstInvoices
from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.bars import Bar, grouped_bars

#: How many newcomers are drawn; the table holds them all.
MOST_DRAWN = 8


def first_invoices_chart(found: FirstInvoices, names: dict[str, str], language: Language) -> go.Figure:
    """Draw for each newcomer how late it paid its first three invoices, and how late those after.

    Parameters
    ----------
    found : FirstInvoices
        The newcomers with the greatest change are drawn. Not changed.
    names : dict of str to str
        Client → the name to show.
    language : Language

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        Of no newcomer is enough known.
    """
    if found.clients.empty:
        raise paper.NothingToDrawError
    groups = []
    for client, row in found.clients.head(MOST_DRAWN).iterrows():
        first, later = float(row["first"]), float(row["later"])
        bars = [
            Bar(
                language.text("first three invoices: {days} days late", days=language.number(first, 1)),
                first,
                colours.GREY,
            ),
            Bar(
                language.text("later invoices: {days} days late", days=language.number(later, 1)),
                later,
                colours.BLUE,
            ),
        ]
        groups.append((paper.plain(names.get(str(client), str(client))), bars))
    return grouped_bars(groups, language, one_scale=True).figure()


def first_invoices_alt(found: FirstInvoices, language: Language) -> str:
    """Describe the picture for who cannot see it: what is drawn, and for how many."""
    drawn, count = min(len(found.clients), MOST_DRAWN), len(found.clients)
    return language.text(
        "Two bars for each of {drawn} of {count} newcomers: how many days late the first three invoices were "
        "paid, and those after.",
        drawn=language.number(drawn),
        count=language.number(count),
    )
