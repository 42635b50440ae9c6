"""Speaks to a running Leitai through its front door, as any script would."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

import httpx

LONGEST_WAIT = 30.0


class Unreachable(Exception):  # noqa: N818  it is a state of the world, not a fault of ours
    """No answer: nobody knows whether the request arrived; asking again is safe."""


class ServerRefused(Exception):  # noqa: N818
    """The server said no.

    Attributes:
        status: HTTP status.
        code: stable name of the reason.
        fix: what to do next.
    """

    def __init__(self, status: int, error: dict[str, Any]) -> None:
        self.status = status
        self.code = str(error.get("code", "unknown"))
        self.message = str(error.get("message", ""))
        self.fix = str(error.get("fix", ""))
        self.problems: list[dict[str, Any]] = error.get("problems") or []
        super().__init__(f"{self.message} — {self.fix}" if self.fix else self.message)


class Client:
    """A connection with an organiser's token, or as whoever `enter` says; use it in a `with`.

    Args:
        url: of the server.
        token: an organiser's; empty: a stranger.
        wait: seconds for an answer.
    """

    def __init__(self, url: str, token: str = "", *, wait: float = LONGEST_WAIT) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._wait = wait
        self._http = httpx.Client(base_url=url, headers=headers, timeout=wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def stranger(self) -> Client:
        """Another connection to the same server, of nobody yet."""
        return Client(str(self._http.base_url), wait=self._wait)

    def enter(self, link: str) -> str:
        """Open a personal link, `/j/…` or `/o/…`, as its owner's browser would; the page it gives.

        Raises:
            ServerRefused: the link is not in force.
            Unreachable: no answer.
        """
        try:
            answer = self._http.get(link)
        except httpx.HTTPError as error:
            raise Unreachable(str(error) or type(error).__name__) from error
        if not answer.is_redirect:
            raise ServerRefused(answer.status_code, {"code": "dead_link", "message": link[:3]})
        return answer.headers["location"]

    def get(self, path: str) -> Any:
        """The JSON at `/api{path}`."""
        return self._send("GET", path).json()

    def post(self, path: str, body: Any = None) -> Any:
        """Post JSON to `/api{path}`; gives the JSON answer, or `None` for an empty one."""
        answer = self._send("POST", path, json=body)
        return answer.json() if answer.content else None

    def post_bytes(self, path: str, body: bytes, *, headers: dict[str, str]) -> Any:
        """Post a file to `/api{path}`."""
        return self._send("POST", path, content=body, headers=headers).json()

    def put(self, path: str, body: Any) -> Any:
        """Put JSON (or bytes) to `/api{path}`."""
        content = {"content": body} if isinstance(body, bytes) else {"json": body}
        answer = self._send("PUT", path, **content)
        return answer.json() if answer.content else None

    def patch(self, path: str, body: Any) -> Any:
        """Change what is at `/api{path}`."""
        return self._send("PATCH", path, json=body).json()

    def delete(self, path: str, body: Any = None) -> Any:
        """Delete what is at `/api{path}`."""
        answer = self._send("DELETE", path, json=body)
        return answer.json() if answer.content else None

    def download(self, path: str) -> bytes:
        """The bytes at `/api{path}`."""
        return self._send("GET", path).content

    def give_mark(self, contest: str, mark: dict[str, Any]) -> dict[str, Any]:
        """Put a mark under its own id: repeating it is safe."""
        body = {name: value for name, value in mark.items() if name != "mark"}
        answer: dict[str, Any] = self.put(f"/contests/{contest}/marks/{mark['mark']}", body)
        return answer

    def board(self, contest: str) -> dict[str, Any]:
        """The public board."""
        answer: dict[str, Any] = self.get(f"/contests/{contest}/board")
        return answer

    def bundle(self, contest: str) -> bytes:
        """The verification bundle."""
        return self._send("GET", f"/contests/{contest}/bundle").content

    def _send(self, method: str, path: str, **content: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, f"/api{path}", **content)
        except httpx.HTTPError as error:
            raise Unreachable(str(error) or type(error).__name__) from error
        if answer.is_error:
            raise ServerRefused(answer.status_code, _error(answer))
        return answer


def _error(answer: httpx.Response) -> dict[str, Any]:
    """The error object of the API's uniform answer, or what can be said of another's."""
    try:
        error = answer.json()["error"]
    except (ValueError, KeyError, TypeError):
        return {"code": "not_leitai", "message": f"HTTP {answer.status_code}"}
    return error if isinstance(error, dict) else {"message": str(error)}
