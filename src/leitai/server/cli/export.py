"""`leitai export CONTEST`: a whole contest as one file."""

from __future__ import annotations

from pathlib import Path

import click

from leitai.server.cli.opening import journal
from leitai.server.cli.report import OUT, refuse


@click.command("export")
@click.argument("contest")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="文件 / file")
@click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="数据目录 / data folder"
)
def command(contest: str, output: Path | None, data: Path | None) -> None:
    """导出整场赛事 / Export a contest with everything that belongs to it."""
    target = output or Path(f"{contest}.leitai-archive")
    if target.exists():
        refuse(f"{target} 已存在，没有覆盖 / the file exists and was not overwritten")
    with journal(data):
        from leitai.contests.models import Contest  # noqa: PLC0415  needs the settings
        from leitai.core.rulebook.refusal import Refused  # noqa: PLC0415
        from leitai.journal.journal import current  # noqa: PLC0415
        from leitai.server.archive.writing import write_archive  # noqa: PLC0415

        found = Contest.objects.filter(slug=contest).first()
        if found is None:
            refuse(f"没有赛事 / there is no contest {contest}")
        draft = target.with_name(f"{target.name}.part")
        try:
            with draft.open("wb") as file:
                manifest = write_archive(contest=found, target=file)
        except Refused as error:
            draft.unlink(missing_ok=True)
            refuse(f"还没有规则文件，不能导出 / {error}")
        draft.replace(target)
        key = current().signer.key
    OUT.print(f"已导出 exported: {target}", soft_wrap=True)
    OUT.print(f"账本 ledger: {manifest.size} · 文件 files: {len(manifest.members)}")
    OUT.print(f"公钥 key: {key}", markup=False, soft_wrap=True)
    OUT.print(f"指纹 fingerprint: {key.fingerprint}", soft_wrap=True)
