"""What the pictures of ranked clients have in common: the words behind each point."""

import pandas as pd

from analysis.language.language import Language
from ui.charts import paper
from ui.charts.figures import written


def ranked_facts(
    shown: pd.DataFrame,
    value: str,
    unit: str,
    language: Language,
    *,
    currency: str | None = None,
    names: paper.Names = None,
    shares: bool = False,
) -> list[list[str]]:
    """Give per client: key, name, own figure, running figure and rank, as the hover text shows them.

    Parameters
    ----------
    shown : DataFrame
        Rows of a curve as :func:`analysis.pareto_curve` gives it. Not changed.
    value, unit : str
        The column that is ranked, and its unit.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.
    names : mapping or Series of str, optional
        Shown name by client; without it the key.
    shares : bool
        Whether the running figure is a share; else it is a total in the unit.

    Returns
    -------
    list of list of str

    Examples
    --------
    >>> curve = pd.DataFrame(
    ...     {"revenue": [3.0], "rank": [1], "running_total": [3.0], "value_share": [1.0]}, index=["A"]
    ... )
    >>> ranked_facts(curve, "revenue", "number", Language("en"), shares=True)
    [['A', 'A', '3', '100%', '1']]
    """
    running = [
        language.percent(each) if shares else written(each, unit, language, currency)
        for each in shown["value_share" if shares else "running_total"]
    ]
    return [
        [str(key), name, written(own, unit, language, currency), so_far, language.number(rank)]
        for key, name, own, so_far, rank in zip(
            shown.index,
            paper.shown_names(shown, names, 28),
            shown[value],
            running,
            shown["rank"],
            strict=True,
        )
    ]
