"""`leitai rejudge`: the referee's marks once more, from nothing but files and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click
import msgspec

from leitai.core.bundle.archive import read_bundle
from leitai.core.bundle.errors import BundleError
from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.core.referee.judge import judge_many
from leitai.core.referee.model import RuleSet
from leitai.core.referee.recording import SUFFIX, Recording, RecordingFault, read_recording
from leitai.core.rulebook.attempts import SealedAttempt
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook
from leitai.judging.attempts.marks import marks_of
from leitai.server.cli.report import ERR, OUT, progress, refuse

DIFFERENT: Final = 8
UNREADABLE: Final = 3
PORTION: Final = 64
ZIP: Final = b"PK"


class Source(NamedTuple):
    """What to judge by, and what to compare with.

    Attributes:
        sealed: recording → the attempt as the ledger has it; empty without a bundle.
    """

    rulebook: Rulebook
    sealed: dict[str, SealedAttempt]
    from_bundle: bool


class Rejudged(msgspec.Struct, frozen=True):
    """One recording judged again.

    Attributes:
        marks: aspect → mark; null: a person must decide.
        ledger: the same as the ledger has it; null: nothing to compare with.
        equal: whether they are the same; null: nothing to compare with.
    """

    file: str
    recording: str
    attempt: str
    stage: str
    ticks: int
    marks: dict[str, str | None]
    ledger: dict[str, str | None] | None
    equal: bool | None


@click.command("rejudge")
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("recordings", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--workers", type=click.IntRange(1, 64), default=1, help="进程数 / processes")
@click.option("--json", "as_json", is_flag=True, help="机器可读 / machine-readable")
def command(source: Path, recordings: tuple[Path, ...], workers: int, *, as_json: bool) -> None:
    """按规则重新评判封存的记录 / Judge sealed recordings again.

    SOURCE is a bundle (.leitai) or a rulebook (.yaml); RECORDINGS are files or folders of them.
    The bundle's own signatures are for `leitai verify`.
    """
    known = read_source(source)
    paths = list(files_of(recordings))
    rejudged, broken = judge_files(known, paths, workers)
    if as_json:
        OUT.print_json(data=msgspec.to_builtins(rejudged))
    else:
        tell(known, rejudged)
    for fault in broken:
        ERR.print(f"[bold red]✗[/] {fault}", soft_wrap=True)
    if any(one.equal is False for one in rejudged):
        raise SystemExit(DIFFERENT)
    if broken:
        raise SystemExit(UNREADABLE)


def read_source(path: Path) -> Source:
    """A rulebook, or a bundle's rulebook and ledger."""
    content = path.read_bytes()
    try:
        if not content.startswith(ZIP):
            return Source(read_rulebook(content, file=path.name), {}, from_bundle=False)
        return from_bundle(content)
    except RulebookError as error:
        refuse("规则文件有误 / the rulebook cannot be used", error.problems)
    except (BundleError, msgspec.MsgspecError) as error:
        refuse(f"成绩包无法读取 / the bundle cannot be read: {error}")


def from_bundle(content: bytes) -> Source:
    """The rulebook in force at the end, and what the ledger says of every recording."""
    bundle = read_bundle(content)
    rulebook = read_rulebook(bundle.rulebook)
    state = fold(rulebook, (ENTRY_DECODER.decode(line) for line in bundle.lines))
    every = state.attempts.sealed.values()
    return Source(rulebook, {each.act.recording: each for each in every}, from_bundle=True)


def files_of(paths: Sequence[Path]) -> Iterator[Path]:
    """Files as named, and all recordings of folders."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob(f"*{SUFFIX}"))
        else:
            yield path


def judge_files(
    known: Source, paths: Sequence[Path], workers: int
) -> tuple[list[Rejudged], list[str]]:
    """All that can be judged, in the order of the files, and what cannot."""
    done: list[Rejudged] = []
    broken: list[str] = []
    with progress() as bar:
        task = bar.add_task("重新评判 rejudging", total=len(paths))
        for first in range(0, len(paths), PORTION):
            portion = paths[first : first + PORTION]
            read = [each for path in portion if (each := read_file(path, broken)) is not None]
            done += judge_portion(known, read, workers, broken)
            bar.advance(task, len(portion))
    return done, broken


def read_file(path: Path, broken: list[str]) -> tuple[Path, Recording] | None:
    """A recording whose bytes are what its name says, if that is a hash."""
    named = path.stem if path.suffix == SUFFIX and len(path.stem) == 64 else None  # noqa: PLR2004
    try:
        return path, read_recording(path.read_bytes(), digest=named)
    except (RecordingFault, OSError) as fault:
        broken.append(f"{path}: {fault}")
        return None


def judge_portion(
    known: Source, read: Sequence[tuple[Path, Recording]], workers: int, broken: list[str]
) -> Iterator[Rejudged]:
    """Stage by stage, because each has rules of its own."""
    rules = {each.id: each.referee for each in known.rulebook.stages}
    for stage in dict.fromkeys(recording.header.stage for _, recording in read):
        ours = [each for each in read if each[1].header.stage == stage]
        ruleset = rules.get(stage)
        if ruleset is None:
            broken += [f"{path}: no automatic rules for stage {stage}" for path, _ in ours]
            continue
        yield from judge_stage(known, ruleset, ours, workers, broken)


def judge_stage(
    known: Source,
    rules: RuleSet,
    read: Sequence[tuple[Path, Recording]],
    workers: int,
    broken: list[str],
) -> Iterator[Rejudged]:
    """The recordings of one stage; `RecordingFault` of one does not spoil the others."""
    try:
        judged = judge_many(rules, [recording for _, recording in read], workers=workers)
    except RecordingFault as fault:
        if len(read) == 1:
            broken.append(f"{read[0][0]}: {fault}")
            return
        for each in read:
            yield from judge_stage(known, rules, [each], 1, broken)
        return
    for (path, recording), judgement in zip(read, judged, strict=True):
        header = recording.header
        marks = marks_of(rules, judgement, item=header.item)
        sealed = known.sealed.get(recording.digest)
        ledger = None if sealed is None else dict(sealed.marks)
        yield Rejudged(
            file=str(path),
            recording=recording.digest,
            attempt=header.attempt,
            stage=header.stage,
            ticks=judgement.ticks,
            marks=marks,
            ledger=ledger,
            equal=None if ledger is None else ledger == marks,
        )


def tell(known: Source, rejudged: Sequence[Rejudged]) -> None:
    """Each attempt's marks, and whether they are the ledger's."""
    for one in rejudged:
        sign = {True: "[green]✓[/]", False: "[bold red]✗[/]", None: "·"}[one.equal]
        marks = ", ".join(f"{aspect} {shown(one, aspect)}" for aspect in one.marks)
        OUT.print(f"{sign} {one.attempt} [dim]{one.recording[:12]}[/] {marks}", soft_wrap=True)
    facts: dict[str, Any] = {
        "重新评判 rejudged": len(rejudged),
        "相同 equal": sum(one.equal is True for one in rejudged),
        "不同 different": sum(one.equal is False for one in rejudged),
        "账本中没有 not in the ledger": sum(one.equal is None for one in rejudged),
    }
    if known.from_bundle:
        given = {one.recording for one in rejudged}
        facts["未提供记录 recordings not given"] = len(known.sealed.keys() - given)
    else:
        facts = {"重新评判 rejudged": len(rejudged)}
    OUT.print("  ".join(f"{words}: {count}" for words, count in facts.items()))


def shown(one: Rejudged, aspect: str) -> str:
    """A mark, and the ledger's where it is another one."""
    mark = one.marks[aspect]
    text = "？" if mark is None else mark
    if one.ledger is None or one.ledger.get(aspect) == mark:
        return text
    was = one.ledger.get(aspect)
    return f"[bold red]{text}[/] (账本 ledger: {'？' if was is None else was})"
