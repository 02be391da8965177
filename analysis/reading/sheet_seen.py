"""One sheet as the checks on what was read see it: its cells, its plan, and what became of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from analysis.reading.compose import matches
from analysis.reading.model import Sheet, SheetPlan, Source


@dataclass(frozen=True)
class SheetSeen:
    """One sheet, what it was taken to be, what became of it, its rows and the names of clients."""

    sheet: Sheet
    plan: SheetPlan
    source: Source
    rows: pl.DataFrame
    names: Mapping[str, str]

    def header(self, means: str) -> str:
        """Give the header of a canonical column, "" where it has none."""
        return self.source.columns.get(means, "")

    def has(self, *means: str) -> bool:
        """Tell whether the sheet has all of these canonical columns."""
        return all(name in self.rows.columns and self.header(name) for name in means)

    def says(self, *concepts: str) -> bool:
        """Tell whether any header of the sheet, used or not, may mean one of the concepts."""
        return any(match.concept in concepts for header in self.sheet.header for match in matches(header))

    @property
    def titles(self) -> str:
        """The names of the file and the sheet and the lines above the header, as one text."""
        above = (cell for line in self.sheet.above for cell in line if cell)
        return " ".join((self.sheet.file, self.sheet.name, *above))


#: Code of a doubt and what its sentence names.
Facts = Iterator[tuple[str, dict[str, Any]]]
