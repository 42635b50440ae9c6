"""Opens the journal of a data folder for a command, when no server is running on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leitai.server.cli.preparing import prepare
from leitai.server.cli.report import refuse


@contextmanager
def journal(data: Path | None) -> Iterator[None]:
    """The folder's journal for as long as the block runs."""
    prepare(data)
    from django.conf import settings  # noqa: PLC0415  needs the settings

    from leitai.journal.journal import Journal, install  # noqa: PLC0415
    from leitai.journal.signing import server_signer  # noqa: PLC0415
    from leitai.journal.store import JournalLocked  # noqa: PLC0415
    from leitai.server.house import open_database  # noqa: PLC0415

    try:
        opened = Journal(open_database(), server_signer(settings.LEITAI_DATA_DIR))
    except JournalLocked:
        refuse("服务正在使用这个数据目录 / a running server uses this data folder", [
            "导出：在赛务台下载存档 / export: download it from the desk",
            "导入：先停止服务 / import: stop the server first",
        ])  # fmt: skip
    install(opened)
    try:
        yield
    finally:
        opened.close()
        install(None)
