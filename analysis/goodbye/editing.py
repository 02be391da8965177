"""Keep what was changed by hand when a choice changes the draft: a three-way merge, line by line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

# Stands between two lines, so that changes to neighbouring lines do not touch each other.
_BETWEEN = "\0"
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Change:
    """A passage that both the writer and the new draft changed: the writer's stands, the other is offered.

    Attributes
    ----------
    mine, new : str
        The two wordings; "" where the passage was taken out.
    after : str
        The line above it, "" at the top.
    """

    mine: str
    new: str
    after: str = ""


@dataclass(frozen=True)
class EditedText:
    """A text changed by hand, the draft it was made from, and the passages still to choose between."""

    drafted: str
    text: str
    changes: tuple[Change, ...] = ()


def carry_over(edited: EditedText, draft: str) -> EditedText:
    r"""Bring a new draft into a text that was changed by hand.

    Turns        the old draft, the text made of it by hand, and the new draft
    into         the text with what only the new draft changed; where both changed a passage, the one
                 written by hand stands and the other is listed

    A passage is a line: a paragraph, or one line of a list.

    Parameters
    ----------
    edited : EditedText
    draft : str
        What the choices give now.

    Returns
    -------
    EditedText
        With ``drafted`` the new draft. Changes that were not chosen between yet stay listed as long as both
        wordings still stand.

    References
    ----------
    Khanna, Kunal and Pierce (2007), A Formal Investigation of Diff3; lines are matched by ``difflib``.

    Examples
    --------
    >>> mine = EditedText("Hello,\n\nWe stop.\n\nBye\n", "Dear Ada,\n\nWe stop.\n\nBye\n")
    >>> carry_over(mine, "Hello,\n\nWe stop in May.\n\nBye\n").text
    'Dear Ada,\n\nWe stop in May.\n\nBye\n'
    >>> carry_over(mine, "Good day,\n\nWe stop.\n\nBye\n").changes
    (Change(mine='Dear Ada,', new='Good day,', after=''),)
    """
    kept: list[str] = []
    changes: list[Change] = []
    for base, mine, new in _passages(_units(edited.drafted), _units(edited.text), _units(draft)):
        if mine == base:
            kept += new
            continue
        if new != base and _joined(mine) != _joined(new):
            above = next((line for line in reversed(kept) if line not in ("", _BETWEEN)), "")
            changes.append(Change(_joined(mine), _joined(new), above))
        kept += mine
    text = _BLANK_LINES.sub("\n\n", _joined(kept)) + "\n"
    waiting = [
        change
        for change in standing(edited.changes, text)
        if _found(change.new, draft) and change not in changes
    ]
    return EditedText(draft, text, (*waiting, *changes))


def take_new(edited: EditedText, change: Change) -> EditedText:
    r"""Put the new draft's wording of one passage in place of the one written by hand.

    Examples
    --------
    >>> mine = EditedText("", "Dear Ada,\n\nBye\n", (Change("Dear Ada,", "Good day,"),))
    >>> take_new(mine, mine.changes[0]).text
    'Good day,\n\nBye\n'
    """
    text, mine, above = edited.text, _found(change.mine, edited.text), _found(change.after, edited.text)
    if change.mine and mine:
        text = text[: mine.start()] + change.new + text[mine.end() :]
    elif change.after and above:
        gap = "\n" if change.new.startswith("- ") and change.after.startswith("- ") else "\n\n"
        text = text[: above.end()] + gap + change.new + text[above.end() :]
    else:
        text = f"{change.new}\n\n{text}"
    text = _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"
    return keep_mine(replace(edited, text=text), change)


def keep_mine(edited: EditedText, change: Change) -> EditedText:
    """Leave a passage as it was written by hand, and offer the other no more."""
    return replace(edited, changes=tuple(one for one in edited.changes if one != change))


def standing(changes: Sequence[Change], text: str) -> tuple[Change, ...]:
    """Give the changes whose wording by hand still stands in a text."""
    return tuple(change for change in changes if _found(change.mine, text))


def _found(passage: str, text: str) -> re.Match[str] | None:
    """Find whole lines in a text."""
    return re.search(rf"^{re.escape(passage)}$", text, re.MULTILINE)


def _units(text: str) -> list[str]:
    return [unit for line in text.strip("\n").splitlines() for unit in (line.rstrip(), _BETWEEN)]


def _joined(units: Sequence[str]) -> str:
    return "\n".join(unit for unit in units if unit != _BETWEEN).strip("\n")


def _passages(
    base: Sequence[str], mine: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Cut three texts where all of them say the same: what lies between is a passage to compare."""
    in_mine, in_new = _found_again(base, mine), _found_again(base, new)
    shared = [(at, in_mine[at], in_new[at]) for at in in_mine if at in in_new]
    here = (0, 0, 0)
    for place in (*shared, (len(base), len(mine), len(new))):
        yield base[here[0] : place[0]], mine[here[1] : place[1]], new[here[2] : place[2]]
        same = base[place[0] : place[0] + 1]
        yield same, same, same
        here = (place[0] + 1, place[1] + 1, place[2] + 1)


def _found_again(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Give where each unit of a text that another has too stands in that other, in order."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}
