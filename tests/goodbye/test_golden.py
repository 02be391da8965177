"""The nicest and the shortest goodbye in ten situations, as they were read and approved line by line.

After a change that is meant, ``python -m tests.goodbye.test_golden`` writes the files anew; read the
difference as the sender and as the recipient before it is committed.
"""

from pathlib import Path

import pytest

from analysis.goodbye import draft, nicest, shortest, subject
from analysis.goodbye.words import check_words
from tests.goodbye.situations import SITUATIONS

GOLDEN = Path(__file__).parent / "golden"
READERS = {"nl-u": ("nl", "u"), "nl-je": ("nl", "je"), "en": ("en", "u")}
CASES = [(situation, reader) for situation in SITUATIONS for reader in READERS]


def drafts(situation: str, reader: str) -> dict[str, str]:
    """Give the drafts of one situation for one reader, each under its name."""
    made, (language, address) = SITUATIONS[situation], READERS[reader]
    nice = nicest(made.choices(language, address))
    short = shortest(made.choices(language, address))
    return {
        "phone script": draft("script", made.facts, nice),
        "nicest mail": f"{subject('mail', made.facts, nice)}\n\n{draft('mail', made.facts, nice)}",
        "shortest mail": f"{subject('mail', made.facts, short)}\n\n{draft('mail', made.facts, short)}",
        "letter": draft("letter", made.facts, nice),
    }


def as_page(found: dict[str, str]) -> str:
    """Put the drafts below each other."""
    return "\n".join(f"=== {name} ===\n\n{text}" for name, text in found.items())


@pytest.mark.parametrize(("situation", "reader"), CASES)
def test_a_draft_reads_as_it_was_approved(situation: str, reader: str) -> None:
    approved = (GOLDEN / f"{situation}.{reader}.txt").read_text(encoding="utf-8")

    assert as_page(drafts(situation, reader)) == approved


@pytest.mark.parametrize(("situation", "reader"), CASES)
def test_our_own_words_need_no_second_look(situation: str, reader: str) -> None:
    language = READERS[reader][0]

    for text in drafts(situation, reader).values():
        assert check_words(text, language) == ()


def test_there_is_no_golden_file_too_many() -> None:
    expected = {f"{situation}.{reader}.txt" for situation, reader in CASES}

    assert {path.name for path in GOLDEN.iterdir()} == expected


if __name__ == "__main__":
    for situation, reader in CASES:
        page = as_page(drafts(situation, reader))
        (GOLDEN / f"{situation}.{reader}.txt").write_text(page, encoding="utf-8")
