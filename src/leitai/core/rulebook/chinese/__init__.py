"""What the rulebook's reader says, in Chinese; see `leitai.core.phrasebook`."""

from __future__ import annotations

from typing import Final

from leitai.core.phrasebook import Phrasebook
from leitai.core.referee.language.chinese import CHINESE as OF_FORMULAS
from leitai.core.rulebook.chinese import automatic, expressions, results, scheme, values

CHINESE: Final = Phrasebook(
    OF_FORMULAS.phrases,
    values.PHRASES,
    automatic.PHRASES,
    expressions.PHRASES,
    scheme.PHRASES,
    results.PHRASES,
)
