"""The panels' part of the API; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from leitai.contests.rules import find_contest
from leitai.contests.schemas import Code
from leitai.core.ledger.acts import (
    DrawAnnounced,
    DrawCommitted,
    DrawRevealed,
    DrawSource,
    RecusalDeclared,
    RecusalLifted,
)
from leitai.governance.door import asker
from leitai.judging.panels import (
    assignment,
    drawing,
    opening,
    recusals,
    relations,
    rules,
    schemas,
    sealing,
)
from leitai.judging.procedure.schemas import ActOut

router = Router(tags=["panels"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}"
STAGE = BASE + "/stages/{stage}"


@router.get(BASE + "/recusals", response=list[schemas.RecusalOut], operation_id="listRecusals")
def list_recusals(request: HttpRequest, contest_id: str) -> list[Row]:
    """Who stands aside for what."""
    rules.to_look(identity=asker(request), contest_id=contest_id)
    return recusals.list_recusals(contest=contest_id)


@router.post(BASE + "/recusals", response=ActOut, operation_id="declareRecusal")
def declare_recusal(request: HttpRequest, contest_id: str, body: schemas.RecusalIn) -> Row:
    """A judge stands aside for an entry; judges may declare their own."""
    actor = rules.to_recuse(
        identity=asker(request), contest_id=contest_id, judge=body.judge, ground=body.ground
    )
    act = RecusalDeclared(body.judge, body.entry, body.ground)
    return recusals.declare_recusal(contest=contest_id, act=act, actor=actor)._asdict()


@router.delete(BASE + "/recusals/{judge}/{entry}", response=ActOut, operation_id="liftRecusal")
def lift_recusal(
    request: HttpRequest, contest_id: str, judge: Code, entry: Code, body: schemas.LiftIn
) -> Row:
    """The pair may be judged after all."""
    identity = asker(request)
    rules.to_compose(identity=identity, contest_id=contest_id)
    act = RecusalLifted(judge, entry, body.reason)
    return recusals.lift_recusal(contest=contest_id, act=act, actor=identity.actor)._asdict()


@router.post(BASE + "/recusals/find", response=list[schemas.PairOut], operation_id="findRecusals")
def find_recusals(
    request: HttpRequest, contest_id: str, body: schemas.FindIn | None = None
) -> list[Row]:
    """Pairs by own unit, superior unit and known relations that are not declared yet."""
    rules.to_compose(identity=asker(request), contest_id=contest_id)
    levels = (body or schemas.FindIn()).levels
    return [pair._asdict() for pair in relations.find_pairs(contest=contest_id, levels=levels)]


@router.post(
    BASE + "/recusals/declare", response=schemas.DeclaredOut, operation_id="declareRecusals"
)
def declare_recusals(request: HttpRequest, contest_id: str, body: schemas.RecusalsIn) -> Row:
    """Declare many; each that cannot be is named with its reason."""
    identity = asker(request)
    rules.to_compose(identity=identity, contest_id=contest_id)
    acts = [RecusalDeclared(each.judge, each.entry, each.ground) for each in body.pairs]
    return recusals.declare_recusals(contest=contest_id, acts=acts, actor=identity.actor)


@router.get(BASE + "/relations", response=schemas.RelationsOut, operation_id="getRelations")
def get_relations(request: HttpRequest, contest_id: str) -> Row:
    """What judges have to do with units, and which unit is above which."""
    rules.to_compose(identity=asker(request), contest_id=contest_id)
    return relations.list_relations(contest=contest_id)


@router.put(BASE + "/relations", response=schemas.RelationsOut, operation_id="putRelations")
def put_relations(request: HttpRequest, contest_id: str, body: schemas.RelationsIn) -> Row:
    """Replace relations and the tree of units."""
    rules.to_compose(identity=asker(request), contest_id=contest_id)
    relations.set_relations(
        contest=contest_id,
        relations=[each.dict() for each in body.relations],
        units=[each.dict() for each in body.units],
    )
    return relations.list_relations(contest=contest_id)


@router.post(
    STAGE + "/assignment/preview",
    response=schemas.AssignmentOut,
    operation_id="previewAssignment",
)
def preview_assignment(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.AssignmentIn
) -> Row:
    """Who would judge what; where that is impossible, why."""
    rules.to_draw(identity=asker(request), contest_id=contest_id)
    return assignment.preview_assignment(contest=contest_id, stage=stage, asked=body)


@router.post(STAGE + "/assignment", response=schemas.AssignmentOut, operation_id="applyAssignment")
def apply_assignment(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.AssignmentIn
) -> Row:
    """Put the assignment into force; the same body and seed give what was previewed."""
    identity = asker(request)
    rules.to_draw(identity=identity, contest_id=contest_id)
    return assignment.apply_assignment(
        contest=contest_id, stage=stage, asked=body, actor=identity.actor
    )


@router.get(STAGE + "/assignment", response=schemas.AssignmentOut, operation_id="getAssignment")
def get_assignment(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """The assignment in force."""
    rules.to_look(identity=asker(request), contest_id=contest_id)
    return assignment.assignment_row(contest=contest_id, stage=stage)


@router.get(STAGE + "/assignment/explain", response=schemas.WhyPairOut, operation_id="explainPair")
def explain_pair(
    request: HttpRequest,
    contest_id: str,
    stage: Code,
    entry: Query[Code],
    judge: Query[Code],
) -> Row:
    """Why this judge marks this entry, or does not."""
    rules.to_look(identity=asker(request), contest_id=contest_id)
    return assignment.explain_pair(contest=contest_id, stage=stage, entry=entry, judge=judge)


@router.put(BASE + "/draws/{draw}", response=schemas.DrawOut, operation_id="announceDraw")
def announce_draw(request: HttpRequest, contest_id: str, draw: Code, body: schemas.DrawIn) -> Row:
    """Announce a public draw; it is not changed afterwards."""
    identity = asker(request)
    rules.to_draw(identity=identity, contest_id=contest_id)
    act = DrawAnnounced(
        draw=draw,
        purpose=body.purpose,
        pool=body.pool,
        picks=body.picks,
        sources=[DrawSource(**each.dict()) for each in body.sources],
        stage=body.stage,
        suite=body.suite,
    )
    drawing.announce_draw(contest=contest_id, act=act, actor=identity.actor)
    return drawing.draw_row(contest=contest_id, name=draw)


@router.post(BASE + "/draws/{draw}/commit", response=schemas.DrawOut, operation_id="commitDraw")
def commit_draw(request: HttpRequest, contest_id: str, draw: Code, body: schemas.CommitIn) -> Row:
    """An official is bound to a secret, of which only the hash is sent."""
    identity = asker(request)
    rules.to_look(identity=identity, contest_id=contest_id)
    act = DrawCommitted(draw, identity.actor, body.commitment)
    drawing.commit_draw(contest=contest_id, act=act)
    return drawing.draw_row(contest=contest_id, name=draw)


@router.post(BASE + "/draws/{draw}/reveal", response=schemas.DrawOut, operation_id="revealDraw")
def reveal_draw(request: HttpRequest, contest_id: str, draw: Code, body: schemas.RevealIn) -> Row:
    """The witness shows the secret; from the first reveal on nobody commits any more."""
    identity = asker(request)
    rules.to_look(identity=identity, contest_id=contest_id)
    drawing.reveal_draw(contest=contest_id, act=DrawRevealed(draw, identity.actor, body.nonce))
    return drawing.draw_row(contest=contest_id, name=draw)


@router.post(BASE + "/draws/{draw}/make", response=schemas.DrawOut, operation_id="makeDraw")
def make_draw(request: HttpRequest, contest_id: str, draw: Code, body: schemas.MakeIn) -> Row:
    """Draw, once, with the values as published."""
    identity = asker(request)
    rules.to_draw(identity=identity, contest_id=contest_id)
    return drawing.make_draw(
        contest=contest_id, name=draw, values=body.values, actor=identity.actor
    )


@router.get(BASE + "/draws", response=list[schemas.DrawOut], operation_id="listDraws")
def list_draws(request: HttpRequest, contest_id: str) -> list[Row]:  # noqa: ARG001 -- public
    """All public draws."""
    find_contest(contest_id=contest_id)
    return drawing.list_draws(contest=contest_id)


@router.get(BASE + "/draws/{draw}", response=schemas.DrawOut, operation_id="getDraw")
def get_draw(request: HttpRequest, contest_id: str, draw: Code) -> Row:  # noqa: ARG001 -- public
    """A public draw with every step, so that anybody can draw it again."""
    find_contest(contest_id=contest_id)
    return drawing.draw_row(contest=contest_id, name=draw)


@router.get(STAGE + "/codes", response=schemas.CodesOut, operation_id="getCodes")
def get_codes(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """How far the stage is sealed."""
    rules.to_look(identity=asker(request), contest_id=contest_id)
    return opening.codes_row(contest=contest_id, stage=stage)


@router.post(STAGE + "/codes/prepare", response=schemas.PreparedOut, operation_id="prepareCodes")
def prepare_codes(request: HttpRequest, contest_id: str, stage: Code, body: schemas.SealIn) -> Row:
    """Draw the next layer without sealing it: write the shares down, print the labels first."""
    identity = asker(request)
    rules.to_seal(identity=identity, contest_id=contest_id)
    return sealing.prepare_codes(
        contest=contest_id,
        stage=stage,
        holders=body.holders,
        asked=body.assignment,
        officer=identity.actor,
    )


@router.post(STAGE + "/codes/seal", response=schemas.PreparedOut, operation_id="sealPrepared")
def seal_prepared(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.PreparedIn
) -> Row:
    """Seal what was prepared, within ten minutes."""
    identity = asker(request)
    rules.to_seal(identity=identity, contest_id=contest_id)
    return sealing.seal_codes(
        contest=contest_id, stage=stage, digest=body.commitment, officer=identity.actor
    )


@router.post(STAGE + "/codes", response=schemas.PreparedOut, operation_id="sealCodes")
def seal_codes(request: HttpRequest, contest_id: str, stage: Code, body: schemas.SealIn) -> Row:
    """Draw and seal the next layer in one step; shares and labels are in this answer only."""
    made = prepare_codes(request, contest_id, stage, body)
    return sealing.seal_codes(
        contest=contest_id, stage=stage, digest=made["commitment"], officer=asker(request).actor
    )


@router.post(STAGE + "/codes/open", response=schemas.CodesOut, operation_id="openCodes")
def open_codes(request: HttpRequest, contest_id: str, stage: Code, body: schemas.ShareIn) -> Row:
    """Put in the own share; with two, and a supervisor watching, the layer opens."""
    identity = asker(request)
    rules.to_look(identity=identity, contest_id=contest_id)
    return opening.put_share(
        contest=contest_id, stage=stage, text=body.share, holder=identity.actor
    )


@router.post(STAGE + "/codes/witness", response=schemas.CodesOut, operation_id="witnessCodes")
def witness_codes(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """A supervisor watches the opening."""
    identity = asker(request)
    rules.to_witness(identity=identity, contest_id=contest_id)
    return opening.witness_opening(contest=contest_id, stage=stage, supervisor=identity.actor)
