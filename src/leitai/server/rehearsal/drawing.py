"""A public draw by witnesses: announced, committed to, revealed, made, drawn again by anybody."""

from __future__ import annotations

from leitai.core.panel.draws import commitment, selection
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun

NONCES = {"supervisor": "监督员甲的一句话 0123456789", "witness": "监督员乙的一句话 9876543210"}
"""Two witnesses; in life each thinks up a sentence of their own."""


def draw_order(run: StageRun) -> str:
    """Draw who comes on stage when; who comes first."""
    pool = run.entries()
    path = f"{run.contest}/draws/order.{run.stage}"
    plan = {"purpose": "order", "pool": pool, "picks": len(pool), "stage": run.stage}
    run.cast["encryption"].put(path, plan)
    for who, nonce in NONCES.items():
        run.cast[who].post(f"{path}/commit", {"commitment": commitment(nonce)})
    for who, nonce in NONCES.items():
        run.cast[who].post(f"{path}/reveal", {"nonce": nonce})
    made = run.cast["encryption"].post(f"{path}/make", {"values": {}})
    told = run.cast.stranger().get(path)
    require(told["picked"] == made["picked"], "the public sees another draw")
    again = selection(told["pool"], told["picks"], told["key"], told["suite"])
    require(list(again) == told["picked"], "the draw cannot be drawn again")
    return str(told["picked"][0])
