"""What a screen shows: a keyed picture, and the difference between two of them.

The live room knows nothing of contests. A `View` is some facts (`meta`) and some keyed rows, each
already in JSON, so that comparing two views compares bytes and a snapshot is a join of bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

RESERVED = frozenset({"seq", "at", "rows"})
"""Keys of a snapshot's body that are not facts."""


def member(key: str, value: Any) -> bytes:
    """One JSON object member, `"key":value`."""
    return msgspec.json.encode(key) + b":" + msgspec.json.encode(value)


@dataclass(frozen=True, slots=True)
class View:
    """A picture at one moment.

    Attributes:
        seq: ledger entries taken into account.
        at: instant of the last of them, UTC microseconds.
        meta: facts beside the rows: key → `member(key, value)`. A view always has the same keys.
        rows: row id → `member(id, row)`.
        ended: nothing more is expected.
    """

    seq: int
    at: int
    meta: Mapping[str, bytes]
    rows: Mapping[str, bytes]
    ended: bool = False

    @classmethod
    def of(
        cls,
        *,
        seq: int,
        at: int,
        meta: Mapping[str, Any],
        rows: Mapping[str, Any],
        ended: bool = False,
    ) -> View:
        """Make a view of plain values.

        Raises:
            ValueError: `meta` uses one of the keys `seq`, `at`, `rows`.
        """
        if clash := RESERVED & meta.keys():
            raise ValueError(f"meta may not use {sorted(clash)}")
        return cls(
            seq=seq,
            at=at,
            meta={key: member(key, value) for key, value in meta.items()},
            rows={key: member(key, value) for key, value in rows.items()},
            ended=ended,
        )

    def same_as(self, other: View) -> bool:
        """Whether a screen would show the same (`seq` and `at` aside)."""
        return self.meta == other.meta and self.rows == other.rows

    def body(self) -> bytes:
        """The body of a snapshot: `{"seq", "at", …meta, "rows": {…}}`."""
        head = b'{"seq":%d,"at":%d,' % (self.seq, self.at)
        facts = b"".join(fact + b"," for fact in self.meta.values())
        return head + facts + b'"rows":{' + b",".join(self.rows.values()) + b"}}"


def difference(old: View, new: View) -> bytes | None:
    """The body of the delta from `old` to `new`: `{"meta", "rows", "gone"}`.

    Returns:
        `None` when a delta cannot say it because a fact has gone; a snapshot must be sent.
    """
    if old.meta.keys() - new.meta.keys():
        return None
    gone = [key for key in old.rows if key not in new.rows]
    return b'{"meta":{%b},"rows":{%b},"gone":%b}' % (
        b",".join(_changed(old.meta, new.meta)),
        b",".join(_changed(old.rows, new.rows)),
        msgspec.json.encode(gone),
    )


def _changed(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> list[bytes]:
    return [value for key, value in new.items() if old.get(key) != value]
