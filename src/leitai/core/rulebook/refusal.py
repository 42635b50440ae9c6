"""Why an act is not taken into the ledger."""

from __future__ import annotations

from collections.abc import Mapping


class Refused(Exception):  # noqa: N818 — it is an answer, not a fault
    """An act that the rules do not allow now; nothing was changed.

    Attributes:
        code: stable name of the reason, for programs and translations.
        message: what happened, in English.
        fix: what to do next, in English.
        params: the ids and numbers the message speaks of.
    """

    def __init__(
        self, code: str, message: str, *, fix: str = "", params: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fix = fix
        self.params: dict[str, str] = dict(params or {})
