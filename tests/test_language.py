"""Every sentence for readers stands once in every catalogue, complete and with the same places."""

import ast
import dataclasses
import importlib
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from analysis.errors import AnalysisError
from analysis.language.language import LANGUAGES, Language, language_for_browser

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "analysis" / "language"
TRANSLATED = sorted(code for code in LANGUAGES if code != "en")
SOURCES = sorted(path for layer in ("analysis", "ui", "pages") for path in (ROOT / layer).rglob("*.py"))

#: The fields of plain data that hold English source text, in any class and in some; all are looked up.
TEXT_FIELDS = ("label", "meaning", "sentence", "unlocks", "title", "about", "help", "explanation")
MORE_TEXT_FIELDS = {"Ranked": ("order",)}
#: The fields that hold the two forms of a plural, in any class.
PLURAL_FIELDS = ("one", "many")
#: Plain dictionaries of English source text, beside those looked up as ``text(NAME[…])``, which are found.
TEXT_REGISTRIES = ("analysis.reading.problems:PROBLEMS", "analysis.reading.doubts:DOUBTS")
#: Words that are the same in both languages.
SAME_IN_BOTH: dict[str, set[str]] = {
    "nl": {
        "Contract",
        "Credit",
        "E-mail",
        "Gini",
        "HHI",
        "Pareto",
        "Project",
        "Respect",
        "Segment",
        "Status",
        "Warm",
    }
}


def modules() -> Iterator[Any]:
    """Import every module of the analysis and of ui, but for those that run as programs."""
    for path in SOURCES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] == "pages" or parts[-1] in {"__main__", "frame"}:
            continue
        yield importlib.import_module(".".join(parts).removesuffix(".__init__"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Parse a file and walk through it, once."""
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


@cache
def constants() -> tuple[Any, ...]:
    """Give the constants of all modules."""
    return tuple(value for module in modules() for name, value in vars(module).items() if name.isupper())


@cache
def dictionary(name: str, path: Path) -> dict[Any, Any]:
    """Give the dictionary a file knows by a name, its own or imported; an empty one where it is none."""
    homes = [
        node.module
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and node.module and name in {alias.name for alias in node.names}
    ]
    if not homes and path.parent.name != "pages":
        homes = [".".join(path.relative_to(ROOT).with_suffix("").parts)]
    found = [getattr(importlib.import_module(home), name, None) for home in homes if name.isupper()]
    return next((dict(value) for value in found if isinstance(value, Mapping)), {})


@cache
def dictionaries(path: Path) -> dict[str, list[dict[Any, Any]]]:
    """Give the dictionaries behind the names of a file: constants, and what loops over them binds."""
    found: dict[str, list[dict[Any, Any]]] = {}
    for node in nodes(path):
        if isinstance(node, ast.Name) and node.id.isupper():
            found[node.id] = [dictionary(node.id, path)]
        elif isinstance(node, ast.For | ast.comprehension):
            over = {
                part.id for part in ast.walk(node.iter) if isinstance(part, ast.Name) and part.id.isupper()
            }
            for part in ast.walk(node.target):
                if isinstance(part, ast.Name):
                    found.setdefault(part.id, []).extend(dictionary(name, path) for name in sorted(over))
    return found


def literals(node: ast.expr, known: Mapping[str, list[dict[Any, Any]]]) -> Iterator[str]:
    """Give the texts an argument can be: itself, either side of a choice, or any value of a dictionary."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, known)
        yield from literals(node.orelse, known)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from literals(value, known)
    elif isinstance(node, ast.Subscript):
        yield from literals(node.value, known)
    elif isinstance(node, ast.Name):
        for each in known.get(node.id, []):
            yield from (value for value in each.values() if isinstance(value, str))


def called(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Give every call in a file with the last part of its name, but for those of Streamlit."""
    for node in nodes(path):
        if isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "") != "st":
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


@cache
def classes() -> dict[str, list[str]]:
    """Give the fields of every class of plain data, by its name, in the order its arguments stand."""
    found = (value for module in modules() for value in vars(module).values() if isinstance(value, type))
    return {
        each.__name__: [field.name for field in dataclasses.fields(each)]
        for each in found
        if dataclasses.is_dataclass(each)
    }


def text_fields(class_name: str) -> tuple[str, ...]:
    """Give the fields of a class that hold source text."""
    return (*TEXT_FIELDS, *MORE_TEXT_FIELDS.get(class_name, ()))


def texts_in(path: Path) -> Iterator[str | tuple[str, str]]:
    """Give every source text a file asks the catalogue for, or hands to a class of plain data."""
    known = dictionaries(path)
    for name, call in called(path):
        if name == "text" and call.args:
            yield from literals(call.args[0], known)
        elif name == "plural" and len(call.args) > 2:
            yield from zip(literals(call.args[0], known), literals(call.args[1], known), strict=True)
        elif name in classes():
            given = dict(zip(classes()[name], call.args, strict=False))
            given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
            for field in text_fields(name):
                if field in given:
                    yield from literals(given[field], known)
            if given.keys() >= set(PLURAL_FIELDS):
                forms = (literals(given[field], known) for field in PLURAL_FIELDS)
                yield from zip(*forms, strict=True)


def walk(value: Any) -> Iterator[str | tuple[str, str]]:
    """Give the source texts in a constant of plain data."""
    if isinstance(value, Mapping):
        for part in value.values():
            yield from walk(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from walk(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        if all(hasattr(value, field) for field in PLURAL_FIELDS):
            yield value.one, value.many
        for field in dataclasses.fields(value):
            part = getattr(value, field.name)
            if isinstance(part, str):
                if field.name in text_fields(type(value).__name__) and part:
                    yield part
            else:
                yield from walk(part)


def errors(kind: type[AnalysisError] = AnalysisError) -> Iterator[type[AnalysisError]]:
    """Give every kind of error there is."""
    yield kind
    for narrower in kind.__subclasses__():
        yield from errors(narrower)


@cache
def wanted() -> frozenset[str | tuple[str, str]]:
    """Give every source text in use; a plural as a pair."""
    found: set[str | tuple[str, str]] = set()
    for path in SOURCES:
        found.update(texts_in(path))
    found.update(text for value in constants() for text in walk(value))
    for place in TEXT_REGISTRIES:
        module, _, name = place.partition(":")
        found.update(getattr(importlib.import_module(module), name).values())
    found.update(kind.sentence for kind in errors() if kind.__module__.startswith(("analysis", "ui")))
    return frozenset(found)


@cache
def catalogue(code: str) -> tuple[Message, ...]:
    """Give every message of one language."""
    found: list[Message] = []
    for path in sorted((FOLDER / code).glob("*.po")):
        with path.open("rb") as file:
            found += [message for message in read_po(file, locale=code, abort_invalid=True) if message.id]
    return tuple(found)


def identity(message: Message) -> str | tuple[str, ...]:
    """Give the source text of a message; a plural as a pair."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def places(text: str) -> Counter[str]:
    """Count the named places of a text."""
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated(code: str) -> None:
    translated = {identity(message) for message in catalogue(code)}

    assert sorted(map(str, wanted() - translated)) == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_registry_is_translated_as_a_whole(code: str) -> None:
    translated = {identity(message) for message in catalogue(code)}
    texts = [
        [value for value in constant.values() if isinstance(value, str)]
        for constant in constants()
        if isinstance(constant, dict)
    ]

    assert [text for part in texts if translated & set(part) for text in part if text not in translated] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_translation_is_left_over(code: str) -> None:
    written = {
        node.value
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    keys = [
        message.id if isinstance(message.id, tuple | list) else (message.id,) for message in catalogue(code)
    ]

    assert [key for key in keys if not written.issuperset(key)] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated_once(code: str) -> None:
    def lines(path: Path) -> list[str]:
        with path.open("rb") as file:
            catalogue_lines = [line.decode() for line in file if line.startswith(b"msgid ")]
        return catalogue_lines[1:]

    per_file = sum(len(lines(path)) for path in (FOLDER / code).glob("*.po"))
    keys = [message.id if isinstance(message.id, str) else message.id[0] for message in catalogue(code)]

    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert per_file == len(keys)


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_are_finished_and_have_the_same_places(code: str) -> None:
    for message in catalogue(code):
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        forms = [message.string] if isinstance(message.id, str) else list(message.string)
        assert not message.fuzzy, message.id
        assert len(forms) == len(sources), message.id
        for source, form in zip(sources, forms, strict=True):
            assert form, message.id
            assert set(places(form)) == set(places(source)), message.id
            assert form.strip() == form or source.strip() != source, message.id


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_differs_from_its_source(code: str) -> None:
    same = {message.id for message in catalogue(code) if message.id == message.string}

    assert same <= SAME_IN_BOTH[code]


def test_no_text_is_glued_from_parts() -> None:
    glued = [
        f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"
        for path in SOURCES
        for name, call in called(path)
        if name in {"text", "plural"} and call.args and isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
    ]

    assert glued == []


def test_a_sentence_of_an_error_is_translated_with_its_facts() -> None:
    class TooFewError(AnalysisError):
        sentence = "There is no column '{wanted}'. The table has: {found}"

    error = TooFewError(wanted="marge", found="winst")

    assert Language("nl").text(error.sentence, **error.facts) != str(error)
    assert "“marge”" in Language("nl").text(error.sentence, **error.facts)


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(AnalysisError, match=r"no language 'xx'\. There are: nl, en"):
        Language("xx")


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("nl-BE,nl;q=0.9", "nl"),
        ("en-US", "en"),
        ("fr-BE, nl;q=0.8", "nl"),
        ("de", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_browsers_language_is_taken_where_there_is_one(accepted: str | None, code: str) -> None:
    assert language_for_browser(accepted) == code


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (1234.5, 0, "1.235", "1,235"),
        (-0.4, 0, "0", "0"),
        (2.5, 0, "3", "3"),
        (1234.567, 2, "1.234,57", "1,234.57"),
    ],
)
def test_numbers_are_written_as_readers_do(value: float, decimals: int, dutch: str, english: str) -> None:
    assert Language("nl").number(value, decimals) == dutch
    assert Language("en").number(value, decimals) == english


def test_money_below_zero_carries_its_sign_in_front() -> None:
    assert Language("nl").money(-1234, "EUR") == "-€\xa01.234"
    assert Language("en").money(-1234, "GBP") == "-£1,234"
    assert Language("en").money(12.5, None, 2) == "12.50"


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_and_many_get_their_own_sentence(code: str) -> None:
    language = Language(code)
    pairs = [pair for pair in wanted() if isinstance(pair, tuple)]

    assert pairs
    for one, many in pairs:
        named = {name: "x" for name in places(one) | places(many) if name != "count"}
        first, second = (language.plural(one, many, count, **named) for count in (1, 2))
        assert first != second or "{count}" not in many, one
