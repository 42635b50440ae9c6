"""A bundle that cannot be read, or cannot be made from what was given."""

from __future__ import annotations


class BundleError(ValueError):
    """What is wrong with the file and how to mend it; nothing was changed.

    Attributes:
        code: stable name of the kind of problem, for programs and translations.
        message: what is wrong, in English.
        fix: what to do about it.
        params: the words and numbers that the message speaks of.
    """

    def __init__(self, code: str, message: str, fix: str, **params: str | int) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fix = fix
        self.params = params

    def __str__(self) -> str:
        return f"{self.message} — {self.fix}"


class PromiseBroken(Exception):  # noqa: N818 -- told to a person as it is
    """A ledger entry is not what an earlier one announced or committed to.

    Attributes:
        seq: of the entry.
        code: of the refusal.
    """

    def __init__(self, seq: int, code: str, message: str) -> None:
        super().__init__(message)
        self.seq = seq
        self.code = code
