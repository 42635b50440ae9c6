"""The form asks a judge for what people mark, and for nothing else."""

from __future__ import annotations

from leitai.core.rulebook.parse import read_rulebook
from support.home import database

MIXED = b"""\
rulebook: 1
title: x
stages:
  cell:
    channels: {p: {type: bool}}
    criteria:
      - id: A
        aspects:
          - {id: A1, kind: automatic, max: 1, award: eventually(p)}
          - {id: A2, kind: measurement, max: 1}
      - {id: B, aspects: [{id: B1, kind: automatic, max: 1, award: always(p)}]}
"""


def test_what_the_referee_marks_is_not_on_the_form() -> None:
    database()
    from leitai.judging.form import criterion_rows  # noqa: PLC0415 -- after Django is set up

    (stage,) = read_rulebook(MIXED).stages
    rows = [row for each in stage.criteria for row in criterion_rows(each)]
    assert [(row["id"], [one["id"] for one in row["aspects"]]) for row in rows] == [("A", ["A2"])]
