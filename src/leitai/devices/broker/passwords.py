"""Station keys as the broker checks them."""

from __future__ import annotations

from typing import Final

import bcrypt

ROUNDS: Final = 4
LONGEST: Final = 72
"""bcrypt looks at no more bytes of a key."""


def mqtt_hash(key: str) -> str:
    """The bcrypt hash of a station's key.

    A key is random and long, so nobody can guess through the cheapest cost; a dearer one would
    only make the broker slow, which checks every connected station again at each reload.

    Args:
        key: at most 72 bytes.

    Raises:
        ValueError: the key is longer.
    """
    secret = key.encode()
    if len(secret) > LONGEST:
        raise ValueError(f"a key has at most {LONGEST} bytes")
    return bcrypt.hashpw(secret, bcrypt.gensalt(ROUNDS)).decode("ascii")
