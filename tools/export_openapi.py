"""Writes the API's schema to `web/openapi.json`, from which the front end's types are made.

With `--check`: fails when the committed file no longer says what the API does.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
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
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


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
