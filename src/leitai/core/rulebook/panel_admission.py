"""Which acts about seats, draws and blind codes may be taken in now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from leitai.core.ledger.acts import (
    Act,
    CodesOpened,
    CodesSealed,
    DrawAnnounced,
    DrawCommitted,
    DrawMade,
    DrawRevealed,
    JudgesAssigned,
    MarkChange,
    MarkGiven,
    RecusalDeclared,
    RecusalLifted,
)
from leitai.core.panel.codes import commitment as codes_commitment
from leitai.core.panel.draws import DrawError, commitment, recompute
from leitai.core.rulebook.panels import Draw
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.state import State, refuse_phase, refuse_settled, stage_of, unknown

Checks = dict[type[Act], Callable[[Any], None]]
SLOTTED: Final = ("station", "group")
"""Purposes of draws in which each pick gets something named beforehand."""
PLACES: Final = ("order", *SLOTTED)
"""Purposes of draws that give an entry its place."""


class PanelAdmission:
    """Checks acts against the state of a fold; never changes it."""

    def __init__(self, state: State) -> None:
        self._state = state

    def checks(self) -> Checks:
        """By kind of act."""
        return {
            RecusalDeclared: self._recusal,
            RecusalLifted: self._lifting,
            JudgesAssigned: self._assignment,
            DrawAnnounced: self._announced,
            DrawCommitted: self._committed,
            DrawRevealed: self._revealed,
            DrawMade: self._made,
            CodesSealed: self._sealed,
            CodesOpened: self._opened,
        }

    def _recusal(self, act: RecusalDeclared) -> None:
        self._judge(act.judge)
        self._entry(act.entry)
        if act.judge in self._state.panels.recused(act.entry):
            params = {"judge": act.judge, "entry": act.entry}
            message = f"judge {act.judge} stands aside for {act.entry} already"
            raise Refused("recusal_exists", message, params=params)
        for stage in self._state.stages.values():
            if stage.phase in ("published", "final") or stage.conduct.signatures:
                self._not_settled(stage, act.entry, act.judge)

    def _not_settled(self, stage: StageFold, entry: str, judge: str) -> None:
        performance = stage.performances.get(stage.key_of(entry))
        cells = performance.items.values() if performance is not None else ()
        if any(judge in cell.marks for item in cells for cell in item.cells.values()):
            refuse_settled(stage)

    def _lifting(self, act: RecusalLifted) -> None:
        if act.judge not in self._state.panels.recused(act.entry):
            unknown("recusal", act.judge, "read the list of recusals", entry=act.entry)

    def _assignment(self, act: JudgesAssigned) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase not in ("waiting", "open"):
            refuse_phase(act.stage, stage.phase)
        for entry, judges in act.assignments.items():
            if entry not in stage.entrants:
                unknown("entry", entry, "assign the entries of the stage", stage=act.stage)
            for judge in judges:
                self._seat(entry, judge)
            if len(set(judges)) != len(judges):
                params = {"entry": entry}
                message = f"a judge is assigned to {entry} twice"
                raise Refused("judge_twice", message, params=params)
        known = {name for names in stage.plan.criteria_of.values() for name in names}
        for criterion, team in act.teams.items():
            if criterion not in known:
                unknown("criterion", criterion, f"in stage {act.stage}", stage=act.stage)
            for judge in team:
                self._judge(judge)

    def _seat(self, entry: str, judge: str) -> None:
        self._judge(judge)
        if judge in self._state.panels.recused(entry):
            raise recused(entry, judge)

    def _announced(self, act: DrawAnnounced) -> None:
        if act.draw in self._state.panels.draws:
            params = {"draw": act.draw}
            message = f"draw {act.draw} was announced before"
            fix = "what was announced is not changed; announce another draw"
            raise Refused("draw_exists", message, fix=fix, params=params)
        if act.stage is not None:
            stage_of(self._state, act.stage)
        self._not_again(act)
        self._slots(act)
        if len(set(act.pool)) != len(act.pool) or act.picks > len(act.pool):
            raise Refused(
                "draw_pool",
                "the pool names somebody twice, or fewer than are to be drawn",
                fix="send each candidate once",
                params={"draw": act.draw},
            )

    def _not_again(self, act: DrawAnnounced) -> None:
        """Nobody draws the same again until the outcome pleases."""
        for name, draw in self._state.panels.draws.items():
            said = draw.announced
            alike = draw.made is not None and (said.purpose, said.stage) == (act.purpose, act.stage)
            if alike and self._same_pool(act, said):
                raise Refused(
                    "draw_repeated",
                    f"draw {name} was made from the same pool for the same purpose",
                    fix="its outcome stands; a draw is not repeated under another name",
                    params={"draw": name},
                )

    def _same_pool(self, act: DrawAnnounced, said: DrawAnnounced) -> bool:
        """Places are given to each entry once; of other draws only the same pool is the same."""
        if act.purpose not in PLACES or act.stage is None:
            return sorted(act.pool) == sorted(said.pool)
        key_of = stage_of(self._state, act.stage).key_of
        return not {key_of(one) for one in act.pool}.isdisjoint(key_of(one) for one in said.pool)

    def _slots(self, act: DrawAnnounced) -> None:
        """What is drawn for must be fixed before anybody knows the outcome."""
        if len(act.slots) != (act.picks if act.purpose in SLOTTED else 0):
            raise Refused(
                "draw_slots",
                "a draw of stations or groups names one for each pick, other draws name none",
                fix="announce it with as many slots as picks",
                params={"draw": act.draw},
            )

    def _committed(self, act: DrawCommitted) -> None:
        draw = self._open_draw(act.draw)
        if act.witness in draw.commitments or draw.revealed:
            raise Refused(
                "draw_commitment",
                "a witness commits once, and before anybody reveals",
                fix="announce a new draw if this one is spoilt",
                params={"draw": act.draw, "witness": act.witness},
            )

    def _revealed(self, act: DrawRevealed) -> None:
        draw = self._open_draw(act.draw)
        promised = draw.commitments.get(act.witness)
        if promised is None or promised != commitment(act.nonce) or act.witness in draw.revealed:
            raise Refused(
                "draw_nonce_wrong",
                f"{act.witness} has not committed to this nonce",
                fix="reveal the text that was committed to, letter by letter",
                params={"draw": act.draw, "witness": act.witness},
            )

    def _made(self, act: DrawMade) -> None:
        draw = self._open_draw(act.draw)
        self._not_again(draw.announced)
        try:
            found = recompute(draw.announced, act, draw.commitments, draw.revealed)
        except DrawError as error:
            params = {"draw": act.draw, **{k: str(v) for k, v in error.params.items()}}
            raise Refused(
                error.code, str(error), fix="send what was announced", params=params
            ) from error
        if (found.key, found.picked) != (act.key, act.picked):
            raise Refused(
                "draw_differs",
                "these values give another outcome",
                fix="draw again from the announced values",
                params={"draw": act.draw},
            )

    def _open_draw(self, name: str) -> Draw:
        draw = self._state.panels.draws.get(name)
        if draw is None:
            unknown("draw", name, "announce it first")
        if draw.made is not None:
            raise Refused(
                "draw_made",
                f"draw {name} was made; a draw is not repeated",
                fix="its outcome stands, anyone can compute it again",
                params={"draw": name},
            )
        return draw

    def _sealed(self, act: CodesSealed) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase not in ("waiting", "open"):
            refuse_phase(act.stage, stage.phase)
        if stage.cover.opened:
            params = {"stage": act.stage}
            message = f"codes of stage {act.stage} have been opened"
            raise Refused("codes_opened", message, fix="a stage is sealed once", params=params)
        self._next_layer(act, stage)
        self._fresh_codes(act, stage)

    def _next_layer(self, act: CodesSealed, stage: StageFold) -> None:
        wanted = stage.sealed + 1
        if act.layer != wanted:
            params = {"stage": act.stage, "layer": str(act.layer), "next": str(wanted)}
            message = f"the next layer of stage {act.stage} is {wanted}"
            raise Refused("codes_layer", message, fix="seal layer after layer", params=params)
        conduct = stage.conduct
        if conduct.held or conduct.slot is not None:
            raise Refused(
                "codes_early",
                f"marks of stage {act.stage} wait for a second person, or somebody is on stage",
                fix="confirm or reject those marks and stop the clock, then seal",
                params={"stage": act.stage},
            )
        if stage.sealed == 0 and any(each.given for each in stage.performances.values()):
            params = {"stage": act.stage}
            message = f"marks were given in stage {act.stage} under the entries' own names"
            raise Refused("codes_late", message, fix="seal before the first mark", params=params)

    def _fresh_codes(self, act: CodesSealed, stage: StageFold) -> None:
        entrants = stage.entrants
        starters = [
            name for name in entrants if stage.listed(name) and entrants[name].standing == "ok"
        ]
        used = set(self._state.entrants) | {
            code
            for each in self._state.stages.values()
            for one in each.cover.sealed
            for code in one.codes
        }
        wrong = len(set(act.codes)) != len(act.codes) or len(act.codes) != len(starters)
        if wrong or used & set(act.codes) or list(act.codes) != sorted(act.codes):
            raise Refused(
                "codes_wrong",
                f"stage {act.stage} needs {len(starters)} new codes, sorted, each once",
                fix="draw the codes again",
                params={"stage": act.stage, "wanted": str(len(starters))},
            )

    def _opened(self, act: CodesOpened) -> None:
        stage = stage_of(self._state, act.stage)
        if not stage.sealed or stage.cover.closed[-1].act.layer != act.layer:
            params = {"stage": act.stage, "layer": str(act.layer)}
            message = "only the outermost sealed layer can be opened"
            raise Refused("codes_layer", message, fix="open layer after layer", params=params)
        if "chief" not in stage.conduct.signatures:
            raise Refused(
                "codes_unsigned",
                f"the chief judge has not signed stage {act.stage}",
                fix="close the stage and have the chief judge sign it first",
                params={"stage": act.stage},
            )
        self._holders(act)
        self._as_committed(act, stage)

    def _holders(self, act: CodesOpened) -> None:
        if len(set(act.by)) != len(act.by) or act.supervisor in act.by:
            raise Refused(
                "second_person",
                "two holders and the supervisor must be different people",
                fix="have another person take part",
                params={"stage": act.stage},
            )

    def _as_committed(self, act: CodesOpened, stage: StageFold) -> None:
        sealed = stage.cover.closed[-1].act
        below = stage.cover.names_below(stage.sealed - 1)
        olds, news = [old for old, _ in act.draw], [new for _, new in act.draw]
        right = sorted(news) == list(sealed.codes) and len(set(olds)) == len(olds)
        if (
            not right
            or not set(olds) <= below.keys()
            or (codes_commitment(act.draw, act.nonce) != sealed.commitment)
        ):
            raise Refused(
                "codes_differ",
                "this is not what was committed to when the codes were sealed",
                fix="open with the shares of this layer",
                params={"stage": act.stage, "commitment": sealed.commitment},
            )

    def _judge(self, judge: str) -> None:
        if judge not in self._state.judges:
            unknown("judge", judge, "register the judge first")

    def _entry(self, entry: str) -> None:
        known = entry in self._state.entrants or any(
            stage.cover.is_code(entry) for stage in self._state.stages.values()
        )
        if not known:
            unknown("entry", entry, "register the entry first")


def refuse_unseated(state: State, stage: StageFold, mark: MarkGiven | MarkChange) -> None:
    """Refuse a judge who stands aside for the entry, or to whom it was not given."""
    entry, name = stage.key_of(mark.entry), stage.plan.stage.id
    if mark.judge in state.panels.recused(entry):
        raise recused(mark.entry, mark.judge)
    if name not in state.panels.assignments:
        return
    expected, panel = state.expectation(name), stage.plan.panels.get(mark.aspect)
    eligible = expected.seated(entry) if panel is None else expected.eligible(entry, panel.aspect)
    if mark.judge not in eligible:
        raise Refused(
            "judge_not_assigned",
            f"judge {mark.judge} is not assigned to {mark.aspect} of {mark.entry}",
            fix="another judge marks it; the chief judge can change the assignment",
            params={"judge": mark.judge, "entry": mark.entry, "aspect": mark.aspect},
        )


def recused(entry: str, judge: str) -> Refused:
    """The judge stands aside for the entry."""
    return Refused(
        "judge_recused",
        f"judge {judge} is recused from {entry}",
        fix="another judge marks this entry",
        params={"judge": judge, "entry": entry},
    )
