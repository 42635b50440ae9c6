"""Blind codes of a stage: while it is sealed, its entries are the codes of the outermost layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leitai.core.ledger.acts import CodesOpened, CodesSealed, EntryRegistered
from leitai.core.rulebook.sheet import Entrant, Performance

Entrants = Mapping[str, Entrant]


@dataclass(frozen=True, slots=True)
class Layer:
    """One sealed layer.

    Attributes:
        act: its codes and commitment.
        entrants: the codes, as entries of which nothing is known.
        parked: what was marked under the names before, until they are opened.
    """

    act: CodesSealed
    entrants: dict[str, Entrant]
    parked: dict[str, Performance]


class Cover:
    """The layers over one stage's entries.

    Attributes:
        closed: layers still sealed, the outermost last.
        opened: layers opened, in the order of opening.
        sealed: every layer ever sealed.
    """

    def __init__(self, entrants: Entrants) -> None:
        self._real = entrants
        self.closed: list[Layer] = []
        self.opened: list[CodesOpened] = []
        self.sealed: list[CodesSealed] = []
        self._stands_for: dict[str, str] = {}

    @property
    def entrants(self) -> Entrants:
        """Who takes part, by the names in force."""
        return self.closed[-1].entrants if self.closed else self._real

    def names_below(self, place: int) -> Entrants:
        """Who took part under the names that closed layer number `place` lies over."""
        return self.closed[place - 1].entrants if place else self._real

    def is_code(self, name: str) -> bool:
        """Whether it is a code that is still sealed."""
        return any(name in layer.entrants for layer in self.closed)

    def key_of(self, name: str) -> str:
        """The name in force of what was once called `name`."""
        while name in self._stands_for:
            name = self._stands_for[name]
        return name

    def seal(self, act: CodesSealed, performances: dict[str, Performance]) -> None:
        """Lay new codes over the names in force; what was marked so far waits under them."""
        entrants = {code: Entrant(EntryRegistered(code)) for code in act.codes}
        self.closed.append(Layer(act, entrants, performances))
        self.sealed.append(act)

    def open(
        self, act: CodesOpened, performances: Mapping[str, Performance]
    ) -> dict[str, Performance]:
        """Take the outermost layer off; what was marked under it joins what waited."""
        layer = self.closed.pop()
        self.opened.append(act)
        for old, new in act.draw:
            self._stands_for[new] = old
            under = performances.get(new)
            if under is None:
                continue
            waiting = layer.parked.get(old)
            if waiting is None:
                under.entry = old
                layer.parked[old] = under
            else:
                waiting.absorb(under)
        return layer.parked
