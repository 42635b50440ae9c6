"""A small contest with its bundle, and what a forger may do to it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import msgspec

from leitai.core.bundle.archive import write_bundle
from leitai.core.bundle.bundle import Bundle, make_bundle
from leitai.core.bundle.report import Report
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.acts import (
    AnyAct,
    ContestOpened,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    RulebookPublished,
    StageClosed,
    StageFinalised,
    StageOpened,
)
from leitai.core.ledger.canonical import canonical, leaf_hash
from leitai.core.ledger.checkpoint import sign_trail
from leitai.core.ledger.keys import Signer
from leitai.core.ledger.suite import SHA256_ED25519

CONTEST = "robot-2026"
SIGNER = Signer(CONTEST, bytes(range(32)))
FORGER = Signer(CONTEST, bytes(range(1, 33)))
FIRST, RULEBOOK = b"rulebook: 1\n# draft\n", b"rulebook: 1\n"
START = 1_767_225_600_000_000
ENTRIES, JUDGES = ("E01", "E02", "E03", "E04"), ("J1", "J2", "J3", "J4", "J5", "J6")


def acts() -> list[AnyAct]:
    """A whole contest: 38 acts."""
    marks = [
        MarkGiven(
            mark=f"m-{entry}-{judge}",
            stage="final",
            entry=entry,
            aspect="A1",
            judge=judge,
            value=f"{number % 7}.{number % 4}5",
        )
        for number, (entry, judge) in enumerate((e, j) for e in ENTRIES for j in JUDGES)
    ]
    return [
        ContestOpened(contest=CONTEST),
        RulebookPublished(rulebook=hashlib.sha256(FIRST).hexdigest()),
        RulebookPublished(rulebook=hashlib.sha256(RULEBOOK).hexdigest()),
        *(EntryRegistered(entry=entry) for entry in ENTRIES),
        *(JudgeRegistered(judge=judge) for judge in JUDGES[:4]),
        StageOpened(stage="final"),
        *marks,
        StageClosed(stage="final"),
        StageFinalised(stage="final"),
    ]


def lines_of(given: Iterable[AnyAct]) -> list[bytes]:
    """The acts as a ledger's canonical lines."""
    return [
        canonical(LedgerEntry(CONTEST, seq, START + 1000 * seq, "office", act))
        for seq, act in enumerate(given, 1)
    ]


def recompute(rulebook: bytes, entries: Iterable[LedgerEntry]) -> bytes:
    """A fold of one line: the sum of an entry's marks."""
    assert rulebook.startswith(b"rulebook: 1")
    totals: dict[str, Decimal] = {}
    for entry in entries:
        if isinstance(entry.act, MarkGiven) and entry.act.value is not None:
            name = entry.act.entry
            totals[name] = totals.get(name, Decimal(0)) + Decimal(entry.act.value)
    rows = [{"entry": name, "total": totals[name]} for name in sorted(totals)]
    return msgspec.json.encode({"stages": [{"stage": "final", "rows": rows}]}, order="sorted")


LINES = lines_of(acts())
SIZE = len(LINES)


def sealed(signer: Signer = SIGNER, sizes: Sequence[int] = (10, 20, SIZE)) -> Bundle:
    """The contest's bundle as its organiser makes it."""
    leaves = hashes(LINES)
    return make_bundle(
        contest=CONTEST,
        lines=LINES,
        rulebooks=[FIRST, RULEBOOK],
        checkpoints=sign_trail(signer, origin=CONTEST, leaves=leaves, sizes=sizes),
        results=recompute(RULEBOOK, map(msgspec.json.Decoder(LedgerEntry).decode, LINES)),
        key=signer.key,
    )


def hashes(lines: Iterable[bytes]) -> list[bytes]:
    """Their leaf hashes."""
    return [leaf_hash(SHA256_ED25519, line) for line in lines]


def numbered(line: bytes, seq: int) -> bytes:
    """The line with another number."""
    return line.rpartition(b'"seq":')[0] + b'"seq":%d}' % seq


def renumbered(lines: Sequence[bytes]) -> list[bytes]:
    """A forger who cleans up: every line gets the number of its place."""
    return [numbered(line, place) for place, line in enumerate(lines, 1)]


def with_lines(bundle: Bundle, lines: Sequence[bytes], *, leaves: bool = False) -> Bundle:
    """The bundle with other entries, and with the leaf hashes rewritten if `leaves`."""
    manifest = msgspec.structs.replace(bundle.manifest, size=len(lines))
    stated = hashes(lines) if leaves else bundle.leaves
    return replace(bundle, lines=lines, leaves=stated, manifest=manifest)


def verify(bundle: Bundle, trusted: Signer | None = None, published: Sequence[str] = ()) -> Report:
    """Write the bundle to a file, read it, verify it."""
    return verify_bundle(
        write_bundle(bundle),
        recompute=recompute,
        trusted_key=str(trusted.key) if trusted is not None else None,
        published=published,
    )
