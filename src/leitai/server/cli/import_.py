"""`leitai import FILE`: open a contest that another installation exported."""

from __future__ import annotations

from pathlib import Path

import click

from leitai.server.cli.opening import journal
from leitai.server.cli.report import OUT, refuse


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--key", "keys", multiple=True, help="信任的公钥 / a key you trust, from elsewhere")
@click.option("--user", help="成为组织者的账号 / the account that becomes its organiser")
@click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="数据目录 / data folder"
)
def command(file: Path, keys: tuple[str, ...], user: str | None, data: Path | None) -> None:
    """导入赛事存档，不覆盖已有赛事 / Import an archive; never over a contest that is there."""
    from leitai.core.ledger.keys import KeyFault, parse_key  # noqa: PLC0415  slow import

    try:
        trusted = tuple(parse_key(key) for key in keys)
    except KeyFault as fault:
        refuse(f"公钥无法识别 / the key cannot be read: {fault}")
    with journal(data):
        from django.contrib.auth.models import User  # noqa: PLC0415  needs the settings

        from leitai.journal.journal import current  # noqa: PLC0415
        from leitai.server.archive.importing import import_archive  # noqa: PLC0415
        from leitai.server.archive.problems import ArchiveRefused  # noqa: PLC0415
        from leitai.server.archive.reading import open_archive  # noqa: PLC0415

        found = User.objects.filter(username=user).first() if user else None
        if user and found is None:
            refuse(f"没有账号 / no account {user}")
        try:
            opened = open_archive(file, trusted=(current().signer.key, *trusted))
            done = import_archive(opened, user=found.pk if found else None)
        except ArchiveRefused as refused:
            refuse(f"{refused.zh}（{refused.code}）\n  {refused.message}", [refused.fix])
    OUT.print(f"已导入 imported: {done.contest}", soft_wrap=True)
    OUT.print(f"账本 ledger: {done.entries} · 行 rows: {sum(done.rows.values())} · "
              f"文件 files: {done.files}")  # fmt: skip
    for table, count in done.left.items():
        OUT.print(f"未导入 left out: {table} {count}（引用了这里没有的数据 / points elsewhere）")
