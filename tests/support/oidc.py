"""A small OpenID Connect provider, and the parts of WeCom that signing in needs; in a thread.

It keeps to the code flow with PKCE: a code is given once, for one redirect address, and exchanged
against the client's secret and the verifier; identity tokens are signed (RS256).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT = "leitai-tests"
SECRET = "a shared secret"
CORP = "wwcorp"
AGENT = "1000002"


class Provider:
    """The provider; `who` is whoever presses "yes" there.

    Attributes:
        url: its issuer.
        who: the claims of who signs in; None: the person declines.
        wrong: a claim to falsify in identity tokens, e.g. `{"aud": "another"}`.
    """

    def __init__(self) -> None:
        self.who: dict[str, Any] | None = {"sub": "1001", "name": "王小红"}
        self.wrong: dict[str, Any] = {}
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self._codes: dict[str, dict[str, str]] = {}
        self._tokens: dict[str, dict[str, Any]] = {}
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider.answer(self, b"")

            def do_POST(self) -> None:
                provider.answer(self, self.rfile.read(int(self.headers["Content-Length"] or 0)))

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

    def answer(self, ask: BaseHTTPRequestHandler, body: bytes) -> None:
        """One request."""
        parts = urlsplit(ask.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        given = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if parts.path in ("/authorize", "/wwlogin/sso/login"):
            self._send(ask, 302, None, self._authorise(asked))
            return
        routes = {
            "/.well-known/openid-configuration": self._discovery,
            "/jwks": self._jwks,
            "/userinfo": lambda: self._userinfo(ask.headers.get("Authorization", "")),
            "/token": lambda: self._token(given),
            "/cgi-bin/gettoken": lambda: self._wecom_token(asked),
            "/cgi-bin/auth/getuserinfo": lambda: self._wecom_member(asked),
            "/cgi-bin/user/get": lambda: {"errcode": 0, "name": (self.who or {}).get("name")},
        }
        found = routes[parts.path]() if parts.path in routes else None
        self._send(ask, 200 if found else 400, found or {"error": "invalid_grant"})

    @staticmethod
    def _send(
        ask: BaseHTTPRequestHandler, status: int, body: Any, location: str | None = None
    ) -> None:
        content = json.dumps(body).encode()
        ask.send_response(status)
        ask.send_header("Content-Type", "application/json")
        ask.send_header("Content-Length", str(len(content)))
        if location:
            ask.send_header("Location", location)
        ask.end_headers()
        ask.wfile.write(content)

    def _discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def _jwks(self) -> dict[str, Any]:
        public = RSAAlgorithm.to_jwk(self._key.public_key(), as_dict=True)
        return {"keys": [{**public, "kid": "1", "use": "sig", "alg": "RS256"}]}

    def _authorise(self, asked: dict[str, str]) -> str:
        """Where the browser goes next: back, with a code, or with a refusal."""
        back, state = asked["redirect_uri"], asked["state"]
        if self.who is None:
            return f"{back}?{urlencode({'error': 'access_denied', 'state': state})}"
        code = secrets.token_urlsafe(16)
        self._codes[code] = asked
        return f"{back}?{urlencode({'code': code, 'state': state})}"

    def _token(self, given: dict[str, str]) -> dict[str, Any] | None:
        asked = self._codes.pop(given.get("code", ""), None)
        if asked is None or self.who is None or given.get("client_secret") != SECRET:
            return None
        digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        same = challenge == asked.get("code_challenge")
        if not same or given.get("redirect_uri") != asked["redirect_uri"]:
            return None
        token = secrets.token_urlsafe(16)
        self._tokens[token] = self.who
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 60, **self.who}
        signed = jwt.encode({**claims, **self.wrong}, self._key, "RS256", headers={"kid": "1"})
        return {"access_token": token, "token_type": "Bearer", "id_token": signed}

    def _userinfo(self, authorization: str) -> dict[str, Any] | None:
        return self._tokens.get(authorization.removeprefix("Bearer "))

    def _wecom_token(self, asked: dict[str, str]) -> dict[str, Any]:
        if (asked.get("corpid"), asked.get("corpsecret")) != (CORP, SECRET):
            return {"errcode": 40001, "errmsg": "invalid credential"}
        return {"errcode": 0, "access_token": "app-token", "expires_in": 7200}

    def _wecom_member(self, asked: dict[str, str]) -> dict[str, Any]:
        known = self._codes.pop(asked.get("code", ""), None)
        if asked.get("access_token") != "app-token" or known is None or self.who is None:
            return {"errcode": 40029, "errmsg": "invalid code"}
        if "userid" not in self.who:
            return {"errcode": 0, "openid": "a stranger"}
        return {"errcode": 0, "userid": self.who["userid"]}

    def environment(self) -> dict[str, str]:
        """What a Leitai server needs to know of it."""
        one = {
            "id": "corp",
            "name": "集团账号",
            "url": self.url,
            "client": CLIENT,
            "secret": SECRET,
        }
        return {
            "LEITAI_OIDC": json.dumps(one),
            "LEITAI_WECOM": f"{CORP}:{AGENT}:{SECRET}",
            "LEITAI_WECOM_API": self.url,
            "LEITAI_WECOM_LOGIN": self.url,
        }
