"""Sealing a stage under blind codes 加密: prepared, printed, then put into the ledger.

The mapping is in this process's memory from preparing to sealing, ten minutes at most, and in the
answer to the officer who drew. The database has the ciphertext only; its key is in three shares.
"""

from __future__ import annotations

import secrets
import threading
import time
from dataclasses import dataclass
from typing import Any, Final

from leitai.core.ledger.acts import CodesSealed, RecusalDeclared
from leitai.core.panel.allocation import Allocation
from leitai.core.panel.codes import (
    KEY_BYTES,
    Draw,
    Mapping,
    commitment,
    draw_codes,
    encrypt,
    share_text,
    split,
)
from leitai.core.rulebook.fold import Fold
from leitai.governance.faults import Fault, not_found
from leitai.governance.officials import list_officials
from leitai.journal.journal import current
from leitai.judging.panels.assignment import Setting, made_of, record, setting_of
from leitai.judging.panels.models import Asked, SealedCodes
from leitai.judging.panels.schemas import AssignmentIn
from leitai.judging.procedure.state import stage_of

Row = dict[str, Any]
SECONDS: Final = 600
IV_BYTES: Final = 12
MICROSECONDS: Final = 1_000_000


@dataclass(frozen=True, eq=False)
class Prepared:
    """A layer that was drawn and is not sealed yet.

    Attributes:
        draw: pairs (name in force, new code).
        sealed: the encrypted mapping; shares: what the holders get.
        seats: the assignment by codes, if one was drawn with them.
        until: when it is forgotten, `time.monotonic` seconds.
    """

    contest: str
    stage: str
    layer: int
    draw: Draw
    sealed: bytes
    commitment: str
    holders: tuple[str, ...]
    shares: tuple[str, ...]
    officer: str
    seats: tuple[Setting, Allocation | None] | None
    until: float


class Drawer:
    """What was prepared in this process and not sealed yet; never on disk."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Prepared] = {}
        self._lock = threading.Lock()

    def put(self, made: Prepared) -> None:
        """Keep a layer; an earlier one of the stage is forgotten."""
        with self._lock:
            self._forget()
            self._kept[made.contest, made.stage] = made

    def take(self, contest: str, stage: str, digest: str, officer: str) -> Prepared:
        """The layer with that commitment, which its officer seals; raises `Fault`."""
        with self._lock:
            self._forget()
            found = self._kept.get((contest, stage))
            if found is None or (found.commitment, found.officer) != (digest, officer):
                raise not_prepared(stage)
            return found

    def drop(self, made: Prepared) -> None:
        """It is sealed: its mapping is known to its holders only."""
        with self._lock:
            if self._kept.get((made.contest, made.stage)) is made:
                del self._kept[made.contest, made.stage]

    def _forget(self) -> None:
        now = time.monotonic()
        for key in [key for key, each in self._kept.items() if each.until < now]:
            del self._kept[key]


DRAWER: Final = Drawer()


def prepare_codes(
    *,
    contest: str,
    stage: str,
    holders: list[str],
    asked: AssignmentIn | None,
    officer: str,
) -> Row:
    """Draw the next layer; nothing is sealed yet. Shares and labels are in the answer only.

    Raises:
        Fault: the holders are not three people, no such stage, or no such assignment.
        Refused: the stage cannot be sealed now.
    """
    require_three(contest, holders)
    with current().book(contest) as book:
        names, used, layer = names_in_force(book.full, stage)
        seated = bool(book.full.panels.assigned.get(stage))
    if seated:
        require_seats(contest, stage, layer, asked)
    draw = draw_codes(names, used, secrets.randbelow)
    nonce = secrets.token_hex(16)
    digest = commitment(draw, nonce)
    key, context = secrets.token_bytes(KEY_BYTES), context_of(contest, stage, layer, digest)
    shares = split(key, secrets.token_bytes)
    made = Prepared(
        contest=contest,
        stage=stage,
        layer=layer,
        draw=draw,
        sealed=encrypt(Mapping(draw, nonce), key, secrets.token_bytes(IV_BYTES), context),
        commitment=digest,
        holders=tuple(holders),
        shares=tuple(share_text(number, share, context) for number, share in shares.items()),
        officer=officer,
        seats=None if asked is None else seats_of(contest, stage, asked, dict(draw)),
        until=time.monotonic() + SECONDS,
    )
    with current().book(contest) as book:
        book.check(act_of(made))
    DRAWER.put(made)
    return row_of(made, sealed=False)


def seal_codes(*, contest: str, stage: str, digest: str, officer: str) -> Row:
    """Seal what was prepared: from here on the entries are the codes.

    Recusals hold for the codes too, unless an assignment was drawn with them, which keeps them
    without a word.

    Raises:
        Fault: nothing of that commitment is prepared.
        Refused: the stage cannot be sealed now.
    """
    made = DRAWER.take(contest, stage, digest, officer)
    SealedCodes.objects.update_or_create(
        contest=contest,
        stage=stage,
        commitment=digest,
        defaults={"layer": made.layer, "sealed": made.sealed, "holders": list(made.holders)},
    )
    current().record(contest=contest, act=act_of(made), actor=officer, key=f"codes:{digest}")
    if made.seats is not None:
        setting, seats = made.seats
        record(contest=contest, stage=stage, setting=setting, made=seats, actor=officer)
        Asked.objects.filter(contest=contest, stage=stage).delete()
    else:
        for act in translated(made):
            current().record(contest=contest, act=act, actor=officer)
    DRAWER.drop(made)
    return row_of(made, sealed=True)


def names_in_force(fold: Fold, stage: str) -> tuple[list[str], set[str], int]:
    """Whom new codes are drawn for, names that are taken, and the layer; raises `Fault`."""
    found = stage_of(fold, stage)
    entrants = found.entrants
    names = [each for each in fold.starters(stage) if entrants[each].standing == "ok"]
    codes = (
        code for one in fold.stages.values() for each in one.cover.sealed for code in each.codes
    )
    return names, {*fold.entrants, *codes}, found.sealed + 1


def seats_of(
    contest: str, stage: str, asked: AssignmentIn, names: dict[str, str]
) -> tuple[Setting, Allocation | None]:
    """Who marks which code; raises `Fault`."""
    setting = setting_of(contest=contest, stage=stage, asked=asked, names=names)
    return setting, made_of(setting)


def act_of(made: Prepared) -> CodesSealed:
    """The layer as it stands in the ledger: codes in an order that tells nothing."""
    codes = sorted(code for _, code in made.draw)
    return CodesSealed(made.stage, made.layer, codes, made.commitment, made.officer)


def translated(made: Prepared) -> list[RecusalDeclared]:
    """The recusals of the names, for their codes, in an order that tells nothing of the names."""
    new = dict(made.draw)
    with current().book(made.contest) as book:
        recusals = list(book.full.panels.recusals.items())
    there = {pair for pair, _ in recusals}
    found = [
        RecusalDeclared(judge, new[name], act.ground)
        for (name, judge), act in recusals
        if name in new and (new[name], judge) not in there
    ]
    return sorted(found, key=lambda act: (act.entry, act.judge))


def row_of(made: Prepared, *, sealed: bool) -> Row:
    """The layer as its officer sees it, once."""
    with current().book(made.contest) as book:
        recused = {name for name, _ in book.full.panels.recusals}
    hidden = made.seats is not None
    return {
        "layer": made.layer,
        "codes": sorted(code for _, code in made.draw),
        "commitment": made.commitment,
        "shares": [
            {"holder": holder, "share": share}
            for holder, share in zip(made.holders, made.shares, strict=True)
        ],
        "labels": [{"old": old, "code": code} for old, code in made.draw],
        "sealed": sealed,
        "revealing": 0 if hidden else sum(old in recused for old, _ in made.draw),
    }


def context_of(contest: str, stage: str, layer: int, digest: str) -> str:
    """What ciphertext and shares belong to; those of another layer do not fit."""
    return f"{contest}|{stage}|{layer}|{digest}"


def require_seats(contest: str, stage: str, layer: int, asked: AssignmentIn | None) -> None:
    """Refuse codes over names that are assigned, unless new seats are drawn; raises `Fault`."""
    if asked is None:
        raise Fault(
            409,
            "codes_seats",
            f"Judges are assigned in stage {stage!r}; under new codes nobody would be.",
            zh=f"阶段“{stage}”已分配评委；换成新编号后须同时重新分配，数据没有改变。",
            fix="Send `assignment` along, so that seats are drawn together with the codes.",
            params={"stage": stage},
        )
    if layer > 1 and not Asked.objects.filter(contest=contest, stage=stage).exists():
        raise Fault(
            409,
            "codes_seats_hidden",
            f"The seats of stage {stage!r} were drawn with the codes in force and hide who is"
            " recused, so no other codes can be laid over them.",
            zh=f"阶段“{stage}”的评委与现用编号一同抽取，回避关系未公开，不能再加一层编号。",
            fix="Seal all layers first, and draw the seats with the last.",
            params={"stage": stage},
        )


def require_three(contest: str, holders: list[str]) -> None:
    """Refuse fewer than three people, or unknown ones; raises `Fault`."""
    known = {row["user"] for row in list_officials(contest=contest)}
    for holder in holders:
        if holder not in known:
            raise not_found("official", "工作人员", holder)
    if len(set(holders)) != len(holders):
        raise Fault(
            422,
            "holders_repeat",
            "The three shares must be held by three different people; nothing was changed.",
            zh="三份密钥须由三位不同的人持有，数据没有改变。",
            fix="Name three different accounts.",
            params={"holders": holders},
        )


def not_prepared(stage: str) -> Fault:
    """It was forgotten, sealed, or prepared by somebody else."""
    return Fault(
        409,
        "codes_not_prepared",
        f"No codes of stage {stage!r} with that commitment are prepared; nothing was changed.",
        zh=f"阶段“{stage}”没有待封存的编号（准备后十分钟内有效），数据没有改变。",
        fix="Prepare the codes again, write the new shares down, and seal them.",
        params={"stage": stage},
    )
