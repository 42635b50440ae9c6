"""How numbers are written in rulebooks, marks and attributes."""

from __future__ import annotations

import re
from typing import Final

NUMBER: Final = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,9})?")
"""As `leitai.core.ledger.acts.Number`: no exponent, no NaN, no infinity."""
