"""Accepting, refusing, withdrawing and taking that back, one or many; whoever waits moves up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from django.db import transaction

from leitai.contests.enrolment import facts
from leitai.contests.enrolment.models import ENDED, Application, Member, State
from leitai.contests.enrolment.placing import REOPENED, leave, register_pending, settle
from leitai.contests.enrolment.plans import locked
from leitai.contests.enrolment.refusals import applied_already, no_place, wrong_state
from leitai.contests.enrolment.steps import Doing, note_steps
from leitai.contests.models import Contest
from leitai.contests.turns import alone
from leitai.core.rulebook.refusal import Refused
from leitai.governance.bulk import update_rows
from leitai.governance.faults import Fault, fault_of, not_found

Errors = dict[str, Fault]
_FROM: Final[dict[str, tuple[State, ...]]] = {
    "accept": (State.SUBMITTED, State.WAITLISTED),
    "refuse": (State.SUBMITTED, State.WAITLISTED),
    "withdraw": (State.DRAFT, State.SUBMITTED, State.WAITLISTED, State.ACCEPTED),
    "reopen": (State.REFUSED, State.WITHDRAWN, State.ACCEPTED, State.WAITLISTED),
}
"""Act → the states it is done from."""
_TO: Final = {"refuse": State.REFUSED, "withdraw": State.WITHDRAWN}
_DONE: Final = {
    "accept": "accepted", "refuse": "refused", "withdraw": "withdrawn", "reopen": "opened again",
}  # fmt: skip


class Outcome(NamedTuple):
    """What became of one of many; `error` says why nothing did, or that it waits."""

    code: str
    state: str
    error: Fault | None = None

    def row(self) -> dict[str, Any]:
        """As the API tells it."""
        error = self.error.body() if self.error is not None else {}
        return {"id": self.code, "state": self.state, **error}


def decide(*, contest: Contest, codes: Sequence[str], doing: Doing) -> list[Outcome]:
    """Do the same to many: what is refused is told, the others are done, places are given once.

    `accept` gives a place or lets wait, in the published order. `reopen` takes the last decision
    back: what had a place or waited for one is looked at again in its old place in the order, and
    waits if somebody else has the place by now; everything else is to be decided anew.
    """
    errors: Errors = {}
    with alone(contest.slug):
        going = _fit(list(_rows(contest, codes).values()), errors, doing)
        reason = REOPENED if doing.act == "reopen" else doing.reason
        staying = leave(contest, going, reason, doing.actor)
        errors |= {code: fault_of(refused) for code, refused in staying.items()}
        with transaction.atomic():
            _, plan = locked(contest)
            rows = _rows(contest, [code for code in codes if code not in errors])
            before = {code: row.state for code, row in rows.items()}
            approved = _VERBS[doing.act](list(rows.values()), errors, doing)
            left = settle(contest=contest, plan=plan, approved=approved)
            now = _rows(contest, codes)
            changed = [(now[code], old) for code, old in before.items() if now[code].state != old]
            note_steps(changed, doing)
    register_pending(contest=contest, actor=doing.actor)
    if doing.act == "accept":
        errors |= {code: no_place(left[code]) for code in rows if code in left}
    return [_outcome(code, now.get(code), errors.get(code)) for code in codes]


def accept_application(*, application: Application, actor: str) -> Application:
    """Accept it: it has a place, or waits for one.

    Raises:
        Fault: it is not waiting for a decision, or there is no place and no waiting list.
    """
    return _one(application, Doing("accept", actor))


def refuse_application(
    *, application: Application, reason: str, actor: str, words: str = ""
) -> Application:
    """Refuse what was handed in; it may be mended and handed in again."""
    return _one(application, Doing("refuse", actor, reason, words))


def withdraw_application(
    *, application: Application, reason: str, actor: str, words: str = ""
) -> Application:
    """It takes no part; its place goes to the next who waits.

    Raises:
        Fault: it has ended already, or its entry cannot be withdrawn any more.
    """
    return _one(application, Doing("withdraw", actor, reason, words))


def reopen_application(*, application: Application, actor: str, words: str = "") -> Application:
    """Take the last decision on it back.

    Raises:
        Fault: nothing was decided, or its people take part by another application by now.
    """
    return _one(application, Doing("reopen", actor, REOPENED, words))


def _one(application: Application, doing: Doing) -> Application:
    (outcome,) = decide(contest=application.contest, codes=[application.code], doing=doing)
    if outcome.error is not None and outcome.state != State.WAITLISTED:
        raise outcome.error
    if outcome.error is not None and outcome.error.code != "no_place":
        raise outcome.error
    application.refresh_from_db()
    return application


def _rows(contest: Contest, codes: Iterable[str]) -> dict[str, Application]:
    rows = Application.objects.filter(contest=contest, code__in=list(codes))
    return {row.code: row for row in rows.select_related("contest")}


@contextmanager
def _kept(errors: Errors, code: str) -> Iterator[None]:
    """Keeps what refuses one of many, so that the others go on."""
    try:
        yield
    except (Fault, Refused) as error:
        errors[code] = fault_of(error)


def _outcome(code: str, row: Application | None, error: Fault | None) -> Outcome:
    if row is None:
        return Outcome(code, "", not_found("application", "报名", code))
    return Outcome(code, row.state, error)


def _require_state(row: Application, act: str) -> None:
    if row.state not in _FROM[act]:
        raise wrong_state(row.code, row.state, _DONE[act])


def _accept(rows: Sequence[Application], errors: Errors, doing: Doing) -> list[str]:
    return [row.code for row in _fit(rows, errors, doing)]


def _end(rows: Sequence[Application], errors: Errors, doing: Doing) -> list[str]:
    ended = _fit(rows, errors, doing)
    for row in ended:
        row.state, row.reason = _TO[doing.act], doing.reason
    _keep(ended)
    return []


def _reopen(rows: Sequence[Application], errors: Errors, doing: Doing) -> list[str]:
    """Back to where the last decision found them; those who had a place ask for it again."""
    asked = _fit(rows, errors, doing)
    if not asked:
        return []
    people = _people(asked)
    held = facts.holding(asked[0].contest, {one for each in people.values() for one in each})
    opened, approved = list[Application](), list[str]()
    for row in asked:
        with _kept(errors, row.code):
            for person in people.get(row.pk, []):
                other = held.setdefault(person, row)
                if other.pk != row.pk:
                    raise applied_already(person, other.code)
            if _back(row) in (State.ACCEPTED, State.WAITLISTED):
                approved.append(row.code)
            opened.append(row)
    _keep(opened)
    return approved


def _back(row: Application) -> str:
    """Open one again; the state it had before the decision that is taken back."""
    before = _before(row)
    row.state = State.DRAFT if before == State.DRAFT else State.SUBMITTED
    row.reason = ""
    return before


def _before(row: Application) -> str:
    """What it was before it ended; one that ended with its entry had a place."""
    if row.state not in ENDED:
        return State.SUBMITTED
    last = row.steps.order_by("-pk").first()
    if last is not None and _TO.get(last.act) == row.state:
        return last.before
    return State.ACCEPTED if row.entry else State.SUBMITTED


def _people(rows: Sequence[Application]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    members = Member.objects.filter(application__in=rows, left=False)
    for application, person in members.values_list("application_id", "person_id"):
        found.setdefault(application, []).append(person)
    return found


def _fit(rows: Sequence[Application], errors: Errors, doing: Doing) -> list[Application]:
    """Those whose state is still right, now that nobody else changes it."""
    for row in rows:
        with _kept(errors, row.code):
            _require_state(row, doing.act)
    return [row for row in rows if row.code not in errors]


def _keep(rows: Sequence[Application]) -> None:
    for row in rows:
        row.version += 1
    update_rows(rows, ["state", "reason", "version"])


_VERBS: Final[dict[str, Callable[[Sequence[Application], Errors, Doing], list[str]]]] = {
    "accept": _accept,
    "refuse": _end,
    "withdraw": _end,
    "reopen": _reopen,
}
