"""Verification: from the bytes of a bundle to a report, believing nothing in between."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, Literal, TypeAlias

import msgspec
from msgspec import Struct

from leitai.core.bundle.anchors import Evidence, roots_at
from leitai.core.bundle.archive import read_bundle
from leitai.core.bundle.bundle import Bundle, encode_results
from leitai.core.bundle.change import Change, Means, first_mismatch
from leitai.core.bundle.difference import Difference, differences
from leitai.core.bundle.errors import BundleError, PromiseBroken
from leitai.core.bundle.report import Exit, Finding, Report
from leitai.core.bundle.seals import Seals
from leitai.core.ledger.acts import LedgerEntry, RulebookPublished, RulesCorrected
from leitai.core.ledger.canonical import LEAF, read_entry
from leitai.core.ledger.keys import KeyFault, VerifierKey, parse_key
from leitai.core.ledger.suite import Suite, find_suite

Recompute: TypeAlias = Callable[[bytes, Iterable[LedgerEntry]], "bytes | Struct"]
"""The rulebook's bytes and all entries in order → `results.json`, as a struct or as JSON."""

Step: TypeAlias = Literal["read", "hash", "checkpoints", "entries", "recompute", "compare"]
STEPS: Final[tuple[Step, ...]] = (
    "read",
    "hash",
    "checkpoints",
    "entries",
    "recompute",
    "compare",
)

Progress: TypeAlias = Callable[[Step, int, int], None]
"""Told the step, how much of it is done, and how much it is in all."""

_PORTION = 4096
_MOST_DIFFERENCES = 1000


def verify_bundle(
    data: bytes,
    *,
    recompute: Recompute,
    trusted_key: str | None = None,
    published: Sequence[str | bytes] = (),
    progress: Progress | None = None,
) -> Report:
    """Check everything in a bundle that can be checked; never raises for what is in it.

    Args:
        data: the bytes of the `.leitai` file.
        recompute: how results come from the rulebook and the entries.
        trusted_key: the contest's public key from elsewhere, `name+id+base64`.
        published: signed checkpoints of this contest from elsewhere.
        progress: told how far the verification is.

    Returns:
        The report; `report.ok` and `report.exit` are the outcome.
    """
    tell = progress if progress is not None else _silent
    tell("read", 0, len(data))
    try:
        bundle = read_bundle(data)
    except BundleError as error:
        params = {"problem": error.code, **error.params}
        return Report((Finding("unreadable", Exit.UNREADABLE, params, str(error)),))
    tell("read", len(data), len(data))
    suite = find_suite(bundle.manifest.suite)
    try:
        key = _key(bundle, trusted_key, suite)
    except _KeyProblem as problem:
        return Report((problem.finding,), contest=bundle.manifest.contest, size=len(bundle.lines))
    return _Verification(bundle, key, suite, tell).run(recompute, trusted_key, published)


class _KeyProblem(Exception):  # noqa: N818 - carries a finding
    def __init__(self, code: str, exit_: Exit, fault: KeyFault) -> None:
        super().__init__(code)
        self.finding = Finding(code, exit_, {}, str(fault))


def _key(bundle: Bundle, trusted: str | None, suite: Suite) -> VerifierKey:
    """The key that signatures are checked with: the trusted one if there is one."""
    if trusted is not None:
        try:
            return parse_key(trusted, suite)
        except KeyFault as fault:
            raise _KeyProblem("trusted_malformed", Exit.USAGE, fault) from None
    try:
        return parse_key(bundle.key, suite)
    except KeyFault as fault:
        raise _KeyProblem("key_malformed", Exit.SIGNATURE, fault) from None


@dataclass(slots=True)
class _Verification:
    """One run over one bundle; `findings` grow as it goes."""

    bundle: Bundle
    key: VerifierKey
    suite: Suite
    tell: Progress
    findings: list[Finding] = field(default_factory=list)
    difference: Difference | None = None
    differences: int = 0

    def run(
        self, recompute: Recompute, trusted: str | None, published: Sequence[str | bytes]
    ) -> Report:
        bundle, size = self.bundle, len(self.bundle.lines)
        hashes = self._hashes()
        seals = Seals(bundle.manifest.contest, self.key, self.suite)
        seals.take_published(published)
        seals.take_bundled(bundle.checkpoints)
        roots = roots_at(
            hashes,
            {*seals.anchors, size},
            self.suite,
            lambda done: self.tell("checkpoints", done, size),
        )
        change = Evidence(
            lines=bundle.lines,
            hashes=hashes,
            leaves=bundle.leaves,
            roots=roots,
            anchors=seals.anchors,
            suite=self.suite,
        ).change()
        self._judge_seals(seals, change, hashes, trusted)
        entries = self._entries(told=change is not None)
        if entries is not None:
            self._judge_rulebooks(entries)
            self._judge_results(entries, recompute)
        vouched = trusted is not None or bool(published)
        if not self.findings and not vouched:
            self.findings.append(self._untrusted(roots[size]))
        return Report(
            findings=tuple(self.findings),
            contest=bundle.manifest.contest,
            size=size,
            suite=self.suite.name,
            root=base64.b64encode(roots[size]).decode(),
            checkpoints=seals.valid,
            sealed=max((s for s, r in seals.anchors.items() if roots.get(s) == r), default=0),
            key=bundle.key,
            fingerprint=_fingerprint(bundle.key, self.suite),
            trusted=vouched and not self.findings,
            rulebook=hashlib.sha256(bundle.rulebook).hexdigest(),
            change=change,
            difference=self.difference,
            differences=self.differences,
        )

    def _hashes(self) -> list[bytes]:
        hash_, lines, total = self.suite.hash, self.bundle.lines, len(self.bundle.lines)
        hashes: list[bytes] = []
        for start in range(0, total, _PORTION):
            portion = lines[start : start + _PORTION]
            hashes += [hash_(LEAF + line).digest() for line in portion]
            self.tell("hash", len(hashes), total)
        return hashes

    def _judge_seals(
        self, seals: Seals, change: Change | None, hashes: list[bytes], trusted: str | None
    ) -> None:
        bundle = self.bundle
        if trusted is not None and bundle.key != str(self.key):
            names = {"bundle": bundle.key[:200], "trusted": str(self.key)}
            self._find("key_differs", Exit.SIGNATURE, **names)
        self.findings += seals.findings
        if change is not None:
            # A change that is known by sound signatures comes before unsound ones.
            sound = bool(seals.anchors) and change.means is not Means.UNCOVERED
            self.findings.insert(0 if sound else len(self.findings), _told(change))
        else:
            place = first_mismatch(hashes, bundle.leaves)
            if place is not None:
                self._find("leaves_differ", Exit.LEDGER, seq=place + 1)
        if bundle.manifest.size != len(bundle.lines):
            sizes = {"stated": bundle.manifest.size, "size": len(bundle.lines)}
            self._find("size_differs", Exit.LEDGER, **sizes)

    def _entries(self, *, told: bool) -> list[LedgerEntry] | None:
        """All entries, or `None` if one is not; `told`: that the ledger was changed is known."""
        entries: list[LedgerEntry] = []
        total, contest = len(self.bundle.lines), self.bundle.manifest.contest
        for seq, line in enumerate(self.bundle.lines, 1):
            try:
                entry = read_entry(line)
            except ValueError as error:
                if not told:
                    self._find("entry_malformed", Exit.LEDGER, str(error)[:300], seq=seq)
                return None
            if not told and entry.seq != seq:
                told = True
                self._find("entry_number", Exit.LEDGER, seq=seq, number=entry.seq)
            if not told and entry.contest != contest:
                told = True
                self._find("entry_foreign", Exit.LEDGER, seq=seq, contest=entry.contest)
            entries.append(entry)
            if not seq % _PORTION:
                self.tell("entries", seq, total)
        self.tell("entries", total, total)
        return entries

    def _judge_rulebooks(self, entries: list[LedgerEntry]) -> None:
        said = [
            (entry.seq, entry.act.rulebook)
            for entry in entries
            if isinstance(entry.act, RulebookPublished | RulesCorrected)
        ]
        if not said:
            self._find("rulebook_unpublished", Exit.RULEBOOK)
            return
        found = hashlib.sha256(self.bundle.rulebook).hexdigest()
        seq, last = said[-1]
        if found != last:
            self._find("rulebook_altered", Exit.RULEBOOK, seq=seq, published=last, found=found)
        first = {digest: seq for seq, digest in reversed(said) if digest != last}
        for digest, seq in first.items():
            if digest not in self.bundle.earlier:
                self._find("rulebook_missing", Exit.RULEBOOK, seq=seq, published=digest)
        for name, content in self.bundle.earlier.items():
            found = hashlib.sha256(content).hexdigest()
            if name not in first:
                self._find("rulebook_stray", Exit.RULEBOOK, found=name)
            elif found != name:
                about: dict[str, str | int] = {
                    "seq": first[name],
                    "published": name,
                    "found": found,
                }
                self._find("rulebook_altered", Exit.RULEBOOK, **about)

    def _judge_results(self, entries: list[LedgerEntry], recompute: Recompute) -> None:
        try:
            made = recompute(self.bundle.rulebook, self._counted(entries))
        except PromiseBroken as broken:
            about: dict[str, str | int] = {"seq": broken.seq, "code": broken.code}
            self._find("promise_broken", Exit.RESULTS, str(broken)[:600], **about)
            return
        except Exception as error:  # noqa: BLE001 - whatever a stranger's rulebook does, report it
            self._find("results_failed", Exit.RESULTS, f"{type(error).__name__}: {error}"[:600])
            return
        recomputed = made if isinstance(made, bytes) else encode_results(made)
        self.tell("compare", 0, 1)
        if recomputed != self.bundle.results:
            self._compare(recomputed)
        self.tell("compare", 1, 1)

    def _compare(self, recomputed: bytes) -> None:
        try:
            stated: Any = msgspec.json.decode(self.bundle.results)
        except (ValueError, RecursionError) as error:
            self._find("results_malformed", Exit.RESULTS, str(error)[:300])
            return
        found = list(
            islice(differences(stated, msgspec.json.decode(recomputed)), _MOST_DIFFERENCES)
        )
        if not found:
            return
        self.difference, self.differences = found[0], len(found)
        about = {
            "path": found[0].path,
            "stated": found[0].stated,
            "recomputed": found[0].recomputed,
        }
        self._find("results_differ", Exit.RESULTS, count=len(found), **about)

    def _counted(self, entries: list[LedgerEntry]) -> Iterator[LedgerEntry]:
        total = len(entries)
        for start in range(0, total, _PORTION):
            self.tell("recompute", start, total)
            yield from entries[start : start + _PORTION]
        self.tell("recompute", total, total)

    def _untrusted(self, root: bytes) -> Finding:
        params: dict[str, str | int] = {
            "fingerprint": self.key.fingerprint,
            "root": base64.b64encode(root).decode(),
            "size": len(self.bundle.lines),
        }
        return Finding("untrusted", Exit.VERIFIED, params)

    def _find(
        self, code: str, exit_: Exit, detail: str | None = None, /, **params: str | int
    ) -> None:
        self.findings.append(Finding(code, exit_, params, detail))


def _told(change: Change) -> Finding:
    params: dict[str, str | int] = {"seq": change.seq, "last": change.last}
    if change.means is Means.UNCOVERED:
        return Finding("uncovered", Exit.LEDGER, params)
    if change.stands is not None:
        params["stands"] = change.stands
    params["means"] = change.means.value
    code = change.kind.value if change.exact else f"{change.kind.value}_range"
    return Finding(code, Exit.LEDGER, params)


def _fingerprint(text: str, suite: Suite) -> str:
    try:
        return parse_key(text, suite).fingerprint
    except KeyFault:
        return ""


def _silent(_step: Step, _done: int, _total: int) -> None:
    """Nobody asked."""
