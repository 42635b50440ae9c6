"""Opening a sealed layer 解密: two holders put in their shares, a supervisor watches.

Shares are in this process's memory only, ten minutes at most.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import Any, Final

from leitai.core.ledger.acts import CodesOpened
from leitai.core.panel.codes import Mapping, ShareError, decrypt, join, read_share
from leitai.core.rulebook.stage import StageFold
from leitai.governance.faults import Fault
from leitai.journal.journal import current
from leitai.judging.panels.models import SealedCodes
from leitai.judging.panels.sealing import MICROSECONDS, SECONDS, context_of
from leitai.judging.procedure.state import stage_of

Row = dict[str, Any]
NEEDED: Final = 2


@dataclass(slots=True)
class Opening:
    """What was put in for one layer.

    Attributes:
        digest: the layer's commitment.
        shares: who → share number and bytes.
        until: when it is forgotten, UTC microseconds.
    """

    digest: str
    until: int
    shares: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    witness: str | None = None


class Table:
    """Openings under way in this process; never on disk."""

    def __init__(self) -> None:
        self._openings: dict[tuple[str, str], Opening] = {}
        self.lock = threading.RLock()

    def find(self, contest: str, stage: str, digest: str) -> Opening | None:
        """The opening of that layer, unless it was forgotten."""
        found = self._openings.get((contest, stage))
        if found is not None and found.until < now():
            self.forget(contest, stage)
            return None
        return found if found is not None and found.digest == digest else None

    def begin(self, contest: str, stage: str, digest: str) -> Opening:
        """The opening of that layer, a new one if need be."""
        found = self.find(contest, stage, digest)
        if found is None:
            found = Opening(digest, now() + SECONDS * MICROSECONDS)
            self._openings[contest, stage] = found
        return found

    def forget(self, contest: str, stage: str) -> None:
        """Nothing is under way any more."""
        self._openings.pop((contest, stage), None)


TABLE: Final = Table()


def put_share(*, contest: str, stage: str, text: str, holder: str) -> Row:
    """A holder puts in the own share; with the second and a witness the layer opens.

    Raises:
        Fault: the chief judge has not signed, it is no share of this layer or not the asker's, or
            the same person put one in before.
        Refused: the rules do not allow it.
    """
    kept = sealed_layer(contest, stage)
    try:
        share = read_share(text, context_of(contest, stage, kept.layer, kept.commitment))
    except ShareError as error:
        raise share_refused(error) from error
    if kept.holders[share[0] - 1] != holder:
        raise not_the_holder()
    with TABLE.lock:
        opening = TABLE.begin(contest, stage, kept.commitment)
        if holder in opening.shares:
            raise share_twice()
        if holder == opening.witness:
            raise witness_holds()
        opening.shares[holder] = share
        return _go_on(kept, opening)


def witness_opening(*, contest: str, stage: str, supervisor: str) -> Row:
    """A supervisor watches the opening; raises as `put_share`."""
    kept = sealed_layer(contest, stage)
    with TABLE.lock:
        opening = TABLE.begin(contest, stage, kept.commitment)
        if supervisor in opening.shares:
            raise witness_holds()
        opening.witness = supervisor
        return _go_on(kept, opening)


def _go_on(kept: SealedCodes, opening: Opening) -> Row:
    """Open the layer if all is there."""
    contest, stage = kept.contest, kept.stage
    if len(opening.shares) < NEEDED or opening.witness is None:
        return codes_row(contest=contest, stage=stage)
    TABLE.forget(contest, stage)
    mapping = _mapping(kept, opening)
    act = CodesOpened(
        stage, kept.layer, mapping.draw, mapping.nonce, sorted(opening.shares), opening.witness
    )
    receipt = current().record(contest=contest, act=act, actor=opening.witness)
    kept.delete()
    return codes_row(contest=contest, stage=stage) | {"opened": receipt.seq}


def _mapping(kept: SealedCodes, opening: Opening) -> Mapping:
    """Decrypt with two shares; raises `Fault`."""
    one, other = list(opening.shares.values())[:NEEDED]
    context = context_of(kept.contest, kept.stage, kept.layer, kept.commitment)
    try:
        return decrypt(bytes(kept.sealed), join(one, other), context)
    except ShareError as error:
        raise share_refused(error) from error


def codes_row(*, contest: str, stage: str) -> Row:
    """How far a stage is sealed, and what is under way; raises `Fault` if there is none."""
    with current().book(contest) as book:
        found = stage_of(book.full, stage)
        sealed, opened = list(found.cover.sealed), {one.layer for one in found.cover.opened}
        outermost = found.cover.closed[-1].act.commitment if found.cover.closed else ""
        wanted, signed = found.plan.stage.procedure.blind, is_signed(found)
    holders = {
        row.commitment: list(row.holders)
        for row in SealedCodes.objects.filter(contest=contest, stage=stage)
    }
    with TABLE.lock:
        under_way = TABLE.find(contest, stage, outermost)
        opening = None if under_way is None else opening_row(under_way)
    return {
        "stage": stage,
        "sealed": len(sealed) - len(opened),
        "wanted": wanted,
        "signed": signed,
        "layers": [
            {
                "layer": act.layer,
                "codes": len(act.codes),
                "commitment": act.commitment,
                "holders": holders.get(act.commitment, []),
                "open": act.layer in opened,
            }
            for act in sealed
        ],
        "opening": opening,
        "opened": None,
    }


def opening_row(opening: Opening) -> Row:
    """Who has done what."""
    return {
        "shares": sorted(opening.shares),
        "witness": opening.witness,
        "expires": opening.until,
    }


def sealed_layer(contest: str, stage: str) -> SealedCodes:
    """The outermost sealed layer, if it may be opened; raises `Fault`."""
    with current().book(contest) as book:
        found = stage_of(book.full, stage)
        closed, signed = found.cover.closed, is_signed(found)
        digest = closed[-1].act.commitment if closed else ""
    if not closed:
        raise not_sealed(stage)
    if not signed:
        raise not_signed(stage)
    kept = SealedCodes.objects.filter(contest=contest, stage=stage, commitment=digest).first()
    if kept is None:
        raise not_kept(stage)
    return kept


def is_signed(stage: StageFold) -> bool:
    """Whether the chief judge has signed the closed stage."""
    return "chief" in stage.conduct.signatures


def now() -> int:
    """UTC microseconds."""
    return time.time_ns() // 1000


def share_refused(error: ShareError) -> Fault:
    """The share does not fit."""
    zh = {
        "share_unreadable": "这不是一份有效的密钥。",
        "share_foreign": "密钥输入有误，或属于另一层编号。",
        "share_twice": "两份密钥相同，须由两位持有人各交一份。",
        "shares_wrong": "这两份密钥打不开本层编号。",
    }
    return Fault(
        422,
        error.code,
        f"{error}; nothing was opened.",
        zh=f"{zh[error.code]}未解密，数据没有改变。",
        fix="Type the share of this layer exactly as it was written down.",
    )


def not_the_holder() -> Fault:
    """Somebody else's share."""
    return Fault(
        403,
        "share_holder",
        "This share belongs to another person; nothing was opened.",
        zh="这份密钥由另一人持有，未解密。",
        fix="Have its holder put it in from the own account.",
    )


def share_twice() -> Fault:
    """One person is not two."""
    return Fault(
        409,
        "share_twice",
        "You have put in your share already; another holder has to put in theirs.",
        zh="您的密钥已提交，须由另一位持有人提交第二份。",
        fix="Wait for another holder.",
    )


def witness_holds() -> Fault:
    """Who opens cannot watch."""
    return Fault(
        409,
        "second_person",
        "Who puts in a share cannot watch the opening as well; nothing was changed.",
        zh="提交密钥的人不能同时担任监督，数据没有改变。",
        fix="Have another supervisor watch.",
    )


def not_sealed(stage: str) -> Fault:
    """There is nothing to open."""
    return Fault(
        409,
        "codes_open",
        f"Stage {stage!r} is not sealed.",
        zh=f"阶段“{stage}”没有待解密的编号。",
        fix="Nothing is to be done.",
        params={"stage": stage},
    )


def not_signed(stage: str) -> Fault:
    """The chief judge signs first."""
    return Fault(
        409,
        "codes_unsigned",
        f"The chief judge has not signed stage {stage!r}; nothing was opened.",
        zh=f"裁判长尚未在阶段“{stage}”签字，不能解密。",
        fix="Close the stage and have the chief judge sign it first.",
        params={"stage": stage},
    )


def not_kept(stage: str) -> Fault:
    """The ledger came from elsewhere."""
    return Fault(
        409,
        "codes_not_kept",
        f"The encrypted mapping of stage {stage!r} is not on this server.",
        zh=f"本服务器没有阶段“{stage}”的加密编号表。",
        fix="Open it on the server on which it was sealed, or restore its database.",
        params={"stage": stage},
    )
