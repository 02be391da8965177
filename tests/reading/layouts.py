"""How one tool heads its export, a few made-up rows, and what must be read in it."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.reading.model import Sheet
from analysis.reading.sheets import sheet_from_rows


@dataclass(frozen=True)
class Layout:
    """``means``: canonical column → header, "" for none. ``not_used``: headers that mean nothing here."""

    name: str
    file: str
    text: str
    table: str | None
    means: Mapping[str, str] = field(default_factory=dict)
    not_used: tuple[str, ...] = ()
    sheet: str = ""
    why: str | None = None
    day_first: bool | None = None

    def as_sheet(self) -> Sheet:
        """The sheet, its delimiter found as the commonest in the longest line."""
        lines = self.text.strip("\n").splitlines()
        longest = max(lines, key=len)
        delimiter = max(";,|\t", key=longest.count)
        rows = [[cell or None for cell in row] for row in csv.reader(lines, delimiter=delimiter)]
        return sheet_from_rows(self.file, self.sheet, rows, from_text=not self.sheet)
