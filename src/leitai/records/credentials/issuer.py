"""The installation as an issuer: its key, its names and addresses."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest

from leitai.core.credential.badge import Issuer
from leitai.core.credential.keys import did_of, jwk_of, method_of
from leitai.core.ledger.keys import Signer
from leitai.journal.journal import current
from leitai.journal.signing import server_signer

KEY_FILE: Final = "issuer.key"
HOUSE: Final = "擂台 Leitai"


@cache
def issuer_signer() -> Signer:
    """The key that certificates are signed with; made in the data folder when first needed."""
    return server_signer(settings.LEITAI_DATA_DIR, file=KEY_FILE, name="issuer")


def issuer_at(url: str) -> Issuer:
    """This installation as it is found at `url`."""
    name = settings.LEITAI_ISSUER_NAME or HOUSE
    return Issuer(did_of(issuer_signer().key.public), name, url)


def address_of(request: HttpRequest) -> str:
    """Where this installation is found: as set, else as the asker's browser found it."""
    chosen: str = settings.LEITAI_PUBLIC_URL
    return chosen or f"{request.scheme}://{request.get_host()}"


def status_address(url: str, nth: int) -> str:
    """Address of a status list."""
    return f"{url}/api/issuer/status/{nth}"


def issuer_row(url: str) -> dict[str, Any]:
    """What anybody may know of the issuer, and keep to check certificates by."""
    key = issuer_signer().key
    found = issuer_at(url)
    return {
        "id": found.did,
        "name": found.name,
        "url": found.url,
        "key": {
            "id": method_of(key.public),
            "jwk": jwk_of(key.public),
            "fingerprint": key.fingerprint,
        },
        "ledger": str(current().signer.key),
    }
