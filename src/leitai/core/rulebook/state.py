"""What admission looks at, and the refusals that many acts share."""

from __future__ import annotations

from typing import NoReturn, Protocol

from leitai.core.ledger.acts import MarkGiven
from leitai.core.rulebook.attempts import Attempts
from leitai.core.rulebook.conduct import Matters
from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.organising import Organising
from leitai.core.rulebook.panels import Panels
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.stage import StageFold


class State(Protocol):
    """What admission looks at; a `Fold` has it all."""

    rulebook: Rulebook
    seq: int
    judges: dict[str, str | None]
    entrants: dict[str, Entrant]
    marks: dict[str, MarkGiven]
    withdrawn: set[str]
    stages: dict[str, StageFold]
    attempts: Attempts
    panels: Panels
    matters: Matters
    organising: Organising

    def expectation(self, stage: str) -> Expectation:
        """Whose marks a stage expects."""

    def is_current(self, mark: str) -> bool:
        """Whether the mark counts: neither replaced nor withdrawn."""


def stage_of(state: State, stage: str) -> StageFold:
    """The stage of that id; refused if the rulebook has none."""
    found = state.stages.get(stage)
    if found is None:
        known = ", ".join(state.stages)
        unknown("stage", stage, f"the rulebook has {known}")
    return found


def entry_of(state: State, entry: str, stage: StageFold | None = None) -> None:
    """Refuse an entry that is not registered; in a sealed stage, one that is no code of it."""
    if stage is not None and stage.sealed and entry in state.entrants:
        refuse_name(entry, stage)
    if entry not in (state.entrants if stage is None else stage.entrants):
        unknown("entry", entry, "register the entry first")


def starter(state: State, entry: str, stage: StageFold) -> None:
    """Refuse an entry of the stage that is unknown, withdrawn or disqualified."""
    entrant = stage.entrants.get(entry)
    if entrant is None:
        if stage.sealed and entry in state.entrants:
            refuse_name(entry, stage)
        unknown("entry", entry, "register the entry first")
    if entrant.standing != "ok":
        raise Refused(
            f"entry_{entrant.standing}",
            f"entry {entry} is {entrant.standing}",
            fix="if that was lifted, reinstate the entry first",
            params={"entry": entry},
        )
    if not stage.admits(entry):
        raise Refused(
            "entry_elsewhere",
            f"entry {entry} does not take part in stage {stage.plan.stage.id}",
            fix="mark it in the stage of its own group",
            params={"entry": entry, "stage": stage.plan.stage.id},
        )


def refuse_name(entry: str, stage: StageFold) -> NoReturn:
    """The entry goes by a blind code."""
    params = {"entry": entry, "stage": stage.plan.stage.id}
    message = "the entries of this stage are sealed"
    raise Refused("entry_sealed", message, fix="use the blind code", params=params)


def known_item(stage: StageFold, entry: str, item: str) -> bool:
    """Declared; or, where no formula reads its attributes, one of the expected: 1, 2 and so on."""
    performance = stage.performances.get(stage.key_of(entry))
    there = performance.items.get(item) if performance is not None else None
    if there is not None and there.declared:
        return True
    expected = stage.plan.expected_items
    if stage.plan.reads_items:
        return False
    return expected is None or (item.isdecimal() and item == str(min(int(item), expected)) != "0")


def refuse_phase(stage: str, phase: str) -> NoReturn:
    """The stage is in a phase that does not allow it."""
    words = {
        "waiting": ("is not open yet", "open the stage first"),
        "open": ("is open", "close the stage first"),
        "closed": ("is closed", "the organiser can open the stage again"),
        "frozen": ("is frozen", "thaw the stage first"),
        "published": ("is published", "an appeal can still change it"),
        "final": ("is final", "a final result is not changed"),
    }
    message, fix = words[phase]
    params = {"stage": stage, "status": phase}
    raise Refused(f"stage_{phase}", f"stage {stage} {message}", fix=fix, params=params)


def refuse_settled(stage: StageFold) -> NoReturn:
    """The stage's result is signed, published or final."""
    name = stage.plan.stage.id
    if not stage.conduct.signatures or stage.phase != "closed":
        refuse_phase(name, stage.phase)
    raise Refused(
        "stage_signed",
        f"stage {name} is signed",
        fix="open the stage again, which voids the signatures, or appeal",
        params={"stage": name},
    )


def unknown(kind: str, code: str, fix: str, **params: str) -> NoReturn:
    """There is nothing of that kind and id."""
    message = f"there is no {kind} {code}"
    raise Refused(f"{kind}_unknown", message, fix=fix, params={kind: code, **params})
