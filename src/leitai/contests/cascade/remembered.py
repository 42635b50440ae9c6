"""What the public asks again and again, worked out once while neither ledger has grown."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

from leitai.contests.cascade.models import Link
from leitai.contests.cascade.plans import Plan, plan_of
from leitai.contests.cascade.sources import stage_titles
from leitai.contests.models import Contest
from leitai.journal.queries import head_of

SECONDS: Final = 30.0
"""Who is behind an entry is in no ledger; so long it may go unnoticed."""
MOST: Final = 128
Known = TypeVar("Known")


class Memory(Generic[Known]):
    """The last `MOST` answers, each for `SECONDS`."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, tuple[float, Known]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, find: Callable[[], Known]) -> Known:
        """What was found under the key, or is found now."""
        with self._lock:
            at, known = self._kept.get(key, (0.0, None))
        if known is not None and time.monotonic() - at < SECONDS:
            return known
        found = find()
        with self._lock:
            self._kept[key] = (time.monotonic(), found)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return found


_PLANS: Final = Memory[Plan]()
_TITLES: Final = Memory[dict[str, dict[str, str]]]()


def seen_plan(link: Link) -> Plan:
    """A link's list for those who only look; who seats it has it worked out afresh."""
    key = (link.pk, link.version, head_of(link.source_id), head_of(link.contest_id))
    return _PLANS.get(key, lambda: plan_of(link))


def seen_titles(contest: Contest) -> dict[str, dict[str, str]]:
    """Stage → title."""
    return _TITLES.get((contest.slug, head_of(contest.slug)), lambda: stage_titles(contest))
