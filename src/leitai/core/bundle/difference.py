"""Where two results differ: stage, entry and field, the stated value and the recomputed one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct

from leitai.core.bundle.printable import printable

ABSENT: Final = "(absent)"
_NAMES = ("entry", "stage", "award", "unit")
_SHOWN = 120
_ENCODE = msgspec.json.Encoder(order="sorted").encode


class Difference(Struct, frozen=True, omit_defaults=True):
    """One number or word of the results that is not what the entries give.

    Attributes:
        path: the way to it in `results.json`, e.g. `stages.final.rows[E07].total`.
        field: its last step.
        stated: what the bundle says, as JSON, cut to 120 characters.
        recomputed: what the rulebook and the entries give.
        stage: the stage it belongs to, if any.
        entry: the entry it belongs to, if any.
    """

    path: str
    field: str
    stated: str
    recomputed: str
    stage: str | None = None
    entry: str | None = None


class _Here(Struct, frozen=True):
    """The way so far."""

    path: str = ""
    field: str = ""
    stage: str | None = None
    entry: str | None = None

    def step(self, name: str, written: str, label: str | None = None) -> _Here:
        """One member further; `label` says what the name is the name of."""
        stage = name if label == "stage" or (not self.path and name == "result") else self.stage
        entry = name if label == "entry" else self.entry
        return _Here((self.path + written).lstrip("."), name, stage, entry)

    def differs(self, stated: Any, recomputed: Any) -> Difference:
        return Difference(
            path=self.path or "(all)",
            field=self.field or "(all)",
            stated=_show(stated),
            recomputed=_show(recomputed),
            stage=self.stage,
            entry=self.entry,
        )


class _Absent:
    """Stands for what is not there, which is not null."""


_MISSING = _Absent()


def differences(stated: Any, recomputed: Any) -> Iterator[Difference]:
    """All differences between two JSON values, in the order of the recomputed one, stages first.

    Members of lists that name what they are about (`entry`, `stage`, `award`, `unit`) are compared
    with the member about the same: one wrong place on a board is one difference, not a hundred.
    """
    yield from _compare(stated, _stages_first(recomputed), _Here())


def _stages_first(results: Any) -> Any:
    """What a stage got wrong, the result over the stages repeats; the cause is to be named."""
    if not isinstance(results, dict) or "stages" not in results:
        return results
    return {"stages": results["stages"], **results}


def _compare(stated: Any, recomputed: Any, here: _Here) -> Iterator[Difference]:
    if isinstance(stated, dict) and isinstance(recomputed, dict):
        yield from _members(stated, recomputed, here)
    elif isinstance(stated, list) and isinstance(recomputed, list):
        yield from _items(stated, recomputed, here)
    elif type(stated) is not type(recomputed) or stated != recomputed:
        yield here.differs(stated, recomputed)


def _members(
    stated: dict[str, Any], recomputed: dict[str, Any], here: _Here, label: str | None = None
) -> Iterator[Difference]:
    written = ".{}" if label is None else "[{}]"
    for name, value in recomputed.items():
        there = here.step(name, written.format(name), label)
        yield from _compare(stated.get(name, _MISSING), value, there)
    for name, value in stated.items():
        if name not in recomputed:
            yield here.step(name, written.format(name), label).differs(value, _MISSING)


def _items(stated: list[Any], recomputed: list[Any], here: _Here) -> Iterator[Difference]:
    label = next((name for name in _NAMES if _all_named(name, stated, recomputed)), None)
    if label is not None:
        mine, theirs = ({item[label]: item for item in items} for items in (stated, recomputed))
        yield from _members(mine, theirs, here, label)
        yield from _order(list(mine), list(theirs), here)
        return
    for place in range(max(len(stated), len(recomputed))):
        left = stated[place] if place < len(stated) else _MISSING
        right = recomputed[place] if place < len(recomputed) else _MISSING
        yield from _compare(left, right, here.step(str(place), f"[{place}]"))


def _all_named(name: str, *lists: list[Any]) -> bool:
    """Whether all members of all lists carry this name, each list every name once."""
    for items in lists:
        if not all(isinstance(item, dict) and isinstance(item.get(name), str) for item in items):
            return False
        if len({item[name] for item in items}) != len(items):
            return False
    return any(lists)


def _order(stated: list[str], recomputed: list[str], here: _Here) -> Iterator[Difference]:
    if set(stated) != set(recomputed):
        return
    for place, (left, right) in enumerate(zip(stated, recomputed, strict=True)):
        if left != right:
            yield here.step("order", f"[{place}]").differs(left, right)
            return


def _show(value: Any) -> str:
    if value is _MISSING:
        return ABSENT
    text = printable(_ENCODE(value).decode())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
