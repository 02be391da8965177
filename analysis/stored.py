"""What the owner chose or noted, as JSON and back; anything that does not fit is refused."""

import json
from collections.abc import Hashable, Mapping
from dataclasses import fields
from functools import cache
from types import GenericAlias
from typing import Any, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError, create_model

from analysis.errors import AnalysisError

#: The version of the layout; a newer one is refused, since its fields may mean something else.
VERSION = 1

Stored = TypeVar("Stored")


class UnreadableSettingsError(AnalysisError):
    """What was stored cannot be read."""

    sentence = (
        "These settings cannot be read ({detail}). Save them again from Klantkompas and open that file."
    )


def to_json(value: Any) -> str:
    """Write a frozen dataclass as JSON, with the version of the layout.

    Parameters
    ----------
    value : dataclass instance
        Its fields are plain values, dates, other dataclasses, or tuples, frozensets and mappings of them.

    Returns
    -------
    str
        A mapping whose keys are not text is written as pairs.

    Examples
    --------
    >>> from analysis.reading.model import Corrections
    >>> changed = Corrections(tables={("a.xlsx", "Blad1"): "hours"})
    >>> from_json(Corrections, to_json(changed)) == changed
    True
    """
    kind: Any = type(value)
    layout = _layout(kind)
    plain = {each.name: getattr(value, each.name) for each in fields(value)}
    plain |= {name: tuple(plain[name].items()) for name in _paired(kind)}
    content = layout.dump_python(layout.validate_python(plain), mode="json")
    return json.dumps({"version": VERSION} | content, ensure_ascii=False, allow_nan=False)


def from_json(kind: type[Stored], text: str) -> Stored:
    """Read a frozen dataclass back from :func:`to_json`; fields that are not there take their default.

    Parameters
    ----------
    kind : type
        The dataclass.
    text : str

    Returns
    -------
    The dataclass.

    Raises
    ------
    UnreadableSettingsError
        It is no JSON, was made by a newer version, or holds something else.
    """
    try:
        content = json.loads(text, parse_constant=_no_number)
    except ValueError as problem:
        raise UnreadableSettingsError(detail=str(problem)) from problem
    if not isinstance(content, dict):
        raise UnreadableSettingsError(detail=type(content).__name__)
    version = content.pop("version", VERSION)
    if version != VERSION:
        raise UnreadableSettingsError(detail=f"version {version}")
    fitting: Any = kind
    layout = _layout(fitting)
    try:
        found = layout.validate_python(content, extra="forbid")
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise UnreadableSettingsError(detail=f"{place}: {first['msg']}") from problem
    read = {name: getattr(found, name) for name in content}
    return kind(**read | {name: dict(read[name]) for name in _paired(fitting) & content.keys()})


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


@cache
def _layout(kind: Hashable) -> TypeAdapter[Any]:
    """Give the stored layout of a dataclass: its own fields, and pairs for mappings not keyed by text."""
    hints = get_type_hints(kind, include_extras=True)
    for name in _paired(kind):
        key, value = get_args(hints[name])
        hints[name] = GenericAlias(tuple, (GenericAlias(tuple, (key, value)), ...))
    stored: dict[str, Any] = {name: (hint, None) for name, hint in hints.items()}
    return TypeAdapter(create_model("Stored", **stored))


@cache
def _paired(kind: Hashable) -> frozenset[str]:
    """Name the fields that are mappings JSON cannot hold as an object."""
    return frozenset(
        name
        for name, hint in get_type_hints(kind).items()
        if get_origin(hint) is Mapping and get_args(hint)[0] is not str
    )
