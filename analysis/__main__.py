"""The command line: ``python -m analysis report FILE…`` does the whole line without a browser."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from analysis.errors import AnalysisError
from analysis.goodbye.command import NoSuchClientError, add_arguments, day_of, goodbye
from analysis.language.language import LANGUAGES, Language
from analysis.late_interest.rates import COUNTRIES
from analysis.period_choice import Period, UnknownPeriodError
from analysis.report import report
from analysis.report_text import as_text
from analysis.report_workbook import as_workbook
from analysis.workspace_file import workspace_of

DONE = 0
WRONG_ARGUMENTS = 2
NO_TABLE = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments : sequence of str, optional
        As typed after ``python -m analysis``; by default what was typed.

    Returns
    -------
    int
        The exit status: 0 done, 2 wrong arguments, 3 no usable table.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    parser = _parser()
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen, parser))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analysis", description="Klantkompas without a browser.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("report", help="what the files say about your clients")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an export of your own tools")
    command.add_argument("--language", choices=list(LANGUAGES), default="nl", help="of the sentences")
    command.add_argument(
        "--as-of", type=day_of, metavar="DATE", help="the day to look back from, as 2026-09-30"
    )
    command.add_argument(
        "--period", type=_period, help="all, last-12-months, 2025, 2025-Q2 or 2025-01-01..2025-06-30"
    )
    command.add_argument("--country", choices=list(COUNTRIES), help="whose law a late claim is reckoned by")
    command.add_argument("--json", action="store_true", help="one JSON object, see docs/command-line.md")
    command.add_argument("--output", type=Path, metavar="REPORT.xlsx", help="save the report as a workbook")
    command.set_defaults(run=_report)
    command = commands.add_parser("goodbye", help="a phone script, confirmation or letter for one client")
    add_arguments(command)
    command.set_defaults(run=_goodbye)
    return parser


def _period(text: str) -> Period:
    try:
        return Period.from_text(text)
    except UnknownPeriodError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from problem


def _report(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    language = Language(chosen.language)
    if chosen.output is not None and chosen.output.suffix.lower() != ".xlsx":
        parser.error(f"--output must end in .xlsx: {chosen.output}")
    files = _contents(chosen.files, parser)
    try:
        workspace = workspace_of(files)
        settings = replace(
            workspace.settings,
            as_of=chosen.as_of or workspace.settings.as_of,
            period=chosen.period or workspace.settings.period,
        )
        if chosen.country is not None:
            late_interest = replace(settings.late_interest, country=chosen.country)
            settings = replace(settings, late_interest=late_interest)
        result = report(
            workspace.reading, settings, workspace.journal, workspace.corrections, language=language
        )
    except AnalysisError as error:
        return _cannot(error, language)
    if chosen.output is not None:
        _save(chosen.output, as_workbook(result, language), parser)
    print(
        json.dumps(result, ensure_ascii=False, indent=1, allow_nan=False)
        if chosen.json
        else as_text(result, language)
    )
    return DONE


def _goodbye(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    language = Language(chosen.language if chosen.language in LANGUAGES else "nl")
    files = _contents(chosen.files, parser)
    try:
        result = goodbye(chosen, files)
    except NoSuchClientError as error:
        parser.error(language.text(error.sentence, **error.facts))
    except AnalysisError as error:
        return _cannot(error, language)
    for sentence in result.still_open:
        print(f"- {sentence}", file=sys.stderr)
    if chosen.output is None:
        print(result.text, end="")
    else:
        _save(chosen.output, result.content, parser)
    return DONE


def _cannot(error: AnalysisError, language: Language) -> int:
    """Say what the reader can mend; gives the exit status."""
    print(language.text(error.sentence, **error.facts), file=sys.stderr)
    return NO_TABLE


def _save(path: Path, content: bytes, parser: argparse.ArgumentParser) -> None:
    try:
        path.write_bytes(content)
    except OSError as problem:
        parser.error(f"{path} cannot be written: {problem.strerror}")


def _contents(paths: Sequence[Path], parser: argparse.ArgumentParser) -> list[tuple[str, bytes]]:
    """Read the files, each under a name of its own."""
    files: list[tuple[str, bytes]] = []
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError as problem:
            parser.error(f"{path} cannot be read: {problem.strerror}")
        taken = {name for name, _ in files}
        files.append((path.name if path.name not in taken else str(path), content))
    return files


if __name__ == "__main__":
    sys.exit(main())
