"""Read `procedure`: how people judge a stage."""

from __future__ import annotations

from typing import Final

from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Office, Procedure, Recheck
from leitai.core.rulebook.parse_channels import read_time
from leitai.core.rulebook.source import Scalar, Table, described
from leitai.core.rulebook.values import read_choice, read_whole

KEYS: Final = (
    "sign",
    "offices",
    "four_eyes",
    "appeals",
    "publication",
    "recheck",
    "slot",
    "blind",
    "reviews",
    "quotas",
)
OFFICES: Final[tuple[Office, ...]] = ("scorekeeper", "chief", "supervisor")
LONGEST: Final = 30 * 24 * 3600 * 1_000_000
"""Thirty days, in microseconds: longer than any time for appeals."""
MOST_QUOTAS: Final = 50


def read_procedure(stage: Fields) -> Procedure:
    """The stage's procedure; without the key nothing is signed, sealed or sampled."""
    node = stage.get("procedure")
    if node is None:
        return Procedure()
    fields = Fields(node, stage.report, stage.name("procedure"), KEYS)
    return Procedure(
        sign=fields.truth("sign", default=False),
        offices=_offices(fields),
        four_eyes=fields.truth("four_eyes", default=False),
        appeals=read_time(fields, "appeals", most=LONGEST),
        publication=read_time(fields, "publication", most=LONGEST),
        recheck=_recheck(fields),
        slot=read_time(fields, "slot", most=LONGEST),
        blind=fields.whole("blind", most=3) or 0,
        reviews=fields.whole("reviews", least=1, most=999),
        quotas=_quotas(fields),
    )


def _offices(fields: Fields) -> tuple[Office, ...]:
    what = fields.name("offices")
    named = [
        word
        for node in fields.list("offices")
        if (word := read_choice(node, fields.report, what, OFFICES)) is not None
    ]
    if len(set(named)) != len(named):
        fields.refuse("offices", "repeated", f"{what} names an office twice", "name each once")
    return tuple(dict.fromkeys(named))


def _recheck(stage: Fields) -> Recheck | None:
    node = stage.get("recheck")
    if node is None:
        return None
    fields = Fields(node, stage.report, stage.name("recheck"), ("top", "rest", "limit"))
    why = "write recheck: {top: 30, rest: 15, limit: 5}, in percent"
    for key in ("top", "rest", "limit"):
        fields.need(key, why)
    top, rest, limit = (fields.number(key, least=0, most=100) for key in ("top", "rest", "limit"))
    if top is None or rest is None or limit is None:
        return None
    return Recheck(top, rest, limit)


def _quotas(fields: Fields) -> dict[str, int]:
    node = fields.get("quotas")
    if node is None:
        return {}
    what = fields.name("quotas")
    if not isinstance(node, Table) or not 0 < len(node.pairs) <= MOST_QUOTAS:
        message = f"{what} must say how many judges of each constituency, not {described(node)}"
        fields.refuse("quotas", "not_a_mapping", message, "such as quotas: {专家: 2, 劳模工匠: 1}")
        return {}
    read = {
        key.text: read_whole(value, fields.report, f"{what} for {described(key)}", least=1, most=99)
        for key, value in node.pairs
        if isinstance(key, Scalar)
    }
    return {name: count for name, count in read.items() if count is not None}
