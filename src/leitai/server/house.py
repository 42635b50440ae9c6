"""Everything that lives as long as one server process."""

from __future__ import annotations

import logging
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

if TYPE_CHECKING:
    from leitai.journal.store import Database

log = logging.getLogger(__name__)


def prepare() -> Path:
    """Set Django up and bring the database to this version; returns the data folder.

    Safe to call again. Raises `ImproperlyConfigured` for settings that cannot work.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leitai.server.settings")
    if not apps.ready:
        django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("clearsessions", verbosity=0)
    folder: Path = settings.LEITAI_DATA_DIR
    return folder


def open_database() -> Database:
    """Where the settings keep the ledgers."""
    from leitai.journal.store import SqliteDatabase  # noqa: PLC0415 -- after prepare()

    where = settings.LEITAI_DATABASE
    if isinstance(where, Path):
        return SqliteDatabase(where)
    from leitai.journal.postgres import PostgresDatabase  # noqa: PLC0415 -- an extra

    return PostgresDatabase(where)


class House:
    """The journal, the showcase, the doors; made once the database is ready.

    Raises:
        JournalLocked: another server uses the same data folder.
    """

    def __init__(self) -> None:
        from leitai.journal.journal import Journal, install  # noqa: PLC0415 -- after prepare()
        from leitai.journal.signing import server_signer  # noqa: PLC0415 -- after prepare()
        from leitai.judging.intake import Intake  # noqa: PLC0415 -- after prepare()
        from leitai.live import InProcessBus  # noqa: PLC0415 -- after prepare()
        from leitai.server.mqtt import open_broker  # noqa: PLC0415 -- after prepare()
        from leitai.server.refereeing import open_referee, start_referee  # noqa: PLC0415 -- the same
        from leitai.server.rooms import join_rooms  # noqa: PLC0415 -- after prepare()
        from leitai.server.wiring import open_devices, open_showcase  # noqa: PLC0415 -- after prepare()

        folder = prepare()
        self.workers = ThreadPoolExecutor(max_workers=4, thread_name_prefix="leitai-look")
        self.journal = Journal(open_database(), server_signer(folder))
        install(self.journal)
        join_rooms()
        from leitai.contests.enrolment.worker import IMPORTER  # noqa: PLC0415 -- after prepare()
        from leitai.contests.states import STATES  # noqa: PLC0415 -- after prepare()

        self.journal.on_commit(STATES.committed)
        self.workers.submit(STATES.catch_up)
        self.imports = IMPORTER
        self.imports.start()
        self.journal.on_commit(self.imports.committed)
        self.devices = open_devices(self.journal, folder)
        self.broker = open_broker(self.devices, folder)
        bus = InProcessBus()
        self.referee = open_referee(self.devices, folder, bus)
        self.showcase = open_showcase(self.journal, self.workers, bus, self.referee)
        self.intake = Intake(self.journal, self.workers)
        start_referee(self.referee)
        if self.broker is not None:
            self.broker.read()

    def close(self) -> None:
        """Send viewers home, write what is queued, let go of the data folder."""
        from leitai.journal.journal import install  # noqa: PLC0415 -- after prepare()

        if not self.showcase.hub.closed:
            self.showcase.hub.close()
        self.imports.close()
        if self.broker is not None:
            self.broker.close()
        self.referee.close()
        self.devices.close()
        self.journal.close()
        install(None)
        self.workers.shutdown(wait=False)
        log.info("the journal is closed; everything acknowledged is on disk")
