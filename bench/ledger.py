"""How fast entries are sealed, and how fast a stranger verifies 214,531 real marks.

Appending: an entry → canonical bytes → leaf hash → Merkle frontier, one core, no disk. The plain
reference is the obvious program: `json.dumps(sort_keys)`, `hashlib`, and a chain of hashes over
everything; and, for a root after every append, the whole tree anew.

Verifying: the bundle of the skating marks of 2016/17 (a synthetic season of the same size where
`../shared/data` is missing) is read, hashed, its checkpoints checked, every entry read strictly,
and all results recomputed. The plain reference does the same hashing with the standard library
only, by the recursive definition, and reads the entries with `json`; it recomputes no results.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import random
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import msgspec

from leitai.contests.folder.read import read_folder
from leitai.core.bundle.archive import read_bundle, write_bundle
from leitai.core.bundle.bundle import Bundle, make_bundle
from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.acts import (
    AnyAct,
    ContestOpened,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    RulebookPublished,
    StageOpened,
)
from leitai.core.ledger.canonical import canonical, leaf_hash
from leitai.core.ledger.checkpoint import sign_trail
from leitai.core.ledger.keys import Signer
from leitai.core.ledger.merkle import Frontier
from leitai.core.ledger.suite import SHA256_ED25519

ROOT = Path(__file__).parents[1]
DATA = ROOT / "../shared/data"
CONTEST = "bench"
SIGNER = Signer(CONTEST, bytes(range(32)))
FLOOR_APPENDED, FLOOR_VERIFY = 100_000, 20.0
PLAIN_TREES = 300
T = TypeVar("T")

RULEBOOK = b"""rulebook: 1
title: bench
rounding: {places: 2, mode: half_up}
stages:
  segment:
    aspects:
      - {id: A1, kind: panel, range: {max: 10, step: 0.5},
         combine: {trim: [1, 1], mean: true, round: 2}}
"""


def main() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    data = "skating_2016_17" if DATA.is_dir() else "synthetic: ../shared/data is missing"
    rulebook, acts = skating() if DATA.is_dir() else season_like()
    entries = ledger([ContestOpened(CONTEST), published(rulebook), *acts])
    append = measure_append(entries)
    bundle = bundle_of(rulebook, entries)
    verify = measure_verify(write_bundle(bundle), bundle)
    holds = (
        append["entries_per_second"] >= FLOOR_APPENDED
        and verify["seconds"] <= FLOOR_VERIFY
        and append["same_root_as_plain"]
        and verify["verified"]
        and verify["forgery_named"]
    )
    result = {"bench": "ledger", "data": data, "append": append, "verify": verify, "holds": holds}
    print(json.dumps(result))


def measure_append(entries: Sequence[LedgerEntry]) -> dict[str, Any]:
    seconds, tree = min((timed(lambda: appended(entries)) for _ in range(3)), key=lambda t: t[0])
    chain, _ = timed(lambda: plain_chain(entries))
    few = entries[:PLAIN_TREES]
    rooted, roots = timed(lambda: appended_with_roots(few))
    anew, plain_roots = timed(lambda: plain_trees(few))
    return {
        "entries": len(entries),
        "entries_per_second": round(len(entries) / seconds),
        "floor": FLOOR_APPENDED,
        "plain_json_hash_chain_per_second": round(len(entries) / chain),
        "against_plain_chain": round(chain / seconds, 2),
        "root_after_each_of": PLAIN_TREES,
        "against_plain_tree_anew": round(anew / rooted),
        "same_root_as_plain": roots == plain_roots and tree.size == len(entries),
    }


def measure_verify(data: bytes, bundle: Bundle) -> dict[str, Any]:
    seconds, report = timed(
        lambda: verify_bundle(data, recompute=recompute, trusted_key=str(SIGNER.key))
    )
    steps = step_seconds(data)
    plain, plain_root = timed(lambda: plain_verify(data))
    place = len(bundle.lines) * 2 // 3
    lines = [*bundle.lines[:place], *bundle.lines[place + 1 :]]
    forged = write_bundle(replace(bundle, lines=lines))
    found_in, found = timed(lambda: verify_bundle(forged, recompute=recompute))
    change = found.change
    return {
        "marks": sum(b'"kind":"mark.given"' in line for line in bundle.lines),
        "entries": len(bundle.lines),
        "bundle_megabytes": round(len(data) / 1e6, 1),
        "seconds": round(seconds, 2),
        "floor": FLOOR_VERIFY,
        "step_seconds": steps,
        "plain_hashing_and_reading_seconds": round(plain, 2),
        "without_recompute_against_plain": round((seconds - steps["recompute"]) / plain, 2),
        "verified": report.ok and report.trusted and report.root == plain_root,
        "forgery_seconds": round(found_in, 2),
        "forgery_named": change is not None and (change.kind, change.seq) == ("dropped", place + 1),
    }


def step_seconds(data: bytes) -> dict[str, float]:
    """How long each step of a verification takes."""
    spent = dict.fromkeys(("read", "hash", "checkpoints", "entries", "recompute"), 0.0)
    last = perf_counter()

    def tell(step: str, _done: int, _total: int) -> None:
        nonlocal last
        now = perf_counter()
        # The last results are made between the last entry and the comparison.
        spent["recompute" if step == "compare" else step] += now - last
        last = now

    verify_bundle(data, recompute=recompute, progress=tell)
    return {step: round(seconds, 2) for step, seconds in spent.items()}


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def appended(entries: Sequence[LedgerEntry]) -> Frontier:
    """What the journal does to each entry, but for the disk."""
    tree = Frontier()
    for entry in entries:
        tree.append(leaf_hash(SHA256_ED25519, canonical(entry)))
    return tree


def appended_with_roots(entries: Sequence[LedgerEntry]) -> list[str]:
    tree, roots = Frontier(), []
    for entry in entries:
        tree.append(leaf_hash(SHA256_ED25519, canonical(entry)))
        roots.append(tree.root().hex())
    return roots


def plain_line(entry: LedgerEntry) -> bytes:
    plain = msgspec.to_builtins(entry)
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def plain_chain(entries: Sequence[LedgerEntry]) -> bytes:
    head = b""
    for entry in entries:
        head = hashlib.sha256(head + plain_line(entry)).digest()
    return head


def plain_trees(entries: Sequence[LedgerEntry]) -> list[str]:
    """The root after every append, by the definition, each time anew."""
    lines = [plain_line(entry) for entry in entries]
    return [plain_tree(lines[: size + 1]).hex() for size in range(len(lines))]


def plain_tree(lines: Sequence[bytes]) -> bytes:
    """RFC 6962 §2.1."""
    if len(lines) == 1:
        return hashlib.sha256(b"\x00" + lines[0]).digest()
    half = 1 << ((len(lines) - 1).bit_length() - 1)
    pair = plain_tree(lines[:half]) + plain_tree(lines[half:])
    return hashlib.sha256(b"\x01" + pair).digest()


def plain_verify(data: bytes) -> str:
    """The hashing half of a verification, written from `docs/verification.md` in a few lines."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        lines = archive.read("entries.ndjson").split(b"\n")[:-1]
        note = archive.read("checkpoints.txt").decode().rstrip("\n").split("\n\n")[-2]
    for seq, line in enumerate(lines, 1):
        if json.loads(line)["seq"] != seq:
            raise ValueError(seq)
    root = plain_tree(lines).hex()
    stated: str = note.split("\n")[2]
    return stated if root == base64.b64decode(stated).hex() else ""


def bundle_of(rulebook: bytes, entries: Sequence[LedgerEntry]) -> Bundle:
    lines = [canonical(entry) for entry in entries]
    leaves = [leaf_hash(SHA256_ED25519, line) for line in lines]
    made = make_bundle(
        contest=CONTEST,
        lines=lines,
        rulebooks=[rulebook],
        checkpoints=sign_trail(SIGNER, origin=CONTEST, leaves=leaves),
        results=recompute(rulebook, entries),
        key=SIGNER.key,
        leaves=leaves,
    )
    return read_bundle(write_bundle(made))


def published(rulebook: bytes) -> RulebookPublished:
    return RulebookPublished(hashlib.sha256(rulebook).hexdigest())


def ledger(acts: Sequence[AnyAct]) -> list[LedgerEntry]:
    start = 1_480_000_000_000_000
    return [LedgerEntry(CONTEST, seq, start + seq, "office", a) for seq, a in enumerate(acts, 1)]


def skating() -> tuple[bytes, list[AnyAct]]:
    sys.path.insert(0, str(ROOT / "tests/real"))
    from skating import season, skating_folder  # noqa: PLC0415 — beside the tests

    with tempfile.TemporaryDirectory() as place:
        path = skating_folder(season(DATA), Path(place) / "skating")
        acts = [sourced.act for sourced in read_folder(path).acts()]
        return (path / "rulebook.yaml").read_bytes(), acts


def season_like() -> tuple[bytes, list[AnyAct]]:
    chance = random.Random(1)
    acts: list[AnyAct] = [StageOpened("segment")]
    acts += [JudgeRegistered(f"J{judge}") for judge in range(10)]
    for entry in range(21_500):
        acts.append(EntryRegistered(f"E{entry:05d}"))
        acts += [
            MarkGiven(f"m{entry}.{judge}", "segment", f"E{entry:05d}", "A1", f"J{judge}", value)
            for judge, value in enumerate(f"{chance.randint(0, 9)}.5" for _ in range(10))
        ]
    return RULEBOOK, acts


if __name__ == "__main__":
    main()
