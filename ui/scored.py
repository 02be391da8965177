"""The scored clients, ready at once when only weights or borders moved."""

from hashlib import sha256

import pandas as pd

from analysis.language.language import Language
from analysis.quadrants import score
from analysis.quarters import points_by_quarter, scores_by_quarter
from analysis.scoring import point_matrix
from analysis.settings import Settings
from ui import session
from ui.charts import quadrant_rule
from ui.charts.quadrants import AmountsInWords


def points(settings: Settings) -> pd.DataFrame:
    """Give the points of every signal, as :func:`analysis.scoring.point_matrix` gives them."""
    base = (*session.summed(settings), settings.anchors)
    return session.reused("points", base, lambda: point_matrix(session.summary(), settings))


def points_for_browser(settings: Settings) -> tuple[bytes, str]:
    """Give the points as the quadrants' browser part wants them, and a stamp that tells them from others."""
    base = (*session.summed(settings), settings.anchors)

    def made() -> tuple[bytes, str]:
        content = quadrant_rule.points_for_browser(session.summary(), points(settings), settings)
        return content, sha256(content).hexdigest()[:12]

    return session.reused("points_for_browser", base, made)


def clients(settings: Settings) -> pd.DataFrame:
    """Give the clients with scores and fields, as :func:`analysis.score` gives them."""
    return score(session.summary(), settings, points=points(settings))


def standard_fields(settings: Settings) -> pd.Series:
    """Give the field of each client under the standard weights, borders and scales."""
    return _standard(settings)["field"]


def nowhere(settings: Settings) -> bool:
    """Whether too little is known to place any client on both axes, whatever the weights."""
    return bool(_standard(settings)[["financial_score", "burden_score"]].isna().any(axis=1).all())


def _standard(settings: Settings) -> pd.DataFrame:
    base = session.summed(settings)
    return session.reused("standard", base, lambda: score(session.summary(), base[1]))


def by_quarter(settings: Settings) -> pd.DataFrame:
    """Give where each client stood in the last quarters, as :func:`analysis.quarters.scores_by_quarter`."""
    base = (*session.summed(settings), settings.anchors)
    points = session.reused(
        "quarters", base, lambda: points_by_quarter(session.ledger(), settings, session.journal())
    )
    return scores_by_quarter(points, settings)


def names() -> dict[str, str]:
    """Give the name of each client."""
    base = session.summed(session.settings())
    return session.reused("names", base, lambda: session.summary()["name"].to_dict())


def amounts(size: str, language: Language, currency: str | None) -> AmountsInWords:
    """Give one figure of each client in words, as the quadrants show it when pointed at."""
    base = (*session.summed(session.settings()), size, language.code, currency)
    return session.reused(
        "amounts", base, lambda: AmountsInWords(session.summary()[size], language, currency)
    )
