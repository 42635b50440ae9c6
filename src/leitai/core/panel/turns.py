"""Each judge's forms in the order in which that judge gave them.

What looks at time (single marks, drift) works on arrays turns × judges, a judge's n-th form in row
n; those who gave fewer have nothing at the bottom. Arrays may have further dimensions before.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from leitai.core.panel.ratings import Floats, Ints
from leitai.core.panel.table import Bools, Cells


@dataclass(frozen=True, slots=True, eq=False)
class Turns:
    """Where each form stands.

    Attributes:
        turn: the judge's first is 0, per form.
        judge: per form.
        there: turns × judges.
    """

    turn: Ints
    judge: Ints
    there: Bools

    @classmethod
    def of(cls, cells: Cells) -> Turns:
        """Sort the forms by judge and time."""
        judge, judges = cells.judge, cells.shape[1]
        sequence = np.lexsort((cells.order, judge))
        per_judge = np.bincount(judge, minlength=judges)
        starts = np.cumsum(per_judge) - per_judge
        turn = np.empty(len(judge), dtype=np.intp)
        turn[sequence] = np.arange(len(judge)) - starts[judge[sequence]]
        longest = int(per_judge.max(initial=0))
        return cls(turn, judge, np.arange(longest)[:, None] < per_judge)

    @property
    def counts(self) -> Ints:
        """Forms per judge."""
        return np.asarray(self.there.sum(axis=0), dtype=np.intp)

    def laid_out(self, values: Floats) -> Floats:
        """Values per form as turns × judges, 0 where there is none."""
        wide = np.zeros(self.there.shape)
        wide[self.turn, self.judge] = values
        return wide

    def per_form(self, wide: Floats) -> Floats:
        """Back again."""
        return wide[self.turn, self.judge]
