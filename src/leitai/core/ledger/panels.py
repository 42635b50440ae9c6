"""Acts about who judges what: recusals, assignments, public draws, blind codes.

`entry` may everywhere be the blind code that stands for an entry while a stage is sealed.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from leitai.core.ledger.act import Act, Code, Digest, Instant, Reason, Text


class RecusalDeclared(Act, frozen=True, tag="recusal.declared"):
    """The judge does not mark this entry (回避); given marks of the pair stay in the ledger.

    Attributes:
        ground: own `unit`, `superior` unit, a known `relation` (supplier, teacher, kin), `declared`
            by the judge, or `ordered` by the chief judge.
    """

    judge: Code
    entry: Code
    ground: Literal["unit", "superior", "relation", "declared", "ordered"]


class RecusalLifted(Act, frozen=True, tag="recusal.lifted"):
    """The pair may be judged after all."""

    judge: Code
    entry: Code
    reason: Reason


class JudgesAssigned(Act, frozen=True, tag="judges.assigned"):
    """Who marks whom in a stage; again replaces the whole list. Without it everybody marks all.

    Attributes:
        assignments: entry → judges; empty: all judges who are not recused.
        teams: criterion → judges who mark it; a criterion that is not named is everybody's.
        seed: what the random costs came from; anyone can compute the list again.
        solver: name and version of what computed it.
    """

    stage: Code
    assignments: Annotated[
        dict[Code, Annotated[list[Code], Meta(max_length=1000)]], Meta(max_length=100_000)
    ]
    seed: Text
    solver: Text
    teams: Annotated[
        dict[Code, Annotated[list[Code], Meta(max_length=1000)]], Meta(max_length=1000)
    ] = {}


class DrawSource(Struct, frozen=True, forbid_unknown_fields=True):
    """A public value that does not exist yet (RFC 3797 §3).

    Attributes:
        title: where everybody can find it: 双色球 of a day, a closing index.
        due: when it will be known.
        reserve: used only if an ordinary source is not to be had.
    """

    source: Code
    title: Text
    due: Instant
    reserve: bool = False


class DrawAnnounced(Act, frozen=True, tag="draw.announced"):
    """A public draw: what is drawn from what, and which future values decide it.

    Attributes:
        purpose: `order` of appearance, `panel` of judges, seed of an `assignment`, `recheck`,
            `station` or `group` of entries.
        pool: what is drawn from, in this order.
        picks: how many are drawn.
        slots: station or group that each pick gets, in the order of picking; of other draws empty.
        sources: public values; empty: witnesses commit and reveal.
        suite: hash of the selection.
    """

    draw: Code
    purpose: Literal["order", "panel", "assignment", "recheck", "station", "group"]
    pool: Annotated[list[Code], Meta(min_length=1, max_length=65_536)]
    picks: Annotated[int, Meta(ge=1, le=65_536)]
    sources: Annotated[list[DrawSource], Meta(max_length=16)] = []
    stage: Code | None = None
    suite: Literal["sha256", "sm3"] = "sha256"
    slots: Annotated[list[Code], Meta(max_length=65_536)] = []


class DrawCommitted(Act, frozen=True, tag="draw.committed"):
    """A witness is bound to a secret: `commitment` = SHA-256 of its nonce."""

    draw: Code
    witness: Code
    commitment: Digest


class DrawRevealed(Act, frozen=True, tag="draw.revealed"):
    """The witness shows the nonce."""

    draw: Code
    witness: Code
    nonce: Annotated[str, Meta(min_length=16, max_length=200)]


class DrawMade(Act, frozen=True, tag="draw.made"):
    """The outcome; admission computes it again and refuses another.

    Attributes:
        values: source → its values as published; empty for commit and reveal.
        key: the key string of RFC 3797 §4.
        picked: what was drawn, in order.
    """

    draw: Code
    values: Annotated[dict[Code, Annotated[list[Text], Meta(max_length=64)]], Meta(max_length=16)]
    key: Annotated[str, Meta(max_length=20_000)]
    picked: Annotated[list[Code], Meta(max_length=65_536)]


class CodesSealed(Act, frozen=True, tag="codes.sealed"):
    """From here on the stage's entries are known by these codes (加密).

    Attributes:
        layer: 1 参赛号, 2 工位号, 3 评审号; each stands for the codes of the layer before.
        codes: the new codes, sorted, so that their order tells nothing.
        commitment: F22: SHA-256 of the canonical JSON `{"draw": [[old, new], …], "nonce": …}`.
        officer: who drew.
    """

    stage: Code
    layer: Annotated[int, Meta(ge=1, le=3)]
    codes: Annotated[list[Code], Meta(min_length=1, max_length=100_000)]
    commitment: Digest
    officer: Code


class CodesOpened(Act, frozen=True, tag="codes.opened"):
    """The outermost layer is opened (解密); admission checks it against its commitment.

    Attributes:
        draw: pairs (old, new) as committed to.
        by: who put their shares of the secret together; two at least.
        supervisor: under whose eyes.
    """

    stage: Code
    layer: Annotated[int, Meta(ge=1, le=3)]
    draw: Annotated[list[tuple[Code, Code]], Meta(max_length=100_000)]
    nonce: Annotated[str, Meta(min_length=4, max_length=200)]
    by: Annotated[list[Code], Meta(min_length=2, max_length=3)]
    supervisor: Code
