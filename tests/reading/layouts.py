"""How a tool heads its export, a few made-up rows, and what must be read in it: ``layouts/*.toml``."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from analysis.reading.model import Sheet
from analysis.reading.sheets import sheet_from_rows

FOLDER = Path(__file__).parent / "layouts"
#: Any reason to leave a sheet out will do.
ANY = "any"


@dataclass(frozen=True, eq=False)
class Layout:
    """``means``: canonical column → header, "" for none. ``not_used``: headers that mean nothing here."""

    name: str
    file: str
    text: str
    table: str | None = None
    means: Mapping[str, str] = field(default_factory=dict)
    not_used: tuple[str, ...] = ()
    sheet: str = ""
    why: str | None = None
    day_first: bool | None = None

    def as_sheet(self) -> Sheet:
        """The sheet; the delimiter is the commonest one in the longest line."""
        lines = self.text.strip("\n").splitlines()
        longest = max(lines, key=len)
        delimiter = max(";,|\t", key=longest.count)
        rows = [[cell or None for cell in row] for row in csv.reader(lines, delimiter=delimiter)]
        return sheet_from_rows(self.file, self.sheet, rows, from_text=not self.sheet)


def layouts(*names: str) -> list[Layout]:
    """The layouts of some of the files in the folder, in order."""
    return [
        Layout(**{**layout, "not_used": tuple(layout.get("not_used", ()))})
        for name in names
        for layout in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["layout"]
    ]
