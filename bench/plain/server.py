"""The rival under uvicorn and a2wsgi with eight threads.

usage: server.py PORT FOLDER ENTRIES JUDGES; prints each judge's cookie, then `ready`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import django
import uvicorn
from a2wsgi import WSGIMiddleware
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

sys.path.insert(0, str(Path(__file__).parents[1]))


def configure(folder: Path) -> None:
    """The usual settings; the database as durable and as tuned as Leitai's."""
    settings.configure(
        SECRET_KEY="bench",  # noqa: S106
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="plain.views",
        INSTALLED_APPS=["django.contrib.sessions", "plain"],
        MIDDLEWARE=[
            "django.middleware.common.CommonMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
        ],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": folder / "plain.sqlite3",
                "CONN_MAX_AGE": None,
                "OPTIONS": {
                    "transaction_mode": "IMMEDIATE",
                    "timeout": 30,
                    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
                },
            }
        },
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        LOGGING_CONFIG=None,
    )
    django.setup()


def fill(entries: int, judges: int) -> None:
    """The same contest, and a session for every judge."""
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415

    from plain.models import Aspect, Entry, Judge, Stage  # noqa: PLC0415

    call_command("migrate", run_syncdb=True, verbosity=0)
    stage = Stage.objects.create(code="practice", is_open=True)
    Aspect.objects.bulk_create(
        Aspect(stage=stage, code=f"A{n}", lowest=0, highest=10, step="0.5") for n in range(10)
    )
    Entry.objects.bulk_create(
        Entry(code=f"E{n}", name=f"参赛者 {n}", total=n, rank=entries - n) for n in range(entries)
    )
    Judge.objects.bulk_create(Judge(code=f"J{n}") for n in range(judges))
    for n in range(judges):
        session = SessionStore()
        session["judge"] = f"J{n}"
        session.save()
        print(f"cookie sessionid={session.session_key}")


def main() -> None:
    port, folder, entries, judges = sys.argv[1:5]
    configure(Path(folder))
    fill(int(entries), int(judges))
    print("ready", flush=True)
    app = WSGIMiddleware(get_wsgi_application(), workers=8)
    uvicorn.run(
        app,  # type: ignore[arg-type]
        port=int(port),
        log_level="critical",
        access_log=False,
        lifespan="off",
        ws="none",
    )


if __name__ == "__main__":
    main()
