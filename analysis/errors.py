"""What a reader can mend, each as one sentence with the way out."""

from typing import Any, ClassVar


class AnalysisError(ValueError):
    """Something the user can mend; anything else that is raised is our own bug.

    A kind of error is a docstring and a ``sentence``: English source text with named places, found in
    the catalogue under the same words. The facts stay at hand in ``facts``, so that another language
    can word the sentence again.

    Parameters
    ----------
    **facts : Any
        The values of the places in ``sentence``.

    Examples
    --------
    >>> str(MissingColumnError(wanted="margin", found="profit"))
    "There is no column 'margin'. The table has: profit"
    """

    sentence: ClassVar[str] = "This cannot be used as it is."

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))


class UnknownClientError(AnalysisError):
    """A client was named that there is not."""

    sentence = "There is no client '{client}'. Choose one from the list of clients."


class MissingColumnError(AnalysisError):
    """A table lacks the column that was asked for."""

    sentence = "There is no column '{wanted}'. The table has: {found}"
