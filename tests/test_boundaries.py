"""What each layer may not do, read from the code itself."""

import ast
import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ui.places import PLACES

ROOT = Path(__file__).parent.parent
LAYERS = {layer: sorted((ROOT / layer).rglob("*.py")) for layer in ("analysis", "ui", "pages")}
PRODUCT = [path for paths in LAYERS.values() for path in paths] + [ROOT / "app.py"]
PERMISSIVE = re.compile(
    r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|MPL|Mozilla|ISC|HPND|Unlicense|0BSD)", re.I
)


def name(path: Path) -> str:
    """Show a path as seen from the project's root."""
    return path.relative_to(ROOT).as_posix()


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Give every part of a file's code, parsed once for all tests."""
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


def wrong(paths: Iterable[Path], what: Callable[[Path], Any]) -> dict[str, Any]:
    """Give what is wrong in each file, of the files in which anything is."""
    return {name(path): found for path in paths if (found := what(path))}


def imports(path: Path) -> Iterator[str]:
    """Give the first part of every module a file imports."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def tracked() -> list[Path]:
    """Give every text file of the project."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    files = [ROOT / line for line in listed.decode().split("\0") if line]
    return [
        path for path in files if path.is_file() and path.suffix not in {".xlsx", ".png", ".parquet", ".ico"}
    ]


def test_the_analysis_knows_nothing_of_screens() -> None:
    screens = {"streamlit", "plotly", "ui", "pages"}

    assert wrong(LAYERS["analysis"], lambda path: screens & set(imports(path))) == {}


def test_session_state_and_caches_stay_in_one_file() -> None:
    kept = {"session_state", "cache_data", "cache_resource"}

    def words(path: Path) -> set[str]:
        return kept & {node.attr for node in nodes(path) if isinstance(node, ast.Attribute)}

    assert set(wrong(PRODUCT, words)) == {"ui/session.py"}


def test_charts_know_nothing_of_streamlit() -> None:
    charts = [path for path in LAYERS["ui"] if path.parent.name == "charts"]

    assert charts
    assert wrong(charts, lambda path: {"streamlit"} & set(imports(path))) == {}


def test_a_page_is_short_and_in_the_menu() -> None:
    assert wrong(LAYERS["pages"], lambda path: _lines(path) if _lines(path) > 60 else 0) == {}
    assert {path.stem for path in LAYERS["pages"]} == set(PLACES)


def test_no_error_is_swallowed() -> None:
    def broad(path: Path) -> list[int]:
        return [
            node.lineno
            for node in nodes(path)
            if isinstance(node, ast.ExceptHandler)
            and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        ]

    assert wrong(PRODUCT, broad) == {}


def test_the_analysis_never_asks_the_clock() -> None:
    asked = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|time\.time)\(")

    assert wrong(LAYERS["analysis"], lambda path: asked.findall(path.read_text("utf-8"))) == {}


def test_no_file_is_too_long_to_read() -> None:
    assert wrong(PRODUCT, lambda path: _lines(path) if _lines(path) > 400 else 0) == {}


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def direct_dependencies(file: str = "requirements.in") -> list[str]:
    """Give the names in a list of requirements."""
    lines = (ROOT / file).read_text("utf-8").splitlines()
    return [line.split("#")[0].strip() for line in lines if line.split("#")[0].strip()]


def test_every_dependency_is_imported_and_every_import_is_a_dependency() -> None:
    distributions = importlib.metadata.packages_distributions()
    own = {"analysis", "ui", "pages", "data", "cast", "words"}
    imported = {module for path in PRODUCT for module in imports(path)} - own - set(sys.stdlib_module_names)
    needed = {distribution.lower() for module in imported for distribution in distributions[module]}

    assert needed == {name.lower() for name in direct_dependencies()}


def test_the_tests_import_what_is_pinned_for_them() -> None:
    distributions = importlib.metadata.packages_distributions()
    own = {"analysis", "ui", "tests", "benchmarks", "cast", "words"}
    files = [
        path for folder in ("tests", "data", "benchmarks") for path in sorted((ROOT / folder).rglob("*.py"))
    ]
    imported = {module for path in files for module in imports(path)} - own - set(sys.stdlib_module_names)
    pinned = direct_dependencies() + direct_dependencies("requirements-dev.in")

    assert {distributions[module][0].lower() for module in imported} <= {name.lower() for name in pinned}


def test_requirements_are_pinned_and_name_no_index() -> None:
    lines = [
        line
        for file in ("", "-dev")
        for line in (ROOT / f"requirements{file}.txt").read_text("utf-8").splitlines()
    ]
    pinned = re.compile(r"[a-z0-9-]+==[\w.]+( ; .+)?|\s*#.*")

    assert [line for line in lines if not pinned.fullmatch(line)] == []


def installed_dependencies() -> list[str]:
    """Give the pinned names that are installed on this kind of machine."""
    found = {
        distribution.metadata["Name"].lower().replace("_", "-")
        for distribution in importlib.metadata.distributions()
    }
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    return sorted({line.partition("==")[0] for line in lines if "==" in line and "#" not in line} & found)


def test_licences_are_permissive() -> None:
    def stated(distribution: str) -> list[str]:
        facts = importlib.metadata.metadata(distribution)
        said = [facts.get("License-Expression"), (facts.get("License") or "")[:200]]
        said += [line for line in facts.get_all("Classifier", []) if line.startswith("License")]
        return list(filter(None, said))

    licences = {distribution: stated(distribution) for distribution in installed_dependencies()}

    assert licences
    assert {which: said for which, said in licences.items() if not PERMISSIVE.search(" ".join(said))} == {}


def test_the_project_speaks_of_itself_alone() -> None:
    elsewhere = [
        "/" + "work/",
        "/" + "tmp/",
        "shared" + "/data",
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "/opt" + "/",
    ]

    def said(path: Path) -> list[str]:
        text = path.read_text("utf-8")
        return [word for word in elsewhere if word in text]

    assert wrong(tracked(), said) == {}
