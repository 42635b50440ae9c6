"""The process that `world.py` starts on a server's data: accounts, tokens, roles, offices.

usage: roles_main.py < JSON `{name: {"unit", "office", "contest" or "contests", "role", "person",
"superuser"}}`,
prints `{name: token}`; with LEITAI_DATA_DIR in the environment.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from leitai.server.house import prepare


def main() -> None:
    """Make them all."""
    prepare()
    wanted: dict[str, dict[str, Any]] = json.load(sys.stdin)
    sys.stdout.write(json.dumps({name: make(name, each) for name, each in wanted.items()}))


def make(name: str, wanted: dict[str, Any]) -> str:
    """One account; its token."""
    from django.contrib.auth.models import User  # noqa: PLC0415 -- after Django is set up

    from leitai.governance.models import Grant  # noqa: PLC0415 -- the same
    from leitai.governance.organisation.models import Office, Person  # noqa: PLC0415 -- the same
    from leitai.governance.services import issue_token  # noqa: PLC0415 -- the same

    user, _ = User.objects.get_or_create(
        username=name, defaults={"is_superuser": bool(wanted.get("superuser"))}
    )
    if "office" in wanted:
        Office.objects.create(user=user, unit_id=wanted["unit"], role=wanted["office"])
    for contest in contests_of(wanted):
        Grant.objects.create(user=user, contest=contest, role=wanted["role"])
    if "person" in wanted:
        Person.objects.filter(pk=wanted["person"]).update(user=user)
    if "host" in wanted:
        from leitai.contests.models import Contest  # noqa: PLC0415 -- the same

        Contest.objects.filter(pk=wanted["contest"]).update(unit_id=wanted["host"])
    return issue_token(user=user, name="tests")


def contests_of(wanted: dict[str, Any]) -> list[str]:
    """Where the role is: in one contest, or in each of many."""
    if "role" not in wanted:
        return []
    many: list[str] = wanted.get("contests") or [wanted["contest"]]
    return many


if __name__ == "__main__":
    main()
