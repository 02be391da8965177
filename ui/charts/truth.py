"""The 80/20 check as a picture: the owner's own shares of the largest fifth, and published ones below."""

from collections.abc import Mapping

import plotly.graph_objects as go

from analysis.concentration import Concentration, largest_fifth
from analysis.language.language import Language
from analysis.truth_check import PUBLISHED
from ui.charts import colours, paper
from ui.charts.bars import Bar, grouped_bars
from ui.charts.figures import metric_words


def truth_chart(own: Mapping[str, Concentration], language: Language) -> go.Figure:
    """Draw the share of the largest fifth figure by figure, and below it, on one scale, published ones.

    Parameters
    ----------
    own : mapping of str to Concentration
        As :func:`analysis.truth_check.own_ratios` gives them.
    language : Language

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        Nothing is known of ten clients.

    Examples
    --------
    >>> figure = truth_chart({"revenue": Concentration(n=10, top_20_share=0.5)}, Language("en"))
    >>> figure.data[0].customdata[0]
    'Revenue: 50% (2 of 10)'
    """
    if not own:
        raise paper.NothingToDrawError
    bars = [
        Bar(
            language.text(
                "{label}: {share} ({count} of {clients})",
                label=language.text(metric_words(name)[1]),
                share=language.percent(spread.top_20_share or 0.0),
                count=language.number(largest_fifth(spread.n)),
                clients=language.number(spread.n),
            ),
            float(spread.top_20_share or 0.0),
            colours.BLUE,
        )
        for name, spread in own.items()
    ]
    others = [
        Bar(
            f"{language.text(ratio.label)}: {language.percent(ratio.share)}",
            ratio.share,
            colours.GREY,
        )
        for ratio in PUBLISHED.values()
    ]
    groups = (
        (language.text("The largest fifth of your clients"), bars),
        (language.text("As published elsewhere: share of revenue"), others),
    )
    return grouped_bars(groups, language, one_scale=True).figure()


def truth_finding(own: Mapping[str, Concentration], language: Language) -> str:
    """Say the own share of revenue beside the range of the published ones.

    Examples
    --------
    >>> truth_finding({"revenue": Concentration(n=10, top_20_share=0.5)}, Language("en"))
    'Not 80/20 but 50/20: the largest fifth of your clients brings 50% of revenue; elsewhere 59% to 73%.'
    """
    shares = [ratio.share for ratio in PUBLISHED.values()]
    spread = own.get("revenue")
    if spread is None or spread.top_20_share is None:
        return language.text(
            "The published shares are of revenue; your files hold too few clients with revenue to compare "
            "them with."
        )
    percent = round(spread.top_20_share * 100)
    words = {
        "share": language.percent(spread.top_20_share),
        "low": language.percent(min(shares)),
        "high": language.percent(max(shares)),
    }
    if percent == 80:
        return language.text(
            "80/20 it is: the largest fifth of your clients brings {share} of revenue; elsewhere {low} to "
            "{high}.",
            **words,
        )
    return language.text(
        "Not 80/20 but {percent}/20: the largest fifth of your clients brings {share} of revenue; elsewhere "
        "{low} to {high}.",
        percent=language.number(percent),
        **words,
    )


def truth_alt(own: Mapping[str, Concentration], language: Language) -> str:
    """Describe the picture for who cannot see it: what is drawn, and its finding."""
    return language.text(
        "Bars of the share of the largest fifth of your clients, figure by figure, above bars of what was "
        "published of others. {finding}",
        finding=truth_finding(own, language),
    )
