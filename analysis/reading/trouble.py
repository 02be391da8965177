"""How the child says that it cannot go on with a file."""

from analysis.reading.model import Problem


class UnreadableError(Exception):
    """A file or sheet cannot be read; ``code`` is a key of ``PROBLEMS``, ``facts`` fill its sentence."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = {name: str(fact) for name, fact in facts.items()}
        super().__init__(code)

    def problem(self, file: str, sheet: str = "") -> Problem:
        """Give the problem for a file."""
        return Problem(file, self.code, sheet, self.facts)
