"""Opening contests and saying who takes part.

Names are written and committed first, then the act is appended: a crash in between leaves a name
nobody uses, never a ledger entry nobody can name. Doing the same again changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.db import transaction

from leitai.contests.models import Contest, Edition, EntryName, JudgeName, Series, UnitName
from leitai.contests.names import NAMES
from leitai.contests.schemas import EntryIn, ItemIn, JudgeIn
from leitai.core.ledger.acts import (
    AnyAct,
    ContestOpened,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    JudgeRegistered,
    RulebookPublished,
)
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.refusal import Refused
from leitai.governance.bulk import insert_values
from leitai.governance.faults import Fault, fault_of, invalid, not_found
from leitai.governance.models import Grant, Role
from leitai.governance.services import grant_role, issue_links, revoke_role
from leitai.governance.services import recall_link as end_link
from leitai.journal.book import subject
from leitai.journal.journal import current, receipt_of
from leitai.journal.models import Document
from leitai.journal.request import Receipt

OPENING = "contest:"
"""Idempotency key of a contest's first act; no mark's id has a colon."""
RESERVED = "user."
"""Judges' ids may not look like an organiser's pseudonym in the ledger."""


class Recorded(NamedTuple):
    """How many acts were new, and how many would have said what was said already."""

    recorded: int
    unchanged: int


def create_series(*, series_id: str, title: dict[str, str]) -> Series:
    """Make a series; raises `Fault` if the id is taken."""
    if Series.objects.filter(slug=series_id).exists():
        raise taken("series", series_id)
    return Series.objects.create(slug=series_id, **words(title))


def create_edition(*, edition_id: str, series_id: str, title: dict[str, str]) -> Edition:
    """Make an edition of a series; raises `Fault`."""
    if not Series.objects.filter(slug=series_id).exists():
        raise not_found("series", "赛事品牌", series_id)
    if Edition.objects.filter(slug=edition_id).exists():
        raise taken("edition", edition_id)
    return Edition.objects.create(slug=edition_id, series_id=series_id, **words(title))


def open_contest(
    *, user: int, contest_id: str, title: dict[str, str], edition: str | None = None
) -> Contest:
    """Begin a contest and its ledger; whoever opens it is its organiser.

    Raises:
        Fault: the id is taken, or there is no such edition.
    """
    if edition is not None and not Edition.objects.filter(slug=edition).exists():
        raise not_found("edition", "届次", edition)
    with transaction.atomic():
        contest, fresh = Contest.objects.get_or_create(
            slug=contest_id,
            defaults={**words(title), "edition_id": edition, "opened_by_id": user},
        )
        if not fresh and (contest.opened_by_id != user or has_begun(contest_id)):
            raise taken("contest", contest_id)
        grant_role(user=user, contest=contest_id, role=Role.ORGANISER)
    act = ContestOpened(contest_id)
    current().record(contest=contest_id, act=act, actor=f"user.{user}", key=OPENING)
    return contest


def has_begun(contest_id: str) -> bool:
    """Whether the ledger has entries."""
    with current().book(contest_id) as book:
        return book.seq > 0


def publish_rulebook(*, contest: Contest, source: bytes, actor: str) -> tuple[str, Receipt]:
    """Put a rulebook in force; its digest and the receipt.

    Raises:
        RulebookError: it cannot be used; every problem is named.
        Refused: marks have been given already.
    """
    read_rulebook(source)
    digest = hashlib.sha256(source).hexdigest()
    with current().book(contest.slug) as book:
        if book.rulebook is not None and book.rulebook.digest == digest:
            return digest, Receipt(book.seq, book.at, duplicate=True)
    Document.objects.get_or_create(digest=digest, defaults={"content": source})
    act = RulebookPublished(digest)
    return digest, current().record(contest=contest.slug, act=act, actor=actor)


def register_entries(*, contest: Contest, entries: Sequence[EntryIn], actor: str) -> Recorded:
    """Register entries or replace what was said of them.

    Raises:
        Fault: an id stands twice, or some were refused; the others are registered.
    """
    refuse_repeated("entry", [one.entry for one in entries])
    with transaction.atomic():
        name_units(contest=contest, rows=entries)
        insert_values(
            EntryName,
            ["contest", "entry", "name", "unit", "kind"],
            [(contest.slug, one.entry, one.name, one.unit or "", one.kind) for one in entries],
            over=["contest", "entry"],
        )
    NAMES.changed(contest.slug)
    acts = [
        EntryRegistered(one.entry, one.unit, one.group, one.official, one.attributes)
        for one in entries
    ]
    return say(contest=contest, acts=acts, actor=actor)


def register_judges(
    *, contest: Contest, judges: Sequence[JudgeIn], actor: str
) -> dict[str, str | None]:
    """Register judges; judge → the secret of a personal link, `None` for who has one already.

    Raises:
        Fault: an id stands twice or is reserved, or some were refused.
    """
    refuse_repeated("judge", [one.judge for one in judges])
    for one in judges:
        if one.judge.startswith(RESERVED):
            raise invalid(
                f"A judge's id may not begin with {RESERVED!r}.",
                f"裁判编号不能以“{RESERVED}”开头。",
                params={"judge": one.judge},
            )
    with transaction.atomic():
        name_units(contest=contest, rows=judges)
        JudgeName.objects.bulk_create(
            [JudgeName(contest=contest, judge=one.judge, name=one.name) for one in judges],
            update_conflicts=True,
            unique_fields=["contest", "judge"],
            update_fields=["name"],
        )
    with current().book(contest.slug) as book:
        known = {about[1] for about in book.said if about[0] == "judge"}
    acts = [JudgeRegistered(one.judge, one.unit, one.constituency, one.remote) for one in judges]
    say(contest=contest, acts=acts, actor=actor)
    fresh = [one.judge for one in judges if one.judge not in known]
    links = issue_links(contest=contest.slug, judges=fresh)
    return {one.judge: links.get(one.judge) for one in judges}


def name_units(*, contest: Contest, rows: Sequence[EntryIn | JudgeIn]) -> None:
    """Take over what the units of entries or judges are called."""
    units = {one.unit: one.unit_name for one in rows if one.unit and one.unit_name}
    UnitName.objects.bulk_create(
        [UnitName(contest=contest, unit=unit, name=name) for unit, name in units.items()],
        update_conflicts=True,
        unique_fields=["contest", "unit"],
        update_fields=["name"],
    )


def reissue_link(*, contest: Contest, judge: str) -> str:
    """A new personal link; the old one ends, and so do the sessions it opened."""
    with current().book(contest.slug) as book:
        if ("judge", judge) not in book.said:
            raise not_found("judge", "裁判", judge)
    return issue_links(contest=contest.slug, judges=[judge])[judge]


def recall_link(*, contest: Contest, judge: str) -> None:
    """The judge's personal link ends, and so do the sessions it opened; raises `Fault`."""
    if not end_link(contest=contest.slug, judge=judge):
        raise not_found("link", "个人链接", judge)


def declare_items(*, contest: Contest, items: Sequence[ItemIn], actor: str) -> Recorded:
    """Declare repeated items or replace what was said of them; raises `Fault`."""
    refuse_repeated("item", [f"{one.stage}/{one.entry}/{one.item}" for one in items])
    acts = [ItemDeclared(one.stage, one.entry, one.item, one.attributes) for one in items]
    return say(contest=contest, acts=acts, actor=actor)


def give_role(*, contest: Contest, username: str, role: Role) -> None:
    """Give a user a role in the contest.

    Raises:
        Fault: there is no such user, or nobody would be left to run the contest.
    """
    user = find_user(username)
    if role is not Role.ORGANISER:
        refuse_last_organiser(contest, user)
    grant_role(user=user.pk, contest=contest.slug, role=role)


def take_role(*, contest: Contest, username: str) -> None:
    """The user has no role in the contest any more; raises `Fault` as `give_role` does."""
    user = find_user(username)
    refuse_last_organiser(contest, user)
    revoke_role(user=user.pk, contest=contest.slug)


def find_user(username: str) -> User:
    """The account of that name; raises `Fault` if there is none."""
    user = User.objects.filter(username=username).first()
    if user is None:
        raise not_found("user", "用户", username)
    return user


def refuse_last_organiser(contest: Contest, user: User) -> None:
    """Keep somebody who can run the contest; raises `Fault`."""
    organisers = Grant.objects.filter(contest=contest.slug, role=Role.ORGANISER)
    if list(organisers.values_list("user_id", flat=True)) == [user.pk]:
        raise Fault(
            409,
            "last_organiser",
            "This is the contest's only organiser; nothing was changed.",
            zh="这是本赛事唯一的组织者，数据没有改变。",
            fix="Make somebody else an organiser first.",
            params={"user": user.get_username()},
        )


def withdraw_entry(*, contest: Contest, entry: str, reason: str, actor: str) -> Receipt:
    """The entry takes no further part; raises `Refused`."""
    return _record(contest, EntryWithdrawn(entry, reason), actor)


def disqualify_entry(*, contest: Contest, entry: str, reason: str, actor: str) -> Receipt:
    """The entry loses its places; its marks stay; raises `Refused`."""
    return _record(contest, EntryDisqualified(entry, reason), actor)


def reinstate_entry(*, contest: Contest, entry: str, reason: str, actor: str) -> Receipt:
    """A withdrawal or disqualification is lifted; raises `Refused`."""
    return _record(contest, EntryReinstated(entry, reason), actor)


def say(*, contest: Contest, acts: Iterable[AnyAct], actor: str) -> Recorded:
    """Append what is not already so, all waiting for the same commits.

    Raises:
        Fault: some were refused; `params.refused` names each with its reason.
    """
    journal, waiting = current(), list[tuple[AnyAct, Future[Receipt]]]()
    with journal.book(contest.slug) as book:
        said = {about: book.said.get(about) for act in acts if (about := subject(act))}
    unchanged = 0
    for act in acts:
        if said.get(subject(act) or ()) == act:
            unchanged += 1
        else:
            future = journal.append(contest=contest.slug, act=act, actor=actor)
            waiting.append((act, future))
    refused = [(act, error) for act, future in waiting if (error := _refusal(future))]
    if refused:
        raise some_refused(refused, taken_in=len(waiting) - len(refused))
    return Recorded(len(waiting), unchanged)


def _refusal(future: Future[Receipt]) -> Refused | None:
    try:
        receipt_of(future)
    except Refused as refused:
        return refused
    return None


def _record(contest: Contest, act: AnyAct, actor: str) -> Receipt:
    return current().record(contest=contest.slug, act=act, actor=actor)


def some_refused(refused: list[tuple[AnyAct, Refused]], *, taken_in: int) -> Fault:
    """Some rows of a list were refused."""
    rows: list[dict[str, Any]] = [
        {"id": ":".join(subject(act) or ()), **fault_of(error).body()["error"]}
        for act, error in refused[:50]
    ]
    count, first = len(refused), rows[0]
    return Fault(
        422,
        "some_refused",
        f"{count} of the list were refused, {taken_in} were taken in. {first['message']}",
        zh=f"有 {count} 项未被接受，{taken_in} 项已记录。{first['zh']}",
        fix="Correct the rows named in `params.refused` and send them again.",
        params={"refused": rows, "count": count, "recorded": taken_in},
    )


def refuse_repeated(what: str, ids: Sequence[str]) -> None:
    """Refuse a list that names the same thing twice; raises `Fault`."""
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise invalid(
                f"The {what} {one!r} stands twice in the list; nothing was changed.",
                f"列表中“{one}”重复，数据没有改变。",
                params={what: one},
            )
        seen.add(one)


def taken(what: str, name: str) -> Fault:
    """The id is in use."""
    return Fault(
        409,
        f"{what}_exists",
        f"The id {name!r} is taken; nothing was changed.",
        zh=f"编号“{name}”已被使用，数据没有改变。",
        fix="Choose another id.",
        params={what: name},
    )


def words(title: dict[str, str]) -> dict[str, str]:
    """A title as columns; English stands in where there is no Chinese."""
    chinese, english = title.get("zh") or "", title.get("en") or ""
    return {"title_zh": chinese or english, "title_en": english}
