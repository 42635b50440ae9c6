"""What every act of a ledger is made of: pseudonymous ids, decimal numbers as text, instants."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

# `$` alone would let a newline follow; `(?!\n)` says "the very end" in Python and in JSON Schema.
Code: TypeAlias = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$(?!\n)")]
"""A pseudonymous id: an ASCII letter or digit, then up to 63 of letters, digits, `_ . -`."""
ItemCode: TypeAlias = Annotated[str, Meta(pattern=r"^([A-Za-z0-9][A-Za-z0-9_.\-]{0,63})?$(?!\n)")]
"""As `Code`, or empty: the aspect is marked once per entry and not per item."""
Number: TypeAlias = Annotated[str, Meta(pattern=r"^-?[0-9]{1,12}(\.[0-9]{1,9})?$(?!\n)")]
"""A decimal number as text: no exponent, no NaN, no infinity."""
Text: TypeAlias = Annotated[str, Meta(max_length=200)]
Group: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64)]
"""A kind of entrant (职工, 学生 …): words of the contest, not of a person."""
Digest: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
Reason: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
"""Why two people or an office did it; words about the matter, never about a person."""
Instant: TypeAlias = Annotated[int, Meta(ge=0, le=9007199254740991)]
Attributes: TypeAlias = Annotated[dict[Code, Text], Meta(max_length=64)]


class Act(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """What somebody did; the base of all acts."""
