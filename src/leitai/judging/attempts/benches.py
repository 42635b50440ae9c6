"""All banks of the room: by rules, as many as there are attempts for."""

from __future__ import annotations

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.model import RuleSet
from leitai.judging.attempts.bank import Bank


class Benches:
    """Finds a free lane for an attempt; stages of several contests with equal rules share banks."""

    def __init__(self) -> None:
        self._banks: dict[str, list[Bank]] = {}

    def enter(self, rules: RuleSet, start: int) -> tuple[Bank, int]:
        """A lane in a bank for these rules, for an attempt that begins at `start` (UTC ns)."""
        banks = self._banks.setdefault(rules.digest, [])
        for bank in banks:
            if bank.has_room:
                return bank, bank.enter(start)
        banks.append(Bank(rules, banks[0].plan if banks else compile_rules(rules)))
        return banks[-1], banks[-1].enter(start)

    def leave(self, bank: Bank, lane: int) -> None:
        """The lane is free; a bank that nobody needs is let go."""
        bank.leave(lane)
        banks = self._banks.get(bank.rules.digest, [])
        if bank.is_empty and bank in banks:
            banks.remove(bank)
        if not banks:
            self._banks.pop(bank.rules.digest, None)
