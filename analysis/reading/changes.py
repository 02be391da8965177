"""What the user set right, step by step, each step to be taken back on its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from analysis.reading.model import Corrections, SheetKey

#: The parts of the corrections that are about places in one sheet; the others are about clients.
ABOUT_SHEETS = ("tables", "columns", "day_first", "amounts_include_vat", "cells", "looked_over")


@dataclass(frozen=True)
class Step:
    """One step: the corrections before and after it.

    ``remembered`` is True where no click made it: what was set right in an earlier file with the same
    headers.
    """

    before: Corrections
    after: Corrections
    remembered: bool = False


@dataclass(frozen=True)
class Change:
    """One single thing that a step changed.

    Attributes
    ----------
    part : str
        The field of :class:`Corrections`.
    key : object
        What in it: a key of a mapping, a member of a set.
    now : object
        What it became; None where it was taken away. True for a new member of a set.
    """

    part: str
    key: Any
    now: Any


def changed(before: Corrections, after: Corrections) -> tuple[Change, ...]:
    """List what differs between two states of the corrections.

    Parameters
    ----------
    before, after : Corrections

    Returns
    -------
    tuple of Change
        In the order of the fields; nothing where they are equal.

    Examples
    --------
    >>> changed(Corrections(), Corrections(apart=frozenset({"Bos"})))
    (Change(part='apart', key='Bos', now=True),)
    """
    found: list[Change] = []
    for part in fields(Corrections):
        one, other = getattr(before, part.name), getattr(after, part.name)
        if isinstance(one, Mapping):
            keys = dict.fromkeys([*other, *one])
            found += [
                Change(part.name, key, other.get(key))
                for key in keys
                if (key in one) != (key in other) or one.get(key) != other.get(key)
            ]
        else:
            found += [Change(part.name, key, True if key in other else None) for key in sorted(one ^ other)]
    return tuple(found)


def taken_back(steps: Sequence[Step], places: Iterable[int]) -> tuple[Step, ...]:
    """Take some steps back and leave every other one as it is.

    Parameters
    ----------
    steps : sequence of Step
        Each begins where the one before it ended.
    places : iterable of int
        Which to take back.

    Returns
    -------
    tuple of Step
        The others, done again from the beginning; the last ``after`` is how the corrections are now. What two
        steps changed, the later one decides.

    Examples
    --------
    >>> one, two = Corrections(apart=frozenset({"Bos"})), Corrections(apart=frozenset({"Bos", "Vis"}))
    >>> taken_back([Step(Corrections(), one), Step(one, two)], [0])[-1].after.apart
    frozenset({'Vis'})
    """
    gone = frozenset(places)
    present = steps[0].before if steps else Corrections()
    kept: list[Step] = []
    for place, step in enumerate(steps):
        if place in gone:
            continue
        after = _done_again(present, step)
        if after != present:
            kept.append(replace(step, before=present, after=after))
            present = after
    return tuple(kept)


def _done_again(present: Corrections, step: Step) -> Corrections:
    """Change in the corrections what a step changed."""
    parts: dict[str, Any] = {}
    for change in changed(step.before, step.after):
        now = parts.setdefault(change.part, _copied(getattr(present, change.part)))
        will = getattr(step.after, change.part)
        if isinstance(now, dict):
            now.pop(change.key, None)
            if change.key in will:
                now[change.key] = will[change.key]
        elif change.key in will:
            now.add(change.key)
        else:
            now.discard(change.key)
    whole: dict[str, Any] = {
        name: frozenset(part) if isinstance(part, set) else part for name, part in parts.items()
    }
    return replace(present, **whole)


def _copied(part: Any) -> dict[Any, Any] | set[Any]:
    return dict(part) if isinstance(part, Mapping) else set(part)


def steps_of(corrections: Corrections) -> tuple[Step, ...]:
    """Give corrections of which the steps are not known as one step each, those of projects as one together.

    Parameters
    ----------
    corrections : Corrections

    Returns
    -------
    tuple of Step
        From nothing to ``corrections``.
    """
    steps: list[Step] = []
    present = Corrections()
    for change in changed(present, replace(corrections, projects={})):
        was = _copied(getattr(present, change.part))
        if isinstance(was, dict):
            after: Any = {**was, change.key: getattr(corrections, change.part)[change.key]}
        else:
            after = frozenset(was | {change.key})
        step = Step(present, replace(present, **{change.part: after}))
        steps.append(step)
        present = step.after
    if corrections.projects:  # said in one grid
        steps.append(Step(present, replace(present, projects=corrections.projects)))
    return tuple(steps)


def without_sheets(
    corrections: Corrections, keys: Iterable[SheetKey], parts: Iterable[str] = ABOUT_SHEETS
) -> Corrections:
    """Forget what was set right about some sheets: they are no longer there, or others took their place.

    Parameters
    ----------
    corrections : Corrections
    keys : iterable of SheetKey
    parts : iterable of str
        Fields of :class:`Corrections`: those that are forgotten.

    Returns
    -------
    Corrections
        What is about clients and projects stays.
    """
    gone = frozenset(keys)
    kept: dict[str, Any] = {
        part: {key: value for key, value in getattr(corrections, part).items() if key[:2] not in gone}
        for part in parts
    }
    return replace(corrections, **kept)


def steps_without_sheets(
    steps: Iterable[Step], keys: Iterable[SheetKey], parts: Iterable[str] = ABOUT_SHEETS
) -> tuple[Step, ...]:
    """Give the steps as if they had never been about some sheets; those about nothing else are gone."""
    gone, parts = frozenset(keys), tuple(parts)
    kept = [
        replace(
            step,
            before=without_sheets(step.before, gone, parts),
            after=without_sheets(step.after, gone, parts),
        )
        for step in steps
    ]
    return tuple(step for step in kept if step.before != step.after)
