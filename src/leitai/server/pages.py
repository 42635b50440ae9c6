"""The front end's shells and hashed assets, from memory."""

from __future__ import annotations

import asyncio
import gzip
import html
import json
import mimetypes
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from leitai.governance.local_time import here
from leitai.live import Ask, FeedRefused
from leitai.showcase.showcase import Showcase

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Head = list[tuple[bytes, bytes]]

STATIC: Final = Path(__file__).parents[1] / "static"
CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
HEAD_MARK: Final = b"<!--leitai:head-->"
BODY_MARK: Final = b"<!--leitai:body-->"
PLACES: Final = (
    "judge",
    "referee",
    "chief",
    "timer",
    "day",
    "panels",
    "fairness",
    "enrol",
    "advance",
    "contest",
    "ceremony",
    "publicity",
)
"""Pages of one contest."""
PACK_FROM: Final = 512
FOREVER: Final = (b"cache-control", b"public, max-age=31536000, immutable")
FRESH: Final = (b"cache-control", b"no-cache")
HTML: Final = (b"content-type", b"text/html; charset=utf-8")
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; "
    "media-src 'self' blob:; frame-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors {frames}"
)
PACKABLE: Final = ("text/", "application/javascript", "application/json", "image/svg+xml",
                   "application/manifest+json")  # fmt: skip


def policy(frames: str) -> Head:
    """What a page may load, and who may frame it."""
    return [
        (b"content-security-policy", POLICY.format(frames=frames).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"same-origin"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]


@dataclass(frozen=True, slots=True)
class Asset:
    """A built file, packed if that is worth it."""

    body: bytes
    packed: bytes | None
    kind: bytes
    hashed: bool


def read_assets(folder: Path) -> dict[str, Asset]:
    """Every built file by its address; none if the front end has not been built."""
    found: dict[str, Asset] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(".") and not name.endswith((".html", ".gz")):
            found[f"/{name}"] = read_asset(path, hashed=name.startswith("assets/"))
    return found


def read_asset(path: Path, *, hashed: bool) -> Asset:
    """One file."""
    body = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if kind == "text/javascript":
        kind = "text/javascript; charset=utf-8"
    packable = len(body) >= PACK_FROM and kind.startswith(PACKABLE)
    return Asset(body, gzip.compress(body, 9, mtime=0) if packable else None, kind.encode(), hashed)


def zoned(shell: bytes) -> bytes:
    """A shell that says by whose clocks moments are told, not by those of the reader's device."""
    return shell.replace(b"<head>", b'<head><meta name="time-zone" content="%b">' % zone_name(), 1)


def zone_name() -> bytes:
    """The house's zone, as an attribute can say it."""
    return html.escape(here().key).encode()


class Pages:
    """Answers every address outside the API.

    Args:
        showcase: gives the board that is put into a spectator's page.
        folder: where the front end was built to.
    """

    def __init__(self, showcase: Showcase, folder: Path = STATIC) -> None:
        self._showcase = showcase
        self._assets = read_assets(folder)
        self._shells = {path.stem: zoned(path.read_bytes()) for path in folder.glob("*.html")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application."""
        del receive  # pages are read
        status, head, body = await self._answer(scope)
        head = [*head, (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": status, "headers": head})
        quiet = scope["method"] == "HEAD"
        await send({"type": "http.response.body", "body": b"" if quiet else body})

    async def _answer(self, scope: Scope) -> tuple[int, Head, bytes]:
        path: str = scope["path"]
        if scope["method"] not in ("GET", "HEAD"):
            return 405, [HTML, (b"allow", b"GET, HEAD"), *policy("'none'")], lost(path)
        asset = self._assets.get(path)
        if asset is not None:
            return asset_answer(asset, dict(scope["headers"]))
        page, _, rest = path.strip("/").partition("/")
        if page == "live" and CODE.fullmatch(rest):
            return await self._live(rest, scope)
        if self._is_shell(page, rest):
            return self._shell(page or "index")
        return 404, [HTML, FRESH, *policy("'none'")], lost(path)

    def _is_shell(self, page: str, rest: str) -> bool:
        if not page:
            return not rest
        if page in PLACES:
            return not rest or CODE.fullmatch(rest) is not None
        return page == "desk" or (page == "verify" and not rest) or (page == "account" and not rest)

    def _shell(self, name: str) -> tuple[int, Head, bytes]:
        shell = self._shells.get(name)
        if shell is None:
            return 503, [HTML, FRESH, *policy("'none'")], unbuilt()
        return 200, [HTML, FRESH, *policy("'none'")], shell

    async def _live(self, contest: str, scope: Scope) -> tuple[int, Head, bytes]:
        """A spectator's page with the board in it: one request until there is something to see."""
        shell = self._shells.get("live")
        if shell is None:
            return 503, [HTML, FRESH, *policy("'none'")], unbuilt()
        try:
            async with asyncio.timeout(3):
                channel = await self._showcase.hub.channel(Ask(contest, "public", {}, {}))
            board = channel.current.page.body
        except FeedRefused as refused:
            if refused.status == 404:  # noqa: PLR2004
                return 404, [HTML, FRESH, *policy("'none'")], lost(scope["path"])
            board = b""
        except TimeoutError:
            board = b""
        return 200, [HTML, FRESH, *policy("*")], live_page(shell, board)


def live_page(shell: bytes, board: bytes) -> bytes:
    """The shell with the board as data, and words for those who pass the link on."""
    if not board:
        return shell
    data = board.replace(b"<", b"\\u003c").replace(b"\xe2\x80\xa8", b"\\u2028")
    block = b'<script type="application/json" id="board">' + data + b"</script>"
    return shell.replace(HEAD_MARK, og_tags(json.loads(board))).replace(BODY_MARK, block)


def og_tags(board: Mapping[str, Any]) -> bytes:
    """What a messenger shows of the link."""
    title = board["title"].get("zh") or board["title"].get("en") or board["contest"]
    words = f"{title} · 擂台 Leitai"
    tags = {
        "og:type": "website",
        "og:title": words,
        "og:description": "实时成绩板，人人可验证 · Live board, verifiable by anyone",
        "og:site_name": "擂台 Leitai",
    }
    return "".join(
        f'<meta property="{name}" content="{html.escape(text)}" />' for name, text in tags.items()
    ).encode()


def asset_answer(asset: Asset, headers: Mapping[bytes, bytes]) -> tuple[int, Head, bytes]:
    """A built file, packed if the browser takes that."""
    head: Head = [
        (b"content-type", asset.kind),
        FOREVER if asset.hashed else FRESH,
        (b"vary", b"accept-encoding"),
        (b"x-content-type-options", b"nosniff"),
    ]
    if asset.packed is not None and b"gzip" in headers.get(b"accept-encoding", b""):
        return 200, [*head, (b"content-encoding", b"gzip")], asset.packed
    return 200, head, asset.body


def plain_page(heading: str, text: str) -> bytes:
    """A page without the front end."""
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" />'
        '<meta name="viewport" content="width=device-width, initial-scale=1" />'
        f"<title>{heading} · 擂台 Leitai</title><style>body{{font:1.1rem/1.7 system-ui,"
        "sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;background:#faf8f4;"
        "color:#1d1b18}a{color:#a3241d}</style></head>"
        f"<body><h1>{heading}</h1>{text}</body></html>"
    ).encode()


def lost(path: str) -> bytes:
    """There is no such page, and where one could go."""
    return plain_page(
        "没有这个页面",
        f"<p>这里没有 <code>{html.escape(path[:200])}</code>。链接可能已过期或抄错。</p>"
        "<p lang='en'>There is nothing at this address; the link may be old or mistyped.</p>"
        "<p><a href='/'>正在进行的赛事 / What is on</a></p>",
    )


def dead_link() -> bytes:
    """A personal link that is not in force."""
    return plain_page(
        "个人链接无效",
        "<p>此链接已更换或抄错。请向组织者索取当前链接；已提交的评分不受影响。</p>"
        "<p lang='en'>This personal link was replaced or mistyped. Ask the organiser for your"
        " current one; marks you have sent are safe.</p>"
        "<p><a href='/judge?dead'>查看本机还没有送出的分数 / Marks still on this device</a></p>",
    )


def unbuilt() -> bytes:
    """The server runs, the front end was not built."""
    return plain_page(
        "前端尚未构建",
        "<p>服务已启动，但页面文件不存在。请运行 <code>make run</code>。</p>"
        "<p lang='en'>The server runs, but its pages are not built. Run <code>make run</code>."
        " The API answers at <a href='/api/openapi.json'>/api/openapi.json</a>.</p>",
    )
