"""Writes the API's schema to `web/openapi.json`, from which the front end's types are made.

With `--check`: fails when the committed file no longer says what the API does.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

import django

TARGET = Path(__file__).resolve().parents[1] / "web" / "openapi.json"


def schema() -> str:
    """The schema as the server gives it, one key a line so that changes are seen."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "leitai.server.settings"
    os.environ["LEITAI_DATA_DIR"] = tempfile.mkdtemp()  # settings keep a key there
    django.setup()
    from leitai.server.api import api  # noqa: PLC0415 -- needs Django to be set up

    found = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    told = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    refuse_twins(told)
    return told


def refuse_twins(told: str) -> None:
    """Exit where two bodies have one name: the file would tell only one of them."""
    from ninja import Schema  # noqa: PLC0415 -- needs Django to be set up

    every = [Schema]
    for each in every:
        every += [one for one in each.__subclasses__() if one not in every]
    names = Counter(one.__name__ for one in every if one.__module__.startswith("leitai."))
    if twins := [name for name, n in names.items() if n > 1 and f'schemas/{name}"' in told]:
        sys.exit(f"Two bodies have one name: {', '.join(twins)}.")


def main() -> int:
    """0 when the file is as it should be afterwards."""
    made = schema()
    if "--check" not in sys.argv:
        TARGET.write_text(made, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == made:
        return 0
    print("web/openapi.json is behind the API: run tools/export_openapi.py, then npm run api.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
