"""One contest in memory: what the ledger's lines amount to, for everyone and for the public."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from leitai.core.ledger.acts import (
    ENTRY_DECODER,
    AnyAct,
    AttemptSealed,
    ContestOpened,
    EntryRegistered,
    ItemDeclared,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    RulebookPublished,
    RulesCorrected,
    StageFrozen,
    StageThawed,
)
from leitai.core.ledger.merkle import Frontier
from leitai.core.ledger.suite import Suite
from leitai.core.rulebook.correction import corrected_stages
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.refusal import Refused
from leitai.journal.store import Store
from leitai.journal.turnstile import Turnstile

Opener = Callable[[], Store]
"""Opens a connection of the caller's own."""
Subject = tuple[str, ...]
MOST_BEHIND: Final = 4096
MARKING: Final = (MarkGiven, AttemptSealed)
"""Acts that put marks in; from the first on, the rulebook stays."""


class Book:
    """A contest's rulebook, folds and Merkle frontier; read from the table when first used.

    Use it as a context manager: inside `with book:` nobody else changes it and everything seen is
    committed. Do not keep what you read of a fold outside, and do not wait inside.

    Attributes:
        contest: the contest's id.
        rulebook: in force; `None` until one is published.
        seq: entries so far; `at`: when the last was taken in, UTC microseconds.
        frontier: the Merkle log's growing edge.
        keys: idempotency key → seq.
        freezes: stage → seq and instant of its freeze; the public view stops at the first.
        said: what was last said about an entry, a judge or an item (see `subject`).
    """

    def __init__(self, contest: str, suite: Suite, opener: Opener) -> None:
        self.contest = contest
        self._suite = suite
        self._opener = opener
        self._turnstile = Turnstile()
        self._loaded = False
        self._empty()

    def _empty(self) -> None:
        self.rulebook: Rulebook | None = None
        self.seq = 0
        self.at = 0
        self.frontier = Frontier(self._suite)
        self.keys: dict[str, int] = {}
        self.freezes: dict[str, tuple[int, int]] = {}
        self.said: dict[Subject, AnyAct] = {}
        self._full: Fold | None = None
        self._public: Fold | None = None
        self._behind: deque[LedgerEntry] = deque()
        self._early: list[LedgerEntry] | None = []

    def __enter__(self) -> Self:
        self.hold()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.let_go()

    def hold(self) -> None:
        """Take the lock, reading the book from the table if need be."""
        self._turnstile.acquire()
        try:
            if not self._loaded:
                self.reload()
        except BaseException:
            self._turnstile.release()
            raise

    def let_go(self) -> None:
        """Give the lock back."""
        self._turnstile.release()

    def distrust(self) -> None:
        """What is in memory may not be in the table: whoever holds the book next reads it again."""
        self._loaded = False

    def reload(self) -> None:
        """Forget everything and read the table again; the lock must be held."""
        self._loaded = False
        self._empty()
        store = self._opener()
        try:
            for row in store.lines(self.contest):
                self.apply(ENTRY_DECODER.decode(row.line), row.leaf, row.key)
        finally:
            store.close()
        self._loaded = True

    @property
    def full(self) -> Fold:
        """The fold of everything; raises `Refused` while there is no rulebook."""
        if self._full is None:
            raise no_rulebook(self.contest)
        return self._full

    @property
    def public(self) -> Fold:
        """The fold of what the public may see: it stops at a freeze and catches up at the thaw."""
        if self._public is None:
            raise no_rulebook(self.contest)
        self._catch_up(min(self.freezes.values())[0] if self.freezes else self.seq)
        return self._public

    def _catch_up(self, limit: int) -> None:
        """Let the public fold see entries up to `limit`; put off until somebody looks."""
        behind, public = self._behind, self._public
        while public is not None and behind and behind[0].seq <= limit:
            public.apply(behind.popleft())

    @property
    def hidden(self) -> int:
        """How many marks given since the freeze the public does not see yet."""
        if not self.freezes:
            return 0
        limit, _ = min(self.freezes.values())
        return sum(each.seq > limit and type(each.act) in MARKING for each in self._behind)

    def check(self, act: AnyAct) -> None:
        """Whether the rules allow `act` now.

        Raises:
            Refused: they do not; nothing has changed.
        """
        if isinstance(act, ContestOpened):
            self._check_opening()
        elif not self.seq:
            raise Refused(
                "contest_unknown",
                f"There is no contest {self.contest!r}.",
                fix="Open the contest first.",
                params={"contest": self.contest},
            )
        elif isinstance(act, RulebookPublished):
            self._check_rulebook()
        else:
            self.full.check(act)
            if isinstance(act, RulesCorrected):
                phases = {name: each.phase for name, each in self.full.stages.items()}
                old = self.rulebook or self.full.rulebook
                corrected_stages(old, self._read(act.rulebook), phases)

    def _check_opening(self) -> None:
        if self.seq:
            raise Refused(
                "contest_exists",
                f"The contest {self.contest!r} is open already.",
                fix="Choose another id.",
                params={"contest": self.contest},
            )

    def _check_rulebook(self) -> None:
        if self._early is None:
            raise Refused(
                "rulebook_locked",
                "Marks have been given under the rulebook in force; it can no longer change.",
                fix="Open another contest, or withdraw nothing and finish under these rules.",
                params={"contest": self.contest},
            )

    def apply(self, entry: LedgerEntry, leaf: bytes, key: str | None) -> None:
        """Take in an entry that was checked, or was in the table."""
        self._note(entry)
        if self._full is not None:
            self._full.apply(entry)
            self._behind.append(entry)
            if len(self._behind) > MOST_BEHIND and not self.freezes:
                self._catch_up(entry.seq)
        if self._early is not None:
            self._early.append(entry)
        self.frontier.append(leaf)
        self.seq, self.at = entry.seq, entry.at
        if key is not None:
            self.keys[key] = entry.seq

    def _note(self, entry: LedgerEntry) -> None:
        """What the book itself keeps of an act, beside the folds."""
        act = entry.act
        if type(act) in MARKING:
            self._early = None
        elif isinstance(act, RulesCorrected):
            self._correct_rules(act.rulebook)
        elif isinstance(act, RulebookPublished):
            self._change_rules(act.rulebook)
        elif isinstance(act, StageFrozen):
            self.freezes.setdefault(act.stage, (entry.seq, entry.at))
        elif isinstance(act, StageThawed):
            self.freezes.pop(act.stage, None)
        elif (about := subject(act)) is not None:
            self.said[about] = act

    def _change_rules(self, digest: str) -> None:
        """Fold what was registered so far again, under the new rules."""
        self.rulebook = self._read(digest)
        stages = {stage.id for stage in self.rulebook.stages}
        self.freezes = {stage: at for stage, at in self.freezes.items() if stage in stages}
        self._full, self._public = Fold(self.rulebook), Fold(self.rulebook)
        self._behind = deque(self._early or ())
        for early in self._behind:
            self._full.apply(early)

    def _correct_rules(self, digest: str) -> None:
        """The folds go on: only how the referee judges has changed."""
        self.rulebook = self._read(digest)
        for fold in (self._full, self._public):
            if fold is not None:
                fold.rulebook = self.rulebook

    def _read(self, digest: str) -> Rulebook:
        store = self._opener()
        try:
            content = store.document(digest)
        finally:
            store.close()
        if content is None:
            raise LookupError(f"rulebook {digest} of {self.contest} is not stored")
        return read_rulebook(content)


def subject(act: AnyAct) -> Subject | None:
    """What an act describes, if describing it again replaces what was said before."""
    if isinstance(act, EntryRegistered):
        return ("entry", act.entry)
    if isinstance(act, JudgeRegistered):
        return ("judge", act.judge)
    if isinstance(act, ItemDeclared):
        return ("item", act.stage, act.entry, act.item)
    return None


def no_rulebook(contest: str) -> Refused:
    """The contest has no rules yet."""
    return Refused(
        "no_rulebook",
        "This contest has no rulebook yet.",
        fix="Publish the rulebook first.",
        params={"contest": contest},
    )
