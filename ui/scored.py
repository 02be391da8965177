"""The scored clients, ready at once when only weights or borders moved."""

from dataclasses import replace

import pandas as pd

from analysis.language.language import Language
from analysis.presets import PRESETS
from analysis.quadrants import score
from analysis.quarters import scores_by_quarter
from analysis.scoring import point_matrix
from analysis.settings import Journal, Settings
from ui import session
from ui.charts.quadrants import AmountsInWords


def _base(settings: Settings, *, scales: bool) -> tuple[str, Settings, Journal]:
    """Give what a table rests on that weights and borders leave alone."""
    plain = PRESETS["standard"].on(settings)
    noted = session.journal()
    own = Journal(ratings=noted.ratings, judgements=noted.judgements)
    return session.edition(), plain if scales else replace(plain, anchors={}), own


def summary() -> pd.DataFrame:
    """Give one row per client, as :func:`ui.session.summary` does."""
    return session.summary()


def points(settings: Settings) -> pd.DataFrame:
    """Give the points of every signal, as :func:`analysis.scoring.point_matrix` gives them."""
    base = _base(settings, scales=True)
    return session.reused("points", base, lambda: point_matrix(summary(), settings))


def clients(settings: Settings) -> pd.DataFrame:
    """Give the clients with scores and fields, as :func:`analysis.score` gives them."""
    return score(summary(), settings, points=points(settings))


def standard_fields(settings: Settings) -> pd.Series:
    """Give the field of each client under the standard weights, borders and scales."""
    base = _base(settings, scales=False)
    return session.reused("standard", base, lambda: score(summary(), base[1])["field"])


def by_quarter(settings: Settings) -> pd.DataFrame:
    """Give where each client stood in the last quarters, as :func:`analysis.quarters.scores_by_quarter`."""
    base = (*_base(settings, scales=True), settings)
    return session.reused("quarters", base, lambda: scores_by_quarter(session.ledger(), settings, base[2]))


def names() -> dict[str, str]:
    """Give the name of each client."""
    base = _base(session.settings(), scales=False)
    return session.reused("names", base, lambda: summary()["name"].to_dict())


def amounts(size: str, language: Language, currency: str | None) -> AmountsInWords:
    """Give one figure of each client in words, as the quadrants show it when pointed at."""
    base = (*_base(session.settings(), scales=False), size, language.code, currency)
    return session.reused("amounts", base, lambda: AmountsInWords(summary()[size], language, currency))
