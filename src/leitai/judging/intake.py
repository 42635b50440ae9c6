"""The hot door for marks: pure ASGI, no Django in the way of a mark.

It asks the same doorkeeper who is there, applies the same rule who may give which mark, and hands
the act to the same writer, which checks it against the same fold as any other path. It only leaves
out what a mark does not need, and waits for the commit without holding up the event loop.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any, Final, NamedTuple, TypeVar

import msgspec
from msgspec import Meta, Struct

from leitai.core.ledger.acts import Code, ItemCode, MarkGiven, MarkWithdrawn, Number
from leitai.core.rulebook.refusal import Refused
from leitai.governance.doorkeeper import DOORKEEPER, Credential, credential_of, from_this_site
from leitai.governance.faults import Fault, fault_of, invalid, other_site, too_large
from leitai.governance.identity import NOBODY, Identity
from leitai.journal.journal import Journal
from leitai.journal.loop import LoopSink
from leitai.journal.request import Receipt
from leitai.judging.procedure.refusals import REFUSALS, Turned
from leitai.judging.rules import marking_actor
from leitai.judging.services import judge_of, withdrawal_key

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MARK_LIMIT: Final = 16 * 1024
LIST_LIMIT: Final = 512 * 1024
MOST_MARKS: Final = 500
CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
JSON: Final = (b"content-type", b"application/json; charset=utf-8")
NO_STORE: Final = (b"cache-control", b"no-store")
log = logging.getLogger(__name__)


class MarkBody(Struct, forbid_unknown_fields=True):
    """What a mark says, beside its id."""

    stage: Code
    entry: Code
    aspect: Code
    judge: Code
    value: Number | None
    item: ItemCode = ""
    replaces: Code | None = None


class NamedMark(MarkBody, forbid_unknown_fields=True, kw_only=True):
    """A mark with its id, in a list."""

    mark: Code


class MarkList(Struct, forbid_unknown_fields=True):
    """Marks still to be read one by one, so that a bad one spoils only itself."""

    marks: Annotated[list[msgspec.Raw], Meta(max_length=MOST_MARKS)]


class Withdrawal(Struct, forbid_unknown_fields=True):
    """Why a mark no longer counts."""

    reason: Code = "judge"


read_mark: Final = msgspec.json.Decoder(MarkBody).decode
read_named: Final = msgspec.json.Decoder(NamedMark).decode
read_list: Final = msgspec.json.Decoder(MarkList).decode
read_withdrawal: Final = msgspec.json.Decoder(Withdrawal).decode


Outcome = asyncio.Future[Receipt | Exception] | Exception


class Begun(NamedTuple):
    """A mark of a list on its way; `turned`: what to keep of it if it is refused."""

    mark: str
    outcome: Outcome
    turned: Turned | None


class Gone(Exception):  # noqa: N818 -- nobody is there to be told
    """The client hung up before it had sent everything."""


class Asked(NamedTuple):
    """What the headers say."""

    credential: Credential | None
    host: str
    origin: str
    fetch_site: str


class Intake:
    """Answers `PUT …/marks/{mark}`, `POST …/marks/{mark}/withdraw` and `POST …/marks`.

    Args:
        journal: takes in the marks.
        workers: where identities are looked up when they are not remembered.
    """

    def __init__(self, journal: Journal, workers: ThreadPoolExecutor) -> None:
        self._journal = journal
        self._workers = workers
        self._sink: LoopSink | None = None
        self._looking: dict[Credential, asyncio.Future[Identity]] = {}

    def takes(self, method: str, parts: Sequence[str]) -> bool:
        """Whether this is one of its addresses; `parts` are those after `/api/contests/`."""
        if method == "PUT":
            return len(parts) == 3 and parts[1] == "marks"  # noqa: PLR2004
        if method != "POST" or parts[1] != "marks":
            return False
        return len(parts) == 2 or (len(parts) == 4 and parts[3] == "withdraw")  # noqa: PLR2004

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send, parts: Sequence[str]
    ) -> None:
        """Answer as an ASGI application; `takes` must have said yes."""
        try:
            status, body = await self._answer(scope, receive, parts)
        except Gone:
            return
        except Exception as error:  # noqa: BLE001 -- the last one to answer
            if not isinstance(error, Fault | Refused):
                log_unknown(error)
            fault = fault_of(error)
            status, body = fault.status, msgspec.json.encode(fault.body())
        head = [JSON, (b"content-length", b"%d" % len(body)), NO_STORE]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": body})

    async def _answer(
        self, scope: Scope, receive: Receive, parts: Sequence[str]
    ) -> tuple[int, bytes]:
        contest = checked_code("contest", parts[0])
        asked = read_headers(scope["headers"])
        identity = self._remembered(asked) or await self._identify(asked)
        if len(parts) == 3:  # noqa: PLR2004
            return await self._give(contest, parts[2], identity, await read_body(receive))
        if len(parts) == 2:  # noqa: PLR2004
            body = await read_body(receive, LIST_LIMIT)
            return await self._give_all(contest, identity, body)
        return await self._withdraw(contest, parts[2], identity, await read_body(receive))

    async def _give(
        self, contest: str, mark: str, identity: Identity, body: bytes
    ) -> tuple[int, bytes]:
        checked_code("mark", mark)
        act = named(mark, decoded(read_mark, body))
        begun = self._begin(contest, identity, act)
        outcome = await self._outcome(begun, Turned(contest, identity, act))
        if isinstance(outcome, Receipt):
            return 200, receipt_json(mark, outcome)
        raise outcome

    async def _give_all(self, contest: str, identity: Identity, body: bytes) -> tuple[int, bytes]:
        """Answer each mark of a list on its own; the list as a whole is 200."""
        rows = decoded(read_list, body).marks
        begun = [self._begin_row(contest, identity, bytes(row)) for row in rows]
        answers = [answer_json(each.mark, await self._outcome(*each[1:])) for each in begun]
        return 200, b'{"marks":[' + b",".join(answers) + b"]}"

    def _begin_row(self, contest: str, identity: Identity, row: bytes) -> Begun:
        try:
            body = decoded(read_named, row)
        except Fault as fault:
            return Begun(mark_of(row), fault, None)
        act = named(body.mark, body)
        outcome = self._begin(contest, identity, act)
        return Begun(body.mark, outcome, Turned(contest, identity, act))

    def _begin(self, contest: str, identity: Identity, act: MarkGiven) -> Outcome:
        try:
            return self._submit(contest, identity, act)
        except (Fault, Refused) as error:
            return error

    async def _outcome(self, outcome: Outcome, turned: Turned | None) -> Receipt | Exception:
        """What became of a mark; who runs the contest can read of one that was refused."""
        found = outcome if isinstance(outcome, Exception) else await outcome
        if isinstance(found, Fault | Refused) and turned is not None:
            REFUSALS.note(turned, fault_of(found), self._workers)
        return found

    def _submit(
        self, contest: str, identity: Identity, act: MarkGiven
    ) -> asyncio.Future[Receipt | Exception]:
        actor = marking_actor(identity=identity, contest=contest, judge=act.judge)
        return self._to_writer().submit(self._journal, contest, act, actor, act.mark)

    async def _withdraw(
        self, contest: str, mark: str, identity: Identity, body: bytes
    ) -> tuple[int, bytes]:
        checked_code("mark", mark)
        reason = decoded(read_withdrawal, body or b"{}").reason
        marking_actor(identity=identity, contest=contest, judge=identity.judges.get(contest))
        judge = await self._in_worker(lambda: judge_of(contest=contest, mark=mark))
        actor = marking_actor(identity=identity, contest=contest, judge=judge)
        act, key = MarkWithdrawn(mark, reason), withdrawal_key(mark)
        outcome = await self._to_writer().submit(self._journal, contest, act, actor, key)
        if isinstance(outcome, Receipt):
            return 200, receipt_json(mark, outcome)
        raise outcome

    def _to_writer(self) -> LoopSink:
        if self._sink is None:
            self._sink = LoopSink(asyncio.get_running_loop())
        return self._sink

    def _remembered(self, asked: Asked) -> Identity | None:
        if asked.credential is None:
            return NOBODY
        self._require_this_site(asked)
        return DOORKEEPER.remembered(asked.credential)

    def _require_this_site(self, asked: Asked) -> None:
        """A token is never sent by a page of another site; a cookie may be."""
        if asked.credential is None or asked.credential[0] == "token":
            return
        if not from_this_site(asked.fetch_site, asked.origin, asked.host):
            raise other_site()

    async def _identify(self, asked: Asked) -> Identity:
        """Look it up in a thread, once for everyone who waits for the same."""
        credential = asked.credential
        if credential is None:
            return NOBODY
        looking = self._looking.get(credential)
        if looking is None:
            looking = self._in_worker(lambda: DOORKEEPER.identify(credential))
            self._looking[credential] = looking
            looking.add_done_callback(lambda _: self._looking.pop(credential, None))
        return await asyncio.shield(looking)

    def _in_worker(self, call: Callable[[], Any]) -> asyncio.Future[Any]:
        return asyncio.get_running_loop().run_in_executor(self._workers, call)


def read_headers(headers: Sequence[tuple[bytes, bytes]]) -> Asked:
    """The few headers that matter here."""
    authorization = cookie = host = origin = site = b""
    for name, value in headers:
        if name == b"cookie":
            cookie = value
        elif name == b"authorization":
            authorization = value
        elif name == b"host":
            host = value
        elif name == b"origin":
            origin = value
        elif name == b"sec-fetch-site":
            site = value
    credential = credential_of(authorization.decode("latin-1"), cookie.decode("latin-1"))
    return Asked(
        credential, host.decode("latin-1"), origin.decode("latin-1"), site.decode("latin-1")
    )


async def read_body(receive: Receive, limit: int = MARK_LIMIT) -> bytes:
    """The whole body, at most `limit` bytes.

    Raises:
        Fault: it is larger.
        Gone: the client hung up.
    """
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body", False):
        if len(body) > limit:
            raise too_large(limit)
        message = await receive()
        body += message.get("body", b"")
    if message["type"] == "http.disconnect":
        raise Gone
    if len(body) > limit:
        raise too_large(limit)
    return body


Body = TypeVar("Body")


def decoded(read: Callable[[bytes], Body], body: bytes) -> Body:
    """The body as its type; raises `Fault` and says where it is wrong."""
    try:
        return read(body)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise invalid(
            f"The body does not have the right form: {error}.",
            '请求内容格式不正确；数值请写成字符串，例如 "8.5"。',
            params={"where": str(error)},
        ) from None


def named(mark: str, body: MarkBody) -> MarkGiven:
    """The act that a body asks for."""
    return MarkGiven(
        mark,
        body.stage,
        body.entry,
        body.aspect,
        body.judge,
        body.value,
        body.item,
        body.replaces,
    )


def checked_code(what: str, text: str) -> str:
    """An id from the address; raises `Fault` if it cannot be one."""
    if CODE.fullmatch(text) is None:
        raise invalid(
            f"The {what}'s id must be 1 to 64 of letters, digits, `_ . -`.",
            "编号须为 1～64 个字母、数字或 _ . -，且以字母或数字开头。",
            params={what: text[:80]},
        )
    return text


def mark_of(row: bytes) -> str:
    """The id of a mark that has not the right form, as far as it can be told."""
    try:
        found = msgspec.json.decode(row)
    except (msgspec.MsgspecError, UnicodeError):
        return ""
    mark = found.get("mark") if isinstance(found, dict) else None
    return mark[:80] if isinstance(mark, str) else ""


def answer_json(mark: str, found: Receipt | Exception) -> bytes:
    """The JSON answer for one mark of a list."""
    if isinstance(found, Receipt):
        return receipt_json(mark, found)
    return msgspec.json.encode({"mark": mark, **fault_of(found).body()})


def receipt_json(mark: str, receipt: Receipt) -> bytes:
    """The answer that acknowledges a mark."""
    return b'{"mark":"%b","seq":%d,"at":%d,"duplicate":%b}' % (
        mark.encode(),
        receipt.seq,
        receipt.at,
        b"true" if receipt.duplicate else b"false",
    )


def log_unknown(error: Exception) -> None:
    """Tell the log what the client is not told."""
    log.error("a mark could not be taken in", exc_info=error)
