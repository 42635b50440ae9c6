"""What the live room asks of the rooms above it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol

from leitai.live.request import Ask
from leitai.live.view import View


class Projection(Protocol):
    """Makes one picture, again and again.

    Attributes:
        name: names the channel; one channel per name.
        topic: the news that makes the picture stale.
        public: anyone may see it, from any site.
    """

    @property
    def name(self) -> Hashable: ...  # noqa: D102 - see above

    @property
    def topic(self) -> str: ...  # noqa: D102 - see above

    @property
    def public(self) -> bool: ...  # noqa: D102 - see above

    def view(self) -> View:
        """The picture now. Called in a worker thread, never twice at once for one channel."""


class Source(Protocol):
    """Knows which pictures there are and who may see them."""

    def public_name(self, ask: Ask) -> Hashable | None:
        """The channel asked for when anyone may see it, else `None`; at once, without I/O."""

    async def admit(self, ask: Ask) -> Projection:
        """The picture asked for.

        Raises:
            FeedRefused: there is no such picture, or the asker may not see it.
        """


class Authorise(Protocol):
    """Who may see a view that is not public; the server wires it to sessions and tokens."""

    async def __call__(self, *, contest: str, view: str, entry: str | None, ask: Ask) -> bool:
        """Whether the asker (headers in `ask`) may see `view`, for a team view of `entry`."""
