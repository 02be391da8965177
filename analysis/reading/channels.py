"""A column of kinds that tells by which channel somebody was in touch: that makes a contact, no incident."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.evidence import as_text
from analysis.reading.headers import Match
from analysis.reading.words import bare

_CHANNEL = (
    r"^(?:telefo\w*|tel|phone(?: call)?|(?:in|out)bound call|call|gebeld|bellen|anruf|appel|llamada|ligacao|"
    r"e-?mail|mail|whats ?app|sms|chat|(?:huis|klant|bedrijfs)?bezoek|visite?|visita|besuch|meeting|afspraak|"
    r"overleg|gesprek|vergadering|teams|zoom|video(?: ?call|gesprek)?|termin|reunion|rendez-vous|brief|"
    r"letter|lunch|linkedin|follow-? ?up|opvolging|ruckruf|relance|seguimiento|terugbelverzoek|"
    r"(?:angebot|offerte|quote|devis) (?:nachgefasst|versendet|nagebeld|opgevolgd|sent|relance))$"
)
_MOSTLY = 0.8
_SAID = 0.98


def channels_apart(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take a column of kinds for one of channels where nearly all its words are of those.

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells.

    Returns
    -------
    list of SheetColumn
    """
    return [
        replace(column, matches=(Match("origin", _SAID, frozenset()),))
        if column.may_be("kind") and _are_channels(sampled[str(column.position)])
        else column
        for column in columns
    ]


def _are_channels(cells: pl.Series) -> bool:
    words = bare(as_text(cells).drop_nulls())
    return len(words) > 0 and int(words.str.contains(_CHANNEL).sum()) >= _MOSTLY * len(words)
