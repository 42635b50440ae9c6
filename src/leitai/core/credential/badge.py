"""What a certificate says, as an Open Badges 3.0 `AchievementCredential` (VC Data Model 2.0)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

Document = dict[str, Any]
CONTEXTS: Final = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)

UNIT, TEAM = "ext:unit", "ext:team"
"""What the holder belongs to, as types of identifiers."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who signs: `did` names the key, `name` the house, `url` where it is found."""

    did: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """What one certificate is about.

    Attributes:
        code: its number; subject: an id of its own for the holder, not found anywhere else, so
            that nobody can guess at the digest who it is.
        holder: the name as printed; unit: where the holder comes from, or empty.
        award: id of the award, or empty for taking part; title: what the award is called.
        contest: id of the contest; contest_title: what it is called.
        hosts: who holds the contest and signs; others: whoever helps, with the role; both in the
            order they are printed.
        rank: place, or 0; team: the team the holder belongs to, or empty.
        at: when it was issued, as in `2026-11-21T09:00:00Z`.
        place: its bit in the status list.
    """

    code: str
    subject: str
    holder: str
    unit: str
    award: str
    title: str
    contest: str
    contest_title: str
    hosts: tuple[str, ...]
    rank: int
    at: str
    place: int
    others: tuple[str, ...] = ()
    team: str = ""


def badge_of(certificate: Certificate, issuer: Issuer, *, status_list: str) -> Document:
    """The credential without its proof.

    Args:
        certificate: what it says.
        issuer: who says it.
        status_list: address of the list in which a revocation would stand.
    """
    return {
        "@context": list(CONTEXTS),
        "id": f"{issuer.url}/api/credentials/{certificate.code}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": f"{certificate.contest_title} {certificate.title}",
        "issuer": {"id": issuer.did, "type": ["Profile"], "name": issuer.name, "url": issuer.url},
        "validFrom": certificate.at,
        "awardedDate": certificate.at,
        "credentialSubject": _subject(certificate, issuer),
        "credentialStatus": {
            "id": f"{status_list}#{certificate.place}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": str(certificate.place),
            "statusListCredential": status_list,
        },
    }


def _subject(certificate: Certificate, issuer: Issuer) -> Document:
    contest = f"{issuer.url}/api/contests/{certificate.contest}"
    subject: Document = {
        "id": f"urn:uuid:{certificate.subject}",
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "hashed": False,
                "identityHash": certificate.holder,
                "identityType": "name",
            }
        ],
        "source": {"id": contest, "type": ["Profile"], "name": certificate.contest_title},
        "achievement": {
            "id": f"{contest}/awards#{certificate.award or 'taking-part'}",
            "type": ["Achievement"],
            "achievementType": "Award" if certificate.award else "Achievement",
            "name": certificate.title,
            "description": f"{certificate.contest_title}：{certificate.title}",
            "criteria": {"id": f"{contest}/rulebook"},
        },
    }
    for words, kind in ((certificate.unit, UNIT), (certificate.team, TEAM)):
        if words:
            subject["identifier"].append(
                {
                    "type": "IdentityObject",
                    "hashed": False,
                    "identityHash": words,
                    "identityType": kind,
                }
            )
    if certificate.rank:
        subject["result"] = [{"type": ["Result"], "value": str(certificate.rank)}]
    if certificate.hosts:
        subject["achievement"]["creator"] = {
            "id": f"{contest}#hosts",
            "type": ["Profile"],
            "name": "\n".join(certificate.hosts),
        }
        if certificate.others:
            subject["achievement"]["creator"]["description"] = "\n".join(certificate.others)
    return subject
