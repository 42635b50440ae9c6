"""A front door for agents' blocks, without a server behind it."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec


class Receiver:
    """Takes blocks as the server would, or refuses them.

    Attributes:
        status: what it answers to blocks with the right key.
    """

    def __init__(self) -> None:
        self.blocks: list[dict[str, Any]] = []
        self.status = 200
        receiver = self

        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = receiver.status
                if self.headers["Authorization"] != "Bearer secret":
                    status = 401
                if status == 200:
                    receiver.blocks.append(msgspec.json.decode(body))
                answer = b'{"error": {"code": "code_%d", "zh": "\xe6\x8b\x92"}}' % status
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None: ...

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def samples(self) -> list[dict[str, Any]]:
        return [sample for block in self.blocks for sample in block["samples"]]

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
