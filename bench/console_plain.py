"""The process that `console.py` starts after measuring: the same SELECTs, without the server.

Reads `{kind: [token, path]}`, answers each in process to learn which SELECTs it runs, then runs
those alone. Prints `{kind: milliseconds}`.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Final

from leitai.server.house import open_database, prepare

ROUNDS: Final = 7
OURS: Final = (
    "governance_apitoken",
    "governance_grant",
    "auth_user",
    "django_session",
    "SAVEPOINT",
)
"""Who is asking is not part of a list."""


def main() -> None:
    """Measure each."""
    folder = prepare()
    from leitai.journal.journal import Journal, install  # noqa: PLC0415 -- after prepare()
    from leitai.journal.signing import server_signer  # noqa: PLC0415 -- the same

    journal = Journal(open_database(), server_signer(folder))
    install(journal)
    asked: dict[str, list[str]] = json.load(sys.stdin)
    told = {kind: timed(selects(*each)) for kind, each in asked.items()}
    journal.close()
    sys.stdout.write(json.dumps(told))


def selects(token: str, path: str) -> list[str]:
    """The SELECTs behind an answer, with their values."""
    from django.db import connection  # noqa: PLC0415 -- after prepare()
    from django.test import Client  # noqa: PLC0415 -- the same
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- the same

    with CaptureQueriesContext(connection) as found:
        answer: Any = Client().get(path, headers={"authorization": f"Bearer {token}"})
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    texts = [one["sql"] for one in found.captured_queries]
    return [one for one in texts if one.startswith("SELECT") and not any(x in one for x in OURS)]


def timed(texts: list[str]) -> float:
    """Milliseconds of running them all and fetching what they give: the middle of several."""
    from django.db import connection  # noqa: PLC0415 -- after prepare()

    spent = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        with connection.cursor() as cursor:
            for text in texts:
                cursor.execute(text)
                cursor.fetchall()
        spent.append((time.perf_counter() - begun) * 1000)
    return round(sorted(spent)[ROUNDS // 2], 2)


if __name__ == "__main__":
    main()
