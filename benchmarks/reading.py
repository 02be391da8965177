"""A full sheet, from bytes to clients: what it costs beside the bare engine. Run with ``make bench``.

Every measurement runs in a fresh process, the ways by turns; ratios within one run carry over to other
machines, seconds do not. What else the machine does lengthens the seconds more than the CPU seconds, which
stand beside them. The figures are kept in ``benchmarks/RESULTS.md``.
"""

import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.files import european_csv, workbook

ROWS = 1_048_575
TIMES = 5
RESULTS = Path(__file__).parent / "RESULTS.md"
#: A file that is read in no time.
_SMALL = b"Klant;Factuurdatum;Bedrag\nJansen;31-01-2025;1,50\nBos;28-02-2025;2,50\n"
_LIBRARIES = ("fastexcel", "polars", "pandas", "narwhals", "pyarrow")


def _bare_fastexcel(content: bytes) -> Callable[[], object]:
    import fastexcel
    import pyarrow  # noqa: F401  imports are not measured

    return lambda: fastexcel.read_excel(content).load_sheet(0, schema_sample_rows=None).to_arrow()


def _bare_polars(content: bytes) -> Callable[[], object]:
    import polars as pl

    return lambda: pl.read_csv(content, separator=";", infer_schema=False, encoding="utf8-lossy")


def _in_process(content: bytes) -> Callable[[], object]:
    """Bytes → Ledger → clients, all in this process."""
    import fastexcel  # noqa: F401
    import pyarrow  # noqa: F401
    import python_calamine  # noqa: F401

    from analysis.reading import text_files, workbooks  # noqa: F401
    from analysis.reading.child import read_file
    from analysis.reading.clean import clean
    from analysis.reading.model import Sheet
    from analysis.reading.period_columns import with_row_per_period
    from analysis.reading.recognise import recognise
    from analysis.reading.spans import with_hours
    from analysis.summary import summarise

    def road(file: bytes) -> object:
        sheets = [message for message in read_file("bench", file) if isinstance(message, Sheet)]
        sheets = [with_hours(with_row_per_period(sheet)) for sheet in sheets]
        return summarise(clean(sheets, recognise(sheets)))

    road(_SMALL)  # what is imported on the way is not measured
    return lambda: road(content)


def _with_child(content: bytes) -> Callable[[], object]:
    """Bytes → Ledger → clients, the file read by a child process, as the product does."""
    from analysis.reading import read
    from analysis.summary import summarise

    def road(file: bytes) -> object:
        return summarise(read([("bench", file)]).ledger)

    road(_SMALL)  # what is imported on the way is not measured
    return lambda: road(content)


def _child_start(content: bytes) -> Callable[[], object]:  # noqa: ARG001 - the start does not depend on it
    """Start a child and let it read next to nothing."""
    from analysis.reading.files import read_sheets

    return lambda: read_sheets([("bench", _SMALL)])


_WAYS = {
    "fastexcel": _bare_fastexcel,
    "polars": _bare_polars,
    "in process": _in_process,
    "with child": _with_child,
    "child start": _child_start,
}


class Case(NamedTuple):
    """A kind of file: how it is made, the bare engine, and how many times that our way may take."""

    name: str
    make: Callable[[int], bytes]
    bare: str
    most: float
    way: str


CASES = (
    Case("xlsx, header in row 1", workbook, "fastexcel", 1.6, "with child"),
    Case("xlsx, header in row 5", lambda rows: workbook(rows, above=4), "fastexcel", 2.5, "with child"),
    Case("xlsx, all cells text", lambda rows: workbook(rows, as_text=True), "fastexcel", 2.5, "with child"),
    Case("European csv", european_csv, "polars", 3.0, "in process"),
)
#: Times the memory of the bare engine that parent and child together may take.
MOST_MEMORY = 2.0


def _memory_of_family() -> int:
    """Give the resident memory of this process and its children, in bytes (Linux)."""
    total = 0
    family = {os.getpid()}
    for status in sorted(Path("/proc").glob("[0-9]*/stat"), key=lambda path: int(path.parent.name)):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[1]) in family or int(status.parent.name) in family:
            family.add(int(status.parent.name))
            total += int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
    return total


def _cpu_of_family() -> float:
    """Give the CPU time of this process and of the children that ended, in seconds."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def measure(path: str, way: str) -> dict[str, float]:
    """Run one way once, in this process: seconds, CPU seconds, and the peak of MB over the start."""
    run = _WAYS[way](Path(path).read_bytes())
    base = _memory_of_family()
    peaks = [base]
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.02):
            peaks.append(_memory_of_family())

    watcher = threading.Thread(target=watch)
    watcher.start()
    start, used = time.perf_counter(), _cpu_of_family()
    result = run()
    seconds, cpu = time.perf_counter() - start, _cpu_of_family() - used
    peaks.append(_memory_of_family())
    stop.set()
    watcher.join()
    del result
    return {"seconds": seconds, "cpu": cpu, "megabytes": (max(peaks) - base) / 1e6}


def _once(path: Path, way: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.reading", str(path), way]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return dict(json.loads(told))


def _medians(path: Path, ways: tuple[str, ...], times: int) -> dict[str, dict[str, float]]:
    """Run the ways by turns, so that what else the machine does falls on all of them."""
    runs = [{way: _once(path, way) for way in ways} for _ in range(times)]
    return {
        way: {key: statistics.median(run[way][key] for run in runs) for key in runs[0][way]} for way in ways
    }


def _verdict(value: float, most: float) -> str:
    return f"{value:.2f} against at most {most:g}: {'holds' if value <= most else 'does not hold'}"


def _told(case: Case, found: dict[str, dict[str, float]]) -> tuple[list[str], list[str]]:
    """Give the rows of the table for one kind of file, and what came of its bars."""
    bare = found[case.bare]
    rows = [
        f"| {case.name} | {way} | "
        + " | ".join(
            f"{each[key]:{form}} | {each[key] / bare[key]:.2f}"
            for key, form in (("seconds", ".2f"), ("cpu", ".2f"), ("megabytes", ".0f"))
        )
        + " |"
        for way, each in found.items()
    ]
    start = found["child start"]["seconds"] if "child start" in found else 0.0
    seconds = (found[case.way]["seconds"] - start) / bare["seconds"]
    how = f"{case.way}, child start apart" if "child start" in found else case.way
    bars = [f"- {case.name}, time ({how}): {_verdict(seconds, case.most)}"]
    if "with child" in found:
        memory = found["with child"]["megabytes"] / bare["megabytes"]
        bars.append(f"- {case.name}, memory (parent and child): {_verdict(memory, MOST_MEMORY)}")
    return rows, bars


def _memory() -> float:
    """Give the memory of this machine, in GB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def main(rows: int = ROWS, times: int = TIMES) -> None:
    """Make the files, go from bytes to clients every way, print the figures and keep them."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _LIBRARIES)
    lines = [
        "# From bytes to clients: what was measured",
        "",
        f"`make bench`: {rows:,} rows × 7 columns, medians of {times}, {date.today()}.",
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {_memory():.0f} GB, load "
        f"{os.getloadavg()[0]:.1f} at the start; Python {platform.python_version()}, {versions}.",
        "",
        "*in process* and *with child* go the whole road: read, recognise, clean, add up to 20,000 clients. "
        "The bars are about seconds; CPU seconds, of all cores, tell how much work it was.",
        "",
        "| file | way | s | × bare | CPU s | × bare | MB over the start | × bare |",
        "|---|---|---|---|---|---|---|---|",
    ]
    bars = []
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            path = Path(folder, "file")
            path.write_bytes(case.make(rows))
            ways = (case.way, "child start") if case.way == "with child" else (case.way,)
            found = _medians(path, (case.bare, *ways), times)
            told, judged = _told(case, found)
            lines += told
            bars += judged
            print("\n".join([*told, *judged]), flush=True)
    RESULTS.write_text("\n".join([*lines, "", "## The bars", "", *bars, ""]), "utf-8")


if __name__ == "__main__":
    if sys.argv[-1] in _WAYS:
        print(json.dumps(measure(*sys.argv[1:])))
    else:
        main(*map(int, sys.argv[1:]))
