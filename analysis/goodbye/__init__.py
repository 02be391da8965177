"""A decent goodbye: facts on file, the owner's choices, a drafted text, its words checked."""

from analysis.goodbye.choices import (
    ADDRESSES,
    CONTRACTS,
    LENGTHS,
    NO_TALK,
    TONES,
    VOICES,
    Choices,
    Task,
    letter_languages,
    nicest,
    shortest,
    suggest,
    with_reasons,
)
from analysis.goodbye.draft import KINDS, addressed, draft, subject
from analysis.goodbye.facts import gather
from analysis.goodbye.reasons import REASONS, suggested_reasons
from analysis.goodbye.record import GoodbyeFacts, Sender
from analysis.goodbye.schedule import Schedule, schedule

__all__ = [
    "ADDRESSES",
    "CONTRACTS",
    "KINDS",
    "LENGTHS",
    "NO_TALK",
    "REASONS",
    "TONES",
    "VOICES",
    "Choices",
    "GoodbyeFacts",
    "Schedule",
    "Sender",
    "Task",
    "addressed",
    "draft",
    "gather",
    "letter_languages",
    "nicest",
    "schedule",
    "shortest",
    "subject",
    "suggest",
    "suggested_reasons",
    "with_reasons",
]
