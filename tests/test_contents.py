"""The table of contents: every public name, and nothing imported before it is asked for."""

import subprocess
import sys
from importlib import import_module
from types import ModuleType

import pytest

import analysis


@pytest.mark.parametrize("name", analysis.__all__)
def test_every_name_is_found_also_where_a_module_bears_it(name: str) -> None:
    module = import_module(f"analysis.{analysis._CONTENTS[name]}")

    assert getattr(analysis, name) is getattr(module, name)
    assert not isinstance(getattr(analysis, name), ModuleType)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'profits'"):
        _ = analysis.profits


def test_importing_a_part_imports_no_more_than_it_needs() -> None:
    heavy = (
        "import sys, analysis.errors; print({'pandas', 'polars', 'narwhals', 'sklearn'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "set()"


def test_the_contents_type_checkers_see_are_those_there_are() -> None:
    with open(analysis.__file__, encoding="utf-8") as file:
        source = file.read()
    seen = {line.split(" as ")[1] for line in source.splitlines() if line.startswith("    from analysis.")}

    assert seen == set(analysis.__all__)
