"""The documents name everything there is, and nothing that is not."""

import re
from pathlib import Path

import pytest

from analysis.advice import ADVICE
from analysis.columns import TABLES
from analysis.export import WRITERS
from analysis.metrics import METRICS
from analysis.problems import PROBLEMS as CLIENT_PROBLEMS
from analysis.quadrants import FIELDS
from analysis.reading.doubts import DOUBTS
from analysis.reading.problems import PROBLEMS
from analysis.reading.reasons import BECAUSE, NOTES, REASONS
from analysis.reading.recognise import IGNORED
from analysis.robustness import VERDICTS
from analysis.signals import SIGNALS
from analysis.type_names import TYPE_NAMES
from ui.places import PLACES

ROOT = Path(__file__).parent.parent
CODES = {
    "Tables": {*TABLES, "null"},
    "Why a sheet was left out": set(IGNORED),
    "Reasons a row or cell was set apart": set(REASONS),
    "What was understood about a sheet": set(NOTES),
    "What may have been misread": set(DOUBTS),
    "Because of what names are one client": set(BECAUSE),
    "Problems with a file": set(PROBLEMS),
    "Fields": set(FIELDS),
    "How sure a field is": set(VERDICTS),
    "Problems with a client": set(CLIENT_PROBLEMS),
    "Advice": set(ADVICE),
    "Client types": set(TYPE_NAMES),
}


def read(name: str) -> str:
    """Give the text of a document."""
    return (ROOT / name).read_text("utf-8")


def section(text: str, title: str) -> str:
    """Give the part of a document under a heading, up to the next heading."""
    return re.split(r"^#+ ", text.split(f"\n### {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("title", CODES)
def test_the_command_line_lists_every_code(title: str) -> None:
    listed = re.findall(r"^\| `(\w+)` \|", section(read("docs/command-line.md"), title), flags=re.MULTILINE)

    assert set(listed) == CODES[title]


def test_every_kind_of_download_stands_in_the_readme() -> None:
    assert [
        writer.extension for writer in WRITERS.values() if f".{writer.extension}" not in read("README.md")
    ] == []


def test_every_metric_and_signal_is_explained_in_the_method() -> None:
    method = read("docs/method.md")

    assert [name for name in {*METRICS, *SIGNALS} if f"`{name}`" not in method] == []


def test_the_features_name_pages_and_files_that_exist() -> None:
    features = read("docs/features.md")
    rows = re.findall(r"^\| (N?\d+) \|(.+)\|$", features, flags=re.MULTILINE)

    assert [number for number, _ in rows] == [
        *map(str, range(1, 91)),
        *(f"N{number}" for number in range(1, 25)),
    ]
    for number, row in rows:
        *_, page, module, test = (cell.strip() for cell in row.split("|"))
        named = re.findall(r"`([\w/.]+)`", f"{module} {test}")
        assert (page == "not yet") != bool(named), number
        assert [path for path in named if not (ROOT / path).exists()] == [], number
        assert [name for name in re.findall(r"`(\w+)`", page) if name not in PLACES] == [], number


@pytest.mark.parametrize("name", ["README.md", "docs/command-line.md", "docs/features.md", "docs/method.md"])
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", read(name))

    assert [target for target in targets if not (ROOT / name).parent.joinpath(target).exists()] == []
