"""Clients that may be one: proposed with a reason, never joined in silence."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import polars as pl
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from analysis.reading.model import Ledger
from analysis.reading.names import same_name

_PROPOSED = 88.0
_PROPOSALS_FROM_AT_MOST = 4000
#: "A letter or two", and what is left of a word at the least for it to be the same word cut short.
_LETTERS, _FEWEST_KEPT = 2, 3
#: Small words that some write in full, some cut short and some leave out, as in "Vd Meulen".
_PARTICLES = frozenset(("van", "vd", "v", "d", "de", "der", "den", "het", "t", "ter", "ten", "te", "of"))


@dataclass(frozen=True)
class Proposal:
    """Two clients that may be one, and because of what: nothing is joined before the user says so.

    ``because`` is ``word_order`` (the same words in another order), ``part_of`` (one name holds the
    other), ``shortened`` (a word is cut short in one), ``spelling`` (a letter or two differ), ``alike`` (they
    differ by more, and little) or ``other_number`` (equal names with different numbers).
    """

    one: str
    other: str
    because: str
    likeness: float


def proposals(ledger: Ledger, *, at_most: int = 200) -> tuple[Proposal, ...]:
    """Propose clients that may be one, likeliest first; nothing is joined by this.

    Parameters
    ----------
    ledger : Ledger
    at_most : int
        How many to give.

    Returns
    -------
    tuple of Proposal
        ``one`` and ``other`` are client keys. Empty where there are more clients than can be compared by
        eye (4,000).

    Examples
    --------
    >>> names = {"alvarezdana": "Alvarez, Dana", "danaalvarez": "Dana Alvarez", "bos": "Bos"}
    >>> [(found.one, found.other, found.because) for found in proposals(Ledger({}, names, pl.DataFrame()))]
    [('alvarezdana', 'danaalvarez', 'word_order')]
    """
    keys = sorted(ledger.names)
    if len(keys) < 2 or len(keys) > _PROPOSALS_FROM_AT_MOST:
        return ()
    plain = [name or "" for name in same_name(pl.Series([ledger.names[key] for key in keys])).to_list()]
    sorted_words = [" ".join(sorted(name.split())) for name in plain]
    found: list[Proposal] = []
    likeness = process.cdist(sorted_words, sorted_words, scorer=fuzz.ratio, score_cutoff=_PROPOSED, workers=1)
    for one, other in zip(*(places.tolist() for places in likeness.nonzero()), strict=True):
        if one < other:
            because = _because(plain[one], plain[other])
            if because not in ("spelling", "alike") or len(plain[one]) > 4:
                found.append(Proposal(keys[one], keys[other], because, float(likeness[one, other]) / 100))
    words = [frozenset(name.split()) for name in plain]
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(words):
        for word in own:
            if len(word) >= 4 and not word.isdigit():
                by_word[word].append(place)
    seen = {(proposal.one, proposal.other) for proposal in found}
    for places in by_word.values():
        if len(places) <= 5:
            for one, other in combinations(places, 2):
                pair = (keys[one], keys[other])
                because = _because(plain[one], plain[other])
                if pair not in seen and because in ("part_of", "shortened"):
                    seen.add(pair)
                    found.append(Proposal(*pair, because, 0.8))
    found.sort(key=lambda proposal: (-proposal.likeness, proposal.one, proposal.other))
    return tuple(found[:at_most])


def _because(one: str, other: str) -> str:
    """Say what two names that look alike differ in.

    Examples
    --------
    >>> _because("apotheek lievens", "apoth lievens"), _because("jansen", "janssen")
    ('shortened', 'spelling')
    >>> _because("v dongen vastgoed", "van dongen en zn vastgoed")
    'part_of'
    """
    if one == other:
        return "other_number"
    left, right = one.split(), other.split()
    if sorted(left) == sorted(right):
        return "word_order"
    if set(left) < set(right) or set(right) < set(left):
        return "part_of"
    left, right = ([word for word in name if word not in _PARTICLES] for name in (left, right))
    if left and right and (set(left) < set(right) or set(right) < set(left)):
        return "part_of"
    if len(left) == len(right) and all(map(_is_short_for, left, right)):
        return "shortened"
    return "spelling" if Levenshtein.distance(one, other) <= _LETTERS else "alike"


def _is_short_for(one: str, other: str) -> bool:
    """Whether two words are equal, or one is the beginning of the other, cut by more than an ending."""
    shorter, longer = sorted((one, other), key=len)
    cut = len(longer) - len(shorter)
    return one == other or (cut > _LETTERS and len(shorter) >= _FEWEST_KEPT and longer.startswith(shorter))
