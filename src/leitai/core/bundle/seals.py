"""Which signed roots a verification may rely on, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leitai.core.bundle.report import Exit, Finding
from leitai.core.ledger.checkpoint import Checkpoint, CheckpointFault, parse_checkpoint
from leitai.core.ledger.keys import VerifierKey
from leitai.core.ledger.suite import Suite


@dataclass(slots=True)
class Seals:
    """Signed roots by size, gathered from a bundle and from what was published.

    Attributes:
        contest: whose ledger.
        key: who must have signed.
        valid: checkpoints of the bundle that are right.
        anchors: the roots that count, by size.
        findings: what is wrong with the rest.
    """

    contest: str
    key: VerifierKey
    suite: Suite
    valid: int = 0
    anchors: dict[int, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _faults: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def take_published(self, notes: Sequence[str | bytes]) -> None:
        """Rely on checkpoints that the verifier got from elsewhere, whoever signed them."""
        for number, note in enumerate(notes, 1):
            try:
                checkpoint = parse_checkpoint(_tidied(note), self.suite)
            except CheckpointFault as fault:
                self._find("published_malformed", Exit.USAGE, str(fault), number=number)
                continue
            if checkpoint.origin != self.contest:
                names = {"origin": checkpoint.origin[:80], "contest": self.contest}
                self._find("published_foreign", Exit.USAGE, None, **names)
                continue
            try:
                checkpoint.verify(self.key, self.suite)
            except CheckpointFault:
                self._find("published_signature", Exit.SIGNATURE, None, size=checkpoint.size)
            self._anchor(checkpoint)

    def take_bundled(self, notes: Sequence[str]) -> None:
        """Rely on the bundle's own checkpoints as far as `key` signed them."""
        for number, note in enumerate(notes, 1):
            size = 0
            try:
                checkpoint = parse_checkpoint(note, self.suite)
                size = checkpoint.size
                checkpoint.verify(self.key, self.suite)
            except CheckpointFault as fault:
                self._count(fault.code, number, size)
                continue
            if checkpoint.origin != self.contest:
                self._count("checkpoint_foreign", number, size)
                continue
            self.valid += 1
            self._anchor(checkpoint)
        for code, (count, number, size) in self._faults.items():
            about: dict[str, str | int] = {
                "count": count,
                "number": number,
                "size": size,
                "key": str(self.key),
            }
            self._find(code, Exit.SIGNATURE, None, **about)
        if not self.anchors:
            self._find("checkpoint_missing", Exit.SIGNATURE, None)

    def _anchor(self, checkpoint: Checkpoint) -> None:
        """The first root for a size counts: what was published comes before what is bundled."""
        known = self.anchors.setdefault(checkpoint.size, checkpoint.root)
        if known != checkpoint.root:
            self._find("split_view", Exit.LEDGER, None, size=checkpoint.size)

    def _count(self, code: str, number: int, size: int) -> None:
        count, *first = self._faults.get(code, (0, number, size))
        self._faults[code] = (count + 1, first[0], first[1])

    def _find(self, code: str, exit_: Exit, detail: str | None, **params: str | int) -> None:
        self.findings.append(Finding(code, exit_, params, detail))


def _tidied(note: str | bytes) -> str | bytes:
    """A note as it was before it went through a mail or an editor: other line ends, blanks."""
    if isinstance(note, bytes):
        return note.strip().replace(b"\r\n", b"\n") + b"\n"
    return note.strip().replace("\r\n", "\n") + "\n"
