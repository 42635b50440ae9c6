"""What people did: signed acts with their reasons, from the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeVar

from leitai.core.ledger.acts import (
    Act,
    AppealDecided,
    AppealLodged,
    EntryDisqualified,
    EntryWithdrawn,
    EvidenceAttached,
    FormSigned,
    FormUnlocked,
    LedgerEntry,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
    PauseApproved,
    PenaltyGiven,
    PenaltyLifted,
    ProblemRaised,
    ProblemSettled,
    RecheckRecorded,
    RemarkCalled,
    SpreadAccepted,
    StageSigned,
    VerdictOverridden,
)
from leitai.core.panel import codes, draws
from leitai.core.panel.recheck import exceeds
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.forms import disputes_of

Row = dict[str, Any]
Kind = TypeVar("Kind", bound=Act)
SECOND = 1_000_000


def procedure(fold: Fold, stage: str, entries: Sequence[LedgerEntry]) -> Row:
    """Everything the procedure did in a stage."""
    log = _Log(fold, stage, entries)
    return {
        "remarks": log.remarks(),
        "corrections": log.corrections(),
        "four_eyes": log.four_eyes(),
        "forms": log.forms(),
        "unlocks": [_facts(e, "entry", "judge", "reason") for e in log.of(FormUnlocked)],
        "signatures": [_facts(e, "office", "by") for e in log.of(StageSigned)],
        "problems": log.problems(),
        "penalties": log.penalties(),
        "time_backs": [_time_back(e) for e in log.of(PauseApproved)],
        "left": log.left(),
        "evidence": len(log.of(EvidenceAttached)),
        "appeals": log.appeals(),
        "recheck": log.recheck(),
        "automatic": log.automatic(),
        "draws": log.draws(),
        "codes": log.codes(),
    }


def _facts(entry: LedgerEntry, *names: str) -> Row:
    own = {name: getattr(entry.act, name) for name in names}
    return own | {"seq": entry.seq, "at": entry.at}


def _time_back(entry: LedgerEntry) -> Row:
    act = entry.act
    if not isinstance(act, PauseApproved):
        raise TypeError(act)
    seconds = (act.end - act.start) / SECOND
    return _facts(entry, "entry", "reason") | {"seconds": round(seconds, 1)}


class _Log:
    def __init__(self, fold: Fold, stage: str, entries: Sequence[LedgerEntry]) -> None:
        self._fold = fold
        self._stage = stage
        self._entries = entries
        self._conduct = fold.stages[stage].conduct

    def of(self, kind: type[Act]) -> list[LedgerEntry]:
        """Entries of that kind which belong to the stage."""
        found = (each for each in self._entries if isinstance(each.act, kind))
        return [each for each in found if getattr(each.act, "stage", None) == self._stage]

    def _mark_stage(self, mark: str) -> str | None:
        found = self._fold.marks.get(mark)
        return None if found is None else found.stage

    def _of_marks(self, kind: type[MarkConfirmed | MarkRejected]) -> int:
        found = (e.act for e in self._entries if isinstance(e.act, kind))
        return sum(self._mark_stage(act.mark) == self._stage for act in found)

    def remarks(self) -> Row:
        """Cells marked again after a spread beyond the rule, with both rounds kept."""
        calls, accepted = self.of(RemarkCalled), self.of(SpreadAccepted)
        open_now = [d for d in disputes_of(self._fold.stages[self._stage]) if not d.accepted]
        names = ("entry", "item", "aspect", "by", "reason")
        return {
            "called": [_facts(each, *names) for each in calls],
            "accepted": [_facts(each, *names) for each in accepted],
            "open": len(open_now),
        }

    def corrections(self) -> int:
        """Marks that replaced one of the same judge outside a called round."""
        replaced = [e.act for e in self.of(MarkGiven) if getattr(e.act, "replaces", None)]
        return max(0, len(replaced) - self._remarked())

    def _remarked(self) -> int:
        called = {
            (getattr(e.act, "entry", ""), getattr(e.act, "item", ""), getattr(e.act, "aspect", ""))
            for e in self.of(RemarkCalled)
        }
        marks = [e.act for e in self.of(MarkGiven)]
        return sum(
            act.replaces is not None and (act.entry, act.item, act.aspect) in called
            for act in marks
            if isinstance(act, MarkGiven)
        )

    def four_eyes(self) -> Row:
        """Marks entered by somebody else, and what the second person said."""
        given = self.of(MarkGiven)
        entered = sum(e.actor != getattr(e.act, "judge", None) for e in given)
        return {
            "entered": entered,
            "confirmed": self._of_marks(MarkConfirmed),
            "rejected": self._of_marks(MarkRejected),
            "waiting": len(self._conduct.held),
        }

    def forms(self) -> Row:
        """Forms signed by their judges."""
        return {"signed": len(self._conduct.signed), "acts": len(self.of(FormSigned))}

    def problems(self) -> Row:
        """Problems judges flagged, by topic."""
        raised = [e.act for e in self.of(ProblemRaised) if isinstance(e.act, ProblemRaised)]
        names = {act.problem for act in raised}
        settled = sum(
            isinstance(e.act, ProblemSettled) and e.act.problem in names for e in self._entries
        )
        topics = Counter(act.topic for act in raised)
        return {"raised": len(raised), "settled": settled, "topics": dict(topics)}

    def penalties(self) -> Row:
        """Deductions given by an office."""
        given = self.of(PenaltyGiven)
        names = {e.act.penalty for e in given if isinstance(e.act, PenaltyGiven)}
        lifted = [
            _facts(e, "penalty", "reason")
            for e in self._entries
            if isinstance(e.act, PenaltyLifted) and e.act.penalty in names
        ]
        told = ("penalty", "entry", "deduction", "value", "reason")
        return {"given": [_facts(e, *told) for e in given], "lifted": lifted}

    def left(self) -> Row:
        """Entries that withdrew or were disqualified; of the whole contest."""
        kinds = {"withdrawn": EntryWithdrawn, "disqualified": EntryDisqualified}
        return {
            name: sum(isinstance(e.act, kind) for e in self._entries)
            for name, kind in kinds.items()
        }

    def appeals(self) -> list[Row]:
        """Appeals in the order of lodging, and how they ended."""
        decided = {e.act.appeal: e for e in self._entries if isinstance(e.act, AppealDecided)}
        rows = []
        for number, each in enumerate(self.of(AppealLodged), 1):
            act = each.act
            if isinstance(act, AppealLodged):
                end = decided.get(act.appeal)
                rows.append(_facts(each, "ground") | {"number": number} | _ending(end))
        return rows

    def recheck(self) -> Row | None:
        """F23: how many entries were compared with their sources again, and what was wrong."""
        drawn = self._conduct.recheck
        if drawn is None:
            return None
        done = [act for act in self._conduct.rechecked.values() if isinstance(act, RecheckRecorded)]
        compared, errors = sum(a.compared for a in done), sum(a.errors for a in done)
        rule = self._fold.stages[self._stage].plan.stage.procedure.recheck
        return {
            "sample": len(drawn.entries),
            "done": len(done),
            "compared": compared,
            "errors": errors,
            "rate": round(100 * errors / compared, 2) if compared else None,
            "limit": None if rule is None else f"{rule.limit:f}",
            "exceeded": bool(compared and rule and exceeds(errors, compared, rule.limit)),
            "key": drawn.key,
        }

    def automatic(self) -> Row | None:
        """How often people overruled the referee."""
        sealed = [
            each
            for each in self._fold.attempts.sealed.values()
            if each.act.stage == self._stage and each.replaced_by is None
        ]
        if not sealed:
            return None
        verdicts = sum(len(each.marks) for each in sealed)
        overridden = sum(
            each.overrides[aspect][1].value != each.marks.get(aspect)
            for each in sealed
            for aspect in each.overrides
        )
        reasons = [
            _facts(e, "aspect", "reason")
            for e in self._entries
            if isinstance(e.act, VerdictOverridden)
            and any(e.act.attempt == each.act.attempt for each in sealed)
        ]
        undecided = len(self._fold.attempts.undecided(self._stage))
        rate = round(100 * overridden / verdicts, 2) if verdicts else None
        return {
            "attempts": len(sealed),
            "verdicts": verdicts,
            "overridden": overridden,
            "undecided": undecided,
            "rate": rate,
            "reasons": reasons,
        }

    def draws(self) -> list[Row]:
        """Public draws of the contest, each recomputed."""
        return [_draw(name, each) for name, each in self._fold.panels.draws.items()]

    def codes(self) -> list[Row]:
        """Layers of blind codes, each commitment checked against what was opened."""
        cover = self._fold.stages[self._stage].cover
        opened = {act.layer: act for act in cover.opened}
        rows = []
        for act in cover.sealed:
            end = opened.get(act.layer)
            rows.append(
                {
                    "layer": act.layer,
                    "codes": len(act.codes),
                    "commitment": act.commitment,
                    "opened": end is not None,
                    "by": [] if end is None else list(end.by),
                    "supervisor": None if end is None else end.supervisor,
                    "verified": None
                    if end is None
                    else codes.commitment(end.draw, end.nonce) == act.commitment,
                }
            )
        return rows


def _ending(entry: LedgerEntry | None) -> Row:
    act = None if entry is None else entry.act
    if entry is None or not isinstance(act, AppealDecided):
        return {"decision": None, "reason": None, "changes": 0, "decided_at": None}
    return {
        "decision": act.decision,
        "reason": act.reason,
        "changes": len(act.changes),
        "decided_at": entry.at,
    }


def _draw(name: str, draw: Any) -> Row:
    act, made = draw.announced, draw.made
    verified: bool | None = None
    if made is not None:
        try:
            found = draws.recompute(act, made, draw.commitments, draw.revealed)
        except draws.DrawError:
            verified = False
        else:
            verified = (found.key, list(found.picked)) == (made.key, list(made.picked))
    return {
        "draw": name,
        "purpose": act.purpose,
        "stage": act.stage,
        "suite": act.suite,
        "pool": len(act.pool),
        "picks": act.picks,
        "sources": [each.title for each in act.sources],
        "witnesses": len(draw.commitments),
        "key": None if made is None else made.key,
        "verified": verified,
    }
