"""However many workers share the tests, those of one file run on one worker, in their order."""

import pytest

from tests.conftest import together

_RUN_HERE: list[str] = []


@pytest.mark.parametrize("number", range(6))
def test_the_tests_of_a_file_run_on_one_worker(number: int, request: pytest.FixtureRequest) -> None:
    here = [each.name for each in request.session.items if each.path == request.path]
    before = here[: here.index(request.node.name)]
    assert before == _RUN_HERE, f"test {number} was handed to another worker than those before it"
    _RUN_HERE.append(request.node.name)


def test_all_journeys_run_on_one_worker() -> None:
    files = ("tests/browser/test_a.py", "tests/browser/test_b.py", "tests/ui/test_a.py", "analysis/a.py")
    assert len({together(f"{file}::test_it[tests/ui/::a]") for file in files}) == 3
