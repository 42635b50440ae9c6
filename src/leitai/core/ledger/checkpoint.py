"""Checkpoints: a signed statement of a ledger's size and root.

The text is a C2SP tlog-checkpoint (c2sp.org/tlog-checkpoint), signed as a C2SP signed note
(c2sp.org/signed-note), so tools and witnesses that read transparency logs read ours::

    robot-2026
    1204
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — robot-2026 Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo…
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leitai.core.ledger.keys import Signer, VerifierKey
from leitai.core.ledger.merkle import Frontier
from leitai.core.ledger.suite import SHA256_ED25519, Suite

MAX_NOTE = 65_536
MAX_SIGNATURES = 64
TRAIL_STEP = 64
TRAIL_LENGTH = 4096

_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")
_DASH = "\u2014 "
_KEY_ID = 4


class CheckpointFault(ValueError):  # noqa: N818 - a fault in what was given, told with its code
    """A checkpoint that cannot be read or is not what it claims.

    Attributes:
        code: `checkpoint_malformed`, `checkpoint_unsigned` or `checkpoint_signature`.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: whose it claims to be, and the raw signature."""

    name: str
    key_id: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A parsed checkpoint; nothing in it may be believed before `verify` has returned.

    Attributes:
        origin: which ledger: the contest's id.
        size: how many entries.
        root: the Merkle root over them.
        text: the signed bytes.
        signatures: whoever signed, the ledger's own key first.
    """

    origin: str
    size: int
    root: bytes
    text: bytes
    signatures: tuple[Signature, ...]

    def verify(self, key: VerifierKey, suite: Suite = SHA256_ED25519) -> None:
        """Check this key's signature; those of unknown keys are ignored, as C2SP asks.

        Raises:
            CheckpointFault: the key has not signed, or a signature in its name is wrong.
        """
        mine = [s for s in self.signatures if (s.name, s.key_id) == (key.name, key.key_id)]
        if not mine:
            raise CheckpointFault(
                "checkpoint_unsigned", f"checkpoint {self.size} has no signature by {key}"
            )
        for signature in mine:
            if not suite.signature.verify(key.public, self.text, signature.raw):
                raise CheckpointFault(
                    "checkpoint_signature", f"checkpoint {self.size}: the signature is wrong"
                )


def sign_checkpoint(signer: Signer, *, origin: str, size: int, root: bytes) -> str:
    """State that ledger `origin` has `size` entries and this `root`; returns the signed note.

    Never sign two roots for one size: that would be two histories of one contest.
    """
    if not origin or "\n" in origin:
        raise CheckpointFault("checkpoint_malformed", "the origin must be one line of text")
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
    sealed = base64.b64encode(signer.key.key_id + signer.sign(text.encode())).decode()
    return f"{text}\n{_DASH}{signer.key.name} {sealed}\n"


def trail_sizes(size: int) -> list[int]:
    """At which sizes a bundle's checkpoints are made: the last, and every 64th (or 128th …).

    They bound the place of a forgery when the leaf hashes have been rewritten too.
    """
    step = TRAIL_STEP
    while size > step * TRAIL_LENGTH:
        step *= 2
    return [*range(step, size, step), size]


def sign_trail(
    signer: Signer, *, origin: str, leaves: Sequence[bytes], sizes: Iterable[int] | None = None
) -> list[str]:
    """Sign the checkpoints of a whole ledger in one pass, at `sizes` (default `trail_sizes`)."""
    tree, notes = Frontier(signer.suite), []
    for size in trail_sizes(len(leaves)) if sizes is None else sizes:
        tree.extend(leaves[tree.size : size])
        notes.append(sign_checkpoint(signer, origin=origin, size=size, root=tree.root()))
    return notes


def parse_checkpoint(note: str | bytes, suite: Suite = SHA256_ED25519) -> Checkpoint:
    """Read a signed checkpoint without judging its signatures.

    Raises:
        CheckpointFault: it is not one.
    """
    words = _decode(note)
    body, found, tail = words.rpartition("\n\n")
    if not found or not tail.endswith("\n"):
        raise _malformed("there is no empty line followed by signatures")
    lines = body.split("\n")
    if len(lines) < 3 or not all(lines):  # noqa: PLR2004 - origin, size, root
        raise _malformed("the text is not origin, size and root, a line each")
    if not _SIZE.fullmatch(lines[1]):
        raise _malformed("the size is not a plain decimal number")
    root = _base64(lines[2])
    if len(root) != suite.digest_size:
        raise _malformed(f"the root is {len(root)} bytes long, not {suite.digest_size}")
    sealed = tail[:-1].split("\n")
    if len(sealed) > MAX_SIGNATURES:
        raise _malformed(f"more than {MAX_SIGNATURES} signatures")
    signatures = tuple(_signature(line) for line in sealed)
    return Checkpoint(lines[0], int(lines[1]), root, (body + "\n").encode(), signatures)


def verify_checkpoint(
    note: str | bytes, key: VerifierKey, suite: Suite = SHA256_ED25519
) -> Checkpoint:
    """Read a checkpoint and check that `key` signed it.

    Raises:
        CheckpointFault: it cannot be read, or is not signed by that key.
    """
    checkpoint = parse_checkpoint(note, suite)
    checkpoint.verify(key, suite)
    return checkpoint


def join_notes(notes: Iterable[str]) -> str:
    """Several checkpoints in one text, an empty line between them."""
    return "\n".join(notes)


def split_notes(text: str) -> list[str]:
    """The notes of a text made by `join_notes`; a left-over piece comes as a note of its own."""
    pieces = text.removesuffix("\n").split("\n\n")
    return ["\n\n".join(pieces[i : i + 2]) + "\n" for i in range(0, len(pieces), 2)]


def _decode(note: str | bytes) -> str:
    if len(note) > MAX_NOTE:
        raise _malformed(f"longer than {MAX_NOTE} bytes")
    try:
        words = note if isinstance(note, str) else note.decode()
        words.encode()
    except UnicodeError:
        raise _malformed("it is not UTF-8 text") from None
    if any(letter < " " and letter != "\n" for letter in words):
        raise _malformed("it holds control characters")
    return words


def _signature(line: str) -> Signature:
    name, space, sealed = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not name or not space:
        raise _malformed("a signature line is not '\u2014 name base64'")
    raw = _base64(sealed)
    if len(raw) <= _KEY_ID:
        raise _malformed("a signature is too short")
    return Signature(name, raw[:_KEY_ID], raw[_KEY_ID:])


def _base64(text: str) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise _malformed("what should be base64 is not") from None
    if base64.b64encode(raw).decode() != text:
        raise _malformed("base64 with stray bits")
    return raw


def _malformed(why: str) -> CheckpointFault:
    return CheckpointFault("checkpoint_malformed", f"not a checkpoint: {why}")
