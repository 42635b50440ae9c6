"""How long 10,000 certificates take: signed, in the ledger, and each as a PDF of its own.

A contest of 4,000 entries, one in eight a team of three, is marked and finalised, its awards are
conferred; then the clock starts. Each of the 5,000 people behind the entries gets a certificate of
the award and one of taking part. Every certificate is signed (Open Badges 3.0, eddsa-jcs-2022),
its digest is written to the ledger on disk, and a PDF with QR code and the credential inside is
made of each, as the zip that the desk offers. A sample is verified afterwards by other code. The
plain reference prints a sample as one would at first: a compiler for each certificate, a QR code
with every mask tried.
Prints one JSON object as its last line.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any, Final

SINGLE, TEAMS, TEAM = 3_500, 500, 3
ENTRIES = SINGLE + TEAMS
COUNT = 2 * (SINGLE + TEAMS * TEAM)
LIMIT, SAMPLE, PLAIN = 60.0, 40, 6
CONTEST: Final = "bench"
RULES: Final = f"""
rulebook: 1
title: {{zh: 万证赛, en: Ten thousand}}
rounding: {{places: 2, mode: half_up}}
stages:
  final:
    title: {{zh: 决赛, en: Final}}
    aspects:
      - {{id: A, kind: panel, range: {{min: 0, max: 10, step: 0.01}}, combine: {{mean: true}}}}
    rank: {{by: [total desc]}}
awards:
  - {{id: first, title: {{zh: 一等奖}}, ranks: 1..400}}
  - {{id: merit, title: {{zh: 优胜奖}}, ranks: 401..{ENTRIES}}}
""".encode()


def open_house(folder: Path) -> Any:
    """Django and a journal in this process."""
    os.environ["LEITAI_DATA_DIR"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "leitai.server.settings"
    from leitai.journal.journal import Journal, install  # noqa: PLC0415 -- after the environment
    from leitai.journal.signing import server_signer  # noqa: PLC0415 -- the same
    from leitai.server.house import open_database, prepare  # noqa: PLC0415 -- the same

    prepare()
    journal = Journal(open_database(), server_signer(folder))
    install(journal)
    return journal


def play(journal: Any) -> Any:
    """The contest up to the conferral; names beside the ledger."""
    from leitai.contests.models import Contest, EntryName, UnitName  # noqa: PLC0415 -- after setup
    from leitai.core.ledger import acts  # noqa: PLC0415 -- the same
    from leitai.journal.models import Document  # noqa: PLC0415 -- the same

    digest = hashlib.sha256(RULES).hexdigest()
    Document.objects.create(digest=digest, content=RULES)
    contest = Contest.objects.create(
        slug=CONTEST, title_zh="全市职工职业技能竞赛", hosts=[{"role": "主办", "name": "市总工会"}]
    )
    entries = [f"E{nth:05d}" for nth in range(ENTRIES)]
    enrol(contest, entries)
    units = [UnitName(contest=contest, unit=f"U{n}", name=f"第{n}机械厂") for n in range(28)]
    UnitName.objects.bulk_create(units)
    EntryName.objects.bulk_create(
        [
            EntryName(contest=contest, entry=entry, name=name_of(nth), unit=f"U{nth % 28}")
            for nth, entry in enumerate(entries)
        ],
        batch_size=500,
    )
    begin = [acts.ContestOpened(CONTEST), acts.RulebookPublished(digest)]
    begin += [acts.EntryRegistered(entry) for entry in entries]
    begin += [acts.JudgeRegistered("J1"), acts.StageOpened("final")]
    begin += [
        acts.MarkGiven(
            f"M{nth}", "final", entry, "A", "J1", f"{nth * 7919 % ENTRIES / 400:.3f}"[:4]
        )
        for nth, entry in enumerate(entries)
    ]
    begin += [acts.StageClosed("final"), acts.StageFinalised("final")]
    for future in [journal.append(contest=CONTEST, act=act, actor="user.1") for act in begin]:
        future.result(120)
    with journal.book(CONTEST) as book:
        given = {each.award: list(each.entries) for each in book.full.awards()}
    journal.record(contest=CONTEST, act=acts.AwardsConferred(given), actor="user.1")
    return contest


def enrol(contest: Any, entries: list[str]) -> None:
    """The people of each entry: one, or a team's."""
    from leitai.contests.enrolment.models import Application, Member  # noqa: PLC0415 -- after setup
    from leitai.governance.organisation.models import Person, Unit  # noqa: PLC0415 -- the same

    mill = Unit.objects.create(code="W", name="第一机械厂", kind="enterprise", path="/W/")
    handed = [
        Application(contest=contest, code=f"A{nth}", unit=mill, state="accepted", entry=entry)
        for nth, entry in enumerate(entries)
    ]
    Application.objects.bulk_create(handed, batch_size=500)
    seats = [one for nth, one in enumerate(handed) for _ in range(TEAM if nth >= SINGLE else 1)]
    people = [
        Person(code=f"P{nth}", unit=mill, path=mill.path, name=name_of(nth))
        for nth in range(len(seats))
    ]
    Person.objects.bulk_create(people, batch_size=500)
    Member.objects.bulk_create(
        [
            Member(contest=contest, application=one, person=person, entry=one.entry)
            for one, person in zip(seats, people, strict=True)
        ],
        batch_size=500,
    )


FAMILY: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余"
GIVEN: Final = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰志红春梅永健世广义兴良海山仁波"
)


def name_of(nth: int) -> str:
    """One of some hundred thousand names."""
    return (
        FAMILY[nth % len(FAMILY)]
        + GIVEN[nth // 40 % len(GIVEN)]
        + GIVEN[(nth * 31 + nth // 7) % len(GIVEN)]
    )


def issue_all(contest: Any) -> int:
    """Sign them and write their digests to the ledger."""
    from leitai.judging.awards.issuing import honours_of, occasion_of  # noqa: PLC0415 -- after setup
    from leitai.records.credentials.issuer import issuer_at  # noqa: PLC0415 -- the same
    from leitai.records.credentials.services import issue  # noqa: PLC0415 -- the same

    return issue(
        occasion=occasion_of(contest),
        honours=honours_of(contest=CONTEST, taking_part=True),
        issuer=issuer_at("https://leitai.example.org"),
        actor="user.1",
    )


def print_all(path: Path) -> int:
    """The zip of single PDFs; its size."""
    from leitai.judging.awards.parcels import certificates_zip  # noqa: PLC0415 -- after setup
    from leitai.records.credentials.queries import printable  # noqa: PLC0415 -- the same

    with path.open("wb") as file:
        for piece in certificates_zip(printable(contest=CONTEST).iterator()):
            file.write(piece)
    return path.stat().st_size


def verify_sample(path: Path) -> int:
    """How many of a sample's PDFs carry a credential that holds; by other libraries."""
    import rfc8785  # noqa: PLC0415 -- for the check only
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 -- the same
        Ed25519PublicKey,
    )
    from pypdf import PdfReader  # noqa: PLC0415 -- the same

    from leitai.core.credential.keys import unbase58  # noqa: PLC0415 -- the same
    from leitai.records.credentials.issuer import issuer_signer  # noqa: PLC0415 -- the same

    key = Ed25519PublicKey.from_public_bytes(issuer_signer().key.public)
    archive = zipfile.ZipFile(path)
    names = archive.namelist()
    for name in names[:: len(names) // SAMPLE]:
        pdf = PdfReader(io.BytesIO(archive.read(name)))
        document = json.loads(pdf.attachments["credential.json"][0])
        proof = document.pop("proof")
        signature = unbase58(proof.pop("proofValue")[1:])
        parts = (rfc8785.dumps(one) for one in (proof, document))
        key.verify(signature, b"".join(hashlib.sha256(part).digest() for part in parts))
        if document["credentialSubject"]["identifier"][0]["identityHash"] not in (
            "".join(pdf.pages[0].extract_text().split())
        ):
            raise ValueError(name)
    return len(names)


def plain_seconds() -> float:
    """A certificate as one would print it at first, seconds each."""
    import segno  # noqa: PLC0415 -- for the reference only
    import typst  # noqa: PLC0415 -- the same

    from leitai.records.credentials.pages import page_of  # noqa: PLC0415 -- after setup
    from leitai.records.credentials.queries import printable  # noqa: PLC0415 -- the same
    from leitai.records.documents.printing import TEMPLATE, sheet_of  # noqa: PLC0415 -- the same

    rows = list(printable(contest=CONTEST)[:PLAIN])
    began = time.perf_counter()
    for row in rows:
        page = page_of(row)
        drawn = io.BytesIO()
        segno.make(page.qr, error="l", micro=False).save(drawn, kind="svg", xmldecl=False)
        source = sheet_of([page], [drawn.getvalue().decode()], page.credential)
        typst.compile(source, root=str(TEMPLATE.parent), format="pdf")
    return (time.perf_counter() - began) / len(rows)


def main() -> int:
    """Run it."""
    with tempfile.TemporaryDirectory(prefix="leitai-certificates-") as name:
        folder = Path(name)
        journal = open_house(folder)
        contest = play(journal)
        print(f"{ENTRIES} entries are marked and awarded", file=sys.stderr, flush=True)
        began = time.perf_counter()
        issued = issue_all(contest)
        signed = time.perf_counter() - began
        print(f"signed and in the ledger: {signed:.1f} s", file=sys.stderr, flush=True)
        size = print_all(folder / "all.zip")
        took = time.perf_counter() - began
        print(f"printed: {took:.1f} s", file=sys.stderr, flush=True)
        files = verify_sample(folder / "all.zip")
        plain = plain_seconds()
        journal.close()
    found = {
        "certificates": issued,
        "files": files,
        "seconds": round(took, 2),
        "issuing_seconds": round(signed, 2),
        "printing_seconds": round(took - signed, 2),
        "bytes_each": size // max(files, 1),
        "plain_seconds_each": round(plain, 4),
        "times_faster_than_plain": round(plain * COUNT / took, 1),
        "limit_seconds": LIMIT,
        "holds": issued == files == COUNT and took <= LIMIT,
    }
    print(json.dumps(found))
    return 0 if found["holds"] else 1


if __name__ == "__main__":
    sys.exit(main())
