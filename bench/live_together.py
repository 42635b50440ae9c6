"""The whole server with a contest being judged, for marks and viewers together.

usage: live_together.py FOLDER PORT ENTRIES; prints the organiser's token, then "ready".
"""

from __future__ import annotations

import json
import os
import sys

from live_marks import value

CONTEST = "cup"
RULES = "rulebook: 1\ntitle: 台\nrounding: 2\nstages:\n  practice:\n    aspects:\n" + "".join(
    f"      - {{id: A{n}, kind: panel, range: {{max: 10, step: 0.1}},"
    " combine: {trim: [1, 1], mean: true, round: 3}}\n"
    for n in range(10)
)


def prepare(entries: int) -> str:
    """Open the contest; an organiser's token."""
    from leitai.contests.schemas import EntryIn, JudgeIn  # noqa: PLC0415 - after the settings
    from leitai.contests.services import (  # noqa: PLC0415
        open_contest,
        publish_rulebook,
        register_entries,
        register_judges,
    )
    from leitai.governance.services import create_account, issue_token  # noqa: PLC0415
    from leitai.judging.services import open_stage  # noqa: PLC0415

    user = create_account(username="bench", password=os.urandom(12).hex())
    contest = open_contest(user=user.pk, contest_id=CONTEST, title={"zh": "台"})
    actor = f"user.{user.pk}"
    publish_rulebook(contest=contest, source=RULES.encode(), actor=actor)
    people = [
        EntryIn(entry=f"E{n}", name=f"选手{n:02}", unit=f"U{n % 8}", unit_name=f"第{n % 8}车间")
        for n in range(entries)
    ]
    register_entries(contest=contest, entries=people, actor=actor)
    judges = [JudgeIn(judge=f"J{n}", name=f"裁判{n}") for n in range(10)]
    register_judges(contest=contest, judges=judges, actor=actor)
    open_stage(contest=contest, stage="practice", actor=actor)
    seed(entries)
    return issue_token(user=user, name="bench")


def seed(entries: int) -> None:
    """Give everyone a first round of marks, so that the order of the board is there."""
    from leitai.core.ledger.acts import MarkGiven  # noqa: PLC0415 - after the settings
    from leitai.journal.journal import current  # noqa: PLC0415

    waiting = []
    for entry in range(entries):
        for cell in range(100):
            judge, aspect = cell // 10, cell % 10
            act = MarkGiven(
                f"S{entry}-{judge}-{aspect}",
                "practice",
                f"E{entry}",
                f"A{aspect}",
                f"J{judge}",
                value(entry, cell),
            )
            waiting.append(current().append(contest=CONTEST, act=act, actor=f"J{judge}"))
    for future in waiting:
        future.result(30)


def main() -> None:
    folder, port, entries = sys.argv[1:4]
    os.environ["LEITAI_DATA_DIR"] = folder
    from leitai.server import house  # noqa: PLC0415 - after the settings

    house.prepare()
    from leitai.server import asgi  # noqa: F401, PLC0415 - opens the house
    from leitai.server.run import serve  # noqa: PLC0415

    print(json.dumps({"token": prepare(int(entries))}), flush=True)
    serve(port=int(port), ready=lambda: print("ready", flush=True))


if __name__ == "__main__":
    main()
