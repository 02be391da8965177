"""The team's voice: what several people, in several roles, say of working with each client."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import pandas as pd
import polars as pl

from analysis.in_period import in_period
from analysis.judgement import QUESTIONS, Colleague, Rating
from analysis.reading.model import Ledger
from analysis.rows import rating_rows
from analysis.settings import Journal, Settings

#: Below so many answers a mean is shown in grey: it may well be chance.
ENOUGH_ANSWERS = 5
#: From this many points between two roles on, they had better talk.
WIDE_APART = 1.5
#: A rating of at most this says: rather not.
RATHER_NOT = 2.0
#: A new rating by the same person takes the place of one that is less than this many days old.
REPLACED_WITHIN = 90
#: A group of roles holds at least so many people, so that nobody's own answer can be read from it.
FEWEST_PEOPLE = 2

_COLUMNS = ("client", "rater", "role", "rated_on", *QUESTIONS, "shown")
_DTYPES: dict[str, Any] = {
    "client": pl.String,
    "rater": pl.String,
    "role": pl.String,
    "rated_on": pl.Date,
    "shown": pl.Boolean,
    **dict.fromkeys(QUESTIONS, pl.Float64),
}


@dataclass(frozen=True)
class RoleView:
    """What the people of one or several roles say of one client: the roles, the mean and the answers."""

    roles: tuple[str, ...]
    mean: float
    count: int


def with_noted_ratings(ledger: Ledger, journal: Journal) -> Ledger:
    """Put the ratings that were clicked in the app with those on file.

    Turns        the ledger's ratings rows, and ``journal.ratings``
    into         a ledger whose ratings are both; ratings of clients it does not know stay in the journal

    Parameters
    ----------
    ledger : Ledger
        Not changed.
    journal : Journal

    Returns
    -------
    Ledger

    Examples
    --------
    >>> book = Ledger({}, {"ann": "Ann"}, pl.DataFrame())
    >>> both = with_noted_ratings(book, Journal(ratings=(Rating("ann", 4.0),)))
    >>> both.tables["ratings"]["pleasure"].to_list()
    [4.0]
    """
    noted = [rating for rating in journal.ratings if rating.client in ledger.names]
    if not noted:
        return ledger
    rows = pl.DataFrame(
        [{name: getattr(rating, name) for name in _COLUMNS} for rating in noted], schema=_DTYPES
    ).with_columns(pl.col("rater", "role").replace("", None))
    present = ledger.tables.get("ratings")
    if present is not None:
        kinds: dict[Any, Any] = {name: _DTYPES[name] for name in present.columns if name in _DTYPES}
        rows = pl.concat([present.cast(kinds), rows], how="diagonal")
    return replace(ledger, tables={**ledger.tables, "ratings": rows})


def note_rating(ratings: Sequence[Rating], new: Rating) -> tuple[Rating, ...]:
    """Add a rating; one by the same person of the same client that is not yet old makes way for it.

    Somebody with a name is the same person in any role; of who gave none, the role tells them apart.
    """

    def makes_way(old: Rating) -> bool:
        if (old.client, old.rater) != (new.client, new.rater) or (not new.rater and old.role != new.role):
            return False
        if old.rated_on is None or new.rated_on is None:
            return old.rated_on == new.rated_on
        return abs((new.rated_on - old.rated_on).days) < REPLACED_WITHIN

    return (*(old for old in ratings if not makes_way(old)), new)


def all_ratings(ledger: Ledger, journal: Journal, settings: Settings, *, as_of: date | None) -> pd.DataFrame:
    """Give every rating there is: on file, clicked in the app, and the owner's own in the grid.

    Turns        rows of ratings in the period, ``journal.ratings`` and ``settings.pleasure``
    into         client, rater, role, rated_on, pleasure, respect, demands, payment, growth, shown, person,
                 weight

    Parameters
    ----------
    ledger : Ledger
        As cleaning gives it, without the journal's.
    journal : Journal
    settings : Settings
    as_of : date or None
        The day from which the age of a rating is reckoned.

    Returns
    -------
    DataFrame, one row per rating
        ``person`` tells the people apart (an unnamed rater is one per sheet); ``weight`` is 1, or less for
        a rating that is old (see :func:`analysis.rows.rating_rows`); ``shown`` is whether this person's own
        answers may be seen. The owner's grid is the owner's own screen, so its answers may.
    """
    rows = rating_rows(in_period(with_noted_ratings(ledger, journal), settings), settings, as_of)
    empty = pl.DataFrame(schema={**_DTYPES, "source": pl.Int64, "weight": pl.Float64})
    read = empty if rows is None else rows.select(*_DTYPES, "source", "weight").cast(empty.schema)
    grid = [
        {"client": client, "pleasure": float(score), "role": "", "rater": "", "shown": True, "weight": 1.0}
        for client, score in settings.pleasure.items()
        if client in ledger.names
    ]
    own = pl.DataFrame(grid, schema=empty.schema)
    unnamed = pl.format("sheet {}", pl.col("source").fill_null(-1))
    people = pl.col("rater").str.strip_chars().str.to_lowercase()
    read = read.with_columns(pl.coalesce(people.replace("", None), unnamed).alias("person"))
    own = own.with_columns(pl.lit("the owner").alias("person"))
    every = pl.concat([read, own]).with_columns(
        pl.col("role").str.strip_chars().fill_null(""), pl.col("shown").fill_null(False)
    )
    return every.drop("source").to_pandas()


def team_voice(ratings: pd.DataFrame) -> pd.DataFrame:
    """Add up what the team says of each client.

    Turns        client, role, pleasure, weight, person, shown, rated_on
    into         client | mean, count, people, spread, rather_not, old, latest_on, few, roles, apart

    Parameters
    ----------
    ratings : DataFrame
        As :func:`all_ratings` gives it. Not changed.

    Returns
    -------
    DataFrame, index ``client``
        ``mean`` is weighted by age; ``count`` the answers, ``people`` who gave them, ``rather_not`` those of
        at most 2; ``spread`` the points between the highest and the lowest of the roles that may be shown
        (missing where there are fewer than two); ``old`` how many answers count less; ``few`` whether there
        are fewer than five; ``roles`` a tuple of :class:`RoleView`, highest first; ``apart`` whether they
        lie so far apart that a talk is worth it.

    Examples
    --------
    >>> rows = pd.DataFrame({"client": ["ann"] * 4, "role": ["sales", "sales", "delivery", "delivery"],
    ...     "pleasure": [4.0, 5.0, 1.0, 2.0], "weight": 1.0, "person": list("abcd"), "shown": False,
    ...     "rated_on": None})
    >>> team_voice(rows)[["mean", "spread", "few"]].to_dict("records")
    [{'mean': 3.0, 'spread': 3.0, 'few': True}]
    """
    told = []
    for client, answers in groupby(sorted(_answers(ratings), key=_CLIENT), key=_CLIENT):
        told.append(_of_client(client, list(answers)))
    columns = ["client", "mean", "count", "people", "spread", "rather_not", "old", "latest_on", "few"]
    return pd.DataFrame(told, columns=[*columns, "roles", "apart"]).set_index("client")


class _Answer(NamedTuple):
    """One rating, as far as it is added up."""

    client: str
    person: str
    role: str
    pleasure: float
    weight: float
    shown: bool
    rated_on: Any


_CLIENT = attrgetter("client")


def _answers(ratings: pd.DataFrame) -> list[_Answer]:
    columns = [ratings[name].to_list() for name in _Answer._fields]
    return [_Answer(*values) for values in zip(*columns, strict=True)]


def _of_client(client: str, answers: list[_Answer]) -> dict[str, Any]:
    views = _views(answers)
    spread = views[0].mean - views[-1].mean if len(views) > 1 else float("nan")
    days = [each.rated_on for each in answers if not pd.isna(each.rated_on)]
    return {
        "client": client,
        "mean": _mean(answers),
        "count": len(answers),
        "people": len({each.person for each in answers}),
        "spread": spread,
        "rather_not": sum(each.pleasure <= RATHER_NOT for each in answers),
        "old": sum(each.weight < 1 for each in answers),
        "latest_on": max(days, default=None),
        "few": len(answers) < ENOUGH_ANSWERS,
        "roles": views,
        "apart": spread >= WIDE_APART,
    }


def _views(answers: list[_Answer]) -> tuple[RoleView, ...]:
    """Give the mean of each role for one client, the highest first, without giving away anybody's own answer.

    A role stands alone where at least two people of it answered, or where all who did let their answers be
    seen. The others are taken together; if that is still one person, the role with the fewest answers joins.
    Empty where it would give one person away.
    """
    groups: dict[tuple[str, ...], list[_Answer]] = {}
    for each in answers:
        groups.setdefault((each.role,), []).append(each)
    alone = {roles: given for roles, given in groups.items() if _may_be_shown(given)}
    hidden = sorted(groups.keys() - alone.keys())
    while hidden:
        together = tuple(role for roles in hidden for role in roles)
        given = [each for each in answers if each.role in together]
        if _may_be_shown(given):
            alone[together] = given
            break
        if not alone:
            return ()
        hidden.append(min(alone, key=lambda roles: (len(alone[roles]), roles)))
        del alone[hidden[-1]]
    views = [RoleView(tuple(sorted(roles)), _mean(given), len(given)) for roles, given in alone.items()]
    return tuple(sorted(views, key=lambda view: (-view.mean, view.roles)))


def _may_be_shown(answers: list[_Answer]) -> bool:
    return all(each.shown for each in answers) or len({each.person for each in answers}) >= FEWEST_PEOPLE


def _mean(answers: list[_Answer]) -> float:
    weight = sum(each.weight for each in answers)
    return float(sum(each.pleasure * each.weight for each in answers) / weight)


def asked(ledger: Ledger, settings: Settings) -> tuple[Colleague, ...]:
    """Give who is asked: the team as the owner lists it, else everybody who stands in the hours."""
    if settings.team or "hours" not in ledger.tables:
        return settings.team
    hours = ledger.tables["hours"]
    if "person" not in hours.columns:
        return ()
    role = pl.col("role").drop_nulls().mode().sort().first() if "role" in hours.columns else pl.lit(None)
    people = hours.filter(pl.col("person").is_not_null()).group_by("person").agg(role.alias("role"))
    return tuple(Colleague(name, role or "") for name, role in people.sort("person").iter_rows())


def response(ratings: pd.DataFrame, team: Sequence[Colleague]) -> tuple[int, int]:
    """Count how many of those asked answered, and how many were asked.

    Returns
    -------
    (int, int)
        Somebody who answered without being listed counts on both sides.
    """
    listed = {each.name.strip().lower() for each in team}
    answered = set(ratings["person"]) - {"the owner"}
    return len(answered), len(listed | answered)
