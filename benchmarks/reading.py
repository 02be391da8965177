"""Reading a full sheet: what it costs beside the bare engine. Run with ``make bench``.

Every measurement runs in a fresh process; ratios within one run carry over to other machines, seconds do not.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

ROWS = 1_048_575
TIMES = 5
_HEADER = ("Klant", "Factuurnummer", "Factuurdatum", "Vervaldatum", "Bedrag", "Uren", "Aantal")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DAY_ZERO = date(1899, 12, 30)


def _values(rows: int) -> Iterator[tuple[str, str, int, int, float, float, int]]:
    for place in range(rows):
        day = 44_562 + place % 900
        yield (
            f"Klant {place % 20_000}", f"F{place:07d}", day, day + 30,
            (place * 7_919 % 500_000) / 100, (place * 31 % 80) / 10, place % 7,
        )  # fmt: skip


def workbook(rows: int, *, above: int = 0, as_text: bool = False) -> bytes:
    """Make a workbook as Excel stores it: two texts, two dates, three numbers, or everything as text."""
    texts: dict[str, int] = {}

    def text(words: str) -> str:
        return f'<c t="s"><v>{texts.setdefault(words, len(texts))}</v></c>'

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for place in range(above):
                sheet.write(f"<row>{text(f'Omzet {place}')}</row>".encode())
            sheet.write(f"<row>{''.join(map(text, _HEADER))}</row>".encode())
            for name, number, first, last, amount, hours, count in _values(rows - above):
                if as_text:
                    cells = "".join(map(text, _as_text((name, number, first, last, amount, hours, count))))
                else:
                    cells = text(name) + text(number)
                    cells += f'<c s="1"><v>{first}</v></c><c s="1"><v>{last}</v></c>'
                    cells += f"<c><v>{amount}</v></c><c><v>{hours}</v></c><c><v>{count}</v></c>"
                sheet.write(f"<row>{cells}</row>".encode())
            sheet.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{words}</t></si>" for words in texts)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
        for name, part in _other_parts().items():
            archive.writestr(name, part)
    return out.getvalue()


def _other_parts() -> dict[str, str]:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
        '<sheet name="Facturen" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
    }


def _as_text(row: tuple[str, str, int, int, float, float, int]) -> list[str]:
    """Write a row as a European export does."""
    name, number, first, last, amount, hours, count = row
    days = [(_DAY_ZERO + timedelta(day)).strftime("%d-%m-%Y") for day in (first, last)]
    money = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    return [name, number, *days, money, str(hours).replace(".", ","), str(count)]


def european_csv(rows: int) -> bytes:
    """Make the same rows as European text."""
    lines = [";".join(_HEADER), *(";".join(_as_text(row)) for row in _values(rows))]
    return "\r\n".join(lines).encode("cp1252")


def _bare_fastexcel(content: bytes) -> Callable[[], object]:
    import fastexcel
    import pyarrow  # noqa: F401  imports are not measured

    return lambda: fastexcel.read_excel(content).load_sheet(0, schema_sample_rows=None).to_arrow()


def _bare_polars(content: bytes) -> Callable[[], object]:
    import polars as pl

    return lambda: pl.read_csv(content, separator=";", infer_schema=False, encoding="utf8-lossy")


def _in_process(content: bytes) -> Callable[[], object]:
    import fastexcel  # noqa: F401
    import pyarrow  # noqa: F401
    import python_calamine  # noqa: F401

    from analysis.reading import text_files, workbooks  # noqa: F401
    from analysis.reading.child import read_file

    return lambda: list(read_file("bench", content))


def _with_child(content: bytes) -> Callable[[], object]:
    from analysis.reading.files import read_sheets

    return lambda: read_sheets([("bench", content)])


_WAYS = {
    "fastexcel": _bare_fastexcel,
    "polars": _bare_polars,
    "in process": _in_process,
    "with child": _with_child,
}


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


def measure(path: str, way: str) -> dict[str, float]:
    """Run one way of reading once, in this process: seconds, and the peak of memory over the start in MB."""
    run = _WAYS[way](Path(path).read_bytes())
    base = _memory_of_family()
    peaks = [base]
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.02):
            peaks.append(_memory_of_family())

    watcher = threading.Thread(target=watch)
    watcher.start()
    start = time.perf_counter()
    result = run()
    seconds = time.perf_counter() - start
    peaks.append(_memory_of_family())
    stop.set()
    watcher.join()
    del result
    return {"seconds": seconds, "megabytes": (max(peaks) - base) / 1e6}


def _median(path: Path, way: str) -> dict[str, float]:
    runs = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "benchmarks.reading", str(path), way],
                check=True, capture_output=True, text=True,
            ).stdout
        )
        for _ in range(TIMES)
    ]  # fmt: skip
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def main(rows: int = ROWS) -> None:
    """Make the files, read them every way, and print a table."""
    cases = {
        "xlsx, header in row 1": (lambda: workbook(rows), "fastexcel"),
        "xlsx, header in row 5": (lambda: workbook(rows, above=4), "fastexcel"),
        "xlsx, all cells text": (lambda: workbook(rows, as_text=True), "fastexcel"),
        "European csv": (lambda: european_csv(rows), "polars"),
    }
    print(f"{rows:,} rows × 7 columns, medians of {TIMES}; {platform.platform()}, {os.cpu_count()} cores")
    print("| file | way | s | × bare | MB over the start | × bare |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, (make, bare) in cases.items():
            path = Path(folder, "file")
            path.write_bytes(make())
            found = {way: _median(path, way) for way in (bare, "in process", "with child")}
            for way, result in found.items():
                seconds, megabytes = result["seconds"], result["megabytes"]
                ratios = (seconds / found[bare]["seconds"], megabytes / found[bare]["megabytes"])
                figures = f"{seconds:.2f} | {ratios[0]:.2f} | {megabytes:.0f} | {ratios[1]:.2f}"
                print(f"| {name} | {way} | {figures} |")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measure(*sys.argv[1:])))
    else:
        main()
