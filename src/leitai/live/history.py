"""The memory of one channel: the current view, the last deltas, and the one rule of resuming."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from leitai.live.frame import Frame, Kind
from leitai.live.page import Page
from leitai.live.view import View, difference

RING = 256
"""Deltas kept at most."""
RING_BYTES = 64 * 1024
"""Deltas are also dropped when they weigh more than a snapshot, but never below this."""


class History:
    """What a channel has said, as far back as it is worth keeping.

    Every frame is a step; `version` counts them, so a connection knows its place exactly. A screen
    that comes back knows only its `seq`, and may resume from it when exactly one picture was ever
    sent for it. The first picture's `seq` is therefore not resumable: an earlier life of the
    server may have sent another picture for it (the same ledger, but other movements). Later ones
    are new to everybody, because the ledger never loses an entry that was published.
    """

    __slots__ = ("_page", "_ring", "_snapshot", "_unsure", "_weight", "version", "view")

    def __init__(self, view: View) -> None:
        self.view = view
        self.version = 0
        self._unsure = view.seq
        self._ring: deque[Frame] = deque()
        self._weight = 0
        self._snapshot: Frame | None = None
        self._page: Page | None = None

    @property
    def page(self) -> Page:
        """The current picture as the answer to a GET, made at the first call after a change."""
        if self._page is None:
            self._page = Page(self.view.body())
        return self._page

    @property
    def snapshot(self) -> Frame:
        """The current picture as a frame, made at the first call after a change."""
        if self._snapshot is None:
            seq, at = self.view.seq, self.view.at
            self._snapshot = Frame(Kind.SNAPSHOT, seq=seq, at=at, body=self.page.body, prev=None)
        return self._snapshot

    def push(self, view: View) -> list[Frame]:
        """Take a newer view; returns what every subscriber must be told, in order.

        `version` grows by one for each frame returned.
        """
        old = self.view
        frames: list[Frame] = []
        if not view.same_as(old):
            frames.append(self._change(old, view))
        elif view.ended != old.ended:
            self.view = replace(old, ended=view.ended)
        if view.ended and not old.ended:
            frames.append(self._keep(self._end()))
        return frames

    def since(self, seq: int | None) -> list[Frame]:
        """What a screen that comes back with `seq` (`None`: an empty one) needs.

        The missing deltas if they are all still here, else the snapshot.
        """
        if seq is None or seq == self._unsure:
            return self._with_end([self.snapshot])
        if seq == self.view.seq:
            return self._with_end([])
        for place, frame in enumerate(self._ring):
            if frame.prev == seq:
                return self._with_end(list(self._ring)[place:])
        return self._with_end([self.snapshot])

    def after(self, version: int) -> list[Frame]:
        """What a connection that has seen the steps up to `version` needs."""
        missing = self.version - version
        if not missing:
            return []
        if missing <= len(self._ring):
            return self._with_end(list(self._ring)[-missing:])
        return self._with_end([self.snapshot])

    def _with_end(self, frames: list[Frame]) -> list[Frame]:
        """The frames with the end at the end, and only if this is the end."""
        told = [frame for frame in frames if frame.kind is not Kind.END]
        return [*told, self._end()] if self.view.ended else told

    def _end(self) -> Frame:
        return Frame(Kind.END, seq=self.view.seq, at=self.view.at, body=b"{}", prev=None)

    def _change(self, old: View, view: View) -> Frame:
        body = difference(old, view) if view.seq > old.seq else None
        self.view = view
        self._snapshot = self._page = None
        if body is None:
            return self._restart()
        return self._keep(Frame(Kind.DELTA, seq=view.seq, at=view.at, body=body, prev=old.seq))

    def _restart(self) -> Frame:
        """Two pictures now share a seq, or a delta cannot tell: everyone gets the snapshot."""
        self._ring.clear()
        self._weight = 0
        self._unsure = self.view.seq
        self.version += 1
        return self.snapshot

    def _keep(self, frame: Frame) -> Frame:
        self.version += 1
        self._ring.append(frame)
        self._weight += len(frame.json)
        bound = max(RING_BYTES, sum(map(len, self.view.rows.values())))
        while len(self._ring) > RING or (self._weight > bound and len(self._ring) > 1):
            self._weight -= len(self._ring.popleft().json)
        return frame
