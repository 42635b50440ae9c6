"""Plays a contest folder into a running server through its front door."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from http import HTTPStatus
from typing import Any

from leitai.contests.folder.read import ContestFolder, SourcedAct
from leitai.core.ledger.acts import (
    AttemptTimed,
    EntryDisqualified,
    EntryRegistered,
    EntryWithdrawn,
    ItemDeclared,
    JudgeRegistered,
    MarkGiven,
    PauseApproved,
    RecusalDeclared,
    StageOpened,
)
from leitai.server.client import Client, ServerRefused

BATCH = 500
"""Rows per request; the server takes no more at once."""


def set_up(
    client: Client, folder: ContestFolder, *, open_stages: Collection[str] | None = None
) -> dict[str, str]:
    """Open the contest, publish the rulebook, register all, open the stages.

    Doing it again changes nothing that is already so. Returns judges' personal links by judge id.

    Args:
        client: where to.
        folder: what.
        open_stages: ids of the stages to open; `None`: all.

    Raises:
        ServerRefused: the server says no, and why.
        Unreachable: the server does not answer.
    """
    path = f"/contests/{folder.contest}"
    if folder.contest not in {contest["id"] for contest in client.get("/contests")}:
        client.post("/contests", {"id": folder.contest, "title": folder.rulebook.title})
        client.put(f"{path}/rulebook", folder.source)
    links: dict[str, str] = {}
    for rows in _batches(_entries(folder)):
        client.post(f"{path}/entries", {"entries": rows})
    for rows in _batches(_judges(folder)):
        answer = client.post(f"{path}/judges", {"judges": rows})
        links |= {judge["judge"]: judge["link"] for judge in answer["judges"] if judge.get("link")}
    for rows in _batches(_items(folder)):
        client.post(f"{path}/items", {"items": rows})
    _seat(client, folder, path)
    _open_stages(client, folder, path, open_stages)
    return links


def give(client: Client, folder: ContestFolder, sourced: SourcedAct) -> None:
    """Send one act of the folder's marks or closing part."""
    path = f"/contests/{folder.contest}"
    act = sourced.act
    if isinstance(act, MarkGiven):
        client.give_mark(folder.contest, mark_body(act))
    elif isinstance(act, AttemptTimed):
        span = {"start": act.start, "end": act.end}
        client.post(f"{path}/stages/{act.stage}/entries/{act.entry}/attempt", span)
    elif isinstance(act, PauseApproved):
        pause = {"start": act.start, "end": act.end, "reason": act.reason}
        client.post(f"{path}/stages/{act.stage}/entries/{act.entry}/pauses", pause)
    elif isinstance(act, EntryWithdrawn):
        client.post(f"{path}/entries/{act.entry}/withdraw", {"reason": act.reason})
    elif isinstance(act, EntryDisqualified):
        client.post(f"{path}/entries/{act.entry}/disqualify", {"reason": act.reason})


def give_fast(client: Client, folder: ContestFolder) -> Iterator[int]:
    """Send all marks and the closing part as fast as the server acknowledges; yields counts.

    Raises:
        ServerRefused: a mark was refused; those before it are kept.
    """
    batch: list[dict[str, Any]] = []
    for sourced in [*folder.marks, *folder.closing]:
        if isinstance(sourced.act, MarkGiven):
            batch.append(mark_body(sourced.act))
            if len(batch) < BATCH:
                continue
            yield _flush(client, folder.contest, batch)
        else:
            yield _flush(client, folder.contest, batch)
            give(client, folder, sourced)
            yield 1
    yield _flush(client, folder.contest, batch)


def _flush(client: Client, contest: str, batch: list[dict[str, Any]]) -> int:
    if not batch:
        return 0
    answers = client.post(f"/contests/{contest}/marks", {"marks": batch})["marks"]
    for answer in answers:
        if answer.get("error"):
            raise ServerRefused(HTTPStatus.CONFLICT, answer["error"])
    batch.clear()
    return len(answers)


def mark_body(act: MarkGiven) -> dict[str, Any]:
    """A mark as the API takes it, `mark` being its id."""
    names = ("mark", "stage", "entry", "item", "aspect", "judge", "value", "replaces")
    return {name: getattr(act, name) for name in names}


def paced(
    acts: list[SourcedAct],
    *,
    speed: Callable[[], float],
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[SourcedAct]:
    """The acts at `speed()` a second, asked anew before each; 0 or less: as fast as taken."""
    due = time.monotonic()
    for act in acts:
        pace = speed()
        if pace > 0:
            due = max(due + 1 / pace, time.monotonic() - 1)
            sleep(max(0.0, due - time.monotonic()))
        yield act


def _seat(client: Client, folder: ContestFolder, path: str) -> None:
    """Tell the units' tree, the judges' relations and the recusals, as far as there are any."""
    parents = folder.units.parents
    if folder.relations or parents:
        relations = [one._asdict() for one in folder.relations]
        units = [{"unit": unit, "parent": parent} for unit, parent in parents.items()]
        client.put(f"{path}/relations", {"relations": relations, "units": units})
    acts = [each.act for each in folder.setup if isinstance(each.act, RecusalDeclared)]
    if not acts:
        return
    there = {(one["judge"], one["entry"]) for one in client.get(f"{path}/recusals")}
    pairs = [
        {"judge": act.judge, "entry": act.entry, "ground": act.ground}
        for act in acts
        if (act.judge, act.entry) not in there
    ]
    for refused in client.post(f"{path}/recusals/declare", {"pairs": pairs})["refused"][:1]:
        raise ServerRefused(HTTPStatus.CONFLICT, refused)


def _open_stages(
    client: Client, folder: ContestFolder, path: str, wanted: Collection[str] | None
) -> None:
    states = {stage["id"]: stage["status"] for stage in client.get(path)["stages"]}
    for stage in (each.act.stage for each in folder.setup if isinstance(each.act, StageOpened)):
        if states.get(stage) == "waiting" and (wanted is None or stage in wanted):
            client.post(f"{path}/stages/{stage}/open")


def _entries(folder: ContestFolder) -> list[dict[str, Any]]:
    acts = [each.act for each in folder.setup if isinstance(each.act, EntryRegistered)]
    return [
        {
            "entry": act.entry,
            "name": folder.entries[act.entry].name or act.entry,
            "kind": folder.entries[act.entry].kind,
            "unit": act.unit,
            "unit_name": folder.entries[act.entry].unit,
            "group": act.group,
            "official": act.official,
            "attributes": act.attributes,
        }
        for act in acts
    ]


def _judges(folder: ContestFolder) -> list[dict[str, Any]]:
    acts = [each.act for each in folder.setup if isinstance(each.act, JudgeRegistered)]
    return [
        {
            "judge": act.judge,
            "name": folder.judges[act.judge].name or act.judge,
            "unit": act.unit,
            "unit_name": folder.judges[act.judge].unit or None,
            "constituency": act.constituency,
            "remote": act.remote,
        }
        for act in acts
    ]


def _items(folder: ContestFolder) -> list[dict[str, Any]]:
    acts = [each.act for each in folder.setup if isinstance(each.act, ItemDeclared)]
    return [
        {"stage": act.stage, "entry": act.entry, "item": act.item, "attributes": act.attributes}
        for act in acts
    ]


def _batches(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]
