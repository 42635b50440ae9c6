"""Who may give which mark: one rule for the hot door and Django's."""

from __future__ import annotations

from leitai.contests.rules import no_judge
from leitai.governance.faults import Fault
from leitai.governance.identity import Identity
from leitai.governance.rules import Right


def marking_actor(*, identity: Identity, contest: str, judge: str | None) -> str:
    """The pseudonym under which a mark of `judge` enters the ledger.

    A judge gives only marks of their own; whoever may enter marks gives anyone's.

    Args:
        identity: who asks.
        contest: where.
        judge: whose mark it is; `None` if that is not known, so only who may enter any.

    Raises:
        Fault: not signed in, or not entitled.
    """
    own = identity.judges.get(contest)
    if own is not None and own == judge:
        return own
    if identity.user is not None and identity.may(contest, Right.MARK):
        return identity.actor
    raise no_judge(identity, contest) if own is None else not_own_mark()


def not_own_mark() -> Fault:
    """A judge tries to mark as somebody else."""
    return Fault(
        403,
        "not_your_mark",
        "A judge can only give and withdraw marks of their own.",
        zh="裁判只能提交或撤回自己的评分。",
        fix="Open your own personal link.",
    )
