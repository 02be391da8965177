"""Everything of one visit in one frozen value."""

from dataclasses import dataclass, field

from analysis.goodbye.kept import Goodbyes
from analysis.goodbye.record import Sender
from analysis.reading.model import Corrections, Reading
from analysis.reading.remembered import Memory
from analysis.settings import Journal, Settings


@dataclass(frozen=True)
class Workspace:
    """What one visitor works with: what was read, what was corrected, chosen and noted down.

    Frozen; a change is a new one through ``dataclasses.replace``.

    Attributes
    ----------
    reading : Reading
        The sheets, what they were taken to be, and the ledger.
    corrections : Corrections
        What the user set right in it.
    settings : Settings
    journal : Journal
    sender : Sender
        Who says goodbye.
    goodbyes : Goodbyes
        What was chosen and written for each client.
    remembered : Memory
        What was set right in files with the same headers, for the next one.
    """

    reading: Reading
    corrections: Corrections = field(default_factory=Corrections)
    settings: Settings = field(default_factory=Settings)
    journal: Journal = field(default_factory=Journal)
    sender: Sender = field(default_factory=Sender)
    goodbyes: Goodbyes = field(default_factory=Goodbyes)
    remembered: Memory = field(default_factory=Memory)
