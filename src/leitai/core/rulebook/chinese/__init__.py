"""What the rulebook's reader says, in Chinese; see `leitai.core.phrasebook`."""

from __future__ import annotations

from typing import Final

from leitai.core.phrasebook import Phrasebook
from leitai.core.referee.language.chinese import PARTS as OF_PARTS
from leitai.core.referee.language.chinese import PHRASES as OF_FORMULAS
from leitai.core.rulebook.chinese import automatic, expressions, results, scheme, values

_TABLES: Final = (values, automatic, expressions, scheme, results)
CHINESE: Final = Phrasebook(
    (OF_PARTS, *(each.PARTS for each in _TABLES)),
    (OF_FORMULAS, *(each.PHRASES for each in _TABLES)),
)
