"""Which acts about the referee's verdicts may be taken in now."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.core.ledger.acts import AttemptSealed, RulesCorrected, VerdictChange, VerdictOverridden
from leitai.core.referee.model import Rule
from leitai.core.rulebook.attempts import SealedAttempt
from leitai.core.rulebook.model import Stage
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.scale import Scale
from leitai.core.rulebook.state import (
    State,
    known_item,
    refuse_phase,
    stage_of,
    starter,
    unknown,
)

Scales = Mapping[str, Mapping[str, Scale]]


def automatic(stage: Stage) -> dict[str, Rule]:
    """The stage's automatic aspects and deductions, by id."""
    return {rule.id: rule for rule in stage.referee.rules} if stage.referee is not None else {}


class AttemptAdmission:
    """Checks sealed attempts, overrides and corrections against the state of a fold."""

    def __init__(self, state: State, scales: Scales) -> None:
        self._state = state
        self._scales = scales
        self._rules = {name: automatic(each.plan.stage) for name, each in state.stages.items()}

    def is_automatic(self, stage: str, aspect: str) -> bool:
        """Whether only the referee marks it."""
        return aspect in self._rules[stage]

    def sealed(self, act: AttemptSealed) -> None:
        """The attempt is new, the stage open, and every mark of it there and on its scale."""
        stage = stage_of(self._state, act.stage)
        if stage.phase != "open":
            refuse_phase(act.stage, stage.phase)
        starter(self._state, act.entry, stage)
        if act.item and not known_item(stage, act.entry, act.item):
            unknown("item", act.item, "declare the item first", entry=act.entry, stage=act.stage)
        if act.end < act.start:
            message = "the attempt ends before it starts"
            raise Refused("ends_before_start", message, fix="send UTC microseconds")
        self._by_rules_in_force(act)
        self._complete(act)
        for aspect, value in act.marks.items():
            self._on_scale(act.stage, aspect, value)
        self._takes_place(act)

    def overridden(self, act: VerdictOverridden) -> None:
        """Two people, an attempt that counts, a mark on its scale."""
        sealed = self._attempt(act.attempt)
        if sealed.replaced_by is not None:
            raise Refused(
                "attempt_replaced",
                f"attempt {act.attempt} was replaced by {sealed.replaced_by}",
                fix="decide on the attempt that counts",
                params={"attempt": act.attempt, "current": sealed.replaced_by},
            )
        _two_people(act.judge, act.second)
        self._not_final(sealed.act.stage)
        self._known_aspect(sealed, act.aspect)
        self._on_scale(sealed.act.stage, act.aspect, act.value)
        if act.mark in self._state.marks:
            params = {"mark": act.mark}
            raise Refused("mark_exists", f"there is a mark {act.mark} already", params=params)

    def corrected(self, act: RulesCorrected) -> None:
        """Two people; every change names a verdict that there is, in a stage that is not final."""
        _two_people(act.judge, act.second)
        for change in act.changes:
            self._changed(change)

    def _changed(self, change: VerdictChange) -> None:
        sealed = self._attempt(change.attempt)
        self._not_final(sealed.act.stage)
        self._known_aspect(sealed, change.aspect)
        self._on_scale(sealed.act.stage, change.aspect, change.value)

    def _by_rules_in_force(self, act: AttemptSealed) -> None:
        referee = self._state.rulebook.stage(act.stage).referee
        if referee is not None and act.rules != referee.digest:
            raise Refused(
                "rules_stale",
                "the attempt was judged by rules that are no longer in force",
                fix="judge its recording again by the rulebook in force",
                params={"attempt": act.attempt, "rules": referee.digest},
            )

    def _complete(self, act: AttemptSealed) -> None:
        per_item = bool(act.item)
        rules = self._rules[act.stage]
        wanted = {each for each, rule in rules.items() if rule.per_item is per_item}
        if wanted == act.marks.keys():
            return
        named = ", ".join(sorted(wanted.symmetric_difference(act.marks)))
        raise Refused(
            "verdicts_incomplete",
            f"an attempt of stage {act.stage} has one verdict for each automatic rule: {named}",
            fix="judge it by the rulebook in force",
            params={"stage": act.stage, "aspects": named},
        )

    def _takes_place(self, act: AttemptSealed) -> None:
        if act.attempt in self._state.attempts.sealed:
            params = {"attempt": act.attempt}
            message = f"there is an attempt {act.attempt} already"
            raise Refused("attempt_exists", message, fix="make a new id", params=params)
        there = self._state.attempts.at((act.stage, act.entry, act.item))
        current = None if there is None else there.act.attempt
        if act.replaces != current:
            raise Refused(
                "attempt_current",
                f"the attempt that counts for entry {act.entry} is {current or 'none'}",
                fix="name it in `replaces`" if current else "leave `replaces` out",
                params={"entry": act.entry, "current": current or ""},
            )

    def _attempt(self, attempt: str) -> SealedAttempt:
        sealed = self._state.attempts.sealed.get(attempt)
        if sealed is None:
            unknown("attempt", attempt, "send the id of an attempt that was sealed")
        return sealed

    def _known_aspect(self, sealed: SealedAttempt, aspect: str) -> None:
        if aspect not in sealed.marks:
            attempt = sealed.act.attempt
            unknown("aspect", aspect, f"attempt {attempt} was judged for others", attempt=attempt)

    def _not_final(self, stage: str) -> None:
        phase = stage_of(self._state, stage).phase
        if phase not in ("open", "closed"):
            refuse_phase(stage, phase)

    def _on_scale(self, stage: str, aspect: str, value: str | None) -> None:
        if value is not None:
            self._scales[stage][aspect].check(aspect, value)


def _two_people(judge: str, second: str) -> None:
    if judge == second:
        raise Refused(
            "second_person",
            "the second person is the same as the first",
            fix="have another person confirm it",
            params={"judge": judge},
        )
