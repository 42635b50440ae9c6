"""Results, proofs and the bundle."""

from __future__ import annotations

import base64
from typing import Any, NamedTuple

import msgspec

from leitai.contests.builder.gates import GATES, PUBLISHED, TELLING, not_public
from leitai.contests.builder.models import Artefact
from leitai.contests.models import Contest
from leitai.contests.rules import runs
from leitai.core.bundle.archive import write_bundle
from leitai.core.bundle.bundle import encode_results, make_bundle
from leitai.core.ledger.acts import ENTRY_DECODER, LedgerEntry, RulebookPublished, RulesCorrected
from leitai.core.ledger.proofs import prove_entry
from leitai.core.rulebook.standings import Results
from leitai.governance.faults import Fault, not_found
from leitai.governance.identity import Identity
from leitai.governance.rules import Right
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.journal.models import Document, LedgerLine
from leitai.journal.queries import (
    checkpoint_trail,
    current_checkpoint,
    ledger_leaves,
    ledger_lines,
    sealed_book,
)

Row = dict[str, Any]


class Download(NamedTuple):
    """A file and its name."""

    name: str
    content: bytes


def checkpoint(*, contest: Contest) -> Row:
    """Where the ledger stands, signed."""
    row = current_checkpoint(contest=contest.slug)
    return {**row._asdict(), "key": str(current().signer.key)}


def is_final(book: Book) -> bool:
    """Whether every stage is final, so that everything may be known."""
    if book.rulebook is None:
        return False
    return all(book.full.stage_status(stage.id) == "final" for stage in book.rulebook.stages)


def results(*, contest: Contest, identity: Identity) -> bytes:
    """Everything official as JSON; organisers see it any time, the public what it may see.

    That is what the live board shows; while neither it nor the results are public, only stages
    that were published.

    Raises:
        Fault: nothing of it is public.
        Refused: there is no rulebook yet.
    """
    inside = identity.may(contest.slug, Right.WATCH) or runs(identity, contest)
    told = inside or bool(GATES.of(contest.slug) & TELLING)
    with current().book(contest.slug) as book:
        found = (book.full if inside else book.public).results()
    return encode_results(found if told else published_part(found))


def published_part(found: Results) -> Results:
    """Of results what was published by publishing a stage; raises `Fault` if nothing was."""
    stages = tuple(each for each in found.stages if each.status in PUBLISHED)
    if not stages:
        raise not_public(Artefact.RESULTS)
    if found.result.status in PUBLISHED:
        return msgspec.structs.replace(found, stages=stages)
    result = msgspec.structs.replace(found.result, rows=())
    return msgspec.structs.replace(
        found, stages=stages, result=result, advancement=(), awards=(), scaled={}, units=()
    )


def require_open_ledger(*, contest: Contest, identity: Identity) -> None:
    """Let organisers read marks any time, everyone once all stages are final.

    Raises:
        Fault: it is not time yet.
    """
    if identity.may(contest.slug, Right.RUN):
        return
    with current().book(contest.slug) as book:
        if not is_final(book):
            raise not_final_yet()


def not_final_yet() -> Fault:
    """Marks are told when they cannot influence anyone any more."""
    return Fault(
        403,
        "not_final",
        "The ledger is open to everyone once all stages are final.",
        zh="全部阶段终审后，账本才对所有人开放。",
        fix="Come back when the result is final, or sign in as the organiser.",
    )


def bundle(*, contest: Contest) -> Download:
    """The verification bundle of the ledger as it stands.

    Raises:
        Refused: there is no rulebook yet.
    """
    sealed = sealed_book(contest=contest.slug, view=lambda book: book.full.results())
    lines = ledger_lines(contest=contest.slug, count=sealed.size)
    leaves = ledger_leaves(contest=contest.slug, size=sealed.size)
    made = make_bundle(
        contest=contest.slug,
        lines=lines,
        rulebooks=rulebooks_of(lines),
        checkpoints=checkpoint_trail(contest=contest.slug, leaves=leaves),
        results=encode_results(sealed.seen),
        key=current().signer.key,
        leaves=leaves,
    )
    return Download(f"{contest.slug}-{sealed.size}.leitai", write_bundle(made))


def rulebooks_of(lines: list[bytes]) -> list[bytes]:
    """The bytes of every rulebook published, in that order."""
    kinds = (b'"kind":"rulebook.published"', b'"kind":"rules.corrected"')
    acts = [ENTRY_DECODER.decode(line).act for line in lines if any(kind in line for kind in kinds)]
    digests = [act.rulebook for act in acts if isinstance(act, RulebookPublished | RulesCorrected)]
    stored = dict(Document.objects.filter(digest__in=digests).values_list("digest", "content"))
    return [bytes(stored[digest]) for digest in digests]


def entry_proof(*, contest: Contest, seq: int, identity: Identity) -> Row:
    """That entry `seq` is in the ledger; judges may ask for their own any time.

    Raises:
        Fault: there is no such entry, or it is not open yet.
    """
    line = LedgerLine.objects.filter(contest=contest.slug, seq=seq).first()
    if line is None:
        raise not_found("ledger_entry", "账本记录", str(seq))
    entry = ENTRY_DECODER.decode(bytes(line.line))
    if not is_own(entry, identity):
        require_open_ledger(contest=contest, identity=identity)
    note = current_checkpoint(contest=contest.slug, covering=seq)
    proof = prove_entry(
        seq=seq,
        line=bytes(line.line),
        leaves=ledger_leaves(contest=contest.slug, size=note.size),
        checkpoint=note.note,
        suite=current().signer.suite,
    )
    path = [base64.b64encode(node).decode() for node in proof.path]
    return {**msgspec.structs.asdict(proof), "path": path, "key": str(current().signer.key)}


def is_own(entry: LedgerEntry, identity: Identity) -> bool:
    """Whether the asker is the judge who did this."""
    return identity.judges.get(entry.contest) == entry.actor
