"""`leitai verify BUNDLE`: trust nothing, recompute everything."""

from __future__ import annotations

import gc
from pathlib import Path

import click
import msgspec

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.report import Report
from leitai.core.bundle.verify import verify_bundle
from leitai.server.cli.report import ERR, OUT, progress

_STEPS = {
    "read": "读取 reading",
    "hash": "哈希 hashes",
    "checkpoints": "检查点 checkpoints",
    "entries": "记录 entries",
    "recompute": "复算 recomputing",
    "compare": "比对 comparing",
}


@click.command("verify")
@click.argument("bundle", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--key", help="已知的比赛公钥 / the contest's public key, from elsewhere")
@click.option(
    "--checkpoint",
    "published",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="此前公布的检查点 / a checkpoint published earlier",
)
@click.option("--json", "as_json", is_flag=True, help="机器可读 / machine-readable")
def command(bundle: Path, key: str | None, published: tuple[Path, ...], *, as_json: bool) -> None:
    """验证成绩包 / Verify a bundle: hashes, signatures, rulebook and every result."""
    gc.disable()  # hundreds of thousands of entries, none of them in a cycle, and then the end
    with progress() as bar:
        task = bar.add_task("读取 reading", total=None)

        def tell(step: str, done: int, total: int) -> None:
            bar.update(task, description=_STEPS.get(step, step), completed=done, total=total)

        report = verify_bundle(
            bundle.read_bytes(),
            recompute=recompute,
            trusted_key=key,
            published=[path.read_bytes() for path in published],
            progress=tell,
        )
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(report)).decode())
    else:
        _print(report)
    raise SystemExit(int(report.exit))


def _print(report: Report) -> None:
    mark, colour = ("✓", "green") if report.ok else ("✗", "red")
    console = OUT if report.ok else ERR
    for language in ("zh", "en"):
        first, *rest = report.sentences(language)
        console.print(f"[bold {colour}]{mark}[/] ", end="")
        console.print(first, markup=False, soft_wrap=True)
        for sentence in rest:
            console.print(f"  {sentence}", markup=False, soft_wrap=True)
    for (label, value), (english, _) in zip(report.facts("zh"), report.facts("en"), strict=True):
        OUT.print(f"  {label} {english}: {value}", markup=False, soft_wrap=True)
