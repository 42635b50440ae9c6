"""微信, 钉钉 and 飞书 as far as signing in needs them: a proxy that answers in their place.

A server whose `HTTPS_PROXY` it is, and which trusts its certificate, speaks to it with every
address as in earnest.
"""

from __future__ import annotations

import json
import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

HOSTS = ("api.weixin.qq.com", "api.dingtalk.com", "open.feishu.cn")
APP, SECRET, CODE, TOKEN = "app-1", "s3cret", "a-code", "a-token"
NICK = "张三丰"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for the hosts that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "abroad")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(one) for one in HOSTS]), False)  # noqa: FBT003
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)  # noqa: FBT003
        .sign(key, hashes.SHA256())
    )
    shown, kept = folder / "abroad.pem", folder / "abroad.key"
    shown.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    kept.write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
    return shown, kept


Asked = dict[str, Any]
"""What a request says, in its address and its body."""


def weixin(path: str, asked: Asked, headers: Asked) -> Any:
    """https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html."""
    del headers
    if path == "/sns/oauth2/access_token" and good(asked):
        return {"access_token": TOKEN, "expires_in": 7200, "openid": "wx-1"}
    known = path == "/sns/userinfo" and asked.get("access_token") == TOKEN
    return {"openid": asked["openid"], "nickname": NICK} if known else None


def dingtalk(path: str, asked: Asked, headers: Asked) -> Any:
    """https://open.dingtalk.com/document/orgapp/obtain-user-token."""
    if path == "/v1.0/oauth2/userAccessToken" and good(asked):
        return {"accessToken": TOKEN, "refreshToken": "r", "expireIn": 7200}
    known = headers.get("x-acs-dingtalk-access-token") == TOKEN
    return {"openId": "dd-1", "nick": NICK} if known else None


def feishu(path: str, asked: Asked, headers: Asked) -> Any:
    """https://open.feishu.cn/document/server-docs/authentication-management."""
    if path == "/open-apis/auth/v3/app_access_token/internal/":
        return {"app_access_token": "of-the-app"} if asked.get("app_secret") == SECRET else None
    if path == "/open-apis/authen/v1/access_token":
        right = (asked.get("code"), asked.get("app_access_token")) == (CODE, "of-the-app")
        return {"data": {"access_token": TOKEN, "expires_in": 7200}} if right else None
    known = headers.get("authorization") == f"Bearer {TOKEN}"
    return {"code": 0, "data": {"open_id": "fs-1", "name": NICK}} if known else None


def good(asked: Asked) -> bool:
    """Whether the app's secret and a code that was given stand in it."""
    return {APP, SECRET, CODE} <= {str(one) for one in asked.values()}


SERVICES = dict(zip(HOSTS, (weixin, dingtalk, feishu), strict=True))


class Abroad:
    """The three services behind one proxy."""

    def __init__(self, folder: Path) -> None:
        shown, kept = certificate(folder)
        self.trusted = shown
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(shown, kept)

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            host = ""

            def do_CONNECT(self) -> None:
                self.host = self.path.partition(":")[0]
                self.send_response(200)
                self.end_headers()
                self.connection = context.wrap_socket(self.connection, server_side=True)
                self.rfile = self.connection.makefile("rb")
                self.wfile = self.connection.makefile("wb", 0)
                self.close_connection = False

            def do_GET(self) -> None:
                self.say(b"")

            def do_POST(self) -> None:
                self.say(self.rfile.read(int(self.headers["Content-Length"] or 0)))

            def say(self, body: bytes) -> None:
                """Weixin calls its JSON plain text, and means UTF-8."""
                parts = urlsplit(self.path)
                typed = body.startswith(b"{")
                given = json.loads(body) if typed else _words(body.decode())
                headers = {name.lower(): value for name, value in self.headers.items()}
                asked = {**_words(parts.query), **given}
                found = SERVICES[self.host](parts.path, asked, headers)
                content = json.dumps(found or {"error": "no"}, ensure_ascii=False).encode()
                self.send_response(200 if found else 400)
                plain = self.host == HOSTS[0]
                self.send_header("Content-Type", "text/plain" if plain else "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def environment(self) -> dict[str, str]:
        """What a Leitai server needs so that it asks here."""
        apps = {f"LEITAI_{one}": f"{APP}:{SECRET}" for one in ("WEIXIN", "DINGTALK", "FEISHU")}
        return {**apps, "HTTPS_PROXY": self.url, "REQUESTS_CA_BUNDLE": str(self.trusted)}


def _words(text: str) -> dict[str, Any]:
    return {name: values[0] for name, values in parse_qs(text).items()}
