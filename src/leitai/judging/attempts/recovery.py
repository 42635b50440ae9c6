"""A server that comes back goes on with the attempts that were under way."""

from __future__ import annotations

import logging

from leitai.core.rulebook.attempts import SealedAttempt
from leitai.core.rulebook.refusal import Refused
from leitai.devices.refusal import DeviceRefused
from leitai.governance.faults import Fault
from leitai.judging.attempts.models import Attempt, State
from leitai.judging.attempts.queries import sealed_attempts
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.attempts.services import UNDER_WAY, rules_in_force

log = logging.getLogger(__name__)


def recover_attempts(*, room: RefereeRoom) -> int:
    """Watch every attempt again that was under way, from its durable samples; how many.

    One that is in the ledger already is sealed: only the row had not heard of it.
    """
    rows = list(Attempt.objects.filter(state__in=UNDER_WAY).order_by("pk"))
    ledgers = {contest: sealed_attempts(contest) for contest in {row.contest for row in rows}}
    return sum(_recover(room, row, ledgers[row.contest].get(row.code)) for row in rows)


def _recover(room: RefereeRoom, row: Attempt, sealed: SealedAttempt | None) -> bool:
    if sealed is not None:
        row.state, row.recording, row.end = State.SEALED, sealed.act.recording, sealed.act.end
        row.save(update_fields=["state", "recording", "end"])
        return False
    try:
        rules = rules_in_force(contest=row.contest, stage=row.stage)
        blocks = room.recover(row, rules)
    except (Fault, Refused, DeviceRefused) as trouble:
        log.warning("attempt %s of %s cannot go on: %s", row.code, row.contest, trouble)
        return False
    log.info("attempt %s of %s goes on with %d blocks", row.code, row.contest, blocks)
    if row.state == State.SEALING:
        room.seal_soon(row.contest, row.code)
    return True
