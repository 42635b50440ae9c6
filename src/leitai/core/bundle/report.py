"""What a verification found, as data and as sentences in Chinese and English."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

from msgspec import Struct

from leitai.core.bundle.change import Change
from leitai.core.bundle.difference import Difference
from leitai.core.bundle.printable import printable
from leitai.core.bundle.words import FIXES, WORDS

Language = Literal["zh", "en"]


class Exit(IntEnum):
    """Exit codes of `leitai verify` (1 is left to crashes)."""

    VERIFIED = 0
    USAGE = 2
    UNREADABLE = 3
    LEDGER = 4
    SIGNATURE = 5
    RULEBOOK = 6
    RESULTS = 7


class Finding(Struct, frozen=True, omit_defaults=True):
    """One thing the verification found.

    Attributes:
        code: stable name of the kind of finding.
        exit: what it means for the outcome; `VERIFIED` for a remark.
        params: what the sentence speaks of.
        detail: an English sentence of the underlying error, if there is one.
    """

    code: str
    exit: Exit
    params: dict[str, str | int] = {}
    detail: str | None = None

    def message(self, language: Language = "zh") -> str:
        """What was found."""
        shown = {name: printable(str(value)) for name, value in self.params.items()}
        said = WORDS[self.code][language].format_map(shown)
        if "means" in self.params:
            said = f"{said} {self._means(language)}"
        return f"{said} ({printable(self.detail)})" if self.detail else said

    def _means(self, language: Language) -> str:
        return WORDS[f"means_{self.params['means']}"][language]

    def fix(self, language: Language = "zh") -> str:
        """What to do about it."""
        return FIXES[self.exit.name.lower() if self.exit else self.code][language]


class Report(Struct, frozen=True, omit_defaults=True):
    """The outcome of a verification; everything a command or a page has to say is in it.

    Attributes:
        findings: faults first, the decisive one first of all; then remarks.
        contest: whose ledger (`""` if the file could not be read).
        size: entries in the bundle.
        suite: name of its suite.
        root: the root computed over the entries, in base64 as checkpoints write it.
        checkpoints: how many signed checkpoints were right.
        sealed: the size that the last right checkpoint vouches for.
        key: the public key in the bundle.
        fingerprint: its fingerprint, to compare by reading aloud.
        trusted: whether the given key or a given checkpoint vouches for all entries.
        rulebook: SHA-256 of the rulebook in force.
        change: the first entry that was changed.
        difference: the first result that is not what the entries give.
        differences: how many results differ (counted up to 1,000).
    """

    findings: tuple[Finding, ...]
    contest: str = ""
    size: int = 0
    suite: str = ""
    root: str = ""
    checkpoints: int = 0
    sealed: int = 0
    key: str = ""
    fingerprint: str = ""
    trusted: bool = False
    rulebook: str = ""
    change: Change | None = None
    difference: Difference | None = None
    differences: int = 0

    @property
    def ok(self) -> bool:
        """Whether everything that can be checked holds."""
        return self.exit is Exit.VERIFIED

    @property
    def exit(self) -> Exit:
        """The exit code: that of the decisive fault."""
        return self.findings[0].exit if self.findings else Exit.VERIFIED

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings that are faults."""
        return tuple(finding for finding in self.findings if finding.exit)

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """The findings that are not faults but must be said."""
        return tuple(finding for finding in self.findings if not finding.exit)

    def verdict(self, language: Language = "zh") -> str:
        """One sentence: verified, verified within itself only, or not."""
        if not self.ok:
            return WORDS["verdict_failed"][language]
        return WORDS["verdict_trusted" if self.trusted else "verdict_consistent"][language]

    def facts(self, language: Language = "zh") -> list[tuple[str, str]]:
        """What was verified, as labels and values."""
        pairs = [
            ("contest", self.contest),
            ("entries", f"{self.size:,}" if self.contest else ""),
            ("root", self.root),
            ("checkpoints", f"{self.checkpoints:,}" if self.contest else ""),
            ("rulebook", self.rulebook),
            ("key", self.key),
            ("fingerprint", self.fingerprint),
        ]
        return [
            (WORDS[f"fact_{name}"][language], printable(value)) for name, value in pairs if value
        ]

    def sentences(self, language: Language = "zh") -> list[str]:
        """The verdict and every finding with its fix, ready to print."""
        found = [f"{item.message(language)} {item.fix(language)}".strip() for item in self.findings]
        stands = self.change.text if self.change is not None else None
        if stands is not None:
            found.append(WORDS["stands"][language].format(text=stands))
        return [self.verdict(language), *found]
