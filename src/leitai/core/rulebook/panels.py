"""Who judges what, as the ledger has it: recusals, assignments, public draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from leitai.core.ledger.acts import (
    DrawAnnounced,
    DrawCommitted,
    DrawMade,
    DrawRevealed,
    JudgesAssigned,
    RecusalDeclared,
    RecusalLifted,
)

NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Draw:
    """A public draw so far.

    Attributes:
        announced: what is drawn; `at`: when that was said, UTC microseconds.
        commitments: witness → SHA-256 of the nonce.
        revealed: witness → nonce.
        made: the outcome.
    """

    announced: DrawAnnounced
    at: int
    commitments: dict[str, str] = field(default_factory=dict)
    revealed: dict[str, str] = field(default_factory=dict)
    made: DrawMade | None = None


class Panels:
    """Recusals, assignments and draws of a contest.

    Attributes:
        recusals: (entry or code, judge) → why.
        assigned: stage → entry → judges; teams: stage → criterion → judges.
    """

    def __init__(self) -> None:
        self.recusals: dict[tuple[str, str], RecusalDeclared] = {}
        self.assigned: dict[str, dict[str, tuple[str, ...]]] = {}
        self.teams: dict[str, dict[str, frozenset[str]]] = {}
        self.assignments: dict[str, JudgesAssigned] = {}
        self.draws: dict[str, Draw] = {}
        self._recused: dict[str, frozenset[str]] = {}

    def recused(self, entry: str) -> frozenset[str]:
        """Judges who do not mark the entry."""
        return self._recused.get(entry, NONE)

    def is_plain(self, stage: str) -> bool:
        """Whether everybody marks everything there."""
        return not (self._recused or stage in self.assignments)

    def declare(self, act: RecusalDeclared) -> None:
        """The judge stands aside for the entry."""
        self.recusals[act.entry, act.judge] = act
        self._recused[act.entry] = self.recused(act.entry) | {act.judge}

    def lift(self, act: RecusalLifted) -> None:
        """The judge marks the entry again."""
        if self.recusals.pop((act.entry, act.judge), None) is None:
            return
        left = self.recused(act.entry) - {act.judge}
        self._recused[act.entry] = left
        if not left:
            del self._recused[act.entry]

    def assign(self, act: JudgesAssigned) -> None:
        """Take over the whole list of a stage."""
        self.assignments[act.stage] = act
        self.assigned[act.stage] = {
            entry: tuple(judges) for entry, judges in act.assignments.items()
        }
        self.teams[act.stage] = {name: frozenset(team) for name, team in act.teams.items()}

    def eligible(
        self, stage: str, entry: str, criteria: Iterable[str], everybody: Iterable[str]
    ) -> tuple[str, ...]:
        """Who may mark an aspect of the entry.

        Args:
            stage: where.
            entry: whom.
            criteria: the aspect's criterion and those above it.
            everybody: all judges, in the order of registration.
        """
        assigned = self.assigned.get(stage) or None
        seated = everybody if assigned is None else assigned.get(entry, ())
        out = self.recused(entry)
        teams = self.teams.get(stage, {})
        within = [teams[name] for name in criteria if name in teams]
        if not (out or within):
            return tuple(seated)
        return tuple(
            judge for judge in seated if judge not in out and all(judge in team for team in within)
        )

    def rename(self, stage: str, pairs: Mapping[str, str]) -> None:
        """Codes of a stage were opened: new code → what it stands for."""
        assigned = self.assigned.get(stage)
        if assigned:
            self.assigned[stage] = {pairs.get(each, each): who for each, who in assigned.items()}
        for (entry, judge), act in list(self.recusals.items()):
            if entry in pairs and (pairs[entry], judge) not in self.recusals:
                self.declare(RecusalDeclared(judge, pairs[entry], act.ground))

    def announce(self, act: DrawAnnounced, at: int) -> None:
        """A draw is announced; the first announcement of an id counts."""
        self.draws.setdefault(act.draw, Draw(act, at))

    def commit(self, act: DrawCommitted) -> None:
        """A witness is bound to a nonce."""
        if act.draw in self.draws:
            self.draws[act.draw].commitments.setdefault(act.witness, act.commitment)

    def reveal(self, act: DrawRevealed) -> None:
        """A witness shows the nonce."""
        if act.draw in self.draws:
            self.draws[act.draw].revealed.setdefault(act.witness, act.nonce)

    def make(self, act: DrawMade) -> None:
        """The outcome; the first one counts."""
        draw = self.draws.get(act.draw)
        if draw is not None and draw.made is None:
            draw.made = act
